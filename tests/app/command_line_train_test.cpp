// SPDX-License-Identifier: GPL-3.0-or-later
// `ternary train`: what it prints, how it ends, and that a run goes on as if nothing had happened.
#include <QtTest>
#include <csignal>
#if defined(Q_OS_UNIX)
#include <sys/types.h>
#endif

#include "engine/storage/run_folder.h"
#include "tests/app/command_line.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::CommandLine;
using studio::testing::Json;
using studio::testing::lossesOf;
using studio::testing::Outcome;

namespace {

std::int64_t savedStep(const QString& folder) {
    const Result<RunFolder> run = RunFolder::open(FileSystem(), folder.toStdString());
    if (!run)
        return -1;
    const Result<NewestCheckpoint> newest = run.value().checkpoints(1).newestValid();
    return newest && newest.value().checkpoint ? newest.value().checkpoint->step : -1;
}

/// Reads lines until one of a step from `step` on has come.
bool readToStep(QProcess& process, std::int64_t step, QByteArray& output) {
    for (;;) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine();
            output += line;
            const Json json = Json::parse(line.constData(), nullptr, false);
            if (json.is_object() && !json.contains("event") && json["step"] >= step)
                return true;
        }
        if (!process.waitForReadyRead(30000))
            return false;
    }
}

std::string eventOf(const Json& line) { return line.value("event", std::string()); }

}  // namespace

