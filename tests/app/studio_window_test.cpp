// SPDX-License-Identifier: GPL-3.0-or-later
// One run as a person does it, in the real window on the real engine. The tests are the stages of
// this run, in order.
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>
#include <QtTest>

#include "engine/base/random.h"
#include "tests/app/window_bench.h"
#include "tests/support/test_main.h"
#include "ui/models/ternary_matrix_model.h"
#include "ui/panel_docks.h"
#include "ui/panels/figure_tile.h"
#include "ui/panels/stream_view.h"
#include "ui/panels/ternary_picture.h"
#include "ui/plots/flips_plot.h"
#include "ui/plots/latent_histogram_plot.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/share_history_plot.h"
#include "ui/plots/zone_bars_plot.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::Gaps;
using studio::testing::msUntil;
using studio::testing::pixelsOf;

namespace {

constexpr double kHaltMs = 250;                        // product's bound for pause and stop
constexpr double kGapP99Ms = 50, kLargestGapMs = 100;  // product's bounds for the heartbeat

double meanLoss(const std::vector<StepMetrics>& steps, std::size_t from, std::size_t count) {
    double sum = 0;
    for (std::size_t i = from; i < from + count; ++i)
        sum += steps[i].loss;
    return sum / static_cast<double>(count);
}

/// "37 %" -> 0.37
double shareOf(const QString& text) { return text.section(' ', 0, 0).toDouble() / 100; }

}  // namespace

class StudioWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_bench = std::make_unique<testing::WindowBench>();
    }
    void cleanupTestCase() { m_bench.reset(); }

    void quickStartSoonShowsALoss() {
        auto* figure = m_bench->find<QWidget>("lossFigure");
        QVERIFY(!figure->isVisible());
        m_bench->click("card.start.quick-start");
        // 3 s on two free cores; a machine that does other things beside gets twice that.
        auto* plot = m_bench->find<LossPlot>("lossPlot");
        const double ms =
            msUntil(30000, [&] { return plot->graph(LossPlot::Curve::Train)->dataCount() > 0; });
        qInfo("first loss point %.0f ms after the click", ms);
        QVERIFY(ms > 0 && ms < 6000);
        QVERIFY(figure->isVisible());
        QVERIFY(m_bench->snapshot()->run->folder.ends_with("quick-start-1"));
    }

    void firstSampleComesByItself() {
        auto* answer = m_bench->find<StreamView>("answer");
        const double ms = msUntil(20000, [&] { return answer->toPlainText().size() > 80; });
        qInfo("first sample %.1f s after the first loss point", ms / 1000);
        QVERIFY(ms >= 0 && ms < 14000);  // 15 s after the click
    }

    void everyPanelIsSeen() {
        m_bench->showAllPanels();
        for (const PanelDocks::Entry& entry : m_bench->window().docks().entries())
            QVERIFY2(PanelDocks::isSeen(*entry.panel), entry.registered->id);
    }

    void lossFalls() {
        QVERIFY(msUntil(60000, [&] {
                    const auto steps = m_bench->steps();
                    return steps.size() >= 30 && steps.back().elapsedSeconds >= 15;
                }) >= 0);
        const auto steps = m_bench->steps();
        const double start = meanLoss(steps, 0, 5), now = meanLoss(steps, steps.size() - 10, 10);
        qInfo("loss %.3f at the start, %.3f after %.1f s (step %zu)", start, now,
              steps.back().elapsedSeconds, steps.size());
        QVERIFY(start > std::log(2048.0) - 0.5);  // no better than guessing among 2,048
        QVERIFY(now < start - 1.0);
    }

    void lossPanelDrawsTheRun() {
        auto* plot = m_bench->find<LossPlot>("lossPlot");
        const std::size_t least = m_bench->steps().size();
        const auto* train = plot->graph(LossPlot::Curve::Train);
        QVERIFY(msUntil(2000, [&] { return plot->curves().train().size() >= least; }) >= 0);
        QVERIFY(train->dataCount() > 10);  // thinned for drawing
        QVERIFY(plot->graph(LossPlot::Curve::Smoothed)->dataCount() > 10);
        QVERIFY(plot->graph(LossPlot::Curve::Validation)->dataCount() >= 1);
        QCOMPARE(plot->phaseBands(), 2);
        for (const QCPGraphData& point : *plot->graph(LossPlot::Curve::Train)->data())
            QVERIFY(plot->xAxis->range().contains(point.key) && point.value > 0 &&
                    point.value < 12);
        QVERIFY(pixelsOf(plot->grab().toImage(), m_bench->palette().smoothedLoss) > 50);
    }

    void timingPanelSharesOutTheStep() {
        auto* bars = m_bench->window().findChild<ZoneBarsPlot*>();
        QVERIFY(msUntil(3000, [&] { return bars->rows().size() > 5; }) >= 0);
        double sum = 0;
        for (const ZoneRow& row : bars->rows()) {
            QVERIFY2(row.share >= 0 && row.share < 1, qPrintable(row.summary()));
            sum += row.share;
            if (row.unaccounted) {
                qInfo("unaccounted rest %.2f %%", 100 * row.share);
                QVERIFY(row.share < 0.03);
            }
        }
        QVERIFY2(std::abs(sum - 1) < 1e-6, qPrintable(QString::number(sum)));
        const double measured = shareOf(m_bench->find<FigureTile>("measuredShare")->figure());
        const double counted = shareOf(m_bench->find<FigureTile>("countedShare")->figure());
        qInfo("output layer: %.2f of the time, %.2f of the multiply-adds", measured, counted);
        QVERIFY(measured > 0 && measured < 1 && counted > 0 && counted < 1);
        QVERIFY(pixelsOf(bars->grab().toImage(), m_bench->palette().outputLayer) > 50);
        QVERIFY(pixelsOf(bars->grab().toImage(), m_bench->palette().core) > 50);
        auto* areas = m_bench->window().findChild<ShareHistoryPlot*>();
        auto& lowest = *areas->area(static_cast<std::size_t>(ZoneGroup::OutputLayer))->data();
        QVERIFY(lowest.size() > 10);
        for (const QCPGraphData& point : lowest)
            QVERIFY(point.value > 0 && point.value < 1);
    }

    void weightsPanelShowsTheMatrices() {
        auto* list = m_bench->find<QListView>("matrices");
        QVERIFY(msUntil(5000, [&] { return list->isVisible() && list->model()->rowCount() > 0; }) >=
                0);
        const auto weights = m_bench->snapshot()->weights;
        QVERIFY(weights);
        QCOMPARE(list->model()->rowCount(), static_cast<int>(weights->matrices.size()));
        for (const TernaryMatrixInfo& matrix : weights->matrices) {
            const std::int64_t size = matrix.rows * matrix.columns;
            QCOMPARE(matrix.negative + matrix.zero + matrix.positive, size);
            QCOMPARE(
                std::accumulate(matrix.histogram.begin(), matrix.histogram.end(), std::int64_t{0}),
                size);
            QCOMPARE(static_cast<std::int64_t>(matrix.values.size()), size);
            // A threshold at the mean |W| of nearly Gaussian weights: 0.798 deviations, so that
            // 57.5 % are 0 and 21.2 % each -1 and +1. Trained weights stay near.
            QVERIFY(matrix.zero > size / 4 && matrix.zero < size * 3 / 4);
            QVERIFY(matrix.negative > size / 10 && matrix.positive > size / 10);
        }
        const double shares = shareOf(m_bench->find<FigureTile>("negativeShare")->figure()) +
                              shareOf(m_bench->find<FigureTile>("zeroShare")->figure()) +
                              shareOf(m_bench->find<FigureTile>("positiveShare")->figure());
        QVERIFY2(std::abs(shares - 1) < 0.002, qPrintable(QString::number(shares)));
        auto* picture = m_bench->window().findChild<TernaryPicture*>();
        const QImage painted = picture->grab(picture->imageRect()).toImage();
        const Palette& colors = m_bench->palette();
        int pixels = 0;
        for (const QColor& color : {colors.negative, colors.zero, colors.positive}) {
            QVERIFY(pixelsOf(painted, color) > painted.width() * painted.height() / 10);
            pixels += pixelsOf(painted, color);
        }
        QCOMPARE(pixels, painted.width() * painted.height());
        auto* histogram = m_bench->window().findChild<LatentHistogramPlot*>();
        for (const int value : {-1, 0, 1})
            QVERIFY(histogram->bars(value)->dataCount() > 0);
        auto* flips = m_bench->window().findChild<FlipsPlot*>();
        QVERIFY(flips->line(0) != nullptr && flips->line(0)->dataCount() > 5);
    }

    void eventLogListsTheRun() {
        auto* table = m_bench->find<QTreeView>("eventTable");
        const auto events = m_bench->controller().metrics()->eventsFrom(0);
        QVERIFY(events.size() >= 2);
        QVERIFY(msUntil(2000, [&] {
                    return table->model()->rowCount() >= static_cast<int>(events.size());
                }) >= 0);
        QStringList shown;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            shown << table->model()->index(row, 3).data().toString();
        for (const RunEvent& event : events)
            QVERIFY2(shown.contains(QString::fromStdString(event.text)), event.text.c_str());
        QVERIFY(shown.join('\n').contains("Training starts."));
    }

    void promptIsAnsweredWhileTraining() {
        auto* prompt = m_bench->find<QPlainTextEdit>("prompt");
        auto* answer = m_bench->find<StreamView>("answer");
        m_bench->find<QCheckBox>("sampleByItself")->setChecked(false);
        QVERIFY(msUntil(10000, [&] {
                    return !m_bench->find<QPushButton>("stopGenerating")->isEnabled();
                }) >= 0);
        m_bench->click("clearAnswer");
        QCOMPARE(answer->toPlainText(), QString());
        prompt->selectAll();
        QTest::keyClicks(prompt, "The little fox");
        QCOMPARE(prompt->toPlainText(), QStringLiteral("The little fox"));
        m_bench->find<QSpinBox>("length")->setValue(1500);
        const std::int64_t before = m_bench->step();
        m_bench->click("generate");
        std::vector<int> lengths;
        const double first = msUntil(15000, [&] { return answer->toPlainText().size() > 14; });
        const double whole = msUntil(60000, [&] {
            const int length = static_cast<int>(answer->toPlainText().size());
            if (lengths.empty() || lengths.back() != length)
                lengths.push_back(length);
            return m_bench->find<QLabel>("generationStatus")->text().contains("finished");
        });
        const std::int64_t after = m_bench->step();
        qInfo(
            "first token %.0f ms after the click, 1500 tokens after %.0f ms more, in %zu pieces; "
            "%lld steps meanwhile; wrote: %s",
            first, whole, lengths.size(), static_cast<long long>(after - before),
            qPrintable(answer->toPlainText().left(200)));
        QVERIFY(first > 0 && whole > 0);
        QVERIFY(answer->toPlainText().startsWith("The little fox"));
        QVERIFY(lengths.size() >= 3);  // a stream, not one block
        QVERIFY(after > before);
        const QString status = m_bench->find<QLabel>("generationStatus")->text();
        QVERIFY2(status.startsWith("1500 tokens"), qPrintable(status));
    }

    void heartbeatStaysEven() {
        m_bench->find<QSpinBox>("length")->setMaximum(10000000);
        m_bench->find<QSpinBox>("length")->setValue(10000000);
        m_bench->click("generate");
        auto* answer = m_bench->find<StreamView>("answer");
        const auto before = answer->toPlainText().size();
        // The best of three windows of time: what else the machine does is not ours to judge.
        Gaps best;
        for (int attempt = 0; attempt < 3; ++attempt) {
            const std::int64_t step = m_bench->step();
            const Gaps gaps = testing::measureGapsWhile([] { testing::turnEventLoop(10000); });
            qInfo(
                "heartbeat: p99 %.1f ms, largest %.1f ms of %zu gaps; %lld steps meanwhile; "
                "painting %.1f %% of the machine",
                gaps.p99Ms, gaps.largestMs, gaps.beats,
                static_cast<long long>(m_bench->step() - step),
                100 * m_bench->window().governor().load());
            QVERIFY(m_bench->step() > step);
            if (attempt == 0 || gaps.largestMs < best.largestMs)
                best = gaps;
            if (best.within(kGapP99Ms, kLargestGapMs))
                break;
        }
        QVERIFY(answer->toPlainText().size() > before + 500);
        QVERIFY(m_bench->find<QPushButton>("stopGenerating")->isEnabled());  // streams to the end
        m_bench->click("stopGenerating");
        QVERIFY(best.p99Ms < kGapP99Ms);
        QVERIFY(best.largestMs < kLargestGapMs);
    }

    // Another theme, at random, again and again: every panel is in its colours, training goes on.
    void themeChangesWhileTraining() {
        Random random(7, "themes", 0);
        const std::int64_t before = m_bench->step();
        int changes = 0;
        for (int i = 0; i < 24; ++i) {
            const int choice = static_cast<int>(random.uniform() * 3);  // system, light, dark
            const bool wasDark = m_bench->palette().dark;
            m_bench->find<QAction>(QStringLiteral("theme.%1").arg(choice).toLatin1())->trigger();
            testing::turnEventLoop(20 + static_cast<int>(random.uniform() * 200));
            const Palette& colors = m_bench->palette();
            changes += colors.dark != wasDark ? 1 : 0;
            QVERIFY(choice == 0 || colors.dark == (choice == 2));
            for (const PanelDocks::Entry& entry : m_bench->window().docks().entries())
                QCOMPARE(entry.panel->grab(QRect(0, 0, 2, 2)).toImage().pixelColor(1, 1).rgb(),
                         colors.surface.rgb());
            for (const auto* plot : m_bench->window().findChildren<BasePlot*>())
                QCOMPARE(plot->colors().dark, colors.dark);
        }
        qInfo("%d changes between light and dark during %lld steps", changes,
              static_cast<long long>(m_bench->step() - before));
        QVERIFY(changes >= 5);
        QVERIFY(m_bench->step() > before);
        m_bench->find<QAction>("theme.1")->trigger();
        QCOMPARE(m_bench->state(), RunState::Training);
    }

    void pauseHaltsInPlace() {
        m_bench->click("pauseButton");
        const double ms = msUntil(5000, [&] { return m_bench->state() == RunState::Paused; });
        const std::int64_t step = m_bench->step();
        qInfo("paused %.0f ms after the click, at step %lld", ms, static_cast<long long>(step));
        QVERIFY(ms >= 0 && ms <= kHaltMs);
        testing::turnEventLoop(700);
        QCOMPARE(m_bench->step(), step);
        QCOMPARE(static_cast<std::int64_t>(m_bench->steps().size()), step);
        QCOMPARE(m_bench->find<QLabel>("stateText")->text(), QStringLiteral("Paused"));
    }

    void resumeGoesOn() {
        const std::int64_t step = m_bench->step();
        m_bench->click("pauseButton");  // it says Resume now
        QVERIFY(msUntil(5000, [&] { return m_bench->step() >= step + 3; }) >= 0);
        const auto steps = m_bench->steps();
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(steps[i].step, static_cast<std::int64_t>(i + 1));  // none lost, none twice
    }

    void stopHaltsAndSaves() {
        const std::string folder = m_bench->snapshot()->run->folder;
        m_bench->click("stopButton");
        const double ms = msUntil(5000, [&] {
            return m_bench->state() == RunState::Stopping || m_bench->state() == RunState::Finished;
        });
        const std::int64_t step = m_bench->step();
        qInfo("stopped %.0f ms after the click, at step %lld", ms, static_cast<long long>(step));
        QVERIFY(ms >= 0 && ms <= kHaltMs);
        const double saved = msUntil(20000, [&] { return m_bench->state() == RunState::Finished; });
        qInfo("saved %.0f ms later", saved);
        QVERIFY(saved >= 0);
        QCOMPARE(m_bench->step(), step);
        QCOMPARE(testing::WindowBench::savedStep(folder), step);
    }

    void closingWhileTrainingSaves() {
        QVERIFY(msUntil(3000, [&] {
                    return m_bench->find<QAbstractButton>("startButton")->isEnabled();
                }) >= 0);
        m_bench->click("startButton");
        QVERIFY(msUntil(15000, [&] { return m_bench->step() >= 5; }) >= 0);
        m_closedFolder = m_bench->snapshot()->run->folder;
        QVERIFY(QString::fromStdString(m_closedFolder).endsWith("quick-start-2"));
        const std::int64_t least = m_bench->step();
        const double ms = m_bench->close();
        qInfo("window and program ended %.0f ms after closing while training", ms);
        QVERIFY(ms < 10000);
        m_closedStep = testing::WindowBench::savedStep(m_closedFolder);
        QVERIFY(m_closedStep >= least);
    }

    void closedRunGoesOn() {
        m_bench->open();
        const auto* window = &m_bench->window();
        QTRY_VERIFY([window] {  // kept runs are read in the background
            const auto* row = window->findChild<QWidget*>("run.quick-start-2");
            return row != nullptr && row->isVisible();
        }());
        m_bench->click("run.quick-start-2");
        QVERIFY(msUntil(15000, [&] { return m_bench->step() >= m_closedStep + 3; }) >= 0);
        QCOMPARE(m_bench->snapshot()->run->folder, m_closedFolder);
        const auto steps = m_bench->steps();  // the history, then what is new
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(steps[i].step, static_cast<std::int64_t>(i + 1));
        QVERIFY(meanLoss(steps, steps.size() - 3, 3) < meanLoss(steps, 0, 3));
    }

private:
    std::unique_ptr<testing::WindowBench> m_bench;
    std::string m_closedFolder;
    std::int64_t m_closedStep = 0;
};

STUDIO_TEST(StudioWindowTest)
#include "studio_window_test.moc"
