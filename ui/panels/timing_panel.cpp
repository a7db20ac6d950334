// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>
#include <algorithm>
#include <cmath>

#include "ui/help/explain.h"
#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/models/zone_table_model.h"
#include "ui/panels/figure_tile.h"
#include "ui/panels/operation_page.h"
#include "ui/plots/layer_history_plot.h"
#include "ui/plots/share_history_plot.h"
#include "ui/plots/zone_bars_plot.h"
#include "ui/run_actions.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"
#include "ui/widgets/empty_state.h"

namespace studio::ui {

TimingPanel::TimingPanel(StudioBackend& backend, QWidget* parent)
    : Panel(parent),
      m_backend(backend),
      m_empty(new EmptyState(QStringLiteral("timing"))),
      m_stack(new QStackedLayout(this)),
      m_measured(new FigureTile(3.2)),
      m_counted(new FigureTile(1.6)),
      m_pages(new QTabBar),
      m_layers(new QStackedWidget),
      m_bars(new ZoneBarsPlot),
      m_barsArea(new QScrollArea),
      m_model(new ZoneTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTreeView),
      m_tableChart(*m_table),
      m_historyTitle(new QLabel),
      m_allLayers(new QToolButton),
      m_histories(new QStackedWidget),
      m_shares(new ShareHistoryPlot),
      m_layer(new LayerHistoryPlot),
      m_charts(new ChartMenu(this)),
      m_operations(new OperationPage(*m_charts)) {
    m_empty->setObjectName(QStringLiteral("timingEmpty"));
    m_content = makeContent();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    connectChoice();
    setTerm(*this, QStringLiteral("output-layer"));
    setAutoFillBackground(true);
    applyPalette(Palette::light());
    refresh({std::make_shared<const Snapshot>(), nullptr});
}

QWidget* TimingPanel::makeContent() {
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(makeLayers());
    parts->addWidget(makeHistory());
    parts->setSizes({600, 400});
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(9);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(makeHeadline());
    column->addWidget(parts, 1);
    return page;
}

QLayout* TimingPanel::makeHeadline() {
    m_measured->setObjectName(QStringLiteral("measuredShare"));
    m_measured->setToolTip(
        tr("The output layer compares each position with every entry of the vocabulary. This is "
           "the share of the steps' time that it took, forward and backward, over the last "
           "seconds, as measured on this computer."));
    explain(*m_measured, QStringLiteral("output-layer"));
    m_counted->setObjectName(QStringLiteral("countedShare"));
    m_counted->setToolTip(
        tr("This share is counted, not measured: where it differs from the measured one, memory or "
           "overhead costs more than arithmetic."));
    explain(*m_counted, QStringLiteral("multiply-add"));
    m_counted->alignWith(*m_measured);
    m_pages->setObjectName(QStringLiteral("timingPages"));
    m_pages->setAccessibleName(tr("How the layers are shown"));
    m_pages->setDrawBase(false);
    m_pages->setExpanding(false);
    m_pages->addTab(tr("Bars", "a page: the layers' times as bars"));
    m_pages->addTab(tr("Table", "a page: the layers' times as a table"));
    m_pages->addTab(tr("Arithmetic", "a page: counted operations"));
    m_pages->setTabToolTip(
        Operations, tr("Multiplications and additions of one generated token, layer by layer."));
    m_pages->setTabToolTip(Bars, tr("One bar for each layer, in the order of a step."));
    m_pages->setTabToolTip(Table, tr("The same layers as a table; click a heading to sort."));
    connect(m_pages, &QTabBar::currentChanged, m_layers, &QStackedWidget::setCurrentIndex);

    auto* side = new QVBoxLayout;
    side->setSpacing(0);
    side->addWidget(m_charts->button(), 0, Qt::AlignTrailing);
    side->addStretch();
    side->addWidget(m_pages, 0, Qt::AlignTrailing);
    auto* headline = new QHBoxLayout;
    headline->setSpacing(20);
    headline->addWidget(m_measured, 3);
    headline->addWidget(m_counted, 2);
    headline->addLayout(side);
    return headline;
}

QWidget* TimingPanel::makeLayers() {
    m_barsArea->setWidget(m_bars);
    m_barsArea->setWidgetResizable(true);
    m_barsArea->setFrameShape(QFrame::NoFrame);
    m_barsArea->setFocusPolicy(Qt::NoFocus);  // the bars have it
    m_barsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_barsArea->viewport()->setAutoFillBackground(false);
    m_bars->setAutoFillBackground(false);
    setTerm(*m_bars, QStringLiteral("backward"));  // its rows have tool tips of their own
    makeTable();
    m_layers->insertWidget(Bars, m_barsArea);
    m_layers->insertWidget(Table, m_table);
    m_layers->insertWidget(Operations, m_operations);
    m_charts->add(m_bars, *m_bars);
    m_charts->add(m_table, m_tableChart);
    return m_layers;
}

void TimingPanel::makeTable() {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ZoneTableModel::kSortRole);
    m_table->setModel(m_sorted);
    m_table->setObjectName(QStringLiteral("zoneTable"));
    m_table->setAccessibleName(tr("Times of the layers"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ZoneTableModel::Total, Qt::DescendingOrder);
    QHeaderView* header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ZoneTableModel::Layer, QHeaderView::Stretch);
}

