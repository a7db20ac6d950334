// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/marker_strip.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace studio::ui {
namespace {

constexpr double kMark = 7;   // px, width and height of a mark
constexpr double kLane = 10;  // px
constexpr std::size_t kMostTold = 4;

QColor colorOf(MarkerKind kind, const Palette& colors) {
    return kind == MarkerKind::Evaluation ? colors.validationLoss
           : kind == MarkerKind::Phase    ? colors.mutedText
                                          : colors.text;
}

void paintMark(QPainter& painter, MarkerKind kind, const QPointF& center, const Palette& colors) {
    const double half = kMark / 2;
    const QColor color = colorOf(kind, colors);
    painter.setPen(QPen(kind == MarkerKind::Event ? color : colors.surface, 1));
    painter.setBrush(kind == MarkerKind::Event ? colors.surface : color);
    switch (kind) {
        case MarkerKind::Checkpoint:
            painter.drawPolygon(QPolygonF({center + QPointF(0, -half), center + QPointF(half, 0),
                                           center + QPointF(0, half), center + QPointF(-half, 0)}));
            return;
        case MarkerKind::Evaluation:
            painter.drawPolygon(QPolygonF({center + QPointF(0, -half), center + QPointF(half, half),
                                           center + QPointF(-half, half)}));
            return;
        case MarkerKind::Phase:
            painter.drawPolygon(
                QPolygonF({center + QPointF(-half, -half), center + QPointF(half, -half),
                           center + QPointF(0, half)}));
            return;
        case MarkerKind::Event:
            painter.drawEllipse(center, half - 0.7, half - 0.7);
    }
}

}  // namespace

MarkerStrip::MarkerStrip(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("axes")) {}

void MarkerStrip::setMarkers(MarkerKind kind, std::vector<RunMarker> markers,
                             std::vector<double> positions) {
    Lane& lane = laneOf(kind);
    lane.markers = std::move(markers);
    lane.positions = std::move(positions);
}

double MarkerStrip::heightOf(MarkerKind kind) const {
    const QRect area = mParentPlot->axisRect()->rect();
    if (kind == MarkerKind::Phase)
        return area.top() + kLane / 2;
    int lane = 0;
    for (const MarkerKind below : {MarkerKind::Evaluation, MarkerKind::Checkpoint}) {
        if (kind == below)
            break;
        lane += isShown(below) && count(below) > 0 ? 1 : 0;
    }
    return area.bottom() - kLane * (lane + 0.5);
}

std::vector<MarkerStrip::Mark> MarkerStrip::marksOf(const Lane& lane) const {
    std::vector<Mark> marks;
    const QCPAxis& axis = *mParentPlot->xAxis;
    const QRect area = mParentPlot->axisRect()->rect();
    for (std::size_t i = 0; lane.shown && i < lane.positions.size(); ++i) {
        const bool drawable = std::isfinite(lane.positions[i]) &&
                              (axis.scaleType() == QCPAxis::stLinear || lane.positions[i] > 0);
        const double x = drawable ? axis.coordToPixel(lane.positions[i]) : -1;
        if (!drawable || x < area.left() - 1 || x > area.right() + 1)
            continue;
        if (!marks.empty() && x - marks.back().x < kMark)
            marks.back().last = i + 1;
        else
            marks.push_back({x, i, i + 1});
    }
    return marks;
}

QPointF MarkerStrip::placeOf(MarkerKind kind, std::size_t marker) const {
    for (const Mark& mark : marksOf(laneOf(kind)))
        if (marker >= mark.first && marker < mark.last)
            return {mark.x, heightOf(kind)};
    return {-1, -1};
}

QString MarkerStrip::textAt(const QPointF& place) const {
    for (const MarkerKind kind : kMarkerKinds) {
        if (std::abs(place.y() - heightOf(kind)) > kLane / 2)
            continue;
        const Lane& lane = laneOf(kind);
        for (const Mark& mark : marksOf(lane)) {
            if (std::abs(place.x() - mark.x) > kMark / 2 + 1)
                continue;
            QStringList lines;
            const std::size_t told = std::min(mark.last, mark.first + kMostTold);
            for (std::size_t i = mark.first; i < told; ++i)
                lines << markerText(lane.markers[i]);
            if (told < mark.last)
                //: More checkpoints, evaluations or events than a tool tip lists.
                lines << QCoreApplication::translate("MarkerStrip", "and %n more here", nullptr,
                                                     static_cast<int>(mark.last - told));
            return lines.join('\n');
        }
    }
    return {};
}

QIcon MarkerStrip::icon(MarkerKind kind, const Palette& colors) {
    constexpr int kSize = 16;
    constexpr int kScale = 2;
    QPixmap picture(kSize * kScale, kSize * kScale);
    picture.setDevicePixelRatio(kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(kSize / 2, kSize / 2);
    painter.scale(1.4, 1.4);
    paintMark(painter, kind, {0, 0}, colors);
    return QIcon(picture);
}

void MarkerStrip::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(true);
}

void MarkerStrip::draw(QCPPainter* painter) {
    const QRect area = mParentPlot->axisRect()->rect();
    for (const MarkerKind kind : kMarkerKinds) {
        const double y = heightOf(kind);
        for (const Mark& mark : marksOf(laneOf(kind))) {
            if (kind == MarkerKind::Phase) {
                painter->setPen(QPen(m_colors.mutedText, 1, Qt::DotLine));
                painter->drawLine(QPointF(mark.x, area.top()), QPointF(mark.x, area.bottom()));
            }
            paintMark(*painter, kind, {mark.x, y}, m_colors);
        }
    }
}

}  // namespace studio::ui
