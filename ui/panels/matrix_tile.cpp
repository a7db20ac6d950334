// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/matrix_tile.h"

#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QStyle>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/ternary_matrix_model.h"
#include "ui/panels/share_bar.h"
#include "ui/widgets/sparkline.h"

namespace studio::ui {
namespace {

constexpr int kPadding = 8;
constexpr int kGap = 6;
constexpr int kBarHeight = 7;

const TernaryMatrixModel& modelOf(const QModelIndex& index) {
    return static_cast<const TernaryMatrixModel&>(*index.model());
}

bool isDrawable(const TernaryMatrixInfo& matrix) {
    return !matrix.histogram.empty() && std::isfinite(matrix.histogramLimit) &&
           matrix.histogramLimit > 0 && std::isfinite(matrix.threshold);
}

double edgeOf(const TernaryMatrixInfo& matrix, std::size_t bin) {
    return matrix.histogramLimit *
           (2.0 * static_cast<double>(bin) / static_cast<double>(matrix.histogram.size()) - 1);
}

void paintHistogram(QPainter& painter, const QRect& area, const TernaryMatrixInfo& matrix,
                    const Palette& colors) {
    if (!isDrawable(matrix))
        return;
    const auto bins = static_cast<int>(matrix.histogram.size());
    const auto highest =
        static_cast<double>(std::max<std::int64_t>(*std::ranges::max_element(matrix.histogram), 1));
    for (int bin = 0; bin < bins; ++bin) {
        const auto at = static_cast<std::size_t>(bin);
        const double center = (edgeOf(matrix, at) + edgeOf(matrix, at + 1)) / 2;
        const QColor& color = center > matrix.threshold    ? colors.positive
                              : center < -matrix.threshold ? colors.negative
                                                           : colors.zero;
        const int left = area.left() + bin * area.width() / bins;
        const int right = area.left() + (bin + 1) * area.width() / bins;
        const auto height = static_cast<int>(
            std::lround(static_cast<double>(matrix.histogram[at]) / highest * area.height()));
        painter.fillRect(QRect(left, area.bottom() + 1 - height, right - left, height), color);
    }
}

QString binText(const TernaryMatrixInfo& matrix, std::size_t bin) {
    const int decimals = matrix.histogramLimit < 0.05 ? 5 : 4;
    const double from = edgeOf(matrix, bin), to = edgeOf(matrix, bin + 1);
    //: Two ends of a range of latent weights, how many weights are there.
    return MatrixTileDelegate::tr("Latent weights from %1 to %2: %3")
        .arg(numberText(from, decimals), numberText(to, decimals),
             countText(matrix.histogram[bin]));
}

}  // namespace

QSize MatrixTileDelegate::leastSize(const QFontMetrics& metrics) {
    return {metrics.averageCharWidth() * 27,
            metrics.height() * 3 + 2 * kPadding + 2 * kGap + kBarHeight};
}

TileParts MatrixTileDelegate::partsOf(const QStyleOptionViewItem& option, const QString& size) {
    const QRect room = option.rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const int line = option.fontMetrics.height();
    const int sizeWidth = option.fontMetrics.horizontalAdvance(size) + 2;
    const int body = room.top() + line + kGap;
    const int shares = room.bottom() + 1 - kBarHeight;
    const int half = (room.width() - kPadding) / 2;
    const auto placed = [&](const QRect& part) {
        return QStyle::visualRect(option.direction, room, part);
    };
    return {placed({room.left(), room.top(), room.width() - sizeWidth - kGap, line}),
            placed({room.right() + 1 - sizeWidth, room.top(), sizeWidth, line}),
            placed({room.left(), body, half, shares - kGap - body}),
            placed({room.right() + 1 - half, body, half, shares - kGap - body}),
            placed({room.left(), shares, room.width(), kBarHeight})};
}

QString MatrixTileDelegate::textAt(const QPoint& place, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) {
    const TernaryMatrixInfo* matrix = modelOf(index).matrix(index.row());
    if (matrix == nullptr)
        return {};
    const TileParts parts =
        partsOf(option, index.data(TernaryMatrixModel::SizeTextRole).toString());
    if (parts.histogram.contains(place) && isDrawable(*matrix)) {
        const auto bins = static_cast<int>(matrix->histogram.size());
        const int bin = (place.x() - parts.histogram.left()) * bins / parts.histogram.width();
        return binText(*matrix, static_cast<std::size_t>(std::clamp(bin, 0, bins - 1)));
    }
    const std::vector<float>& flips = modelOf(index).flips(index.row());
    if (parts.flips.contains(place) && flips.size() >= 2)
        return tr("In a step %1 of the weights flip now, %2 at the start")
            .arg(smallPercentText(double{flips.back()}), smallPercentText(double{flips.front()}));
    if (parts.shares.adjusted(0, -kGap, 0, kPadding).contains(place))
        return tr("%1 weights are -1, %2 are 0, %3 are +1")
            .arg(countText(matrix->negative), countText(matrix->zero), countText(matrix->positive));
    return index.data(Qt::ToolTipRole).toString();
}

QSize MatrixTileDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const auto* grid = qobject_cast<const QListView*>(option.widget);
    return grid != nullptr && grid->gridSize().isValid() ? grid->gridSize()
                                                         : leastSize(option.fontMetrics);
}

bool MatrixTileDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                   const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), textAt(event->pos(), option, index), view->viewport());
    return true;
}

void MatrixTileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    const TernaryMatrixInfo* matrix = modelOf(index).matrix(index.row());
    if (matrix == nullptr)
        return;
    painter->save();
    // A tint, not the full highlight: the colours of the weights must stay what they are.
    const QRect card = option.rect.adjusted(2, 2, -2, -2);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(selected ? m_colors.accent : m_colors.border, selected ? 2 : 1));
    painter->setBrush(selected ? m_colors.selection : m_colors.surface);
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter->setRenderHint(QPainter::Antialiasing, false);

    const QString size = index.data(TernaryMatrixModel::SizeTextRole).toString();
    const TileParts parts = partsOf(option, size);
    painter->setPen(m_colors.text);
    painter->drawText(parts.name, Qt::AlignLeading | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle,
                                                    parts.name.width()));
    painter->setPen(m_colors.mutedText);
    painter->drawText(parts.size, Qt::AlignTrailing | Qt::AlignVCenter, size);
    paintHistogram(*painter, parts.histogram, *matrix, m_colors);
    painter->fillRect(
        QRect(parts.histogram.left(), parts.histogram.bottom() + 1, parts.histogram.width(), 1),
        m_colors.border);
    paintSparkline(*painter, parts.flips, modelOf(index).flips(index.row()), m_colors.core);
    paintShareBar(*painter, parts.shares, sharesOf(*matrix), m_colors, option.direction);
    painter->restore();
}

}  // namespace studio::ui
