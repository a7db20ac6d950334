// SPDX-License-Identifier: GPL-3.0-or-later
// PseudoLanguage: a language made of the sources' own texts: every text that lupdate finds, between
// brackets, with accents, and longer than English. What is seen without brackets is not translated;
// what does not fit is cut in other languages too. Made from right to left it shows what a mirrored
// layout breaks.
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QWidget>

namespace studio::testing {

class PseudoLanguage {
public:
    static constexpr QChar kBegin{0x27E6}, kEnd{0x27E7};  // mathematical white square brackets

    /// A folder for ui::Languages with the one language `code`. Runs packaging/translations and
    /// Qt's lrelease.
    explicit PseudoLanguage(const QString& code);
    QString folder() const { return m_folder.path(); }

    /// "Stop the run" -> "⟦Ŝŧöp ŧħé rûñ ~~~⟧"; leaves %1, %n, & and tags as they are.
    static QString of(const QString& text);
    static bool isTranslated(const QString& text);

private:
    QTemporaryDir m_folder;
};

/// Texts below the widget, in labels, buttons, menus, tips, accessible names and models' headers,
/// that hold words and were not translated; each with where it was found.
QStringList untranslatedTexts(const QWidget& root);
/// Visible labels and buttons that are smaller than what they say.
QStringList cutTexts(const QWidget& root);

}  // namespace studio::testing
