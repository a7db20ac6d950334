// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include <QtTest>

#include "tests/support/test_main.h"
#include "tests/ui/perceived_color.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::contrast;
using studio::testing::Eyes;
using studio::testing::perceivedDistance;

namespace {

using Colors = QList<std::pair<const char*, QColor>>;

/// Eyes tell two fields side by side apart from about 0.02 on; thin lines and far legends need
/// more.
constexpr double kApart = 0.09;

Palette paletteOf(bool dark) { return dark ? Palette::darkTheme() : Palette::light(); }

Colors groups(const Palette& p) {
    return {{"output layer", p.outputLayer},
            {"core", p.core},
            {"embedding", p.embedding},
            {"optimizer", p.optimizer},
            {"average", p.average},
            {"data", p.data},
            {"other", p.other}};
}

Colors losses(const Palette& p) {
    return {{"train", p.trainLoss},
            {"smoothed", p.smoothedLoss},
            {"validation", p.validationLoss},
            {"learning rate", p.learningRate}};
}

Colors weights(const Palette& p) { return {{"-1", p.negative}, {"0", p.zero}, {"+1", p.positive}}; }

Colors series(const Palette& p) {
    static constexpr const char* kNames[] = {"0", "1", "2", "3", "4", "5", "6", "7"};
    Colors colors = {{"output layer", p.outputLayer}, {"core", p.core}};
    for (int i = 0; i < Palette::kSeries; ++i)
        colors << std::pair(kNames[i], p.series(i));
    return colors;
}

Colors chart(const QString& name, const Palette& p) {
    return name == "groups"    ? groups(p)
           : name == "losses"  ? losses(p)
           : name == "weights" ? weights(p)
                               : series(p);
}

void bothThemes() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

}  // namespace

class PaletteTest : public QObject {
    Q_OBJECT
private slots:
    // Numbers from the definitions: WCAG's extremes, OKLab's white, and the known confusion of
    // reds and greens of the same lightness.
    void measuresKnowTheirExtremes() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        QVERIFY(std::abs(perceivedDistance(Qt::black, Qt::white, Eyes::Usual) - 1) < 1e-3);
        const QColor red(0xb03030), green(0x506a20);
        QVERIFY(perceivedDistance(red, green, Eyes::Usual) > 0.2);
        QVERIFY(perceivedDistance(red, green, Eyes::Deuteranopia) <
                perceivedDistance(red, green, Eyes::Usual) / 3);
    }

    void textIsReadable_data() { bothThemes(); }
    void textIsReadable() {
        QFETCH(bool, dark);
        const Palette p = paletteOf(dark);
        QCOMPARE(p.dark, dark);
        for (const QColor& background : {p.window, p.surface, p.selection})
            for (const QColor& text :
                 {p.text, p.mutedText, p.accent, p.error, p.warning, p.success})
                QVERIFY2(contrast(text, background) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(text.name(), background.name())
                                        .arg(contrast(text, background))));
        QVERIFY(contrast(p.onAccent, p.accent) >= 4.5);
        QVERIFY(contrast(p.onAccent, p.accentStrong) >= 4.5);
        QVERIFY(contrast(p.outputLayer, p.surface) >= 4.5);
    }

    // WCAG 1.4.11: 3:1 for what is no text.
    void linesAndRingsAreSeen_data() { bothThemes(); }
    void linesAndRingsAreSeen() {
        QFETCH(bool, dark);
        const Palette p = paletteOf(dark);
        for (const QColor& background : {p.window, p.surface})
            QVERIFY(contrast(p.focus, background) >= 3);
        for (const QColor& line : {p.outputLayer, p.core, p.smoothedLoss, p.validationLoss})
            QVERIFY2(contrast(line, p.surface) >= 3, qPrintable(line.name()));
        for (int i = 0; i < Palette::kSeries; ++i)
            QVERIFY2(contrast(p.series(i), p.surface) >= 3, qPrintable(p.series(i).name()));
    }

    void allEyesTellColoursApart_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("eyes");
        for (const char* name : {"groups", "losses", "weights", "series"})
            for (const bool dark : {false, true})
                for (int eyes = 0; eyes < 3; ++eyes)
                    QTest::addRow("%s %s %d", name, dark ? "dark" : "light", eyes)
                        << QString::fromLatin1(name) << dark << eyes;
    }
    void allEyesTellColoursApart() {
        QFETCH(QString, name);
        QFETCH(bool, dark);
        QFETCH(int, eyes);
        const Colors colors = chart(name, paletteOf(dark));
        for (int i = 0; i < colors.size(); ++i)
            for (int j = 0; j < i; ++j) {
                const double apart =
                    perceivedDistance(colors[i].second, colors[j].second, static_cast<Eyes>(eyes));
                QVERIFY2(apart >= kApart, qPrintable(QStringLiteral("%1 and %2: %3")
                                                         .arg(QLatin1String(colors[i].first),
                                                              QLatin1String(colors[j].first))
                                                         .arg(apart)));
            }
    }

    void groupsHaveTheirColours() {
        for (const Palette& p : {Palette::light(), Palette::darkTheme()}) {
            QCOMPARE(p.group(ZoneGroup::OutputLayer), p.outputLayer);
            QCOMPARE(p.group(ZoneGroup::Core), p.core);
            QCOMPARE(p.series(Palette::kSeries + 3), p.series(3));
        }
    }
};

STUDIO_TEST(PaletteTest)
#include "palette_test.moc"
