// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <QScopedValueRollback>

#include "ui/theme/calm_style.h"
#include "ui/theme/style_sheet.h"

namespace studio::ui {
namespace {

bool looksDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

QPalette qtPalette(const Palette& colors) {
    QPalette qt;
    qt.setColor(QPalette::Window, colors.window);
    qt.setColor(QPalette::WindowText, colors.text);
    qt.setColor(QPalette::Base, colors.surface);
    qt.setColor(QPalette::AlternateBase, colors.window);
    qt.setColor(QPalette::Text, colors.text);
    qt.setColor(QPalette::PlaceholderText, colors.mutedText);
    qt.setColor(QPalette::Button, colors.surface);
    qt.setColor(QPalette::ButtonText, colors.text);
    qt.setColor(QPalette::ToolTipBase, colors.surface);
    qt.setColor(QPalette::ToolTipText, colors.text);
    qt.setColor(QPalette::Highlight, colors.accent);
    qt.setColor(QPalette::HighlightedText, colors.onAccent);
    qt.setColor(QPalette::Link, colors.accent);
    qt.setColor(QPalette::Light, colors.surface);
    qt.setColor(QPalette::Mid, colors.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        qt.setColor(QPalette::Disabled, role, colors.disabledText);
    return qt;
}

}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_cursorFlashMs(QApplication::cursorFlashTime()) {
    applyMotion();
    m_paletteIsDark = looksDark(QApplication::palette());
    apply();
}

void Theme::setChoice(Choice choice) {
    m_choice = choice;
    readSystemScheme();
    apply();
}

void Theme::setSystemLook(const SystemLook& look) {
    if (look == m_look)
        return;
    const bool otherColors = look.dark != m_look.dark;
    m_look = look;
    applyMotion();
    if (otherColors && m_choice == Choice::System)
        apply();
}

void Theme::setReducedMotion(std::optional<bool> reduced) {
    m_chosenMotion = reduced;
    applyMotion();
}

bool Theme::reducedMotion() const {
    return m_chosenMotion.value_or(m_look.reducedMotion.value_or(false));
}

void Theme::followSystem() {
    // Our own setPalette() is announced by an event too, which comes later: then nothing is new.
    const bool ours =
        m_applied && QApplication::palette().color(QPalette::Window) == m_palette.window;
    if (m_busy || ours)
        return;
    readSystemScheme();
    apply();
}

void Theme::readSystemScheme() {
    const QScopedValueRollback guard(m_busy, true);
    const bool ours =
        QApplication::palette().color(QPalette::Window) == m_palette.window && m_applied;
    if (ours)
        QApplication::setPalette(QPalette());  // what the system has, below our own colours
    m_paletteIsDark = looksDark(QApplication::palette());
}

void Theme::apply() {
    const QScopedValueRollback guard(m_busy, true);
    const bool systemIsDark = m_paletteIsDark || m_look.dark.value_or(false);
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark);
    m_palette = dark ? Palette::darkTheme() : Palette::light();
    QApplication::setPalette(qtPalette(m_palette));
    qApp->setStyleSheet(styleSheet(m_palette, QApplication::font().pointSizeF()));
    m_applied = true;
    emit changed(m_palette);
}

void Theme::applyMotion() {
    const bool reduced = reducedMotion();
    if (m_appliedMotion == reduced)
        return;
    const QScopedValueRollback guard(m_busy, true);
    m_appliedMotion = reduced;
    QApplication::setStyle(new CalmStyle(reduced));
    QApplication::setCursorFlashTime(reduced ? 0 : m_cursorFlashMs);
    emit motionChanged(reduced);
}

}  // namespace studio::ui
