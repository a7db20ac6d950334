// SPDX-License-Identifier: GPL-3.0-or-later
// Five milliseconds put into each entry of one layer's backward pass appear in that layer's zone,
// in no other, and in the step; and the zones leave no time of a step unexplained.
#include <QtTest>
#include <chrono>
#include <thread>

#include "tests/engine/training/small_training.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

constexpr int kSteps = 15;  // with and without the delay, in turn
constexpr double kDelayMs = 5;

double medianOf(std::vector<double> values) {
    std::ranges::nth_element(values, values.begin() + kSteps / 2);
    return values[kSteps / 2];
}

/// Milliseconds of each zone of each step, and the share of each step that no zone explains.
struct Times {
    std::vector<std::vector<double>> zones;
    std::vector<double> unexplained;

    explicit Times(std::size_t count) : zones(count) {}
    void add(const StepProfile& step) {
        for (std::size_t z = 0; z < zones.size(); ++z)
            zones[z].push_back(static_cast<double>(step.selfNs[z]) / 1e6);
        unexplained.push_back(static_cast<double>(step.unaccountedNs()) /
                              static_cast<double>(step.wallNs));
    }
};

/// Sleeps for the delay and returns how long that really was: on a busy machine, longer.
double delayMs() {
    using Milliseconds = std::chrono::duration<double, std::milli>;
    const auto start = std::chrono::steady_clock::now();
    std::this_thread::sleep_for(Milliseconds(kDelayMs));
    return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

ModelConfig modelConfig() {
    ModelConfig config = SmallTraining::modelConfig();
    config.width = 64;
    config.inner = 171;
    config.recursions = 1;
    return config;
}

}  // namespace

class ProfilerHonestyTest : public QObject {
    Q_OBJECT
private slots:
    void delayAppearsInItsZoneAlone_data() {
        QTest::addColumn<QString>("layer");
        for (const char* layer :
             {"block.glu.down_proj", "block.mixer.layers.0", "block.norm_mix", "output_layer"})
            QTest::newRow(layer) << layer;
    }
    void delayAppearsInItsZoneAlone() {
        QFETCH(QString, layer);
        SmallTraining run(1, modelConfig());
        const auto zones = run.profiler.zones();
        const auto found = std::ranges::find_if(*zones, [&](const ZoneInfo& z) {
            return z.layer == layer.toStdString() && z.pass == ZonePass::Backward;
        });
        QVERIFY(found != zones->end());
        const auto delayed = static_cast<ZoneId>(found - zones->begin());
        Times with(zones->size()), without(zones->size());
        run.step(1);
        for (int i = 0; i < kSteps; ++i) {
            run.step(2 + 2 * i);
            without.add(run.profile);
            double delay = 0;
            run.profiler.setZoneHook(delayed, [&] { delay += delayMs(); });
            run.step(3 + 2 * i);
            run.profiler.setZoneHook(delayed, {});
            QVERIFY(delay >= kDelayMs);
            with.add(run.profile);
            with.zones[delayed].back() -= delay;
        }
        // Medians forgive steps in which the machine was busy with something else.
        for (std::size_t z = 0; z < zones->size(); ++z) {
            const double growth = medianOf(with.zones[z]) - medianOf(without.zones[z]);
            QVERIFY2(std::abs(growth) < (z == delayed ? 0.5 : 1.0),
                     qPrintable(QString("%1 grew by %2 ms beside the delay")
                                    .arg((*zones)[z].key().c_str())
                                    .arg(growth)));
        }
        for (const Times* times : {&with, &without})
            QVERIFY2(medianOf(times->unexplained) < 0.03,
                     qPrintable(QString::number(medianOf(times->unexplained))));
    }
};

STUDIO_TEST(ProfilerHonestyTest)
#include "profiler_honesty_test.moc"
