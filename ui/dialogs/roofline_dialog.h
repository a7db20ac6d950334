// SPDX-License-Identifier: GPL-3.0-or-later
// RooflineDialog: "Benchmark this computer". Asks the backend for a measurement when it is shown,
// tells how far it is, and shows peaks and kernels as a roofline picture, a table and sentences.
// Closing it ends a measurement that still runs.
#pragma once

#include <QDialog>
#include <memory>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"
#include "ui/widgets/table_chart.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QTreeView;
class QVBoxLayout;

namespace studio::ui {

class ChartMenu;
class RooflinePlot;
class RooflineTableModel;

class RooflineDialog : public QDialog {
    Q_OBJECT

public:
    /// The backend outlives the dialog.
    RooflineDialog(StudioBackend& backend, const Palette& palette, QWidget* parent = nullptr);

    /// Shows where the measurement stands; called by a timer of its own while it is visible.
    void refresh();
    void applyPalette(const Palette& palette);
    void done(int result) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeTable();
    void makeButtons(QVBoxLayout* column);
    void start();
    void showReport(const RooflineReport& report);
    void setMessage(const QString& text, bool isError);
    void setMeasuring(bool measuring);

    StudioBackend& m_backend;
    Palette m_palette;
    QLabel* m_intro;
    QLabel* m_activity;
    QProgressBar* m_bar;
    QLabel* m_message;  ///< Refusal, failure, cancellation.
    RooflinePlot* m_plot;
    RooflineTableModel* m_model;
    QTreeView* m_table;
    TableChart m_tableChart;
    ChartMenu* m_charts;
    QLabel* m_text;  ///< The sentences.
    QPushButton* m_cancel = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_copy = nullptr;
    QTimer* m_timer;

    bool m_measuring = false;
    bool m_messageIsError = false;
    /// The report of the measurement before, which the backend serves until ours begins.
    std::shared_ptr<const RooflineReport> m_stale;
    std::shared_ptr<const RooflineReport> m_shown;
};

}  // namespace studio::ui
