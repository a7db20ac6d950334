// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/refresh_governor.h"

#include <QtTest>

#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::ui;

namespace {

constexpr std::int64_t kMs = 1'000'000;

/// A governor of two processors on a clock that only the test moves.
struct Bench {
    std::int64_t nowNs = 5'000 * kMs;
    RefreshGovernor governor{2, [this] { return nowNs; }};

    /// Ticks at 30 Hz for so many seconds of the test's clock.
    void run(double seconds) {
        const std::int64_t endNs = nowNs + static_cast<std::int64_t>(seconds * 1e9);
        while (nowNs < endNs) {
            const std::int64_t beganNs = nowNs;
            governor.tick();
            nowNs = std::max(nowNs, beganNs + 1'000 * kMs / RefreshGovernor::kTicksPerSecond);
        }
    }
    /// A client whose refresh takes costMs.
    int* add(double hz, std::int64_t costMs, const bool* visible = nullptr) {
        auto count = std::make_shared<int>(0);
        counts.push_back(count);
        governor.add({hz, [visible] { return visible == nullptr || *visible; },
                      [this, count, costMs] {
                          ++*count;
                          nowNs += costMs * kMs;
                      }});
        return count.get();
    }
    std::vector<std::shared_ptr<int>> counts;
};

}  // namespace

class RefreshGovernorTest : public QObject {
    Q_OBJECT
private slots:
    void cheapClientsGetWhatTheyWant_data() {
        QTest::addColumn<double>("hz");
        QTest::newRow("figures") << 30.0;
        QTest::newRow("fast plot") << 10.0;
        QTest::newRow("plot") << 4.0;
        QTest::newRow("slow plot") << 2.0;
    }
    void cheapClientsGetWhatTheyWant() {
        QFETCH(double, hz);
        Bench bench;
        const int* count = bench.add(hz, 0);
        bench.run(10);
        // Periods are whole ticks, so a rate is met within one tick a period.
        QVERIFY2(*count >= 0.85 * 10 * hz && *count <= 10 * hz + 1,
                 qPrintable(QString::number(*count)));
    }

    void hiddenClientsCostNothing() {
        Bench bench;
        bool visible = false;
        const int* count = bench.add(30, 1, &visible);
        bench.run(1);
        QCOMPARE(*count, 0);
        visible = true;
        bench.run(1);
        QVERIFY(*count > 20);
    }

    // Four plots at 10 Hz and 20 ms each would take 80 % of one processor, 40 % of two.
    void expensivePlotsAreSlowedBelowTheShare() {
        Bench bench;
        for (int i = 0; i < 4; ++i)
            bench.add(10, 20);
        const int* figures = bench.add(30, 0);
        bench.run(1.1);
        QVERIFY(bench.governor.load() > RefreshGovernor::kShare);
        bench.run(10);
        QVERIFY2(bench.governor.load() <= RefreshGovernor::kShare * 1.2,
                 qPrintable(QString::number(bench.governor.load())));
        QVERIFY(bench.governor.rate(10) < 3);
        QCOMPARE(bench.governor.rate(30), 30.0);  // figures keep their rate
        QVERIFY(*figures > 200);
    }

    void paintingCountsToo() {
        Bench bench;
        bench.governor.add(
            {4, [] { return true; }, [&bench] { bench.governor.addPainting(100 * kMs); }});
        bench.run(5);
        QVERIFY(bench.governor.rate(4) < 2);
    }

    void figuresAreSlowedWhenPlotsAreNotEnough() {
        Bench bench;
        bench.add(30, 15);
        bench.run(30);
        QVERIFY(bench.governor.rate(30) < 15);
        QVERIFY(bench.governor.load() <= RefreshGovernor::kShare * 1.2);
    }

    void ratesRiseAgain() {
        Bench bench;
        bool visible = true;
        bench.add(10, 60, &visible);
        bench.run(8);
        QVERIFY(bench.governor.rate(10) < 5);
        visible = false;
        bench.run(20);
        QCOMPARE(bench.governor.rate(10), 10.0);
    }

    void minimisedHasASmallerShare() {
        Bench bench;
        bench.add(10, 9);
        bench.run(5);
        const double usual = bench.governor.rate(10);
        bench.governor.setMinimised(true);
        bench.run(10);
        QVERIFY(bench.governor.rate(10) < usual);
        QVERIFY(bench.governor.load() <= RefreshGovernor::kMinimisedShare * 1.2);
    }
};

STUDIO_TEST(RefreshGovernorTest)
#include "refresh_governor_test.moc"
