// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::ui;

namespace {

// Relative luminance and contrast as WCAG 2.1 defines them.
double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}
double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}
double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace

class PaletteTest : public QObject {
    Q_OBJECT
private slots:
    void contrastFormulaKnowsItsExtremes() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    }

    void textIsReadable_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void textIsReadable() {
        QFETCH(bool, dark);
        const Palette p = dark ? Palette::darkTheme() : Palette::light();
        QCOMPARE(p.dark, dark);
        for (const QColor& background : {p.window, p.surface})
            for (const QColor& text : {p.text, p.mutedText, p.accent, p.error})
                QVERIFY2(contrast(text, background) >= 4.5,
                         qPrintable(text.name() + " on " + background.name()));
    }

    // Each group has a colour of its own: its neighbours in a stacked bar stay apart.
    void groupsDiffer() {
        for (const Palette& p : {Palette::light(), Palette::darkTheme()}) {
            QSet<QRgb> seen;
            for (int group = 0; group <= static_cast<int>(ZoneGroup::Other); ++group)
                seen.insert(p.group(static_cast<ZoneGroup>(group)).rgb());
            QCOMPARE(seen.size(), static_cast<int>(ZoneGroup::Other) + 1);
            QCOMPARE(p.group(ZoneGroup::OutputLayer), p.outputLayer);
            QCOMPARE(p.group(ZoneGroup::Core), p.core);
        }
    }
};

STUDIO_TEST(PaletteTest)
#include "palette_test.moc"
