// SPDX-License-Identifier: GPL-3.0-or-later
// DataPages: what there is to see of a prepared text: figures and what was left out, the choices of
// tokenizer beside each other, lengths, tokens and their coverage, documents to read, and what is
// kept from earlier times. Shows values; asks the backend only for documents and kept texts.
#pragma once

#include <QTabWidget>

#include "ui/data_backend.h"
#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace studio::ui {

class CoveragePlot;
class LengthPlot;
class TokenPage;

class DataPages : public QTabWidget {
    Q_OBJECT

public:
    DataPages(StudioBackend& backend, DataBackend& texts, QWidget* parent = nullptr);

    /// config: what a run would be started with, for sizes and shares.
    void showReport(const DataReport& report, const RunConfig& config);
    void showKept();
    void applyPalette(const Palette& palette);

signals:
    void refused(const QString& sentence);

private:
    QWidget* buildOverview();
    QWidget* buildTokens();
    QWidget* buildReading();
    QWidget* buildKept();
    void showForecasts(const DataReport& report, const RunConfig& config);
    void showDocument();
    void removeKept();

    StudioBackend& m_backend;
    DataBackend& m_data;
    QLabel *m_figures, *m_remarks, *m_coverageText, *m_documentText;
    QTreeWidget *m_forecasts, *m_frequent, *m_kept;
    LengthPlot* m_lengths;
    CoveragePlot* m_coverage;
    TokenPage* m_page;
    QSpinBox* m_document;
    QPushButton* m_remove;
};

}  // namespace studio::ui
