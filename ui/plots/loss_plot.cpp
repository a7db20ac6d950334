// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/loss_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/models/loss_text.h"
#include "ui/plots/marker_strip.h"
#include "ui/plots/tickers.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr double kRoom = 0.04;       // beside the points, as a share of what they span
constexpr double kLabelRoom = 0.12;  // above them, where the phases are named
constexpr double kRateHeadroom = 1.2;

/// With room at both ends, so that no point lies on the frame.
QCPRange padded(QCPRange range, bool logarithmic, double above) {
    if (logarithmic) {
        const double ratio = range.upper / range.lower * 1.001;
        return {range.lower / std::pow(ratio, kRoom), range.upper * std::pow(ratio, above)};
    }
    const double span = std::max(range.size(), std::abs(range.upper) * 0.02 + 1e-9);
    return {range.lower - kRoom * span, range.upper + above * span};
}

/// Joins what the curves of the loss span; nothing while all are empty.
std::optional<QCPRange> spanned(const LossCurves& curves, bool vertical) {
    std::vector<const CurvePyramid*> all = {&curves.train(), &curves.validation()};
    for (const CorpusCurve& corpus : curves.corpora())
        all.push_back(&corpus.points);
    std::optional<QCPRange> sum;
    for (const CurvePyramid* curve : all) {
        if (curve->empty())
            continue;
        const Extremes y = curve->extremes(0, curve->size());
        const QCPRange range = vertical ? QCPRange(y.low, y.high)
                                        : QCPRange((*curve)[0].x, (*curve)[curve->size() - 1].x);
        sum = sum ? sum->expanded(range) : range;
    }
    return sum;
}

void setPoints(QCPGraph* graph, const std::vector<CurvePoint>& points) {
    QVector<QCPGraphData> data;
    data.reserve(static_cast<qsizetype>(points.size()));
    for (const CurvePoint& point : points)
        data.append({point.x, point.y});
    graph->data()->set(data, true);
}

}  // namespace

LossPlot::LossPlot(const LossHistory& history, QWidget* parent)
    : BasePlot(parent),
      m_history(history),
      m_curves(history),
      m_corpora(*this),
      m_bands(*this),
      m_markers(new MarkerStrip(this)),
      m_crossHair(*this) {
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setMouseTracking(true);
    m_shown.fill(true);
    build();
    buildLegend();
    buildSelection();
    nameEverything();
    setTickers();
    applyPalette(colors());
}

void LossPlot::build() {
    m_bandFoot = addGraph();
    for (const Curve curve : {Curve::Band, Curve::Train, Curve::Smoothed, Curve::Validation})
        m_graphs[static_cast<std::size_t>(curve)] = addGraph();
    m_graphs[static_cast<std::size_t>(Curve::LearningRate)] = addGraph(xAxis, yAxis2);
    graph(Curve::Band)->setChannelFillGraph(m_bandFoot);
    m_bandFoot->removeFromLegend();
    graph(Curve::Validation)->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
    for (QCPGraph* curve : m_graphs)
        curve->setAdaptiveSampling(false);  // the curves are thinned already
    graph(Curve::Band)->setAntialiasedFill(false);
    setPlottingHint(QCP::phFastPolylines);
    yAxis2->setVisible(true);
    yAxis2->grid()->setVisible(false);
    yAxis2->setTicker(QSharedPointer<ExponentTicker>::create());
    yAxis2->ticker()->setTickCount(4);
    yAxis->setNumberFormat(QStringLiteral("g"));
    yAxis->setNumberPrecision(4);
}

void LossPlot::buildLegend() {
    // Above the axes, where no curve can run below it.
    plotLayout()->insertRow(0);
    auto* row = new QCPLayoutGrid;
    row->addElement(0, 0, legend);
    row->addElement(0, 1, new QCPLayoutElement(this));  // takes the room to the right
    row->setColumnStretchFactor(0, 0.001);
    plotLayout()->addElement(0, 0, row);
    m_legendRow = row;
    plotLayout()->setRowStretchFactor(0, 0.001);
    legend->setVisible(true);
    legend->setFillOrder(QCPLegend::foColumnsFirst);
    legend->setMargins(QMargins(4, 2, 4, 0));
    legend->setColumnSpacing(18);
}

