// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/latent_histogram_plot.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/models/figure_text.h"
#include "ui/plots/tickers.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {

LatentHistogramPlot::LatentHistogramPlot(QWidget* parent) : BasePlot(parent), m_crossHair(*this) {
    setMouseTracking(true);
    setAccessibleName(tr("Distribution of the latent weights"));
    setToolTip(
        tr("Training moves fine-grained latent weights. The computation sees only what they are "
           "rounded to: +1 above the threshold, -1 below its negative, 0 between. The threshold is "
           "the mean of their absolute values."));
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        m_bars[i] = new QCPBars(xAxis, yAxis);
        m_bars[i]->setWidthType(QCPBars::wtPlotCoords);
        m_bars[i]->setPen(Qt::NoPen);
        m_bars[i]->setAntialiased(false);
    }
    for (std::size_t i = 0; i < m_thresholds.size(); ++i) {
        m_thresholds[i] = new QCPItemStraightLine(this);
        m_labels[i] = new QCPItemText(this);
        m_labels[i]->position->setTypeX(QCPItemPosition::ptPlotCoords);
        m_labels[i]->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        m_labels[i]->setPositionAlignment(Qt::AlignTop | (i == 0 ? Qt::AlignRight : Qt::AlignLeft));
        m_labels[i]->setPadding(QMargins(4, 0, 4, 0));
    }
    xAxis->setLabel(tr("latent weight"));
    yAxis->setLabel(tr("weights"));
    yAxis->setTicker(QSharedPointer<CountTicker>::create(false));
    yAxis->ticker()->setTickCount(4);
    xAxis->ticker()->setTickCount(5);
    applyPalette(colors());
    setMatrix(nullptr);
}

void LatentHistogramPlot::setMatrix(const TernaryMatrixInfo* matrix) {
    const bool usable = matrix != nullptr && !matrix->histogram.empty() &&
                        std::isfinite(matrix->histogramLimit) && matrix->histogramLimit > 0 &&
                        std::isfinite(matrix->threshold);
    for (QCPBars* bars : m_bars)
        bars->data()->clear();
    setEmptyText(usable ? QString() : tr("No distribution yet"));
    m_counts = usable ? matrix->histogram : std::vector<std::int64_t>();
    if (!usable)
        return tell(std::nullopt);
    m_limit = matrix->histogramLimit;
    m_threshold = matrix->threshold;
    double highest = 1;
    for (std::size_t bin = 0; bin < m_counts.size(); ++bin) {
        const auto count = static_cast<double>(m_counts[bin]);
        bars(valueOf(bin))->addData(centerOf(bin), count);
        highest = std::max(highest, count);
    }
    for (QCPBars* bars : m_bars)
        bars->setWidth(binWidth() * 0.92);
    xAxis->setRange(-m_limit, m_limit);
    yAxis->setRange(0, highest * 1.18);  // room for the labels of the thresholds
    showThresholds();
    if (m_told)
        tell(m_told);
    replotSoon();
}

double LatentHistogramPlot::binWidth() const {
    return 2 * m_limit / static_cast<double>(m_counts.size());
}

double LatentHistogramPlot::centerOf(std::size_t bin) const {
    return -m_limit + (static_cast<double>(bin) + 0.5) * binWidth();
}

int LatentHistogramPlot::valueOf(std::size_t bin) const {
    const double center = centerOf(bin);
    return center > m_threshold ? 1 : center < -m_threshold ? -1 : 0;
}

void LatentHistogramPlot::showThresholds() {
    for (std::size_t i = 0; i < m_thresholds.size(); ++i) {
        const double at = i == 0 ? -m_threshold : m_threshold;
        m_thresholds[i]->point1->setCoords(at, 0);
        m_thresholds[i]->point2->setCoords(at, 1);
        m_labels[i]->position->setCoords(at, 0.01);
        m_labels[i]->setText(numberText(at, m_threshold < 0.01 ? 4 : 3));
    }
}

void LatentHistogramPlot::tell(std::optional<std::size_t> bin) {
    if (!bin || *bin >= m_counts.size()) {
        m_told.reset();
        return m_crossHair.hide();
    }
    m_told = bin;
    const double from = centerOf(*bin) - binWidth() / 2;
    const int decimals = m_limit < 0.05 ? 5 : 4;
    const auto all =
        static_cast<double>(std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t{0}));
    const QString values[] = {tr("they become −1"), tr("they become 0"), tr("they become +1")};
    m_crossHair.show(
        centerOf(*bin), static_cast<double>(m_counts[*bin]),
        //: Two ends of a range of numbers, a count with its share, what they become.
        tr("%1 to %2\n%3 weights (%4)\n%5")
            .arg(numberText(from, decimals), numberText(from + binWidth(), decimals),
                 countText(m_counts[*bin]),
                 percentText(static_cast<double>(m_counts[*bin]) / std::max(all, 1.0), 1),
                 values[valueOf(*bin) + 1]));
}

void LatentHistogramPlot::mouseMoveEvent(QMouseEvent* event) {
    BasePlot::mouseMoveEvent(event);
    const double x = xAxis->pixelToCoord(event->position().x());
    if (m_counts.empty() || std::abs(x) >= m_limit || !axisRect()->rect().contains(event->pos()))
        return tell(std::nullopt);
    tell(static_cast<std::size_t>((x + m_limit) / binWidth()));
}

void LatentHistogramPlot::leaveEvent(QEvent* event) {
    BasePlot::leaveEvent(event);
    if (!hasFocus())
        tell(std::nullopt);
}

void LatentHistogramPlot::keyPressEvent(QKeyEvent* event) {
    const bool left = event->key() == Qt::Key_Left;
    if (m_counts.empty() || (!left && event->key() != Qt::Key_Right))
        return BasePlot::keyPressEvent(event);
    if (!m_told)
        return tell(m_counts.size() / 2);
    tell(left ? *m_told - std::min<std::size_t>(*m_told, 1)
              : std::min(*m_told + 1, m_counts.size() - 1));
}

QString LatentHistogramPlot::summary() const {
    return tr("Thresholds at %1 and %2").arg(m_labels[0]->text(), m_labels[1]->text());
}

void LatentHistogramPlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("weights"),
             QStringLiteral("value")});
    for (std::size_t bin = 0; bin < m_counts.size(); ++bin) {
        csv.number(centerOf(bin) - binWidth() / 2).number(centerOf(bin) + binWidth() / 2);
        csv.count(m_counts[bin]).count(valueOf(bin)).endRow();
    }
}

void LatentHistogramPlot::restyle() {
    m_bars[0]->setBrush(colors().negative);
    m_bars[1]->setBrush(colors().zero);
    m_bars[2]->setBrush(colors().positive);
    m_crossHair.restyle(colors());
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.88));
    for (std::size_t i = 0; i < m_thresholds.size(); ++i) {
        m_thresholds[i]->setPen(QPen(colors().text, 1, Qt::DashLine));
        m_labels[i]->setColor(colors().text);
        m_labels[i]->setFont(small);
    }
}

}  // namespace studio::ui
