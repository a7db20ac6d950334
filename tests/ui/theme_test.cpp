// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

#include "tests/support/test_main.h"
#include "ui/theme/icons.h"

using namespace studio;
using namespace studio::ui;

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() {
        qApp->setStyleSheet({});
        QApplication::setPalette(QPalette());
    }

    void choiceRules() {
        Theme theme;
        QVERIFY(!theme.palette().dark);
        QSignalSpy spy(&theme, &Theme::changed);
        theme.setChoice(Theme::Choice::Dark);
        QCOMPARE(spy.size(), 1);
        QVERIFY(theme.palette().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::darkTheme().window);
        theme.setChoice(Theme::Choice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::light().window);
        theme.setChoice(Theme::Choice::System);
        QVERIFY(!theme.palette().dark);
    }

    // A system that turns dark sets a dark palette; the theme takes that over.
    void systemSchemeIsFollowed() {
        Theme theme;
        QPalette night;
        night.setColor(QPalette::Window, QColor(0x202020));
        night.setColor(QPalette::WindowText, QColor(0xf0f0f0));
        QApplication::setPalette(night);
        theme.followSystem();
        QVERIFY(theme.palette().dark);
        theme.setChoice(Theme::Choice::Light);
        QVERIFY(!theme.palette().dark);
    }

    void iconsTakeTheColour() {
        const QImage drawn =
            tintedIcon(QStringLiteral("stop"), QColor(0x00ff00)).pixmap(24, 24).toImage();
        QCOMPARE(drawn.pixelColor(12, 12), QColor(0x00ff00));
        QCOMPARE(drawn.pixelColor(0, 0).alpha(), 0);
        QVERIFY(!programIcon().pixmap(64, 64).isNull());
    }
};

STUDIO_TEST(ThemeTest)
#include "theme_test.moc"
