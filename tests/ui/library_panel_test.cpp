// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/library_panel.h"

#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/plots/run_overlay_plot.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::FakeBackend;

namespace {

struct Bench {
    FakeBackend backend;
    LibraryPanel panel{backend};

    explicit Bench(QSize size = {1100, 500}) {
        panel.applyPalette(Palette::light());
        panel.resize(size);
        panel.show();
        panel.activateWindow();
        if (!QTest::qWaitForWindowActive(&panel))
            qFatal("the panel does not appear");
        refresh();
    }
    void refresh(RunState state = RunState::Idle) {
        Snapshot snapshot;
        snapshot.state = state;
        panel.refresh({std::make_shared<const Snapshot>(snapshot), nullptr});
    }
    template <class T>
    T* find(const char* name) {
        T* found = panel.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QTreeView* table() { return find<QTreeView>("runTable"); }
    QAction* action(const char* name) { return find<QAction>(name); }
    QModelIndex rowOf(const QString& name) {
        const auto* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data().toString() == name)
                return model->index(row, 0);
        qFatal("no run %s", qPrintable(name));
    }
    void select(const QStringList& names) {
        table()->clearSelection();
        for (const QString& name : names)
            table()->selectionModel()->select(
                rowOf(name), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void tick(const QString& name) {
        table()->setFocus();
        table()->setCurrentIndex(rowOf(name));
        QTest::keyClick(table(), Qt::Key_Space);
    }
};

}  // namespace

class LibraryPanelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void curvesOfTickedRunsLieOverEachOther() {
        Bench bench;
        auto* plot = bench.find<RunOverlayPlot>("runOverlay");
        QVERIFY(!plot->emptyText().isEmpty());
        bench.tick("foxes");
        bench.tick("owls");
        bench.refresh();
        const auto& runs = bench.backend.fakeLibrary.served->runs;
        QCOMPARE(bench.backend.fakeLibrary.watchedFolders,
                 (std::vector<std::string>{runs[0].folder, runs[1].folder}));
        QVERIFY(plot->emptyText().isEmpty());
        QCOMPARE(plot->curve(runs[0].folder)->train().size(), std::size_t{900});
        QCOMPARE(plot->curve(runs[1].folder)->train().size(), std::size_t{400});
        QCOMPARE(plot->colorOf(runs[0].folder), Palette::light().series(0));
        QCOMPARE(plot->colorOf(runs[1].folder), Palette::light().series(1));
        QTest::qWait(50);
        const QImage drawn = plot->grab().toImage();
        for (const int color : {0, 1}) {
            int pixels = 0;
            for (int y = 0; y < drawn.height(); ++y)
                for (int x = 0; x < drawn.width(); ++x)
                    pixels += drawn.pixelColor(x, y).rgb() == Palette::light().series(color).rgb()
                                  ? 1
                                  : 0;
            QVERIFY2(pixels > 40, qPrintable(QString::number(pixels)));
        }
        QVERIFY(plot->chartSummary().contains("foxes"));
        // Along tokens and time as well.
        for (const char* axis : {"By tokens", "By time"}) {
            bench.find<QComboBox>("overlayAxis")->setCurrentText(axis);
            QCOMPARE(plot->curve(runs[0].folder)->train().size(), std::size_t{900});
        }
        QCOMPARE(plot->curve(runs[0].folder)->train().points().back().x,
                 testing::fakeLog(900)->stepsFrom(899)[0].elapsedSeconds / 60);
        bench.action("libraryNone")->trigger();
        QVERIFY(!plot->emptyText().isEmpty());
        QVERIFY(bench.backend.fakeLibrary.watchedFolders.empty());
    }

    void differencesOfSettingsAreListed() {
        Bench bench;
        bench.find<QTabWidget>("libraryPages")->setCurrentIndex(1);
        auto* differences = bench.find<QTreeView>("differenceTable");
        QVERIFY(!differences->isVisible());
        bench.tick("foxes");
        bench.tick("owls");
        bench.refresh();
        QVERIFY(differences->isVisible());
        QCOMPARE(differences->model()->rowCount(), 2);
    }

