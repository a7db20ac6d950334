// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of any length keeps for its curves: bounded, without losing time, and as good as new
// at both ends.
#include <QtTest>
#include <numeric>

#include "engine/telemetry/snapshot.h"
#include "engine/telemetry/zone_collector.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

constexpr int kZones = 40;
constexpr std::int64_t kSteps = 1'000'000;

WeightHistory::Moment momentAt(std::int64_t step) {
    auto moment = std::make_shared<WeightStatistics>();
    moment->step = step;
    moment->elapsedSeconds = static_cast<double>(step) * 0.1;
    return moment;
}

/// A matrix whose weight at (row, column) is (row + column) % 3 - 1.
TernaryMatrixInfo striped(std::int64_t rows, std::int64_t columns) {
    TernaryMatrixInfo matrix;
    matrix.rows = matrix.pictureRows = rows;
    matrix.columns = matrix.pictureColumns = columns;
    for (std::int64_t i = 0; i < rows * columns; ++i)
        matrix.values.push_back(static_cast<std::int8_t>((i / columns + i % columns) % 3 - 1));
    return matrix;
}

}  // namespace

class HistoryTest : public QObject {
    Q_OBJECT
private slots:
    // A million steps of half a second each, as many as two months of training.
    void zonesOfAMillionStepsStayBounded() {
        MetricLog log;
        ZoneCollector collector;
        StepProfile profile;
        profile.wallNs = 500'000'000;
        profile.selfNs.assign(kZones, 12'000'000);
        std::size_t most = 0;
        for (std::int64_t step = 1; step <= kSteps; ++step) {
            auto sample = collector.add(step, static_cast<double>(step) * 0.5, profile);
            QVERIFY(sample);
            log.append(std::move(*sample));
            if (step % 10'007 == 0)
                most = std::max(most, log.zones().size());
        }
        const std::vector<ZoneSample> kept = log.zones();
        QCOMPARE(log.zonesAppended(), static_cast<std::size_t>(kSteps));
        QVERIFY(std::max(most, kept.size()) <= 1'024);
        QVERIFY(kept.size() >= 512);
        // No step and no nanosecond is lost, and every sample but the last covers as many steps.
        std::int64_t steps = 0, wallNs = 0, lastZoneNs = 0;
        for (const ZoneSample& sample : kept) {
            QCOMPARE(sample.selfNs.size(), std::size_t{kZones});
            QVERIFY(sample.selfNs.capacity() <= 2 * kZones);
            steps += sample.steps;
            wallNs += sample.wallNs;
            lastZoneNs += sample.selfNs.back();
            QCOMPARE(sample.step, steps);
            QVERIFY(&sample == &kept.back() || sample.steps == kept.front().steps);
        }
        QCOMPARE(steps, kSteps);
        QCOMPARE(wallNs, kSteps * profile.wallNs);
        QCOMPARE(lastZoneNs, kSteps * profile.selfNs.back());
        QCOMPARE(kept.back().elapsedSeconds, static_cast<double>(kSteps) * 0.5);
    }

    void shortRunsKeepEverySample() {
        ZoneHistory history(8);
        for (int i = 1; i <= 8; ++i)
            history.append({i, i * 0.5, 1, 100, {60, 40}});
        QCOMPARE(history.samples().size(), std::size_t{8});
        history.append({9, 4.5, 1, 100, {60, 40, 7}});  // a zone that was registered later
        QCOMPARE(history.samples().size(), std::size_t{5});
        QCOMPARE(history.samples()[0].steps, 2);
        QCOMPARE(history.samples()[0].step, std::int64_t{2});
        QCOMPARE(history.samples()[3].selfNs, (std::vector<std::int64_t>{120, 80}));
        QCOMPARE(history.samples()[4].selfNs, (std::vector<std::int64_t>{60, 40, 7}));
        history.append({10, 5.0, 1, 100, {1, 2, 3}});  // joins the last until it is full
        QCOMPARE(history.samples().size(), std::size_t{5});
        QCOMPARE(history.samples()[4].selfNs, (std::vector<std::int64_t>{61, 42, 10}));
    }

    // One candidate each step of 0.1 s; how many are asked for grows with the logarithm only.
    void momentsOfAMillionStepsStayBounded() {
        MetricLog log;
        for (std::int64_t step = 1; step <= kSteps; ++step)
            if (log.weightMomentDue(static_cast<double>(step) * 0.1))
                log.append(momentAt(step));
        log.append(momentAt(kSteps));  // the look at the end, due or not
        const auto moments = log.weightMoments();
        QVERIFY(moments.size() <= 128 && moments.size() >= 64);
        QCOMPARE(moments.front()->step, std::int64_t{1});
        QCOMPARE(moments.back()->step, kSteps);
        // 100,000 s: 128 in the first 128 s, then 64 for each doubling: log2(100,000 / 128) < 10.
        QVERIFY(log.weightMomentsAppended() < 128 + 64 * 11);
        // Evenly spread but for the last.
        const std::int64_t pace = moments[1]->step - moments[0]->step;
        for (std::size_t i = 2; i + 1 < moments.size(); ++i)
            QVERIFY(std::abs(moments[i]->step - moments[i - 1]->step - pace) <= pace / 2);
    }

    void momentsThatAreReadAgainAreTheSame() {
        WeightHistory first, again;
        std::vector<WeightHistory::Moment> written;
        for (std::int64_t step = 1; step <= 20'000; ++step)
            if (first.due(static_cast<double>(step) * 0.1)) {
                written.push_back(momentAt(step));
                QVERIFY(first.append(written.back()));
            }
        for (const auto& moment : written)
            again.append(moment);
        QCOMPARE(again.moments(), first.moments());
        QVERIFY(!again.append(momentAt(0)));  // earlier: passed over
        QCOMPARE(again.moments(), first.moments());
        QVERIFY(!again.due(first.moments().back()->elapsedSeconds + 1));
    }

    void smallPicturesShowWeightsOfTheMatrix() {
        WeightStatistics whole;
        whole.matrices = {striped(683, 256), striped(40, 200), striped(64, 96)};
        const WeightStatistics small = withSmallPictures(whole, 96);
        QCOMPARE(small.matrices[0].pictureRows, std::int64_t{96});
        QCOMPARE(small.matrices[0].pictureColumns, std::int64_t{96});
        QCOMPARE(small.matrices[1].pictureRows, std::int64_t{40});
        QCOMPARE(small.matrices[1].pictureColumns, std::int64_t{96});
        QCOMPARE(small.matrices[2].values, whole.matrices[2].values);
        for (const TernaryMatrixInfo& matrix : small.matrices) {
            QCOMPARE(static_cast<std::int64_t>(matrix.values.size()),
                     matrix.pictureRows * matrix.pictureColumns);
            std::int64_t before = -1;
            for (std::int64_t row = 0; row < matrix.pictureRows; ++row) {
                const std::int64_t from = pictureIndex(row, matrix.pictureRows, matrix.rows);
                QVERIFY(from > before && from < matrix.rows);
                before = from;
                const std::int64_t column = pictureIndex(5, matrix.pictureColumns, matrix.columns);
                QCOMPARE(
                    int{matrix.values[static_cast<std::size_t>(row * matrix.pictureColumns + 5)]},
                    static_cast<int>((from + column) % 3 - 1));
            }
        }
    }
};

STUDIO_TEST(HistoryTest)
#include "history_test.moc"
