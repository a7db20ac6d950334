// SPDX-License-Identifier: GPL-3.0-or-later
// `ternary benchmark`: the form of what it prints. What it measures is printed, never judged.
#include <QtTest>

#include "engine/heads/registry.h"
#include "tests/app/command_line.h"
#include "tests/support/test_main.h"

using studio::testing::CommandLine;
using studio::testing::Json;
using studio::testing::Outcome;

namespace {

/// The original's sizes in the fewest steps, and with phases that freeze the embedding.
QStringList fullSize(const QStringList& more = {}) {
    return QStringList{"benchmark", "--preset",   "flashlm-v3",
                       "--seq",     "16",         "--sequences",
                       "8",         "--fraction", "0.25",
                       "--steps",   "3",          "--warm-up",
                       "1",         "--set",      "training.freeze_random_embedding=true",
                       "--json"} +
           more;
}

}  // namespace

class BenchmarkCommandTest : public QObject {
    Q_OBJECT
private slots:
    void listHeads() {
        const Outcome outcome = m_cli.run({"benchmark", "--list-heads"});
        QCOMPARE(outcome.exitCode, 0);
        QByteArray expected;
        for (const studio::HeadEntry& head : studio::headRegistry())
            expected += QByteArray(head.name) + "\n";
        QCOMPARE(outcome.output, expected);
        QVERIFY(outcome.problem.isEmpty());
    }

    void training() {
        const Outcome outcome = m_cli.run(fullSize({"--threads", "2"}));
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.lines().size(), 1);
        const Json m = outcome.json().front();
        QVERIFY(m.is_object());
        const double tokensPerS = m.at("tokens_per_s");
        const Json& ms = m.at("ms_per_step");
        const double median = ms.at("median"), least = ms.at("min"), most = ms.at("max");
        QVERIFY(0 < least && least <= median && median <= most);
        // Both are rounded to two and four digits.
        QVERIFY(std::abs(tokensPerS * median / 1000 - 128) < 0.01 * median);
        QCOMPARE(m.at("positions_with_loss").get<int>(), 32);
        QCOMPARE(m.at("tokens_per_step").get<int>(), 128);
        QCOMPARE(m.at("embedding_trained").get<bool>(), true);
        QCOMPARE(m.at("parameters").get<int>(), 13555969);
        QCOMPARE(m.at("threads").get<int>(), 2);
        const double share = m.at("output_layer_share");
        QVERIFY(share > 0 && share < 1);
        QVERIFY(m.at("peak_rss_mib").get<double>() > 4 * 13555969.0 / (1 << 20));
        QVERIFY(!m.at("precision").get<std::string>().empty());
        QVERIFY(!m.at("isa").get<std::string>().empty());
        double sum = m.at("unaccounted_ms"), outputLayer = 0;
        for (const Json& zone : m.at("zones")) {
            QVERIFY(!zone.at("zone").get<std::string>().empty());
            const double zoneMs = zone.at("ms");
            sum += zoneMs;
            if (zone.at("group") == "output_layer")
                outputLayer += zoneMs;
            for (const char* rate : {"gflop_per_s", "gbyte_per_s", "share_of_peak"})
                QVERIFY2(zone.at(rate).get<double>() >= 0, rate);
        }
        const double mean = ms.at("mean");
        // Each is rounded to 1e-4 ms.
        QVERIFY(std::abs(sum - mean) <= 1e-4 * static_cast<double>(m.at("zones").size() + 2));
        QVERIFY(std::abs(outputLayer / mean - share) < 1e-3);
        for (const char* who : {"one_thread", "all_threads"})
            QVERIFY2(m.at("peaks").at(who).at("fp32_gflop_per_s").get<double>() > 0, who);
        qInfo("benchmark, 8 x 16 tokens at FlashLM v3's sizes: %.0f tokens/s", tokensPerS);
    }

    void others_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("positions");
        QTest::newRow("evaluate") << "evaluate" << 128;
        QTest::newRow("head") << "head" << 32;
    }
    void others() {
        QFETCH(QString, what);
        const Outcome outcome = m_cli.run(fullSize({"--what", what}));
        QCOMPARE(outcome.exitCode, 0);
        const Json m = outcome.json().front();
        QCOMPARE(QString::fromStdString(m.at("what")), what);
        QTEST(m.at("positions_with_loss").get<int>(), "positions");
        QVERIFY(m.at("tokens_per_s").get<double>() > 0);
    }

    void generation() {
        const Outcome outcome =
            m_cli.run({"benchmark", "--what", "generate", "--seq", "32", "--steps", "2", "--json"});
        QCOMPARE(outcome.exitCode, 0);
        const Json m = outcome.json().front();
        QCOMPARE(m.at("positions").size(), std::size_t{2});
        QCOMPARE(m.at("positions")[0].at("position").get<int>(), 32);
        QCOMPARE(m.at("positions")[1].at("position").get<int>(), 8000);
        for (const Json& position : m.at("positions"))
            QVERIFY(position.at("tokens_per_s").get<double>() > 0);
    }

    void tableForPeople() {
        QStringList arguments = fullSize();
        arguments.removeOne("--json");
        const Outcome outcome = m_cli.run(arguments);
        QCOMPARE(outcome.exitCode, 0);
        for (const char* word : {"tokens/s", "output_layer.forward", "of peak", "bf16"})
            QVERIFY2(outcome.output.contains(word), word);
        QVERIFY(!outcome.output.contains('\r'));  // no progress bar where there is no terminal
    }

    void kernels() {
        const Outcome outcome = m_cli.run({"benchmark", "kernels", "--json"});
        QCOMPARE(outcome.exitCode, 0);
        const Json m = outcome.json().front();
        QVERIFY(m.at("kernels").size() > 10);
        for (const Json& kernel : m.at("kernels"))
            for (const char* key : {"ms", "gflop_per_s", "gbyte_per_s", "share_of_peak"})
                QVERIFY2(kernel.at(key).get<double>() > 0, key);
        for (const char* peak : {"bf16_gflop_per_s", "int8_gop_per_s"}) {
            const Json& value = m.at("peaks").at("all_threads").at(peak);
            QVERIFY(value.is_number() || value == "not available");
        }
    }

    void wrongUses_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown head") << QStringList{"--head", "none"} << "head.kind";
        QTest::newRow("unknown precision") << QStringList{"--precision", "int3"} << "precision";
        QTest::newRow("unknown work") << QStringList{"--what", "fly"} << "--what";
        QTest::newRow("no position") << QStringList{"--fraction", "0"} << "position_fraction";
        QTest::newRow("unknown preset") << QStringList{"--preset", "slow"} << "slow";
        QTest::newRow("no step") << QStringList{"--steps", "0"} << "--steps";
        QTest::newRow("too large")
            << QStringList{"--seq", "65536", "--sequences", "65536"} << "training.phases";
    }
    void wrongUses() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Outcome outcome = m_cli.run(QStringList{"benchmark"} + arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.problem.contains(named.toUtf8()), outcome.problem);
        QVERIFY(outcome.output.isEmpty());
    }

private:
    CommandLine m_cli;
};

STUDIO_TEST(BenchmarkCommandTest)
#include "benchmark_command_test.moc"
