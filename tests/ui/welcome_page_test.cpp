// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome_page.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/test_main.h"
#include "ui/run_actions.h"
#include "ui/welcome_run_row.h"
#include "ui/widgets/sparkline.h"

using namespace studio;
using namespace studio::ui;

namespace {

struct Bench {
    testing::FakeBackend backend;
    QWidget parent;
    RunActions actions{backend, &parent};
    WelcomePage page{actions};

    Bench() {
        page.resize(1200, 700);
        page.show();
    }
    QStringList rows() const {
        QStringList names;
        for (const auto* row : page.findChildren<WelcomeRunRow*>())
            names << QString::fromStdString(row->run().name);
        return names;
    }
};

RunSummary run(const char* name, std::vector<float> curve) {
    return {
        std::string("/runs/") + name, name, 100, 1.2, false, 1'700'000'000'000, std::move(curve)};
}

}  // namespace

class WelcomePageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void runsAreShownWithTheirCurves() {
        Bench bench;
        bench.page.setRuns({run("a", {3, 2, 1}), run("b", {})});
        QCOMPARE(bench.rows(), (QStringList{"a", "b"}));
        QTest::qWait(20);
        auto* curve = bench.page.findChildren<Sparkline*>().front();
        const auto inked = [&](const QColor& color) {
            const QImage image = curve->grab().toImage();
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 0; y < image.height(); ++y)
                    count += image.pixelColor(x, y) == color ? 1 : 0;
            return count;
        };
        bench.page.applyPalette(Palette::light());
        QVERIFY(inked(Palette::light().smoothedLoss) > 10);
        bench.page.applyPalette(Palette::darkTheme());
        QVERIFY(inked(Palette::darkTheme().smoothedLoss) > 10);
        const auto* row = bench.page.findChildren<WelcomeRunRow*>().front();
        bench.page.setRuns({run("a", {3, 2, 1}), run("b", {})});  // the same: nothing is rebuilt
        QCOMPARE(bench.page.findChildren<WelcomeRunRow*>().front(), row);
        bench.page.setRuns({});
        QCOMPARE(bench.rows(), QStringList());
    }

    void rowsOpenByMouseAndKeyboard() {
        Bench bench;
        QSignalSpy opened(&bench.page, &WelcomePage::openRunRequested);
        bench.page.setRuns({run("a", {3, 2, 1}), run("b", {1, 1})});
        QTest::mouseClick(bench.page.findChild<QPushButton*>("run.b"), Qt::LeftButton);
        QTest::keyClick(bench.page.findChild<QPushButton*>("run.a"), Qt::Key_Space);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened[0][0].toString(), QStringLiteral("/runs/b"));
        QCOMPARE(opened[1][0].toString(), QStringLiteral("/runs/a"));
        bench.actions.follow(RunState::Training);
        QVERIFY(!bench.page.findChild<QPushButton*>("run.a")->isEnabled());
    }

    void ownPresetsComeAndGo() {
        Bench bench;
        QVERIFY(bench.page.findChild<QPushButton*>("own.start.mine") == nullptr);
        bench.backend.servedPresets.push_back({"mine", "Mine", "For me.", true});
        bench.actions.reloadPresets();
        QTest::mouseClick(bench.page.findChild<QPushButton*>("own.start.mine"), Qt::LeftButton);
        QCOMPARE(bench.backend.commands, QStringList("start mine"));
        bench.backend.servedPresets.pop_back();
        bench.actions.reloadPresets();
        QVERIFY(bench.page.findChild<QPushButton*>("own.start.mine") == nullptr);
        QCOMPARE(bench.actions.presets().size(), std::size_t{2});
    }

    void cardsReachEveryBeginning() {
        Bench bench;
        for (const char* card :
             {"card.start.quick-start", "card.bottleneck", "card.start.flashlm-v3", "card.textFile",
              "card.settings", "card.open"}) {
            const auto* button = bench.page.findChild<QPushButton*>(card);
            QVERIFY2(button && button->isVisible() && button->isEnabled(), card);
            QVERIFY(button->focusPolicy() & Qt::TabFocus);
        }
        QSignalSpy wanted(&bench.actions, &RunActions::settingsWanted);
        QTest::mouseClick(bench.page.findChild<QPushButton*>("card.settings"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        bench.page.resize(700, 700);  // narrow: two beside each other
        QTest::qWait(20);
        const auto y = [&](const char* card) {
            return bench.page.findChild<QPushButton*>(card)->y();
        };
        QVERIFY(y("card.start.flashlm-v3") > y("card.bottleneck"));
    }

    void momentsInWords() {
        const QDateTime now(QDate(2026, 3, 5), QTime(12, 0));
        const QLocale locale;
        QCOMPARE(whenText(QDateTime(QDate(2026, 3, 5), QTime(9, 5)), now),
                 locale.toString(QTime(9, 5), QLocale::ShortFormat));
        QVERIFY(whenText(QDateTime(QDate(2026, 3, 4), QTime(23, 59)), now).startsWith("yesterday"));
        QCOMPARE(whenText(QDateTime(QDate(2026, 3, 3), QTime(9, 5)), now),
                 locale.toString(QDate(2026, 3, 3), QLocale::ShortFormat));
    }
};

STUDIO_TEST(WelcomePageTest)
#include "welcome_page_test.moc"
