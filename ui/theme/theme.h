// SPDX-License-Identifier: GPL-3.0-or-later
// Theme: which of the two palettes is in force, by the user's choice or by the system's scheme,
// whether things may move, and the application of both to Qt (style, QPalette and style sheet).
// Plots and panels take the Palette from changed(); this class knows none of them. GUI thread.
#pragma once

#include <QObject>
#include <optional>

#include "ui/theme/palette.h"
#include "ui/theme/system_look.h"

namespace studio::ui {

class Theme : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    /// Applies the scheme of Qt's palette at once.
    explicit Theme(QObject* parent = nullptr);

    void setChoice(Choice choice);
    Choice choice() const { return m_choice; }
    const Palette& palette() const { return m_palette; }

    /// What the desktop wishes besides its palette; may come again when that changes.
    void setSystemLook(const SystemLook& look);
    /// The user's own word on motion; empty means as the system wishes.
    void setReducedMotion(std::optional<bool> reduced);
    bool reducedMotion() const;

    /// To be called on QEvent::ApplicationPaletteChange: takes over a palette that the system has
    /// set in the meantime.
    void followSystem();
    /// To be called on QEvent::ThemeChange: looks below our own colours what the system has now.
    void readAgain() { setChoice(m_choice); }

signals:
    void changed(const studio::ui::Palette& palette);
    void motionChanged(bool reduced);

private:
    void readSystemScheme();
    void apply();
    void applyMotion();

    Choice m_choice = Choice::System;
    Palette m_palette;
    SystemLook m_look;
    std::optional<bool> m_chosenMotion;
    std::optional<bool> m_appliedMotion;
    int m_cursorFlashMs;
    bool m_paletteIsDark = false;
    bool m_applied = false;
    bool m_busy = false;  ///< Our own setPalette() raises the events that call followSystem().
};

}  // namespace studio::ui
