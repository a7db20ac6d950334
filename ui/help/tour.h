// SPDX-License-Identifier: GPL-3.0-or-later
// Tour: a veil over the window with a light on one thing after the other and a bubble that says
// what it is. Driven by keyboard or mouse; Esc leaves it at any time. Knows only its steps: where
// they come from is tour_steps.h. Nothing moves by itself. GUI thread.
#pragma once

#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/theme/palette.h"

class QFrame;
class QLabel;
class QPushButton;

namespace studio::ui {

struct TourStep {
    QString title;
    QString text;
    /// Brings the thing to sight and returns it; null lights nothing.
    std::function<QWidget*()> target;
};

class Tour : public QWidget {
    Q_OBJECT

public:
    /// Covers the window from here on, and shows the first of the steps, of which there is one.
    Tour(std::vector<TourStep> steps, const Palette& palette, QWidget* window);

    int step() const { return m_step; }
    /// Where the light falls, in this widget's coordinates; empty for none.
    QRect spotlight() const;
    void applyPalette(const Palette& palette);

signals:
    /// Left by Esc, by its button, or at the end. The tour deletes itself.
    void ended();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildBubble();
    void showStep(int step);
    void place();
    void leave();

    std::vector<TourStep> m_steps;
    int m_step = 0;
    QPointer<QWidget> m_target;
    QColor m_veil, m_ring;
    QFrame* m_bubble;
    QLabel *m_title, *m_text, *m_count;
    QPushButton *m_leave, *m_back, *m_next;
};

}  // namespace studio::ui
