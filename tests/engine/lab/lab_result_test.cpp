// SPDX-License-Identifier: GPL-3.0-or-later
// What is read off the curves, said of them, and put on the page.
#include <QXmlStreamReader>
#include <QtTest>

#include "engine/lab/lab_chart.h"
#include "engine/lab/lab_page.h"
#include "engine/telemetry/lab_table.h"
#include "engine/telemetry/lab_verdict.h"
#include "tests/engine/lab/lab_bench.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::reportOf;
using studio::testing::smallPlan;
using studio::testing::straightRun;

namespace {

std::string joined(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences)
        text += sentence + "\n";
    return text;
}

/// The text of a row by the column's id.
std::string cell(const LabTable& table, std::size_t row, const char* id) {
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].id == id)
            return table.rows[row][c].text;
    return "no such column";
}

bool near(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b)); }

}  // namespace

class LabResultTest : public QObject {
    Q_OBJECT
private slots:
    void curvesAreReadBetweenTheirPoints() {
        const LabRun run = straightRun(0, 4, 2);  // 0.02 bits per byte a second
        QVERIFY(near(*scoreAt(run, LabAxis::Seconds, 25), 3.5));
        QVERIFY(near(*scoreAt(run, LabAxis::Tokens, 50000), 3.0));
        QVERIFY(near(*scoreAt(run, LabAxis::SupervisedTokens, 25000), 2.0));
        QVERIFY(!scoreAt(run, LabAxis::Seconds, 100.5));
        QVERIFY(!scoreAt(run, LabAxis::Seconds, -1));
        QVERIFY(near(*placeOf(run, LabAxis::Seconds, 3.5), 25));
        QVERIFY(near(*placeOf(run, LabAxis::Tokens, 2.0), 100000));
        QVERIFY(near(*placeOf(run, LabAxis::Seconds, 9), 0));  // it began below
        QVERIFY(!placeOf(run, LabAxis::Seconds, 1.99));
        LabRun noisy = run;  // the first time counts, though it went up again
        noisy.curve[3].bitsPerByte = 2.5;
        QVERIFY(near(*placeOf(noisy, LabAxis::Seconds, 2.5), 30));
        QVERIFY(!placeOf(LabRun(), LabAxis::Seconds, 9));
    }

