// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing_panel.h"

#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/models/figure_text.h"
#include "ui/panels/figure_tile.h"
#include "ui/plots/share_history_plot.h"
#include "ui/plots/zone_bars_plot.h"
#include "ui/theme/widget_colors.h"

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
        m_bars = m_panel->findChild<ZoneBarsPlot*>();
        m_history = m_panel->findChild<ShareHistoryPlot*>();
    }

    void withoutARunItSaysWhatToDo() {
        m_panel->refresh(inputOf({}, nullptr));
        QVERIFY(m_bars->rows().empty());
        QVERIFY(m_bars->accessibleDescription().contains("Quick start"));
        QVERIFY(!m_history->isVisible());
        QVERIFY(!m_panel->grab().isNull());
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
        ZoneSample more = log->zonesFrom(0).back();
        more.elapsedSeconds += 1;
        log->append(more);
        m_panel->refresh(inputOf(snapshot, log));
        QCOMPARE(count(), 22);
        m_panel->refresh(inputOf(snapshot, testing::fakeLog(50)));
        QCOMPARE(count(), 11);
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
