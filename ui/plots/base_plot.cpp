// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/base_plot.h"

#include <QEvent>
#include <QPainter>

namespace studio::ui {

BasePlot::BasePlot(QWidget* parent) : QCustomPlot(parent) {
    setNoAntialiasingOnDrag(true);
    setAutoAddPlottableToLegend(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    plotLayout()->setRowSpacing(4);
    connect(this, &QCustomPlot::afterLayout, this, [this] { prepare(); });
    styleAll();
}

void BasePlot::applyPalette(const Palette& colors) {
    m_colors = colors;
    styleAll();
    restyle();
    replotSoon();
}

void BasePlot::setEmptyText(const QString& text) {
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    setAccessibleDescription(text);
    update();
}

QSize BasePlot::chartSize() const { return size().expandedTo({640, 400}); }

void BasePlot::drawChart(QPaintDevice& device) {
    const Palette shown = m_colors;
    applyPalette(Palette::light());
    const QSize drawn = chartSize();
    QCPPainter painter(&device);
    if (m_emptyText.isEmpty()) {
        painter.setMode(QCPPainter::pmNoCaching);
        // Vectors everywhere but on pixels, which the painter tells from the device.
        if (device.devType() != QInternal::Image && device.devType() != QInternal::Pixmap)
            painter.setMode(QCPPainter::pmVectorized);
        toPainter(&painter, drawn.width(), drawn.height());
    } else {
        paintEmpty(painter, QRect(QPoint(0, 0), drawn));
    }
    applyPalette(shown);
}

QString BasePlot::chartSummary() const { return m_emptyText.isEmpty() ? summary() : m_emptyText; }

void BasePlot::paintEmpty(QPainter& painter, const QRect& area) const {
    painter.fillRect(area, m_colors.surface);
    painter.setPen(m_colors.mutedText);
    const int margin = fontMetrics().height();
    painter.drawText(area.adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void BasePlot::styleAxis(QCPAxis* axis) const {
    QFont small = font();
    small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.88));
    const QPen line(m_colors.border, 1);
    axis->setBasePen(line);
    axis->setTickPen(line);
    axis->setSubTickPen(line);
    axis->setSubTickLength(0);
    axis->setTickLength(0, 3);
    axis->setTickLabelColor(m_colors.mutedText);
    axis->setLabelColor(m_colors.mutedText);
    axis->setTickLabelFont(small);
    axis->setLabelFont(small);
    axis->setSelectedTickLabelFont(small);
    axis->setSelectedLabelFont(small);
    axis->setLabelPadding(4);
    axis->grid()->setPen(QPen(m_colors.grid, 1));
    axis->grid()->setZeroLinePen(Qt::NoPen);
    axis->grid()->setSubGridVisible(false);
}

void BasePlot::replotSoon() {
    if (!isVisible() || size().isEmpty()) {
        m_replotWhenShown = true;
        return;
    }
    replot(rpQueuedReplot);
}

void BasePlot::styleAll() {
    setBackground(QBrush(m_colors.surface));
    for (QCPAxisRect* rect : axisRects()) {
        rect->setBackground(QBrush(m_colors.surface));
        for (QCPAxis* axis : rect->axes())
            styleAxis(axis);
    }
    if (legend != nullptr) {
        QFont small = font();
        small.setPointSizeF(std::max(7.0, small.pointSizeF() * 0.88));
        QColor veil = m_colors.surface;
        veil.setAlpha(220);
        legend->setBrush(veil);
        legend->setBorderPen(Qt::NoPen);
        legend->setFont(small);
        legend->setTextColor(m_colors.text);
        legend->setIconSize(18, 10);
        legend->setRowSpacing(1);
    }
}

void BasePlot::changeEvent(QEvent* event) {
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        styleAll();
        restyle();
        replotSoon();
    }
}

void BasePlot::showEvent(QShowEvent* event) {
    QCustomPlot::showEvent(event);
    if (m_replotWhenShown) {
        m_replotWhenShown = false;
        replot(rpQueuedReplot);
    }
}

void BasePlot::resizeEvent(QResizeEvent* event) {
    if (!size().isEmpty())  // QCustomPlot would try to paint on nothing
        QCustomPlot::resizeEvent(event);
}

void BasePlot::paintEvent(QPaintEvent* event) {
    // QCustomPlot reads the scale only once; a window dragged to another screen has a new one.
    if (!qFuzzyCompare(bufferDevicePixelRatio(), devicePixelRatioF())) {
        setBufferDevicePixelRatio(devicePixelRatioF());
        replot(rpQueuedReplot);
    }
    if (m_emptyText.isEmpty()) {
        QCustomPlot::paintEvent(event);
        return;
    }
    QPainter painter(this);
    paintEmpty(painter, rect());
}

}  // namespace studio::ui
