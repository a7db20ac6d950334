// SPDX-License-Identifier: GPL-3.0-or-later
// The controller behind the window: the bottleneck's two measurements, what is refused while
// something else goes on, and runs that are taken up again.
#include <QTemporaryDir>
#include <QtTest>

#include "app/studio/studio_controller.h"
#include "engine/platform/workers.h"
#include "tests/app/heartbeat.h"
#include "tests/support/test_main.h"

using namespace studio;
using State = BottleneckReport::State;

namespace {

/// Turns the event loop until the condition holds; false past the limit.
bool becomes(int limitMs, const std::function<bool()>& condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition() && !clock.hasExpired(limitMs))
        testing::turnEventLoop(5);
    return condition();
}

struct Bench {
    QTemporaryDir folder;
    app::StudioController controller{ResourceLocator(STUDIO_RESOURCES),
                                     folder.filePath("runs").toStdString(), availableProcessors()};

    State measuring() const { return controller.bottleneck()->state; }
    RunState state() const { return controller.snapshot()->state; }
    std::int64_t step() const { return controller.snapshot()->progress.step; }
    static ui::RunRequest small() {
        return {"quick-start",
                {},
                {"tokenizer.kind=bytes", "corpus.stories=200", "model.width=32", "model.inner=48",
                 "model.groups=4", "model.dilations=1,4", "training.phases=32:4",
                 "evaluation.windows=4", "evaluation.length=32", "limit.steps=1000000"}};
    }
};

}  // namespace

class StudioControllerTest : public QObject {
    Q_OBJECT
private slots:
    void bottleneckMeasuresBothStages() {
        Bench bench;
        QVERIFY(!bench.controller.bottleneck());
        QVERIFY(bench.controller.startBottleneck(1.0).ok());
        QCOMPARE(bench.measuring(), State::Preparing);
        bool running = false;
        QVERIFY(becomes(60000, [&] {
            running |= bench.measuring() == State::Running;
            return bench.measuring() == State::Done || bench.measuring() == State::Failed;
        }));
        const auto report = bench.controller.bottleneck();
        QCOMPARE(QString::fromStdString(report->problem), QString());
        QCOMPARE(report->state, State::Done);
        QVERIFY(running);
        for (const auto& stage : {report->allPositions, report->quarter}) {
            QVERIFY(stage.has_value());
            qInfo(
                "positions %.2f: %d steps in %.2f s, %.0f tokens/s; output layer %.1f %% of the "
                "time, %.1f %% of the multiply-adds; ms a step: core %.0f, output %.0f, "
                "optimizer %.0f, other %.1f",
                stage->positionFraction, stage->steps, stage->seconds, stage->tokensPerSecond,
                100 * stage->outputLayerShare, 100 * stage->operationShare, stage->coreMs,
                stage->outputLayerMs, stage->optimizerMs, stage->otherMs);
            QVERIFY(stage->steps >= 1 && stage->seconds >= 1.0);
            QCOMPARE(stage->targetSeconds, 1.0);
            QVERIFY(stage->outputLayerShare > 0 && stage->outputLayerShare < 1);
            QVERIFY(stage->operationShare > 0 && stage->operationShare < 1);
            QVERIFY(stage->coreMs > 0 && stage->outputLayerMs > 0 && stage->optimizerMs > 0);
            QVERIFY(stage->otherMs > 0 && stage->otherMs < stage->coreMs);
            // All times of a step together are the step: 2,048 tokens of 16 sequences of 128.
            const double stepMs =
                stage->coreMs + stage->outputLayerMs + stage->optimizerMs + stage->otherMs;
            QVERIFY(std::abs(stage->outputLayerShare - stage->outputLayerMs / stepMs) < 1e-9);
            QVERIFY(std::abs(stage->tokensPerSecond - 2048e3 / stepMs) <
                    0.25 * stage->tokensPerSecond);
        }
        QVERIFY(report->allPositions->outputLayerShare > report->quarter->outputLayerShare);
        QVERIFY(report->allPositions->operationShare > report->quarter->operationShare);
        QVERIFY(report->quarter->tokensPerSecond > report->allPositions->tokensPerSecond);
        QVERIFY(!QDir(bench.folder.filePath("runs")).exists());  // keeps no run
    }

