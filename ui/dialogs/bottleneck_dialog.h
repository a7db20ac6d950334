// SPDX-License-Identifier: GPL-3.0-or-later
// BottleneckDialog: "See the bottleneck". Asks the backend for the two measurements when it is
// shown, tells how far they are, and then explains in a few sentences and one picture what was
// measured. Closing it ends a measurement that still runs.
#pragma once

#include "ui/dialogs/measurement_dialog.h"
#include "ui/studio_backend.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace studio::ui {

class BottleneckPicture;
class ChartMenu;

class BottleneckDialog : public MeasurementDialog {
    Q_OBJECT

public:
    /// The backend outlives the dialog.
    BottleneckDialog(StudioBackend& backend, const Palette& palette, QWidget* parent = nullptr);

protected:
    Status startMeasurement() override { return m_backend.startBottleneck(kSecondsEach); }
    void cancelMeasurement() override { m_backend.cancelBottleneck(); }
    std::shared_ptr<const void> report() const override { return m_backend.bottleneck(); }
    Standing showReport() override;
    void clear() override;
    void followMeasuring(bool measuring) override;
    void restyle(const Palette& palette) override;
    /// Grows the window where the text wants more room; never shrinks it.
    void settle() override;

private:
    static constexpr double kSecondsEach = 30;

    void makeProgress(QVBoxLayout* column);
    void makeButtons(QVBoxLayout* column);
    void copyText();
    void showProgress(const BottleneckReport& report);
    Standing showOutcome(const BottleneckReport& report);

    StudioBackend& m_backend;
    QLabel* m_intro;
    QWidget* m_progress = nullptr;
    QLabel* m_stageNames[2] = {};
    QProgressBar* m_bars[2] = {};
    QLabel* m_seconds[2] = {};
    BottleneckPicture* m_picture;
    ChartMenu* m_charts;
    QLabel* m_text;  ///< The explanation.
    QPushButton* m_copy = nullptr;
};

}  // namespace studio::ui
