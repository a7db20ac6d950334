// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/loss_plot.h"

#include <QKeyEvent>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/plots/tickers.h"

namespace studio::ui {
namespace {

QCPRange nothing() {
    QCPRange range;
    range.lower = 1;  // the constructor would put them in order
    range.upper = 0;
    return range;
}

bool isNothing(const QCPRange& range) { return range.lower > range.upper; }

void extend(QCPRange& range, double value) {
    if (isNothing(range))
        range.lower = range.upper = value;
    range.lower = std::min(range.lower, value);
    range.upper = std::max(range.upper, value);
}

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

}  // namespace

LossPlot::LossPlot(const LossHistory& history, QWidget* parent)
    : BasePlot(parent),
      m_history(history),
      m_average(m_memory),
      m_xData(nothing()),
      m_yData(nothing()) {
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_train = addGraph();
    m_smoothed = addGraph();
    m_validation = addGraph();
    m_learningRate = addGraph(xAxis, yAxis2);
    m_validation->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
    yAxis2->setVisible(true);
    yAxis2->grid()->setVisible(false);
    yAxis2->setTicker(QSharedPointer<ExponentTicker>::create());
    yAxis2->ticker()->setTickCount(4);
    yAxis->setNumberFormat(QStringLiteral("g"));
    yAxis->setNumberPrecision(4);

    // The legend stands above the axes, where no curve can run below it.
    plotLayout()->insertRow(0);
    auto* row = new QCPLayoutGrid;
    row->addElement(0, 0, legend);
    row->addElement(0, 1, new QCPLayoutElement(this));  // takes the room to the right
    row->setColumnStretchFactor(0, 0.001);
    plotLayout()->addElement(0, 0, row);
    plotLayout()->setRowStretchFactor(0, 0.001);
    legend->setVisible(true);
    legend->setFillOrder(QCPLegend::foColumnsFirst);
    legend->setMargins(QMargins(4, 2, 4, 0));
    legend->setColumnSpacing(18);

    connect(this, &QCustomPlot::beforeReplot, this, &LossPlot::placeBands);
    nameEverything();
    setTickers();
}

void LossPlot::take(const LossHistory::Change& change) {
    if (!change.any)
        return;
    if (change.otherRun)
        rebuild();
    else
        append(change.firstStep, change.firstEvaluation);
    replotSoon();
}

void LossPlot::rebuild() {
    for (QCPGraph* graph : {m_train, m_smoothed, m_validation, m_learningRate})
        graph->data()->clear();
    m_average = ExponentialAverage(m_memory);
    m_xData = m_yData = nothing();
    m_highestRate = 0;
    append(0, 0);
}

void LossPlot::append(std::size_t firstStep, std::size_t firstEvaluation) {
    for (const CurvePoint& point : m_history.train(m_axis, m_measure, firstStep)) {
        m_train->addData(point.x, point.y);
        m_smoothed->addData(point.x, m_average.next(point.y));
        extend(m_xData, point.x);
        extend(m_yData, point.y);
    }
    for (const CurvePoint& point : m_history.validation(m_axis, m_measure, firstEvaluation)) {
        m_validation->addData(point.x, point.y);
        extend(m_xData, point.x);
        extend(m_yData, point.y);
    }
    for (const CurvePoint& point : m_history.learningRate(m_axis, firstStep)) {
        m_learningRate->addData(point.x, point.y);
        m_highestRate = std::max(m_highestRate, point.y);
    }
    if (m_highestRate > 0)
        yAxis2->setRange(0, m_highestRate * kRateHeadroom);
    if (m_following)
        fitRanges();
}

void LossPlot::fitRanges() {
    if (isNothing(m_xData) || isNothing(m_yData))
        return;
    QCPRange x = m_xData, y = m_yData;
    if (m_logX)
        x.lower =
            std::max(x.lower, std::max(x.upper * 1e-6, m_axis == LossAxis::Minutes ? 1e-3 : 1));
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
    yAxis->setRange(padded(y, m_logY, m_bands.empty() ? kRoom : kLabelRoom));
}

void LossPlot::setMeasure(LossMeasure measure) {
    m_measure = measure;
    nameEverything();
    rebuild();
    setFollowing(true);
}

void LossPlot::setAxis(LossAxis axis) {
    m_axis = axis;
    nameEverything();
    setTickers();
    rebuild();
    setFollowing(true);
}

void LossPlot::setSmoothing(double memory) {
    m_memory = memory;
    rebuild();
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

void LossPlot::setTickers() {
    if (m_logX)
        xAxis->setTicker(QSharedPointer<LogTicker>::create());
    else if (m_axis == LossAxis::Minutes)
        xAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    else
        xAxis->setTicker(QSharedPointer<CountTicker>::create(m_axis == LossAxis::Tokens));
    if (m_logY)
        yAxis->setTicker(QSharedPointer<LogTicker>::create());
    else
        yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
}

void LossPlot::nameEverything() {
    const QString axes[] = {tr("step", "axis"), tr("tokens", "axis"),
                            tr("minutes of training", "axis")};
    xAxis->setLabel(axes[static_cast<int>(m_axis)]);
    const QString measures[] = {tr("loss as optimised (nats)", "axis"),
                                tr("cross-entropy (nats a token)", "axis"),
                                tr("bits per byte", "axis")};
    yAxis->setLabel(measures[static_cast<int>(m_measure)]);
    yAxis2->setLabel(tr("learning rate", "axis"));
    m_train->setName(tr("train", "curve in a legend"));
    m_smoothed->setName(tr("train, smoothed", "curve in a legend"));
    m_validation->setName(m_measure == LossMeasure::AsOptimised
                              ? tr("validation (plain cross-entropy)", "curve in a legend")
                              : tr("validation", "curve in a legend"));
    m_learningRate->setName(tr("learning rate", "curve in a legend"));
}

void LossPlot::restyle() {
    m_train->setPen(QPen(colors().trainLoss, 1));
    m_smoothed->setPen(QPen(colors().smoothedLoss, 2));
    m_validation->setPen(QPen(colors().validationLoss, 1.5));
    QPen rate(colors().learningRate, 1, Qt::DashLine);
    m_learningRate->setPen(rate);
    legend->setTextColor(colors().mutedText);
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        QColor tint = colors().text;
        tint.setAlpha(i % 2 == 0 ? 0 : colors().dark ? 16 : 10);
        m_bands[i].area->setBrush(tint);
        m_bands[i].area->setPen(Qt::NoPen);
        m_bands[i].label->setColor(colors().mutedText);
        m_bands[i].label->setFont(xAxis->tickLabelFont());
    }
}

void LossPlot::setPhases(const std::vector<PhaseInfo>& phases) {
    for (const Band& band : m_bands) {
        removeItem(band.area);
        removeItem(band.label);
    }
    m_bands.clear();
    if (phases.size() < 2)
        return;  // one phase needs no telling apart
    for (const PhaseInfo& phase : phases) {
        Band band{phase, new QCPItemRect(this), new QCPItemText(this)};
        for (QCPItemPosition* corner : {band.area->topLeft, band.area->bottomRight})
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        band.area->setLayer(QStringLiteral("background"));
        band.area->setSelectable(false);
        band.label->setLayer(QStringLiteral("grid"));
        band.label->setSelectable(false);
        band.label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        band.label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        band.label->setPadding(QMargins(4, 2, 4, 2));
        const QString length = tr("%1 tokens", "length of the sequences of a phase")
                                   .arg(countText(phase.sequenceLength));
        band.label->setText(phase.embeddingFrozen ? tr("%1, embedding frozen").arg(length)
                                                  : length);
        m_bands.push_back(band);
    }
    restyle();
    if (m_following)
        fitRanges();
    replotSoon();
}

void LossPlot::placeBands() {
    const QCPRange shown = xAxis->range();
    const QFontMetrics metrics(xAxis->tickLabelFont());
    for (const Band& band : m_bands) {
        // Beyond the last known point a band runs to the edge, or has not begun.
        const double left =
            m_history.position(band.phase.firstStep, m_axis).value_or(shown.upper * 2);
        const double right =
            m_history.position(band.phase.lastStep + 1, m_axis).value_or(shown.upper);
        const double from = std::clamp(left, shown.lower, shown.upper);
        const double to = std::clamp(right, shown.lower, shown.upper);
        const bool visible = from < to;
        band.area->setVisible(visible);
        band.area->topLeft->setCoords(from, 0);
        band.area->bottomRight->setCoords(to, 1);
        const double width = xAxis->coordToPixel(to) - xAxis->coordToPixel(from);
        band.label->setVisible(visible &&
                               width > metrics.horizontalAdvance(band.label->text()) + 8);
        band.label->position->setCoords(from, 0);
    }
}

void LossPlot::changeEvent(QEvent* event) {
    BasePlot::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        nameEverything();
        replotSoon();
    }
}

