// SPDX-License-Identifier: GPL-3.0-or-later
// Theme: which of the two palettes is in force, by the user's choice or by the system's scheme,
// and its application to Qt (QPalette and style sheet). Plots and panels take the Palette from
// changed(); this class knows none of them. GUI thread.
#pragma once

#include <QObject>

#include "ui/theme/palette.h"

namespace studio::ui {

class Theme : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    /// Applies the system's scheme at once.
    explicit Theme(QObject* parent = nullptr);

    void setChoice(Choice choice);
    Choice choice() const { return m_choice; }
    const Palette& palette() const { return m_palette; }

    /// To be called on QEvent::ApplicationPaletteChange: takes over a palette that the system has
    /// set in the meantime.
    void followSystem();
    /// To be called on QEvent::ThemeChange: looks below our own colours what the system has now.
    void readAgain() { setChoice(m_choice); }

signals:
    void changed(const studio::ui::Palette& palette);

private:
    void readSystemScheme();
    void apply();

    Choice m_choice = Choice::System;
    Palette m_palette;
    bool m_systemIsDark = false;
    bool m_applied = false;
    bool m_busy = false;  ///< Our own setPalette() raises the events that call followSystem().
};

}  // namespace studio::ui
