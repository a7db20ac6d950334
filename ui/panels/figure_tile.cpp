// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_tile.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/widget_colors.h"

namespace studio::ui {

FigureTile::FigureTile(double scale, QWidget* parent)
    : QWidget(parent), m_figure(new QLabel(this)), m_caption(new QLabel(this)) {
    QFont large = m_figure->font();
    large.setPointSizeF(large.pointSizeF() * scale);
    large.setWeight(QFont::DemiBold);
    m_figure->setFont(large);
    m_caption->setWordWrap(true);
    m_caption->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_figure);
    column->addWidget(m_caption);
    column->addStretch();
}

void FigureTile::setFigure(const QString& figure) {
    if (m_figure->text() == figure)
        return;
    m_figure->setText(figure);
    setAccessibleName(tr("%1: %2", "caption, figure").arg(m_caption->text(), figure));
}

void FigureTile::setCaption(const QString& caption) {
    if (m_caption->text() == caption)
        return;
    m_caption->setText(caption);
    setAccessibleName(tr("%1: %2", "caption, figure").arg(caption, m_figure->text()));
}

QString FigureTile::figure() const { return m_figure->text(); }
QString FigureTile::caption() const { return m_caption->text(); }

void FigureTile::alignWith(const FigureTile& larger) {
    m_figure->setFixedHeight(larger.m_figure->sizeHint().height());
    m_figure->setAlignment(Qt::AlignLeading | Qt::AlignBottom);
}

void FigureTile::setColors(const QColor& figure, const QColor& caption) {
    setTextColor(m_figure, figure);
    setTextColor(m_caption, caption);
}

}  // namespace studio::ui
