// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/panel_docks.h"
#include "ui/run_actions.h"
#include "ui/widgets/figure.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::FakeBackend;

namespace {

/// A shown window on a fake backend.
struct Bench {
    QTemporaryDir folder;
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    FakeBackend backend;
    Theme theme;
    std::unique_ptr<MainWindow> window;

    Bench() {
        backend.servedRuns = {{"/runs/old", "old run", 1200, 1.31, false}};
        open();
    }
    void open() {
        window = std::make_unique<MainWindow>(backend, theme, settings);
        window->resize(1366, 740);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    }
    void serve(Snapshot snapshot) {
        backend.servedSnapshot = std::make_shared<const Snapshot>(std::move(snapshot));
        if (!backend.servedMetrics)
            backend.servedMetrics = testing::fakeLog(300);
        QTest::qWait(120);  // a few ticks of the one timer
    }
    void train(RunState state = RunState::Training) {
        Snapshot snapshot = testing::fakeSnapshot(300);
        snapshot.state = state;
        serve(std::move(snapshot));
    }
    template <class T>
    T* find(const char* name) const {
        T* found = window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    void click(const char* button) const {
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
    }
    QString label(const char* name) const { return find<QLabel>(name)->text(); }
    QString figure(const char* name) const { return find<Figure>(name)->value(); }
    QDockWidget* dock(const char* id) const {
        return find<QDockWidget>((QByteArray("dock.") + id).constData());
    }
};

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private slots:
    // A change of ours is announced by events that must not be taken for another change.
    void themeChangesOnceAChange() {
        Bench bench;
        bench.train();
        QTest::qWait(50);
        QSignalSpy changes(&bench.theme, &Theme::changed);
        bench.theme.setChoice(Theme::Choice::Dark);
        QTest::qWait(50);
        QCOMPARE(changes.count(), 1);
        QEvent themeChange(QEvent::ThemeChange);
        QApplication::sendEvent(bench.window.get(), &themeChange);
        QTest::qWait(50);
        QCOMPARE(changes.count(), 2);
        QVERIFY(bench.theme.palette().dark);
    }

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void startPageBegins_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("command");
        QTest::newRow("quick start") << "card.start.quick-start"
                                     << "start quick-start";
        QTest::newRow("v3") << "card.start.flashlm-v3"
                            << "start flashlm-v3";
        QTest::newRow("bottleneck") << "card.bottleneck"
                                    << "bottleneck 30";
        QTest::newRow("recent run") << "run.old run"
                                    << "open /runs/old";
        QTest::newRow("run bar") << "startButton"
                                 << "start quick-start";
    }
    void startPageBegins() {
        QFETCH(QString, button);
        QFETCH(QString, command);
        Bench bench;
        bench.click(button.toLatin1().constData());
        QTRY_VERIFY(bench.backend.commands.contains(command));
    }

    void textFilesBecomeTheCorpus() {
        Bench bench;
        bench.window->actions().startOnFiles({"/texts/a.txt", "/texts/b.txt"});
        QVERIFY(bench.backend.lastRequest.has_value());
        QCOMPARE(bench.backend.lastRequest->corpora,
                 (std::vector<std::string>{"/texts/a.txt", "/texts/b.txt"}));
        QCOMPARE(bench.backend.lastRequest->preset, std::string("quick-start"));
    }

