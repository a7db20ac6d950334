// SPDX-License-Identifier: GPL-3.0-or-later
// The step: resumes and thread counts that do not change a bit, frozen embeddings, and steps that
// are thrown away whole.
#include <QtTest>
#include <atomic>
#include <limits>
#include <set>

#include "tests/engine/training/small_training.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

std::int64_t countIn(const StateCopy& state, const std::string& name) {
    std::int64_t count = -1;
    std::memcpy(&count, state.at(name).data(), sizeof count);
    return count;
}

QStringList listOf(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list << QString::fromStdString(name);
    return list;
}

void eachHead() {
    QTest::addColumn<int>("head");
    for (std::size_t h = 0; h < headRegistry().size(); ++h)
        QTest::newRow(headRegistry()[h].name) << static_cast<int>(h);
}

const char* fetchHead() {
    QFETCH(int, head);
    return headRegistry()[static_cast<std::size_t>(head)].name;
}

}  // namespace

class TrainerTest : public QObject {
    Q_OBJECT
private slots:
    void lossFalls() {
        // From ln 600 = 6.4 nats; half of the words are 16 of the 600, so that knowing no more than
        // how frequent each is gives about 5.3.
        SmallTraining run(2);
        const auto losses = run.steps(1, 60);
        QVERIFY2(losses.back() < losses.front() - 0.5,
                 qPrintable(QString("%1 -> %2").arg(losses.front()).arg(losses.back())));
    }

