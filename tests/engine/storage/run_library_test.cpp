// SPDX-License-Identifier: GPL-3.0-or-later
// The run library as an index over run folders: what it tells equals what the folders hold.
#include "engine/storage/run_library.h"

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <thread>

#include "engine/storage/library_series.h"
#include "engine/storage/run_folder.h"
#include "engine/storage/run_indexer.h"
#include "engine/storage/run_label.h"
#include "tests/support/kept_run.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::appendSteps;
using studio::testing::appendText;
using studio::testing::KeptRunPlan;
using studio::testing::makeKeptRun;

namespace {

const Progress kNoProgress;

struct Bench {
    QTemporaryDir holder;
    std::filesystem::path runs{holder.filePath("runs").toStdString()};
    std::optional<RunLibrary> library;
    std::optional<RunIndexer> indexer;

    Bench() { open(); }
    void open() {
        indexer.reset();
        library.reset();
        auto opened = RunLibrary::open(libraryPath(runs));
        if (!opened)
            qFatal("%s", opened.error().message.c_str());
        library.emplace(std::move(opened).value());
        indexer.emplace(*library, runs);
    }
    bool update() {
        const Result<bool> changed = indexer->update(kNoProgress);
        if (!changed)
            qFatal("%s", changed.error().message.c_str());
        return changed.value();
    }
    LibraryRow row(const std::string& folder) {
        const auto found = library->row((runs / folder).string());
        if (!found || !found.value())
            qFatal("no row");
        return *found.value();
    }
    std::shared_ptr<MetricLog> log(const std::string& folder) {
        auto log = std::make_shared<MetricLog>();
        RunLibrary::ReadPlace place;
        while (true) {
            const auto more =
                library->read(row(folder).id, RunLibrary::Detail::All, 100, place, *log);
            if (!more)
                qFatal("%s", more.error().message.c_str());
            if (!more.value())
                return log;
        }
    }
};

/// Both hold the same, number by number.
void compareLogs(const MetricLog& a, const MetricLog& b) {
    const auto steps = a.stepsFrom(0), otherSteps = b.stepsFrom(0);
    QCOMPARE(steps.size(), otherSteps.size());
    for (std::size_t i = 0; i < steps.size(); ++i)
        QCOMPARE(metricLine(steps[i], {}, {}), metricLine(otherSteps[i], {}, {}));
    const auto sameLines = [](const auto& ones, const auto& others) {
        QCOMPARE(ones.size(), others.size());
        for (std::size_t i = 0; i < ones.size(); ++i)
            QCOMPARE(metricLine(ones[i]), metricLine(others[i]));
    };
    sameLines(a.evaluationsFrom(0), b.evaluationsFrom(0));
    sameLines(a.eventsFrom(0), b.eventsFrom(0));
    sameLines(a.weightsFrom(0), b.weightsFrom(0));
    sameLines(a.samplesFrom(0), b.samplesFrom(0));
    std::int64_t wall = 0, otherWall = 0;  // samples may be cut elsewhere; their sums agree
    for (const ZoneSample& sample : a.zones())
        wall += sample.wallNs + sample.selfNs.at(1);
    for (const ZoneSample& sample : b.zones())
        otherWall += sample.wallNs + sample.selfNs.at(1);
    QCOMPARE(wall, otherWall);
}

std::shared_ptr<MetricLog> folderLog(const std::filesystem::path& folder) {
    auto log = std::make_shared<MetricLog>();
    const auto run = RunFolder::open(FileSystem(), folder);
    if (!run || !run.value().readMetrics(*log))
        qFatal("the folder cannot be read");
    return log;
}

}  // namespace

