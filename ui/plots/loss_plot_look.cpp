// SPDX-License-Identifier: GPL-3.0-or-later
// LossPlot's names, ticks and colours.
#include <algorithm>

#include "ui/plots/loss_plot.h"
#include "ui/plots/marker_strip.h"
#include "ui/plots/tickers.h"

namespace studio::ui {

void LossPlot::setTickers() {
    if (m_logX)
        xAxis->setTicker(QSharedPointer<LogTicker>::create());
    else if (m_curves.axis() == LossAxis::Minutes)
        xAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
    else
        xAxis->setTicker(QSharedPointer<CountTicker>::create(m_curves.axis() == LossAxis::Tokens));
    if (m_logY)
        yAxis->setTicker(QSharedPointer<LogTicker>::create());
    else
        yAxis->setTicker(QSharedPointer<QCPAxisTicker>::create());
}

QString LossPlot::curveTitle(Curve curve) {
    switch (curve) {
        case Curve::Train:
            return tr("train", "curve in a legend");
        case Curve::Band:
            return tr("least to greatest", "shaded band in a legend, of the steps averaged over");
        case Curve::Smoothed:
            return tr("train, smoothed", "curve in a legend");
        case Curve::Validation:
            return tr("validation", "curve in a legend");
        case Curve::LearningRate:
            break;
    }
    return tr("learning rate", "curve in a legend");
}

void LossPlot::nameEverything() {
    const QString axes[] = {tr("step", "axis"), tr("tokens", "axis"),
                            tr("minutes of training", "axis")};
    xAxis->setLabel(axes[static_cast<int>(m_curves.axis())]);
    const QString measures[] = {tr("loss as optimised (nats)", "axis"),
                                tr("cross-entropy (nats a token)", "axis"),
                                tr("bits per byte", "axis")};
    yAxis->setLabel(measures[static_cast<int>(m_curves.measure())]);
    yAxis2->setLabel(tr("learning rate", "axis"));
    for (const Curve curve : kCurves)
        graph(curve)->setName(curveTitle(curve));
    m_corpora.nameEverything();
    if (m_curves.measure() == LossMeasure::AsOptimised)
        graph(Curve::Validation)
            ->setName(tr("validation (plain cross-entropy)", "curve in a legend"));
}

void LossPlot::restyle() {
    graph(Curve::Train)->setPen(QPen(colors().trainLoss, 1));
    graph(Curve::Smoothed)->setPen(QPen(colors().smoothedLoss, 2));
    graph(Curve::Validation)->setPen(QPen(colors().validationLoss, 1.5));
    graph(Curve::LearningRate)->setPen(QPen(colors().learningRate, 1, Qt::DashLine));
    QColor veil = colors().trainLoss;
    veil.setAlpha(colors().dark ? 90 : 80);
    graph(Curve::Band)->setPen(Qt::NoPen);
    graph(Curve::Band)->setBrush(veil);
    m_bandFoot->setPen(Qt::NoPen);
    m_corpora.restyle(colors());
    legend->setTextColor(colors().mutedText);
    m_bands.restyle(colors());
    m_markers->setColors(colors());
    m_crossHair.restyle(colors());
    QColor tint = colors().accent;
    tint.setAlpha(colors().dark ? 50 : 34);
    m_selectionArea->setBrush(tint);
    m_selectionArea->setPen(QPen(colors().accent, 1));
    QColor paper = colors().surface;
    paper.setAlpha(235);
    m_selectionText->setBrush(paper);
    m_selectionText->setPen(QPen(colors().accent, 1));
    m_selectionText->setColor(colors().text);
    m_selectionText->setFont(xAxis->tickLabelFont());
}

/// The legend gives way to the curves in a small plot; the panel's menu has it too.
void LossPlot::resizeEvent(QResizeEvent* event) {
    constexpr QSize kRoomForLegend{520, 200};
    const bool roomy = event->size().width() >= kRoomForLegend.width() &&
                       event->size().height() >= kRoomForLegend.height();
    if (roomy != legend->visible()) {
        legend->setVisible(roomy);
        if (roomy)
            m_legendRow->addElement(0, 0, legend);
        else
            m_legendRow->take(legend);
    }
    BasePlot::resizeEvent(event);
}

void LossPlot::changeEvent(QEvent* event) {
    BasePlot::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        nameEverything();
        replotSoon();
    }
}

}  // namespace studio::ui
