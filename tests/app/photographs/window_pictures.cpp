// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/photographs/window_pictures.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QPushButton>
#include <QtTest>
#include <functional>

#include "ui/help/help_dock.h"
#include "ui/help/tour.h"
#include "ui/panel_docks.h"

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
        }
        trigger(window, "help.glossary");
        auto* help = window.findChild<ui::HelpDock*>(QStringLiteral("dock.help"));
        help->showTerm(QStringLiteral("bits-per-byte"));
        album.take(*help, QStringLiteral("help"));
        help->hide();
        takeDialog(window, album, "help.shortcuts", "shortcuts");
        takeDialog(window, album, "help.about", "about");
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
