// SPDX-License-Identifier: GPL-3.0-or-later
// RooflineDialog: "Benchmark this computer". Asks the backend for a measurement when it is shown,
// tells how far it is, and shows peaks and kernels as a roofline picture, a table and sentences.
// Closing it ends a measurement that still runs.
#pragma once

#include "ui/dialogs/measurement_dialog.h"
#include "ui/studio_backend.h"
#include "ui/widgets/table_chart.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace studio::ui {

class ChartMenu;
class RooflinePlot;
class RooflineTableModel;

class RooflineDialog : public MeasurementDialog {
    Q_OBJECT

public:
    /// The backend outlives the dialog.
    RooflineDialog(StudioBackend& backend, const Palette& palette, QWidget* parent = nullptr);

protected:
    Status startMeasurement() override { return m_backend.startRoofline(); }
    void cancelMeasurement() override { m_backend.cancelRoofline(); }
    std::shared_ptr<const void> report() const override { return m_backend.roofline(); }
    Standing showReport() override;
    void clear() override { fill(RooflineReport()); }
    void followMeasuring(bool measuring) override;
    void restyle(const Palette& palette) override;

private:
    void makeTable();
    void makeButtons(QVBoxLayout* column);
    void fill(const RooflineReport& report);

    StudioBackend& m_backend;
    QLabel* m_intro;
    QLabel* m_activity;
    QProgressBar* m_bar;
    RooflinePlot* m_plot;
    RooflineTableModel* m_model;
    QTreeView* m_table;
    TableChart m_tableChart;
    ChartMenu* m_charts;
    QLabel* m_text;  ///< The sentences.
    QPushButton* m_copy = nullptr;
};

}  // namespace studio::ui
