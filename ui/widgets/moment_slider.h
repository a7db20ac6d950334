// SPDX-License-Identifier: GPL-3.0-or-later
// MomentSlider: chooses among the moments of a run, or "now" at its right end. Two buttons and the
// keys Alt+Left and Alt+Right step back and forth. A chosen moment stays chosen while others come
// or are thinned away (then the nearest takes its place).
#pragma once

#include <QWidget>
#include <vector>

#include "ui/theme/palette.h"

class QAction;
class QLabel;
class QSlider;
class QToolButton;

namespace studio::ui {

class MomentSlider : public QWidget {
    Q_OBJECT

public:
    struct Moment {
        std::int64_t step = 0;
        double elapsedSeconds = 0;
    };

    /// home: the panel in which the keys work; may be the parent.
    explicit MomentSlider(QWidget& home, QWidget* parent = nullptr);

    /// In order, the earliest first.
    void setMoments(std::vector<Moment> moments);
    /// The step that "now" is at.
    void setNow(std::int64_t step);
    /// An index into the moments, or their number: now.
    std::size_t chosen() const;
    bool isNow() const;
    void applyPalette(const Palette& palette);

signals:
    void chosenChanged();

private:
    void step(int by);
    void nameChosen();
    QToolButton* stepButton(QWidget& home, int by, const QString& name, Qt::Key key);

    std::vector<Moment> m_moments;
    std::int64_t m_now = 0;
    QSlider* m_slider;
    QToolButton *m_back, *m_forth;
    QLabel* m_label;
};

}  // namespace studio::ui
