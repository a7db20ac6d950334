// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmark says of a step: everything trained, positions counted, zones that sum to it.
#include <QtTest>

#include "engine/benchmark/step_benchmark.h"
#include "engine/benchmark/token_benchmark.h"
#include "engine/training/run_schema.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

RunConfig smallConfig() {
    RunConfig config(makeRunSchema());
    for (const char* assignment :
         {"tokenizer.kind=bpe", "tokenizer.vocabulary=600", "model.width=24", "model.inner=40",
          "model.groups=4", "model.dilations=1,4", "training.freeze_random_embedding=true",
          "training.phases=16:4:1000:frozen 16:4"})
        if (!config.setAssignment(assignment))
            qFatal("%s", assignment);
    return config;
}

StepBenchmarkOptions options(const RunConfig& config) {
    return {.config = config,
            .sequences = 8,
            .length = 10,
            .positionFraction = 0.25,
            .steps = 3,
            .warmUpSteps = 1,
            .progress = {}};
}

}  // namespace

class StepBenchmarkTest : public QObject {
    Q_OBJECT
private slots:
    void spread_data() {
        QTest::addColumn<QList<double>>("times");
        QTest::addColumn<double>("median");
        QTest::addColumn<double>("mean");
        QTest::newRow("odd") << QList<double>{3, 1, 8} << 3.0 << 4.0;
        QTest::newRow("even") << QList<double>{3, 1, 8, 4} << 3.5 << 4.0;
        QTest::newRow("one") << QList<double>{2} << 2.0 << 2.0;
    }
    void spread() {
        QFETCH(QList<double>, times);
        const TimeSpread spread = TimeSpread::of({times.begin(), times.end()});
        QTEST(spread.median, "median");
        QTEST(spread.mean, "mean");
        QCOMPARE(spread.minimum, *std::ranges::min_element(times));
        QCOMPARE(spread.maximum, *std::ranges::max_element(times));
    }

    void trainingTrainsEverything() {
        const RunConfig config = smallConfig();
        Workers workers(2);
        const auto measured = measureTraining(options(config), workers);
        QVERIFY(measured.ok());
        const StepMeasurement& m = measured.value();
        QVERIFY(m.embeddingTrained);
        QCOMPARE(m.tokensPerStep, std::int64_t{80});
        QCOMPARE(m.positionsWithLoss, std::int64_t{20});  // two groups of 4 x 10: a quarter of each
        QVERIFY(m.parameters > 600 * 24);
        double sum = m.unaccountedMs;
        std::int64_t multiplyAdds = 0;
        bool optimizer = false;
        for (const ZoneMeasurement& z : m.zones) {
            QVERIFY(z.ms >= 0 && z.entries > 0);
            sum += z.ms;
            optimizer |= z.zone.group == ZoneGroup::Optimizer && z.ms > 0;
            if (z.zone.group == ZoneGroup::OutputLayer)
                multiplyAdds += z.work.multiplyAdds;
        }
        QVERIFY(optimizer);
        QVERIFY(std::abs(sum - m.ms.mean) <= 1e-9 * m.ms.mean);
        // Logits, gradient of the rows, gradient of the matrix.
        QCOMPARE(multiplyAdds, std::int64_t{3} * 20 * 24 * expectedModel(config).vocabulary);
        QVERIFY(m.ms.minimum <= m.ms.median && m.ms.median <= m.ms.maximum);
        QVERIFY(m.outputLayerShare > 0 && m.outputLayerShare < 1);
    }

    void evaluationAndHead() {
        const RunConfig config = smallConfig();
        Workers workers(1);
        const auto evaluation = measureEvaluation(options(config), workers);
        QVERIFY(evaluation.ok());
        QCOMPARE(evaluation.value().positionsWithLoss, std::int64_t{80});
        QVERIFY(!evaluation.value().embeddingTrained);
        const auto head = measureHead(options(config), workers);
        QVERIFY(head.ok());
        QCOMPARE(head.value().tokensPerStep, std::int64_t{20});
        QVERIFY(head.value().embeddingTrained);
        QVERIFY(head.value().outputLayerShare > 0.9);
    }

    void generation() {
        const RunConfig config = smallConfig();
        Workers workers(1);
        const auto measured = measureGeneration(options(config), {5, 40}, workers);
        QVERIFY(measured.ok());
        QCOMPARE(measured.value().size(), std::size_t{2});
        QCOMPARE(measured.value()[1].position, std::int64_t{40});
        for (const TokenMeasurement& m : measured.value())
            QVERIFY(m.ms.minimum > 0 && m.tokensPerSecond() > 0);
    }

    void endsWhenAsked() {
        const RunConfig config = smallConfig();
        Workers workers(1);
        int goes = 0;
        StepBenchmarkOptions o = options(config);
        o.progress = [&](double) { return ++goes < 2; };
        QVERIFY(!measureTraining(o, workers).ok());
        QCOMPARE(goes, 2);
    }
};

STUDIO_TEST(StepBenchmarkTest)
#include "step_benchmark_test.moc"
