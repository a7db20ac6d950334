// SPDX-License-Identifier: GPL-3.0-or-later
// CalmStyle: Qt's Fusion style, which may be told to move nothing. Widgets of ours ask
// animates() before they animate anything themselves. Draws nothing of its own.
#pragma once

#include <QProxyStyle>

class QWidget;

namespace studio::ui {

class CalmStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit CalmStyle(bool reducedMotion);

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;

private:
    bool m_reducedMotion;
};

/// Whether something in this widget may move by itself.
bool animates(const QWidget& widget);

}  // namespace studio::ui