    void resumedRunContinuesBitIdentically_data() {
        QTest::addColumn<int>("head");
        QTest::addColumn<bool>("frozen");
        QTest::addColumn<QString>("precision");
        for (std::size_t h = 0; h < headRegistry().size(); ++h) {
            const int head = static_cast<int>(h);
            for (const char* precision : {"fp32", "bf16"}) {
                QTest::addRow("%s, %s, free embedding", headRegistry()[h].name, precision)
                    << head << false << QString(precision);
                QTest::addRow("%s, %s, frozen until the save", headRegistry()[h].name, precision)
                    << head << true << QString(precision);
            }
        }
    }
    void resumedRunContinuesBitIdentically() {
        QFETCH(bool, frozen);
        QFETCH(QString, precision);
        const char* head = fetchHead();
        const QByteArray name = precision.toUtf8();
        SmallTraining whole(2, head, name), first(2, head, name), second(2, head, name);
        whole.steps(1, 5, frozen);
        const auto expected = whole.steps(6, 10);
        first.steps(1, 5, frozen);
        StateCopy memory;
        const TensorMap saved(nullptr, detachedState(first.trainer, memory), "saved");
        second.steps(1, 2);  // whatever was there before is replaced
        const Status status = second.trainer.load(saved);
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().message.c_str());
        QCOMPARE(listOf(differences(memory, copyOf(second.trainer))), QStringList());
        QVERIFY(second.steps(6, 10) == expected);
        QCOMPARE(listOf(differences(copyOf(whole.trainer), copyOf(second.trainer))), QStringList());
    }

    void threadsDoNotChangeABit_data() { eachHead(); }
    void threadsDoNotChangeABit() {
        for (const char* precision : {"fp32", "bf16"}) {
            SmallTraining one(1, fetchHead(), precision);
            const auto expected = one.steps(1, 6);
            for (const int threads : {2, 4}) {
                SmallTraining many(threads, fetchHead(), precision);
                QVERIFY(many.steps(1, 6) == expected);
                QCOMPARE(listOf(differences(copyOf(one.trainer), copyOf(many.trainer))),
                         QStringList());
            }
        }
    }

    void frozenEmbeddingStaysWhileTheRestLearns() {
        SmallTraining run(2);
        run.steps(1, 3);
        const StateCopy before = copyOf(run.trainer);
        run.steps(4, 6, true);
        const StateCopy after = copyOf(run.trainer);
        for (const char* name : {"model.embedding.weight", "adam.embedding.weight.m",
                                 "adam.embedding.weight.v", "adam.embedding.weight.t"})
            QVERIFY2(before.at(name) == after.at(name), name);
        QCOMPARE(countIn(after, "adam.embedding.weight.t"), std::int64_t{3});
        QCOMPARE(countIn(after, "adam.final_norm.scale.t"), std::int64_t{6});
        for (const auto& [name, bytes] : before)
            if (name.find("embedding") == std::string::npos &&
                name.find("router") == std::string::npos && !name.starts_with("flips.") &&
                !name.starts_with("head."))
                QVERIFY2(after.at(name) != bytes, name.c_str());
    }

    /// What was trained before goes on being averaged: for n steps more its distance to the average
    /// shrinks by decay^n.
    void averageOfAFrozenEmbeddingMovesOn() {
        SmallTraining run(2);
        run.steps(1, 3);
        const std::vector<float> before(run.trainer.average(0).span().begin(),
                                        run.trainer.average(0).span().end());
        run.steps(4, 6, true);
        const double kept = std::pow(SmallTraining::trainingConfig().optimizer.averageDecay, 3);
        const auto weight = run.trainer.parameters().front()->value.span();
        const auto after = run.trainer.average(0).span();
        double moved = 0;
        for (std::size_t i = 0; i < weight.size(); ++i) {
            const double expected = weight[i] + kept * (before[i] - weight[i]);
            // Three roundings of a few units each.
            QVERIFY(std::abs(after[i] - expected) <=
                    12 * 6e-8 * (std::abs(weight[i]) + std::abs(before[i])));
            moved += std::abs(after[i] - before[i]);
        }
        QVERIFY(moved > 0);
    }

    void interruptedStepChangesNothing_data() { eachHead(); }
    void interruptedStepChangesNothing() {
        SmallTraining run(2, fetchHead()), undisturbed(2, fetchHead());
        run.steps(1, 3);
        const auto expected = undisturbed.steps(1, 6);
        const StateCopy before = copyOf(run.trainer);
        std::atomic<bool> flag{true};
        run.workers.setInterruptFlag(&flag);
        QVERIFY(run.step(4).interrupted);
        QCOMPARE(listOf(differences(before, copyOf(run.trainer))), QStringList());
        flag = false;
        const auto repeated = run.steps(4, 6);
        QVERIFY(repeated == std::vector<double>(expected.begin() + 3, expected.end()));
        QCOMPARE(listOf(differences(copyOf(undisturbed.trainer), copyOf(run.trainer))),
                 QStringList());
        QVERIFY(run.workers.interruptFlag() == &flag);
    }

    /// The flag is raised inside each zone in turn: before the update the step has not been, from
    /// the gradient's norm on it is whole.
    void interruptionAnywhereIsWholeOrNothing() {
        SmallTraining run(2), undisturbed(2);
        std::atomic<bool> flag{false};
        run.workers.setInterruptFlag(&flag);
        const auto zones = run.profiler.zones();
        std::set<std::string> whole;
        for (std::size_t z = 0; z < zones->size(); ++z) {
            const auto step = static_cast<std::int64_t>(z + 1);
            run.profiler.setZoneHook(static_cast<ZoneId>(z), [&] { flag = true; });
            const StateCopy before = copyOf(run.trainer);
            StepOutcome outcome = run.step(step);
            QVERIFY2(flag, (*zones)[z].key().c_str());
            flag = false;
            run.profiler.setZoneHook(0, {});
            if (outcome.interrupted) {
                QCOMPARE(listOf(differences(before, copyOf(run.trainer))), QStringList());
                outcome = run.step(step);
            } else {
                whole.insert((*zones)[z].key());
            }
            QVERIFY(outcome.loss.total() == undisturbed.step(step).loss.total());
            QCOMPARE(listOf(differences(copyOf(undisturbed.trainer), copyOf(run.trainer))),
                     QStringList());
        }
        const std::set<std::string> update = {"optimizer.gradient_norm",
                                              "optimizer.clip_normuon_ema",
                                              "optimizer.clip_adamw_ema", "ternarize"};
        QVERIFY(whole == update);
    }

    void nonFiniteStepChangesNothing_data() {
        QTest::addColumn<float>("value");
        QTest::newRow("infinity") << std::numeric_limits<float>::infinity();
        QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("overflow") << 3e38f;
    }
    void nonFiniteStepChangesNothing() {
        QFETCH(float, value);
        SmallTraining run(2);
        run.steps(1, 3);
        // The last norm's scale: one channel is enough.
        std::size_t index = 0;
        while (run.trainer.parameters()[index]->name != "final_norm.scale")
            ++index;
        const auto scale = run.trainer.parameters()[index]->value.span();
        std::vector<float> broken(scale.begin(), scale.end());
        broken[3] = value;
        run.trainer.setStart(index, broken);
        const StateCopy before = copyOf(run.trainer);
        const StepOutcome outcome = run.step(4);
        QVERIFY(!outcome.finite);
        QVERIFY(!outcome.interrupted);
        QCOMPARE(listOf(differences(before, copyOf(run.trainer))), QStringList());
    }

    void sumNllIsTheLossOfAllPositions() {
        SmallTraining run(2);
        run.steps(1, 5);
        const BatchShape shape{4, 30};
        std::vector<std::int32_t> ids, targets, positions;
        for (std::int32_t i = 0; i < 120; ++i) {
            ids.push_back(i * 37 % 600);
            targets.push_back(i * 101 % 600);
            positions.push_back(i);
        }
        const StateCopy before = copyOf(run.trainer);
        const double sum = run.trainer.sumNll(shape, ids, targets);
        const HeadLoss all = run.trainer.lossOf(shape, ids, targets);
        QCOMPARE(listOf(differences(before, copyOf(run.trainer))), QStringList());
        const StepOutcome outcome = run.trainer.step(6, {shape, ids, targets, positions, false});
        QVERIFY(std::abs(sum / 120 - outcome.loss.nll) <= 1e-12 * outcome.loss.nll);
        QCOMPARE(all.total(), outcome.loss.total());
        QVERIFY(all.total() != all.nll);
    }

    void operationShareCountsMultiplyAdds() {
        // FlashLM v3: V d = 12,865,792 a row for the head; for the model twice 65,536 + 524,544 +
        // 6 convolutions of 256 * 16 * 4 = 98,304, and the router's 256.
        SmallTraining run(1, [] {
            ModelConfig config;
            config.vocabulary = 50257;
            return config;
        }());
        const double model = 2.0 * (65536 + 524544 + 98304 + 256), head = 12865792;
        QVERIFY(std::abs(run.trainer.outputLayerOperationShare(1.0) - head / (head + model)) <
                1e-12);
        QVERIFY(std::abs(run.trainer.outputLayerOperationShare(0.25) -
                         head / 4 / (head / 4 + model)) < 1e-12);
    }

    void clipFactorShortensOnly() {
        QCOMPARE(clipFactor(0.5, 1.0), 1.0);
        QCOMPARE(clipFactor(0.0, 1.0), 1.0);
        QVERIFY(std::abs(clipFactor(4.0, 1.0) - 0.25) < 1e-6);
    }
};

STUDIO_TEST(TrainerTest)
#include "trainer_test.moc"
