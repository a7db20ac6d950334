// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <QtTest>
#include <limits>

#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/export_role.h"
#include "ui/models/figure_text.h"
#include "ui/models/layer_history.h"
#include "ui/models/operation_table_model.h"
#include "ui/models/part_names.h"
#include "ui/models/share_history.h"
#include "ui/models/zone_table_model.h"

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
        const auto points = shareHistory(
            {sampleAt(0.5, 30, 60, 100), sampleAt(kNaN, 1, 1, 2), sampleAt(1.0, 1, 1, 0),
             sampleAt(1.0, 60, 60, 100)},  // the last claims more than the step
            kTwoZones);
        QCOMPARE(points.size(), std::size_t{2});
        QCOMPARE(points[0].share(std::size_t(ZoneGroup::Core)), 0.3);
        QCOMPARE(points[0].share(std::size_t(ZoneGroup::OutputLayer)), 0.6);
        QCOMPARE(points[0].share(kUnaccountedGroup), 0.1);
        QCOMPARE(points[1].share(kUnaccountedGroup), 0.0);
        QCOMPARE(points[1].share(0), 0.5);
    }

    void layerHistoryIsTimePerStep() {
        const ZoneTable zones{{"glu", ZonePass::Forward, ZoneGroup::Core},
                              {"glu", ZonePass::Backward, ZoneGroup::Core},
                              {"data", ZonePass::Update, ZoneGroup::Data}};
        const std::vector<ZoneSample> samples{{4, 2.0, 4, 80'000'000, {8'000'000, 16'000'000}},
                                              {5, kNaN, 1, 1, {1}},
                                              {6, 3.0, 0, 0, {}},
                                              {7, 3.0, 1, 50'000'000, {5'000'000, 5'000'000, 9}}};
        const auto points = layerHistory(samples, zones, zoneKey(zones[0]));
        QCOMPARE(points.size(), std::size_t{2});
        QCOMPARE(points[0].forwardMs, 2.0);
        QCOMPARE(points[0].backwardMs, 4.0);
        QCOMPARE(points[0].updateMs, 0.0);
        QCOMPARE(points[0].share, 0.3);
        QCOMPARE(points[0].beginSeconds, 1.92);
        QCOMPARE(points[1].step, std::int64_t{7});
        QCOMPARE(points[1].totalMs(), 10.0);
        const auto rest = layerHistory(samples, zones, unaccountedKey());
        QCOMPARE(rest[0].updateMs, 14.0);  // 80 - 8 - 16 of four steps
        QCOMPARE(rest[0].share, 0.7);
        QCOMPARE(layerHistory(samples, zones, "9:strange")[0].totalMs(), 0.0);
    }

    void tableIsSortedByNumbers() {
        ZoneTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(ZoneTableModel::kSortRole);
        sorted.sort(ZoneTableModel::Total, Qt::DescendingOrder);
        const QAbstractItemModelTester sortedTester(
            &sorted, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const auto rows = zoneRows(*testing::fakeSnapshot(100).zones);
        model.setRows(rows);
        model.setRows(rows);
        QCOMPARE(resets.count(), 1);
        QCOMPARE(sorted.rowCount(), 9);
        QCOMPARE(sorted.index(0, 0).data().toString(), QStringLiteral("Output layer"));
        for (int row = 1; row < sorted.rowCount(); ++row)
            QVERIFY(sorted.index(row - 1, ZoneTableModel::Total).data(kExportRole).toDouble() >=
                    sorted.index(row, ZoneTableModel::Total).data(kExportRole).toDouble());
        // 7.9 and 13.2 ms of 50.0 ms a step
        QCOMPARE(sorted.index(0, ZoneTableModel::Forward).data().toString(), millisecondsText(7.9));
        QCOMPARE(sorted.index(0, ZoneTableModel::Update).data().toString(), QString());
        QCOMPARE(sorted.index(0, ZoneTableModel::Share).data().toString(),
                 percentText(21.1 / 50.0, 1));
        for (const ZoneRow& row : rows)
            QCOMPARE(model.indexOf(row.key).data(ZoneTableModel::kKeyRole).toString(), row.key);
        QVERIFY(!model.indexOf("strange").isValid());
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }

    void operationsAreATable() {
        OperationTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.summary().isEmpty());
        const LayerOperations up{"block.glu.up_proj", true, 0, 12, 3};
        model.setCounts(std::make_shared<const OperationCounts>(OperationCounts{up}));
        const auto at = [&](int column) { return model.index(0, column).data(kExportRole); };
        QCOMPARE(at(OperationTableModel::Multiplications).toInt(), 0);
        QCOMPARE(at(OperationTableModel::Additions).toInt(), 12);
        QCOMPARE(at(OperationTableModel::Others).toInt(), 3);
        QVERIFY(model.index(0, 0).data(OperationTableModel::kTernaryRole).toBool());
        QVERIFY(model.summary().startsWith("No multiplication in a ternary layer"));
        model.setCounts(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void namesForPeople() {
        QCOMPARE(partTitle("block.glu.up_proj.weight"), QStringLiteral("GLU · up"));
        QCOMPARE(partTitle("block.mixer.layers.0"), QStringLiteral("Convolution 1"));
        QCOMPARE(partTitle("block.mixer.layers.2.norm"), QStringLiteral("Convolution 3 · norm"));
        QCOMPARE(partTitle("block.mixer.out_proj"), QStringLiteral("Mixer · projection"));
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
