// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/calm_style.h"

#include <QStyleFactory>
#include <QWidget>

namespace studio::ui {

CalmStyle::CalmStyle(bool reducedMotion)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))),
      m_reducedMotion(reducedMotion) {}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returned) const {
    if (m_reducedMotion && hint == SH_Widget_Animation_Duration)
        return 0;
    // Screen readers and slow hands: a tip stays as long as the pointer does.
    if (hint == SH_ToolTip_FallAsleepDelay)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

bool animates(const QWidget& widget) {
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) > 0;
}

}  // namespace studio::ui
