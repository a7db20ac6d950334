// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into the weights as lines: what is written is read again, and nothing wrong is taken.
#include "engine/storage/weight_json.h"

#include <QtTest>
#include <limits>

#include "engine/base/random.h"
#include "engine/storage/metric_json.h"
#include "engine/storage/run_folder.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::MemoryDisk;

namespace {

TernaryMatrixInfo matrix(std::int64_t rows, std::int64_t columns, std::uint64_t seed) {
    Random random(seed, "weight json", 0);
    TernaryMatrixInfo info;
    info.name = "block.glu.up_proj.weight";
    info.rows = info.pictureRows = rows;
    info.columns = info.pictureColumns = columns;
    for (std::int64_t i = 0; i < rows * columns; ++i) {
        const double x = random.uniform();
        info.values.push_back(x < 0.3 ? -1 : x < 0.6 ? 0 : 1);
        ++(x < 0.3 ? info.negative : x < 0.6 ? info.zero : info.positive);
    }
    info.threshold = 0.0123;
    info.histogramLimit = 0.05;
    info.histogram = {1, 0, rows * columns - 1};
    info.flipShare = 0.001;
    return info;
}

WeightStatistics moment(std::int64_t step) {
    return {step, static_cast<double>(step) * 0.25, {matrix(96, 96, 1), matrix(3, 7, 2)}};
}

bool same(const TernaryMatrixInfo& a, const TernaryMatrixInfo& b) {
    return a.name == b.name && a.rows == b.rows && a.columns == b.columns &&
           a.negative == b.negative && a.zero == b.zero && a.positive == b.positive &&
           a.threshold == b.threshold && a.histogramLimit == b.histogramLimit &&
           a.histogram == b.histogram && a.flipShare == b.flipShare &&
           a.pictureRows == b.pictureRows && a.pictureColumns == b.pictureColumns &&
           a.values == b.values;
}

}  // namespace

class WeightJsonTest : public QObject {
    Q_OBJECT
private slots:
    void linesRoundTrip() {
        const WeightStatistics written = moment(40);
        const std::string line = weightMomentLine(written);
        QVERIFY2(line.size() < 4'000, qPrintable(QString::number(line.size())));
        const auto record = parseMetricLine(line);
        QVERIFY2(record.ok(), record.ok() ? "" : record.error().message.c_str());
        const auto& read = std::get<WeightStatistics>(record.value());
        QCOMPARE(read.step, written.step);
        QCOMPARE(read.elapsedSeconds, written.elapsedSeconds);
        QCOMPARE(read.matrices.size(), written.matrices.size());
        for (std::size_t i = 0; i < read.matrices.size(); ++i)
            QVERIFY(same(read.matrices[i], written.matrices[i]));
        QCOMPARE(stepOf(record.value()), std::int64_t{40});
    }

    // The code of a picture, by hand: -1 0 +1 -1 +1 is 35 + 0 + 3 + 18 + 0 and 35 + 2.
    void pictureIsWhatTheFormatSays() {
        WeightStatistics one{1, 0.5, {matrix(1, 5, 1)}};
        one.matrices[0].values = {-1, 0, 1, -1, 1};
        QVERIFY(weightMomentLine(one).find("\"picture\":\"8%\"") != std::string::npos);
    }

    void badLines_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const char* from, const char* to, const char* part) {
            QTest::newRow(name) << QString(from) << QString(to) << QString(part);
        };
        row("matrices a number", "\"matrices\":[", "\"matrices\":1,\"other\":[", "not a list");
        row("matrix a number", "\"matrices\":[", "\"matrices\":[7,", "not an object");
        row("no rows", "\"rows\":3,", "", "lacks the field 'rows'");
        row("endless rows", "\"rows\":3,", "\"rows\":1048577,", "the size of a matrix");
        row("negative rows", "\"rows\":3,", "\"rows\":-3,", "the size of a matrix");
        row("count too large", "\"zero\":", "\"zero\":99", "a count of the matrix's weights");
        row("bin negative", "\"histogram\":[1,", "\"histogram\":[-1,", "a list of counts");
        row("bin too large", "\"histogram\":[1,", "\"histogram\":[22,", "a list of counts");
        row("picture too wide", "\"picture_columns\":7", "\"picture_columns\":97", "a picture");
        row("picture too long", "\"picture\":\"", "\"picture\":\"#", "a picture");
        row("picture of strangers", "\"picture\":\"", "\"picture\":\"~", "a picture");
    }
    void badLines() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, part);
        QString line = QString::fromStdString(weightMomentLine({4, 1, {matrix(3, 7, 2)}}));
        QVERIFY(parseMetricLine(line.toStdString()).ok());
        const auto at = line.indexOf(from);
        QVERIFY(at >= 0);
        line.replace(at, from.size(), to);
        if (part == "a picture" && to.endsWith('~'))
            line.remove(line.indexOf('~') + 1, 1);  // as long as it should be
        const auto record = parseMetricLine(line.toStdString());
        QVERIFY(!record.ok());
        QVERIFY2(QString::fromStdString(record.error().message).contains(part),
                 record.error().message.c_str());
    }

    // A folder keeps the looks in a file of its own and drops, before a resume, those of later
    // steps.
    void folderKeepsAndTruncatesThem() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        RunRecord record;
        record.name = "a";
        Result<RunFolder> run = RunFolder::create(files, "/runs/a", record);
        QVERIFY(run.ok());
        for (const std::int64_t step : {1, 4, 8, 12})
            QVERIFY(run.value().appendWeights(weightMomentLine(moment(step))).ok());
        MetricLog all;
        QVERIFY(run.value().readMetrics(all).ok());
        QCOMPARE(all.weightMoments().size(), std::size_t{4});
        QVERIFY(same(all.weightMoments()[1]->matrices[1], moment(4).matrices[1]));
        QCOMPARE(run.value().truncateMetricsAfter(8).value(), std::int64_t{1});
        QVERIFY(run.value().appendWeights(weightMomentLine(moment(9))).ok());
        MetricLog resumed;
        const auto history = run.value().readMetrics(resumed);
        QVERIFY(history.ok());
        QCOMPARE(history.value().unreadableLines, std::int64_t{0});
        std::vector<std::int64_t> steps;
        for (const auto& each : resumed.weightMoments())
            steps.push_back(each->step);
        QCOMPARE(steps, (std::vector<std::int64_t>{1, 4, 8, 9}));
    }
};

STUDIO_TEST(WeightJsonTest)
#include "weight_json_test.moc"
