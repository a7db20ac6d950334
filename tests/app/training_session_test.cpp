// SPDX-License-Identifier: GPL-3.0-or-later
// The training session as those who steer it see it: how fast it halts, that halting changes no
// number, and that commands work in every state.
#include <QTemporaryDir>
#include <QtTest>

#include "tests/app/session_bench.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::msUntilTrue;
using studio::testing::SessionBench;

namespace {

constexpr double kHaltMs = 250;  // product's bound for pause and stop

/// FlashLM v3 in its last phase: steps of 2,048 tokens with 50,257 words.
SessionBench::Assignments flashLm() {
    return {"training.phases=256:8x4",
            "corpus.stories=2000",
            "evaluation.windows=1",
            "evaluation.length=16",
            "evaluation.every_steps=1000000",
            "checkpoint.every_steps=1000000",
            "limit.steps=1000000"};
}

}  // namespace

class TrainingSessionTest : public QObject {
    Q_OBJECT
private slots:
    void largeStepsHaltAtOnce() {
        SessionBench bench("flashlm-v3", flashLm());
        QVERIFY(bench.reachesStep(1, 120000));
        double slowestPause = 0;
        // Halts fall into different parts of a step of about a second or more.
        for (const int delayMs : {30, 170, 390, 610, 830, 1270}) {
            QTest::qSleep(delayMs);
            bench.session->pause();
            const double ms = msUntilTrue(5000, [&] { return bench.state() == RunState::Paused; });
            QVERIFY(ms >= 0);
            slowestPause = std::max(slowestPause, ms);
            const std::int64_t step = bench.step();
            bench.session->resume();
            QVERIFY(msUntilTrue(5000, [&] { return bench.state() != RunState::Paused; }) >= 0);
            QVERIFY(bench.step() - step <= 1);
        }
        QTest::qSleep(450);
        bench.session->stop();
        const double stop = msUntilTrue(5000, [&] {
            return bench.state() == RunState::Stopping || bench.state() == RunState::Finished;
        });
        const double end = msUntilTrue(
            60000, [&] { return bench.session->waitFor(std::chrono::milliseconds(0)); });
        qInfo("slowest of six pauses %.0f ms, stop %.0f ms, ended %.0f ms later; %lld steps",
              slowestPause, stop, end, static_cast<long long>(bench.step()));
        QVERIFY(slowestPause <= kHaltMs);
        QVERIFY(stop >= 0 && stop <= kHaltMs);
        QVERIFY(end >= 0);
    }

    /// Running and paused: the event holds both heads' loss on the same batch, the snapshot says
    /// which head it is, and what cannot be is refused in words.
    void changesTheOutputLayer_data() {
        QTest::addColumn<bool>("paused");
        QTest::newRow("running") << false;
        QTest::newRow("paused") << true;
    }
    void changesTheOutputLayer() {
        QFETCH(bool, paused);
        SessionBench bench("quick-start", SessionBench::tiny());
        QVERIFY(bench.reachesStep(20));
        if (paused) {
            bench.session->pause();
            QVERIFY(bench.reaches(RunState::Paused));
        }
        bench.session->changeHead("sparse-backward");
        QVERIFY(msUntilTrue(5000, [&] { return bench.count(EventKind::HeadChanged) == 1; }) >= 0);
        const auto events = bench.log()->eventsFrom(0);
        const auto found = std::ranges::find(events, EventKind::HeadChanged, &RunEvent::kind);
        QVERIFY(found->headChange.has_value());
        QCOMPARE(found->headChange->before, std::string("full"));
        QCOMPARE(found->headChange->after, std::string("sparse-backward"));
        // The same likelihood, to the bit; of 257 bytes, one of which is uncertain.
        QCOMPARE(found->headChange->nllAfter, found->headChange->nllBefore);
        QVERIFY(found->headChange->nllBefore > 1 && found->headChange->nllBefore < 6);
        const int warnings = bench.count(EventKind::Warning);
        bench.session->changeHead("nonsense");
        QVERIFY(msUntilTrue(5000,
                            [&] { return bench.count(EventKind::Warning) == warnings + 1; }) >= 0);
        bench.session->resume();
        QVERIFY(bench.reachesStep(bench.step() + 20));
        QTRY_COMPARE(bench.session->snapshot()->run->head, std::string("sparse-backward"));
        bench.session->stop();
        bench.session->wait();
        QVERIFY(bench.state() == RunState::Finished);
    }

