// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/cross_hair.h"

#include <algorithm>

namespace studio::ui {
namespace {

constexpr double kDot = 3;  // px, radius
constexpr double kGap = 8;  // px, from the line to the text

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
    m_text->position->setTypeX(QCPItemPosition::ptAbsolute);
    m_text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_text->setPositionAlignment(Qt::AlignTop | Qt::AlignLeft);
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
    m_text->setText(text);
    // On the side of the line that has more room, and never beyond the plot's edge.
    const QFontMetrics metrics(m_text->font());
    const double width = metrics.boundingRect(QRect(), Qt::AlignLeft, text).width() +
                         m_text->padding().left() + m_text->padding().right() + 2;
    const bool leftHalf = px < area.rect().center().x();
    const double left = leftHalf ? px + kGap : px - kGap - width;
    m_text->position->setCoords(std::clamp(left, 2.0, std::max(2.0, m_plot.width() - width - 2)),
                                0.03);
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
