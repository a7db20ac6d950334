// SPDX-License-Identifier: GPL-3.0-or-later
// The window stays free with FlashLM v3, whose checkpoints are hundreds of megabytes: while the run
// starts, trains, answers, is saved, and is taken up again.
#include <QtTest>

#include "tests/app/window_bench.h"
#include "tests/support/test_main.h"
#include "ui/run_actions.h"

using namespace studio;
using studio::testing::Gaps;
using studio::testing::msUntil;

class LargeRunTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_bench = std::make_unique<testing::WindowBench>();
    }
    void cleanupTestCase() { m_bench.reset(); }

    void starting() {
        watch("starting", [&] {
            m_bench->click("card.start.flashlm-v3");
            return msUntil(60000, [&] { return m_bench->step() >= 1; }) >= 0;
        });
    }

    void trainingAndAnswering() {
        m_bench->showAllPanels();
        watch("training and answering", [&] {
            m_bench->click("generate");
            testing::turnEventLoop(5000);
            return m_bench->step() >= 2;
        });
    }

    void saving() {
        m_folder = m_bench->snapshot()->run->folder;
        watch("stopping and saving", [&] {
            m_bench->click("stopButton");
            if (msUntil(1000, [&] { return m_bench->state() == RunState::Stopping; }) < 0)
                return false;
            // Two must not write to one folder.
            const Status again = m_bench->controller().resumeRun(m_folder);
            if (again || again.error().message.find("still being saved") == std::string::npos)
                return false;
            return msUntil(60000, [&] { return m_bench->state() == RunState::Finished; }) >= 0;
        });
        m_step = testing::WindowBench::savedStep(m_folder);
        QVERIFY(m_step >= 2);
    }

    void takingUpAgain() {
        watch("taking up again", [&] {
            m_bench->window().actions().openRun(QString::fromStdString(m_folder));
            return msUntil(60000, [&] {
                       return m_bench->snapshot()->latest && m_bench->step() > m_step;
                   }) >= 0;
        });
        QCOMPARE(m_bench->snapshot()->run->folder, m_folder);
    }

private:
    /// The gaps of the event loop while something is done in it.
    void watch(const char* what, const std::function<bool()>& act) {
        bool done = false;
        const Gaps gaps = testing::measureGapsWhile([&] { done = act(); });
        qInfo("%s: p99 %.1f ms, largest %.1f ms of %zu gaps", what, gaps.p99Ms, gaps.largestMs,
              gaps.beats);
        QVERIFY(done);
        QVERIFY(gaps.p99Ms < 50);
        QVERIFY(gaps.largestMs < 100);
    }

    std::unique_ptr<testing::WindowBench> m_bench;
    std::string m_folder;
    std::int64_t m_step = 0;
};

STUDIO_TEST(LargeRunTest)
#include "large_run_test.moc"
