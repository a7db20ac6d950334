// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/run_folder.h"

#include <QTemporaryDir>
#include <QtTest>

#include "engine/storage/metric_json.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::Fault;
using studio::testing::FaultyOperations;
using studio::testing::MemoryDisk;

namespace {

RunRecord record() {
    RunRecord r;
    r.name = "Stories";
    r.preset = "quick-start";
    r.settings = {{"model", {{"width", 256}, {"dilations", {1, 4, 64}}}}, {"rate", 0.1}};
    r.seed = std::numeric_limits<std::uint64_t>::max();
    r.programVersion = "0.1.0";
    r.corpusFiles = {"/texts/a b.txt", "\xe4\xbd\xa0.txt"};
    r.corpusHash = "abc";
    r.tokenizerName = "bpe";
    r.tokenizerHash = "def";
    r.stepLimit = 4000;
    r.minuteLimit = 1.5;
    r.precision = "fp32";
    r.instructionSet = "avx2";
    r.createdUnixMilliseconds = 1'700'000'000'123;
    return r;
}

void write(const FileSystem& files, const std::filesystem::path& path, const std::string& text) {
    QVERIFY(writeFileAtomically(files, path, text).ok());
}

}  // namespace

class RunFolderTest : public QObject {
    Q_OBJECT
private slots:
    void recordRoundTripsOnARealDrive() {
        const QTemporaryDir holder;
        const auto folder = std::filesystem::path(holder.path().toStdString()) / "runs" / "a";
        QVERIFY(RunFolder::create(FileSystem(), folder, record()).ok());
        const auto run = RunFolder::open(FileSystem(), folder);
        QVERIFY2(run.ok(), run.ok() ? "" : run.error().message.c_str());
        const RunRecord& r = run.value().record();
        QCOMPARE(runRecordText(r), runRecordText(record()));
        QVERIFY(r.settings == record().settings);
        QCOMPARE(r.seed, std::numeric_limits<std::uint64_t>::max());
        QCOMPARE(r.corpusFiles, record().corpusFiles);
        QCOMPARE(r.minuteLimit, 1.5);
        QCOMPARE(r.createdUnixMilliseconds, std::int64_t{1'700'000'000'123});
        QVERIFY(run.value().checkpoints(2).newestValid().value().checkpoint == std::nullopt);
    }