    void bottleneckCanBeCancelled() {
        Bench bench;
        QVERIFY(bench.controller.startBottleneck(30).ok());
        QVERIFY(becomes(30000, [&] { return bench.measuring() == State::Running; }));
        QVERIFY(!bench.controller.start(Bench::small()).ok());  // not beside a measurement
        QElapsedTimer clock;
        clock.start();
        bench.controller.cancelBottleneck();
        qInfo("cancelled in %lld ms", static_cast<long long>(clock.elapsed()));
        QVERIFY(clock.elapsed() < 250);
        QCOMPARE(bench.measuring(), State::Cancelled);
        QVERIFY(bench.controller.start(Bench::small()).ok());
        QVERIFY(becomes(10000, [&] { return bench.step() > 0; }));
    }

    void rooflineCanBeCancelled() {
        Bench bench;
        QVERIFY(!bench.controller.roofline());
        QVERIFY(bench.controller.startRoofline().ok());
        const auto state = [&] { return bench.controller.roofline()->state; };
        QVERIFY(becomes(60000, [&] {
            const auto report = bench.controller.roofline();
            return report && report->peaks && !report->kernels.empty();
        }));
        QVERIFY(!bench.controller.startRoofline().ok());
        QVERIFY(!bench.controller.startBottleneck(1).ok());
        QVERIFY(!bench.controller.start(Bench::small()).ok());  // not beside a measurement
        QElapsedTimer clock;
        clock.start();
        bench.controller.cancelRoofline();
        QVERIFY(clock.elapsed() < 50);  // the window does not wait for the kernel to end
        QVERIFY(becomes(10000, [&] { return state() == RooflineReport::State::Cancelled; }));
        QVERIFY(bench.controller.roofline()->peaks.has_value());
        bool started = false;
        QVERIFY(becomes(1000, [&] {
            return started = started || bench.controller.start(Bench::small()).ok();
        }));
        QVERIFY(becomes(10000, [&] { return bench.step() > 0; }));
        QVERIFY(!bench.controller.startRoofline().ok());
        bench.controller.pause();
        QVERIFY(becomes(10000, [&] { return bench.state() == RunState::Paused; }));
        QVERIFY(!bench.controller.startRoofline().ok());
    }

    void oneThingAtATime() {
        Bench bench;
        QVERIFY(bench.controller.start(Bench::small()).ok());
        QVERIFY(becomes(10000, [&] { return bench.step() > 0; }));
        const std::string folder = bench.controller.snapshot()->run->folder;
        for (const Status& status :
             {bench.controller.startBottleneck(1), bench.controller.startRoofline(),
              bench.controller.start(Bench::small()), bench.controller.resumeRun(folder)}) {
            QVERIFY(!status.ok());
            QVERIFY(QString::fromStdString(status.error().message).contains("training"));
        }
        QVERIFY(!bench.controller.bottleneck());
        QCOMPARE(bench.controller.snapshot()->run->folder, folder);
        bench.controller.stop();
        QVERIFY(becomes(10000, [&] { return bench.state() == RunState::Finished; }));
        const std::int64_t step = bench.step();
        QVERIFY(bench.controller.resumeRun(folder).ok());
        QVERIFY(becomes(10000, [&] { return bench.step() > step; }));
    }

