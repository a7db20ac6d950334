// SPDX-License-Identifier: GPL-3.0-or-later
// WindowHost: keeps the one main window, and builds it anew when the language changes: every text
// is then made in the new language, and none can be forgotten. The run goes on, for it lives in the
// backend; places, panels and what was typed are carried over. GUI thread.
#pragma once

#include <QObject>
#include <memory>

#include "ui/language/languages.h"
#include "ui/main_window.h"

namespace studio::ui {

class WindowHost : public QObject {
    Q_OBJECT

public:
    /// Puts the remembered language in force and builds the window, hidden. All must outlive it;
    /// texts: what the window asks of text of one's own, or null.
    WindowHost(StudioBackend& backend, Theme& theme, Languages& languages, QSettings& settings,
               DataBackend* texts = nullptr);
    ~WindowHost() override;

    MainWindow& window() { return *m_window; }

signals:
    /// window() is another one.
    void replaced();

private:
    void build();
    void replace();

    StudioBackend& m_backend;
    Theme& m_theme;
    Languages& m_languages;
    QSettings& m_settings;
    DataBackend* m_texts;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace studio::ui