void LossPlot::buildSelection() {
    m_selectionArea = new QCPItemRect(this);
    m_selectionText = new QCPItemText(this);
    for (QCPItemPosition* corner : {m_selectionArea->topLeft, m_selectionArea->bottomRight})
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_selectionText->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_selectionText->setPadding(QMargins(7, 5, 7, 5));
    m_selectionText->setTextAlignment(Qt::AlignLeft);
    m_selectionText->setClipToAxisRect(false);
    m_selectionArea->setLayer(QStringLiteral("grid"));
    m_selectionText->setLayer(QStringLiteral("overlay"));
    for (QCPAbstractItem* item : {static_cast<QCPAbstractItem*>(m_selectionArea),
                                  static_cast<QCPAbstractItem*>(m_selectionText)}) {
        item->setVisible(false);
        item->setSelectable(false);
    }
}

void LossPlot::take(const LossHistory::Change& change) {
    if (!change.any)
        return;
    if (change.otherRun) {
        clearSelection();
        hideCrossHair();
    }
    m_curves.take(change);
    if (change.events || m_curves.axis() != LossAxis::Step)
        placeMarkers();
    curvesChanged();
}

/// The curves have grown, or are others.
void LossPlot::curvesChanged() {
    const CurvePyramid& rate = m_curves.learningRate();
    m_highestRate = rate.empty() ? 0 : rate.extremes(0, rate.size()).high;
    if (m_highestRate > 0)
        yAxis2->setRange(0, m_highestRate * kRateHeadroom);
    m_corpora.follow(m_curves);
    if (m_figures)
        updateSelection();
    if (m_following)
        fitRanges();
    replotSoon();
}

void LossPlot::fitRanges() {
    const auto xData = spanned(m_curves, false);
    const auto yData = spanned(m_curves, true);
    if (!xData || !yData)
        return;
    QCPRange x = *xData, y = *yData;
    if (m_logX)
        x.lower = std::max(
            x.lower, std::max(x.upper * 1e-6, m_curves.axis() == LossAxis::Minutes ? 1e-3 : 1.0));
    if (m_logY)
        y.lower = std::max(y.lower, y.upper * 1e-6);
    const bool drawable = (!m_logX || x.lower > 0) && (!m_logY || y.lower > 0);
    if (!drawable)
        return;
    x.upper = std::max(x.upper, x.lower);
    QCPRange shown = padded(x, m_logX, kRoom);
    if (!m_logX)
        shown.lower = x.lower;
    xAxis->setRange(shown);
    yAxis->setRange(padded(y, m_logY, m_bands.count() == 0 ? kRoom : kLabelRoom));
}

void LossPlot::setMeasure(LossMeasure measure) {
    m_curves.setMeasure(measure);
    hideCrossHair();
    nameEverything();
    curvesChanged();
    setFollowing(true);
}

void LossPlot::setAxis(LossAxis axis) {
    m_curves.setAxis(axis);
    hideCrossHair();
    clearSelection();
    nameEverything();
    setTickers();
    placeMarkers();
    curvesChanged();
    setFollowing(true);
}

void LossPlot::setSmoothing(double steps) {
    m_curves.setSmoothing(steps);
    setCurveShown(Curve::Band, m_shown[static_cast<std::size_t>(Curve::Band)]);
    replotSoon();
}

