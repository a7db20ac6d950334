// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/latent_histogram_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/plots/tickers.h"

namespace studio::ui {

LatentHistogramPlot::LatentHistogramPlot(QWidget* parent) : BasePlot(parent) {
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
    if (!usable)
        return;
    const auto bins = static_cast<double>(matrix->histogram.size());
    const double width = 2 * matrix->histogramLimit / bins;
    double highest = 1;
    for (std::size_t bin = 0; bin < matrix->histogram.size(); ++bin) {
        const double center = -matrix->histogramLimit + (static_cast<double>(bin) + 0.5) * width;
        const auto count = static_cast<double>(matrix->histogram[bin]);
        const int value = center > matrix->threshold ? 1 : center < -matrix->threshold ? -1 : 0;
        bars(value)->addData(center, count);
        highest = std::max(highest, count);
    }
    for (QCPBars* bars : m_bars)
        bars->setWidth(width * 0.92);
    xAxis->setRange(-matrix->histogramLimit, matrix->histogramLimit);
    yAxis->setRange(0, highest * 1.18);  // room for the labels of the thresholds
    showThresholds(matrix->threshold);
    replotSoon();
}

void LatentHistogramPlot::showThresholds(double threshold) {
    for (std::size_t i = 0; i < m_thresholds.size(); ++i) {
        const double at = i == 0 ? -threshold : threshold;
        m_thresholds[i]->point1->setCoords(at, 0);
        m_thresholds[i]->point2->setCoords(at, 1);
        m_labels[i]->position->setCoords(at, 0.01);
        m_labels[i]->setText(numberText(at, threshold < 0.01 ? 4 : 3));
    }
    setAccessibleDescription(
        tr("Thresholds at %1 and %2").arg(m_labels[0]->text(), m_labels[1]->text()));
}

void LatentHistogramPlot::restyle() {
    m_bars[0]->setBrush(colors().negative);
    m_bars[1]->setBrush(colors().zero);
    m_bars[2]->setBrush(colors().positive);
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.88));
    for (std::size_t i = 0; i < m_thresholds.size(); ++i) {
        m_thresholds[i]->setPen(QPen(colors().text, 1, Qt::DashLine));
        m_labels[i]->setColor(colors().text);
        m_labels[i]->setFont(small);
    }
}

}  // namespace studio::ui
