// SPDX-License-Identifier: GPL-3.0-or-later
// A real training process killed at random moments: no checkpoint that was announced is lost, no
// torn file is accepted, it trains again within seconds, and all its losses are those of a run that
// was never disturbed. And: a run resumed at any step with any number of threads ends in the same
// bits.
#include <QElapsedTimer>
#include <QtTest>
#include <filesystem>

#include "engine/base/hash.h"
#include "engine/base/random.h"
#include "engine/storage/run_folder.h"
#include "tests/app/command_line.h"
#include "tests/app/kept_session.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

namespace fs = std::filesystem;

QStringList tinyRun(const QString& folder, int steps) {
    QStringList arguments = CommandLine::tiny({"--steps", QString::number(steps), "--out", folder});
    for (const char* setting : {"model.width=16", "model.inner=24", "corpus.stories=100",
                                "evaluation.every_steps=1000000", "checkpoint.every_steps=5"})
        arguments << "--set" << setting;
    return arguments;
}

/// The step of the last checkpoint that was announced, -1 when none was.
std::int64_t lastAnnounced(const std::vector<Json>& lines) {
    std::int64_t step = -1;
    for (const Json& line : lines)
        if (line.is_object() && line.value("event", "") == "checkpoint") {
            const std::string text = line.value("text", "");
            step = std::stoll(text.substr(text.find("step ") + 5));
        }
    return step;
}

std::map<std::string, std::vector<std::byte>> tensorsOf(const Checkpoint& checkpoint) {
    std::map<std::string, std::vector<std::byte>> all;
    for (const auto& [name, tensor] : checkpoint.tensors.tensors())
        all[name].assign(tensor.bytes.begin(), tensor.bytes.end());
    return all;
}

}  // namespace

class CrashTest : public QObject {
    Q_OBJECT
private slots:
    void killedAtRandomMoments() { killAtRandomMoments(1, 50); }

    void resumeEqualsTheUninterruptedRun() {
        const QTemporaryDir holder;
        const fs::path whole = holder.filePath("whole").toStdString();
        {
            KeptSession run(whole,
                            {"checkpoint.every_steps=1", "checkpoint.keep=1000", "limit.steps=600",
                             "evaluation.every_steps=40", "training.phases=32:4:60 48:3"});
            QVERIFY(run.ends());
        }
        const CheckpointStore store(FileSystem(), whole / "checkpoints", 1000);
        const std::vector<CheckpointFile> saved = store.list().value();  // newest first
        QVERIFY2(saved.size() >= 10, qPrintable(QString::number(saved.size())));
        Random random(5, "pairs");
        for (int pair = 0; pair < 20; ++pair) {
            const std::size_t end = random.below(saved.size() - 1);
            const std::size_t begin = end + 1 + random.below(saved.size() - end - 1);
            resumeOnce(holder.filePath(QString("pair%1").arg(pair)).toStdString(), whole,
                       saved[begin], saved[end], 1 << (pair % 3));
            if (QTest::currentTestFailed())
                return;
        }
    }

    void twiceTheSame() {
        std::string hashes[2];
        for (std::string& hash : hashes) {
            const QTemporaryDir holder;
            KeptSession run(holder.filePath("run").toStdString(), {"limit.steps=60"});
            QVERIFY(run.ends());
            const auto loaded = loadCheckpoint(
                FileSystem(),
                holder.filePath("run/checkpoints/step-00000060.safetensors").toStdString());
            QVERIFY(loaded.ok());
            ContentHash sum;
            for (const auto& [name, bytes] : tensorsOf(loaded.value()))
                sum.add(bytes);
            hash = sum.hex();
        }
        QCOMPARE(hashes[0], hashes[1]);
    }

