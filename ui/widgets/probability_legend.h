// SPDX-License-Identifier: GPL-3.0-or-later
// ProbabilityLegend: what the colours behind tokens mean.
#pragma once

#include <QWidget>

#include "ui/theme/palette.h"

namespace studio::ui {

class ProbabilityLegend : public QWidget {
    Q_OBJECT

public:
    explicit ProbabilityLegend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    void applyPalette(const Palette& palette);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList labels() const;

    Palette m_palette = Palette::light();
};

}  // namespace studio::ui
