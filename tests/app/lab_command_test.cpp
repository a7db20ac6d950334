// SPDX-License-Identifier: GPL-3.0-or-later
// `ternary lab`: a small laboratory from the first try to the page, killed and gone on with, and
// what it refuses.
#include <QDir>
#include <QtTest>

#include "tests/app/command_line.h"
#include "tests/support/test_main.h"

using studio::testing::CommandLine;
using studio::testing::Json;
using studio::testing::Outcome;

namespace {

/// Two contestants of steps of well under a millisecond, two rates, two seeds; the same number of
/// tokens for each, so that nothing depends on the clock.
QStringList tinyLab(const QString& out, const QStringList& more = {}) {
    QStringList arguments{"lab", "--preset", "quick-start", "--threads",
                          "2",   "--json",   "--out",       out};
    arguments << "--tokens"
              << "40000"
              << "--search"
              << "10000"
              << "--rates"
              << "0.5,1"
              << "--seeds"
              << "1,2"
              << "--head"
              << "full fraction=0.25"
              << "--head"
              << "full";
    for (const char* setting :
         {"tokenizer.kind=bytes", "corpus.stories=200", "model.width=32", "model.inner=48",
          "model.groups=4", "model.dilations=1,4", "training.phases=32:4", "evaluation.windows=8",
          "evaluation.length=32", "checkpoint.every_steps=20"})
        arguments << "--set" << setting;
    return arguments + more;
}

Json labOf(const QString& folder) {
    QFile file(folder + "/lab.json");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Json::parse(file.readAll().constData(), nullptr, false);
}

/// "full-0.25/seed-1" -> its scores in bits per byte.
std::map<std::string, std::vector<double>> scoresOf(const Json& lab) {
    std::map<std::string, std::vector<double>> scores;
    for (const Json& run : lab["runs"])
        for (const Json& point : run["curve"])
            scores[run["folder"]].push_back(point[4]);
    return scores;
}

}  // namespace

class LabCommandTest : public QObject {
    Q_OBJECT
private slots:
    void carriesThePlanOut() {
        const CommandLine cli;
        const QString out = cli.path("lab");
        const Outcome lab = cli.run(tinyLab(out));
        QCOMPARE(lab.problem, QByteArray());
        QCOMPARE(lab.exitCode, 0);
        const Json json = labOf(out);
        QCOMPARE(json["runs"].size(), std::size_t{8});  // 2 x (2 tries + 2 seeds)
        for (const Json& run : json["runs"]) {
            QCOMPARE(run["state"].get<std::string>(), std::string("done"));
            const double tokens = run["try"] ? 5000 : 40000;
            QCOMPARE(run["tokens"].get<double>(), std::ceil(tokens / 128) * 128);
            QVERIFY(run["tokens_per_s"] > 0 && run["output_layer_share"] > 0);
            QVERIFY(run["memory_bytes"] > 1'000'000 && run["parameters"] > 1000);
            QVERIFY(run["curve"].size() >= (run["try"] ? 2 : 20));
            const bool quarter = run["contestant"] == 0;
            for (const Json& point : run["curve"])
                QCOMPARE(point[2].get<double>(), point[1].get<double>() * (quarter ? 0.25 : 1.0));
            const QString folder = out + '/' + run["folder"].get<std::string>().c_str();
            QVERIFY(QFile::exists(folder + "/run.json"));
            QCOMPARE(QDir(folder + "/checkpoints").exists(), !run["try"].get<bool>());
        }
        // The rate of each is that of its better try.
        for (int contestant = 0; contestant < 2; ++contestant) {
            double best = 1e9, factor = 0;
            for (const Json& run : json["runs"])
                if (run["contestant"] == contestant && run["try"] &&
                    run["curve"].back()[4] < best) {
                    best = run["curve"].back()[4];
                    factor = run["rate_factor"];
                }
            for (const Json& run : json["runs"])
                if (run["contestant"] == contestant && !run["try"])
                    QCOMPARE(run["rate_factor"].get<double>(), factor);
        }
        const auto lines = lab.json();
        QCOMPARE(lines.size(), std::size_t{9});
        QCOMPARE(lines.back()["event"].get<std::string>(), std::string("result"));
        QCOMPARE(lines.back()["output_layers"].size(), std::size_t{2});
        QVERIFY(!lines.back()["findings"].empty());
        QFile page(out + "/laboratory.html");
        QVERIFY(page.open(QIODevice::ReadOnly) && page.readAll().contains("</html>"));
        // A run of it is a run like any other.
        QCOMPARE(cli.run({"evaluate", out + "/full/seed-2"}).exitCode, 0);
    }

