// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/photographs/window_pictures.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QTabBar>
#include <QtTest>
#include <functional>

#include "ui/help/help_dock.h"
#include "ui/help/tour.h"
#include "ui/panel_docks.h"
#include "ui/plots/zone_bars_plot.h"

namespace studio::testing {
namespace {

using ui::MainWindow;
using ui::PanelDocks;
using ui::Theme;

void trigger(MainWindow& window, const char* action) {
    auto* found = window.findChild<QAction*>(QString::fromLatin1(action));
    if (found == nullptr)
        qFatal("no action %s", action);
    found->trigger();
}

void inBothThemes(Theme& theme, Album& album, const std::function<void()>& take) {
    for (const auto& [choice, name] :
         {std::pair(Theme::Choice::Light, "light"), std::pair(Theme::Choice::Dark, "dark")}) {
        theme.setChoice(choice);
        album.setTheme(QString::fromLatin1(name));
        take();
    }
}

void takeDialog(MainWindow& window, Album& album, const char* action, const char* name) {
    trigger(window, action);
    QDialog* dialog = window.findChild<QDialog*>();
    if (dialog == nullptr)
        qFatal("%s opens no dialog", action);
    album.take(*dialog, QString::fromLatin1(name));
    delete dialog;
}

/// The pages of the timing panel, and one layer over the run.
void takeTiming(QWidget& dock, Album& album) {
    auto* pages = dock.findChild<QTabBar*>(QStringLiteral("timingPages"));
    pages->setCurrentIndex(1);
    album.take(dock, QStringLiteral("panel-timing-table"));
    pages->setCurrentIndex(2);
    QTest::qWait(2'000);  // the operations are counted
    album.take(dock, QStringLiteral("panel-timing-arithmetic"));
    pages->setCurrentIndex(0);
    auto* bars = dock.findChild<ui::ZoneBarsPlot*>();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(bars, Qt::Key_Down);
    QTest::qWait(300);
    album.take(dock, QStringLiteral("panel-timing-layer"));
    QTest::keyClick(bars, Qt::Key_Escape);
}

/// Another matrix at an earlier moment.
void takeWeights(QWidget& dock, Album& album) {
    auto* moment = dock.findChild<QSlider*>(QStringLiteral("moment"));
    moment->setValue(moment->maximum() / 4);
    QTest::keyClick(dock.findChild<QListView*>(QStringLiteral("matrices")), Qt::Key_Right);
    album.take(dock, QStringLiteral("panel-weights-earlier"));
    moment->setValue(moment->maximum());
}

void takeTour(MainWindow& window, Album& album) {
    trigger(window, "help.tour");
    auto* tour = window.findChild<ui::Tour*>(QStringLiteral("tour"));
    QTest::keyClick(tour, Qt::Key_Right);
    QTest::keyClick(tour, Qt::Key_Right);
    album.take(window, QStringLiteral("tour"));
    QTest::keyClick(tour, Qt::Key_Escape);
    QTest::qWait(50);
}

}  // namespace

void photographBeforeTheRun(MainWindow& window, Theme& theme, Album& album) {
    inBothThemes(theme, album, [&] {
        album.take(window, QStringLiteral("start-page"));
        trigger(window, "layout.workbench");
        album.take(window, QStringLiteral("empty"));
        QAction* startPage = window.findChild<QAction*>(QStringLiteral("startPage"));
        startPage->trigger();
    });
}

void photographTheRun(MainWindow& window, Theme& theme, Album& album) {
    inBothThemes(theme, album, [&] {
        trigger(window, "layout.lesson");
        album.take(window, QStringLiteral("lesson"));
        trigger(window, "layout.workbench");
        album.take(window, QStringLiteral("workbench"));
        for (const PanelDocks::Entry& entry : window.docks().entries()) {
            entry.dock->show();
            entry.dock->raise();
            QTest::qWait(800);  // some panels want a probe first
            album.take(*entry.dock,
                       QStringLiteral("panel-") + QString::fromLatin1(entry.registered->id));
            if (QByteArray(entry.registered->id) == "timing")
                takeTiming(*entry.dock, album);
            if (QByteArray(entry.registered->id) == "weights")
                takeWeights(*entry.dock, album);
        }
        trigger(window, "help.glossary");
        auto* help = window.findChild<ui::HelpDock*>(QStringLiteral("dock.help"));
        help->showTerm(QStringLiteral("bits-per-byte"));
        album.take(*help, QStringLiteral("help"));
        help->hide();
        takeDialog(window, album, "settings", "settings");
        takeDialog(window, album, "help.shortcuts", "shortcuts");
        takeDialog(window, album, "help.about", "about");
        takeDialog(window, album, "laboratory", "laboratory");
        takeDialog(window, album, "whatIf", "what-if");
        takeTour(window, album);
    });
}

void photographTheBottleneck(MainWindow& window, Theme& theme, Album& album, int secondsToWait) {
    trigger(window, "bottleneck");
    QDialog* dialog = window.findChild<QDialog*>();
    if (dialog == nullptr)
        qFatal("See the bottleneck opens no dialog");
    const auto* again = dialog->findChild<QPushButton*>(QStringLiteral("measureAgain"));
    if (!QTest::qWaitFor([again] { return again->isVisible() && again->isEnabled(); },
                         secondsToWait * 1000))
        qFatal("the measurement has not ended");
    inBothThemes(theme, album, [&] { album.take(*dialog, QStringLiteral("bottleneck")); });
    delete dialog;
}

}  // namespace studio::testing
