// SPDX-License-Identifier: GPL-3.0-or-later
// Album: a folder of pictures of widgets, named "<theme>-<name>.png".
#pragma once

#include <QDir>
#include <QString>

class QWidget;

namespace studio::testing {

class Album {
public:
    explicit Album(const QString& folder) : m_folder(folder) {}

    void setTheme(const QString& theme) { m_theme = theme; }
    /// Lets queued painting happen, then writes the picture; ends the program when it cannot.
    void take(QWidget& widget, const QString& name);
    int count() const { return m_count; }

private:
    QDir m_folder;
    QString m_theme;
    int m_count = 0;
};

}  // namespace studio::testing
