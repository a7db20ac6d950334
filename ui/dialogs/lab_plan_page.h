// SPDX-License-Identifier: GPL-3.0-or-later
// LabPlanPage: the first page of the laboratory: model, text, output layers, budget, search of the
// learning rate and seeds; says how many runs and how long that is, and why it cannot be started
// when it cannot.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace studio::ui {

class LabPlanPage : public QWidget {
    Q_OBJECT

public:
    explicit LabPlanPage(StudioBackend& backend);

    void applyPalette(const Palette& palette);
    /// A sentence on what was refused.
    void setProblem(const QString& sentence);

signals:
    void startWanted(const studio::LabPlan& plan);
    void openWanted(const QString& folder);

private:
    void makeModel(QFormLayout* form);
    void makeLayers(QFormLayout* form);
    void makeBudget(QFormLayout* form);
    QWidget* makeButtons();
    void addLayer(const LabContestant& contestant, bool chosen);
    void addTyped();
    void chooseFiles();
    void refresh();
    /// As the controls stand; an error names what cannot be read.
    Result<LabPlan> plan() const;
    std::vector<LabContestant> chosenLayers() const;

    StudioBackend& m_backend;
    Palette m_colors;
    std::vector<LabContestant> m_layers;  ///< In the list's order.
    QStringList m_files;
    QComboBox *m_preset, *m_reference, *m_unit;
    QLabel *m_intro, *m_text, *m_summary;
    QListWidget* m_list;
    QLineEdit *m_typed, *m_rates;
    QDoubleSpinBox *m_budget, *m_search;
    QSpinBox *m_seeds, *m_repeat;
    QCheckBox* m_startValues;
    QPushButton* m_start = nullptr;
    bool m_refreshing = false;
};

}  // namespace studio::ui
