// SPDX-License-Identifier: GPL-3.0-or-later
// FigureTile: one figure, large, and under it what it says. Holds no rule for the figure's text.
#pragma once

#include <QWidget>

#include "ui/theme/palette.h"

class QLabel;

namespace studio::ui {

class FigureTile : public QWidget {
    Q_OBJECT

public:
    /// `scale` times the font of the panel.
    explicit FigureTile(double scale, QWidget* parent = nullptr);

    void setFigure(const QString& figure);
    void setCaption(const QString& caption);
    QString figure() const;
    QString caption() const;
    /// Gives this tile's figure the height of a larger one, so that captions stand in line.
    void alignWith(const FigureTile& larger);
    void setColors(const QColor& figure, const QColor& caption);

private:
    QLabel* m_figure;
    QLabel* m_caption;
};

}  // namespace studio::ui
