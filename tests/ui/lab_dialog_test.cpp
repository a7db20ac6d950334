// SPDX-License-Identifier: GPL-3.0-or-later
// The laboratory's window on prepared values: planning by mouse and keys, what is refused, and how
// reports in every state are shown.
#include "ui/dialogs/lab_dialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTextBrowser>
#include <QTreeView>
#include <QtTest>
#include <limits>

#include "tests/engine/lab/lab_bench.h"
#include "tests/support/fake_backend.h"
#include "tests/support/test_main.h"
#include "tests/ui/accessible_tree.h"
#include "ui/dialogs/lab_plan_page.h"
#include "ui/dialogs/lab_result_page.h"
#include "ui/models/export_role.h"
#include "ui/models/lab_table_model.h"
#include "ui/models/lab_wording.h"
#include "ui/plots/lab_plot.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::reportOf;
using studio::testing::smallPlan;
using studio::testing::straightRun;

namespace {

using State = LabReport::State;

/// Two seeds of the second contestant, one of the first; the third has failed.
LabReport someReport(State state = State::Done) {
    LabRun failed = straightRun(2, 5, 4);
    failed.state = LabRunState::Failed;
    failed.problem = "The loss was not finite.";
    LabReport report = reportOf(smallPlan(), {straightRun(0, 4, 2), straightRun(1, 4, 1.8, 1),
                                              straightRun(1, 4, 1.6, 2), failed});
    report.state = state;
    report.folder = "/labs/one";
    return report;
}

std::shared_ptr<const LabReport> shared(LabReport report) {
    return std::make_shared<const LabReport>(std::move(report));
}

}  // namespace

class LabDialogTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_backend = std::make_unique<testing::FakeBackend>();
        open();
    }

    // What is chosen by mouse and keys is what is asked for.
    void plansWhatIsChosen() {
        auto* list = find<QListWidget>("labLayers");
        QCOMPARE(list->count(), 3);
        QVERIFY(button("labStart")->isEnabled());
        QVERIFY2(summary().contains("12 runs, 21:00 min"), qPrintable(summary()));
        list->setFocus();
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Space);  // without the third
        QVERIFY2(summary().contains("8 runs, 14:00 min"), qPrintable(summary()));
        QTest::keyClicks(find<QLineEdit>("labTyped"), "full fraction=0.5");
        QTest::keyClick(find<QLineEdit>("labTyped"), Qt::Key_Return);
        QCOMPARE(list->count(), 4);
        find<QComboBox>("labPreset")->setCurrentIndex(1);
        find<QDoubleSpinBox>("labBudget")->setValue(2);
        find<QLineEdit>("labRates")->setText("1");
        find<QSpinBox>("labSeeds")->setValue(3);
        find<QSpinBox>("labRepeat")->setValue(1);
        QVERIFY2(summary().contains("7 runs, 14:00 min"), qPrintable(summary()));
        find<QComboBox>("labReference")->setCurrentIndex(2);
        QTest::mouseClick(button("labStart"), Qt::LeftButton);
        QCOMPARE(m_backend->commands, QStringList("laboratory"));
        const LabPlan& plan = *m_backend->labDesk.lastPlan;
        QCOMPARE(plan.preset, std::string("flashlm-v3"));
        QCOMPARE(plan.contestants.size(), std::size_t{3});
        QCOMPARE(plan.contestants[2].assignments.back(),
                 std::string("training.position_fraction=0.5"));
        QCOMPARE(plan.reference, std::size_t{2});
        QCOMPARE(plan.budgetSeconds, 120.0);
        QCOMPARE(plan.rateFactors, std::vector<double>{1});
        QCOMPARE(plan.seeds, (std::vector<std::int64_t>{1, 2, 3}));
        QCOMPARE(plan.repeatedBest, 1);
        QCOMPARE(formatSetting(plan.settings.value("training.label_smoothing")), std::string("0"));
        QVERIFY(m_dialog->findChild<LabResultPage*>()->isVisible());
    }

    void tokensAreABudgetToo() {
        find<QComboBox>("labUnit")->setCurrentIndex(1);
        find<QDoubleSpinBox>("labBudget")->setValue(2'000'000);
        QTest::mouseClick(button("labStart"), Qt::LeftButton);
        QCOMPARE(m_backend->labDesk.lastPlan->budgetTokens, std::int64_t{2'000'000});
        QCOMPARE(m_backend->labDesk.lastPlan->budgetSeconds, 0.0);
    }

    void saysWhyItCannotBegin_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("nobody") << 0 << "at least one output layer";
        QTest::newRow("rates") << 1 << "greater than 0";
        QTest::newRow("unknown layer") << 2 << "no output layer 'flat'";
        QTest::newRow("refusal") << 3 << "A run is training";
    }
    void saysWhyItCannotBegin() {
        QFETCH(int, what);
        QFETCH(QString, said);
        if (what == 0)
            for (int i = 0; i < 3; ++i)
                find<QListWidget>("labLayers")->item(i)->setCheckState(Qt::Unchecked);
        if (what == 1)
            find<QLineEdit>("labRates")->setText("1; -2");
        if (what == 2) {
            find<QLineEdit>("labTyped")->setText("flat");
            QTest::mouseClick(button("labAdd"), Qt::LeftButton);
        }
        if (what == 3) {
            m_backend->refusal = "A run is training. Stop it first.";
            QTest::mouseClick(button("labStart"), Qt::LeftButton);
            QVERIFY(m_dialog->findChild<LabPlanPage*>()->isVisible());
        }
        QVERIFY2(summary().contains(said), qPrintable(summary()));
        QCOMPARE(button("labStart")->isEnabled(), what == 2);
    }

    void showsWhatCameOut() {
        serve(someReport());
        const QString words = find<QTextBrowser>("labVerdict")->toPlainText();
        for (const char* said : {"came lowest: 1.700 bits per byte (1.600 to 1.800 over 2 seeds)",
                                 "What to keep in mind", "failed: The loss was not finite."})
            QVERIFY2(words.contains(said), qPrintable(words));
        QCOMPARE(plot()->linesShown(), 3);
        QCOMPARE(plot()->line(1)->data()->size(), 11);
        QVERIFY(std::abs(plot()->line(1)->data()->at(10)->value - 1.7) < 1e-12);
        QVERIFY(!button("labPause")->isVisible());
        QVERIFY(button("labNew")->isEnabled());
        find<QComboBox>("labAxis")->setCurrentIndex(2);
        QCOMPARE(plot()->line(1)->data()->at(10)->key, 25000.0);
    }

    // The table sorts by numbers, not by letters, and what is missing comes last.
    void tableSortsAndExports() {
        serve(someReport());
        auto* table = find<QTreeView>("labTable");
        QAbstractItemModel* model = table->model();
        QCOMPARE(model->rowCount(), 3);
        int score = -1, reaches = -1;
        for (int c = 0; c < model->columnCount(); ++c) {
            const QString title = model->headerData(c, Qt::Horizontal).toString();
            score = title == "Bits per byte" ? c : score;
            reaches = title.startsWith("Reaches") ? c : reaches;
            QVERIFY(!model->headerData(c, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
        table->sortByColumn(score, Qt::DescendingOrder);
        QCOMPARE(model->index(1, score).data().toString(), QStringLiteral("2.000"));
        table->sortByColumn(score, Qt::AscendingOrder);
        QVERIFY(model->index(0, score).data().toString().startsWith("1.700"));
        QCOMPARE(model->index(2, score).data().toString(), QStringLiteral("-"));
        QVERIFY(std::abs(model->index(0, score).data(kExportRole).toDouble() - 1.7) < 1e-12);
        auto* chosen = find<QDoubleSpinBox>("labScore");
        QCOMPARE(chosen->value(), 2.0);  // the reference's own
        chosen->setValue(3.1);
        QCOMPARE(model->headerData(reaches, Qt::Horizontal).toString(),
                 QStringLiteral("Reaches 3.100"));
        QCOMPARE(model->index(1, reaches).data().toString(), QStringLiteral("45 s"));
        table->setCurrentIndex(model->index(0, 0));
        QVERIFY(plot()->line(1)->pen().widthF() > plot()->line(0)->pen().widthF());
    }

    void followsARunningOne() {
        LabReport running = someReport(State::Running);
        running.runs.back().state = LabRunState::Running;
        running.current = 3;
        running.fraction = 0.5;
        running.remainingSeconds = 90;
        serve(running);
        QVERIFY2(activity().contains("seed 1") && activity().contains("50 %") &&
                     activity().contains("1:30 min left"),
                 qPrintable(activity()));
        QCOMPARE(find<QProgressBar>("labProgress")->value(), 500);
        QVERIFY(!button("labNew")->isEnabled() && !button("labGoOn")->isVisible());
        QTest::mouseClick(button("labPause"), Qt::LeftButton);
        running.state = State::Paused;
        serve(running);
        QVERIFY(activity().startsWith("Paused"));
        QTest::mouseClick(button("labPause"), Qt::LeftButton);
        QTest::mouseClick(button("labStop"), Qt::LeftButton);
        serve(someReport(State::Stopped));
        QVERIFY(activity().contains("stopped"));
        QTest::mouseClick(button("labGoOn"), Qt::LeftButton);
        QCOMPARE(m_backend->commands,
                 QStringList({"pause laboratory", "go on with laboratory", "stop laboratory",
                              "resume laboratory /labs/one"}));
    }

    void refreshesItself() {
        m_backend->labDesk.served = shared(someReport());
        QTRY_COMPARE(plot()->linesShown(), 3);
    }

    void problemsAreTold() {
        LabReport failed = someReport(State::Failed);
        failed.problem = "The drive is full.";
        serve(failed);
        QCOMPARE(find<QLabel>("labProblem")->text(), QStringLiteral("The drive is full."));
        QVERIFY(button("labGoOn")->isVisible());
    }

    void savesThePage() {
        serve(someReport());
        QTest::mouseClick(button("labSavePage"), Qt::LeftButton);
        auto* dialog = m_dialog->findChild<QFileDialog*>("saveLabPage");
        QVERIFY(dialog != nullptr);
        emit dialog->fileSelected("/tmp/page.html");
        QCOMPARE(m_backend->commands, QStringList("page /tmp/page.html 1.5"));
        dialog->close();
    }

    void standsEmptyAndSpoiltReports() {
        serve(reportOf(smallPlan(), {}));
        QVERIFY(!plot()->emptyText().isEmpty());
        LabReport spoilt = someReport();
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (LabRun& run : spoilt.runs) {
            for (LabPoint& point : run.curve)
                point.bitsPerByte = nan;
            run.tokensPerSecond = run.outputLayerShare = run.seconds = nan;
        }
        spoilt.fraction = 0.3;
        serve(spoilt);
        QVERIFY(!find<QTextBrowser>("labVerdict")->toPlainText().contains("nan"));
        QVERIFY(!m_dialog->grab().isNull());
        m_dialog->applyPalette(Palette::darkTheme());
        serve(someReport());
        QVERIFY(!m_dialog->grab().isNull());
    }

    // Opened anew while one runs: its state, not the plan.
    void opensWhereItStands() {
        m_backend->labDesk.served = shared(someReport(State::Running));
        open();
        QVERIFY(m_dialog->findChild<LabResultPage*>()->isVisible());
        serve(someReport());
        QTest::mouseClick(button("labNew"), Qt::LeftButton);
        QVERIFY(m_dialog->findChild<LabPlanPage*>()->isVisible());
    }

    void everyControlHasAName() {
        for (const bool result : {false, true}) {
            if (result)
                serve(someReport(State::Running));
            const auto report = testing::walkAccessibleTree(*m_dialog);
            QVERIFY2(report.nameless.isEmpty(), qPrintable(report.nameless.join('\n')));
            QVERIFY(report.visited >= 8);
        }
    }

    void tableKeepsItsPromises() {
        LabTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(labTable(someReport(), {}, LabWording()));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setTable(labTable(someReport(), 3.0, LabWording()));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        model.setTable({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.size(), 1);
    }

private:
    void open() {
        m_dialog = std::make_unique<LabDialog>(*m_backend, Palette::light());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void serve(LabReport report) {
        m_backend->labDesk.served = shared(std::move(report));
        if (!m_dialog->findChild<LabResultPage*>()->isVisible())
            open();
        m_dialog->refresh();
    }
    template <class T>
    T* find(const char* name) const {
        T* found = m_dialog->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no widget %s", name);
        return found;
    }
    QPushButton* button(const char* name) const { return find<QPushButton>(name); }
    LabPlot* plot() const { return m_dialog->findChild<LabPlot*>(); }
    QString summary() const { return find<QLabel>("labSummary")->text(); }
    QString activity() const { return find<QLabel>("labActivity")->text(); }

    std::unique_ptr<testing::FakeBackend> m_backend;
    std::unique_ptr<LabDialog> m_dialog;
};

STUDIO_TEST(LabDialogTest)
#include "lab_dialog_test.moc"