    void seedsMakeMeansAndBands() {
        const LabReport report = reportOf(
            smallPlan(), {straightRun(1, 4, 2, 1), straightRun(1, 4, 3, 2), straightRun(0, 4, 1)});
        const auto all = standings(report);
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[1].score.count, 2);
        QVERIFY(near(all[1].score.mean, 2.5) && near(all[1].score.least, 2));
        QCOMPARE(all[2].score.count, 0);
        const auto band = bandOf(all[1], LabAxis::Seconds);
        QCOMPARE(band.size(), std::size_t{11});
        QVERIFY(near(band[5].score.mean, 3.25) && near(band[5].score.most, 3.5));
        const LabSpread reached = placesOf(all[1], LabAxis::Seconds, 2.5);
        QCOMPARE(reached.count, 1);  // one of the two never was there
        QVERIFY(near(reached.mean, 75));
        QCOMPARE(ranking(report).front().contestant, std::size_t{0});
    }

    void verdictIsWorkedOutByHand_data() {
        QTest::addColumn<double>("other");
        QTest::addColumn<QString>("said");
        // The reference goes from 4 to 2 within 100 s.
        QTest::newRow("better") << 0.0
                                << "needed 50 s for the 2.000 bits per byte that "
                                   "“Full softmax, ";
        QTest::newRow("a tenth") << -16.0 << "in 1:40 min: 10 % of it.";
        QTest::newRow("worse") << 3.0
                               << "“Full softmax” ended at 3.000 bits per byte and did not "
                                  "reach the 2.000 of";
        QTest::newRow("worse, when") << 3.0 << "was at 3.000 after 50 s already.";
    }
    void verdictIsWorkedOutByHand() {
        QFETCH(double, other);
        QFETCH(QString, said);
        const LabReport report =
            reportOf(smallPlan(), {straightRun(0, 4, 2), straightRun(1, 4, other)});
        const std::string text = joined(labVerdict(report, Wording()).findings);
        QVERIFY2(text.find(said.toStdString()) != std::string::npos, text.c_str());
        QVERIFY(text.find("With 1:40 min of training") == 0);
    }

    void cautionsAreSaid_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("one seed") << 0 << "one seed alone";
        QTest::newRow("overlap") << 1 << "overlap between seeds";
        QTest::newRow("edge") << 2 << "2.00 times the preset's, an end of the range";
        QTest::newRow("failure") << 3 << "failed: The loss";
        QTest::newRow("load") << 4 << "up to 0.8 processors busy";
        QTest::newRow("missing") << 5 << "has no finished run yet";
    }
    void cautionsAreSaid() {
        QFETCH(int, what);
        QFETCH(QString, said);
        LabPlan plan = smallPlan();
        plan.contestants.resize(2);
        std::vector<LabRun> runs{straightRun(0, 4, 2.2, 1), straightRun(0, 4, 2.1, 2),
                                 straightRun(1, 4, 1.9, 1), straightRun(1, 4, 1.8, 2)};
        const auto cautions = [&] {
            return joined(labVerdict(reportOf(plan, runs), Wording()).cautions);
        };
        QCOMPARE(cautions(), std::string());
        switch (what) {
            case 0:
                runs.pop_back();
                break;
            case 1:
                runs[3] = straightRun(1, 4, 2.15, 2);
                break;
            case 2:
                plan.rateFactors = {1, 2};
                runs[2].rateFactor = runs[3].rateFactor = 2;
                break;
            case 3:
                runs[3].state = LabRunState::Failed;
                runs[3].problem = "The loss was not finite.";
                break;
            case 4:
                runs[0].foreignCores = 0.8;
                break;
            default:
                plan.contestants = smallPlan().contestants;
        }
        QVERIFY2(cautions().find(said.toStdString()) != std::string::npos, cautions().c_str());
    }

    void emptyReportsSaySo() {
        QVERIFY(labVerdict(LabReport(), Wording()).findings.empty());
        const LabReport report = reportOf(smallPlan(), {});
        QVERIFY(joined(labVerdict(report, Wording()).findings).find("No run") == 0);
        QCOMPARE(labTable(report, {}, Wording()).rows.size(), std::size_t{3});
        QVERIFY(labTable(LabReport(), {}, Wording()).rows.empty());
        QVERIFY(labChartSvg(report, LabAxis::Seconds, "x", Wording()).empty());
        QVERIFY(!labPage(report, Wording()).empty());
    }

    void tableHoldsTheFigures() {
        LabRun slow = straightRun(1, 4, 3);
        slow.state = LabRunState::Failed;
        const LabReport report =
            reportOf(smallPlan(), {straightRun(0, 4, 2), slow, straightRun(2, 4, 1.5)});
        const LabTable table = labTable(report, {}, Wording());
        QCOMPARE(table.contestants, std::vector<std::size_t>({2, 0, 1}));  // best first
        for (const auto& row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
        QCOMPARE(cell(table, 0, "score_early"), std::string("3.500"));
        QCOMPARE(cell(table, 0, "bits_per_byte"), std::string("1.500"));
        QCOMPARE(cell(table, 0, "reaches"), std::string("1:20 min"));  // the reference's 2.0
        QCOMPARE(cell(table, 1, "reaches"), std::string("1:40 min"));
        QCOMPARE(cell(table, 0, "tokens_per_s"), std::string("1,000"));
        QCOMPARE(cell(table, 0, "supervised_per_s"), std::string("250"));
        QCOMPARE(cell(table, 0, "output_layer_share"), std::string("50 %"));
        QCOMPARE(cell(table, 0, "memory"), std::string("400 MB"));
        QCOMPARE(cell(table, 0, "evaluation_s"), std::string("5.5 s"));
        QCOMPARE(cell(table, 2, "bits_per_byte"), std::string("-"));
        const LabTable chosen = labTable(report, 1.6, Wording());
        QCOMPARE(cell(chosen, 1, "reaches"), std::string("not reached"));
        QCOMPARE(cell(chosen, 0, "reaches"), std::string("1:36 min"));
    }

    // One file: well-formed, nothing fetched, no script, both schemes, and what people typed is
    // text, not mark-up.
    void pageStandsAlone() {
        LabPlan plan = smallPlan();
        plan.contestants[0].title = "<b>\"A & B\"</b>";
        plan.rateFactors = {1, 2};
        LabRun tried = straightRun(0, 4, 3);
        tried.isTry = true;
        const LabReport report = reportOf(
            plan,
            {tried, straightRun(0, 4, 2), straightRun(1, 4, 1.9, 1), straightRun(1, 4, 1.7, 2)});
        const QByteArray page = QByteArray::fromStdString(labPage(report, Wording()));
        QXmlStreamReader xml(page);
        int drawings = 0, lines = 0;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement) {
                drawings += xml.attributes().hasAttribute("aria-label") ? 1 : 0;
                lines += xml.name() == QLatin1String("polygon") ? 1 : 0;
            }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(drawings, 3);  // over time, supervised tokens, tokens
        QCOMPARE(lines, 3);     // one contestant has two seeds, and so a band in each
        for (const char* outside : {"<script", "http", "src=", "url(", "@import", "<b>"})
            QVERIFY2(!page.contains(outside), outside);
        for (const char* needed : {"prefers-color-scheme: dark", "&lt;b&gt;", "×2.00",
                                   "tokenizer.vocabulary=512", "1:40 min of training"})
            QVERIFY2(page.contains(needed), needed);
    }

    void otherLanguagesAreSpoken() {
        struct German : Wording {
            std::string translate(const char* english) const override {
                return english == std::string("%1 of training") ? "%1 Training" : english;
            }
            std::string number(double value, int decimals) const override {
                std::string text = Wording::number(value, decimals);
                std::ranges::replace(text, '.', ',');
                return text;
            }
        };
        const LabReport report = reportOf(smallPlan(), {straightRun(0, 4, 2)});
        const std::string text = joined(labVerdict(report, German()).findings);
        QVERIFY2(text.find("1:40 min Training") != std::string::npos, text.c_str());
        QVERIFY(text.find("2,000") != std::string::npos);
    }

    void wordingOfFigures() {
        const Wording say;
        QCOMPARE(say.count(-1234567), std::string("-1,234,567"));
        QCOMPARE(say.count(999), std::string("999"));
        QCOMPARE(say.duration(9.2), std::string("9.2 s"));
        QCOMPARE(say.duration(59.4), std::string("59 s"));
        QCOMPARE(say.duration(59.9), std::string("1:00 min"));
        QCOMPARE(say.duration(3725), std::string("1:02:05 h"));
        QCOMPARE(say.duration(std::nan("")), std::string("-"));
        QCOMPARE(say.number(std::nan(""), 2), std::string("-"));
        QCOMPARE(say.say("%2 and %1, 100 %, %9", {"a", "b"}), std::string("b and a, 100 %, %9"));
    }
};

STUDIO_TEST(LabResultTest)
#include "lab_result_test.moc"
