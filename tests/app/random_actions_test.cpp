// SPDX-License-Identifier: GPL-3.0-or-later
// A restless user: random actions on the real window with the real engine, one after the other
// without waiting for their ends. Nothing may deadlock, stop has to halt in time, and the window
// has to stay fluid. STUDIO_RANDOM_ACTIONS and STUDIO_RANDOM_SEED choose how many and which.
#include <QAction>
#include <QDialog>
#include <QPlainTextEdit>
#include <QTreeView>
#include <QtTest>
#include <atomic>
#include <map>
#include <thread>

#include "engine/base/random.h"
#include "tests/app/window_bench.h"
#include "tests/support/test_main.h"
#include "ui/models/run_text.h"
#include "ui/panel_docks.h"
#include "ui/panels/panel.h"
#include "ui/run_actions.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::Gaps;
using studio::testing::msUntil;
using studio::testing::turnEventLoop;
using studio::testing::WindowBench;

namespace {

constexpr double kHaltMs = 250;
constexpr double kGapP99Ms = 50, kLargestGapMs = 100;  // design.md's bounds

int numberOf(const char* variable, int otherwise) {
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? number : otherwise;
}

/// A small run whose model writes plain letters: bytes of an untrained model would be of any
/// script, and the fonts for these are looked for on the drive.
ui::RunRequest smallRun() {
    ui::RunRequest request = WindowBench::tiny();
    std::erase(request.assignments, "tokenizer.kind=bytes");
    return request;
}

/// Ends the process when the event loop has not turned for so long: a deadlock cannot be waited
/// for.
class Watchdog {
public:
    Watchdog() {
        m_thread = std::thread([this] {
            std::unique_lock lock(m_mutex);
            while (!m_wake.wait_for(lock, std::chrono::seconds(20), [this] { return m_ended; }))
                if (m_turns.exchange(0) == 0)
                    qFatal("the event loop stands still: a deadlock");
        });
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { ++m_turns; });
        m_beat.start(100);
    }
    ~Watchdog() {
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

private:
    QTimer m_beat;
    std::atomic<int> m_turns{1};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ended = false;
    std::thread m_thread;
};

}  // namespace

class RandomActionsTest : public QObject {
    Q_OBJECT
private slots:
    void nothingComesToAHalt() {
        const int actions = numberOf("STUDIO_RANDOM_ACTIONS", 200);
        const auto seed = static_cast<std::uint64_t>(numberOf("STUDIO_RANDOM_SEED", 1));
        Random random(seed, "actions");
        WindowBench bench;
        m_bench = &bench;
        const Watchdog watchdog;
        std::map<QString, int> done;
        std::map<QString, double> worst;  // ms that the action itself took
        double worstStop = 0;
        int stops = 0;
        // The largest gap around each action; what dresses or lays out the whole window anew is
        // told by itself.
        std::vector<double> gaps, dressing;
        for (int action = 0; action < actions; ++action) {
            QString name;
            const Gaps around = testing::measureGapsWhile([&] {
                QElapsedTimer clock;
                clock.start();
                name = act(random);
                ++done[name];
                worst[name] = std::max(worst[name], double(clock.nsecsElapsed()) * 1e-6);
                if (name == "stop") {
                    const double ms = msUntil(5000, [&] { return hasHalted(); });
                    worstStop = std::max(worstStop, ms < 0 ? 5000 : ms);
                    ++stops;
                }
                turnEventLoop(static_cast<int>(random.below(60)));
            });
            const bool dresses = name == "theme" || name == "layout" || name == "start page" ||
                                 name == "resize" || name == "start";
            (dresses ? dressing : gaps).push_back(around.largestMs);
            QVERIFY(bench.window().isVisible());
        }
        const auto share = [](std::vector<double>& all, double part) {
            std::ranges::sort(all);
            return all.empty() ? 0.0 : all[static_cast<std::size_t>(part * double(all.size() - 1))];
        };
        QStringList counts;
        for (const auto& [name, count] : done)
            counts << QStringLiteral("%1 %2 (at most %3 ms)")
                          .arg(name)
                          .arg(count)
                          .arg(worst[name], 0, 'f', 1);
        qInfo("%d actions (seed %d): %s", actions, int(seed), qPrintable(counts.join(", ")));
        const double usual = share(gaps, 0.5), p99 = share(gaps, 0.99);
        qInfo(
            "stop: %d times, at most %.0f ms; largest heartbeat gap around an action: usually "
            "%.1f ms, 99 of 100 below %.1f ms, worst %.1f ms; around those that dress the whole "
            "window: usually %.1f ms, worst %.1f ms",
            stops, worstStop, usual, p99, gaps.back(), share(dressing, 0.5), share(dressing, 1.0));
        QVERIFY(worstStop <= kHaltMs);
        QVERIFY(usual < kGapP99Ms);
        QVERIFY(p99 < kLargestGapMs);
        // And after all this it still trains, and stops in order.
        stopAndWait();
        QVERIFY(bench.controller().start(smallRun()).ok());
        QVERIFY(msUntil(20000, [&] { return bench.step() >= 5; }) >= 0);
        const std::string folder = bench.snapshot()->run->folder;
        const double ms = bench.close();
        qInfo("closed in %.0f ms", ms);
        QVERIFY(WindowBench::savedStep(folder) >= 5);
    }

private:
    bool hasHalted() const {
        const RunState state = m_bench->state();
        return state == RunState::Stopping || !isActive(state);
    }

