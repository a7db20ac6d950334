// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/data_pages.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/models/fetch_text.h"
#include "ui/models/figure_text.h"
#include "ui/models/token_text.h"
#include "ui/plots/coverage_plot.h"
#include "ui/plots/length_plot.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/token_page.h"

namespace studio::ui {
namespace {

QString counted(std::uint64_t number) { return countText(static_cast<std::int64_t>(number)); }

QTreeWidget* table(const char* name, const QString& accessible, const QStringList& columns) {
    auto* made = new QTreeWidget;
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(accessible);
    made->setHeaderLabels(columns);
    made->setRootIsDecorated(false);
    made->setUniformRowHeights(true);
    made->setAlternatingRowColors(true);
    made->setTabKeyNavigation(false);
    made->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return made;
}

QLabel* label(const char* name) {
    auto* made = new QLabel;
    made->setObjectName(QLatin1String(name));
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return made;
}

QString kindTitle(const std::string& kind) {
    return kind == "bpe"    ? DataPages::tr("Own vocabulary")
           : kind == "gpt2" ? DataPages::tr("GPT-2")
                            : DataPages::tr("Bytes");
}

void addRow(QTreeWidget* into, const QStringList& cells, int firstNumber) {
    auto* item = new QTreeWidgetItem(into, cells);
    for (int column = firstNumber; column < cells.size(); ++column)
        item->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
}

}  // namespace

DataPages::DataPages(StudioBackend& backend, DataBackend& texts, QWidget* parent)
    : QTabWidget(parent),
      m_backend(backend),
      m_data(texts),
      m_figures(label("dataFigures")),
      m_remarks(label("dataRemarks")),
      m_coverageText(label("dataCoverageText")),
      m_documentText(label("dataDocumentText")),
      m_forecasts(table("dataForecasts", tr("What each tokenizer would give"),
                        {tr("Tokenizer"), tr("Vocabulary"), tr("Tokens"), tr("Bytes a token"),
                         tr("Parameters"), tr("Output layer's share")})),
      m_frequent(table("dataFrequent", tr("Most frequent tokens"),
                       {tr("Token"), tr("Number"), tr("Times"), tr("Share")})),
      m_kept(table("dataKept", tr("Prepared texts that are kept"),
                   {tr("Text"), tr("Tokenizer"), tr("Documents"), tr("Tokens"), tr("On disk"),
                    tr("Sources")})),
      m_lengths(new LengthPlot),
      m_coverage(new CoveragePlot),
      m_page(new TokenPage),
      m_document(new QSpinBox),
      m_remove(new QPushButton(tr("Delete"))) {
    setObjectName(QStringLiteral("dataPages"));
    addTab(buildOverview(), tr("&Overview"));
    addTab(buildTokens(), tr("To&kens"));
    addTab(buildReading(), tr("&Read"));
    addTab(buildKept(), tr("Kep&t texts"));
}

QWidget* DataPages::buildOverview() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_figures->setText(tr("Nothing has been prepared yet."));
    m_forecasts->setToolTip(
        tr("Tokens, size of the model and the share of the output layer in a step's work, counted "
           "from the sizes, for each way to make tokens of this text."));
    m_forecasts->setMaximumHeight(120);
    column->addWidget(m_figures);
    column->addWidget(m_forecasts);
    column->addWidget(m_lengths, 1);
    column->addWidget(m_remarks);
    return page;
}

QWidget* DataPages::buildTokens() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->addWidget(m_frequent, 2);
    auto* column = new QVBoxLayout;
    column->addWidget(m_coverage, 1);
    column->addWidget(m_coverageText);
    row->addLayout(column, 3);
    return page;
}

QWidget* DataPages::buildReading() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* row = new QHBoxLayout;
    auto* name = new QLabel(tr("Docu&ment"));
    name->setBuddy(m_document);
    m_document->setObjectName(QStringLiteral("dataDocument"));
    m_document->setAccessibleName(tr("Number of the document"));
    m_document->setToolTip(
        tr("Any document of the text, in its order; the last ones are kept for "
           "validation."));
    m_document->setGroupSeparatorShown(true);
    m_document->setEnabled(false);
    row->addWidget(name);
    row->addWidget(m_document);
    row->addWidget(m_documentText, 1);
    column->addLayout(row);
    column->addWidget(m_page, 1);
    connect(m_document, &QSpinBox::valueChanged, this, &DataPages::showDocument);
    return page;
}

QWidget* DataPages::buildKept() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_kept, 1);
    m_remove->setObjectName(QStringLiteral("dataRemove"));
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    m_remove->setToolTip(tr("Deletes the chosen prepared text. Runs and your own files stay."));
    column->addWidget(m_remove, 0, Qt::AlignLeading);
    connect(m_kept, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_kept->selectedItems().isEmpty()); });
    connect(m_remove, &QPushButton::clicked, this, &DataPages::removeKept);
    return page;
}

