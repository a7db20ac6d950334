// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <limits>
#include <numeric>

#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/figure_text.h"
#include "ui/models/part_names.h"
#include "ui/models/share_history.h"
#include "ui/models/zone_rows.h"

using namespace studio;
using namespace studio::ui;

namespace {
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

ZoneSample sampleAt(double seconds, std::int64_t coreNs, std::int64_t headNs, std::int64_t wallNs) {
    return {1, seconds, 1, wallNs, {coreNs, headNs}};
}
const ZoneTable kTwoZones{{"block.glu", ZonePass::Forward, ZoneGroup::Core},
                          {"output_layer", ZonePass::Forward, ZoneGroup::OutputLayer}};
}  // namespace

class TimingModelsTest : public QObject {
    Q_OBJECT
private slots:
    void rowsJoinPassesAndFollowTheFlow() {
        const auto rows = zoneRows(*testing::fakeSnapshot(100).zones);
        QCOMPARE(rows.size(), std::size_t{9});  // 8 layers of 12 zones, and the rest
        QCOMPARE(rows.front().group, ZoneGroup::Data);
        QVERIFY(rows.back().unaccounted);
        for (std::size_t i = 1; i + 1 < rows.size(); ++i)
            QVERIFY(flowPosition(rows[i - 1].group) <= flowPosition(rows[i].group));
        const auto head = std::ranges::find(rows, ZoneGroup::OutputLayer, &ZoneRow::group);
        QCOMPARE(head->forwardMs, 7.9);
        QCOMPARE(head->backwardMs, 13.2);
        double sum = 0;
        for (const ZoneRow& row : rows)
            sum += row.share;
        QVERIFY(std::abs(sum - 1.0) < 1e-12);
        QVERIFY(head->summary().contains(QLocale().toString(21.1)));
    }

    void spoiltTimesCountAsNothing() {
        QVERIFY(zoneRows(ZoneWindow{}).empty());
        const auto rows = zoneRows(*testing::nanSnapshot().zones);
        for (const ZoneRow& row : rows) {
            QCOMPARE(row.totalMs(), 0.0);
            QCOMPARE(row.share, 0.0);
        }
    }

    void historySharesAddUp() {
        ShareHistory history;
        history.append(sampleAt(0.5, 30, 60, 100), kTwoZones);
        QCOMPARE(history.points().size(), std::size_t{1});
        const SharePoint& point = history.points().front();
        QCOMPARE(point.share(std::size_t(ZoneGroup::Core)), 0.3);
        QCOMPARE(point.share(std::size_t(ZoneGroup::OutputLayer)), 0.6);
        QCOMPARE(point.share(kUnaccountedGroup), 0.1);
        history.append(sampleAt(kNaN, 1, 1, 2), kTwoZones);
        history.append(sampleAt(1.0, 1, 1, 0), kTwoZones);
        QCOMPARE(history.points().size(), std::size_t{1});
        history.append(sampleAt(1.0, 60, 60, 100), kTwoZones);  // claims more than the step
        QCOMPARE(history.points().back().share(kUnaccountedGroup), 0.0);
        QCOMPARE(history.points().back().share(0), 0.5);
    }

    void historyMergesWithoutLosingTime() {
        ShareHistory history(8);
        double wall = 0;
        for (int i = 1; i <= 1'000; ++i) {
            history.append(sampleAt(i, i, 2 * i, 4 * i), kTwoZones);
            wall += 4.0 * i;
            QVERIFY(history.points().size() <= 8);
        }
        QVERIFY(history.points().size() >= 4);
        const auto& points = history.points();
        const double kept =
            std::accumulate(points.begin(), points.end(), 0.0,
                            [](double sum, const SharePoint& p) { return sum + p.wallNs; });
        QCOMPARE(kept, wall);
        QCOMPARE(points.back().elapsedSeconds, 1000.0);
        for (const SharePoint& p : points)
            QCOMPARE(p.share(std::size_t(ZoneGroup::OutputLayer)), 0.5);
        history.clear();
        QVERIFY(history.points().empty());
    }

    void namesForPeople() {
        QCOMPARE(partTitle("block.glu.up_proj.weight"), QStringLiteral("GLU · up"));
        QCOMPARE(partTitle("block.mixer.layers.0"), QStringLiteral("Mixer · convolution 1"));
        QCOMPARE(partTitle("block.brand_new"), QStringLiteral("Brand new"));
        QCOMPARE(partTitle(""), QString());
        QVERIFY(!partExplanation("block.mixer.layers.0").isEmpty());
        QVERIFY(partExplanation("brand_new").isEmpty());
    }

    void figuresHaveUnitsAndNoNaN() {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(percentText(0.842), QStringLiteral("84 %"));
        QCOMPARE(percentText(0.8424, 1), QStringLiteral("84.2 %"));
        QCOMPARE(millisecondsText(0.234), QStringLiteral("0.23 ms"));
        QCOMPARE(millisecondsText(12.34), QStringLiteral("12.3 ms"));
        QCOMPARE(millisecondsText(234.4), QStringLiteral("234 ms"));
        QCOMPARE(millisecondsText(999.7), QStringLiteral("1.00 s"));
        for (const QString& text : {percentText(kNaN), millisecondsText(kNaN), numberText(kNaN, 2)})
            QCOMPARE(text, QStringLiteral("–"));
    }
};

STUDIO_TEST(TimingModelsTest)
#include "timing_models_test.moc"
