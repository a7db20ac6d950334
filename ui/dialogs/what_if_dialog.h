// SPDX-License-Identifier: GPL-3.0-or-later
// WhatIfDialog: dials on one side, what they would mean on this computer on the other: share of the
// output layer, speed, memory, time to the end. Measures short steps when it is opened and whenever
// a dial needs it; on demand it measures the very steps that it has predicted, and shows the fact
// beside the prediction. Warns, and never keeps anybody from anything.
#pragma once

#include <array>

#include "ui/dialogs/measurement_dialog.h"
#include "ui/dialogs/what_if_dials.h"

class QGridLayout;
class QProgressBar;
class QVBoxLayout;

namespace studio::ui {

class WhatIfDialog : public MeasurementDialog {
    Q_OBJECT

public:
    /// The backend outlives the dialog.
    WhatIfDialog(StudioBackend& backend, const Palette& palette, QWidget* parent = nullptr);

protected:
    Status startMeasurement() override;
    void cancelMeasurement() override { m_backend.whatIf().cancel(); }
    std::shared_ptr<const void> report() const override { return m_backend.whatIf().report(); }
    Standing showReport() override;
    void clear() override;
    void followMeasuring(bool measuring) override;
    void restyle(const Palette& palette) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Rows of the table of figures.
    enum Figure { Share, Rate, Supervised, StepTime, Memory, Parameters, Finish, FigureCount };

    QWidget* makeFigures();
    QLabel* cell(QGridLayout* grid, int row, int column, const char* name);
    void makeButtons(QVBoxLayout* column);
    /// Asks what the dials would mean; measures when that is not known.
    void ask();
    void showAnswer(const WhatIfAnswer& answer);
    void showFact(const StepPrediction& fact);
    void clearFacts();
    /// What the run that trains or has trained with these settings came to, if there is one.
    std::optional<StepPrediction> factOfRun(const RunConfig& config) const;

    StudioBackend& m_backend;
    QLabel *m_intro, *m_activity, *m_warnings;
    WhatIfDials* m_dials;
    QProgressBar* m_bar;
    std::array<QLabel*, FigureCount> m_names{}, m_predicted{}, m_facts{};
    QPushButton* m_check = nullptr;
    QTimer* m_soon;  ///< Dials are let come to rest before anything is measured.
    bool m_checking = false;
};

}  // namespace studio::ui
