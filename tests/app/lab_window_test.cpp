// SPDX-License-Identifier: GPL-3.0-or-later
// The laboratory in the real window on the real engine: planned, started, paused, stopped, gone on
// with to the end, sorted, and saved as a page.
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeView>
#include <QtTest>

#include "tests/app/window_bench.h"
#include "tests/support/test_main.h"
#include "ui/dialogs/lab_dialog.h"
#include "ui/plots/lab_plot.h"

using namespace studio;
using studio::testing::msUntil;
using studio::testing::WindowBench;
using State = LabReport::State;

namespace {

/// An output layer on a model whose steps take about a millisecond.
QString tiny(const QString& own) {
    return "full " + own +
           " tokenizer.kind=bytes corpus.stories=200 model.width=32 model.inner=48 model.groups=4 "
           "model.dilations=1,4 training.phases=32:4 evaluation.length=32 "
           "corpus.validation_fraction=0.02";
}

}  // namespace

class LabWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void drivenFromPlanToPage() {
        WindowBench bench;
        bench.find<QAction>("laboratory")->trigger();
        auto* dialog = bench.window().findChild<ui::LabDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        plan(*dialog);
        auto* start = dialog->findChild<QPushButton*>("labStart");
        QVERIFY2(start->isEnabled(), qPrintable(text(*dialog, "labSummary")));
        QTest::mouseClick(start, Qt::LeftButton);
        const auto report = [&] { return bench.controller().lab().report(); };
        QVERIFY(report());

        // Nothing else trains meanwhile.
        QVERIFY(!bench.controller().start({"quick-start", {}, {}}).ok());
        QVERIFY(!bench.controller().startRoofline().ok());

        QVERIFY(msUntil(60000, [&] { return report()->state == State::Running; }) >= 0);
        QTest::mouseClick(dialog->findChild<QPushButton*>("labPause"), Qt::LeftButton);
        QVERIFY(msUntil(5000, [&] { return report()->state == State::Paused; }) >= 0);
        const double paused = report()->fraction;
        QTest::qWait(300);
        QCOMPARE(report()->fraction, paused);
        dialog->refresh();
        QTest::mouseClick(dialog->findChild<QPushButton*>("labPause"), Qt::LeftButton);
        QVERIFY(msUntil(60000, [&] { return report()->runs.size() >= 3; }) >= 0);
        dialog->refresh();
        QTest::mouseClick(dialog->findChild<QPushButton*>("labStop"), Qt::LeftButton);
        QVERIFY(msUntil(20000, [&] { return !bench.controller().lab().running(); }) >= 0);
        QCOMPARE(report()->state, State::Stopped);
        dialog->refresh();
        QTest::mouseClick(dialog->findChild<QPushButton*>("labGoOn"), Qt::LeftButton);
        QVERIFY(msUntil(120000, [&] { return !bench.controller().lab().running(); }) >= 0);
        QCOMPARE(QString::fromStdString(report()->problem), QString());
        QCOMPARE(report()->state, State::Done);
        dialog->refresh();
        checkResult(*dialog, *report());
        checkPage(*dialog);
    }

private:
    /// Two output layers, two rates, 20,000 tokens each.
    static void plan(ui::LabDialog& dialog) {
        auto* list = dialog.findChild<QListWidget*>("labLayers");
        QVERIFY(list->count() >= 3);
        for (int i = 0; i < list->count(); ++i)
            list->item(i)->setCheckState(Qt::Unchecked);
        for (const char* fraction : {"fraction=0.25", "fraction=1"}) {
            dialog.findChild<QLineEdit*>("labTyped")->setText(tiny(fraction));
            QTest::mouseClick(dialog.findChild<QPushButton*>("labAdd"), Qt::LeftButton);
        }
        dialog.findChild<QComboBox*>("labUnit")->setCurrentIndex(1);
        dialog.findChild<QDoubleSpinBox*>("labBudget")->setValue(60000);
        dialog.findChild<QDoubleSpinBox*>("labSearch")->setValue(20000);
        dialog.findChild<QLineEdit*>("labRates")->setText("1; 2");
    }

    static void checkResult(ui::LabDialog& dialog, const LabReport& report) {
        QCOMPARE(report.runs.size(), std::size_t{6});
        for (const LabRun& run : report.runs) {
            QCOMPARE(run.state, LabRunState::Done);
            QCOMPARE(run.tokens, std::int64_t{128 * ((run.isTry ? 10000 : 60000) / 128 + 1)});
        }
        QCOMPARE(text(dialog, "labActivity"), QStringLiteral("The laboratory is done."));
        const auto* words = dialog.findChild<QTextBrowser*>("labVerdict");
        QVERIFY(words->toPlainText().contains("tokens") && words->toPlainText().contains("lowest"));
        QCOMPARE(dialog.findChild<ui::LabPlot*>()->linesShown(), 2);
        QCOMPARE(dialog.findChild<QTreeView*>("labTable")->model()->rowCount(), 2);
    }

    static void checkPage(ui::LabDialog& dialog) {
        const QTemporaryDir folder;
        QTest::mouseClick(dialog.findChild<QPushButton*>("labSavePage"), Qt::LeftButton);
        auto* chooser = dialog.findChild<QFileDialog*>("saveLabPage");
        QVERIFY(chooser != nullptr);
        emit chooser->fileSelected(folder.filePath("page.html"));
        chooser->close();
        QFile page(folder.filePath("page.html"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(html.contains("<svg") && html.contains("</html>"));
    }

    static QString text(const ui::LabDialog& dialog, const char* label) {
        return dialog.findChild<QLabel*>(label)->text();
    }
};

STUDIO_TEST(LabWindowTest)
#include "lab_window_test.moc"
