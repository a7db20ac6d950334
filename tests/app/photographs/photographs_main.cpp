// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the pictures of the program: starts the real window, trains Quick start for a while, and
// writes each panel and dialog in both themes into a folder. packaging/photograph runs it for each
// size of screen; QT_SCALE_FACTOR sets the scale.
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>
#include <cstdio>

#include "app/studio/studio_controller.h"
#include "engine/base/version.h"
#include "engine/platform/workers.h"
#include "tests/app/photographs/window_pictures.h"
#include "ui/run_actions.h"

using namespace studio;

namespace {

int refuse(const QString& sentence) {
    std::fprintf(stderr, "studio_photographs: %s\n", qPrintable(sentence));
    return 2;
}

/// The translation built into the program; English needs none.
bool speak(const QString& language, QTranslator& translator) {
    const QLocale locale(language);
    QLocale::setDefault(locale);
    if (locale.language() == QLocale::English)
        return true;
    return translator.load(locale, QStringLiteral("ternary-studio"), QStringLiteral("_"),
                           QStringLiteral(":/i18n")) &&
           QCoreApplication::installTranslator(&translator);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName("ternary-studio");
    QApplication::setApplicationVersion(
        QString::fromUtf8(programVersion().data(), static_cast<int>(programVersion().size())));
    QCommandLineParser parser;
    const QCommandLineOption out("out", "Folder of the pictures.", "folder");
    const QCommandLineOption size("size", "Of the window, before scaling.", "WxH", "1366x768");
    const QCommandLineOption language("language", "Of the window: en, zh_CN, ...", "code", "en");
    const QCommandLineOption seconds("seconds", "How long Quick start trains.", "number", "30");
    const QCommandLineOption brief("without-bottleneck", "Leaves out what takes a minute.");
    parser.addOptions({out, size, language, seconds, brief});
    parser.addHelpOption();
    parser.process(application);

    const QStringList sides = parser.value(size).split('x');
    if (!parser.isSet(out) || !QDir().mkpath(parser.value(out)))
        return refuse("--out needs a folder that can be made.");
    if (sides.size() != 2 || sides[0].toInt() < 400 || sides[1].toInt() < 300)
        return refuse("--size is WIDTHxHEIGHT, for instance 1366x768.");
    QTranslator translator;
    if (!speak(parser.value(language), translator))
        return refuse("There is no translation for the language " + parser.value(language) + ".");

    QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    settings.setValue("help/tourOffered", true);
    ui::Theme theme;
    app::StudioController controller(ResourceLocator(STUDIO_RESOURCES),
                                     folder.filePath("runs").toStdString(), availableProcessors());
    ui::MainWindow window(controller, theme, settings);
    window.resize(sides[0].toInt(), sides[1].toInt());
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return refuse("The window does not appear.");
    testing::Album album(parser.value(out));
    testing::photographBeforeTheRun(window, theme, album);
    window.actions().quickStart()->trigger();
    QTest::qWait(parser.value(seconds).toInt() * 1000);
    testing::photographTheRun(window, theme, album);
    if (!parser.isSet(brief)) {
        controller.stop();
        if (!QTest::qWaitFor([&] { return window.actions().bottleneck()->isEnabled(); }, 20'000))
            return refuse("The run does not stop.");
        constexpr int kMeasureSeconds = 180;
        testing::photographTheBottleneck(window, theme, album, kMeasureSeconds);
    }
    std::printf("%d pictures in %s\n", album.count(), qPrintable(parser.value(out)));
    return 0;
}
