// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layer_history_plot.h"

#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/plots/legend_row.h"
#include "ui/plots/tickers.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

class MillisecondsTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return tick == 0 ? QLocale().toString(0) : millisecondsText(tick);
    }
};

}  // namespace

LayerHistoryPlot::LayerHistoryPlot(QWidget* parent) : BasePlot(parent), m_crossHair(*this) {
    setMouseTracking(true);
    setAccessibleName(tr("Time of a layer over the run"));
    setToolTip(
        tr("The time that the chosen layer takes in a step, over the run. A jump mostly comes with "
           "another phase, whose steps have more tokens."));
    const QString names[] = {tr("forward"), tr("backward"), tr("update")};
    for (int part = 0; part < PartCount; ++part) {
        m_areas[part] = addGraph();
        m_areas[part]->setName(names[part]);
        m_areas[part]->setAdaptiveSampling(true);
        m_areas[part]->setPen(Qt::NoPen);
        if (part > 0)
            m_areas[part]->setChannelFillGraph(m_areas[part - 1]);
    }
    xAxis->setTicker(QSharedPointer<QCPAxisTickerTime>::create());
    xAxis->setLabel(tr("training time"));
    yAxis->setTicker(QSharedPointer<MillisecondsTicker>::create());
    yAxis->ticker()->setTickCount(4);
    placeLegendRow(*this);
    applyPalette(colors());
    setLayer({}, ZoneGroup::Other, {});
}

void LayerHistoryPlot::setLayer(const QString& title, ZoneGroup group,
                                std::vector<LayerPoint> points) {
    const bool other = title != m_title || group != m_group;
    m_title = title;
    m_group = group;
    m_points = std::move(points);
    if (other) {
        tell(std::nullopt);
        restyle();
    }
    setEmptyText(m_points.empty() ? tr("The first times come after a second of training.")
                                  : QString());
    fillAreas();
    if (m_told)
        tell(m_told);
    replotSoon();
}

void LayerHistoryPlot::fillAreas() {
    std::array<QVector<QCPGraphData>, PartCount> edges;
    std::array<double, PartCount> most{};
    double highest = 0;
    for (const LayerPoint& point : m_points) {
        const double parts[] = {point.forwardMs, point.backwardMs, point.updateMs};
        double below = 0;
        for (int part = 0; part < PartCount; ++part) {
            below += parts[part];
            most[part] = std::max(most[part], parts[part]);
            if (edges[part].isEmpty())  // the first interval has a width too
                edges[part].append({point.beginSeconds, below});
            edges[part].append({point.endSeconds, below});
        }
        highest = std::max(highest, below);
    }
    for (int part = 0; part < PartCount; ++part) {
        m_areas[part]->data()->set(edges[part], true);
        if (most[part] > 0)
            m_areas[part]->addToLegend();
        else
            m_areas[part]->removeFromLegend();
    }
    fitLegendRow(*this);
    if (m_points.empty())
        return;
    setTimeRange(*xAxis, m_points.front().beginSeconds, m_points.back().endSeconds);
    yAxis->setRange(0, highest > 0 ? highest * 1.1 : 1.0);
}

void LayerHistoryPlot::tell(std::optional<std::size_t> index) {
    if (!index || *index >= m_points.size()) {
        m_told.reset();
        return m_crossHair.hide();
    }
    m_told = index;
    const LayerPoint& point = m_points[*index];
    QStringList lines;
    //: Where in the training: a number of steps, a time.
    lines << tr("step %1, after %2").arg(countText(point.step), durationText(point.endSeconds));
    const double parts[] = {point.forwardMs, point.backwardMs, point.updateMs};
    for (int part = 0; part < PartCount; ++part)
        if (parts[part] > 0)
            //: "forward", "backward" or "update", and a time.
            lines << tr("%1: %2").arg(m_areas[part]->name(), millisecondsText(parts[part]));
    lines << tr("%1 of the step's time").arg(percentText(point.share, 1));
    m_crossHair.show(point.endSeconds, point.totalMs(), lines.join('\n'));
}

void LayerHistoryPlot::mouseMoveEvent(QMouseEvent* event) {
    BasePlot::mouseMoveEvent(event);
    if (m_points.empty() || !axisRect()->rect().contains(event->pos()))
        return tell(std::nullopt);
    const double seconds = xAxis->pixelToCoord(event->position().x());
    const auto point = std::ranges::lower_bound(m_points, seconds, {}, &LayerPoint::endSeconds);
    tell(std::min(static_cast<std::size_t>(point - m_points.begin()), m_points.size() - 1));
}

void LayerHistoryPlot::leaveEvent(QEvent* event) {
    BasePlot::leaveEvent(event);
    if (!hasFocus())
        tell(std::nullopt);
}

void LayerHistoryPlot::keyPressEvent(QKeyEvent* event) {
    const bool left = event->key() == Qt::Key_Left;
    if (m_points.empty() || (!left && event->key() != Qt::Key_Right))
        return BasePlot::keyPressEvent(event);
    if (!m_told)
        return tell(m_points.size() - 1);
    tell(left ? *m_told - std::min<std::size_t>(*m_told, 1)
              : std::min(*m_told + 1, m_points.size() - 1));
}

void LayerHistoryPlot::resizeEvent(QResizeEvent* event) {
    fitLegendRow(*this);
    BasePlot::resizeEvent(event);
}

QString LayerHistoryPlot::summary() const {
    if (m_points.empty())
        return {};
    return tr("%1: %2 a step now, %3 at the start")
        .arg(m_title, millisecondsText(m_points.back().totalMs()),
             millisecondsText(m_points.front().totalMs()));
}

void LayerHistoryPlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("seconds"), QStringLiteral("step"), QStringLiteral("forward_ms"),
             QStringLiteral("backward_ms"), QStringLiteral("update_ms"), QStringLiteral("share")});
    for (const LayerPoint& point : m_points) {
        csv.number(point.endSeconds).count(point.step).number(point.forwardMs);
        csv.number(point.backwardMs).number(point.updateMs).number(point.share).endRow();
    }
}

void LayerHistoryPlot::restyle() {
    const QColor full = colors().group(m_group);
    m_areas[Forward]->setBrush(forwardShade(full, colors()));
    m_areas[Backward]->setBrush(full);
    m_areas[Update]->setBrush(full);
    m_crossHair.restyle(colors());
    fitLegendRow(*this);
}

}  // namespace studio::ui
