// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/loss_history.h"

#include <QtTest>
#include <cmath>
#include <limits>

#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/loss_curves.h"

using namespace studio;
using namespace studio::ui;

class LossHistoryTest : public QObject {
    Q_OBJECT
private slots:
    void takesOnlyWhatIsNew() {
        LossHistory history;
        auto log = std::make_shared<MetricLog>();
        QVERIFY(history.follow(log).otherRun);
        QVERIFY(!history.follow(log).any);
        for (int step = 1; step <= 3; ++step)
            log->append(StepMetrics{step, step * 8, step * 60.0, 5.0 - step, 4.0 - step, 1.5});
        QCOMPARE(history.follow(log).firstStep, std::size_t{0});
        log->append(StepMetrics{4, 32, 240, 1, 0.5, 0.25});
        const LossHistory::Change change = history.follow(log);
        QVERIFY(change.any && !change.otherRun);
        QCOMPARE(change.firstStep, std::size_t{3});
        QCOMPARE(history.steps().size(), std::size_t{4});
        QCOMPARE(history.steps()[3].loss, 1.0);
    }

    void axesAndMeasures_data() {
        QTest::addColumn<int>("axis");
        QTest::addColumn<int>("measure");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("step, as optimised") << 0 << 0 << 7.0 << 3.5;
        QTest::newRow("tokens, plain") << 1 << 1 << 700.0 << 3.0;
        QTest::newRow("minutes, bits per byte") << 2 << 2 << 1.5 << 1.25;
    }
    void axesAndMeasures() {
        QFETCH(int, axis);
        QFETCH(int, measure);
        QFETCH(double, x);
        QFETCH(double, y);
        auto log = std::make_shared<MetricLog>();
        log->append(StepMetrics{7, 700, 90, 3.5, 3.0, 1.25});
        LossHistory history;
        history.follow(log);
        LossCurves curves(history);
        curves.setAxis(static_cast<LossAxis>(axis));
        curves.setMeasure(static_cast<LossMeasure>(measure));
        QCOMPARE(curves.train().size(), std::size_t{1});
        QCOMPARE(curves.train()[0].x, x);
        QCOMPARE(curves.train()[0].y, y);
    }

    void otherLogStartsAnew() {
        LossHistory history;
        history.follow(testing::fakeLog(300));
        QCOMPARE(history.steps().size(), std::size_t{300});
        QVERIFY(history.follow(testing::fakeLog(20)).otherRun);
        QCOMPARE(history.steps().size(), std::size_t{20});
        QVERIFY(history.follow(nullptr).otherRun);
        QVERIFY(history.steps().empty());
    }

    void valuesThatAreNotFiniteAreLeftOut() {
        LossHistory history;
        history.follow(testing::nanLog());
        QVERIFY(!history.steps().empty());
        LossCurves curves(history);
        for (const LossAxis axis : {LossAxis::Step, LossAxis::Tokens, LossAxis::Minutes}) {
            curves.setAxis(axis);
            QVERIFY(curves.train().empty());
            QVERIFY(curves.validation().empty());
            QVERIFY(curves.learningRate().empty());
        }
    }

    void stepsHaveAPlaceOnEveryAxis() {
        LossHistory history;
        history.follow(testing::fakeLog(100));
        QCOMPARE(history.position(50, LossAxis::Step), std::optional(50.0));
        QCOMPARE(history.position(50, LossAxis::Tokens), std::optional(50.0 * 1024));
        QCOMPARE(history.position(500, LossAxis::Step), std::optional(500.0));
        QCOMPARE(history.position(500, LossAxis::Tokens), std::nullopt);
    }

    // By hand, with memory 1/2: 4; (4/2 + 1)/(1/2 + 1) = 2; (4/4 + 1/2 + 7)/(7/4) = 34/7.
    void averageIsCorrectedForItsStart() {
        ExponentialAverage average(0.5);
        QCOMPARE(average.next(4), 4.0);
        QCOMPARE(average.next(1), 2.0);
        QCOMPARE(average.next(7), 34.0 / 7.0);
        ExponentialAverage none(0);
        QCOMPARE(none.next(3), 3.0);
        QCOMPARE(none.next(5), 5.0);
    }
};

STUDIO_TEST(LossHistoryTest)
#include "loss_history_test.moc"