class CommandLineTrainTest : public QObject {
    Q_OBJECT
private slots:
    void everyLineIsInItsPlace() {
        const CommandLine cli;
        const Outcome run = cli.run(CommandLine::tiny({"--steps", "50", "--out", cli.path("a")}));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.problem, QByteArray());
        QVERIFY(run.output.endsWith('\n'));
        std::int64_t step = 0, evaluations = 0, checkpoints = 0;
        for (const Json& line : run.json()) {
            QVERIFY(line.is_object());
            if (eventOf(line) == "evaluation") {
                QCOMPARE(line["step"].get<std::int64_t>(), step);
                QCOMPARE(step % 20 == 0 || step == 50, true);
                QVERIFY(line["nll"] > 0 && line["bits_per_byte"] > 0);
                ++evaluations;
            } else if (eventOf(line) == "checkpoint") {
                const std::string text = line["text"];  // "Checkpoint of step 10 is saved."
                QVERIFY2(std::stoll(text.substr(text.find("step ") + 5)) <= step, text.c_str());
                ++checkpoints;
            } else if (!line.contains("event")) {
                QCOMPARE(line["step"].get<std::int64_t>(), ++step);
                QVERIFY(step > 1 || evaluations == 1);  // the first before any update
                checkStep(line);
            }
        }
        QCOMPARE(step, std::int64_t{50});
        QCOMPARE(evaluations, std::int64_t{4});  // 0, 20, 40, 50
        // Every 10, the last among them; what falls due while one is being written goes with the
        // next.
        QVERIFY(checkpoints >= 1 && checkpoints <= 5);
        QCOMPARE(eventOf(run.json().back()), std::string("finished"));
        QCOMPARE(savedStep(cli.path("a")), std::int64_t{50});
    }

    void limitsEndWithACheckpoint_data() {
        QTest::addColumn<QStringList>("limit");
        QTest::addColumn<int>("steps");
        QTest::newRow("steps beside the turns of saving") << QStringList{"--steps", "23"} << 23;
        QTest::newRow("no step") << QStringList{"--steps", "0"} << 0;
        QTest::newRow("time") << QStringList{"--minutes", "0.005"} << -1;
        QTest::newRow("time before steps")
            << QStringList{"--minutes", "0.005", "--steps", "1000000"} << -1;
        QTest::newRow("steps before time") << QStringList{"--minutes", "9", "--steps", "7"} << 7;
    }
    void limitsEndWithACheckpoint() {
        QFETCH(QStringList, limit);
        QFETCH(int, steps);
        const CommandLine cli;
        const Outcome run = cli.run(CommandLine::tiny({"--out", cli.path("a")}) + limit);
        QCOMPARE(run.exitCode, 0);
        const auto losses = lossesOf(run.json());
        if (steps >= 0)
            QCOMPARE(static_cast<int>(losses.size()), steps);
        else
            QVERIFY(losses.size() > 5);
        QCOMPARE(savedStep(cli.path("a")), static_cast<std::int64_t>(losses.size()));
        const auto lines = run.json();
        QCOMPARE(eventOf(*std::find_if(lines.rbegin(), lines.rend(),
                                       [](const Json& line) {
                                           return eventOf(line) != "finished" &&
                                                  eventOf(line) != "checkpoint";
                                       })),
                 std::string("evaluation"));
    }

    // The answers are in samples.jsonl, one for each prompt and evaluation, and go on with the run.
    void pinnedPromptsAreAnswered() {
        const CommandLine cli;
        QCOMPARE(cli.run(CommandLine::tiny({"--steps", "40", "--out", cli.path("a"), "--pin",
                                            "The fox", "--pin", "Once"}))
                     .exitCode,
                 0);
        const auto samples = [&] {
            QFile file(cli.path("a/samples.jsonl"));
            QStringList found;
            if (file.open(QIODevice::ReadOnly))
                for (const QByteArray& line : file.readAll().trimmed().split('\n')) {
                    const Json json = Json::parse(line.constData(), nullptr, false);
                    if (json.is_object() && !json["text"].get<std::string>().empty())
                        found << QStringLiteral("%1 %2")
                                     .arg(json["step"].get<int>())
                                     .arg(QString::fromStdString(json["prompt"]));
                }
            return found;
        };
        QCOMPARE(samples(), (QStringList{"0 The fox", "0 Once", "20 The fox", "20 Once",
                                         "40 The fox", "40 Once"}));
        // A run that lost its last checkpoint goes on from the one before; so do its samples.
        QVERIFY(QFile::remove(cli.path("a/state.json")));
        QVERIFY(QFile::remove(cli.path("a/checkpoints/step-00000040.safetensors")));
        QCOMPARE(cli.run({"train", "--resume", cli.path("a"), "--json"}).exitCode, 0);
        QCOMPARE(samples(), (QStringList{"0 The fox", "0 Once", "20 The fox", "20 Once",
                                         "40 The fox", "40 Once"}));
    }

    void finishedRunSaysSo() {
        const CommandLine cli;
        QCOMPARE(cli.run(CommandLine::tiny({"--steps", "5", "--out", cli.path("a")})).exitCode, 0);
        const Outcome again = cli.run({"train", "--resume", cli.path("a")});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.output, QByteArray("This run is finished: all 5 steps are trained.\n"));
        const Outcome json = cli.run({"train", "--resume", cli.path("a"), "--json"});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(json.output, QByteArray("{\"event\":\"finished\",\"step\":5}\n"));
    }

    void interruptedRunGoesOnBitIdentically_data() {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("threads");
        QTest::newRow("Ctrl-C") << SIGINT << 2;
        QTest::newRow("Ctrl-C, then one thread") << SIGINT << 1;
        QTest::newRow("SIGTERM") << SIGTERM << 2;
#if defined(Q_OS_UNIX)
        QTest::newRow("killed") << SIGKILL << 2;
#endif
    }
    void interruptedRunGoesOnBitIdentically() {
        QFETCH(int, signal);
        QFETCH(int, threads);
        const CommandLine cli;
        const QStringList limit{"--steps", "900"};
        const Outcome whole = cli.run(CommandLine::tiny({"--out", cli.path("whole")}) + limit);
        QCOMPARE(whole.exitCode, 0);

        const auto process = cli.start(CommandLine::tiny({"--out", cli.path("a")}) + limit);
        QByteArray before;
        QVERIFY(readToStep(*process, 47, before));
        ::kill(static_cast<pid_t>(process->processId()), signal);
        Outcome interrupted = CommandLine::finish(*process);
        interrupted.output = before + interrupted.output;
        const auto first = lossesOf(interrupted.json());
        const std::int64_t saved = savedStep(cli.path("a"));
        QVERIFY(first.rbegin()->first < 900);
        if (signal == SIGKILL) {
            QCOMPARE(interrupted.exitCode, -1);
            QVERIFY(saved >= 10);
        } else {
            QCOMPARE(interrupted.exitCode, 130);
            QCOMPARE(interrupted.problem, QByteArray());
            QCOMPARE(saved, first.rbegin()->first);  // nothing was lost
        }

        const Outcome rest = cli.run(
            {"train", "--resume", cli.path("a"), "--json", "--threads", QString::number(threads)});
        QCOMPARE(rest.exitCode, 0);
        auto joined = first;
        const auto second = lossesOf(rest.json());
        QCOMPARE(second.begin()->first, saved + 1);
        for (const auto& [step, loss] : second)
            joined[step] = loss;
        const auto expected = lossesOf(whole.json());
        QCOMPARE(joined.size(), std::size_t{900});
        QVERIFY(joined == expected);
        const auto evaluationAtEnd = [](const Outcome& run) {
            double nll = 0;
            for (const Json& line : run.json())
                if (line.is_object() && eventOf(line) == "evaluation")
                    nll = line["nll"];
            return nll;
        };
        QCOMPARE(evaluationAtEnd(rest), evaluationAtEnd(whole));
        // The run folder's own record tells one course too.
        QFile metrics(cli.path("a/metrics.jsonl"));
        QVERIFY(metrics.open(QIODevice::ReadOnly));
        QVERIFY(lossesOf(Outcome{0, metrics.readAll(), {}}.json()) == expected);
    }

    void runWithoutCheckpointStartsAnew() {
        const CommandLine cli;
        const auto process = cli.start(CommandLine::tiny(
            {"--steps", "300", "--set", "checkpoint.every_steps=1000000", "--out", cli.path("a")}));
        QByteArray before;
        QVERIFY(readToStep(*process, 20, before));
        process->kill();
        CommandLine::finish(*process);
        QCOMPARE(savedStep(cli.path("a")), std::int64_t{-1});
        const Outcome again = cli.run({"train", "--resume", cli.path("a"), "--json"});
        QCOMPARE(again.exitCode, 0);
        const auto losses = lossesOf(again.json());
        QCOMPARE(losses.size(), std::size_t{300});
        for (const auto& [step, loss] : lossesOf(Outcome{0, before, {}}.json()))
            QCOMPARE(losses.at(step), loss);
        bool evaluatedFirst = false;
        for (const Json& line : again.json()) {
            if (!line.contains("event"))
                break;
            evaluatedFirst |= eventOf(line) == "evaluation" && line["step"] == 0;
        }
        QVERIFY(evaluatedFirst);
    }

    void brokenCheckpointIsPassedOver() {
        const CommandLine cli;
        QCOMPARE(cli.run(CommandLine::tiny({"--steps", "900", "--out", cli.path("a")})).exitCode,
                 0);
        QFile::remove(cli.path("a/state.json"));
        QFile newest(cli.path("a/checkpoints/step-00000900.safetensors"));
        QVERIFY(newest.open(QIODevice::ReadWrite));
        QVERIFY(newest.seek(newest.size() - 100) && newest.write("broken") == 6);
        newest.close();
        const CheckpointStore store(FileSystem(), cli.path("a/checkpoints").toStdString(), 1);
        const std::int64_t before = store.list().value()[1].step;
        QVERIFY(before < 900);
        const Outcome rest = cli.run({"train", "--resume", cli.path("a"), "--json"});
        QCOMPARE(rest.exitCode, 0);
        QCOMPARE(lossesOf(rest.json()).begin()->first, before + 1);
        QCOMPARE(savedStep(cli.path("a")), std::int64_t{900});
    }

private:
    static void checkStep(const Json& line) {
        for (const char* key : {"tokens", "elapsed_s", "loss", "nll", "bits_per_byte", "lr",
                                "grad_norm", "tokens_per_s", "output_layer_share"})
            QVERIFY2(line.contains(key) && line[key].is_number() && line[key] > 0, key);
        QVERIFY(line["output_layer_share"] < 1);
        // Floats round-trip: written anew, they are the same text.
        QCOMPARE(Json::parse(line["loss"].dump()).get<double>(), line["loss"].get<double>());
        std::int64_t sum = 0;
        for (const auto& [name, ns] : line["zones"].items())
            sum += ns.get<std::int64_t>();
        QVERIFY(line["zones"].size() > 10);
        QVERIFY(sum > 0 && sum <= line["wall_ns"]);
    }
};

STUDIO_TEST(CommandLineTrainTest)
#include "command_line_train_test.moc"