    void curvesGrowWithTheRun() {
        Bench bench;
        bench.tick("hares");
        bench.refresh();
        auto* plot = bench.find<RunOverlayPlot>("runOverlay");
        const std::string folder = bench.backend.fakeLibrary.served->runs[2].folder;
        QCOMPARE(plot->curve(folder)->train().size(), std::size_t{250});
        auto log =
            std::const_pointer_cast<MetricLog>(bench.backend.fakeLibrary.curves.at(folder).log);
        StepMetrics next = log->stepsFrom(249)[0];
        ++next.step;
        log->append(next);
        bench.refresh();
        QCOMPARE(plot->curve(folder)->train().size(), std::size_t{251});
        // Its metrics are read anew after a resume.
        bench.backend.fakeLibrary.curves.at(folder).log = testing::fakeLog(90);
        bench.refresh();
        QCOMPARE(plot->curve(folder)->train().size(), std::size_t{90});
    }

    void keysOpenRenameTagAndClean() {
        Bench bench;
        QStringList& commands = bench.backend.fakeLibrary.commands;
        QSignalSpy read(&bench.panel, &Panel::readRunWanted);
        QSignalSpy train(&bench.panel, &Panel::openRunWanted);
        bench.table()->setFocus();
        bench.select({"owls"});
        QTest::keyClick(bench.table(), Qt::Key_Return);
        QCOMPARE(read.size(), 1);
        QCOMPARE(read[0][0].toString(), QStringLiteral("/runs/owls"));
        QTest::keyClick(bench.table(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(train.size(), 1);

        QTest::keyClick(bench.table(), Qt::Key_F2);
        auto* editor = bench.table()->findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->setText("night birds");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!commands.isEmpty());
        QCOMPARE(commands.takeLast(), QStringLiteral("rename /runs/owls night birds"));

        bench.table()->setFocus();
        QTest::keyClick(bench.table(), Qt::Key_G, Qt::ControlModifier);
        auto* dialog = bench.find<QInputDialog>("tagDialog");
        QCOMPARE(dialog->textValue(), QStringLiteral("night, small"));
        dialog->setTextValue("dawn, small");
        dialog->accept();
        QCOMPARE(commands.takeLast(), QStringLiteral("tag /runs/owls dawn small"));

        bench.table()->setFocus();
        bench.select({"owls"});
        QTest::keyClick(bench.table(), Qt::Key_Delete);
        QCOMPARE(commands.takeLast(), QStringLiteral("trash /runs/owls"));
    }

    void trashIsUndone() {
        Bench bench;
        auto& library = bench.backend.fakeLibrary;
        auto* notice = bench.find<QLabel>("libraryNotice");
        auto* button = bench.find<QPushButton>("libraryNoticeButton");
        QVERIFY(!notice->isVisible());
        library.served->trashed = {"owls"};
        library.publish();
        bench.refresh();
        QVERIFY(notice->isVisible() && notice->text().contains("owls"));
        QCOMPARE(button->text(), QStringLiteral("Undo"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(library.commands.takeLast(), QStringLiteral("undo"));
        library.served->trashed.clear();
        library.publish();
        bench.refresh();
        QVERIFY(!notice->isVisible());
    }

    void rebuildShowsProgressAndCancels() {
        Bench bench;
        auto& library = bench.backend.fakeLibrary;
        bench.action("libraryRebuild")->trigger();
        QCOMPARE(library.commands.takeLast(), QStringLiteral("rebuild"));
        library.served->rebuilding = true;
        library.served->fraction = 0.4;
        library.publish();
        bench.refresh();
        QVERIFY(bench.find<QProgressBar>("libraryProgress")->isVisible());
        QVERIFY(!bench.action("libraryRebuild")->isEnabled());
        QTest::mouseClick(bench.find<QPushButton>("libraryNoticeButton"), Qt::LeftButton);
        QCOMPARE(library.commands.takeLast(), QStringLiteral("cancel rebuild"));
        library.served->rebuilding = false;
        library.served->fraction = -1;
        library.served->problem = "The run library is damaged.";
        library.publish();
        bench.refresh();
        QTest::mouseClick(bench.find<QPushButton>("libraryNoticeButton"), Qt::LeftButton);
        QCOMPARE(library.commands.takeLast(), QStringLiteral("dismiss"));
    }

    void onlyWhatIsPossibleIsOffered() {
        Bench bench;
        const auto enabled = [&](const char* name) { return bench.action(name)->isEnabled(); };
        QVERIFY(!enabled("libraryRead") && !enabled("libraryTrash") && !enabled("libraryRename"));
        bench.select({"hares"});  // some program trains it
        QVERIFY(enabled("libraryRead") && !enabled("libraryTrain") && !enabled("libraryTrash"));
        bench.select({"foxes"});  // finished
        QVERIFY(enabled("libraryRead") && !enabled("libraryTrain") && enabled("libraryTrash"));
        bench.select({"foxes", "owls"});
        QVERIFY(!enabled("libraryRead") && enabled("libraryTag") && enabled("libraryTrash"));
        bench.select({"owls"});
        QVERIFY(enabled("libraryTrain"));
        bench.refresh(RunState::Training);  // here
        QVERIFY(!enabled("libraryRead") && !enabled("libraryTrain") && enabled("libraryRename"));
    }

    void searchNarrowsTheList() {
        Bench bench;
        QTest::keyClicks(bench.find<QLineEdit>("runFilter"), "night");
        QCOMPARE(bench.table()->model()->rowCount(), 1);
        QTest::keyClicks(bench.find<QLineEdit>("runFilter"), "zzz");
        QVERIFY(!bench.table()->isVisible());
        bench.find<QLineEdit>("runFilter")->clear();
        bench.find<QComboBox>("runStanding")->setCurrentText("Training");
        QCOMPARE(bench.table()->model()->rowCount(), 1);
    }

    void emptyLibrarySaysSo() {
        Bench bench;
        bench.backend.fakeLibrary.served->runs.clear();
        bench.backend.fakeLibrary.publish();
        bench.refresh();
        QVERIFY(!bench.table()->isVisible());
        QVERIFY(bench.find<QWidget>("runsEmpty")
                    ->findChild<QLabel*>("emptySentence")
                    ->text()
                    .startsWith("No run"));
    }

    // A million points arrive without holding up the window: no turn takes long.
    void aMillionPointsComeWithoutALongTurn() {
        Bench bench;
        auto& library = bench.backend.fakeLibrary;
        const std::string folder = library.served->runs[0].folder;
        auto log = std::make_shared<MetricLog>();
        StepMetrics point;
        constexpr int kPoints = 1'000'000;
        for (int i = 0; i < kPoints; ++i) {
            point.step = i + 1;
            point.bitsPerByte = 1 + 1.0 / (i + 1);
            log->append(point);
        }
        library.curves.at(folder).log = log;
        bench.tick("foxes");
        auto* plot = bench.find<RunOverlayPlot>("runOverlay");
        double longest = 0;
        QElapsedTimer all;
        all.start();
        while (plot->curve(folder)->train().size() < kPoints) {
            QElapsedTimer turn;
            turn.start();
            bench.refresh();
            plot->replot();
            longest = std::max(longest, double(turn.nsecsElapsed()) * 1e-6);
            QVERIFY(all.elapsed() < 20000);
        }
        qInfo("a million points drawn in %lld ms of turns, the longest %.0f ms", all.elapsed(),
              longest);
        QVERIFY(longest < 100);
    }
};

STUDIO_TEST(LibraryPanelTest)
#include "library_panel_test.moc"