    void finishedRunSaysSo() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        const auto run = RunFolder::create(files, "/run", record());
        QVERIFY(run.ok());
        QVERIFY(!run.value().mark().value().finished);
        QVERIFY(run.value().setMark({true, 4000}).ok());
        const auto mark = RunFolder::open(files, "/run").value().mark();
        QVERIFY(mark.ok() && mark.value().finished);
        QCOMPARE(mark.value().step, std::int64_t{4000});
    }

    void metricsGoThrough() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        auto run = RunFolder::create(files, "/run", record());
        QVERIFY(run.ok());
        for (std::int64_t step = 1; step <= 4; ++step)
            QVERIFY(run.value().appendMetrics(metricLine(EvaluationMetrics{.step = step})).ok());
        QVERIFY(run.value().syncMetrics().ok());
        QCOMPARE(run.value().truncateMetricsAfter(3).value(), std::int64_t{1});
        MetricLog log;
        QVERIFY(RunFolder::open(files, "/run").value().readMetrics(log).ok());
        QCOMPARE(log.evaluationsFrom(0).size(), std::size_t{3});
    }

    void refusesToCreate() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(RunFolder::create(files, "/runs/a", record()).ok());
        const auto again = RunFolder::create(files, "/runs/a/", record());
        QVERIFY(!again.ok());
        QCOMPARE(again.error().message,
                 std::string("The folder '/runs/a/' holds a run already; resume that run, or "
                             "choose another folder, for instance '/runs/a-2'."));
        QVERIFY(files.createFolders("/other").ok());
        write(files, "/other/photo.jpg", "x");
        const auto other = RunFolder::create(files, "/other", record());
        QVERIFY(!other.ok());
        QCOMPARE(other.error().message,
                 std::string("The folder '/other' is not empty: it holds 'photo.jpg'; choose "
                             "another folder, for instance '/other-2'."));
        const auto file = RunFolder::create(files, "/other/photo.jpg", record());
        QVERIFY(!file.ok());
        QVERIFY2(QString::fromStdString(file.error().message).contains("is not a folder"),
                 file.error().message.c_str());
        QVERIFY(files.createFolders("/empty").ok());
        QVERIFY(RunFolder::create(files, "/empty", record()).ok());
    }

    void refusesToOpen_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const std::string& text, const char* part) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << part;
        };
        const std::string good = runRecordText(record());
        const auto changed = [&](const char* name, const std::string& from, const std::string& to,
                                 const char* part) {
            std::string text = good;
            const std::size_t at = text.find(from);
            QVERIFY2(at != std::string::npos, name);
            row(name, text.replace(at, from.size(), to), part);
        };
        row("empty", "", "is not valid JSON at byte 1");
        row("cut short", good.substr(0, good.size() / 2), "is not valid JSON at byte");
        row("a list", "[]", "is not a JSON object");
        row("too deep", std::string(100000, '['), "nests deeper than the 16 levels");
        row("too large", std::string((16 << 20) + 1, ' '), "more than the 16777216");
        row("no fields", "{}", "lacks the field 'format', a whole number");
        changed("newer form", "\"format\": 1", "\"format\": 2", "is of the form 2");
        changed("field twice", "\"preset\"", "\"name\"", "names 'name' twice");
        changed("no preset", "\"preset\"", "\"present\"", "lacks the field 'preset', a text");
        changed("seed negative", "18446744073709551615", "-1", "'seed' that is not a whole number");
        changed("seed a fraction", "18446744073709551615", "0.5", "'seed' that is not a whole");
        changed("seed too large", "18446744073709551615", "18446744073709551616",
                "'seed' that is not a whole number");
        changed("corpus a text", "\"corpus_files\": [", "\"corpus_files\": \"\", \"x\": [",
                "'corpus_files' that is not a list of texts");
        changed("corpus of numbers", "\"corpus_files\": [", "\"corpus_files\": [1,",
                "'corpus_files' that is not a list of texts");
        changed("limit negative", "4000", "-4000", "'step_limit' that is not a number of steps");
        changed("minutes negative", "1.5", "-1.5", "'minute_limit' that is not a number of");
        changed("minutes null", "1.5", "null", "'minute_limit' that is not a number of minutes");
        changed("created a text", "1700000000123", "\"today\"", "'created_unix_ms' that is not");
        changed("settings a list", "\"settings\": {", "\"settings\": [], \"x\": {",
                "'settings' that is not an object");
        changed("ill-formed UTF-8", "Stories", "Stor\xff", "is not valid JSON at byte");
    }
    void refusesToOpen() {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(files.createFolders("/run").ok());
        write(files, "/run/run.json", text.toStdString());
        const auto run = RunFolder::open(files, "/run");
        QVERIFY(!run.ok());
        const QString message = QString::fromStdString(run.error().message);
        QVERIFY2(message.contains(part) && message.contains("'/run/run.json'"),
                 qPrintable(message));
    }

    void refusesWhatIsNoRun() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(files.createFolders("/empty").ok());
        write(files, "/file", "");
        QCOMPARE(RunFolder::open(files, "/nothing").error().message,
                 std::string("There is no folder '/nothing'; give the folder of a run."));
        QCOMPARE(RunFolder::open(files, "/file").error().message,
                 std::string("'/file' is not a folder; give the folder of a run."));
        QVERIFY(QString::fromStdString(RunFolder::open(files, "/empty").error().message)
                    .contains("has no file run.json"));
    }

    void badStates_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << ""
                               << "is not valid JSON";
        QTest::newRow("list") << "[]"
                              << "is not a JSON object";
        QTest::newRow("no step") << "{\"finished\":true}"
                                 << "lacks the field 'step'";
        QTest::newRow("negative step") << "{\"finished\":true,\"step\":-1}"
                                       << "'step' that is not a step";
        QTest::newRow("finished a number") << "{\"finished\":1,\"step\":1}"
                                           << "not true or false";
    }
    void badStates() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const FileSystem files(std::make_shared<MemoryDisk>());
        const auto run = RunFolder::create(files, "/run", record());
        QVERIFY(run.ok());
        write(files, "/run/state.json", text.toStdString());
        const auto mark = run.value().mark();
        QVERIFY(!mark.ok());
        QVERIFY2(QString::fromStdString(mark.error().message).contains(part),
                 mark.error().message.c_str());
    }

    // After any crash or failure while a run is made, the folder holds a whole run or none.
    void creationIsAllOrNothing() {
        for (const Fault fault : {Fault::CrashHalf, Fault::CrashAfter, Fault::NoSpace}) {
            for (int at = 1;; ++at) {
                const auto disk = std::make_shared<MemoryDisk>();
                const FileSystem healthy(disk);
                const auto faulty = std::make_shared<FaultyOperations>(disk, fault, at);
                const bool made = RunFolder::create(FileSystem(faulty), "/runs/a", record()).ok();
                if (made) {
                    Random random(static_cast<std::uint64_t>(at), "power");
                    disk->powerLoss(random);
                }
                const auto run = RunFolder::open(healthy, "/runs/a");
                QVERIFY(run.ok() || !made);
                if (run.ok())
                    QCOMPARE(runRecordText(run.value().record()), runRecordText(record()));
                if (!faulty->happened())
                    break;
            }
        }
    }
};

STUDIO_TEST(RunFolderTest)
#include "run_folder_test.moc"
