// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/divergence_guard.h"

#include <QtTest>
#include <cmath>

#include "engine/base/random.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

constexpr auto kTake = GuardAction::Take, kSkip = GuardAction::Skip,
               kSetBack = GuardAction::SetBack, kStop = GuardAction::Stop;

/// Losses that fall from 8 to 4 with noise of a standard deviation of 0.1.
double lossOf(int step, Random& random) {
    return 4 + 4 * std::exp(-step / 200.0) + 0.1 * random.normal();
}

void train(DivergenceGuard& guard, int steps, Random& random, int phase = 0, int first = 0) {
    for (int step = first; step < first + steps; ++step)
        QVERIFY(guard.judge(lossOf(step, random), true, phase).action == kTake);
}

}  // namespace

class DivergenceGuardTest : public QObject {
    Q_OBJECT
private slots:
    void takesAllOrdinarySteps() {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Random random(seed, "loss");
            DivergenceGuard guard({});
            train(guard, 3000, random);
        }
    }

    void skipsASpike() {
        Random random(1, "loss");
        DivergenceGuard guard({});
        train(guard, 300, random);
        const GuardVerdict verdict = guard.judge(500, true, 0);
        QVERIFY(verdict.action == kSkip);
        QVERIFY2(verdict.reason.find("500") != std::string::npos, verdict.reason.c_str());
        train(guard, 50, random, 0, 300);
        QCOMPARE(guard.rateScale(), 1.0);
    }

    // A loss that is not finite is skipped from the first step on, a spike once there is something
    // to compare with, and none where the setting is 0.
    void whatCountsAsBad() {
        DivergenceGuard fresh({});
        QVERIFY(fresh.judge(0, false, 0).action == kSkip);
        QVERIFY(fresh.judge(1e30, true, 0).action == kTake);
        Random random(1, "loss");
        DivergenceGuard off({.spikeDeviations = 0});
        train(off, 300, random);
        QVERIFY(off.judge(1e30, true, 0).action == kTake);
        QVERIFY(off.judge(1, false, 0).action == kSkip);
    }

    void aNewPhaseIsNotASpike() {
        Random random(1, "loss");
        DivergenceGuard guard({});
        train(guard, 300, random, 0);
        QVERIFY(guard.judge(9, true, 1).action == kTake);
        DivergenceGuard same({});
        train(same, 300, random, 0);
        QVERIFY(same.judge(9, true, 0).action == kSkip);
    }

    void skipThenSetBackThenStop() {
        Random random(1, "loss");
        DivergenceGuard guard({.skips = 2, .setbacks = 2, .rateFactor = 0.25});
        for (int setback = 0; setback < 2; ++setback) {
            train(guard, 100, random);
            QVERIFY(guard.judge(1e3, true, 0).action == kSkip);
            QVERIFY(guard.judge(0, false, 0).action == kSkip);
            QVERIFY(guard.judge(1e3, true, 0).action == kSetBack);
            guard.noteSetback();
            QCOMPARE(guard.rateScale(), std::pow(0.25, setback + 1));
        }
        QVERIFY(guard.judgeDamagedState().action == kStop);
        for (int i = 0; i < 2; ++i)
            QVERIFY(guard.judge(0, false, 0).action == kSkip);
        QVERIFY(guard.judge(0, false, 0).action == kStop);
    }

    void damagedStateIsSetBackAtOnce() {
        DivergenceGuard guard({});
        QVERIFY(guard.judgeDamagedState().action == kSetBack);
    }

    // Single bad steps far apart are no divergence, and setbacks long ago are forgiven.
    void forgives() {
        Random random(1, "loss");
        DivergenceGuard guard({.window = 20, .skips = 2, .setbacks = 1});
        for (int i = 0; i < 20; ++i) {
            train(guard, 40, random);
            QVERIFY(guard.judge(0, false, 0).action == kSkip);
        }
        guard.noteSetback();
        QVERIFY(guard.judgeDamagedState().action == kStop);
        train(guard, 20 * 10, random);
        QVERIFY(guard.judgeDamagedState().action == kSetBack);
        QCOMPARE(guard.rateScale(), 0.5);  // what was learnt of the rate stays
    }

    void stateGoesOn() {
        Random random(1, "loss"), again(1, "loss");
        DivergenceGuard whole({.window = 50}), first({.window = 50}), second({.window = 50});
        train(whole, 137, random);
        train(first, 137, again);
        first.noteSetback();
        whole.noteSetback();
        train(first, 30, again);
        train(whole, 30, random);
        const DivergenceGuard::State kept = first.state();
        const TensorMap map(nullptr, kept.views(), "step-7");
        QVERIFY(second.load(map).ok());
        QCOMPARE(second.rateScale(), 0.5);
        for (const double loss : {5.0, 9.0, 4.5, 1e3, 4.5, 7.0, 6.0, 5.9})
            QVERIFY(second.judge(loss, true, 0).action == whole.judge(loss, true, 0).action);
        QCOMPARE(second.state().losses, whole.state().losses);
        QCOMPARE(second.state().numbers, whole.state().numbers);
        DivergenceGuard fresh({});
        QVERIFY(fresh.load(TensorMap()).ok());  // from before there was a guard
        QCOMPARE(fresh.rateScale(), 1.0);
    }

    void otherStatesAreRefused_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<double>("value");
        QTest::newRow("rate of nothing") << 0 << 0.0;
        QTest::newRow("rate above one") << 0 << 1.5;
        QTest::newRow("rate not a number") << 0 << std::nan("");
        QTest::newRow("negative setbacks") << 1 << -1.0;
        QTest::newRow("half a skip") << 2 << 0.5;
        QTest::newRow("endless calm") << 3 << 1e300;
        QTest::newRow("phase not a number") << 4 << std::nan("");
        QTest::newRow("infinite loss") << 5 << HUGE_VAL;
    }
    void otherStatesAreRefused() {
        QFETCH(int, index);
        QFETCH(double, value);
        DivergenceGuard::State state{{1, 0, 0, 10, 0}, {4, 5, 6}};
        (index < 5 ? state.numbers[static_cast<std::size_t>(index)] : state.losses[1]) = value;
        DivergenceGuard guard({});
        const Status status = guard.load(TensorMap(nullptr, state.views(), "step-7"));
        QVERIFY(!status.ok());
        QVERIFY(status.error().message.find("'step-7'") != std::string::npos);
        const DivergenceGuard::State longer{{1, 0, 0, 10, 0}, std::vector<double>(101, 4.0)};
        QVERIFY(!guard.load(TensorMap(nullptr, longer.views(), "x")).ok());
    }
};

STUDIO_TEST(DivergenceGuardTest)
#include "divergence_guard_test.moc"
