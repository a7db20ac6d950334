// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/run_overlay_plot.h"

#include <QHelpEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/models/figure_text.h"
#include "ui/plots/tickers.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr std::size_t kPointsATurn = 60'000;  // a few milliseconds
constexpr double kRoom = 0.04;                // of a range, left free above and below
constexpr double kNear = 14;                  // px to a curve that is named

void setPoints(QCPGraph* graph, const std::vector<CurvePoint>& points) {
    QVector<QCPGraphData> data;
    data.reserve(static_cast<int>(points.size()));
    for (const CurvePoint& point : points)
        data.append({point.x, point.y});
    graph->data()->set(data, true);
}

}  // namespace

RunOverlayPlot::RunOverlayPlot(QWidget* parent) : BasePlot(parent) {
    setAccessibleName(tr("Curves of runs"));
    setInteractions(QCP::iRangeDrag);
    setPlottingHint(QCP::phFastPolylines);
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, legend);
    plotLayout()->setRowStretchFactor(0, 0.001);
    legend->setFillOrder(QCPLegend::foColumnsFirst);
    legend->setWrap(3);
    legend->setVisible(true);
    legend->setMargins(QMargins(6, 2, 6, 0));
    yAxis->setNumberFormat(QStringLiteral("g"));
    yAxis->setNumberPrecision(4);
    nameAxes();
    applyPalette(colors());
    setEmptyText(tr("Tick runs in the list to lay their curves over each other."));
}

void RunOverlayPlot::nameAxes() {
    const QString axes[] = {tr("step", "axis"), tr("tokens", "axis"),
                            tr("minutes of training", "axis")};
    xAxis->setLabel(axes[static_cast<int>(m_view.axis)]);
    const QString measures[] = {tr("loss as optimised (nats)", "axis"),
                                tr("cross-entropy (nats a token)", "axis"),
                                tr("bits per byte", "axis")};
    yAxis->setLabel(measures[static_cast<int>(m_view.measure)]);
    if (m_view.axis == LossAxis::Minutes)
        xAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    else
        xAxis->setTicker(QSharedPointer<CountTicker>::create(m_view.axis == LossAxis::Tokens));
}

void RunOverlayPlot::setView(const OverlayView& view) {
    if (view == m_view)
        return;
    m_view = view;
    nameAxes();
    for (Line& line : m_lines)
        line.curve.set(line.run.log, m_view);
    m_following = true;
    takeNew();
    replotSoon();
}

void RunOverlayPlot::setLogarithmic(bool on) {
    m_log = on;
    yAxis->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    if (on)
        yAxis->setTicker(QSharedPointer<LogTicker>::create());
    else
        yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    resetView();
}

void RunOverlayPlot::setRuns(std::vector<OverlayRun> runs) {
    bool changed = false;
    for (std::size_t i = m_lines.size(); i-- > 0;) {
        const auto wanted = std::ranges::find(runs, m_lines[i].run.folder, &OverlayRun::folder);
        if (wanted == runs.end()) {
            removeLine(i);
            changed = true;
        }
    }
    for (OverlayRun& run : runs) {
        const auto known = std::ranges::find(
            m_lines, run.folder,
            [](const Line& line) -> const std::string& { return line.run.folder; });
        if (known == m_lines.end()) {
            addLine(std::move(run));
            changed = true;
            continue;
        }
        changed = changed || known->run.name != run.name || known->run.color != run.color;
        known->run = std::move(run);
        known->train->setName(known->run.name);
        known->curve.set(known->run.log, m_view);
    }
    if (!changed)
        return;
    setEmptyText(m_lines.empty() ? tr("Tick runs in the list to lay their curves over each other.")
                                 : QString());
    restyle();
    resetView();
}

void RunOverlayPlot::addLine(OverlayRun run) {
    Line line;
    line.run = std::move(run);
    line.curve.set(line.run.log, m_view);
    line.train = addGraph();
    line.train->setName(line.run.name);
    line.validation = addGraph();
    line.validation->removeFromLegend();
    for (QCPGraph* graph : {line.train, line.validation})
        graph->setAdaptiveSampling(false);  // the curves are thinned already
    m_lines.push_back(std::move(line));
}

void RunOverlayPlot::removeLine(std::size_t at) {
    removeGraph(m_lines[at].train);
    removeGraph(m_lines[at].validation);
    m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(at));
}

void RunOverlayPlot::takeNew() {
    bool any = false;
    for (Line& line : m_lines)
        any = line.curve.take(kPointsATurn) || any;
    if (!any)
        return;
    if (m_following)
        fitRanges();
    replotSoon();
}

void RunOverlayPlot::fitRanges() {
    double left = std::numeric_limits<double>::infinity(), right = -left;
    double low = left, high = -left;
    for (const Line& line : m_lines)
        for (const CurvePyramid* curve : {&line.curve.train(), &line.curve.validation()}) {
            if (curve->empty())
                continue;
            left = std::min(left, curve->points().front().x);
            right = std::max(right, curve->points().back().x);
            const Extremes extremes = curve->extremes(0, curve->size());
            low = std::min(low, extremes.low);
            high = std::max(high, extremes.high);
        }
    if (left > right)
        return;
    xAxis->setRange(std::min(0.0, left), std::max(right, left + 1e-9));
    if (m_log && low > 0) {
        const double room = std::pow(high / low, kRoom);
        yAxis->setRange(low / room, high * std::max(room, 1.01));
        return;
    }
    const double room = std::max((high - low) * kRoom, 1e-9 + std::abs(high) * 1e-6);
    yAxis->setRange(low - room, high + room);
}

