// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/share_history_plot.h"

#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>

#include "ui/models/bottleneck_text.h"
#include "ui/models/figure_text.h"
#include "ui/models/part_names.h"
#include "ui/models/run_text.h"
#include "ui/plots/legend_row.h"
#include "ui/plots/tickers.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

/// From the bottom up.
constexpr std::array<std::size_t, kShareGroups> kStack{
    static_cast<std::size_t>(ZoneGroup::OutputLayer),
    static_cast<std::size_t>(ZoneGroup::Core),
    static_cast<std::size_t>(ZoneGroup::Embedding),
    static_cast<std::size_t>(ZoneGroup::Optimizer),
    static_cast<std::size_t>(ZoneGroup::Average),
    static_cast<std::size_t>(ZoneGroup::Data),
    static_cast<std::size_t>(ZoneGroup::Other),
    kUnaccountedGroup};

/// Axis labels in per cent, by locale.
class PercentTicker : public QCPAxisTickerFixed {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return percentText(tick);
    }
};

/// Spans the plot from the left to the right edge, at values of the vertical axis.
void spanWidth(QCPItemPosition* position, double x, double y) {
    position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    position->setTypeY(QCPItemPosition::ptPlotCoords);
    position->setCoords(x, y);
}

}  // namespace

ShareHistoryPlot::ShareHistoryPlot(QWidget* parent) : BasePlot(parent) {
    setAccessibleName(tr("Shares of a step's time over the run"));
    setToolTip(
        tr("How the time of the steps was shared out as training went on. The output layer "
           "lies at the bottom: its upper edge is its share."));
    for (std::size_t level = 0; level < kStack.size(); ++level) {
        const std::size_t group = kStack[level];
        QCPGraph* area = addGraph();
        area->setName(group == kUnaccountedGroup ? tr("Unaccounted")
                                                 : groupTitle(static_cast<ZoneGroup>(group)));
        if (level > 0)
            area->setChannelFillGraph(m_areas[kStack[level - 1]]);
        area->setAdaptiveSampling(true);
        m_areas[group] = area;
    }
    const auto percent = QSharedPointer<PercentTicker>::create();
    percent->setTickStep(0.2);
    yAxis->setTicker(percent);
    yAxis->setRange(0, 1);
    xAxis->setTicker(QSharedPointer<QCPAxisTickerTime>::create());
    xAxis->setLabel(tr("training time"));
    addReferences();
    placeLegendRow(*this);
    applyPalette(colors());
}

void ShareHistoryPlot::addReferences() {
    m_quarter = new QCPItemRect(this);
    spanWidth(m_quarter->topLeft, 0, kQuarterShareHigh);
    spanWidth(m_quarter->bottomRight, 1, kQuarterShareLow);
    m_article = new QCPItemLine(this);
    spanWidth(m_article->start, 0, kArticleShare);
    spanWidth(m_article->end, 1, kArticleShare);
    m_quarterLabel = new QCPItemText(this);
    m_quarterLabel->setText(
        tr("about %1–%2 with a quarter")
            .arg(numberText(kQuarterShareLow * 100, 0), percentText(kQuarterShareHigh)));
    m_articleLabel = new QCPItemText(this);
    m_articleLabel->setText(tr("article: %1 (all positions)").arg(percentText(kArticleShare)));
    for (QCPItemText* label : {m_quarterLabel, m_articleLabel}) {
        label->setPositionAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setPadding(QMargins(5, 1, 5, 1));
    }
    spanWidth(m_quarterLabel->position, 0.98, (kQuarterShareLow + kQuarterShareHigh) / 2);
    spanWidth(m_articleLabel->position, 0.98, kArticleShare);
}

