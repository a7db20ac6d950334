// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tour.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "tests/support/test_main.h"
#include "tests/ui/window_on_values.h"
#include "ui/panel_docks.h"
#include "ui/widgets/offer_bar.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::WindowOnValues;

namespace {

Tour* tourOf(const WindowOnValues& bench) { return bench.window->findChild<Tour*>("tour"); }

void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

}  // namespace

class TourTest : public QObject {
    Q_OBJECT
private slots:
    void isOfferedOnce() {
        WindowOnValues bench(false);
        QVERIFY(bench.find<OfferBar>("tourOffer")->isVisible());
        QTest::mouseClick(bench.find<QPushButton>("declineOffer"), Qt::LeftButton);
        QTRY_VERIFY(!bench.find<OfferBar>("tourOffer")->isVisible());
        QVERIFY(tourOf(bench) == nullptr);
        bench.window.reset();
        bench.open();
        QVERIFY(bench.window->findChild<OfferBar*>() == nullptr);
    }

    // From the offer to the end by keys alone: each panel is lit in turn, none is hidden by the
    // bubble, and the start page is back afterwards.
    void keysLeadThroughAllPanels() {
        WindowOnValues bench(false);
        auto* accept = bench.find<QPushButton>("acceptOffer");
        accept->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        QTRY_VERIFY(tourOf(bench) != nullptr);
        QPointer<Tour> tour = tourOf(bench);
        QStringList titles;
        for (int i = 0; i < 20 && tour && tour->isVisible(); ++i) {
            QTest::qWait(20);
            titles << tour->findChild<QLabel*>("tourTitle")->text();
            const QRect light = tour->spotlight();
            QVERIFY2(!light.isEmpty(), qPrintable(titles.last()));
            auto* bubble = tour->findChild<QFrame*>("tourBubble");
            QVERIFY(tour->rect().contains(bubble->geometry()));
            const QRect covered = bubble->geometry() & light;
            QVERIFY2(covered.width() * covered.height() * 2 < light.width() * light.height(),
                     qPrintable(titles.last()));
            QCOMPARE(bubble->accessibleName(), titles.last());
            press(Qt::Key_Right);
        }
        for (const PanelDocks::Entry& entry : bench.window->docks().entries())
            QVERIFY2(titles.contains(entry.dock->windowTitle()), entry.registered->id);
        QCOMPARE(titles.size(), bench.window->docks().entries().size() + 2);
        QTRY_VERIFY(!tour);
        QVERIFY(bench.window->centralWidget()->isVisible());
        QVERIFY(bench.settings.value("help/tourOffered").toBool());
    }

    void escapeLeavesAtAnyTime_data() {
        QTest::addColumn<int>("steps");
        for (const int steps : {0, 1, 4})
            QTest::addRow("%d", steps) << steps;
    }
    void escapeLeavesAtAnyTime() {
        QFETCH(int, steps);
        WindowOnValues bench;
        bench.train();
        bench.find<QDockWidget>("dock.events")->hide();
        bench.find<QAction>("help.tour")->trigger();
        QPointer<Tour> tour = tourOf(bench);
        QVERIFY(tour);
        for (int i = 0; i < steps; ++i)
            press(Qt::Key_PageDown);
        QCOMPARE(tour->step(), steps);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!tour);
        QVERIFY(!bench.window->centralWidget()->isVisible());
        QVERIFY(bench.find<QDockWidget>("dock.events")->isHidden());  // as it was before
        QVERIFY(!bench.find<QDockWidget>("dock.loss")->isHidden());
    }

    void mouseGoesForthAndBack() {
        WindowOnValues bench;
        bench.find<QAction>("help.tour")->trigger();
        Tour* tour = tourOf(bench);
        auto* next = tour->findChild<QPushButton*>("tourNext");
        auto* back = tour->findChild<QPushButton*>("tourBack");
        QVERIFY(!back->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(tour->step(), 1);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(tour->step(), 0);
        QTest::mouseClick(bench.window.get(), Qt::LeftButton, {}, QPoint(40, 40));
        QVERIFY(tour->isVisible());  // a click beside does not lose one's place
    }

    // Commands of the window wait: F5 in the tour must not start a run, and Tab stays in the
    // bubble.
    void keysStayInTheTour() {
        WindowOnValues bench;
        bench.find<QAction>("help.tour")->trigger();
        Tour* tour = tourOf(bench);
        press(Qt::Key_F5);
        QVERIFY(bench.backend.commands.isEmpty());
        for (int i = 0; i < 7; ++i) {
            press(Qt::Key_Tab);
            QVERIFY(tour->isAncestorOf(QApplication::focusWidget()));
        }
    }

    void followsTheWindow() {
        WindowOnValues bench;
        bench.find<QAction>("help.tour")->trigger();
        Tour* tour = tourOf(bench);
        bench.window->resize(1000, 640);
        QTRY_COMPARE(tour->size(), bench.window->size());
        QVERIFY(tour->rect().contains(tour->findChild<QFrame*>("tourBubble")->geometry()));
    }
};

STUDIO_TEST(TourTest)
#include "tour_test.moc"
