// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_bench.h"

#include <QDockWidget>
#include <QtTest>

#include "engine/platform/workers.h"
#include "engine/storage/run_folder.h"
#include "ui/panel_docks.h"

namespace studio::testing {

WindowBench::WindowBench() : m_settings(m_folder.filePath("settings.ini"), QSettings::IniFormat) {
    open();
}

void WindowBench::open() {
    m_controller = std::make_unique<app::StudioController>(ResourceLocator(STUDIO_RESOURCES),
                                                           m_folder.filePath("runs").toStdString(),
                                                           availableProcessors());
    m_window = std::make_unique<ui::MainWindow>(*m_controller, m_theme, m_settings);
    m_window->resize(1800, 1000);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("the window does not appear");
}

double WindowBench::close() {
    QElapsedTimer clock;
    clock.start();
    m_window->close();
    end();
    return static_cast<double>(clock.nsecsElapsed()) * 1e-6;
}

void WindowBench::end() {
    m_window.reset();
    m_controller.reset();
}

ui::RunRequest WindowBench::tiny() {
    return {"quick-start",
            {},
            {"tokenizer.kind=bytes", "corpus.stories=200", "model.width=32", "model.inner=48",
             "model.groups=4", "model.dilations=1,4", "training.phases=32:4",
             "evaluation.windows=4", "evaluation.length=32", "limit.steps=1000000"}};
}

std::vector<StepMetrics> WindowBench::steps() const {
    const auto log = m_controller->metrics();
    return log ? log->stepsFrom(0) : std::vector<StepMetrics>();
}

void WindowBench::click(const char* button) const {
    auto* target = find<QAbstractButton>(button);
    if (!target->isVisible() || !target->isEnabled())
        qFatal("nobody can click %s", button);
    QTest::mouseClick(target, Qt::LeftButton);
}

void WindowBench::showAllPanels() {
    // By default these are tabs behind others; as windows of their own they are seen.
    for (const char* name : {"dock.library", "dock.events"}) {
        auto* behind = find<QDockWidget>(name);
        behind->setFloating(true);
        behind->show();
    }
    turnEventLoop(200);
}

std::int64_t WindowBench::savedStep(const std::string& folder) {
    const Result<RunFolder> run = RunFolder::open(FileSystem(), folder);
    if (!run)
        return -1;
    const Result<NewestCheckpoint> newest = run.value().checkpoints(1).newestValid();
    return newest && newest.value().checkpoint ? newest.value().checkpoint->step : -1;
}

double msUntil(int limitMs, const std::function<bool()>& condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.hasExpired(limitMs))
            return -1;
        turnEventLoop(2);
    }
    return static_cast<double>(clock.nsecsElapsed()) * 1e-6;
}

int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
    return count;
}

}  // namespace studio::testing
