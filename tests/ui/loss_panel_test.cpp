// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/loss_panel.h"

#include <QAction>
#include <QComboBox>
#include <QSlider>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/plots/loss_plot.h"
#include "ui/widgets/empty_state.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::FakeBackend;
using Curve = LossPlot::Curve;

namespace {

/// A visible loss panel that shows a run of so many steps.
struct Bench {
    FakeBackend backend;
    LossPanel panel{backend};
    std::shared_ptr<MetricLog> log;
    LossPlot* plot = panel.findChild<LossPlot*>("lossPlot");
    QToolButton* follow = panel.findChild<QToolButton*>("follow");

    explicit Bench(int steps) : log(testing::fakeLog(steps)) {
        panel.applyPalette(Palette::light());
        panel.resize(760, 400);
        panel.show();
        panel.refresh({std::make_shared<const Snapshot>(testing::fakeSnapshot(steps)), log});
    }
    void refresh() { panel.refresh({std::make_shared<const Snapshot>(*current), log}); }
    std::unique_ptr<Snapshot> current = std::make_unique<Snapshot>(testing::fakeSnapshot(400));
    void draw() { plot->replot(QCustomPlot::rpImmediateRefresh); }
    void move(const QPointF& at, Qt::MouseButtons buttons = Qt::NoButton,
              Qt::KeyboardModifiers keys = {}) {
        QMouseEvent event(QEvent::MouseMove, at, plot->mapToGlobal(at), Qt::NoButton, buttons,
                          keys);
        QCoreApplication::sendEvent(plot, &event);
    }
    QPoint middle() const { return plot->axisRect()->rect().center(); }
};

}  // namespace

class LossPanelTest : public QObject {
    Q_OBJECT
private slots:
    // At 400 points no column of pixels is crowded, so that each point is drawn as it is.
    void drawsEveryPointOnce() {
        Bench bench(400);
        bench.draw();
        QCOMPARE(bench.plot->graph(Curve::Train)->dataCount(), 400);
        QCOMPARE(bench.plot->graph(Curve::Smoothed)->dataCount(), 400);
        QCOMPARE(bench.plot->graph(Curve::LearningRate)->dataCount(), 400);
        QCOMPARE(bench.plot->graph(Curve::Validation)->dataCount(), 5);
        QCOMPARE(bench.plot->phaseBands(), 2);
        QVERIFY(bench.plot->emptyText().isEmpty());
        bench.refresh();
        bench.draw();
        QCOMPARE(bench.plot->graph(Curve::Train)->dataCount(), 400);
        bench.log->append(StepMetrics{401, 1, 21, 2.5, 2.2, 0.9, 3e-4});
        bench.refresh();
        bench.draw();
        QCOMPARE(bench.plot->graph(Curve::Train)->dataCount(), 401);
        QVERIFY(bench.plot->xAxis->range().contains(401));
    }

    void otherRunReplacesTheCurves() {
        Bench bench(400);
        bench.log = testing::fakeLog(30);
        bench.refresh();
        QCOMPARE(static_cast<int>(bench.plot->curves().train().size()), 30);
        bench.log = nullptr;
        bench.refresh();
        QCOMPARE(static_cast<int>(bench.plot->curves().train().size()), 0);
        const auto* empty = bench.panel.findChild<EmptyState*>("lossEmpty");
        QVERIFY(empty->isVisible() && !bench.plot->isVisible());
        QVERIFY(!empty->sentence().isEmpty());
    }

    void measureAndAxisAreChosenByKeyboard() {
        Bench bench(400);
        const StepMetrics last = bench.log->stepsFrom(399).at(0);
        auto* measure = bench.panel.findChild<QComboBox*>("measure");
        auto* axis = bench.panel.findChild<QComboBox*>("axis");
        const auto drawn = [&] { return bench.plot->curves().train().points().back(); };
        QCOMPARE(drawn().y, last.loss);
        measure->setFocus();
        QTest::keyClick(measure, Qt::Key_Down);
        QCOMPARE(drawn().y, last.nll);
        QTest::keyClick(measure, Qt::Key_Down);
        QCOMPARE(drawn().y, last.bitsPerByte);
        QTest::keyClick(axis, Qt::Key_Down);
        QCOMPARE(drawn().x, double(last.tokens));
        QTest::keyClick(axis, Qt::Key_Down);
        QCOMPARE(drawn().x, last.elapsedSeconds / 60);
        QVERIFY(bench.plot->xAxis->range().contains(last.elapsedSeconds / 60));
    }

