// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/profiler.h"

#include <QtTest>
#include <numeric>

#include "tests/support/test_main.h"

using namespace studio;

class ProfilerTest : public QObject {
    Q_OBJECT
private slots:
    void nestedZonesReportSelfTime() {
        Profiler profiler;
        const ZoneId outer = profiler.zone("mixer", ZonePass::Forward, ZoneGroup::Core);
        const ZoneId inner = profiler.zone("mixer.norm", ZonePass::Forward, ZoneGroup::Core);
        QCOMPARE(profiler.zone("mixer", ZonePass::Forward, ZoneGroup::Core), outer);
        profiler.beginStep();
        {
            const ZoneScope a(profiler, outer);
            QTest::qSleep(5);
            {
                const ZoneScope b(profiler, inner);
                QTest::qSleep(20);
            }
        }
        const StepProfile& step = profiler.endStep();
        QVERIFY(step.selfNs[inner] >= 20'000'000);
        QVERIFY(step.selfNs[outer] >= 5'000'000);
        QVERIFY(step.selfNs[outer] < step.selfNs[inner]);
        const std::int64_t sum =
            std::accumulate(step.selfNs.begin(), step.selfNs.end(), std::int64_t{0});
        QCOMPARE(step.unaccountedNs(), step.wallNs - sum);
        QVERIFY(step.unaccountedNs() >= 0);
    }

    void keysNameThePass() {
        QCOMPARE((ZoneInfo{"output_layer", ZonePass::Backward, ZoneGroup::OutputLayer}.key()),
                 std::string("output_layer.backward"));
        QCOMPARE((ZoneInfo{"optimizer.adamw", ZonePass::Update, ZoneGroup::Optimizer}.key()),
                 std::string("optimizer.adamw"));
    }
};

STUDIO_TEST(ProfilerTest)
#include "profiler_test.moc"
