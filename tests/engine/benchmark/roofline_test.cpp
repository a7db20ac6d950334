// SPDX-License-Identifier: GPL-3.0-or-later
// The roofline's arithmetic on made-up machines, the loops that measure the roofs, and that every
// kernel of the table runs.
#include <QtTest>
#include <atomic>
#include <set>

#include "engine/benchmark/kernel_benchmark.h"
#include "engine/kernels/instruction_set.h"
#include "engine/kernels/peak_loops.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

/// 100 GFLOP/s fp32, 200 bf16, no int8; 50 GB/s near 1 MB, 10 GB/s near 100 MB: 10 MB parts them.
ThreadPeaks machine() {
    ThreadPeaks peaks;
    peaks.threads = 2;
    peaks.fp32Gflops = 100;
    peaks.bf16Gflops = 200;
    peaks.memory = {{1e6, 50, 40}, {1e8, 9, 10}};
    return peaks;
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * std::abs(b); }

}  // namespace

class RooflineTest : public QObject {
    Q_OBJECT
private slots:
    void leastTime_data() {
        QTest::addColumn<qint64>("multiplyAdds");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("precision");
        QTest::addColumn<int>("entries");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<bool>("computing");
        const auto row = [](const char* name, qint64 adds, qint64 bytes, const char* precision,
                            int entries, double seconds, bool computing) {
            QTest::newRow(name) << adds << bytes << QString(precision) << entries << seconds
                                << computing;
        };
        row("computing, fp32", 50'000'000, 1000, "fp32", 1, 1e-3, true);
        row("computing, bf16", 50'000'000, 1000, "bf16", 1, 5e-4, true);
        row("int8 that is not native", 50'000'000, 1000, "int8", 1, 1e-3, true);
        row("memory, near", 0, 500'000, "fp32", 1, 1e-5, false);
        row("memory, far", 0, 20'000'000, "fp32", 1, 2e-3, false);
        row("memory, near in four goes", 0, 20'000'000, "fp32", 4, 4e-4, false);
        row("beyond all that was measured", 0, 1'000'000'000, "fp32", 1, 0.1, false);
        row("moving takes longer", 1'000'000, 2'000'000, "fp32", 1, 4e-5, false);
        row("nothing", 0, 0, "fp32", 1, 0, false);
    }
    void leastTime() {
        QFETCH(qint64, multiplyAdds);
        QFETCH(qint64, bytes);
        QFETCH(QString, precision);
        QFETCH(int, entries);
        QFETCH(double, seconds);
        QFETCH(bool, computing);
        const ZoneWork work{multiplyAdds, bytes};
        const double found = machine().leastSeconds(work, precision.toStdString(), entries);
        QVERIFY2(near(found, seconds) || found == seconds, qPrintable(QString::number(found)));
        QCOMPARE(machine().boundByComputing(work, precision.toStdString(), entries), computing);
    }

    void ratesOfAPoint() {
        KernelPoint point;
        point.work = {1'000'000'000, 500'000'000};
        point.seconds = 0.5;
        QVERIFY(near(point.gflops(), 4));
        QVERIFY(near(point.gbPerS(), 1));
        QVERIFY(near(point.intensity(), 4));
    }

    /// On every instruction set: what the loops compute, and that lesser sets have no AVX-512.
    void loops() {
        for (const std::string& set : availableInstructionSets()) {
            QVERIFY(selectInstructionSet(set).ok());
            const double operations = fmaPeakLoop(1000);
            QVERIFY(operations >= 24'000.0 && operations == 2 * fmaPeakLoop(500));
            if (!set.starts_with("avx3"))
                QVERIFY(!nativeBf16Product() && !nativeInt8DotProduct());
            if (nativeBf16Product())
                // Four products of 16 x 16 sums over 16 pairs, or twelve of 16 sums over one.
                QCOMPARE(bf16PeakLoop(10),
                         set.ends_with("amx") ? 10 * 4 * 16384.0 : 10 * 12 * 64.0);
            if (nativeInt8DotProduct())
                QCOMPARE(int8PeakLoop(10), 10 * 12 * 128.0);
            std::vector<float> b(131), c(131), a(131);
            float sum = 0;
            for (std::size_t i = 0; i < b.size(); ++i) {
                b[i] = static_cast<float>(i);  // small whole numbers: sums are exact
                c[i] = static_cast<float>(3 * i);
                sum += b[i];
            }
            QCOMPARE(readPeakLoop(b.data(), b.size()), sum);
            triadPeakLoop(a.size(), b.data(), c.data(), 2.0f, a.data());
            for (std::size_t i = 0; i < a.size(); ++i)
                QCOMPARE(a[i], static_cast<float>(7 * i));
        }
        QVERIFY(selectInstructionSet("best").ok());
    }

    void kernelsRun() {
        const Workers workers(2);
        std::set<std::string> names;
        for (const KernelCase& kernel : kernelTable()) {
            QVERIFY2(names.insert(kernel.name).second, kernel.name);
            QVERIFY2(kernel.work.multiplyAdds > 0 && kernel.work.bytes > 0, kernel.name);
            kernel.make().run(workers);
        }
    }

    void cancelled() {
        const Workers workers(2);
        std::atomic<bool> cancel{false};
        int reports = 0;
        const Progress progress({}, &cancel);
        const auto outcome = measureRoofline(workers, progress, [&](const RooflineReport& report) {
            QVERIFY(report.state == RooflineReport::State::Running);
            QVERIFY(!report.activity.empty());
            ++reports;
            cancel.store(true);
        });
        QVERIFY(!outcome.ok());
        QCOMPARE(reports, 1);
    }
};

STUDIO_TEST(RooflineTest)
#include "roofline_test.moc"
