// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of three colours that stands for the shares of -1, 0 and +1 of a ternary matrix: as a
// widget, and as a part of a matrix's tile.
#pragma once

#include <QWidget>

#include "ui/models/ternary_matrix_model.h"
#include "ui/theme/palette.h"

namespace studio::ui {

/// Paints the three shares side by side into `area`; shares that sum to 0 leave it empty.
void paintShareBar(QPainter& painter, const QRect& area, const TernaryShares& shares,
                   const Palette& colors, Qt::LayoutDirection direction);

class ShareBar : public QWidget {
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);

    void setShares(const TernaryShares& shares);
    void applyPalette(const Palette& colors);
    QSize sizeHint() const override { return {200, 12}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TernaryShares m_shares;
    Palette m_colors = Palette::light();
};

}  // namespace studio::ui
