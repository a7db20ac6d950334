// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QAction>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>

#include "tests/support/test_main.h"
#include "tests/ui/window_on_values.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::WindowOnValues;

namespace {

void everyIcon() {
    QTest::addColumn<QString>("name");
    for (const QString& file : QDir(QStringLiteral(":/icons")).entryList())
        if (!file.startsWith(QLatin1String("ternary-studio")))
            QTest::newRow(qPrintable(file)) << QFileInfo(file).completeBaseName();
}

/// Blending rounds.
bool nearly(QRgb pixel, const QColor& color) {
    return std::abs(qRed(pixel) - color.red()) <= 2 &&
           std::abs(qGreen(pixel) - color.green()) <= 2 &&
           std::abs(qBlue(pixel) - color.blue()) <= 2;
}

}  // namespace

class IconsTest : public QObject {
    Q_OBJECT
private slots:
    void setIsComplete() { QVERIFY(QDir(QStringLiteral(":/icons")).entryList().size() >= 55); }

    // At each size and scale: only the colour asked for, something drawn, nothing cut at the edge,
    // and lines that reach full strength somewhere, not a blur.
    void areCrispInTheThemesColour_data() { everyIcon(); }
    void areCrispInTheThemesColour() {
        QFETCH(QString, name);
        const QColor color(0x2040c0);
        const QIcon icon = tintedIcon(name, color);
        for (const int side : {16, 18, 24, 32, 64})
            for (const double scale : {1.0, 2.0}) {
                const QPixmap drawn = icon.pixmap(QSize(side, side), scale);
                QCOMPARE(drawn.size(), QSize(side, side) * scale);
                const QImage image = drawn.toImage().convertToFormat(QImage::Format_ARGB32);
                int strongest = 0, inked = 0;
                for (int y = 0; y < image.height(); ++y)
                    for (int x = 0; x < image.width(); ++x) {
                        const QRgb pixel = image.pixel(x, y);
                        strongest = std::max(strongest, qAlpha(pixel));
                        inked += qAlpha(pixel) > 0 ? 1 : 0;
                        if (qAlpha(pixel) == 255)
                            QVERIFY(nearly(pixel, color));
                        const bool edge =
                            x == 0 || y == 0 || x == image.width() - 1 || y == image.height() - 1;
                        QVERIFY2(!edge || qAlpha(pixel) < 80, "cut at the edge");
                    }
                QVERIFY2(strongest > 150, qPrintable(QString::number(strongest)));
                QVERIFY(inked > image.width() * image.height() / 40);
            }
    }

    void everyCommandHasOne() {
        WindowOnValues bench;
        for (const QAction* menu : bench.window->menuBar()->actions())
            for (const QAction* action : menu->menu()->actions())
                if (!action->isSeparator() && !action->isCheckable() && !action->menu())
                    QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
    }

    void theProgramHasOne() {
        for (const int side : {16, 32, 48, 256})
            QVERIFY(!programIcon().pixmap(side, side).isNull());
    }
};

STUDIO_TEST(IconsTest)
#include "icons_test.moc"
