// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDockWidget>
#include <QScreen>

#include "tests/support/test_main.h"
#include "tests/ui/window_on_values.h"
#include "ui/panel_docks.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::WindowOnValues;

class LayoutTest : public QObject {
    Q_OBJECT
private slots:
    void lessonShowsThreeLargePanels() {
        WindowOnValues bench;
        bench.train();
        QTest::keyClick(bench.window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(50);
        QStringList open;
        for (const PanelDocks::Entry& entry : bench.window->docks().entries())
            if (PanelDocks::isSeen(*entry.panel))
                open << QString::fromLatin1(entry.registered->id);
        QCOMPARE(open, (QStringList{"loss", "timing", "generation"}));
        const QSize loss = bench.find<QDockWidget>("dock.loss")->size();
        QVERIFY2(loss.width() > bench.window->width() / 2,
                 qPrintable(QString::number(loss.width())));
        QVERIFY2(loss.height() > bench.window->height() * 2 / 5,
                 qPrintable(QString::number(loss.height())));
    }

    void workbenchShowsAll() {
        WindowOnValues bench;
        bench.train();
        bench.find<QAction>("layout.lesson")->trigger();
        bench.find<QAction>("layout.workbench")->trigger();
        for (const PanelDocks::Entry& entry : bench.window->docks().entries())
            QVERIFY2(!entry.dock->isHidden(), entry.registered->id);
    }

    // Chosen on the start page, a layout opens the panels.
    void layoutsLeaveTheStartPage() {
        WindowOnValues bench;
        QVERIFY(bench.window->centralWidget()->isVisible());
        bench.find<QAction>("layout.lesson")->trigger();
        QVERIFY(!bench.window->centralWidget()->isVisible());
        QVERIFY(bench.find<QDockWidget>("dock.weights")->isHidden());
    }

    void resetBringsAllBack() {
        WindowOnValues bench;
        bench.train();
        for (const PanelDocks::Entry& entry : bench.window->docks().entries()) {
            entry.dock->setFloating(true);
            entry.dock->hide();
        }
        QTest::keyClick(bench.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        for (const PanelDocks::Entry& entry : bench.window->docks().entries())
            QVERIFY(!entry.dock->isHidden() && !entry.dock->isFloating());
    }

    // A floating panel whose screen is gone comes back, in a running window and after a start.
    void goneScreensLoseNoPanel() {
        WindowOnValues bench;
        bench.train();
        auto* dock = bench.find<QDockWidget>("dock.timing");
        dock->setFloating(true);
        dock->setGeometry(-9000, 300, 500, 400);
        bench.window->docks().rescueFloating();
        QVERIFY(seenByAScreen(*dock));
        dock->setGeometry(20'000, 20'000, 500, 400);
        bench.window->close();
        bench.window.reset();
        bench.open();
        bench.train();
        auto* again = bench.find<QDockWidget>("dock.timing");
        QVERIFY(again->isFloating() && again->isVisible());
        QVERIFY(seenByAScreen(*again));
    }

    // What a user has put where he wants it stays there.
    void reachablePanelsAreLeftAlone() {
        WindowOnValues bench;
        bench.train();
        auto* dock = bench.find<QDockWidget>("dock.timing");
        dock->setFloating(true);
        dock->setGeometry(100, 120, 400, 300);
        const QRect before = dock->frameGeometry();
        bench.window->docks().rescueFloating();
        QCOMPARE(dock->frameGeometry(), before);
    }

    void anEmptyLayoutIsNoLayout() {
        WindowOnValues bench;
        bench.train();
        for (const PanelDocks::Entry& entry : bench.window->docks().entries())
            entry.dock->hide();
        bench.window->close();
        bench.window.reset();
        bench.open();
        bench.train();
        QVERIFY(!bench.find<QDockWidget>("dock.loss")->isHidden());
    }

    void spoiltBytesMeanTheFirstLayout() {
        WindowOnValues bench;
        bench.window.reset();
        bench.settings.setValue("window/layout", QByteArray("not a layout"));
        bench.open();
        bench.train();
        QVERIFY(!bench.find<QDockWidget>("dock.loss")->isHidden());
    }

private:
    static bool seenByAScreen(const QDockWidget& dock) {
        const QPoint title = dock.frameGeometry().topLeft() + QPoint(dock.width() / 2, 8);
        for (const QScreen* screen : QGuiApplication::screens())
            if (screen->availableGeometry().contains(title))
                return true;
        return false;
    }
};

STUDIO_TEST(LayoutTest)
#include "layout_test.moc"
