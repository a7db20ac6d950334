// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_host.h"

#include <QSettings>

namespace studio::ui {
namespace {

const QString kLanguageKey = QStringLiteral("window/language");

}  // namespace

WindowHost::WindowHost(StudioBackend& backend, Theme& theme, Languages& languages,
                       QSettings& settings, DataBackend* texts)
    : m_backend(backend),
      m_theme(theme),
      m_languages(languages),
      m_settings(settings),
      m_texts(texts) {
    m_languages.choose(m_settings.value(kLanguageKey).toString());
    build();
    connect(&m_languages, &Languages::changed, this, &WindowHost::replace);
}

WindowHost::~WindowHost() = default;

void WindowHost::build() {
    m_window = std::make_unique<MainWindow>(m_backend, m_theme, m_settings);
    m_window->offerLanguages(m_languages);
    if (m_texts)
        m_window->useData(*m_texts);
    connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString& code) {
        m_settings.setValue(kLanguageKey, code);
        m_languages.choose(code);
    });
}

void WindowHost::replace() {
    // The wish may come from the old window's own menu: it goes when its events are done.
    std::unique_ptr<MainWindow> old = std::move(m_window);
    const bool visible = old->isVisible();
    old->retire();
    build();
    m_window->carry(old->carried());
    m_window->setVisible(visible);
    old->hide();
    old.release()->deleteLater();
    emit replaced();
}

}  // namespace studio::ui
