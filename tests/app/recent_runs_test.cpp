// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/recent_runs.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "engine/storage/metric_json.h"
#include "engine/storage/run_folder.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

/// A run whose bits per byte fall in a straight line from 8 to 2.
void makeRun(const std::filesystem::path& folder, std::int64_t created, int steps) {
    RunRecord record;
    record.name = folder.filename().string();
    record.createdUnixMilliseconds = created;
    if (!RunFolder::create(FileSystem(), folder, record))
        qFatal("no run folder");
    std::ofstream file(folder / "metrics.jsonl", std::ios::binary);
    for (int step = 1; step <= steps; ++step) {
        StepMetrics metrics;
        metrics.step = step;
        metrics.bitsPerByte = 8.0 - 6.0 * (step - 0.5) / steps;
        file << metricLine(metrics, {}, {}) << '\n';
        if (step % 50 == 0) {
            EvaluationMetrics evaluation;
            evaluation.step = step;
            evaluation.bitsPerByte = 100.0 + step;
            file << metricLine(evaluation) << '\n';
        }
    }
    file << "{\"step\": 12";  // cut while it was written
}

}  // namespace

class RecentRunsTest : public QObject {
    Q_OBJECT
private slots:
    void curvesFollowTheMetrics_data() {
        QTest::addColumn<int>("steps");
        QTest::addColumn<int>("fewest");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("few") << 9 << 4;
        QTest::newRow("some") << 400 << 40;
        QTest::newRow("many: only parts are read") << 20000 << 48;
    }
    void curvesFollowTheMetrics() {
        QFETCH(int, steps);
        QFETCH(int, fewest);
        const QTemporaryDir folder;
        makeRun(folder.filePath("a").toStdString(), 5, steps);
        const auto runs = app::recentRuns(folder.path().toStdString(), 8, m_cancelled);
        QCOMPARE(runs.size(), std::size_t{1});
        QCOMPARE(runs[0].step, std::int64_t{steps});
        QCOMPARE(runs[0].bitsPerByte, steps >= 50 ? 100.0 + steps / 50 * 50 : 0.0);
        const std::vector<float>& curve = runs[0].curve;
        QVERIFY2(int(curve.size()) >= fewest && curve.size() <= 48,
                 qPrintable(QString::number(curve.size())));
        for (std::size_t i = 0; i < curve.size(); ++i) {
            // Even parts of the file are even parts of the run, up to the lines cut at their ends.
            const double expected = 8.0 - 6.0 * (double(i) + 0.5) / double(curve.size());
            QVERIFY2(std::abs(curve[i] - expected) < 6.0 / double(curve.size()) + 0.2,
                     qPrintable(QString::number(curve[i]) + " " + QString::number(expected)));
        }
    }

    void newestFirstAndNoMore() {
        const QTemporaryDir folder;
        for (int i = 0; i < 4; ++i)
            makeRun(folder.filePath(QString::number(i)).toStdString(), i, 3);
        QDir(folder.path()).mkdir("no run");
        const auto runs = app::recentRuns(folder.path().toStdString(), 3, m_cancelled);
        QCOMPARE(runs.size(), std::size_t{3});
        QCOMPARE(runs.front().name, std::string("3"));
        QCOMPARE(runs.back().createdUnixMilliseconds, std::int64_t{1});
        QVERIFY(app::recentRuns("/none/such", 3, m_cancelled).empty());
    }

    void readOnAThreadOfItsOwn() {
        const QTemporaryDir folder;
        makeRun(folder.filePath("a").toStdString(), 1, 2000);
        app::RecentRunsReader reader(folder.path().toStdString(), 8);
        QVERIFY(reader.latest().empty());
        reader.read();
        QTRY_COMPARE(reader.latest().size(), std::size_t{1});
        makeRun(folder.filePath("b").toStdString(), 2, 20);
        reader.read();
        reader.read();
        QTRY_COMPARE(reader.latest().size(), std::size_t{2});
    }

private:
    std::atomic<bool> m_cancelled{false};
};

STUDIO_TEST(RecentRunsTest)
#include "recent_runs_test.moc"
