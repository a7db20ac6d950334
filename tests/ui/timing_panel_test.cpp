// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing_panel.h"

#include <QLabel>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/figure_text.h"
#include "ui/models/zone_table_model.h"
#include "ui/panels/figure_tile.h"
#include "ui/plots/layer_history_plot.h"
#include "ui/plots/share_history_plot.h"
#include "ui/plots/zone_bars_plot.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/empty_state.h"

using namespace studio;
using namespace studio::ui;

namespace {

PanelInput inputOf(const Snapshot& snapshot, std::shared_ptr<const MetricLog> log) {
    return {std::make_shared<const Snapshot>(snapshot), std::move(log)};
}

int pixelsOf(const QImage& image, const QRect& area, const QColor& color) {
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y) == color ? 1 : 0;
    return count;
}

}  // namespace

class TimingPanelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_panel = std::make_unique<TimingPanel>(m_backend);
        m_panel->resize(520, 640);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_bars = m_panel->findChild<ZoneBarsPlot*>();
        m_history = m_panel->findChild<ShareHistoryPlot*>();
    }

    void withoutARunItSaysWhatToDo() {
        m_panel->refresh(inputOf({}, nullptr));
        const auto* empty = m_panel->findChild<EmptyState*>("timingEmpty");
        QVERIFY(empty->isVisible() && empty->sentence().contains("Quick start"));
        QVERIFY(m_bars->rows().empty());
        QVERIFY(!m_bars->isVisible() && !m_history->isVisible());
        QVERIFY(!m_panel->grab().isNull());
        Snapshot preparing;
        preparing.state = RunState::Preparing;
        m_panel->refresh(inputOf(preparing, nullptr));
        QVERIFY(empty->sentence().contains("being prepared"));
        m_panel->refresh(inputOf(testing::fakeSnapshot(10), nullptr));
        QVERIFY(!empty->isVisible() && m_bars->isVisible());
    }

    void showsBothSharesAndEveryLayer() {
        const Snapshot snapshot = testing::fakeSnapshot(400);
        m_panel->refresh(inputOf(snapshot, testing::fakeLog(400)));
        const auto* measured = m_panel->findChild<FigureTile*>("measuredShare");
        const auto* counted = m_panel->findChild<FigureTile*>("countedShare");
        QCOMPARE(measured->figure(), percentText(snapshot.zones->outputLayerShare));
        QCOMPARE(counted->figure(), QStringLiteral("48 %"));
        QVERIFY(measured->caption().contains("all"));
        QCOMPARE(m_bars->rows().size(), std::size_t{9});

        auto run = std::make_shared<RunInfo>(*snapshot.run);
        run->positionFraction = 0.25;
        Snapshot quarter = snapshot;
        quarter.run = run;
        m_panel->refresh(inputOf(quarter, nullptr));
        QVERIFY(measured->caption().contains("25 %"));
    }

    void barsAreAsLongAsTheirTimes() {
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), nullptr));
        const Palette colors = Palette::light();
        const QImage image = m_bars->grab().toImage();
        const auto& rows = m_bars->rows();
        std::size_t longest = 0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].totalMs() > rows[longest].totalMs())
                longest = i;
        QCOMPARE(rows[longest].group, ZoneGroup::OutputLayer);
        const double perMs = m_bars->barRect(longest).width() / rows[longest].totalMs();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const QRect bar = m_bars->barRect(i);
            QVERIFY(std::abs(bar.width() - rows[i].totalMs() * perMs) <= 1.0);
        }
        // The two shades share the bar as forward and backward share the time.
        const QRect bar = m_bars->barRect(longest);
        const int forward = pixelsOf(image, bar, forwardShade(colors.outputLayer, colors));
        const int backward = pixelsOf(image, bar, colors.outputLayer);
        QCOMPARE(forward + backward, bar.width() * bar.height());
        QVERIFY(std::abs(forward / bar.height() - bar.width() * 7.9 / 21.1) <= 1.0);
    }

    void areasStackToTheWholeStep() {
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), testing::fakeLog(400)));
        const auto output = static_cast<std::size_t>(ZoneGroup::OutputLayer);
        auto& lowest = *m_history->area(output)->data();
        QCOMPARE(lowest.size(), 400 / 5 + 1);
        const double share = testing::fakeSnapshot(400).zones->outputLayerShare;
        for (const QCPGraphData& point : lowest)
            QVERIFY(std::abs(point.value - share) < 1e-6);
        for (const QCPGraphData& point : *m_history->area(kUnaccountedGroup)->data())
            QVERIFY(std::abs(point.value - 1.0) < 1e-9);
        QCOMPARE(m_history->yAxis->range(), QCPRange(0, 1));
        QCOMPARE(m_history->xAxis->range().upper, 20.0);
        QStringList labels;
        for (int i = 0; i < m_history->itemCount(); ++i)
            if (const auto* text = qobject_cast<QCPItemText*>(m_history->item(i)))
                labels << text->text();
        QVERIFY(labels.contains("article: 86 % (all positions)"));
        QVERIFY(labels.contains("about 60–70 % with a quarter"));
    }

    void appendsWhatIsNewAndForgetsAnotherRun() {
        const Snapshot snapshot = testing::fakeSnapshot(100);
        const auto log = testing::fakeLog(100);
        const auto count = [this] { return m_history->area(0)->data()->size(); };
        m_panel->refresh(inputOf(snapshot, log));
        m_panel->refresh(inputOf(snapshot, log));
        QCOMPARE(count(), 21);
        ZoneSample more = log->zones().back();
        more.elapsedSeconds += 1;
        log->append(more);
        m_panel->refresh(inputOf(snapshot, log));
        QCOMPARE(count(), 22);
        m_panel->refresh(inputOf(snapshot, testing::fakeLog(50)));
        QCOMPARE(count(), 11);
    }

    // A click on a bar shows the layer over the run and marks it in the table; the table chooses as
    // well, Escape or the button goes back.
    void clickShowsALayerOverTheRun() {
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), testing::fakeLog(400)));
        auto* layer = m_panel->findChild<LayerHistoryPlot*>();
        auto* table = m_panel->findChild<QTreeView*>("zoneTable");
        auto* all = m_panel->findChild<QToolButton*>("allLayers");
        const auto* title = m_panel->findChild<QLabel*>("historyTitle");
        QVERIFY(!layer->isVisible() && !all->isVisible() && m_history->isVisible());
        const auto& rows = m_bars->rows();
        const auto head = static_cast<std::size_t>(
            std::ranges::find(rows, ZoneGroup::OutputLayer, &ZoneRow::group) - rows.begin());
        QTest::mouseClick(m_bars, Qt::LeftButton, {}, m_bars->rowRect(head).center());
        QCOMPARE(m_bars->chosen(), rows[head].key);
        QVERIFY(layer->isVisible() && all->isVisible() && !m_history->isVisible());
        QVERIFY(title->text().contains("Output layer"));
        QCOMPARE(layer->points().size(), std::size_t{80});
        for (const LayerPoint& point : layer->points())
            QVERIFY(std::abs(point.forwardMs - 7.9) < 1e-6 &&
                    std::abs(point.backwardMs - 13.2) < 1e-6);
        // The areas lie on each other: the upper one ends at the sum.
        for (const QCPGraphData& point : *layer->area(LayerHistoryPlot::Backward)->data())
            QVERIFY(std::abs(point.value - 21.1) < 1e-6);
        const auto keyInTable = [&] {
            const auto selected = table->selectionModel()->selectedRows();
            return selected.size() == 1 ? selected.first().data(ZoneTableModel::kKeyRole).toString()
                                        : QString();
        };
        QCOMPARE(keyInTable(), rows[head].key);
        QTest::mouseClick(m_bars, Qt::LeftButton, {}, m_bars->rowRect(head).center());
        QVERIFY(m_bars->chosen().isEmpty() && keyInTable().isEmpty());
        QVERIFY(m_history->isVisible() && !layer->isVisible());
    }

    void keysGoFromBarToBar() {
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), testing::fakeLog(400)));
        auto* layer = m_panel->findChild<LayerHistoryPlot*>();
        const auto& rows = m_bars->rows();
        QTest::keyClick(m_bars, Qt::Key_Down);
        QCOMPARE(m_bars->chosen(), rows.front().key);
        QTest::keyClick(m_bars, Qt::Key_Down);
        QCOMPARE(m_bars->chosen(), rows[1].key);
        QTest::keyClick(m_bars, Qt::Key_Up);
        QTest::keyClick(m_bars, Qt::Key_Up);
        QCOMPARE(m_bars->chosen(), rows.front().key);
        QTest::keyClick(m_bars, Qt::Key_End);
        QCOMPARE(m_bars->chosen(), unaccountedKey());
        QVERIFY(std::abs(layer->points().front().updateMs - 0.8) < 1e-5);
        // The cross-hair tells the times of the last sample.
        QTest::keyClick(layer, Qt::Key_Right);
        QVERIFY2(layer->toldText().contains("step 400"), qPrintable(layer->toldText()));
        QVERIFY2(layer->toldText().contains(millisecondsText(0.8)), qPrintable(layer->toldText()));
        QTest::keyClick(layer, Qt::Key_Left);
        QVERIFY(layer->toldText().contains("step 395"));
        QTest::keyClick(m_bars, Qt::Key_Escape);
        QVERIFY(m_bars->chosen().isEmpty() && m_history->isVisible());
    }

    void tableChoosesToo() {
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), testing::fakeLog(400)));
        auto* pages = m_panel->findChild<QTabBar*>("timingPages");
        auto* table = m_panel->findChild<QTreeView*>("zoneTable");
        QTest::keyClick(pages, Qt::Key_Right);
        QVERIFY(table->isVisible() && !m_bars->isVisible());
        const QModelIndex second = table->model()->index(1, 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(second).center());
        const QString key = second.data(ZoneTableModel::kKeyRole).toString();
        QCOMPARE(m_bars->chosen(), key);
        // The choice outlives new times, another order, and a run that is not timed yet.
        m_panel->refresh(inputOf(testing::fakeSnapshot(420), testing::fakeLog(420)));
        QCOMPARE(m_bars->chosen(), key);
        table->sortByColumn(ZoneTableModel::Layer, Qt::AscendingOrder);
        QCOMPARE(table->currentIndex().data(ZoneTableModel::kKeyRole).toString(), key);
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(m_bars->chosen().isEmpty());
        QVERIFY(table->selectionModel()->selectedRows().isEmpty());
    }

    void arithmeticSaysThatNothingIsMultiplied() {
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), nullptr));
        auto* pages = m_panel->findChild<QTabBar*>("timingPages");
        const auto* sentence = m_panel->findChild<QLabel*>("operationSentence");
        const auto* table = m_panel->findChild<QTreeView*>("operationTable");
        pages->setCurrentIndex(2);
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), nullptr));
        QVERIFY(sentence->isVisible() && sentence->text().contains("being counted"));
        auto counts = std::make_shared<OperationCounts>();
        *counts = {{"block.mixer.layers.0", false, 300, 200, 64},
                   {"block.glu.up_proj", true, 0, 5'000, 0},
                   {"block.glu.down_proj", true, 0, 4'500, 0}};
        m_backend.servedOperations = counts;
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), nullptr));
        QVERIFY2(sentence->text().contains("No multiplication in a ternary layer"),
                 qPrintable(sentence->text()));
        QVERIFY(sentence->text().contains(countText(9'500)) && sentence->text().contains("300"));
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(1, 0).data().toString(),
                 QStringLiteral("GLU · up (ternary)"));
        QCOMPARE(table->model()->index(1, 1).data().toString(), QStringLiteral("0"));
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("200"));
        // The sentence says so only where it is so.
        auto others = std::make_shared<OperationCounts>(*counts);
        (*others)[1].multiplications = 7;
        m_backend.servedOperations = others;
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), nullptr));
        QVERIFY(!sentence->text().contains("No multiplication"));
        m_backend.servedOperations = nullptr;
    }

    void everyLegendEntryAndTitleIsWhole_data() {
        QTest::addColumn<int>("width");
        for (const int width : {360, 450, 620, 1100})
            QTest::addRow("%d", width) << width;
    }
    void everyLegendEntryAndTitleIsWhole() {
        QFETCH(int, width);
        m_panel->resize(width, 700);
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), testing::fakeLog(400)));
        m_history->replot();
        QVERIFY(m_history->legend->itemCount() >= 7);
        for (int i = 0; i < m_history->legend->itemCount(); ++i) {
            const QCPAbstractLegendItem* item = m_history->legend->item(i);
            if (item == nullptr)  // an empty cell of the last row
                continue;
            QVERIFY(m_history->rect().contains(item->outerRect()));
            QVERIFY(item->outerRect().width() >= item->minimumOuterSizeHint().width());
        }
    }

    void spoiltFiguresBecomeDashes() {
        m_panel->refresh(inputOf(testing::nanSnapshot(), testing::nanLog()));
        QCOMPARE(m_panel->findChild<FigureTile*>("measuredShare")->figure(), QStringLiteral("–"));
        QCOMPARE(m_panel->findChild<FigureTile*>("countedShare")->figure(), QStringLiteral("–"));
        QVERIFY(!m_history->emptyText().isEmpty());
        QVERIFY(!m_panel->grab().isNull());
    }

    void takesThePaletteOver() {
        const Palette dark = Palette::darkTheme();
        m_panel->applyPalette(dark);
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), testing::fakeLog(400)));
        const QImage image = m_panel->grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), dark.surface);
        QVERIFY(pixelsOf(m_bars->grab().toImage(), m_bars->rect(), dark.outputLayer) > 100);
    }

    void rowsExplainThemselves() {
        m_panel->refresh(inputOf(testing::fakeSnapshot(400), nullptr));
        for (const ZoneRow& row : m_bars->rows()) {
            QVERIFY2(!row.explanation.isEmpty(), qPrintable(row.title));
            QVERIFY(m_bars->accessibleDescription().contains(row.title));
        }
    }

private:
    testing::FakeBackend m_backend;
    std::unique_ptr<TimingPanel> m_panel;
    ZoneBarsPlot* m_bars = nullptr;
    ShareHistoryPlot* m_history = nullptr;
};

STUDIO_TEST(TimingPanelTest)
#include "timing_panel_test.moc"
