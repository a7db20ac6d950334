// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/languages.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <algorithm>

#include "engine/base/check.h"

namespace studio::ui {
namespace {

const QString kSource = QStringLiteral("en");
const QString kPrefix = QStringLiteral("studio_");

/// "zh_CN" -> "简体中文", "de" -> "Deutsch"
QString ownName(const QString& code) {
    const QLocale locale(code);
    QString name = locale.nativeLanguageName();
    if (code == kSource)
        name = QStringLiteral("English");  // not one country's
    else if (code == QStringLiteral("es"))
        name = QStringLiteral("español");
    if (!name.isEmpty())
        name.replace(0, 1, name.at(0).toUpper());
    return name;
}

/// For numbers and dates: the system's ways where it speaks this language, for it knows the
/// country.
QLocale localeOf(const QString& code) {
    const QLocale wanted(code), system = QLocale::system();
    return system.language() == wanted.language() && system.script() == wanted.script() ? system
                                                                                        : wanted;
}

}  // namespace

Languages::Languages(const QString& folder, QObject* parent) : QObject(parent), m_folder(folder) {
    for (QString file : QDir(folder).entryList({kPrefix + QStringLiteral("*.qm")})) {
        const QString code = file.mid(kPrefix.size()).chopped(3);
        if (code != kSource)
            m_all.push_back({code, ownName(code)});
    }
    std::ranges::sort(m_all, [](const Language& a, const Language& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    m_all.insert(m_all.begin(), {kSource, ownName(kSource)});
}

Languages::~Languages() {
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

QString Languages::best(const QStringList& wished) const {
    for (QString wish : wished) {
        const QLocale locale(wish.replace(QLatin1Char('-'), QLatin1Char('_')));
        for (const Language& language : m_all) {
            const QLocale own(language.code);
            if (own.language() == locale.language() && own.script() == locale.script())
                return language.code;
        }
    }
    return kSource;
}

void Languages::choose(const QString& code) {
    const bool there =
        std::ranges::any_of(m_all, [&](const Language& language) { return language.code == code; });
    m_choice = there ? code : QString();
    const QString next = there ? code : best(QLocale::system().uiLanguages());
    if (next == m_current)
        return;
    install(next);
    emit changed();
}

void Languages::install(const QString& code) {
    for (const auto& translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    m_current = code;
    const QLocale locale = localeOf(code);
    QLocale::setDefault(locale);
    // English has a file too, for the plural forms.
    const auto add = [&](const QString& file, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return false;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
        return true;
    };
    // Qt's own words (OK, Cancel, file dialogs); a desktop without them shows those in English.
    if (code != kSource)
        add(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    STUDIO_CHECK(add(kPrefix + code, m_folder) || code == kSource);
    if (qGuiApp)
        QGuiApplication::setLayoutDirection(locale.textDirection());
}

}  // namespace studio::ui