void RunOverlayPlot::resetView() {
    m_following = true;
    fitRanges();
    replotSoon();
}

void RunOverlayPlot::prepare() {
    const QRect area = axisRect()->rect();
    if (area.width() < 2)
        return;
    const auto columns = static_cast<int>(std::ceil(area.width() * devicePixelRatioF()));
    std::vector<double> edges;
    for (int column = 0; column <= columns; ++column)
        edges.push_back(
            xAxis->pixelToCoord(area.left() + column * (area.width() / double(columns))));
    for (Line& line : m_lines) {
        setPoints(line.train, line.curve.train().thinned(edges));
        setPoints(line.validation, line.curve.validation().thinned(edges));
    }
}

void RunOverlayPlot::restyle() {
    for (Line& line : m_lines) {
        const QColor color = colors().series(line.run.color);
        const bool again = line.run.color >= Palette::kSeries;
        line.train->setPen(QPen(color, 1.8, again ? Qt::DashLine : Qt::SolidLine));
        line.validation->setPen(QPen(color, 0.8, Qt::DotLine));
        line.validation->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(color), QBrush(colors().surface), 5));
    }
}

const OverlayCurve* RunOverlayPlot::curve(const std::string& folder) const {
    for (const Line& line : m_lines)
        if (line.run.folder == folder)
            return &line.curve;
    return nullptr;
}

QColor RunOverlayPlot::colorOf(const std::string& folder) const {
    for (const Line& line : m_lines)
        if (line.run.folder == folder)
            return line.train->pen().color();
    return {};
}

QString RunOverlayPlot::textAt(const QPointF& place) const {
    if (!axisRect()->rect().contains(place.toPoint()))
        return {};
    const double x = xAxis->pixelToCoord(place.x());
    double nearest = kNear;
    QString text;
    for (const Line& line : m_lines) {
        const std::optional<std::size_t> point = line.curve.train().nearest(x);
        if (!point)
            continue;
        const CurvePoint& at = line.curve.train()[*point];
        const double distance = std::hypot(yAxis->coordToPixel(at.y) - place.y(),
                                           xAxis->coordToPixel(at.x) - place.x());
        if (distance >= nearest)
            continue;
        nearest = distance;
        //: %1 is a run's name, %2 the axis, %3 a place on it, %4 what is measured, %5 its value.
        text = tr("%1\n%2 %3: %4 %5")
                   .arg(line.run.name, xAxis->label(),
                        m_view.axis == LossAxis::Minutes ? numberText(at.x, 2)
                                                         : countText(std::llround(at.x)),
                        yAxis->label(), numberText(at.y, 4));
    }
    return text;
}

bool RunOverlayPlot::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !emptyText().isEmpty())
        return BasePlot::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
    return true;
}

QString RunOverlayPlot::summary() const {
    QStringList parts;
    for (const Line& line : m_lines)
        if (!line.curve.train().empty())
            //: %1 is a run's name, %2 a number, %3 what is measured.
            parts << tr("%1: %2 %3")
                         .arg(line.run.name, numberText(line.curve.train().points().back().y, 3),
                              yAxis->label());
    return parts.join(QStringLiteral("; "));
}

void RunOverlayPlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("run"), QStringLiteral("kind"), xAxis->label(), yAxis->label()});
    for (const Line& line : m_lines)
        for (const bool train : {true, false})
            for (const CurvePoint& point :
                 (train ? line.curve.train() : line.curve.validation()).points()) {
                csv.text(line.run.name).text(train ? u"train, smoothed" : u"validation");
                csv.number(point.x).number(point.y).endRow();
            }
}

void RunOverlayPlot::zoom(double factor) {
    m_following = false;
    xAxis->scaleRange(factor);
    replotSoon();
}

void RunOverlayPlot::pan(double x, double y) {
    m_following = false;
    xAxis->moveRange(x * xAxis->range().size());
    if (!m_log)
        yAxis->moveRange(y * yAxis->range().size());
    replotSoon();
}

void RunOverlayPlot::wheelEvent(QWheelEvent* event) {
    m_following = false;
    const double factor = std::pow(0.85, event->angleDelta().y() / 120.0);
    xAxis->scaleRange(factor, xAxis->pixelToCoord(event->position().x()));
    replotSoon();
    event->accept();
}

void RunOverlayPlot::mousePressEvent(QMouseEvent* event) {
    m_following = m_following && event->button() != Qt::LeftButton;
    BasePlot::mousePressEvent(event);
}

void RunOverlayPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    resetView();
    event->accept();
}

void RunOverlayPlot::keyPressEvent(QKeyEvent* event) {
    constexpr double kStep = 0.1, kZoom = 0.8;
    switch (event->key()) {
        case Qt::Key_Plus:
            return zoom(kZoom);
        case Qt::Key_Minus:
            return zoom(1 / kZoom);
        case Qt::Key_Left:
            return pan(-kStep, 0);
        case Qt::Key_Right:
            return pan(kStep, 0);
        case Qt::Key_Up:
            return pan(0, kStep);
        case Qt::Key_Down:
            return pan(0, -kStep);
        case Qt::Key_Home:
            return resetView();
        default:
            BasePlot::keyPressEvent(event);
    }
}

}  // namespace studio::ui
