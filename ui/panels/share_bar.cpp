// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/share_bar.h"

#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "ui/theme/widget_colors.h"

namespace studio::ui {

void paintShareBar(QPainter& painter, const QRect& area, const TernaryShares& shares,
                   const Palette& colors, Qt::LayoutDirection direction) {
    const double parts[] = {shares.negative, shares.zero, shares.positive};
    const QColor fills[] = {colors.negative, colors.zero, colors.positive};
    double begin = 0;
    for (int i = 0; i < 3; ++i) {
        const auto from = static_cast<int>(std::lround(begin * area.width()));
        begin += parts[i];
        const auto to = static_cast<int>(std::lround(begin * area.width()));
        const QRect part(area.left() + from, area.top(), to - from, area.height());
        painter.fillRect(QStyle::visualRect(direction, area, part), fills[i]);
    }
}

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Shares of -1, 0 and +1"));
}

void ShareBar::setShares(const TernaryShares& shares) {
    m_shares = shares;
    update();
}

void ShareBar::applyPalette(const Palette& colors) {
    m_colors = colors;
    update();
}

void ShareBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintShareBar(painter, rect(), m_shares, m_colors, layoutDirection());
}

}  // namespace studio::ui
