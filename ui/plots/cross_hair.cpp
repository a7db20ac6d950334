// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/cross_hair.h"

namespace studio::ui {
namespace {

constexpr double kDot = 3;  // px, radius

QCPLayer* ownLayer(QCustomPlot& plot) {
    plot.addLayer(QStringLiteral("cross-hair"));
    QCPLayer* layer = plot.layer(QStringLiteral("cross-hair"));
    layer->setMode(QCPLayer::lmBuffered);
    return layer;
}

}  // namespace

CrossHair::CrossHair(QCustomPlot& plot)
    : m_plot(plot),
      m_layer(ownLayer(plot)),
      m_line(new QCPItemLine(&plot)),
      m_dot(new QCPItemEllipse(&plot)),
      m_text(new QCPItemText(&plot)) {
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{m_line, m_dot, m_text}) {
        item->setLayer(m_layer);
        item->setSelectable(false);
        item->setVisible(false);
    }
    for (QCPItemPosition* end : {m_line->start, m_line->end})
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    // The dot hangs on its corner, which the point of the curve carries, by pixels.
    m_dot->bottomRight->setType(QCPItemPosition::ptAbsolute);
    m_dot->bottomRight->setParentAnchor(m_dot->topLeft);
    m_dot->bottomRight->setCoords(2 * kDot, 2 * kDot);
    m_text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_text->setClipToAxisRect(false);
    m_text->setTextAlignment(Qt::AlignLeft);
    m_text->setPadding(QMargins(7, 5, 7, 5));
}

void CrossHair::show(double x, double y, const QString& text) {
    const QCPAxisRect& area = *m_plot.axisRect();
    const double px = m_plot.xAxis->coordToPixel(x);
    const double py = m_plot.yAxis->coordToPixel(y);
    m_line->start->setCoords(x, 0);
    m_line->end->setCoords(x, 1);
    m_dot->topLeft->setPixelPosition({px - kDot, py - kDot});
    const bool leftHalf = px < area.rect().center().x();
    m_text->setPositionAlignment(Qt::AlignTop | (leftHalf ? Qt::AlignLeft : Qt::AlignRight));
    const double gap = leftHalf ? 8 : -8;
    m_text->position->setCoords(m_plot.xAxis->pixelToCoord(px + gap), 0.03);
    m_text->setText(text);
    m_line->setVisible(true);
    m_text->setVisible(true);
    m_dot->setVisible(area.rect().contains(QPointF(px, py).toPoint()));
    replot();
}

void CrossHair::hide() {
    if (!isShown())
        return;
    m_line->setVisible(false);
    m_dot->setVisible(false);
    m_text->setVisible(false);
    replot();
}

void CrossHair::replot() {
    if (m_plot.isVisible())
        m_layer->replot();
}

void CrossHair::restyle(const Palette& colors) {
    m_line->setPen(QPen(colors.mutedText, 1));
    m_dot->setPen(QPen(colors.surface, 1));
    m_dot->setBrush(colors.text);
    QColor veil = colors.surface;
    veil.setAlpha(235);
    m_text->setBrush(veil);
    m_text->setPen(QPen(colors.border, 1));
    m_text->setColor(colors.text);
    m_text->setFont(m_plot.xAxis->tickLabelFont());
}

}  // namespace studio::ui