QWidget* TimingPanel::makeHistory() {
    m_historyTitle->setObjectName(QStringLiteral("historyTitle"));
    m_historyTitle->setTextFormat(Qt::PlainText);
    m_historyTitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_allLayers->setObjectName(QStringLiteral("allLayers"));
    m_allLayers->setText(tr("All layers"));
    m_allLayers->setToolTip(tr("Back to the shares of all layers over the run (Escape)."));
    m_allLayers->setProperty("role", "control");
    m_allLayers->setFocusPolicy(Qt::TabFocus);
    auto* line = new QHBoxLayout;
    line->addWidget(m_historyTitle, 1);
    line->addWidget(m_allLayers);
    m_histories->addWidget(m_shares);
    m_histories->addWidget(m_layer);
    m_charts->add(m_shares, *m_shares);
    m_charts->add(m_layer, *m_layer);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_histories, 1);
    return part;
}

void TimingPanel::connectChoice() {
    connect(m_bars, &ZoneBarsPlot::choiceChanged, this, &TimingPanel::choose);
    connect(m_allLayers, &QToolButton::clicked, this, [this] { choose({}); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty())
            choose(rows.first().data(ZoneTableModel::kKeyRole).toString());
    });
    auto* letGo = new QAction(tr("All layers"), m_table);
    letGo->setShortcut(Qt::Key_Escape);
    letGo->setShortcutContext(Qt::WidgetShortcut);
    connect(letGo, &QAction::triggered, this, [this] { choose({}); });
    m_table->addAction(letGo);
    choose({});
}

void TimingPanel::choose(const QString& key) {
    m_chosen = key;
    if (m_bars->chosen() != key)
        m_bars->setChosen(key);
    const QModelIndex row = m_sorted->mapFromSource(m_model->indexOf(key));
    if (!row.isValid()) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else if (!m_table->selectionModel()->isRowSelected(row.row())) {
        m_table->setCurrentIndex(row);
    }
    const auto bar = std::ranges::find(m_bars->rows(), key, &ZoneRow::key);
    if (bar != m_bars->rows().end()) {
        const QRect place = m_bars->rowRect(static_cast<std::size_t>(bar - m_bars->rows().begin()));
        m_barsArea->ensureVisible(0, place.center().y(), 0, place.height());
    }
    m_allLayers->setVisible(!key.isEmpty());
    m_histories->setCurrentWidget(key.isEmpty() ? static_cast<QWidget*>(m_shares) : m_layer);
    drawHistory();
}

void TimingPanel::refresh(const PanelInput& input) {
    const Snapshot& snapshot = *input.snapshot;
    m_stack->setCurrentWidget(snapshot.run ? m_content : static_cast<QWidget*>(m_empty));
    showEmpty(snapshot);
    showHeadline(snapshot);
    if (snapshot.zones != m_shownZones || !m_shownZones)
        showLayers(snapshot);
    showHistory(input);
    if (snapshot.run && m_pages->currentIndex() == Operations)
        m_operations->setCounts(m_backend.operationCounts());
    m_charts->describe();
}