class RunLibraryTest : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatTheFolderHolds() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {.finished = true});
        QVERIFY(bench.update());
        QVERIFY(!bench.update());  // nothing new
        const LibraryRow row = bench.row("a");
        QCOMPARE(row.run.name, std::string("Stories"));
        QCOMPARE(row.run.step, std::int64_t{400});
        QCOMPARE(row.run.tokens, std::int64_t{409'600});
        QCOMPARE(row.run.seconds, 40.0);
        QCOMPARE(row.run.head, std::string("full"));
        QCOMPARE(row.run.corpus, std::string("Storybook"));
        QVERIFY(row.finished && row.ended);
        QVERIFY(std::abs(*row.run.bitsPerByte - 2.1) < 1e-12);
        QVERIFY(std::abs(*row.run.bestBitsPerByte - 2.1) < 1e-12);
        const auto settings = bench.library->settings(row.id);
        QCOMPARE(settings.value().at("model.width"), std::string("256"));
        compareLogs(*bench.log("a"), *folderLog(bench.runs / "a"));
        const auto zones = bench.library->zones(row.id);
        QCOMPARE(zones.value().size(), std::size_t{2});
        QCOMPARE(zones.value()[1].group, ZoneGroup::OutputLayer);
    }

    // The little curve: means of even parts of the run, never more than some dozens.
    void curveFollowsTheSteps_data() {
        QTest::addColumn<int>("steps");
        for (const int steps : {0, 1, 9, 96, 97, 400, 5000})
            QTest::addRow("%d steps", steps) << steps;
    }
    void curveFollowsTheSteps() {
        QFETCH(int, steps);
        Bench bench;
        makeKeptRun(bench.runs / "a", {.steps = steps, .ended = false});
        bench.update();
        const std::vector<float> curve = bench.row("a").run.curve;
        QVERIFY(curve.size() <= 96 && int(curve.size()) >= std::min(steps, 48));
        const int width = curve.empty() ? 1 : (steps + 95) / 96;
        int power = 1;  // bins double
        while (power < width)
            power *= 2;
        for (std::size_t i = 0; i + 1 < curve.size(); ++i) {
            const double middle = (double(i) + 0.5) * power;
            QVERIFY(std::abs(curve[i] - (8.0 - 6.0 * middle / steps)) < 1e-3);
        }
    }

    void growsWithTheFiles() {
        Bench bench;
        const KeptRunPlan plan{.steps = 1000, .ended = false};
        makeKeptRun(bench.runs / "a", {.steps = 120, .ended = false});
        bench.update();
        QVERIFY(!bench.row("a").ended);
        appendSteps(bench.runs / "a", plan, 121, 300, false);
        appendText(bench.runs / "a" / "metrics.jsonl", "{\"step\": 301, \"tok");
        QVERIFY(bench.update());
        QCOMPARE(bench.row("a").run.step, std::int64_t{300});
        QCOMPARE(bench.row("a").generation, std::int64_t{0});
        bench.open();  // and in another session
        QVERIFY(!bench.update());
        appendText(bench.runs / "a" / "metrics.jsonl", "\n");  // the torn line gets its end
        appendSteps(bench.runs / "a", plan, 301, 310, true);
        QVERIFY(bench.update());
        QVERIFY(bench.row("a").ended);
        compareLogs(*bench.log("a"), *folderLog(bench.runs / "a"));
    }

    // A resume drops what came after its checkpoint: what the library has of that goes too.
    void followsAResume() {
        Bench bench;
        const KeptRunPlan plan{.steps = 400, .ended = false};
        makeKeptRun(bench.runs / "a", plan);
        bench.update();
        auto run = RunFolder::open(FileSystem(), bench.runs / "a");
        QVERIFY(run.value().truncateMetricsAfter(250).ok());
        QVERIFY(bench.update());
        QCOMPARE(bench.row("a").run.step, std::int64_t{250});
        QCOMPARE(bench.row("a").generation, std::int64_t{1});
        // Longer than before by the time it is looked at.
        QVERIFY(run.value().truncateMetricsAfter(200).ok());
        appendSteps(bench.runs / "a", {.steps = 900, .ended = false}, 201, 600, false);
        QVERIFY(bench.update());
        compareLogs(*bench.log("a"), *folderLog(bench.runs / "a"));
    }

    void comesAndGoesWithTheFolders() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {.steps = 10});
        makeKeptRun(bench.runs / "lab" / "b", {.name = "inner", .steps = 10, .created = 5});
        const QTemporaryDir elsewhere;
        const auto other = std::filesystem::path(elsewhere.path().toStdString()) / "c";
        makeKeptRun(other, {.steps = 10});
        std::filesystem::create_directory(bench.runs / "no run");
        bench.update();
        QVERIFY(bench.indexer->updateRun(other, kNoProgress).value());
        const auto rows = bench.library->rows();
        QCOMPARE(rows.value().size(), std::size_t{3});
        QCOMPARE(rows.value().back().run.name, std::string("inner"));  // the oldest
        std::filesystem::remove_all(bench.runs / "a");
        QVERIFY(bench.update());
        QCOMPARE(bench.library->rows().value().size(), std::size_t{2});
        std::filesystem::remove_all(other);
        bench.open();
        QVERIFY(bench.update());
        QCOMPARE(bench.library->rows().value().size(), std::size_t{1});
        // Foreign keys took the rest along.
        QCOMPARE(bench.library->database()
                     .number("SELECT count(*) FROM metrics WHERE run_id NOT IN "
                             "(SELECT id FROM runs)")
                     .value(),
                 std::int64_t{0});
    }

    void brokenRunsDoNotHideOthers() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {.steps = 10});
        makeKeptRun(bench.runs / "b", {.steps = 10});
        appendText(bench.runs / "a" / "run.json", "}");
        bench.update();
        QCOMPARE(bench.library->rows().value().size(), std::size_t{1});
        QCOMPARE(bench.indexer->problems().size(), std::size_t{1});
        QVERIFY(bench.indexer->problems()[0].find("run.json") != std::string::npos);
    }

    void labelsNameAndTagARun() {
        Bench bench;
        const auto folder = bench.runs / "a";
        makeKeptRun(folder, {.steps = 10});
        bench.update();
        const RunLabel label{"  Foxes\n", {"b", " a", "", "b"}};
        QVERIFY(writeRunLabel(FileSystem(), folder, label).ok());
        QVERIFY(bench.update());
        QCOMPARE(bench.row("a").run.name, std::string("Foxes"));
        QCOMPARE(bench.row("a").run.tags, (std::vector<std::string>{"a", "b"}));
        QVERIFY(!writeRunLabel(FileSystem(), folder, {std::string(300, 'x'), {}}).ok());
        QVERIFY(!writeRunLabel(FileSystem(), folder, {"x", {std::string(100, 'x')}}).ok());
        appendText(folder / kRunLabelName, "[");  // damaged: the run keeps its first name
        bench.update();
        QCOMPARE(bench.row("a").run.name, std::string("Stories"));
    }

    void rebuildGivesTheSame() {
        Bench bench;
        makeKeptRun(bench.runs / "a", {});
        makeKeptRun(bench.runs / "b", {.steps = 90, .ended = false});
        bench.update();
        const auto before = bench.library->rows().value();
        QVERIFY(bench.indexer->rebuild(kNoProgress).ok());
        const auto after = bench.library->rows().value();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i)
            QVERIFY(after[i].run == before[i].run);
        compareLogs(*bench.log("a"), *folderLog(bench.runs / "a"));
        QVERIFY(!bench.update());
    }

    void cancelledRebuildChangesNothing() {
        Bench bench;
        for (int i = 0; i < 5; ++i)
            makeKeptRun(bench.runs / std::to_string(i), {.steps = 50});
        bench.update();
        std::atomic<bool> cancel{false};
        double reached = 0;
        const Progress progress(
            [&](double fraction, std::string_view) {
                reached = fraction;
                cancel = fraction > 0.5;
            },
            &cancel);
        QVERIFY(!bench.indexer->rebuild(progress).ok());
        QVERIFY(reached > 0.5 && reached < 1);
        QCOMPARE(bench.library->rows().value().size(), std::size_t{5});
        compareLogs(*bench.log("4"), *folderLog(bench.runs / "4"));
        bench.update();
        QCOMPARE(bench.library->rows().value().size(), std::size_t{5});
    }

    // Two programs index the same growing run: nothing is lost, nothing comes twice.
    void twoProgramsIndexOneRun() {
        Bench bench;
        const KeptRunPlan plan{.steps = 2000, .ended = false};
        makeKeptRun(bench.runs / "a", {.steps = 10, .ended = false});
        std::atomic<bool> done{false}, failed{false};
        const auto index = [&] {
            auto library = RunLibrary::open(libraryPath(bench.runs));
            if (!library) {
                failed = true;
                return;
            }
            RunIndexer indexer(library.value(), bench.runs);
            for (bool last = false; !last;) {
                last = done;
                failed = failed || !indexer.update(kNoProgress).ok();
            }
        };
        std::thread one(index), other(index);
        for (int from = 11; from < 1000; from += 33)
            appendSteps(bench.runs / "a", plan, from, from + 32, false);
        done = true;
        one.join();
        other.join();
        QVERIFY(!failed);
        bench.update();
        compareLogs(*bench.log("a"), *folderLog(bench.runs / "a"));
    }
};

STUDIO_TEST(RunLibraryTest)
#include "run_library_test.moc"