void LossPlot::setLogarithmic(Qt::Orientation axis, bool on) {
    (axis == Qt::Horizontal ? m_logX : m_logY) = on;
    QCPAxis* changed = axis == Qt::Horizontal ? xAxis : yAxis;
    changed->setScaleType(on ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    setTickers();
    setFollowing(true);
}

void LossPlot::setFollowing(bool on) {
    if (on) {
        fitRanges();
        replotSoon();
    }
    if (on == m_following)
        return;
    m_following = on;
    emit followingChanged(on);
}

void LossPlot::setCurveShown(Curve curve, bool shown) {
    m_shown[static_cast<std::size_t>(curve)] = shown;
    const bool drawn = shown && (curve != Curve::Band || m_curves.window() > 1);
    graph(curve)->setVisible(drawn);
    if (curve == Curve::Band)
        m_bandFoot->setVisible(drawn);
    if (curve == Curve::LearningRate)
        yAxis2->setVisible(drawn);
    if (curve == Curve::Validation)
        m_corpora.setShown(drawn);
    if (drawn)
        graph(curve)->addToLegend();
    else
        graph(curve)->removeFromLegend();
    replotSoon();
}

void LossPlot::setMarkersShown(MarkerKind kind, bool shown) {
    m_markers->setShown(kind, shown);
    replotSoon();
}

void LossPlot::placeMarkers() {
    for (const MarkerKind kind : kMarkerKinds) {
        std::vector<RunMarker> markers = markersOf(m_history, kind);
        std::vector<double> positions;
        positions.reserve(markers.size());
        for (const RunMarker& marker : markers)
            positions.push_back(m_history.position(marker.step, m_curves.axis())
                                    .value_or(std::numeric_limits<double>::quiet_NaN()));
        m_markers->setMarkers(kind, std::move(markers), std::move(positions));
    }
}

void LossPlot::setPhases(const std::vector<PhaseInfo>& phases) {
    m_bands.setPhases(phases);
    m_bands.restyle(colors());
    if (m_following)
        fitRanges();
    replotSoon();
}

void LossPlot::prepare() {
    m_bands.place([this](std::int64_t step) { return m_history.position(step, m_curves.axis()); });
    drawThinned();
}

void LossPlot::drawThinned() {
    const QRect area = axisRect()->rect();
    if (area.width() < 2)
        return;
    const auto columns = static_cast<int>(std::ceil(area.width() * devicePixelRatioF()));
    std::vector<double> edges;
    edges.reserve(static_cast<std::size_t>(columns) + 1);
    for (int column = 0; column <= columns; ++column)
        edges.push_back(
            xAxis->pixelToCoord(area.left() + column * (area.width() / double(columns))));
    setPoints(graph(Curve::Train), m_curves.train().thinned(edges));
    // Where each column is full from low to high, smooth edges cost much and show nothing.
    graph(Curve::Train)->setAntialiased(graph(Curve::Train)->dataCount() < 2 * columns);
    setPoints(graph(Curve::Smoothed), m_curves.smoothed().thinned(edges));
    setPoints(graph(Curve::Validation), m_curves.validation().thinned(edges));
    m_corpora.draw(m_curves, edges);
    setPoints(graph(Curve::LearningRate), m_curves.learningRate().thinned(edges));
    QVector<QCPGraphData> low, high;
    for (const BandPoint& point : m_curves.train().band(edges, m_curves.window())) {
        low.append({point.x, point.low});
        high.append({point.x, point.high});
    }
    m_bandFoot->data()->set(low, true);
    graph(Curve::Band)->data()->set(high, true);
}

QString LossPlot::summary() const {
    QString text = lossSummary(m_curves);
    if (m_figures)
        text += ' ' + selectionText().replace('\n', QLatin1String(", ")) + '.';
    return text;
}

void LossPlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("kind"), QStringLiteral("step"), QStringLiteral("tokens"),
             QStringLiteral("seconds"), QStringLiteral("loss_as_optimised"),
             QStringLiteral("cross_entropy_nats"), QStringLiteral("bits_per_byte"),
             QStringLiteral("learning_rate"), QStringLiteral("smoothed")});
    std::size_t point = 0;  // of the train curve, which lacks what is not finite
    for (const StepMetrics& step : m_history.steps()) {
        csv.text(u"train").count(step.step).count(step.tokens).number(step.elapsedSeconds);
        csv.number(step.loss).number(step.nll).number(step.bitsPerByte).number(step.learningRate);
        const bool drawn = point < m_curves.train().size() && &m_curves.step(point) == &step;
        csv.number(drawn ? m_curves.smoothed()[point].y : std::numeric_limits<double>::quiet_NaN());
        point += drawn ? 1 : 0;
        csv.endRow();
    }
    for (const EvaluationMetrics& score : m_history.evaluations()) {
        csv.text(u"validation").count(score.step).count(score.tokens).number(score.elapsedSeconds);
        csv.text(u"").number(score.nll).number(score.bitsPerByte).text(u"").text(u"").endRow();
        for (const CorpusScore& corpus : score.corpora) {
            csv.text(QStringLiteral("validation: ") + QString::fromStdString(corpus.name));
            csv.count(score.step).count(score.tokens).number(score.elapsedSeconds).text(u"");
            csv.number(corpus.nll).number(corpus.bitsPerByte).text(u"").text(u"").endRow();
        }
    }
}

}  // namespace studio::ui