    void smoothingFollowsTheSlider() {
        Bench bench(400);
        auto* slider = bench.panel.findChild<QSlider*>("smoothing");
        const auto roughness = [&] {
            double sum = 0;
            const auto& data = bench.plot->curves().smoothed().points();
            for (std::size_t i = 301; i < data.size(); ++i)
                sum += std::abs(data[i].y - data[i - 1].y);
            return sum;
        };
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_End);
        const double smooth = roughness();
        QTest::keyClick(slider, Qt::Key_Home);  // averages over one step: the curve itself
        QVERIFY(smooth < roughness() / 4);
        QCOMPARE(bench.plot->curves().smoothed().points().back().y,
                 bench.plot->curves().train().points().back().y);
    }

    void zoomingLetsGoAndADoubleClickFollowsAgain() {
        Bench bench(400);
        QVERIFY(bench.follow->isChecked());
        const QCPRange whole = bench.plot->xAxis->range();
        const QPointF at = bench.middle();
        QWheelEvent wheel(at, bench.plot->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(bench.plot, &wheel);
        QVERIFY(bench.plot->xAxis->range().size() < whole.size());
        QVERIFY(!bench.follow->isChecked());
        const QCPRange zoomed = bench.plot->xAxis->range();
        bench.log->append(StepMetrics{402, 1, 21, 2.5, 2.2, 0.9, 3e-4});
        bench.refresh();
        QCOMPARE(bench.plot->xAxis->range().upper, zoomed.upper);  // stays where the user put it
        QTest::mouseDClick(bench.plot, Qt::LeftButton, {}, bench.middle());
        QVERIFY(bench.follow->isChecked());
        QVERIFY(bench.plot->xAxis->range().contains(402));
    }

    void draggingPans() {
        Bench bench(400);
        const QCPRange before = bench.plot->xAxis->range();
        QTest::mousePress(bench.plot, Qt::LeftButton, {}, bench.middle());
        const QPointF to = bench.middle() - QPoint(80, 0);
        QMouseEvent move(QEvent::MouseMove, to, bench.plot->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(bench.plot, &move);
        QTest::mouseRelease(bench.plot, Qt::LeftButton, {}, to.toPoint());
        QVERIFY(bench.plot->xAxis->range().lower > before.lower);
        QVERIFY(!bench.follow->isChecked());
        QTest::mouseClick(bench.follow, Qt::LeftButton);
        QCOMPARE(bench.plot->xAxis->range().lower, before.lower);
    }

    void keysZoomAndPan_data() {
        QTest::addColumn<int>("key");
        for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Plus, Qt::Key_Minus})
            QTest::addRow("%s", qPrintable(QKeySequence(key).toString())) << key;
    }
    void keysZoomAndPan() {
        QFETCH(int, key);
        Bench bench(400);
        const QCPRange before = bench.plot->xAxis->range();
        bench.plot->setFocus();
        const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right;
        QTest::keyClick(bench.plot, static_cast<Qt::Key>(key),
                        arrow ? Qt::ControlModifier : Qt::NoModifier);
        QVERIFY(bench.plot->xAxis->range() != before);
        QVERIFY(!bench.follow->isChecked());
        QTest::keyClick(bench.plot, Qt::Key_Home);
        QCOMPARE(bench.plot->xAxis->range().upper, before.upper);
    }

    void logarithmicAxes() {
        Bench bench(400);
        bench.panel.findChild<QAction*>("logX")->trigger();
        bench.panel.findChild<QAction*>("logY")->trigger();
        QCOMPARE(bench.plot->xAxis->scaleType(), QCPAxis::stLogarithmic);
        QCOMPARE(bench.plot->yAxis->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(bench.plot->xAxis->range().lower > 0);
        bench.plot->replot(QCustomPlot::rpImmediateRefresh);
        QVERIFY(bench.plot->yAxis->ticker()->tickCount() > 0);
    }

    // The smoothed curve's own colour is on the picture, over at least a good part of its width.
    void paintsTheCurve_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void paintsTheCurve() {
        QFETCH(bool, dark);
        Bench bench(400);
        const Palette palette = dark ? Palette::darkTheme() : Palette::light();
        bench.panel.applyPalette(palette);
        bench.plot->replot(QCustomPlot::rpImmediateRefresh);
        const QImage picture = bench.plot->grab().toImage();
        QSet<int> columns;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y).rgb() == palette.smoothedLoss.rgb())
                    columns.insert(x);
        QVERIFY2(columns.size() > 200, qPrintable(QString::number(columns.size())));
        QCOMPARE(picture.pixelColor(1, picture.height() - 2).rgb(), palette.surface.rgb());
    }
};

STUDIO_TEST(LossPanelTest)
#include "loss_panel_test.moc"
