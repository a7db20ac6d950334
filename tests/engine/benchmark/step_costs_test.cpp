// SPDX-License-Identifier: GPL-3.0-or-later
// What-if: counts by hand, costs that are known found again, and predictions beside facts.
#include "engine/benchmark/step_costs.h"

#include <QtTest>

#include "engine/training/run_schema.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

RunConfig configOf(const std::vector<std::string>& more = {}) {
    RunConfig config(makeRunSchema());
    std::vector<std::string> all = {"tokenizer.kind=bpe",
                                    "tokenizer.vocabulary=4000",
                                    "model.width=96",
                                    "model.inner=160",
                                    "model.groups=4",
                                    "model.dilations=1,4",
                                    "training.phases=64:16",
                                    "training.position_fraction=0.5",
                                    "training.label_smoothing=0",
                                    "training.z_loss=0"};
    all.insert(all.end(), more.begin(), more.end());
    for (const std::string& assignment : all)
        if (!config.setAssignment(assignment))
            qFatal("%s", assignment.c_str());
    return config;
}

/// A sample whose times follow from known costs of the terms.
StepSample madeSample(double tokens, double width, double words) {
    StepSample sample;
    sample.counts.tokens = sample.counts.supervised = tokens;
    for (std::size_t g = 0; g < kCostGroups; ++g) {
        sample.counts.terms[g] = {tokens * width * words, tokens * words, width * words};
        for (std::size_t t = 0; t < kCostTerms; ++t)
            sample.ms[g] += 1e-6 * static_cast<double>(g + t + 1) * sample.counts.terms[g][t];
    }
    return sample;
}

double relative(double a, double b) { return std::abs(a - b) / std::abs(b); }

}  // namespace

class StepCostsTest : public QObject {
    Q_OBJECT
private slots:
    void knownCostsAreFoundAgain() {
        const CostModel model = CostModel::fit({madeSample(100, 8, 50), madeSample(50, 8, 50),
                                                madeSample(50, 8, 25), madeSample(50, 4, 25)});
        const StepSample far = madeSample(400, 24, 90);
        const StepPrediction predicted = model.predict(far.counts);
        for (std::size_t g = 0; g < kCostGroups; ++g)
            QVERIFY(relative(predicted.ms[g], far.ms[g]) < 1e-6);
        QVERIFY(relative(predicted.tokensPerSecond, 1e3 * 400 / far.totalMs()) < 1e-6);
        QVERIFY(predicted.reach > 10);
        QCOMPARE(model.predict(madeSample(100, 8, 50).counts).reach, 1.0);
    }

    // No term may be negative, even where noise would make it so; a group that takes no time stays
    // at none.
    void noTermIsNegative() {
        std::vector<StepSample> samples;
        for (const double tokens : {100.0, 50.0, 25.0}) {
            StepSample sample = madeSample(tokens, 8, 50);
            sample.ms[0] = 1e-3 * tokens * tokens;  // curved: a line through it begins below zero
            sample.ms[3] = 0;
            samples.push_back(sample);
        }
        const CostModel model = CostModel::fit(samples);
        StepCounts none;
        none.terms[0] = {0, 0, 8 * 50};
        QVERIFY(model.predict(none).ms[0] >= 0);
        QCOMPARE(model.predict(samples[0].counts).ms[3], 0.0);
    }

    void countsAreThoseOfTheSizes() {
        const RunConfig config = configOf();
        const StepCounts counts = countStep(config, 16, 64);
        QCOMPARE(counts.tokens, 1024.0);
        QCOMPARE(counts.supervised, 512.0);
        const auto& head = counts.terms[static_cast<std::size_t>(CostGroup::OutputLayer)];
        QCOMPARE(head[0], 3.0 * 512 * 96 * 4000);  // forward and two gradients
        QCOMPARE(head[1], 3.0 * 512 * 4000);
        QCOMPARE(head[2], 96.0 * 4000);
        // Two convolution layers with two kernels of 4 taps over 24 channels, one square product,
        // three of the GLU, the router; twice (recursions).
        const auto& core = counts.terms[static_cast<std::size_t>(CostGroup::Core)];
        const double macs = 2 * (2 * 2 * 96 * 24 * 4 + 96 * 96 + 3 * 96 * 160 + 96);
        QCOMPARE(core[0], 3 * 1024 * macs);
        QCOMPARE(countStep(configOf({"training.position_fraction=1"}), 16, 64).supervised, 1024.0);
    }

    void mainPhaseFeedsMost() {
        QCOMPARE(mainPhase(configOf({"training.phases=64:4x4:1000 128:4x4:3000 256:8x4",
                                     "limit.steps=4050"}))
                     .length,
                 128);
        QCOMPARE(
            mainPhase(configOf({"training.phases=64:4x4:1000 256:8x4", "limit.steps=9000"})).length,
            256);
    }

    void keysTellWhatMustBeMeasuredAnew_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<bool>("same");
        for (const char* dial :
             {"tokenizer.vocabulary=300", "model.width=32", "model.inner=48", "model.recursions=3",
              "training.position_fraction=0.1", "training.phases=32:4"})
            QTest::newRow(dial) << dial << true;
        for (const char* other : {"precision=fp32", "model.kernel=3", "model.dilations=1,2"})
            QTest::newRow(other) << other << false;
    }
    void keysTellWhatMustBeMeasuredAnew() {
        QFETCH(QString, change);
        QFETCH(bool, same);
        QCOMPARE(calibrationKey(configOf({change.toStdString()})) == calibrationKey(configOf()),
                 same);
    }

    void answersWithoutAModelToo() {
        const WhatIfAnswer counted = answerWhatIf(configOf(), nullptr);
        QVERIFY(!counted.step && counted.memoryBytes > 0 && counted.parameters > 4000 * 96);
        const WhatIfAnswer refused = answerWhatIf(configOf({"model.groups=7"}), nullptr);
        QCOMPARE(refused.warnings.size(), std::size_t{1});
        QVERIFY(refused.warnings[0].find("model.groups") != std::string::npos);
    }

    void finishFollowsStepsOrTime() {
        const CostModel model = CostModel::fit({[] {
            StepSample sample;
            sample.counts = countStep(configOf(), 16, 64);
            sample.ms = {60, 30, 8, 2};
            return sample;
        }()});
        const auto answer = answerWhatIf(configOf({"limit.steps=500"}), &model);
        QVERIFY(relative(*answer.finishSeconds, 50) < 1e-9);  // 500 steps of 100 ms
        QVERIFY(!answer.endsByTime);
        const auto timed = answerWhatIf(configOf({"limit.steps=500", "limit.minutes=0.5"}), &model);
        QCOMPARE(*timed.finishSeconds, 30.0);
        QVERIFY(timed.endsByTime);
    }

    void cancelledCalibrationsSaySo() {
        std::atomic<bool> cancel{true};
        Workers workers(1);
        QVERIFY(!calibrate(configOf(), workers, Progress({}, &cancel)).ok());
    }
};

STUDIO_TEST(StepCostsTest)
#include "step_costs_test.moc"
