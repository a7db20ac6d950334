// SPDX-License-Identifier: GPL-3.0-or-later
// LossPlot's mouse and keyboard: cross-hair, selection, pan and zoom.
#include <QKeyEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/models/loss_text.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/marker_strip.h"

namespace studio::ui {
namespace {

constexpr double kStride = 0.1;   // of the view, for a key that pans
constexpr int kFewestPixels = 3;  // a shorter drag selects nothing

}  // namespace

void LossPlot::showCrossHair(double x) {
    const std::optional<std::size_t> point = m_curves.train().nearest(x);
    if (!point)
        return hideCrossHair();
    showPoint(*point);
}

void LossPlot::showPoint(std::size_t point) {
    m_crossHairPoint = point;
    const CurvePoint& at = m_curves.train()[point];
    m_crossHair.show(at.x, at.y, readoutText(m_curves, point));
}

void LossPlot::hideCrossHair() {
    m_crossHairPoint.reset();
    m_crossHair.hide();
}

void LossPlot::select(double from, double to) {
    m_selectedFrom = from;
    m_selectedTo = to;
    updateSelection();
    replotSoon();
}

void LossPlot::updateSelection() {
    m_figures = m_curves.figures(m_selectedFrom, m_selectedTo);
    m_selectionArea->topLeft->setCoords(std::min(m_selectedFrom, m_selectedTo), 0);
    m_selectionArea->bottomRight->setCoords(std::max(m_selectedFrom, m_selectedTo), 1);
    m_selectionText->setText(figuresText(m_curves, *m_figures));
    // Beside the stretch, on the side that has more room.
    const double middle = (m_selectedFrom + m_selectedTo) / 2;
    const bool leftHalf = xAxis->coordToPixel(middle) < axisRect()->rect().center().x();
    m_selectionText->setPositionAlignment(Qt::AlignBottom |
                                          (leftHalf ? Qt::AlignLeft : Qt::AlignRight));
    m_selectionText->position->setCoords(
        leftHalf ? std::max(m_selectedFrom, m_selectedTo) : std::min(m_selectedFrom, m_selectedTo),
        0.85);
    m_selectionArea->setVisible(true);
    m_selectionText->setVisible(true);
}

void LossPlot::clearSelection() {
    m_figures.reset();
    m_selecting = false;
    m_selectionArea->setVisible(false);
    m_selectionText->setVisible(false);
    replotSoon();
}

void LossPlot::wheelEvent(QWheelEvent* event) {
    BasePlot::wheelEvent(event);
    setFollowing(false);
}

void LossPlot::mousePressEvent(QMouseEvent* event) {
    const bool selects = event->button() == Qt::LeftButton &&
                         event->modifiers().testFlag(Qt::ShiftModifier) &&
                         axisRect()->rect().contains(event->pos());
    if (!selects)
        return BasePlot::mousePressEvent(event);
    m_selecting = true;
    m_selectedFrom = m_selectedTo = xAxis->pixelToCoord(event->position().x());
}

void LossPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_selecting) {
        const QRect area = axisRect()->rect();
        const double x =
            std::clamp(event->position().x(), double(area.left()), double(area.right()));
        return select(m_selectedFrom, xAxis->pixelToCoord(x));
    }
    BasePlot::mouseMoveEvent(event);
    if (event->buttons().testFlag(Qt::LeftButton)) {
        setFollowing(false);
        hideCrossHair();
        return;
    }
    if (!emptyText().isEmpty() || !axisRect()->rect().contains(event->pos()))
        return hideCrossHair();
    const QString told = m_markers->textAt(event->position());
    if (told.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), told, this);
    showCrossHair(xAxis->pixelToCoord(event->position().x()));
}

void LossPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_selecting)
        return BasePlot::mouseReleaseEvent(event);
    m_selecting = false;
    const double width = xAxis->coordToPixel(m_selectedTo) - xAxis->coordToPixel(m_selectedFrom);
    if (std::abs(width) < kFewestPixels)
        clearSelection();
}

void LossPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    BasePlot::mouseDoubleClickEvent(event);
    resetView();
}

void LossPlot::leaveEvent(QEvent* event) {
    BasePlot::leaveEvent(event);
    if (!hasFocus())  // the keyboard's cross-hair stays
        hideCrossHair();
}

void LossPlot::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int direction = event->key() == Qt::Key_Left ? -1 : 1;
            if (event->modifiers().testFlag(Qt::ControlModifier))
                return pan(direction * kStride, 0);
            return moveCrossHair(direction, event->modifiers().testFlag(Qt::ShiftModifier));
        }
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
        case Qt::Key_Escape:
            if (!m_crossHairPoint && !m_figures)
                break;
            hideCrossHair();
            return clearSelection();
        default:
            break;
    }
    BasePlot::keyPressEvent(event);
}

/// To the next point that lies at least a pixel further; the first time, to the last in view.
void LossPlot::moveCrossHair(int direction, bool selecting) {
    const CurvePyramid& train = m_curves.train();
    if (train.empty())
        return;
    std::size_t point = 0;
    if (!m_crossHairPoint || *m_crossHairPoint >= train.size()) {
        point = *train.nearest(std::min(xAxis->range().upper, train[train.size() - 1].x));
    } else {
        const std::size_t now = *m_crossHairPoint;
        const double onePixel = xAxis->pixelToCoord(xAxis->coordToPixel(train[now].x) + direction);
        if (direction > 0)
            point = std::min(std::max(train.firstFrom(onePixel), now + 1), train.size() - 1);
        else
            point = now == 0 ? 0 : std::min(train.firstFrom(onePixel), now - 1);
    }
    const double anchor = m_figures          ? m_selectedFrom
                          : m_crossHairPoint ? train[*m_crossHairPoint].x
                                             : train[point].x;
    if (!xAxis->range().contains(train[point].x))
        pan(direction * kStride, 0);
    showPoint(point);
    if (selecting)
        select(anchor, train[point].x);
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
