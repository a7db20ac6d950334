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

QSize TernaryMatrixDelegate::sizeHint(const QStyleOptionViewItem& option,
                                      const QModelIndex&) const {
    return {260, option.fontMetrics.height() + 8};
}

void TernaryMatrixDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    // A tint, not the full highlight: the bar's colours must stay what they are.
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected) {
        painter->fillRect(option.rect, mixed(m_colors.accent, m_colors.surface, 0.16));
        const QRect edge(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, edge), m_colors.accent);
    }

    const QRect line = option.rect.adjusted(8, 0, -8, 0);
    const auto placed = [&](int from, int width) {
        return QStyle::visualRect(option.direction, line,
                                  QRect(line.left() + from, line.top(), width, line.height()));
    };
    const int bar = std::clamp(line.width() / 3, 60, 220);
    const QString size = index.data(TernaryMatrixModel::SizeTextRole).toString();
    const int sizeWidth = option.fontMetrics.horizontalAdvance(size) + 2;
    const int title = line.width() - bar - sizeWidth - 24;

    painter->save();
    painter->setPen(m_colors.text);
    const QString name =
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, std::max(title, 0));
    painter->drawText(placed(0, title), Qt::AlignLeading | Qt::AlignVCenter, name);
    painter->setPen(m_colors.mutedText);
    painter->drawText(placed(title + 12, sizeWidth), Qt::AlignLeading | Qt::AlignVCenter, size);
    const TernaryShares shares{index.data(TernaryMatrixModel::NegativeShareRole).toDouble(),
                               index.data(TernaryMatrixModel::ZeroShareRole).toDouble(),
                               index.data(TernaryMatrixModel::PositiveShareRole).toDouble()};
    const int inset = (line.height() - 10) / 2;
    const QRect barRect = placed(line.width() - bar, bar).adjusted(0, inset, 0, -inset);
    paintShareBar(*painter, barRect, shares, m_colors, option.direction);
    if ((option.state & QStyle::State_HasFocus) != 0) {
        painter->setPen(QPen(m_colors.accent, 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

}  // namespace studio::ui
