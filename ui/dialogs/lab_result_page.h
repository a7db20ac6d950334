// SPDX-License-Identifier: GPL-3.0-or-later
// LabResultPage: the second page of the laboratory: how far it is, with pause and stop; what came
// out in words, as curves and as a table that sorts; and the page to hand in.
#pragma once

#include <QWidget>

#include "ui/lab_backend.h"
#include "ui/theme/palette.h"
#include "ui/widgets/table_chart.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTextBrowser;
class QTreeView;

namespace studio::ui {

class ChartMenu;
class LabPlot;
class LabTableModel;

class LabResultPage : public QWidget {
    Q_OBJECT

public:
    explicit LabResultPage(LabBackend& backend);

    /// Shows a report; the same one again costs nothing.
    void showReport(std::shared_ptr<const LabReport> report);
    void applyPalette(const Palette& palette);
    void setProblem(const QString& sentence);

signals:
    void newWanted();

private:
    QWidget* makeProgress();
    QWidget* makeChart();
    void makeTable();
    QWidget* makeButtons();
    void showProgress();
    void showWords();
    void showTable();
    void savePage();
    /// What is under way, in a sentence.
    QString activityText() const;
    std::optional<double> chosenScore() const;

    LabBackend& m_backend;
    Palette m_colors;
    std::shared_ptr<const LabReport> m_report;
    QLabel *m_activity, *m_problem;
    QProgressBar* m_bar;
    QPushButton *m_pause, *m_stop, *m_goOn;
    QPushButton *m_save = nullptr, *m_new = nullptr;
    QTextBrowser* m_words;
    LabPlot* m_plot;
    QComboBox* m_axis;
    QDoubleSpinBox* m_score;
    LabTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTreeView* m_table;
    TableChart m_tableChart;
    ChartMenu* m_charts;
    bool m_scoreChosen = false;  ///< By the user; else the reference's.
};

}  // namespace studio::ui
