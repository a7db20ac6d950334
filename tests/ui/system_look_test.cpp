// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/system_look.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QProgressBar>

#include "tests/support/test_main.h"
#include "tests/ui/window_on_values.h"
#include "ui/theme/calm_style.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::WindowOnValues;

namespace {

void write(const QString& path, const QByteArray& text) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

}  // namespace

class SystemLookTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() {
        qApp->setStyleSheet({});
        QApplication::setPalette(QPalette());
    }

    void files_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("dark");  // -1: not said
        QTest::addColumn<int>("reduced");
        const QString kde = "/kdeglobals", gtk3 = "/gtk-3.0/settings.ini",
                      gtk4 = "/gtk-4.0/settings.ini";
        QTest::newRow("nothing") << kde << QByteArray() << -1 << -1;
        QTest::newRow("kde dark") << kde
                                  << QByteArray("[Colors:Window]\nBackgroundNormal=32,35,38\n") << 1
                                  << -1;
        QTest::newRow("kde light")
            << kde << QByteArray("[Colors:Window]\nBackgroundNormal=239,240,241\n") << 0 << -1;
        QTest::newRow("kde by name")
            << kde << QByteArray("[General]\nColorScheme=BreezeDark\n") << 1 << -1;
        QTest::newRow("kde still")
            << kde << QByteArray("[KDE]\nAnimationDurationFactor=0\n") << -1 << 1;
        QTest::newRow("kde quick")
            << kde << QByteArray("[KDE]\nAnimationDurationFactor=0.5\n") << -1 << 0;
        QTest::newRow("gtk 3 dark")
            << gtk3 << QByteArray("[Settings]\ngtk-application-prefer-dark-theme=1\n") << 1 << -1;
        QTest::newRow("gtk 3 theme")
            << gtk3 << QByteArray("[Settings]\ngtk-theme-name=Adwaita-dark\n") << 1 << -1;
        QTest::newRow("gtk 4 light")
            << gtk4 << QByteArray("[Settings]\ngtk-theme-name=Adwaita\n") << 0 << -1;
        QTest::newRow("gtk 4 still")
            << gtk4 << QByteArray("[Settings]\ngtk-enable-animations=false\n") << -1 << 1;
        QTest::newRow("spoilt") << kde << QByteArray("\x00\xff[[[=\n=", 9) << -1 << -1;
    }
    void files() {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(int, dark);
        QFETCH(int, reduced);
        QTemporaryDir folder;
        write(folder.path() + file, text);
        const SystemLook look = readSystemLook({folder.path(), {}, false});
        QCOMPARE(look.dark ? int(*look.dark) : -1, dark);
        QCOMPARE(look.reducedMotion ? int(*look.reducedMotion) : -1, reduced);
    }

    void theDesktopsOwnFileCountsFirst() {
        QTemporaryDir folder;
        write(folder.path() + "/kdeglobals", "[General]\nColorScheme=BreezeDark\n");
        write(folder.path() + "/gtk-3.0/settings.ini", "[Settings]\ngtk-theme-name=Adwaita\n");
        QCOMPARE(readSystemLook({folder.path(), {}, true}).dark, true);
        QCOMPARE(readSystemLook({folder.path(), {}, false}).dark, false);
        QCOMPARE(readSystemLook({folder.path(), "Adwaita:dark", false}).dark, true);
    }

    void changesAreSeenWhileItRuns() {
        QTemporaryDir folder;
        const QString file = folder.path() + "/kdeglobals";
        write(file, "[General]\nColorScheme=BreezeLight\n");
        SystemLookWatcher watcher({folder.path(), {}, true});
        QCOMPARE(watcher.look().dark, false);
        Theme theme;
        theme.setSystemLook(watcher.look());
        connect(&watcher, &SystemLookWatcher::changed, &theme, &Theme::setSystemLook);
        QVERIFY(!theme.palette().dark);
        QFile::remove(file);  // settings programs write anew and rename
        write(file, "[General]\nColorScheme=BreezeDark\n");
        QTRY_VERIFY_WITH_TIMEOUT(theme.palette().dark, 5000);
        theme.setChoice(Theme::Choice::Light);
        QVERIFY(!theme.palette().dark);
        write(file, "[General]\nColorScheme=BreezeLight\n");
        QTRY_COMPARE_WITH_TIMEOUT(watcher.look().dark, std::optional(false), 5000);
        QVERIFY(!theme.palette().dark);
    }

    // With reduced motion nothing in the window moves by itself.
    void motionStops() {
        WindowOnValues bench;
        QVERIFY(animates(*bench.window));
        bench.theme.setSystemLook({{}, true});
        QVERIFY(!animates(*bench.window));
        QVERIFY(bench.find<QAction>("reducedMotion")->isChecked());
        QVERIFY(!bench.window->isAnimated());
        QCOMPARE(QApplication::cursorFlashTime(), 0);
        Snapshot preparing;
        preparing.state = RunState::Preparing;
        bench.backend.servedSnapshot = std::make_shared<const Snapshot>(preparing);
        QTest::qWait(120);
        auto* bar = bench.find<QProgressBar>("progress");
        QVERIFY(bar->maximum() > 0);  // does not run to and fro
        const QImage before = bar->grab().toImage();
        QTest::qWait(150);
        QVERIFY(bar->grab().toImage() == before);
    }

    void theUsersWordOnMotionIsKept() {
        WindowOnValues bench;
        bench.find<QAction>("reducedMotion")->trigger();
        QVERIFY(!animates(*bench.window));
        bench.theme.setSystemLook({{}, false});
        QVERIFY(!animates(*bench.window));  // the user's word counts more
        bench.window.reset();
        bench.theme.setReducedMotion({});
        bench.open();
        QVERIFY(!animates(*bench.window));
    }
};

STUDIO_TEST(SystemLookTest)
#include "system_look_test.moc"
