// SPDX-License-Identifier: GPL-3.0-or-later
// Cross-hair, selection, marks, band and thinning of the loss plot, by mouse and keyboard.
#include <QAction>
#include <QSlider>
#include <QtTest>
#include <chrono>
#include <random>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/figure_text.h"
#include "ui/panels/loss_panel.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/marker_strip.h"

using namespace studio;
using namespace studio::ui;
using Curve = LossPlot::Curve;

namespace {

double milliseconds(const std::function<void()>& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

/// loss = 5 - 0.001 * step: a line whose mean and slope are known.
std::shared_ptr<MetricLog> straightLog(int steps) {
    auto log = std::make_shared<MetricLog>();
    for (int step = 1; step <= steps; ++step)
        log->append(StepMetrics{step, step * 10, step * 0.6, 5 - 0.001 * step, 4, 1, 3e-4});
    return log;
}

/// Noise with one known peak and one known dip.
std::shared_ptr<MetricLog> noisyLog(int steps, int peak, int dip) {
    auto log = std::make_shared<MetricLog>();
    std::mt19937 random(7);
    std::uniform_real_distribution<double> noise(2, 3);
    for (int step = 1; step <= steps; ++step) {
        const double loss = step == peak ? 9.0 : step == dip ? 0.5 : noise(random);
        log->append(StepMetrics{step, step * 10, step * 0.1, loss, loss, loss / 2, 3e-4});
    }
    return log;
}

}  // namespace

class LossToolsTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_panel = std::make_unique<LossPanel>(m_backend);
        m_panel->applyPalette(Palette::light());
        m_panel->resize(760, 420);
        m_panel->show();
        m_plot = m_panel->findChild<LossPlot*>("lossPlot");
    }

    void pyramidFindsTheExtremesOfAnyStretch() {
        std::mt19937 random(3);
        CurvePyramid curve;
        std::vector<double> values;
        for (int i = 0; i < 5'000; ++i) {
            values.push_back(std::uniform_real_distribution<double>(-5, 5)(random));
            curve.append(i, values.back());
            if (i % 617 != 0)
                continue;
            for (int trial = 0; trial < 40; ++trial) {
                const std::size_t first = random() % values.size();
                const std::size_t last = first + 1 + random() % (values.size() - first);
                const auto [low, high] =
                    std::minmax_element(values.begin() + first, values.begin() + last);
                QCOMPARE(curve.extremes(first, last).low, *low);
                QCOMPARE(curve.extremes(first, last).high, *high);
            }
        }
        QCOMPARE(*curve.nearest(41.6), std::size_t{42});
        QCOMPARE(*curve.nearest(-3), std::size_t{0});
        QCOMPARE(*curve.nearest(1e9), std::size_t{4'999});
        QVERIFY(!CurvePyramid().nearest(0));
    }

    void thinningKeepsPeaksAndFewPoints() {
        show(noisyLog(100'000, 31'415, 77'777));
        const auto range = [this](Curve curve) {
            bool found = false;
            return m_plot->graph(curve)->getValueRange(found);
        };
        QCOMPARE(range(Curve::Train).upper, 9.0);
        QCOMPARE(range(Curve::Train).lower, 0.5);
        QVERIFY(m_plot->graph(Curve::Train)->dataCount() <= 4 * m_plot->axisRect()->width() + 2);
        // Zoomed in to where no column is crowded, every point is there as it is.
        m_plot->setFollowing(false);
        m_plot->xAxis->setRange(31'400, 31'430);
        draw();
        QCOMPARE(m_plot->graph(Curve::Train)->dataCount(), 32);  // 30 in view, one beyond each end
        QCOMPARE(range(Curve::Train).upper, 9.0);
    }

    void bandHoldsTheWindowsExtremes() {
        const auto log = noisyLog(500, 100, 300);
        show(log);
        const std::size_t window = m_plot->curves().window();
        QCOMPARE(window, std::size_t{19});
        const auto& high = *m_plot->graph(Curve::Band)->data();
        const auto& low = *m_plot->bandFoot()->data();
        QCOMPARE(high.size(), low.size());
        const auto steps = log->stepsFrom(0);
        for (int i = 0; i < high.size(); ++i) {
            const auto last = static_cast<std::size_t>(high.at(i)->key);  // steps count from 1
            double least = 1e9, greatest = -1e9;
            // A column takes at most two steps together here, hence the point before as well.
            for (std::size_t s = last - std::min(last, window); s < last; ++s) {
                least = std::min(least, steps[s].loss);
                greatest = std::max(greatest, steps[s].loss);
            }
            QCOMPARE(high.at(i)->value, greatest);
            QCOMPARE(low.at(i)->value, least);
        }
        auto* slider = m_panel->findChild<QSlider*>("smoothing");
        QTest::keyClick(slider, Qt::Key_Home);
        QVERIFY(!m_plot->graph(Curve::Band)->visible());
    }

    void crossHairTellsTheData() {
        const auto log = testing::fakeLog(400);
        show(log);
        const double px = m_plot->xAxis->coordToPixel(250);
        move({px, double(m_plot->axisRect()->rect().center().y())});
        QVERIFY(m_plot->crossHairPoint().has_value());
        const StepMetrics step = log->stepsFrom(*m_plot->crossHairPoint()).front();
        QVERIFY(std::abs(step.step - 250) <= 1);
        const QString told = m_plot->crossHairText();
        QVERIFY2(told.contains(numberText(step.loss, 3)), qPrintable(told));
        QVERIFY(told.contains(numberText(step.nll, 3)));
        QVERIFY(told.contains(numberText(step.bitsPerByte, 3)));
        QVERIFY(told.contains("(step 200)"));  // the last evaluation before it
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(m_plot, &leave);
        QVERIFY(!m_plot->crossHairPoint());
    }

    void crossHairGoesByKeys() {
        show(testing::fakeLog(400));
        m_plot->setFocus();
        QTest::keyClick(m_plot, Qt::Key_Left);
        QCOMPARE(*m_plot->crossHairPoint(), std::size_t{399});
        QTest::keyClick(m_plot, Qt::Key_Left);
        QCOMPARE(*m_plot->crossHairPoint(), std::size_t{398});
        QTest::keyClick(m_plot, Qt::Key_Right);
        QTest::keyClick(m_plot, Qt::Key_Right);
        QCOMPARE(*m_plot->crossHairPoint(), std::size_t{399});
        QTest::keyClick(m_plot, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(m_plot, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_plot->selection()->points, std::size_t{3});
        QTest::keyClick(m_plot, Qt::Key_Escape);
        QVERIFY(!m_plot->crossHairPoint() && !m_plot->selection());
    }

    void selectionOfALineTellsItsSlope_data() {
        QTest::addColumn<int>("axis");
        QTest::addColumn<double>("slope");
        QTest::newRow("steps") << 0 << -0.001;
        QTest::newRow("tokens") << 1 << -0.0001;
        QTest::newRow("minutes") << 2 << -0.1;
    }
    void selectionOfALineTellsItsSlope() {
        QFETCH(int, axis);
        QFETCH(double, slope);
        show(straightLog(2'000));
        m_plot->setAxis(static_cast<LossAxis>(axis));
        draw();
        const QRect area = m_plot->axisRect()->rect();
        const QPoint from(area.left() + 60, area.center().y()), to = from + QPoint(300, 0);
        QTest::mousePress(m_plot, Qt::LeftButton, Qt::ShiftModifier, from);
        move(to, Qt::LeftButton, Qt::ShiftModifier);
        QTest::mouseRelease(m_plot, Qt::LeftButton, Qt::ShiftModifier, to);
        QVERIFY(m_plot->selection().has_value());
        const RangeFigures figures = *m_plot->selection();
        QVERIFY(figures.points > 500);
        QVERIFY2(std::abs(figures.slope / slope - 1) < 1e-9,
                 qPrintable(QString::number(figures.slope)));
        QVERIFY(std::abs(figures.mean - (figures.low + figures.high) / 2) < 1e-9);
        QVERIFY(m_plot->isFollowing());  // selecting does not pan
        QVERIFY(m_plot->chartSummary().contains("slope"));
    }

    void marksTellAndHide() {
        show(testing::fakeLog(400));
        const MarkerStrip& marks = m_plot->markers();
        QCOMPARE(marks.count(MarkerKind::Checkpoint), std::size_t{2});
        QCOMPARE(marks.count(MarkerKind::Evaluation), std::size_t{5});
        QCOMPARE(marks.count(MarkerKind::Phase), std::size_t{1});
        const QPointF at = marks.placeOf(MarkerKind::Checkpoint, 0);
        QCOMPARE(std::lround(m_plot->xAxis->pixelToCoord(at.x())), 200L);
        QVERIFY(marks.textAt(at).contains("Saved a checkpoint"));
        QVERIFY(marks.textAt(marks.placeOf(MarkerKind::Evaluation, 2)).contains("bits per byte"));
        m_panel->findChild<QAction*>("marker.0")->trigger();
        QVERIFY(!marks.isShown(MarkerKind::Checkpoint));
        QVERIFY(marks.placeOf(MarkerKind::Checkpoint, 0).x() < 0);
        m_panel->findChild<QAction*>("curve.3")->trigger();
        QVERIFY(!m_plot->graph(Curve::Validation)->visible());
    }

    void aMillionPointsAreFluid() {
        for (const int steps : {1'000, 100'000, 1'000'000}) {
            const auto log = noisyLog(steps, steps / 3, steps / 2);
            const double load = milliseconds([&] { show(log); });
            double paint = 1e9;
            for (int i = 0; i < 8; ++i)
                paint = std::min(paint, milliseconds([this] { draw(); }));
            const double cursor = milliseconds([this, steps] { m_plot->showCrossHair(steps / 4); });
            qInfo("%d points: loaded and drawn in %.0f ms, a drawing %.1f ms, cross-hair %.2f ms",
                  steps, load, paint, cursor);
            QVERIFY2(load < 1'000, qPrintable(QString::number(load)));
            QVERIFY2(paint < 50, qPrintable(QString::number(paint)));
        }
    }

    void spoiltAndEmptyRunsAreHarmless() {
        show(testing::nanLog());
        move(m_plot->axisRect()->rect().center());
        QVERIFY(!m_plot->crossHairPoint());
        QTest::keyClick(m_plot, Qt::Key_Left);
        m_plot->select(0, 10);
        QCOMPARE(m_plot->selection()->points, std::size_t{0});
        QVERIFY(!m_plot->selectionText().isEmpty());
    }

private:
    void show(std::shared_ptr<const MetricLog> log) {
        m_panel->refresh(
            {std::make_shared<const Snapshot>(testing::fakeSnapshot(400)), std::move(log)});
        draw();
    }
    void draw() { m_plot->replot(QCustomPlot::rpImmediateRefresh); }
    void move(const QPointF& at, Qt::MouseButtons buttons = Qt::NoButton,
              Qt::KeyboardModifiers keys = {}) {
        QMouseEvent event(QEvent::MouseMove, at, m_plot->mapToGlobal(at), Qt::NoButton, buttons,
                          keys);
        QCoreApplication::sendEvent(m_plot, &event);
    }

    testing::FakeBackend m_backend;
    std::unique_ptr<LossPanel> m_panel;
    LossPlot* m_plot = nullptr;
};

STUDIO_TEST(LossToolsTest)
#include "loss_tools_test.moc"