    void haltingChangesNoNumber() {
        constexpr std::size_t kSteps = 600;
        SessionBench undisturbed("quick-start", SessionBench::tiny(), {"limit.steps=600"});
        undisturbed.session->wait();
        SessionBench disturbed("quick-start", SessionBench::tiny(), {"limit.steps=600"});
        QVERIFY(disturbed.reachesStep(1));
        for (int halts = 0; halts < 200; ++halts) {
            const auto noticed = [&, before = disturbed.count(EventKind::Paused)] {
                return disturbed.count(EventKind::Paused) > before;
            };
            disturbed.session->pause();
            if (halts % 20 == 0)  // else it is mostly over before it was noticed
                QVERIFY(msUntilTrue(5000, noticed) >= 0);
            disturbed.session->resume();
            if (halts % 2 == 0)
                QTest::qSleep(1);
        }
        QVERIFY(disturbed.session->waitFor(std::chrono::seconds(60)));
        QCOMPARE(undisturbed.losses().size(), kSteps);
        QCOMPARE(disturbed.losses(), undisturbed.losses());
        QVERIFY(disturbed.count(EventKind::Paused) >= 10);
        QCOMPARE(disturbed.count(EventKind::Resumed), disturbed.count(EventKind::Paused));
        QCOMPARE(disturbed.log()->evaluationsFrom(0).back().nll,
                 undisturbed.log()->evaluationsFrom(0).back().nll);
    }

    // Scores by the clock come whatever the steps, and change no number.
    void scoresFollowTheClockToo() {
        SessionBench bySteps("quick-start", SessionBench::tiny(), {"limit.steps=400"});
        bySteps.session->wait();
        QCOMPARE(bySteps.log()->evaluationsFrom(0).size(), std::size_t{2});  // begin and end
        SessionBench byClock("quick-start", SessionBench::tiny(),
                             {"limit.steps=400", "evaluation.every_seconds=0.02"});
        byClock.session->wait();
        const auto scores = byClock.log()->evaluationsFrom(0);
        const auto steps = byClock.log()->stepsFrom(0);
        QVERIFY(scores.size() > 2);
        for (std::size_t i = 1; i + 1 < scores.size(); ++i) {
            QVERIFY(scores[i].elapsedSeconds - scores[i - 1].elapsedSeconds >= 0.02);
            const auto before = static_cast<std::size_t>(scores[i].step - 2);
            QVERIFY(steps[before].elapsedSeconds - scores[i - 1].elapsedSeconds < 0.02);
        }
        QCOMPARE(byClock.losses(), bySteps.losses());
    }

    void commandsWorkInEveryState_data() {
        QTest::addColumn<bool>("paused");
        QTest::newRow("while training") << false;
        QTest::newRow("while paused") << true;
    }
    void commandsWorkInEveryState() {
        QFETCH(bool, paused);
        SessionBench bench("quick-start", SessionBench::tiny());
        QVERIFY(bench.reachesStep(20));
        if (paused) {
            bench.session->pause();
            QVERIFY(bench.reaches(RunState::Paused));
        }
        const auto evaluations = [&] { return bench.log()->evaluationsFrom(0); };
        QCOMPARE(evaluations().size(), std::size_t{1});  // at step 0
        QCOMPARE(evaluations().front().step, std::int64_t{0});
        const std::int64_t before = bench.step();
        bench.session->evaluateNow();
        QVERIFY(msUntilTrue(5000, [&] { return evaluations().size() == 2; }) >= 0);
        QVERIFY(evaluations().back().step >= before);
        bench.session->checkpointNow();
        QVERIFY(msUntilTrue(5000, [&] { return bench.count(EventKind::Checkpoint) == 1; }) >= 0);
        {
            const std::scoped_lock lock(bench.kept->mutex);
            QCOMPARE(bench.kept->savedSteps.size(), std::size_t{1});
            QVERIFY(bench.kept->savedSteps.front() >= before);
            QCOMPARE(bench.kept->evaluatedSteps.size(), std::size_t{2});
        }
        if (paused) {
            QTest::qSleep(100);
            QCOMPARE(bench.step(), before);
            QVERIFY(bench.reaches(RunState::Paused, 1000));
            bench.session->resume();
        }
        QVERIFY(bench.reachesStep(before + 20));
        bench.session->stop();
        QVERIFY(bench.session->waitFor(std::chrono::seconds(10)));
        QCOMPARE(bench.kept->savedSteps.back(), bench.step());
        QVERIFY(bench.kept->savedBeforeRecorded.empty());
        QCOMPARE(bench.kept->finishedStep, std::int64_t{-1});  // it can go on
    }

