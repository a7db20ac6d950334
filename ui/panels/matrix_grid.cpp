// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/matrix_grid.h"

#include <QEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/panels/matrix_tile.h"

namespace studio::ui {
namespace {
constexpr int kMostLines = 3;  // before it scrolls
}

MatrixGrid::MatrixGrid(QWidget* parent) : QListView(parent) {
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
}

void MatrixGrid::fit() {
    const int count = model() != nullptr ? std::max(model()->rowCount(), 1) : 1;
    const QSize least = MatrixTileDelegate::leastSize(fontMetrics());
    int width = this->width();
    int columns = std::clamp(width / least.width(), 1, count);
    const int lines = (count + columns - 1) / columns;
    if (lines > kMostLines) {
        width -= verticalScrollBar()->sizeHint().width();
        columns = std::clamp(width / least.width(), 1, count);
    }
    setVerticalScrollBarPolicy(lines > kMostLines ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    // The view wraps when not a few pixels are left over.
    const QSize tile(std::max((width - 4) / columns, 1), least.height());
    if (tile != gridSize())
        setGridSize(tile);
    setFixedHeight(std::min(lines, kMostLines) * least.height());
}

void MatrixGrid::resizeEvent(QResizeEvent* event) {
    fit();
    QListView::resizeEvent(event);
}

void MatrixGrid::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

}  // namespace studio::ui
