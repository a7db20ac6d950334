// SPDX-License-Identifier: GPL-3.0-or-later
// WindowBench: the real window on the real engine, with its runs and settings in a folder that goes
// away with it. It can be closed and opened anew, as the program can.
#pragma once

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QImage>
#include <QSettings>
#include <QTemporaryDir>
#include <functional>
#include <memory>

#include "app/studio/studio_controller.h"
#include "tests/app/heartbeat.h"
#include "ui/main_window.h"

namespace studio::testing {

class WindowBench {
public:
    WindowBench();

    app::StudioController& controller() { return *m_controller; }
    ui::MainWindow& window() { return *m_window; }
    std::shared_ptr<const Snapshot> snapshot() const { return m_controller->snapshot(); }
    std::int64_t step() const { return snapshot()->progress.step; }
    RunState state() const { return snapshot()->state; }
    std::vector<StepMetrics> steps() const;
    const ui::Palette& palette() const { return m_theme.palette(); }

    void open();
    /// The program behind a window that was closed.
    void end();
    /// In the bench's folder; its runs are in "runs".
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// A run of tiny steps that goes on until it is stopped.
    static ui::RunRequest tiny();
    /// Closes the window and ends the program behind it; returns how long that took, ms.
    double close();

    template <class T>
    T* find(const char* name) const {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    void click(const char* button) const;
    /// All panels on the screen at once.
    void showAllPanels();
    /// The newest checkpoint of the run in this folder is whole; its step, or -1.
    static std::int64_t savedStep(const std::string& folder);

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    ui::Theme m_theme;
    std::unique_ptr<app::StudioController> m_controller;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Turns the event loop until the condition holds; how long that took in ms, or -1 when it did not
/// within the limit.
double msUntil(int limitMs, const std::function<bool()>& condition);

int pixelsOf(const QImage& image, const QColor& color);

}  // namespace studio::testing
