// SPDX-License-Identifier: GPL-3.0-or-later
// What people need who do not see the window, or use no mouse.
#include <QAccessible>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "tests/support/test_main.h"
#include "tests/ui/accessible_tree.h"
#include "tests/ui/window_on_values.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/bottleneck_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/help/help_dock.h"
#include "ui/panel_docks.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/focus_ring.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::walkAccessibleTree;
using studio::testing::WindowOnValues;

namespace {

void verifyNamed(QWidget& root, int atLeast) {
    const auto report = walkAccessibleTree(root);
    QVERIFY2(report.nameless.isEmpty(), qPrintable(report.nameless.join('\n')));
    QVERIFY2(report.visited >= atLeast, qPrintable(QString::number(report.visited)));
}

}  // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT
private slots:
    // The walk must be able to fail.
    void walkFindsANamelessButton() {
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        auto* good = new QPushButton(QStringLiteral("Good"));
        column->addWidget(good);
        column->addWidget(new QToolButton);
        column->addWidget(new QLineEdit);
        const auto report = walkAccessibleTree(page);
        QCOMPARE(report.nameless.size(), 2);
    }

    void everyControlHasAName_data() {
        QTest::addColumn<bool>("training");
        QTest::newRow("start page") << false;
        QTest::newRow("training") << true;
    }
    void everyControlHasAName() {
        QFETCH(bool, training);
        WindowOnValues bench(false);
        if (training)
            bench.train();
        for (const PanelDocks::Entry& entry : bench.window->docks().entries())
            if (training)
                entry.dock->show();
        QTest::qWait(60);
        verifyNamed(*bench.window, 60);
    }

    void everyDialogIsNamed_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"about", "shortcuts", "bottleneck"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyDialogIsNamed() {
        QFETCH(QString, name);
        WindowOnValues bench;
        std::unique_ptr<QDialog> dialog;
        if (name == "about")
            dialog = std::make_unique<AboutDialog>(bench.window.get());
        else if (name == "shortcuts")
            dialog = std::make_unique<ShortcutsDialog>(shortcutGroups(*bench.window),
                                                       bench.theme.palette(), bench.window.get());
        else
            dialog = std::make_unique<BottleneckDialog>(bench.backend, bench.theme.palette(),
                                                        bench.window.get());
        dialog->show();
        QVERIFY(!dialog->windowTitle().isEmpty());
        verifyNamed(*dialog, 4);
    }

    // Tab alone comes to every control that a mouse can use in the window, and back to the start.
    void tabReachesEveryControl() {
        WindowOnValues bench;
        bench.train();
        bench.find<QDockWidget>("dock.help")->show();
        QTest::qWait(60);
        QSet<QWidget*> reached;
        for (int i = 0; i < 300; ++i) {
            QTest::keyClick(
                QApplication::focusWidget() ? QApplication::focusWidget() : bench.window.get(),
                Qt::Key_Tab);
            if (QWidget* now = QApplication::focusWidget())
                reached.insert(now);
        }
        QStringList missed;
        for (QAbstractButton* button : bench.window->findChildren<QAbstractButton*>()) {
            const bool own = !button->objectName().startsWith("qt_") &&
                             !button->inherits("QToolBarExtension") &&
                             !button->inherits("QLineEditIconButton") &&
                             !button->inherits("QDockWidgetTitleButton");
            if (own && button->isVisible() && button->isEnabled() && !reached.contains(button))
                missed << button->objectName() + ' ' + button->text();
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(", ")));
        QVERIFY(reached.size() > 12);
    }

    void ringFollowsTheKeyboardOnly() {
        WindowOnValues bench;
        bench.train();
        auto* ring = bench.find<FocusRing>("focusRing");
        auto* pause = bench.find<QToolButton>("pauseButton");
        pause->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(ring->frame() != nullptr && ring->frame()->isVisible());
        QCOMPARE(ring->reached(), pause);
        const QImage picture = ring->frame()->grab().toImage();
        QCOMPARE(picture.pixelColor(picture.width() / 2, 0).rgb(),
                 bench.theme.palette().focus.rgb());
        const QRect around = ring->frame()->geometry();
        QVERIFY(
            around.contains(QRect(pause->mapTo(bench.window.get(), QPoint(0, 0)), pause->size())));
        const QPoint before = around.topLeft();
        bench.window->resize(1000, 700);  // the ring goes along with what it surrounds
        bench.find<QToolButton>("follow")->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(ring->frame()->geometry().topLeft() != before);
        bench.window->resize(1300, 700);
        const auto* follow = bench.find<QToolButton>("follow");
        QTRY_VERIFY(ring->frame()->geometry().contains(
            QRect(follow->mapTo(bench.window.get(), QPoint(0, 0)), follow->size())));
        bench.find<QToolButton>("stopButton")->setFocus(Qt::MouseFocusReason);
        QVERIFY(!ring->frame()->isVisible());
    }

    // In dialogs, which are windows of their own, too: Tab moves the ring from control to control.
    void ringShowsInDialogs() {
        WindowOnValues bench;
        auto* ring = bench.find<FocusRing>("focusRing");
        bench.find<QAction>("settings")->trigger();
        auto* dialog = bench.window->findChild<SettingsDialog*>();
        QVERIFY(dialog != nullptr && QTest::qWaitForWindowExposed(dialog));
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        QSet<QWidget*> ringed;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Tab);
            QTRY_COMPARE(ring->reached(), dialog->focusWidget());
            QVERIFY(ring->frame()->isVisible());
            QCOMPARE(ring->frame()->window(), dialog);
            QWidget* reached = ring->reached();
            const auto around = [&] {
                return QRect(reached->mapTo(dialog, QPoint(0, 0)), reached->size()) &
                       dialog->rect();
            };
            QTRY_VERIFY(ring->frame()->geometry().contains(around()));
            // Its colour is on the screen, above the dialog's own controls.
            const QImage picture = dialog->grab(ring->frame()->geometry()).toImage();
            int pixels = 0;
            for (int x = 0; x < picture.width(); ++x)
                pixels += picture.pixelColor(x, 0).rgb() == bench.theme.palette().focus.rgb();
            QVERIFY2(pixels > picture.width() / 3, qPrintable(reached->objectName()));
            ringed.insert(reached);
        }
        QVERIFY(ringed.size() >= 4);
        delete dialog;
        QVERIFY(ring->reached() == nullptr || ring->reached()->window() != dialog);
        bench.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
        QTest::keyClick(bench.window->focusWidget(), Qt::Key_Tab);
        QTRY_VERIFY(ring->frame() != nullptr && ring->frame()->isVisible());
        QCOMPARE(ring->frame()->window(), bench.window.get());
    }

    void statusIsSaidAtACalmRate() {
        qint64 nowMs = 0;
        QWidget window;
        Announcer announcer([&] { return nowMs; }, &window);
        QSignalSpy said(&announcer, &Announcer::announced);
        Snapshot snapshot = testing::fakeSnapshot(300);
        snapshot.progress.fraction = 0;
        announcer.follow(snapshot);
        QCOMPARE(said.size(), 1);  // the state
        QCOMPARE(said.last().first().toString(), QStringLiteral("Training"));
        for (int i = 1; i <= 100; ++i) {  // 100 s, 1 % each
            nowMs += 1000;
            snapshot.progress.fraction = i / 100.0;
            announcer.follow(snapshot);
        }
        QCOMPARE(said.size(), 4);  // and at 30, 60 and 90 s
        QVERIFY(said.last().first().toString().contains("90"));
        snapshot.state = RunState::Failed;
        snapshot.problem = "The disk is full.";
        announcer.follow(snapshot);
        QCOMPARE(said.size(), 5);  // at once
        QVERIFY(said.last().first().toString().contains("The disk is full."));
    }
};

STUDIO_TEST(AccessibilityTest)
#include "accessibility_test.moc"