void LossPlot::wheelEvent(QWheelEvent* event) {
    BasePlot::wheelEvent(event);
    setFollowing(false);
}

void LossPlot::mouseMoveEvent(QMouseEvent* event) {
    BasePlot::mouseMoveEvent(event);
    if (event->buttons().testFlag(Qt::LeftButton))
        setFollowing(false);
}

void LossPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    BasePlot::mouseDoubleClickEvent(event);
    resetView();
}

void LossPlot::keyPressEvent(QKeyEvent* event) {
    constexpr double kStride = 0.1;
    switch (event->key()) {
        case Qt::Key_Left:
            return pan(-kStride, 0);
        case Qt::Key_Right:
            return pan(kStride, 0);
        case Qt::Key_Up:
            return pan(0, kStride);
        case Qt::Key_Down:
            return pan(0, -kStride);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(0.8);
        case Qt::Key_Minus:
            return zoom(1.25);
        case Qt::Key_Home:
            return resetView();
        default:
            BasePlot::keyPressEvent(event);
    }
}

void LossPlot::pan(double xShare, double yShare) {
    const auto move = [](QCPAxis* axis, double share) {
        if (axis->scaleType() == QCPAxis::stLinear) {
            axis->moveRange(axis->range().size() * share);
            return;
        }
        const double factor = std::pow(axis->range().upper / axis->range().lower, share);
        axis->setRange(axis->range().lower * factor, axis->range().upper * factor);
    };
    move(xAxis, xShare);
    move(yAxis, yShare);
    setFollowing(false);
    replotSoon();
}

void LossPlot::zoom(double factor) {
    xAxis->scaleRange(factor);
    yAxis->scaleRange(factor);
    setFollowing(false);
    replotSoon();
}

}  // namespace studio::ui