void TimingPanel::showEmpty(const Snapshot& snapshot) {
    const bool preparing = isActive(snapshot.state);
    m_empty->setSentence(preparing ? tr("The run is being prepared: the first bars come with its "
                                        "first second of training.")
                                   : tr("No run yet: Quick start shows here where each millisecond "
                                        "of a training step goes."));
    m_empty->setAction(preparing ? nullptr : m_quickStart);
}

void TimingPanel::useActions(const RunActions& actions) {
    m_quickStart = actions.quickStart();
    showEmpty(Snapshot());
}

void TimingPanel::showLayers(const Snapshot& snapshot) {
    m_shownZones = snapshot.zones;
    m_bars->setEmptyText(
        tr("No step has been timed yet: the first bars come after a second of training."));
    std::vector<ZoneRow> rows = m_shownZones ? zoneRows(*m_shownZones) : std::vector<ZoneRow>{};
    const QString chosen = m_chosen;  // a reset of the model lets go of the selection
    m_model->setRows(rows);
    m_bars->setRows(std::move(rows));
    if (m_table->selectionModel()->selectedRows().isEmpty() != chosen.isEmpty() ||
        m_chosen != chosen)
        choose(m_model->indexOf(chosen).isValid() ? chosen : QString());
    // What the bars do not need goes to the areas below.
    m_layers->setMaximumHeight(m_bars->rows().empty() ? QWIDGETSIZE_MAX
                                                      : m_bars->sizeHint().height());
}

void TimingPanel::showHeadline(const Snapshot& snapshot) {
    const bool timed = snapshot.zones && snapshot.zones->steps > 0;
    m_measured->setFigure(percentText(timed ? snapshot.zones->outputLayerShare : std::nan("")));
    m_counted->setFigure(
        percentText(snapshot.run ? snapshot.run->outputLayerOperationShare : std::nan("")));
    const double fraction = snapshot.run ? snapshot.run->positionFraction : 1.0;
    m_measured->setCaption(fraction < 1.0
                               ? tr("of the time goes into the output layer\nloss on %1 of the "
                                    "positions")
                                     .arg(percentText(fraction))
                               : tr("of the time goes into the output layer\nloss on all "
                                    "positions"));
    m_counted->setCaption(tr("of the multiply-adds,\nas counted"));
}

void TimingPanel::showHistory(const PanelInput& input) {
    const auto& zones = input.snapshot->zones;
    const std::shared_ptr<const ZoneTable> table = zones ? zones->zones : nullptr;
    const std::size_t samples = input.metrics && table ? input.metrics->zonesAppended() : 0;
    if (input.metrics == m_log && samples == m_samplesSeen && table == m_zones)
        return;
    m_log = input.metrics;
    m_samplesSeen = samples;
    m_zones = table;
    m_samples = samples > 0 ? m_log->zones() : std::vector<ZoneSample>();
    drawHistory();
}

void TimingPanel::drawHistory() {
    const ZoneTable zones = m_zones ? *m_zones : ZoneTable();
    if (m_chosen.isEmpty()) {
        std::vector<SharePoint> points = shareHistory(m_samples, zones);
        m_shares->setEmptyText(points.empty() ? tr("Over the run: how the time is shared between "
                                                   "the output layer and the rest.")
                                              : QString());
        m_shares->setPoints(std::move(points));
        m_historyTitle->setText(tr("All layers over the run. Choose a bar to see one."));
        return;
    }
    const auto row = std::ranges::find(m_bars->rows(), m_chosen, &ZoneRow::key);
    if (row == m_bars->rows().end())
        return;
    m_layer->setLayer(row->title, row->group, layerHistory(m_samples, zones, m_chosen));
    //: %1 is the name of a layer.
    m_historyTitle->setText(tr("%1 over the run").arg(row->title));
}

void TimingPanel::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    m_empty->applyPalette(palette);
    m_measured->setColors(palette.outputLayer, palette.mutedText);
    m_counted->setColors(palette.text, palette.mutedText);
    setTextColor(m_historyTitle, palette.mutedText);
    m_bars->applyPalette(palette);
    m_shares->applyPalette(palette);
    m_layer->applyPalette(palette);
    m_operations->applyPalette(palette);
    m_charts->applyPalette(palette);
}

}  // namespace studio::ui
