// SPDX-License-Identifier: GPL-3.0-or-later
// One ternary matrix at a glance, as a tile of the grid: its name and size, the distribution of its
// latent weights in the colours of what they become, its flips over the run, and its shares of -1,
// 0 and +1. The mouse over a part tells its counts.
#pragma once

#include <QStyledItemDelegate>

#include "ui/theme/palette.h"

namespace studio::ui {

/// Where the parts of a tile are, mirrored by the direction.
struct TileParts {
    QRect name, size, histogram, flips, shares;
};

class MatrixTileDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void applyPalette(const Palette& colors) { m_colors = colors; }
    static QSize leastSize(const QFontMetrics& metrics);
    static TileParts partsOf(const QStyleOptionViewItem& option, const QString& size);
    /// What the mouse is told at a place of the tile.
    static QString textAt(const QPoint& place, const QStyleOptionViewItem& option,
                          const QModelIndex& index);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    Palette m_colors = Palette::light();
};

}  // namespace studio::ui
