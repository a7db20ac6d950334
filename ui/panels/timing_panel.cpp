// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing_panel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/panels/figure_tile.h"
#include "ui/plots/share_history_plot.h"
#include "ui/plots/zone_bars_plot.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"

namespace studio::ui {

TimingPanel::TimingPanel(StudioBackend&, QWidget* parent)
    : Panel(parent),
      m_measured(new FigureTile(3.2, this)),
      m_counted(new FigureTile(1.6, this)),
      m_bars(new ZoneBarsPlot),
      m_historyPlot(new ShareHistoryPlot),
      m_charts(new ChartMenu(this)) {
    m_measured->setObjectName(QStringLiteral("measuredShare"));
    m_measured->setToolTip(
        tr("The output layer compares each position with every entry of the vocabulary. This is "
           "the share of the steps' time that it took, forward and backward, over the last "
           "seconds, as measured on this computer."));
    m_counted->setObjectName(QStringLiteral("countedShare"));
    m_counted->setToolTip(
        tr("A multiply-add is one multiplication and one addition, the unit in which the work of "
           "a network is counted. This share is counted, not measured: where it differs from the "
           "measured one, memory or overhead costs more than arithmetic."));
    m_barsArea = new QScrollArea;
    m_barsArea->setWidget(m_bars);
    m_barsArea->setWidgetResizable(true);
    m_barsArea->setFrameShape(QFrame::NoFrame);
    m_barsArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_barsArea->viewport()->setAutoFillBackground(false);
    m_bars->setAutoFillBackground(false);

    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_barsArea);
    parts->addWidget(m_historyPlot);
    parts->setSizes({600, 400});
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(9);

    m_counted->alignWith(*m_measured);
    auto* headline = new QHBoxLayout;
    headline->setSpacing(20);
    headline->addWidget(m_measured, 3);
    headline->addWidget(m_counted, 2);
    headline->addWidget(m_charts->button(), 0, Qt::AlignTop);
    m_charts->add(m_bars, *m_bars);
    m_charts->add(m_historyPlot, *m_historyPlot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(10);
    column->addLayout(headline);
    column->addWidget(parts, 1);
    setAutoFillBackground(true);
    applyPalette(Palette::light());
    refresh({std::make_shared<const Snapshot>(), nullptr});
}

void TimingPanel::refresh(const PanelInput& input) {
    showHeadline(*input.snapshot);
    if (input.snapshot->zones != m_shownZones || !m_shownZones) {
        m_shownZones = input.snapshot->zones;
        m_bars->setEmptyText(
            input.snapshot->run
                ? tr("No step has been timed yet: the first bars come after a second of training.")
                : tr("No run yet: press Quick start, and see here where each millisecond of a "
                     "training step goes."));
        m_bars->setRows(m_shownZones ? zoneRows(*m_shownZones) : std::vector<ZoneRow>{});
        // What the bars do not need goes to the areas below.
        m_barsArea->setMaximumHeight(m_bars->rows().empty() ? QWIDGETSIZE_MAX
                                                            : m_bars->sizeHint().height());
    }
    showHistory(input);
    m_charts->describe();
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
    for (QWidget* part : std::initializer_list<QWidget*>{m_measured, m_counted, m_historyPlot})
        part->setVisible(snapshot.run != nullptr);
}

void TimingPanel::showHistory(const PanelInput& input) {
    if (input.metrics != m_log) {
        m_log = input.metrics;
        m_samplesSeen = 0;
        m_history.clear();
        m_historyPlot->setHistory(m_history);
    }
    const auto& zones = input.snapshot->zones;
    if (m_log && zones && zones->zones) {
        const std::vector<ZoneSample> fresh = m_log->zonesFrom(m_samplesSeen);
        m_samplesSeen += fresh.size();
        for (const ZoneSample& sample : fresh)
            m_history.append(sample, *zones->zones);
        if (!fresh.empty())
            m_historyPlot->setHistory(m_history);
    }
    m_historyPlot->setEmptyText(
        m_history.points().empty()
            ? tr("Over the run: how the time is shared between the output layer and the rest.")
            : QString());
}

void TimingPanel::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    m_measured->setColors(palette.outputLayer, palette.mutedText);
    m_counted->setColors(palette.text, palette.mutedText);
    m_bars->applyPalette(palette);
    m_historyPlot->applyPalette(palette);
    m_charts->applyPalette(palette);
}

}  // namespace studio::ui
