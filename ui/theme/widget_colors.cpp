// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/widget_colors.h"

#include <QWidget>
#include <cmath>

namespace studio::ui {

QPalette widgetPalette(const Palette& colors) {
    QPalette p(colors.text, colors.window);
    p.setColor(QPalette::Window, colors.surface);
    p.setColor(QPalette::WindowText, colors.text);
    p.setColor(QPalette::Base, colors.surface);
    p.setColor(QPalette::AlternateBase, colors.window);
    p.setColor(QPalette::Text, colors.text);
    p.setColor(QPalette::Button, colors.window);
    p.setColor(QPalette::ButtonText, colors.text);
    p.setColor(QPalette::PlaceholderText, colors.mutedText);
    p.setColor(QPalette::ToolTipBase, colors.surface);
    p.setColor(QPalette::ToolTipText, colors.text);
    p.setColor(QPalette::Highlight, colors.accent);
    p.setColor(QPalette::HighlightedText, colors.onAccent);
    p.setColor(QPalette::Link, colors.accent);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, colors.disabledText);
    return p;
}

void setTextColor(QWidget* label, const QColor& color) {
    QPalette p = label->palette();
    p.setColor(QPalette::WindowText, color);
    p.setColor(QPalette::Text, color);
    label->setPalette(p);
}

QColor mixed(const QColor& top, const QColor& bottom, double amount) {
    const auto channel = [amount](int a, int b) {
        return static_cast<int>(std::lround(a * amount + b * (1.0 - amount)));
    };
    return {channel(top.red(), bottom.red()), channel(top.green(), bottom.green()),
            channel(top.blue(), bottom.blue())};
}

QColor forwardShade(const QColor& group, const Palette& colors) {
    return mixed(group, colors.surface, 0.5);
}

}  // namespace studio::ui