    void pauseInterruptsAnEvaluation() {
        SessionBench bench("quick-start", SessionBench::tiny(),
                           {"evaluation.windows=1000000", "corpus.stories=4000",
                            "corpus.validation_fraction=0.5"});
        QVERIFY(bench.reaches(RunState::Evaluating));  // at step 0, and long
        bench.session->pause();
        const double ms = msUntilTrue(5000, [&] { return bench.state() == RunState::Paused; });
        QVERIFY2(ms >= 0 && ms <= kHaltMs, qPrintable(QString::number(ms)));
        QVERIFY(bench.log()->evaluationsFrom(0).empty());
        bench.session->resume();
        QVERIFY(bench.reachesStep(1));
        const auto evaluations = bench.log()->evaluationsFrom(0);
        QCOMPARE(evaluations.size(), std::size_t{1});  // anew, and still before the first step
        QCOMPARE(evaluations.front().step, std::int64_t{0});
    }

    void stopWhilePreparingLeavesNothing() {
        const QTemporaryDir temporary;
        const app::RunLauncher launcher{ResourceLocator(STUDIO_RESOURCES)};
        Result<RunConfig> config = launcher.configOf("quick-start");
        QVERIFY(config.value().setAssignment("corpus.stories=100000").ok());
        const std::filesystem::path folder = temporary.filePath("runs/a").toStdString();
        Result<app::PreparedLaunch> launch =
            launcher.newRun({config.value(), "quick-start", {}, folder});
        QVERIFY(launch.ok());
        QVERIFY(std::filesystem::exists(folder));
        TrainingSession session({.config = config.value(),
                                 .threads = 2,
                                 .prepare = launch.value().prepare,
                                 .log = launch.value().log});
        QVERIFY(msUntilTrue(10000, [&] { return session.snapshot()->activityFraction > 0; }) >= 0);
        session.stop();
        const double ms =
            msUntilTrue(10000, [&] { return session.waitFor(std::chrono::milliseconds(0)); });
        qInfo("a preparation ended %.0f ms after stop", ms);
        QVERIFY(ms >= 0 && ms < 2000);
        QVERIFY(!std::filesystem::exists(folder));
    }

    void fullDiskStopsNoTraining() {
        SessionBench bench("quick-start", SessionBench::tiny(),
                           {"checkpoint.every_steps=50", "checkpoint.every_seconds=1"});
        QVERIFY(bench.reachesStep(60));
        {
            const std::scoped_lock lock(bench.kept->mutex);
            bench.kept->diskFull = true;
        }
        const auto saidSo = [&] {
            return std::ranges::count_if(bench.log()->eventsFrom(0), [](const RunEvent& event) {
                return event.kind == EventKind::Warning &&
                       event.text.find("no space left") != std::string::npos;
            });
        };
        QVERIFY(msUntilTrue(20000, [&] { return saidSo() >= 1; }) >= 0);
        const std::int64_t step = bench.step();
        QVERIFY(bench.reachesStep(step + 100));  // it goes on, and is tried again
        const auto failedSaves = [&] {
            const std::scoped_lock lock(bench.kept->mutex);
            return bench.kept->failedSaves;
        };
        QVERIFY(msUntilTrue(20000, [&] { return failedSaves() >= 2; }) >= 0);
        QCOMPARE(saidSo(), std::ptrdiff_t{1});  // one message for all of it
        {
            const std::scoped_lock lock(bench.kept->mutex);
            bench.kept->diskFull = false;
        }
        const auto worksAgain = [&] {
            return std::ranges::any_of(bench.log()->eventsFrom(0), [](const RunEvent& event) {
                return event.text.find("saving works again") != std::string::npos;
            });
        };
        QVERIFY(msUntilTrue(20000, worksAgain) >= 0);
        bench.session->stop();
        QVERIFY(bench.session->waitFor(std::chrono::seconds(10)));
        QCOMPARE(bench.state(), RunState::Finished);
        QCOMPARE(bench.kept->savedSteps.back(), bench.step());
    }

    void fullDiskAtTheEndIsAFailure() {
        SessionBench bench("quick-start", SessionBench::tiny());
        QVERIFY(bench.reachesStep(10));
        {
            const std::scoped_lock lock(bench.kept->mutex);
            bench.kept->diskFull = true;
        }
        bench.session->stop();
        QVERIFY(bench.session->waitFor(std::chrono::seconds(10)));
        QCOMPARE(bench.state(), RunState::Failed);
        QVERIFY(
            QString::fromStdString(bench.session->snapshot()->problem).contains("no space left"));
    }
};

STUDIO_TEST(TrainingSessionTest)
#include "training_session_test.moc"
