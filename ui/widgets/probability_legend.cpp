// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/probability_legend.h"

#include <QPainter>

#include "ui/models/figure_text.h"
#include "ui/models/probability_colors.h"

namespace studio::ui {
namespace {

constexpr int kPadding = 6;

}  // namespace

ProbabilityLegend::ProbabilityLegend(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("probabilityLegend"));
    setAccessibleName(tr("Colours by probability: %1").arg(labels().join(QStringLiteral(", "))));
    setToolTip(
        tr("How probable the model found the token it wrote: the stronger the colour, the "
           "greater the surprise."));
}

QStringList ProbabilityLegend::labels() const {
    QStringList all;
    for (std::size_t i = 0; i < kProbabilityClasses.size(); ++i)
        all << (i + 1 < kProbabilityClasses.size()
                    ? tr("≥ %1", "a least probability").arg(percentText(kProbabilityClasses[i]))
                    : tr("less", "than the least probability before"));
    return all;
}

QSize ProbabilityLegend::sizeHint() const {
    int width = 0;
    for (const QString& label : labels())
        width += fontMetrics().horizontalAdvance(label) + 2 * kPadding;
    return {width, fontMetrics().height() + 4};
}

void ProbabilityLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int left = 0;
    const QStringList all = labels();
    for (std::size_t i = 0; i < kProbabilityClasses.size(); ++i) {
        const QString& label = all[static_cast<int>(i)];
        const QRect cell(left, 0, fontMetrics().horizontalAdvance(label) + 2 * kPadding, height());
        painter.fillRect(cell, probabilityColor(i, m_palette));
        painter.setPen(m_palette.text);
        painter.drawText(cell, Qt::AlignCenter, label);
        left += cell.width();
    }
}

void ProbabilityLegend::applyPalette(const Palette& palette) {
    m_palette = palette;
    update();
}

}  // namespace studio::ui