    // Killed in the middle, twice; then the same scores, bit by bit, as without.
    void goesOnAfterACrash() {
        const CommandLine cli;
        QCOMPARE(cli.run(tinyLab(cli.path("whole"))).exitCode, 0);
        const QString out = cli.path("lab");
        QStringList arguments = tinyLab(out);
        for (const std::size_t runs : {std::size_t{2}, std::size_t{6}}) {
            const auto process = cli.start(arguments);
            QTRY_VERIFY_WITH_TIMEOUT(labOf(out)["runs"].size() >= runs &&
                                         labOf(out)["runs"].back()["state"] == "running",
                                     60000);
            process->kill();
            process->waitForFinished();
            arguments = QStringList{"lab", "--resume", out, "--json"};
        }
        const Outcome rest = cli.run(arguments);
        QCOMPARE(rest.problem, QByteArray());
        QCOMPARE(rest.exitCode, 0);
        QCOMPARE(scoresOf(labOf(out)), scoresOf(labOf(cli.path("whole"))));
        const Outcome again = cli.run(arguments + QStringList{"--score", "0.001"});
        // Nothing is left to train: only the result is told.
        for (const Json& row : again.json().back()["output_layers"])
            QVERIFY(row["reaches"].is_null());
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json().size(), std::size_t{1});
    }

    void ctrlCSavesAndEnds() {
        const CommandLine cli;
        const QString out = cli.path("lab");
        const auto process = cli.start(tinyLab(out));
        QTRY_VERIFY_WITH_TIMEOUT(!labOf(out)["runs"].empty(), 60000);
        process->terminate();
        const Outcome stopped = CommandLine::finish(*process);
        QCOMPARE(stopped.exitCode, 130);
        QCOMPARE(labOf(out).is_object(), true);
    }

    void wrongUseIsSaid_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        const QStringList lab{"lab", "--preset", "quick-start", "--out", "x"};
        QTest::newRow("nobody") << lab << 2 << "--head";
        QTest::newRow("unknown") << lab + QStringList{"--head", "flat"} << 2 << "There are: full";
        QTest::newRow("no reference")
            << lab + QStringList{"--head", "full", "--reference", "tree"} << 2 << "'tree'";
        QTest::newRow("rate") << lab + QStringList{"--head", "full", "--rates", "0"} << 2
                              << "greater than 0";
        QTest::newRow("not trainable")
            << lab + QStringList{"--head", "full", "--set", "model.groups=7"} << 2
            << "model.groups";
        QTest::newRow("both budgets")
            << lab + QStringList{"--head", "full", "--tokens", "5", "--seconds", "5"} << 2
            << "excludes";
        QTest::newRow("no laboratory")
            << QStringList{"lab", "--resume", "."} << 1 << "no laboratory";
    }
    void wrongUseIsSaid() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, said);
        const CommandLine cli;
        const Outcome outcome = cli.run(arguments);
        QCOMPARE(outcome.exitCode, code);
        QVERIFY2(outcome.problem.contains(said.toUtf8()), outcome.problem.constData());
        QCOMPARE(outcome.problem.count('\n'), 1);
    }
};

STUDIO_TEST(LabCommandTest)
#include "lab_command_test.moc"