void ShareHistoryPlot::setPoints(std::vector<SharePoint> points) {
    m_points = std::move(points);
    std::array<QVector<QCPGraphData>, kShareGroups> edges;
    for (const SharePoint& point : m_points) {
        double below = 0;
        for (const std::size_t group : kStack) {
            below += point.share(group);
            if (edges[group].isEmpty())  // the first interval has a width too
                edges[group].append(
                    {std::max(0.0, point.elapsedSeconds - point.wallNs * 1e-9), below});
            edges[group].append({point.elapsedSeconds, below});
        }
    }
    for (std::size_t group = 0; group < kShareGroups; ++group) {
        m_areas[group]->data()->set(edges[group], true);
        // What takes no time in this run would only crowd the legend.
        const bool occurs = std::ranges::any_of(
            m_points, [group](const SharePoint& point) { return point.groupNs[group] > 0; });
        if (occurs || m_points.empty())
            m_areas[group]->addToLegend();
        else
            m_areas[group]->removeFromLegend();
    }
    fitLegendRow(*this);
    if (!m_points.empty())
        setTimeRange(*xAxis, edges[0].first().key, m_points.back().elapsedSeconds);
    replotSoon();
}

QString ShareHistoryPlot::summary() const {
    if (m_points.empty())
        return {};
    const auto output = static_cast<std::size_t>(ZoneGroup::OutputLayer);
    return tr("Output layer: %1 of the time now, %2 at the start")
        .arg(percentText(m_points.back().share(output)),
             percentText(m_points.front().share(output)));
}

void ShareHistoryPlot::writeRows(CsvWriter& csv) const {
    csv.text(u"seconds");
    for (const std::size_t group : kStack)
        csv.text(m_areas[group]->name());
    csv.endRow();
    for (const SharePoint& point : m_points) {
        csv.number(point.elapsedSeconds);
        for (const std::size_t group : kStack)
            csv.number(point.share(group));
        csv.endRow();
    }
}

bool ShareHistoryPlot::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_points.empty())
        return BasePlot::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString told = textAt(help->pos());
    if (!told.isEmpty())
        QToolTip::showText(
            help->globalPos(),
            QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(told.toHtmlEscaped()),
            this);
    else
        QToolTip::showText(help->globalPos(), toolTip(), this);
    return true;
}

QString ShareHistoryPlot::textAt(const QPointF& place) const {
    if (m_points.empty() || !axisRect()->rect().contains(place.toPoint()))
        return {};
    const double seconds = xAxis->pixelToCoord(place.x());
    auto point = std::ranges::lower_bound(m_points, seconds, {}, &SharePoint::elapsedSeconds);
    if (point == m_points.end())
        --point;
    const double height = yAxis->pixelToCoord(place.y());
    double below = 0;
    for (const std::size_t group : kStack) {
        below += point->share(group);
        if (height > below && group != kStack.back())
            continue;
        //: A layer group, its share of the time, time of training.
        const QString told = tr("%1: %2 of the time after %3 of training")
                                 .arg(m_areas[group]->name(), percentText(point->share(group), 1),
                                      durationText(point->elapsedSeconds));
        const QString why = group == kUnaccountedGroup
                                ? QString()
                                : groupExplanation(static_cast<ZoneGroup>(group));
        return why.isEmpty() ? told : told + QStringLiteral("\n\n") + why;
    }
    return {};
}

void ShareHistoryPlot::resizeEvent(QResizeEvent* event) {
    fitLegendRow(*this);
    BasePlot::resizeEvent(event);
}

void ShareHistoryPlot::restyle() {
    for (std::size_t group = 0; group < kShareGroups; ++group) {
        const QColor color = group == kUnaccountedGroup
                                 ? colors().grid
                                 : colors().group(static_cast<ZoneGroup>(group));
        m_areas[group]->setPen(Qt::NoPen);
        m_areas[group]->setBrush(color);
    }
    const QColor ink = colors().text;
    QColor veil = colors().surface;
    veil.setAlpha(70);
    m_quarter->setPen(QPen(ink, 1, Qt::DotLine));
    m_quarter->setBrush(veil);
    m_article->setPen(QPen(ink, 1.2, Qt::DashLine));
    veil.setAlpha(225);
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.88));
    for (QCPItemText* label : {m_quarterLabel, m_articleLabel}) {
        label->setBrush(veil);
        label->setPen(Qt::NoPen);
        label->setColor(ink);
        label->setFont(small);
    }
    fitLegendRow(*this);
}

}  // namespace studio::ui