void DataPages::showReport(const DataReport& report, const RunConfig& config) {
    const double perToken = report.tokens() > 0 ? static_cast<double>(report.bytes) /
                                                      static_cast<double>(report.tokens())
                                                : 0.0;
    m_figures->setText(
        tr("%1 documents, %2, %3 tokens (%4 to train on, %5 for validation), %6 bytes a token.")
            .arg(counted(report.documents), sizeText(report.bytes), counted(report.tokens()),
                 counted(report.trainingTokens), counted(report.validationTokens),
                 numberText(perToken, 2)));
    QStringList remarks;
    if (report.fromCache)
        remarks << tr("This text was prepared before and has not changed.");
    for (const std::string& remark : report.remarks)
        remarks << toText(remark);
    constexpr int kMostRemarks = 8;
    m_remarks->setText(remarks.mid(0, kMostRemarks).join(QLatin1Char('\n')));
    m_lengths->setLengths(report.lengths);
    showForecasts(report, config);
    m_frequent->clear();
    for (const TokenCount& token : report.frequent)
        addRow(m_frequent,
               {tokenLabel(token.bytes), countText(token.id), counted(token.count),
                smallPercentText(static_cast<double>(token.count) /
                                 static_cast<double>(report.tokens()))},
               1);
    m_coverage->setCoverage(report.coverage, report.vocabulary);
    m_coverageText->setText(tr("%1 of the %2 tokens of the vocabulary occur. %3")
                                .arg(counted(report.idsOccurring), countText(report.vocabulary),
                                     m_coverage->chartSummary()));
    m_document->setEnabled(report.documents > 0);
    m_document->setRange(1, static_cast<int>(std::min<std::uint64_t>(
                                report.documents, std::numeric_limits<int>::max())));
    showDocument();
}

void DataPages::showForecasts(const DataReport& report, const RunConfig& config) {
    m_forecasts->clear();
    for (const TokenizerForecast& forecast : report.forecasts) {
        RunConfig chosen = config;
        if (!chosen.set("tokenizer.kind", forecast.kind) ||
            (forecast.kind == "bpe" &&
             !chosen.setValue("tokenizer.vocabulary", std::int64_t{forecast.vocabulary})))
            continue;
        const RunEstimate estimate = m_backend.examine(chosen).estimate;
        const double tokens = static_cast<double>(std::max<std::uint64_t>(1, forecast.tokens));
        addRow(m_forecasts,
               {kindTitle(forecast.kind), countText(forecast.vocabulary),
                forecast.counted ? counted(forecast.tokens)
                                 : tr("about %1").arg(counted(forecast.tokens)),
                numberText(static_cast<double>(report.bytes) / tokens, 2),
                countText(estimate.parameters),
                std::isfinite(estimate.outputLayerShare) ? percentText(estimate.outputLayerShare)
                                                         : tr("not counted")},
               1);
    }
}

void DataPages::showDocument() {
    const auto index = static_cast<std::uint64_t>(m_document->value() - 1);
    const Result<DataDocument> document = m_data.dataDocument(index);
    if (!document)
        return emit refused(toText(document.error().message));
    m_page->setDocumentTokens(document.value());
    const QString part =
        document.value().validation ? tr("kept for validation") : tr("to train on");
    m_documentText->setText(
        tr("%1 tokens, %2", "shown, part").arg(countText(m_page->tokensShown()), part));
}

void DataPages::showKept() {
    m_kept->clear();
    for (const KeptText& text : m_data.keptTexts()) {
        addRow(m_kept,
               {toText(text.inputs),
                tr("%1, %2", "tokenizer, vocabulary")
                    .arg(kindTitle(text.tokenizer), countText(text.vocabulary)),
                counted(text.documents), counted(text.tokens), sizeText(text.bytesOnDisk),
                text.missing   ? tr("missing")
                : text.changed ? tr("changed since")
                               : tr("unchanged")},
               2);
        m_kept->topLevelItem(m_kept->topLevelItemCount() - 1)
            ->setData(0, Qt::UserRole, toText(text.name));
    }
    m_remove->setEnabled(false);
}

void DataPages::removeKept() {
    for (const QTreeWidgetItem* item : m_kept->selectedItems())
        if (const Status status =
                m_data.removeKeptText(item->data(0, Qt::UserRole).toString().toStdString());
            !status)
            emit refused(toText(status.error().message));
    showKept();
}

void DataPages::applyPalette(const Palette& palette) {
    m_lengths->applyPalette(palette);
    m_coverage->applyPalette(palette);
    m_page->applyPalette(palette);
    setTextColor(m_remarks, palette.mutedText);
}

}  // namespace studio::ui
