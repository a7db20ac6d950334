// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does for the settings dialog and the start page.
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

#include "tests/support/test_main.h"
#include "tests/ui/window_on_values.h"
#include "ui/dialogs/settings_dialog.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::WindowOnValues;

class StartPageTest : public QObject {
    Q_OBJECT
private slots:
    void settingsOpenByShortcutAndDrop() {
        WindowOnValues bench;
        QTest::keySequence(bench.window.get(), QKeySequence("Ctrl+,"));
        QTRY_VERIFY(bench.window->findChild<SettingsDialog*>() != nullptr);
        auto* dialog = bench.window->findChild<SettingsDialog*>();
        QVERIFY(dialog->isVisible() && !dialog->isModal());
        bench.find<QAction>("settings")->trigger();  // no second one
        QCOMPARE(bench.window->findChildren<SettingsDialog*>().size(), 1);

        QFile text(bench.folder.filePath("my text.txt"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(text.fileName())});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &dragged, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(bench.window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(bench.window.get(), &drop);
        QCOMPARE(dialog->draft().corpora(), QStringList(text.fileName()));
        bench.theme.setChoice(Theme::Choice::Dark);  // with the dialog open
        QTest::qWait(60);
        QTest::mouseClick(bench.find<QPushButton>("startTraining"), Qt::LeftButton);
        QCOMPARE(bench.backend.lastRequest->corpora,
                 std::vector<std::string>{text.fileName().toStdString()});
        QTRY_VERIFY(bench.window->findChild<SettingsDialog*>() == nullptr);
    }

    void startPageReadsTheRunsAnew() {
        WindowOnValues bench;
        const int readings = bench.backend.runReadings;
        QVERIFY(readings > 0);
        bench.backend.servedRuns.push_back({"/runs/new", "new run", 5, 2.0, false});
        QTRY_VERIFY(bench.window->findChild<QPushButton*>("run.new run") != nullptr);
        bench.train();
        QTest::keySequence(bench.window.get(), QKeySequence("Ctrl+0"));
        QCOMPARE(bench.backend.runReadings, readings + 1);
    }
};

STUDIO_TEST(StartPageTest)
#include "start_page_test.moc"
