// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace studio::ui {

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sparkline::setValues(std::vector<float> values) {
    std::erase_if(values, [](float x) { return !std::isfinite(x); });
    m_values = std::move(values);
    update();
}

void Sparkline::setColor(const QColor& color) {
    m_color = color;
    update();
}

QSize Sparkline::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 7, line * 2};
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSparkline(painter, rect(), m_values, m_color);
}

void paintSparkline(QPainter& painter, const QRectF& within, std::span<const float> values,
                    const QColor& color) {
    if (values.size() < 2)
        return;
    const auto [low, high] = std::ranges::minmax(values);
    const double range = std::max(1e-9, static_cast<double>(high) - low);
    const QRectF area = within.adjusted(2, 3, -4, -3);
    const auto at = [&](std::size_t i) {
        const double x = static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const double y = (high - static_cast<double>(values[i])) / range;
        return QPointF(area.left() + x * area.width(), area.top() + y * area.height());
    };
    QPainterPath line(at(0));
    for (std::size_t i = 1; i < values.size(); ++i)
        line.lineTo(at(i));
    QPainterPath below = line;
    below.lineTo(area.bottomRight());
    below.lineTo(area.bottomLeft());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = color;
    tint.setAlphaF(0.12F);
    painter.fillPath(below, tint);
    painter.strokePath(line, QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(at(values.size() - 1), 2.4, 2.4);
    painter.restore();
}

}  // namespace studio::ui