    void anotherPrecisionIsTold() {
        const CommandLine ternary;
        const QString folder = ternary.path("run");
        QCOMPARE(ternary.run(tinyRun(folder, 20) + QStringList{"--set", "precision=fp32"}).exitCode,
                 0);
        QFile record(folder + "/run.json");
        QVERIFY(record.open(QIODevice::ReadWrite));
        QByteArray text = record.readAll();
        QVERIFY(text.contains("\"precision\": \"fp32\"") && text.contains("\"steps\": 20"));
        // The whole run in bf16 from here on, and 10 steps more.
        text.replace("\"precision\": \"fp32\"", "\"precision\": \"bf16\"");
        text.replace("\"steps\": 20", "\"steps\": 30");
        QVERIFY(record.resize(0) && record.seek(0) && record.write(text) == text.size());
        record.close();
        QVERIFY(QFile::remove(folder + "/state.json"));
        const Outcome resumed = ternary.run({"train", "--resume", folder, "--json"});
        QVERIFY2(resumed.exitCode == 0, resumed.problem);
        QVERIFY(resumed.output.contains("its numbers will differ in the last digits"));
    }

public:
    static void killAtRandomMoments(std::uint64_t seed, int kills) {
        const CommandLine ternary;
        const int steps = 100000;
        const QString folder = ternary.path("run");
        Random random(seed, "kill");
        std::map<std::int64_t, double> losses;
        std::int64_t announced = -1;
        double slowest = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QElapsedTimer clock;
            clock.start();
            const auto process = kill == 0 ? ternary.start(tinyRun(folder, steps))
                                           : ternary.start({"train", "--resume", folder, "--json"});
            QByteArray output;
            const auto trains = [&] {
                output += process->readAllStandardOutput();
                return output.contains("\"loss\"");
            };
            while (!trains() && process->state() == QProcess::Running && !clock.hasExpired(60000))
                process->waitForReadyRead(1000);
            const QByteArray problem = process->readAllStandardError();
            QVERIFY2(trains(), problem);
            if (kill > 0)
                slowest = std::max(slowest, static_cast<double>(clock.nsecsElapsed()) * 1e-9);
            QTest::qSleep(static_cast<int>(random.below(60)));
            process->kill();
            output += CommandLine::finish(*process).output;
            const std::vector<Json> lines =
                Outcome{0, output.left(output.lastIndexOf('\n') + 1), {}}.json();
            announced = std::max(announced, lastAnnounced(lines));
            for (const auto& [step, loss] : lossesOf(lines)) {
                const auto [known, isNew] = losses.emplace(step, loss);
                QVERIFY2(known->second == loss, qPrintable(QString("step %1").arg(step)));
            }
            const auto run = RunFolder::open(FileSystem(), folder.toStdString());
            QVERIFY(run.ok());
            const auto newest = run.value().checkpoints().newestValid();
            QVERIFY(newest.ok());
            QVERIFY(newest.value().refused.empty());  // a torn file never has a checkpoint's name
            const std::int64_t found =
                newest.value().checkpoint ? newest.value().checkpoint->step : -1;
            QVERIFY2(found >= announced,
                     qPrintable(QString("kill %1: %2 of %3").arg(kill).arg(found).arg(announced)));
        }
        qInfo("%d kills, %lld steps, slowest restart %.2f s", kills,
              static_cast<long long>(losses.rbegin()->first), slowest);
        QVERIFY2(slowest < 5, qPrintable(QString::number(slowest)));
        const auto whole =
            ternary.run(tinyRun(ternary.path("whole"), static_cast<int>(losses.rbegin()->first)));
        QCOMPARE(lossesOf(whole.json()), losses);
    }

private:
    static void resumeOnce(const fs::path& folder, const fs::path& whole,
                           const CheckpointFile& begin, const CheckpointFile& end, int threads) {
        fs::create_directories(folder / "checkpoints");
        fs::copy(whole / "data", folder / "data", fs::copy_options::recursive);
        fs::copy_file(whole / "metrics.jsonl", folder / "metrics.jsonl");
        fs::copy_file(begin.path, folder / "checkpoints" / begin.path.filename());
        QFile from(QString::fromStdString((whole / "run.json").string()));
        QFile to(QString::fromStdString((folder / "run.json").string()));
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        QByteArray text = from.readAll();
        QVERIFY(text.contains("\"steps\": 600"));
        text.replace("\"steps\": 600", "\"steps\": " + QByteArray::number(qint64(end.step)));
        QVERIFY(to.write(text) == text.size());
        to.close();
        KeptSession run(KeptSession::Resume{threads}, folder);
        QVERIFY2(run.session.has_value(), run.refusal.c_str());
        QVERIFY(run.ends());
        QVERIFY2(run.state() == RunState::Finished, run.problem().c_str());
        run.session.reset();
        const auto resumed =
            loadCheckpoint(FileSystem(), folder / "checkpoints" / checkpointName(end.step));
        const auto original = loadCheckpoint(FileSystem(), end.path);
        QVERIFY(resumed.ok() && original.ok());
        const auto a = tensorsOf(resumed.value()), b = tensorsOf(original.value());
        QCOMPARE(a.size(), b.size());
        for (const auto& [name, bytes] : b)
            QVERIFY2(a.contains(name) && a.at(name) == bytes,
                     qPrintable(QString("%1 of %2, from step %3 to %4 with %5 threads")
                                    .arg(QString::fromStdString(name))
                                    .arg(QString::fromStdString(folder.string()))
                                    .arg(begin.step)
                                    .arg(end.step)
                                    .arg(threads)));
    }
};

class CrashSoakTest : public QObject {
    Q_OBJECT
private slots:
    void killedAtRandomMoments() {
        for (std::uint64_t seed = 100; seed < 120 && !QTest::currentTestFailed(); ++seed)
            CrashTest::killAtRandomMoments(seed, 50);
    }
};

STUDIO_TEST(CrashTest)
STUDIO_TEST(CrashSoakTest)
#include "crash_test.moc"