    void buttonsCallTheirCommands_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("command");
        QTest::newRow("pause") << "pauseButton" << int(RunState::Training) << "pause";
        QTest::newRow("resume") << "pauseButton" << int(RunState::Paused) << "resume";
        QTest::newRow("stop") << "stopButton" << int(RunState::Training) << "stop";
        QTest::newRow("stop preparing") << "stopButton" << int(RunState::Preparing) << "stop";
    }
    void buttonsCallTheirCommands() {
        QFETCH(QString, button);
        QFETCH(int, state);
        QFETCH(QString, command);
        Bench bench;
        bench.train(static_cast<RunState>(state));
        bench.click(button.toLatin1().constData());
        QCOMPARE(bench.backend.commands, QStringList{command});
    }

    void shortcutsCallTheirCommands_data() {
        QTest::addColumn<QKeySequence>("keys");
        QTest::addColumn<bool>("training");
        QTest::addColumn<QString>("command");
        QTest::newRow("start") << QKeySequence("F5") << false << "start quick-start";
        QTest::newRow("pause") << QKeySequence("F6") << true << "pause";
        QTest::newRow("stop") << QKeySequence("Shift+F5") << true << "stop";
        QTest::newRow("checkpoint") << QKeySequence("Ctrl+S") << true << "checkpoint";
        QTest::newRow("evaluate") << QKeySequence("Ctrl+E") << true << "evaluate";
        QTest::newRow("bottleneck") << QKeySequence("Ctrl+B") << false << "bottleneck 30";
    }
    void shortcutsCallTheirCommands() {
        QFETCH(QKeySequence, keys);
        QFETCH(bool, training);
        QFETCH(QString, command);
        Bench bench;
        if (training)
            bench.train();
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        QTest::keySequence(bench.window.get(), keys);
        QTRY_VERIFY2(bench.backend.commands.contains(command),
                     qPrintable(bench.backend.commands.join(", ")));
    }

    void runBarShowsTheRun() {
        Bench bench;
        QVERIFY(!bench.find<Figure>("stepFigure")->isVisible());
        bench.train();
        QCOMPARE(bench.label("stateText"), QStringLiteral("Training"));
        QCOMPARE(bench.label("timeLeft"), QStringLiteral("50 % · 15 s left"));
        QCOMPARE(bench.find<QProgressBar>("progress")->value(), 500);
        QCOMPARE(bench.figure("stepFigure"), QStringLiteral("300"));
        QCOMPARE(bench.figure("speedFigure"), QStringLiteral("20.5k"));
        const StepMetrics& latest = *bench.backend.servedSnapshot->latest;
        QCOMPARE(bench.figure("lossFigure"), QString::number(latest.loss, 'f', 2));
        QCOMPARE(bench.figure("plainFigure"), QString::number(latest.nll, 'f', 2));
        QCOMPARE(bench.find<Figure>("plainFigure")->beside(),
                 QString::number(latest.bitsPerByte, 'f', 2) + " bits/byte");
        QCOMPARE(bench.figure("shareFigure"), QStringLiteral("42 %"));
        QVERIFY(bench.window->windowTitle().startsWith("quick-start 1: 50 %"));
        bench.serve(testing::nanSnapshot());
        QCOMPARE(bench.figure("lossFigure"), QStringLiteral("–"));
        QCOMPARE(bench.figure("shareFigure"), QStringLiteral("–"));
    }

    void preparationShowsItsProgress() {
        Bench bench;
        Snapshot snapshot;
        snapshot.state = RunState::Preparing;
        snapshot.activity = "Training the tokenizer";
        bench.serve(snapshot);
        QCOMPARE(bench.label("detailText"), QStringLiteral("Training the tokenizer"));
        QCOMPARE(bench.find<QProgressBar>("progress")->maximum(), 0);  // not known how far
        snapshot.activityFraction = 0.4;
        bench.serve(snapshot);
        QCOMPARE(bench.find<QProgressBar>("progress")->value(), 400);
        QVERIFY(!bench.find<QToolButton>("startButton")->isEnabled());
    }

    void refusalsAreSaidInTheWindow() {
        Bench bench;
        bench.backend.refusal = "The folder /runs is full: 3 MB are free, 20 MB are needed.";
        bench.click("card.start.quick-start");
        QTRY_VERIFY(bench.find<QLabel>("messageText")->isVisible());
        QCOMPARE(bench.label("messageText"), QString::fromStdString(bench.backend.refusal));
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QTest::qWait(50);
        bench.click("dismissMessage");
        QTRY_VERIFY(!bench.find<QLabel>("messageText")->isVisible());

        Snapshot failed = testing::fakeSnapshot(300);
        failed.state = RunState::Failed;
        failed.problem = "The disk is full.";
        bench.serve(failed);
        QVERIFY(bench.find<QLabel>("messageText")->isVisible());
        QCOMPARE(bench.label("messageText"), QStringLiteral("The disk is full."));
    }

    void runsReplaceTheStartPage() {
        Bench bench;
        QVERIFY(bench.window->centralWidget()->isVisible());
        for (const PanelDocks::Entry& entry : bench.window->docks().entries())
            QVERIFY(!entry.dock->isVisible());
        bench.train();
        QVERIFY(!bench.window->centralWidget()->isVisible());
        QVERIFY(PanelDocks::isSeen(*bench.window->docks().entries().front().panel));
        QTest::keySequence(bench.window.get(), QKeySequence("Ctrl+0"));
        QVERIFY(bench.window->centralWidget()->isVisible());
        QTest::keySequence(bench.window.get(), QKeySequence("Ctrl+0"));
        QVERIFY(!bench.window->centralWidget()->isVisible());
        bench.serve(Snapshot());
        QVERIFY(bench.window->centralWidget()->isVisible());
    }

    void shortcutsShowRaiseAndHidePanels() {
        Bench bench;
        bench.train();
        for (const PanelDocks::Entry& entry : bench.window->docks().entries()) {
            const QKeySequence keys(QString::fromLatin1(entry.registered->shortcut));
            if (!PanelDocks::isSeen(*entry.panel)) {
                QTest::keySequence(bench.window.get(), keys);  // from behind its tab
                QTRY_VERIFY(PanelDocks::isSeen(*entry.panel));
            }
            QTest::keySequence(bench.window.get(), keys);
            QVERIFY(entry.dock->isHidden());
            QVERIFY(!entry.action->isChecked());
            QTest::keySequence(bench.window.get(), keys);
            QTRY_VERIFY(PanelDocks::isSeen(*entry.panel));
            QVERIFY(entry.action->isChecked());
        }
    }

    void onlySeenPanelsAskForProbes() {
        Bench bench;
        bench.train();
        QVERIFY(!bench.backend.lastInterests.weights);
        bench.dock("weights")->raise();
        QTRY_VERIFY(bench.backend.lastInterests.weights);
        bench.dock("weights")->hide();
        QTRY_VERIFY(!bench.backend.lastInterests.weights);
    }

    void placesAreRemembered() {
        Bench bench;
        bench.train();
        bench.dock("events")->hide();
        bench.window->close();
        bench.window.reset();
        bench.open();
        bench.train();
        QVERIFY(bench.dock("events")->isHidden());
        QVERIFY(!bench.dock("loss")->isHidden());
        bench.window->docks().resetLayout();
        QVERIFY(!bench.dock("events")->isHidden());
    }

    void closingStopsTheRun_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QStringList>("commands");
        QTest::newRow("training") << int(RunState::Training) << QStringList{"stop"};
        QTest::newRow("paused") << int(RunState::Paused) << QStringList{"stop"};
        QTest::newRow("stopping") << int(RunState::Stopping) << QStringList{};
        QTest::newRow("finished") << int(RunState::Finished) << QStringList{};
    }
    void closingStopsTheRun() {
        QFETCH(int, state);
        QFETCH(QStringList, commands);
        Bench bench;
        bench.train(static_cast<RunState>(state));
        QVERIFY(bench.window->close());
        QCOMPARE(bench.backend.commands, commands);
    }

    void themeReachesThePanels() {
        Bench bench;
        bench.train();
        bench.find<QAction>("theme.2")->trigger();
        QVERIFY(bench.theme.palette().dark);
        QTest::qWait(60);
        const QImage picture = bench.dock("loss")->widget()->grab().toImage();
        QCOMPARE(picture.pixelColor(picture.width() / 2, picture.height() - 9).rgb(),
                 Palette::darkTheme().surface.rgb());
        bench.find<QAction>("theme.1")->trigger();
        QVERIFY(!bench.theme.palette().dark);
    }

    void everyCommandHasATip() {
        Bench bench;
        for (const char* name : {"startButton", "pauseButton", "stopButton"}) {
            const auto* button = bench.find<QToolButton>(name);
            QVERIFY(!button->toolTip().isEmpty());
            QVERIFY(!(button->accessibleName() + button->text()).isEmpty());
        }
        for (const Figure* figure : bench.window->findChildren<Figure*>()) {
            QVERIFY(figure->toolTip().size() > 20);
            QVERIFY(!figure->accessibleName().isEmpty());
        }
    }

    // With new values at each tick and all that fits on the screen, the governor holds painting
    // to its share of the machine; one second within it shows that it has arrived.
    void paintingKeepsToItsShare() {
        Bench bench;
        bench.train();
        bench.window->docks().showLayout(PanelDocks::ReadyLayout::Workbench);
        int steps = 300;
        QTimer engine;
        connect(&engine, &QTimer::timeout, &bench.window->governor(), [&] {
            bench.backend.servedSnapshot =
                std::make_shared<const Snapshot>(testing::fakeSnapshot(++steps));
        });
        engine.start(1000 / RefreshGovernor::kTicksPerSecond);
        const RefreshGovernor& governor = bench.window->governor();
        QTest::qWait(1500);
        QTRY_VERIFY_WITH_TIMEOUT(governor.load() > 0 && governor.load() <= RefreshGovernor::kShare,
                                 15'000);
        qInfo("painting: %.1f %% of the machine, %.0f Hz for figures, %.1f Hz for plots",
              governor.load() * 100, governor.rate(30), governor.rate(4));
    }

    void fitsASmallScreen() {
        Bench bench;
        bench.train();
        const QSize least = bench.window->minimumSizeHint();
        QVERIFY2(least.width() <= 1366 && least.height() <= 700,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
};

STUDIO_TEST(MainWindowTest)
#include "main_window_test.moc"
