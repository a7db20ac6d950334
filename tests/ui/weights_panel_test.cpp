// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/weights_panel.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QtTest>
#include <map>
#include <numeric>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/figure_text.h"
#include "ui/models/ternary_matrix_model.h"
#include "ui/panels/figure_tile.h"
#include "ui/panels/ternary_picture.h"
#include "ui/plots/flips_plot.h"
#include "ui/plots/latent_histogram_plot.h"

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
        const auto texts = m_panel->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(texts, [](const QLabel* label) {
            return label->isVisible() && label->text().contains("Quick start");
        }));
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
        QTest::keyClick(m_list, Qt::Key_Down);
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
