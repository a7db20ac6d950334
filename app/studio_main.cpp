// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QSettings>
#include <cstdio>
#include <cstdlib>

#include "app/command_line/console.h"
#include "app/paths.h"
#include "app/studio/data_desk.h"
#include "app/studio/first_paint.h"
#include "app/studio/orderly_end.h"
#include "app/studio/studio_controller.h"
#include "engine/base/version.h"
#include "engine/kernels/instruction_set.h"
#include "engine/platform/workers.h"
#include "ui/run_actions.h"
#include "ui/theme/theme.h"
#include "ui/window_host.h"

namespace {

using namespace studio;

int refuse(const QString& sentence) {
    QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), sentence);
    return 1;
}

/// For measuring the start: says when the window has been painted, and ends the program.
void endAfterFirstPaint(ui::MainWindow& window) {
    const auto* first = new app::FirstPaint(window);
    QObject::connect(first, &app::FirstPaint::painted, &window, [&window] {
        std::puts("painted");
        std::fflush(stdout);
        window.close();
    });
}

}  // namespace

int main(int argc, char** argv) {
    QApplication::setApplicationName("ternary-studio");
    QApplication::setOrganizationName("ternary-studio");
    QApplication::setApplicationDisplayName("Ternary Studio");
    QApplication::setApplicationVersion(
        QString::fromUtf8(programVersion().data(), static_cast<int>(programVersion().size())));
    QApplication application(argc, argv);
    if (const char* wanted = std::getenv("STUDIO_SIMD"))
        if (Status status = selectInstructionSet(wanted); !status)
            return refuse(QString::fromStdString(status.error().message));
    Result<ResourceLocator> resources = app::findResources(argv[0]);
    if (!resources)
        return refuse(QString::fromStdString(resources.error().message));

    app::catchInterrupts();
    QSettings settings;
    ui::Theme theme;
    const ui::SystemLookWatcher system(ui::SystemLookSources::ofThisDesktop());
    theme.setSystemLook(system.look());
    QObject::connect(&system, &ui::SystemLookWatcher::changed, &theme, &ui::Theme::setSystemLook);
    const app::RunLauncher launcher(resources.value(), {}, app::presetsFolder(),
                                    app::preparedFolder());
    app::DataDesk data(launcher, availableProcessors());
    app::StudioController controller(std::move(resources).value(), app::runsFolder(),
                                     availableProcessors(), app::presetsFolder(),
                                     app::preparedFolder());
    ui::Languages languages;
    ui::WindowHost host(controller, theme, languages, settings, &data);
    if (QApplication::arguments().contains(QStringLiteral("--time-start")))
        endAfterFirstPaint(host.window());
    const app::OrderlyEnd end(
        controller, [&host]() -> QWidget& { return host.window(); }, app::interrupted);
    host.window().show();
    for (const QString& argument : QApplication::arguments().mid(1))
        if (!argument.startsWith(QLatin1Char('-')))
            host.window().actions().readRun(QDir(argument).absolutePath());
    return QApplication::exec();
}
