// SPDX-License-Identifier: GPL-3.0-or-later
// SystemLook: what the desktop wishes that Qt's palette does not carry: a dark scheme and less
// motion. Read from the settings files of KDE and GTK desktops (kdeglobals, gtk-4.0 and gtk-3.0)
// and from GTK_THEME; elsewhere nothing is known, and the palette alone decides. The watcher tells
// of changes while the program runs. Sets nothing itself; Theme does. GUI thread.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>

namespace studio::ui {

struct SystemLook {
    std::optional<bool> dark;           ///< Empty when nobody says.
    std::optional<bool> reducedMotion;  ///< Empty when nobody says.

    bool operator==(const SystemLook&) const = default;
};

/// Where to look.
struct SystemLookSources {
    QString configFolder;   ///< Holds kdeglobals, gtk-4.0/settings.ini, gtk-3.0/settings.ini.
    QString gtkTheme;       ///< GTK_THEME of the environment.
    bool kdeFirst = false;  ///< On a KDE desktop its own file counts before GTK's.

    static SystemLookSources ofThisDesktop();
};

SystemLook readSystemLook(const SystemLookSources& sources);

class SystemLookWatcher : public QObject {
    Q_OBJECT

public:
    explicit SystemLookWatcher(SystemLookSources sources, QObject* parent = nullptr);

    const SystemLook& look() const { return m_look; }

signals:
    void changed(const studio::ui::SystemLook& look);

private:
    /// Files are replaced rather than written into: their folders are watched as well.
    void watchAgain();
    void readAgain();

    SystemLookSources m_sources;
    SystemLook m_look;
    QFileSystemWatcher m_files;
    QTimer m_settle;  ///< A settings program writes several times.
};

}  // namespace studio::ui
