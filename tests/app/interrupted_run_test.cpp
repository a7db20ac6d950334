// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of other processes: followed while they train, taken up after they were killed, saved when
// they are asked to go.
#include <QDialog>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QtTest>
#include <csignal>

#include "app/studio/orderly_end.h"
#include "engine/storage/run_folder.h"
#include "tests/app/command_line.h"
#include "tests/app/window_bench.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::CommandLine;
using studio::testing::msUntil;
using studio::testing::WindowBench;

namespace {

/// ternary trains a tiny run in the bench's folder of runs.
std::unique_ptr<QProcess> trainBeside(const CommandLine& terminal, const WindowBench& bench,
                                      const QString& name) {
    auto process = terminal.start(
        CommandLine::tiny({"--out", bench.path("runs/" + name), "--steps", "100000000"}));
    process->closeReadChannel(QProcess::StandardOutput);
    return process;
}

std::int64_t savedStep(const QString& folder) {
    return WindowBench::savedStep(folder.toStdString());
}

}  // namespace

class InterruptedRunTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    // The command line trains; the window follows the curve, then is told of the kill, and goes on.
    void followedLiveThenContinued() {
        const CommandLine terminal;
        WindowBench bench;
        const auto process = trainBeside(terminal, bench, "beside");
        const QString folder = bench.path("runs/beside");
        QVERIFY(msUntil(20000, [&] { return savedStep(folder) >= 10; }) >= 0);
        QVERIFY(bench.controller().openRun(folder.toStdString()).ok());
        QVERIFY(msUntil(10000, [&] { return bench.steps().size() > 10; }) >= 0);
        QVERIFY(bench.snapshot()->followed);
        QCOMPARE(bench.state(), RunState::Reading);
        const std::size_t before = bench.steps().size();
        const double ms = msUntil(10000, [&] { return bench.steps().size() > before + 20; });
        qInfo("20 more steps of the other process are here after %.0f ms", ms);
        QVERIFY(ms >= 0);
        const auto steps = bench.steps();
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(steps[i].step, static_cast<std::int64_t>(i + 1));  // none lost, none twice
        QTRY_VERIFY(bench.find<QLabel>("readingText")->text().contains("another program"));
        QVERIFY(!bench.controller().resumeRun(folder.toStdString()).ok());  // it has an owner

        process->kill();
        QVERIFY(process->waitForFinished());
        std::filesystem::last_write_time(
            (folder + "/metrics.jsonl").toStdString(),
            std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
        // The window notices, and opens what is left with its weights.
        QVERIFY(msUntil(40000, [&] { return !bench.snapshot()->followed; }) >= 0);

        // At the next start it is offered, and goes on.
        bench.close();
        bench.open();
        auto* text = bench.find<QLabel>("interruptionText");
        QVERIFY(msUntil(40000, [&] { return text->isVisible(); }) >= 0);
        QVERIFY2(text->text().startsWith("Run “beside” was interrupted"), qPrintable(text->text()));
        const std::int64_t saved = savedStep(folder);
        bench.click("continueInterrupted");
        QVERIFY(msUntil(15000, [&] { return bench.step() > saved; }) >= 0);
        QVERIFY(!text->isVisible());
    }

    void terminationSavesTheCommandLine_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void terminationSavesTheCommandLine() {
        QFETCH(int, number);
        const CommandLine terminal;
        const auto process = terminal.start(
            CommandLine::tiny({"--out", terminal.path("run"), "--steps", "1000000"}));
        QVERIFY(msUntil(20000, [&] { return savedStep(terminal.path("run")) >= 10; }) >= 0);
        // Twice, as when a terminal is closed or a group of processes is ended.
        for (int i = 0; i < 2; ++i)
            QCOMPARE(::kill(static_cast<pid_t>(process->processId()), number), 0);
        const auto outcome = CommandLine::finish(*process);
        QCOMPARE(outcome.exitCode, 130);
        const auto last = outcome.json().back();
        QCOMPARE(last["event"].get<std::string>(), std::string("finished"));
        QCOMPARE(savedStep(terminal.path("run")), last["step"].get<std::int64_t>());
    }

    // The real program with its window, ended as a shutdown does.
    void terminationSavesTheWindow() {
        const CommandLine terminal;
        WindowBench bench;
        // A run to go on with, so that the program trains without a hand on it.
        QVERIFY(bench.controller().start(WindowBench::tiny()).ok());
        QVERIFY(msUntil(15000, [&] { return bench.step() >= 5; }) >= 0);
        const std::string folder = bench.snapshot()->run->folder;
        bool wanted = false;
        const app::OrderlyEnd end(
            bench.controller(), [&]() -> QWidget& { return bench.window(); },
            [&] { return wanted; });
        auto* dialog = new QDialog(&bench.window());
        dialog->setModal(true);
        dialog->show();
        const std::int64_t least = bench.step();
        wanted = true;
        QVERIFY(msUntil(5000, [&] { return !bench.window().isVisible(); }) >= 0);
        bench.end();
        QVERIFY(WindowBench::savedStep(folder) >= least);
    }

    void logOutSaves() {
        WindowBench bench;
        QVERIFY(bench.controller().start(WindowBench::tiny()).ok());
        QVERIFY(msUntil(15000, [&] { return bench.step() >= 5; }) >= 0);
        const std::string folder = bench.snapshot()->run->folder;
        app::OrderlyEnd end(
            bench.controller(), [&]() -> QWidget& { return bench.window(); }, [] { return false; });
        end.logOut();
        QVERIFY(WindowBench::savedStep(folder) >= 5);  // when it returns
        QCOMPARE(WindowBench::savedStep(folder), bench.step());
    }

    void programEndsOnSigterm() {
        const CommandLine terminal;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("STUDIO_RUNS", terminal.path("runs"));
        environment.insert("STUDIO_RESOURCES", STUDIO_RESOURCES);
        environment.insert("XDG_CONFIG_HOME", terminal.path("config"));
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        program.setProcessEnvironment(environment);
        program.start(STUDIO_PROGRAM, QStringList());
        QVERIFY(program.waitForStarted());
        // It lists the runs once its window is there.
        QVERIFY(msUntil(20000,
                        [&] { return QFile::exists(terminal.path("runs-library.sqlite")); }) >= 0);
        program.terminate();
        QVERIFY(program.waitForFinished(20000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
};

STUDIO_TEST(InterruptedRunTest)
#include "interrupted_run_test.moc"