    void wrongOrdersChangeNothing_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("corpus");
        QTest::newRow("preset") << "slow-start"
                                << "training.seed=2"
                                << "";
        QTest::newRow("setting") << "quick-start"
                                 << "model.wings=2"
                                 << "";
        QTest::newRow("size") << "quick-start"
                              << "model.groups=7"
                              << "";
        QTest::newRow("corpus") << "quick-start"
                                << "training.seed=2"
                                << "/none/such.txt";
    }
    void wrongOrdersChangeNothing() {
        QFETCH(QString, preset);
        QFETCH(QString, assignment);
        QFETCH(QString, corpus);
        Bench bench;
        ui::RunRequest request{preset.toStdString(), {}, {assignment.toStdString()}};
        if (!corpus.isEmpty())
            request.corpora.push_back(corpus.toStdString());
        QVERIFY(!bench.controller.start(request).ok());
        QCOMPARE(bench.state(), RunState::Idle);
        QVERIFY(!QDir(bench.folder.filePath("runs")).exists());
        QVERIFY(!bench.controller.resumeRun(bench.folder.filePath("none").toStdString()).ok());
    }

    void stoppedPreparationLeavesNoRun() {
        Bench bench;
        ui::RunRequest request = Bench::small();
        request.assignments.push_back("corpus.stories=200000");
        QVERIFY(bench.controller.start(request).ok());
        QVERIFY(becomes(10000, [&] { return bench.controller.snapshot()->activityFraction > 0; }));
        bench.controller.stop();
        QVERIFY(becomes(10000, [&] { return bench.state() != RunState::Preparing; }));
        QVERIFY(becomes(2000, [&] {
            return QDir(bench.folder.filePath("runs"))
                .entryList(QDir::AllEntries | QDir::NoDotAndDotDot)
                .isEmpty();
        }));
        bench.controller.readRecentRuns();
        QTest::qWait(50);
        QVERIFY(bench.controller.recentRuns().empty());
        QVERIFY(bench.controller.start(Bench::small()).ok());
        QVERIFY(becomes(10000, [&] { return bench.step() > 0; }));
    }

    void operationsAreCountedForTheOpenRun() {
        Bench bench;
        QVERIFY(!bench.controller.operationCounts());
        QVERIFY(bench.controller.start(Bench::small()).ok());
        QVERIFY(becomes(10000, [&] { return bench.step() > 0; }));
        QVERIFY(becomes(10000, [&] { return bench.controller.operationCounts() != nullptr; }));
        int ternary = 0;
        for (const LayerOperations& layer : *bench.controller.operationCounts()) {
            ternary += layer.ternary ? 1 : 0;
            if (layer.ternary)
                QVERIFY2(layer.multiplications == 0 && layer.additions > 0, layer.layer.c_str());
        }
        QCOMPARE(ternary, 4);
        // 257 words of 32 numbers each.
        const LayerOperations output = bench.controller.operationCounts()->back();
        QCOMPARE(output.layer, std::string("output_layer"));
        QCOMPARE(output.multiplications % 32, std::int64_t{0});
        QVERIFY(output.multiplications >= 256 * 32);
    }

    // Looks into the weights are kept with the run, read again with it, and go on with it.
    void momentsOfTheWeightsAreKept() {
        Bench bench;
        QVERIFY(bench.controller.start(Bench::small()).ok());
        const auto moments = [&] { return bench.controller.metrics()->weightMoments(); };
        QVERIFY(becomes(20000, [&] { return moments().size() >= 3; }));
        const std::string folder = bench.controller.snapshot()->run->folder;
        bench.controller.stop();
        QVERIFY(becomes(10000, [&] { return bench.state() == RunState::Finished; }));
        const auto written = moments();
        QCOMPARE(written.back()->step, bench.step());
        QCOMPARE(written.front()->matrices.size(), std::size_t{4});
        for (const bool reads : {true, false}) {
            if (reads)
                QVERIFY(bench.controller.openRun(folder).ok());
            else
                QVERIFY(bench.controller.resumeRun(folder).ok());
            QVERIFY(becomes(10000, [&] {
                return reads ? bench.state() == RunState::Reading
                             : bench.step() > written.back()->step;
            }));
            const auto again = moments();
            QVERIFY(again.size() >= written.size());
            for (std::size_t i = 0; i < written.size(); ++i) {
                QCOMPARE(again[i]->step, written[i]->step);
                for (std::size_t m = 0; m < 4; ++m) {
                    QCOMPARE(again[i]->matrices[m].values, written[i]->matrices[m].values);
                    QCOMPARE(again[i]->matrices[m].histogram, written[i]->matrices[m].histogram);
                }
            }
        }
    }

    void answersWhilePausedAndAfterTheEnd() {
        Bench bench;
        QVERIFY(bench.controller.start(Bench::small()).ok());
        QVERIFY(becomes(10000, [&] { return bench.step() > 20; }));
        const auto answer = [&] {
            GenerationRequest request{"The fox", {}};
            request.sampling.tokens = 50;
            const auto log = bench.controller.generate(request);
            return becomes(10000,
                           [&] { return log->status().state == GenerationState::Finished; }) &&
                   log->status().tokens == 50 && log->status().modelStep == bench.step();
        };
        bench.controller.pause();
        QVERIFY(becomes(5000, [&] { return bench.state() == RunState::Paused; }));
        QVERIFY(answer());
        bench.controller.stop();
        QVERIFY(becomes(5000, [&] { return bench.state() == RunState::Finished; }));
        QVERIFY(answer());
    }
};

STUDIO_TEST(StudioControllerTest)
#include "studio_controller_test.moc"
