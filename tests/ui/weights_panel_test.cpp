// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/weights_panel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QSlider>
#include <QToolButton>
#include <QtTest>
#include <map>
#include <numeric>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/figure_text.h"
#include "ui/models/ternary_matrix_model.h"
#include "ui/panels/figure_tile.h"
#include "ui/panels/matrix_tile.h"
#include "ui/panels/ternary_picture.h"
#include "ui/plots/flips_plot.h"
#include "ui/plots/latent_histogram_plot.h"
#include "ui/widgets/empty_state.h"

using namespace studio;
using namespace studio::ui;

namespace {

PanelInput inputOf(const Snapshot& snapshot, std::shared_ptr<const MetricLog> log) {
    return {std::make_shared<const Snapshot>(snapshot), std::move(log)};
}

std::map<QRgb, std::int64_t> colorsOf(const QImage& image, const QRect& area) {
    std::map<QRgb, std::int64_t> counts;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            ++counts[image.pixel(x, y)];
    return counts;
}

double sumOf(const QCPBars* bars) {
    double sum = 0;
    for (const QCPBarsData& bar : *bars->data())
        sum += bar.value;
    return sum;
}

}  // namespace

class WeightsPanelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_panel = std::make_unique<WeightsPanel>(m_backend);
        m_panel->resize(640, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_list = m_panel->findChild<QListView*>("matrices");
        m_picture = m_panel->findChild<TernaryPicture*>();
        m_histogram = m_panel->findChild<LatentHistogramPlot*>();
        m_flips = m_panel->findChild<FlipsPlot*>();
    }

    void modelKeepsItsContract() {
        TernaryMatrixModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto weights = testing::fakeSnapshot(100).weights;
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setStatistics(weights);
        QCOMPARE(model.rowCount(), 3);
        model.setStatistics(std::make_shared<WeightStatistics>(*weights));
        QCOMPARE(resets.count(), 1);
        QCOMPARE(changes.count(), 1);
        auto fewer = std::make_shared<WeightStatistics>(*weights);
        fewer->matrices.pop_back();
        model.setStatistics(fewer);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.data(model.index(1), TernaryMatrixModel::SizeTextRole).toString(),
                 QStringLiteral("170 × 64"));
        model.setStatistics(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void asksForWeights() { QVERIFY(m_panel->interests().weights); }

    void withoutWeightsItSaysWhatToDo() {
        m_panel->refresh(inputOf({}, nullptr));
        QVERIFY(!m_list->isVisible());
        const auto* empty = m_panel->findChild<EmptyState*>("weightsEmpty");
        QVERIFY(empty->isVisible() && empty->sentence().contains("Quick start"));
        Snapshot waiting = testing::fakeSnapshot(10);
        waiting.weights = nullptr;
        m_panel->refresh(inputOf(waiting, nullptr));
        QVERIFY(!m_list->isVisible());
    }

    void picturesPixelsAreTheWeights() {
        const Snapshot snapshot = testing::fakeSnapshot(100);
        m_panel->refresh(inputOf(snapshot, nullptr));
        const TernaryMatrixInfo& matrix = snapshot.weights->matrices[0];
        TernaryPicture picture;
        const Palette colors = Palette::light();
        picture.applyPalette(colors);
        picture.setMatrix(&matrix);
        picture.resize(64 * 3 + 60, 64 * 3 + 80);
        const QRect area = picture.imageRect();
        QCOMPARE(area.size(), QSize(192, 192));  // whole-number enlargement
        const auto counts = colorsOf(picture.grab().toImage(), area);
        QCOMPARE(counts.size(), std::size_t{3});
        QCOMPARE(counts.at(colors.negative.rgb()), 9 * matrix.negative);
        QCOMPARE(counts.at(colors.zero.rgb()), 9 * matrix.zero);
        QCOMPARE(counts.at(colors.positive.rgb()), 9 * matrix.positive);

        const Palette dark = Palette::darkTheme();
        picture.applyPalette(dark);
        const auto darkCounts = colorsOf(picture.grab().toImage(), area);
        QCOMPARE(darkCounts.at(dark.positive.rgb()), 9 * matrix.positive);
    }

    void pictureRefusesWhatDoesNotFit() {
        TernaryMatrixInfo matrix = testing::fakeSnapshot(100).weights->matrices[0];
        TernaryPicture picture;
        picture.setMatrix(&matrix);
        QVERIFY(!picture.image().isNull());
        matrix.values.pop_back();
        picture.setMatrix(&matrix);
        QVERIFY(picture.image().isNull());
        QVERIFY(!picture.grab().isNull());
        picture.setMatrix(nullptr);
        QVERIFY(picture.image().isNull());
    }

    void showsTheChosenMatrix() {
        const Snapshot snapshot = testing::fakeSnapshot(100);
        m_panel->refresh(inputOf(snapshot, testing::fakeLog(300)));
        QCOMPARE(m_list->currentIndex().row(), 0);
        QTest::keyClick(m_list, Qt::Key_Right);
        QCOMPARE(m_list->currentIndex().row(), 1);
        const TernaryMatrixInfo& matrix = snapshot.weights->matrices[1];
        QCOMPARE(m_picture->image().size(), QSize(64, 170));
        const TernaryShares shares = sharesOf(matrix);
        const auto figure = [this](const char* name) {
            return m_panel->findChild<FigureTile*>(name)->figure();
        };
        QCOMPARE(figure("negativeShare"), percentText(shares.negative, 1));
        QCOMPARE(figure("zeroShare"), percentText(shares.zero, 1));
        QCOMPARE(figure("positiveShare"), percentText(shares.positive, 1));
        QCOMPARE(figure("flips"), QStringLiteral("3.1 %"));
        QCOMPARE(m_flips->line(1)->pen().color(), m_flips->colors().core);
        QVERIFY(m_flips->line(0)->pen().widthF() < m_flips->line(1)->pen().widthF());
        // The choice outlives new statistics.
        m_panel->refresh(inputOf(testing::fakeSnapshot(120), nullptr));
        QCOMPARE(m_list->currentIndex().row(), 1);
    }

    // fakeLog has a look every 50 steps, 300 steps: six, and now.
    void sliderGoesThroughTheRun() {
        const auto log = testing::fakeLog(300);
        const Snapshot snapshot = testing::fakeSnapshot(320);
        m_panel->refresh(inputOf(snapshot, log));
        auto* slider = m_panel->findChild<QSlider*>("moment");
        const auto* text = m_panel->findChild<QLabel*>("momentText");
        QCOMPARE(slider->maximum(), 6);
        QCOMPARE(slider->value(), 6);
        QCOMPARE(text->text(), QStringLiteral("now: step 320"));
        QVERIFY(!m_panel->findChild<QToolButton*>("momentForth")->isEnabled());
        const QImage now = m_picture->image();
        QTest::mouseClick(m_panel->findChild<QToolButton*>("momentBack"), Qt::LeftButton);
        QCOMPARE(slider->value(), 5);
        QVERIFY2(text->text().startsWith("step 300,"), qPrintable(text->text()));
        QVERIFY(m_picture->image() != now);
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(slider->value(), 4);
        QTest::keyClick(m_list, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(slider->value(), 5);
        QTest::keyClick(slider, Qt::Key_Home);
        const auto first = log->weightMoments().front();
        QCOMPARE(first->step, std::int64_t{50});
        QCOMPARE(m_panel->findChild<FigureTile*>("negativeShare")->figure(),
                 percentText(sharesOf(first->matrices[0]).negative, 1));
        // What is chosen stays while the run goes on and other moments come.
        auto more = std::make_shared<WeightStatistics>(*log->weightMoments().back());
        more->step = 350;
        log->append(WeightHistory::Moment(more));
        m_panel->refresh(inputOf(testing::fakeSnapshot(360), log));
        QCOMPARE(slider->maximum(), 7);
        QVERIFY(text->text().startsWith("step 50,"));
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(text->text(), QStringLiteral("now: step 360"));
    }

    // More than can be kept: a moment that was thinned away gives its place to the nearest.
    void chosenMomentSurvivesThinning() {
        auto log = std::make_shared<MetricLog>();
        const auto add = [&](std::int64_t from, std::int64_t to) {
            for (std::int64_t step = from; step <= to; ++step) {
                auto moment = std::make_shared<WeightStatistics>();
                *moment = withSmallPictures(*testing::fakeSnapshot(1).weights, 4);
                moment->step = step;
                moment->elapsedSeconds = static_cast<double>(step);
                log->append(WeightHistory::Moment(std::move(moment)));
            }
        };
        add(1, 128);
        m_panel->refresh(inputOf(testing::fakeSnapshot(200), log));
        auto* slider = m_panel->findChild<QSlider*>("moment");
        slider->setValue(41);  // step 42
        add(129, 129);
        m_panel->refresh(inputOf(testing::fakeSnapshot(200), log));
        QCOMPARE(slider->maximum(), 65);
        const auto* text = m_panel->findChild<QLabel*>("momentText");
        QVERIFY2(text->text().startsWith("step 41,") || text->text().startsWith("step 43,"),
                 qPrintable(text->text()));
    }

    // A run opened for reading without live weights shows its last look.
    void readRunShowsItsMoments() {
        Snapshot reading = testing::fakeSnapshot(300);
        reading.state = RunState::Reading;
        reading.weights = nullptr;
        m_panel->refresh(inputOf(reading, testing::fakeLog(300)));
        QVERIFY(m_list->isVisible());
        QCOMPARE(m_list->model()->rowCount(), 3);
        QCOMPARE(m_picture->image().size(), QSize(64, 64));
        m_list->setCurrentIndex(m_list->model()->index(1, 0));
        QCOMPARE(m_picture->image().size(), QSize(64, 96));  // 96 of 170 rows
    }

    void tilesTellTheirCounts() {
        const Snapshot snapshot = testing::fakeSnapshot(300);
        m_panel->refresh(inputOf(snapshot, testing::fakeLog(300)));
        const QModelIndex index = m_list->model()->index(1, 0);
        const TernaryMatrixInfo& matrix = snapshot.weights->matrices[1];
        QStyleOptionViewItem option;
        option.initFrom(m_list);
        option.rect = m_list->visualRect(index);
        QVERIFY(option.rect.width() > 150 && option.rect.height() > 50);
        const TileParts parts = MatrixTileDelegate::partsOf(
            option, index.data(TernaryMatrixModel::SizeTextRole).toString());
        // The bin in the middle of 64 is the 33rd.
        const QString bin =
            MatrixTileDelegate::textAt(parts.histogram.center() + QPoint(1, 0), option, index);
        QVERIFY2(bin.endsWith(countText(matrix.histogram[32])), qPrintable(bin));
        const QString shares = MatrixTileDelegate::textAt(parts.shares.center(), option, index);
        QVERIFY(shares.contains(countText(matrix.negative)));
        QVERIFY(shares.contains(countText(matrix.positive)));
        QVERIFY(MatrixTileDelegate::textAt(parts.flips.center(), option, index)
                    .contains("at the start"));
        // Every tile is painted with the three colours of its weights.
        QTest::qWait(30);  // the grid takes its height
        const QImage grid = m_list->grab().toImage();
        for (int row = 0; row < 3; ++row) {
            const auto colors = colorsOf(grid, m_list->visualRect(m_list->model()->index(row, 0)));
            for (const QColor& color : {Palette::light().negative, Palette::light().zero,
                                        Palette::light().positive, Palette::light().core})
                QVERIFY(colors.count(color.rgb()) > 0);
        }
    }

    void flipCurvesKeepTheirMean() {
        FlipCurves curves;
        double sum = 0;
        for (int i = 0; i < 64 * 64; ++i) {
            curves.append({WeightSample{i, 2, 0, 0, 0, static_cast<float>(i)}});
            sum += i * 1e-3;
        }
        QVERIFY(curves.of(0).empty() && curves.of(7).empty());
        const auto& kept = curves.of(2);
        QCOMPARE(kept.size(), FlipCurves::kMostPoints);
        const double mean = std::accumulate(kept.begin(), kept.end(), 0.0) / 64;
        QVERIFY(std::abs(mean - sum / (64 * 64)) < 1e-4 * mean);
        QVERIFY(std::ranges::is_sorted(kept));
    }

    void histogramHasAllWeightsAndBothThresholds() {
        const Snapshot snapshot = testing::fakeSnapshot(100);
        m_panel->refresh(inputOf(snapshot, nullptr));
        const TernaryMatrixInfo& matrix = snapshot.weights->matrices[0];
        const double all = sumOf(m_histogram->bars(-1)) + sumOf(m_histogram->bars(0)) +
                           sumOf(m_histogram->bars(1));
        QCOMPARE(all, static_cast<double>(matrix.rows * matrix.columns));
        for (const QCPBarsData& bar : *m_histogram->bars(1)->data())
            QVERIFY(bar.key > matrix.threshold);
        for (const QCPBarsData& bar : *m_histogram->bars(-1)->data())
            QVERIFY(bar.key < -matrix.threshold);
        // A bin is 0.00625 wide, so each side may count one bin's weights differently.
        QVERIFY(std::abs(sumOf(m_histogram->bars(1)) - static_cast<double>(matrix.positive)) <=
                static_cast<double>(*std::ranges::max_element(matrix.histogram)));
        QList<double> lines;
        for (int i = 0; i < m_histogram->itemCount(); ++i)
            if (auto* line = qobject_cast<QCPItemStraightLine*>(m_histogram->item(i)))
                lines << line->point1->coords().x();
        QCOMPARE(lines, QList<double>({-matrix.threshold, matrix.threshold}));
        QCOMPARE(m_histogram->xAxis->range(), QCPRange(-0.2, 0.2));
    }

    void flipsHaveALineForEachMatrix() {
        const auto log = testing::fakeLog(300);
        const Snapshot snapshot = testing::fakeSnapshot(300);
        m_panel->refresh(inputOf(snapshot, log));
        m_panel->refresh(inputOf(snapshot, log));
        QCOMPARE(m_flips->graphCount(), 3);
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(m_flips->line(i)->dataCount(), 7);  // steps 0, 50, ... 300
        QCOMPARE(m_flips->xAxis->range(), QCPRange(0, 300));
        QVERIFY(m_flips->yAxis->range().contains(0.2e-3));
        m_panel->refresh(inputOf(snapshot, testing::fakeLog(100)));
        QCOMPARE(m_flips->line(0)->dataCount(), 3);
    }

    void spoiltFiguresLeaveEmptyPlots() {
        m_panel->refresh(inputOf(testing::nanSnapshot(), testing::nanLog()));
        QVERIFY(!m_histogram->emptyText().isEmpty());
        QVERIFY(!m_flips->emptyText().isEmpty());
        QCOMPARE(m_panel->findChild<FigureTile*>("flips")->figure(), QStringLiteral("–"));
        QVERIFY(!m_panel->grab().isNull());
    }

    void fitsANarrowDock() {
        m_panel->refresh(inputOf(testing::fakeSnapshot(100), testing::fakeLog(100)));
        m_panel->resize(640, 700);
        QCoreApplication::processEvents();
        QVERIFY(m_picture->mapTo(m_panel.get(), QPoint()).x() > 300);
        m_panel->resize(360, 700);
        QCoreApplication::processEvents();
        QVERIFY(m_picture->mapTo(m_panel.get(), QPoint()).x() < 60);
    }

private:
    testing::FakeBackend m_backend;
    std::unique_ptr<WeightsPanel> m_panel;
    QListView* m_list = nullptr;
    TernaryPicture* m_picture = nullptr;
    LatentHistogramPlot* m_histogram = nullptr;
    FlipsPlot* m_flips = nullptr;
};

STUDIO_TEST(WeightsPanelTest)
#include "weights_panel_test.moc"
