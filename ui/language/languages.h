// SPDX-License-Identifier: GPL-3.0-or-later
// Languages: which languages the program speaks, and which one is in force: by the user's choice or
// by the system's wish. Installs the translations (the program's and Qt's own), the locale for
// numbers and dates, and the direction of the layout. Knows no widget: who hears changed() builds
// its texts anew. GUI thread.
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>
#include <memory>
#include <vector>

namespace studio::ui {

struct Language {
    QString code;  ///< As QLocale takes it: "en", "zh_CN".
    QString name;  ///< In the language itself: "Deutsch".
};

class Languages : public QObject {
    Q_OBJECT

public:
    /// folder: holds studio_<code>.qm, one a language. English, in which the program is written,
    /// is always there. Puts nothing in force before choose().
    explicit Languages(const QString& folder = QStringLiteral(":/translations"),
                       QObject* parent = nullptr);
    ~Languages() override;

    /// English first, then the others by their names.
    const std::vector<Language>& all() const { return m_all; }
    /// What the user chose; empty: as the system has it.
    const QString& choice() const { return m_choice; }
    /// The language in force.
    const QString& current() const { return m_current; }

    /// Puts a language in force; empty takes the first of the system's languages that there is,
    /// or English, and so does one that is not there.
    void choose(const QString& code);

signals:
    /// Another language is in force.
    void changed();

private:
    /// The first of `wished` that there is, or English.
    QString best(const QStringList& wished) const;
    void install(const QString& code);

    QString m_folder;
    std::vector<Language> m_all;
    QString m_choice, m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

}  // namespace studio::ui
