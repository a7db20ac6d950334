// SPDX-License-Identifier: GPL-3.0-or-later
// The loss plot of a run that is scored on several corpora: a curve for each, with its name.
#include <QBuffer>
#include <QtTest>

#include "tests/support/test_main.h"
#include "ui/models/loss_text.h"
#include "ui/plots/loss_plot.h"
#include "ui/widgets/csv_writer.h"

using namespace studio;
using namespace studio::ui;

namespace {

std::shared_ptr<MetricLog> mixtureLog() {
    auto log = std::make_shared<MetricLog>();
    for (std::int64_t step = 1; step <= 30; ++step)
        log->append(StepMetrics{step, step * 100, double(step), 4, 4, 2});
    for (const std::int64_t step : {10, 20, 30}) {
        EvaluationMetrics score{step, step * 100, double(step), 3.5, 1.75};
        score.corpora = {{"tale.txt", 3, 1.5}, {"sums.txt", 5, 2.5}};
        log->append(score);
    }
    return log;
}

}  // namespace

class CorpusCurvesTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_history = std::make_unique<LossHistory>();
        m_plot = std::make_unique<LossPlot>(*m_history);
        m_plot->resize(900, 400);
        m_plot->take(m_history->follow(mixtureLog()));
        m_plot->grab();  // draws
    }

    void eachCorpusHasItsCurve() {
        const CorpusCurves& corpora = m_plot->corpora();
        QCOMPARE(corpora.count(), 2);
        QCOMPARE(corpora.graph(0)->name(), QString("validation: tale.txt"));
        QCOMPARE(corpora.graph(1)->name(), QString("validation: sums.txt"));
        QVERIFY(m_plot->legend->hasItemWithPlottable(corpora.graph(1)));
        QCOMPARE(corpora.graph(1)->dataCount(), 3);
        QCOMPARE(corpora.graph(1)->data()->at(2)->key, 30.0);
        QCOMPARE(corpora.graph(1)->data()->at(2)->value, 5.0);
        QVERIFY(corpora.graph(0)->pen().color() != corpora.graph(1)->pen().color());
        QVERIFY(m_plot->yAxis->range().upper > 5);  // all of it is in view
    }

    void theyFollowTheMeasureAndTheRun() {
        m_plot->setMeasure(LossMeasure::BitsPerByte);
        m_plot->grab();
        QCOMPARE(m_plot->corpora().graph(1)->data()->at(0)->value, 2.5);
        auto plain = std::make_shared<MetricLog>();
        plain->append(StepMetrics{1, 100, 1, 4, 4, 2});
        m_plot->take(m_history->follow(plain));
        QCOMPARE(m_plot->corpora().count(), 0);
    }

    void theyGoWithTheValidationCurve() {
        m_plot->setCurveShown(LossPlot::Curve::Validation, false);
        QVERIFY(!m_plot->corpora().graph(0)->visible());
        QVERIFY(!m_plot->legend->hasItemWithPlottable(m_plot->corpora().graph(0)));
        m_plot->setCurveShown(LossPlot::Curve::Validation, true);
        QVERIFY(m_plot->legend->hasItemWithPlottable(m_plot->corpora().graph(0)));
    }

    void wordsAndTablesNameThem() {
        const QString readout = readoutText(m_plot->curves(), 29);
        QVERIFY2(readout.contains("tale.txt: 3.000, 1.500 bits per byte"), qPrintable(readout));
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        CsvWriter csv(buffer);
        m_plot->writeRows(csv);
        csv.flush();
        QVERIFY2(buffer.data().contains("validation: sums.txt,30,3000,30,,5,2.5,,"),
                 buffer.data().right(300).constData());
    }

private:
    std::unique_ptr<LossHistory> m_history;
    std::unique_ptr<LossPlot> m_plot;
};

STUDIO_TEST(CorpusCurvesTest)
#include "corpus_curves_test.moc"
