// SPDX-License-Identifier: GPL-3.0-or-later
// The library behind the window: what it shows of run folders that come, grow, change and go, on a
// thread of its own.
#include "app/studio/library_desk.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "tests/support/kept_run.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::appendSteps;
using studio::testing::makeKeptRun;

namespace {

struct Bench {
    QTemporaryDir holder;
    std::filesystem::path runs{holder.filePath("runs").toStdString()};
    std::optional<app::LibraryDesk> desk;

    Bench() {
        // Beside the runs: a trash on another drive could not take them.
        qputenv("XDG_DATA_HOME", holder.filePath("data").toUtf8());
        std::filesystem::create_directories(runs);
        std::filesystem::create_directories(holder.filePath("data").toStdString());
    }
    ~Bench() { qunsetenv("XDG_DATA_HOME"); }
    void open() { desk.emplace(runs); }
    const LibraryRun* find(const std::string& folder) {
        m_state = desk->state();
        for (const LibraryRun& run : m_state->runs)
            if (run.folder == (runs / folder).string())
                return &run;
        return nullptr;
    }
    std::string folder(const char* name) const { return (runs / name).string(); }

private:
    std::shared_ptr<const ui::LibraryState> m_state;
};

}  // namespace

class LibraryDeskTest : public QObject {
    Q_OBJECT
private slots:
    void showsWhatThereIs() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {.finished = true, .created = 5});
        makeKeptRun(bench.runs / "b", {.name = "Newer", .created = 9});
        makeKeptRun(bench.runs / "c", {.steps = 30, .ended = false, .created = 1});
        std::filesystem::last_write_time(
            bench.runs / "c" / "metrics.jsonl",
            std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
        bench.open();
        QTRY_VERIFY(bench.desk->state()->runs.size() == 3);
        QCOMPARE(bench.desk->state()->runs[0].name, std::string("Newer"));
        QCOMPARE(bench.find("a")->standing, RunStanding::Finished);
        QCOMPARE(bench.find("b")->standing, RunStanding::Stopped);
        QCOMPARE(bench.find("c")->standing, RunStanding::Interrupted);
        QCOMPARE(bench.find("a")->curve.size(), std::size_t{50});  // 400 steps by eights
        QVERIFY(bench.desk->state()->problem.empty());
    }

    void followsARunThatGrows() {
        Bench bench;
        const testing::KeptRunPlan plan{.steps = 3000, .ended = false};
        makeKeptRun(bench.runs / "a", {.steps = 100, .ended = false});
        bench.open();
        bench.desk->watch({bench.folder("a")});
        QTRY_COMPARE(bench.desk->watched().size(), std::size_t{1});
        const auto log = bench.desk->watched()[0].log;
        QTRY_COMPARE(log->stepCount(), std::size_t{100});
        QCOMPARE(bench.desk->watched()[0].settings->at("model.width"), std::string("256"));
        for (int from = 101; from < 400; from += 100) {
            appendSteps(bench.runs / "a", plan, from, from + 99, false);
            QTRY_COMPARE_WITH_TIMEOUT((bench.desk->state(), log->stepCount()),
                                      std::size_t(from + 99), 5000);
        }
        QCOMPARE(bench.desk->watched()[0].log, log);
        QCOMPARE(log->evaluationsFrom(0).size(), std::size_t{8});
        bench.desk->watch({});
        QTRY_VERIFY(bench.desk->watched().empty());
    }

    void renamesAndTags() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {.steps = 10});
        bench.open();
        QTRY_VERIFY(bench.find("a"));
        bench.desk->rename(bench.folder("a"), "Foxes");
        QTRY_COMPARE(bench.find("a")->name, std::string("Foxes"));
        bench.desk->setTags(bench.folder("a"), {"small", "night"});
        QTRY_COMPARE(bench.find("a")->tags, (std::vector<std::string>{"night", "small"}));
        QCOMPARE(bench.find("a")->name, std::string("Foxes"));
        bench.desk->rename(bench.folder("a"), std::string(400, 'x'));
        QTRY_VERIFY(!bench.desk->state()->problem.empty());
        bench.desk->dismissProblem();
        QTRY_VERIFY(bench.desk->state()->problem.empty());
        QCOMPARE(bench.find("a")->name, std::string("Foxes"));
    }

    void trashAndBack() {
        Bench bench;
        for (const char* name : {"a", "b"})
            makeKeptRun(bench.runs / name, {.name = name, .steps = 10});
        makeKeptRun(bench.runs / "living", {.steps = 10, .ended = false});
        bench.open();
        QTRY_COMPARE(bench.desk->state()->runs.size(), std::size_t{3});
        bench.desk->moveToTrash({bench.folder("a"), bench.folder("b")});
        QTRY_COMPARE(bench.desk->state()->runs.size(), std::size_t{1});
        QCOMPARE(bench.desk->state()->trashed, (std::vector<std::string>{"a", "b"}));
        QVERIFY(!std::filesystem::exists(bench.runs / "a"));
        bench.desk->undoTrash();
        QTRY_COMPARE(bench.desk->state()->runs.size(), std::size_t{3});
        QVERIFY(std::filesystem::exists(bench.runs / "a" / "run.json"));
        QVERIFY(bench.desk->state()->trashed.empty());
        QDir info(bench.holder.filePath("data/Trash/info"));
        QVERIFY(info.exists() && info.entryList(QDir::Files).isEmpty());
        QVERIFY(bench.desk->state()->problem.empty());
        // What takes its place meanwhile is not overwritten.
        bench.desk->moveToTrash({bench.folder("a")});
        QTRY_COMPARE(bench.desk->state()->trashed.size(), std::size_t{1});
        makeKeptRun(bench.runs / "a", {.name = "other", .steps = 10});
        bench.desk->undoTrash();
        QTRY_VERIFY(!bench.desk->state()->problem.empty());
        QTRY_COMPARE(bench.find("a") ? bench.find("a")->name : "", std::string("other"));
    }

    void aRunThatTrainsIsNotTrashed() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {.steps = 10, .ended = false});
        bench.open();
        QTRY_VERIFY(bench.find("a"));
        QCOMPARE(bench.find("a")->standing, RunStanding::Training);
        bench.desk->moveToTrash({bench.folder("a")});
        QTRY_VERIFY(bench.desk->state()->problem.find("being trained") != std::string::npos);
        QVERIFY(std::filesystem::exists(bench.runs / "a"));
    }

    void rebuildsAndRecovers() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {});
        bench.open();
        QTRY_VERIFY(bench.find("a"));
        bench.desk->watch({bench.folder("a")});
        QTRY_COMPARE(bench.desk->watched().size(), std::size_t{1});
        bench.desk->rebuild();
        QTRY_VERIFY(!bench.desk->state()->rebuilding && bench.find("a"));
        QTRY_VERIFY(bench.desk->watched().size() == 1 &&
                    bench.desk->watched()[0].log->stepCount() == 400);
        bench.desk.reset();
        // The file is damaged while the program is away.
        std::ofstream(libraryPath(bench.runs), std::ios::binary) << std::string(9000, 'x');
        bench.open();
        QTRY_VERIFY(bench.find("a"));
        QVERIFY(bench.desk->state()->problem.find("no run is lost") != std::string::npos);
    }

    // Nobody looks: nothing is read; somebody looks again: it is.
    void sleepsWhileNobodyLooks() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {.steps = 10});
        bench.open();
        QTRY_VERIFY(bench.find("a"));
        QTest::qWait(4200);
        makeKeptRun(bench.runs / "b", {.steps = 10});
        QTest::qWait(900);
        QCOMPARE(bench.desk->state()->runs.size(), std::size_t{1});
        QTRY_COMPARE(bench.desk->state()->runs.size(), std::size_t{2});
    }
};

STUDIO_TEST(LibraryDeskTest)
#include "library_desk_test.moc"