    void stopAndWait() const {
        m_bench->controller().stop();
        QVERIFY(msUntil(30000, [&] { return !isActive(m_bench->state()); }) >= 0);
    }

    void trigger(const char* name) const {
        if (auto* action = m_bench->window().findChild<QAction*>(QString::fromLatin1(name)))
            if (action->isEnabled())
                action->trigger();
    }

    /// One of the kept runs, by the library; false when there is none.
    bool someRun(Random& random, std::string& folder) const {
        const auto state = m_bench->controller().library().state();
        if (state->runs.empty())
            return false;
        folder = state->runs[random.below(state->runs.size())].folder;
        return true;
    }

    /// Does one thing and says what.
    QString act(Random& random) {
        RunActions& actions = m_bench->window().actions();
        switch (random.below(20)) {
            case 0:
            case 1:
            case 2:
                actions.start(smallRun());
                return "start";
            case 3:
            case 4:
                actions.pause()->trigger();
                return "pause or resume";
            case 5:
            case 6:
                if (!actions.stop()->isEnabled())
                    return "nothing to stop";
                actions.stop()->trigger();
                return "stop";
            case 7: {
                std::string folder;
                if (someRun(random, folder))
                    actions.readRun(QString::fromStdString(folder));
                return "read a run";
            }
            case 8: {
                std::string folder;
                if (someRun(random, folder))
                    actions.openRun(QString::fromStdString(folder));
                return "go on with a run";
            }
            case 9:
            case 10:
                m_bench->find<QPlainTextEdit>("prompt")->setPlainText("The fox");
                if (auto* generate = m_bench->find<QAbstractButton>("generate");
                    generate->isEnabled())
                    generate->click();
                return "generate";
            case 11:
                if (auto* button = m_bench->find<QAbstractButton>("stopGenerating");
                    button->isEnabled())
                    button->click();
                return "stop generating";
            case 12:
            case 13: {
                const auto& entries = m_bench->window().docks().entries();
                entries[random.below(entries.size())].action->trigger();
                return "open or close a panel";
            }
            case 14:
                trigger(random.below(2) == 0 ? "layout.lesson" : "layout.workbench");
                return "layout";
            case 15:
                trigger(random.below(2) == 0 ? "theme.1" : "theme.2");
                return "theme";
            case 16:
                actions.checkpoint()->trigger();
                return "checkpoint";
            case 17:
                actions.evaluate()->trigger();
                return "evaluate";
            case 18:
                trigger("startPage");
                return "start page";
            default:
                return tickOrResize(random);
        }
    }

    QString tickOrResize(Random& random) {
        auto* table = m_bench->find<QTreeView>("runTable");
        const int rows = table->model()->rowCount();
        if (rows == 0 || random.below(3) == 0) {
            m_bench->window().resize(900 + int(random.below(900)), 600 + int(random.below(400)));
            return "resize";
        }
        const QModelIndex cell = table->model()->index(int(random.below(unsigned(rows))), 0);
        const bool on = cell.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        table->model()->setData(cell, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return "tick a run";
    }

    WindowBench* m_bench = nullptr;
};

STUDIO_TEST(RandomActionsTest)
#include "random_actions_test.moc"
