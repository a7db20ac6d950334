// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/system_look.h"

#include <QColor>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <utility>

namespace studio::ui {
namespace {

constexpr int kSettleMs = 200;

const QString kFiles[] = {QStringLiteral("/kdeglobals"), QStringLiteral("/gtk-4.0/settings.ini"),
                          QStringLiteral("/gtk-3.0/settings.ini")};

std::optional<bool> flag(const QVariant& value) {
    if (!value.isValid())
        return {};
    const QString text = value.toString().trimmed().toLower();
    return text == QLatin1String("1") || text == QLatin1String("true");
}

std::optional<bool> darkByName(const QString& theme) {
    if (theme.isEmpty())
        return {};
    return theme.contains(QLatin1String("dark"), Qt::CaseInsensitive);
}

SystemLook readKde(const QString& file) {
    SystemLook look;
    const QSettings settings(file, QSettings::IniFormat);
    const QStringList rgb =
        settings.value(QStringLiteral("Colors:Window/BackgroundNormal")).toStringList();
    if (rgb.size() == 3)
        look.dark = QColor(rgb[0].toInt(), rgb[1].toInt(), rgb[2].toInt()).lightness() < 128;
    else
        // The group [General] is QSettings' own name for keys without a group.
        look.dark = darkByName(settings.value(QStringLiteral("ColorScheme")).toString());
    bool isNumber = false;
    const double factor =
        settings.value(QStringLiteral("KDE/AnimationDurationFactor")).toDouble(&isNumber);
    if (isNumber)
        look.reducedMotion = factor <= 0;
    return look;
}

SystemLook readGtk(const QString& file) {
    SystemLook look;
    const QSettings settings(file, QSettings::IniFormat);
    look.dark = flag(settings.value(QStringLiteral("Settings/gtk-application-prefer-dark-theme")));
    if (!look.dark.value_or(false))
        if (const auto named =
                darkByName(settings.value(QStringLiteral("Settings/gtk-theme-name")).toString()))
            look.dark = *named;
    if (const auto animated =
            flag(settings.value(QStringLiteral("Settings/gtk-enable-animations"))))
        look.reducedMotion = !*animated;
    return look;
}

void fillIn(SystemLook& look, const SystemLook& other) {
    if (!look.dark)
        look.dark = other.dark;
    if (!look.reducedMotion)
        look.reducedMotion = other.reducedMotion;
}

}  // namespace

SystemLookSources SystemLookSources::ofThisDesktop() {
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation),
            qEnvironmentVariable("GTK_THEME"),
            qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1String("KDE"))};
}

SystemLook readSystemLook(const SystemLookSources& sources) {
    SystemLook look;
    look.dark = darkByName(sources.gtkTheme);
    const SystemLook kde = readKde(sources.configFolder + kFiles[0]);
    SystemLook gtk = readGtk(sources.configFolder + kFiles[1]);
    fillIn(gtk, readGtk(sources.configFolder + kFiles[2]));
    fillIn(look, sources.kdeFirst ? kde : gtk);
    fillIn(look, sources.kdeFirst ? gtk : kde);
    return look;
}

SystemLookWatcher::SystemLookWatcher(SystemLookSources sources, QObject* parent)
    : QObject(parent), m_sources(std::move(sources)), m_look(readSystemLook(m_sources)) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &SystemLookWatcher::readAgain);
    const auto settle = [this] { m_settle.start(); };
    connect(&m_files, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_files, &QFileSystemWatcher::directoryChanged, this, settle);
    watchAgain();
}

void SystemLookWatcher::watchAgain() {
    for (const QString& name : kFiles) {
        const QFileInfo file(m_sources.configFolder + name);
        for (const QString& path : {file.absolutePath(), file.absoluteFilePath()})
            if (QFileInfo::exists(path))
                m_files.addPath(path);
    }
}

void SystemLookWatcher::readAgain() {
    watchAgain();
    const SystemLook now = readSystemLook(m_sources);
    if (now == m_look)
        return;
    m_look = now;
    emit changed(m_look);
}

}  // namespace studio::ui
