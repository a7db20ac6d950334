// SPDX-License-Identifier: GPL-3.0-or-later
// WindowOnValues: the main window on a FakeBackend, shown offscreen, for tests that drive it. Its
// settings live in a folder that goes away with it.
#pragma once

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>
#include <memory>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "ui/main_window.h"

namespace studio::testing {

struct WindowOnValues {
    QTemporaryDir folder;
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    FakeBackend backend;
    ui::Theme theme;
    std::unique_ptr<ui::MainWindow> window;

    /// tourOffered: as after the first start.
    explicit WindowOnValues(bool tourOffered = true) {
        backend.servedRuns = {{"/runs/old", "old run", 1200, 1.31, false}};
        settings.setValue("help/tourOffered", tourOffered);
        open();
    }
    void open() {
        window = std::make_unique<ui::MainWindow>(backend, theme, settings);
        window->resize(1366, 740);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not appear");
    }
    void train(int steps = 300) {
        backend.servedSnapshot = std::make_shared<const Snapshot>(fakeSnapshot(steps));
        backend.servedMetrics = fakeLog(steps);
        QTest::qWait(120);  // a few ticks of the one timer
    }
    template <class T>
    T* find(const char* name) const {
        T* found = window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no object %s", name);
        return found;
    }
};

}  // namespace studio::testing
