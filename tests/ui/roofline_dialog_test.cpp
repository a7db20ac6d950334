// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/roofline_dialog.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QtTest>
#include <limits>

#include "tests/support/fake_backend.h"
#include "tests/support/test_main.h"
#include "ui/models/roofline_table_model.h"
#include "ui/models/roofline_text.h"
#include "ui/plots/roofline_plot.h"

using namespace studio;
using namespace studio::ui;

namespace {

using State = RooflineReport::State;

KernelPoint kernel(const char* title, std::int64_t multiplyAdds, std::int64_t bytes, double seconds,
                   double share, bool computing) {
    KernelPoint point;
    point.name = point.title = title;
    point.sizes = "2048 x 256";
    point.precision = "fp32";
    point.work = {multiplyAdds, bytes};
    point.threads = 2;
    point.seconds = seconds;
    point.shareOfPeak = share;
    point.boundByComputing = computing;
    return point;
}

std::shared_ptr<RooflineReport> report(State state, bool measured = true) {
    auto made = std::make_shared<RooflineReport>();
    made->state = state;
    made->fraction = 0.5;
    made->activity = "Measuring: Product";
    if (!measured)
        return made;
    ThreadPeaks all;
    all.threads = 2;
    all.fp32Gflops = 228;
    all.int8Gops = 910;
    all.memory = {{1 << 20, 340, 220}, {256 << 20, 24, 20}};
    made->peaks = MachinePeaks{"avx3", all, all};
    made->kernels = {
        kernel("Product", 358'000'000, 8'400'000, 4e-3, 0.79, true),          // 179 GFLOP/s
        kernel("AdamW sweep", 90'000'000, 360'000'000, 20e-3, 0.75, false),   // 9 GFLOP/s
        kernel("Newton-Schulz", 690'000'000, 10'000'000, 20e-3, 0.30, true),  // 69 GFLOP/s
    };
    return made;
}

}  // namespace

class RooflineDialogTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() {
        m_backend = std::make_unique<testing::FakeBackend>();
        m_dialog = std::make_unique<RooflineDialog>(*m_backend, Palette::light());
    }

    void measuresWhenShown() {
        m_backend->servedRoofline = report(State::Done);
        m_dialog->show();
        QCOMPARE(m_backend->commands, QStringList("roofline"));
        m_dialog->refresh();
        QVERIFY(text().isEmpty());  // the report of the time before is not ours
        m_backend->servedRoofline = report(State::Running, false);
        auto* bar = m_dialog->findChild<QProgressBar*>();
        QTRY_COMPARE(bar->value(), bar->maximum() / 2);
        QVERIFY(button("cancelRoofline")->isVisible());
        QVERIFY(!button("rooflineAgain")->isVisible());
        QVERIFY(!plot()->emptyText().isEmpty());
    }

    void showsWhatWasMeasured() {
        showReport(report(State::Done));
        QCOMPARE(plot()->kernelsShown(), 3);
        QVERIFY(plot()->emptyText().isEmpty());
        QCOMPARE(plot()->accessibleDescription(), text());
        for (const char* said : {"228 GFLOP/s", "not available", "910 GOP/s", "340 GB", "24 GB",
                                 "Product", "79 %", "Newton-Schulz", "30 %", "threads: 2"})
            QVERIFY2(text().contains(said), qPrintable(text()));
        const QAbstractItemModel* model = table()->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, RooflineTableModel::Operations).data().toString(),
                 QStringLiteral("179.0"));
        QCOMPARE(model->index(1, RooflineTableModel::Bytes).data().toString(),
                 QStringLiteral("18.0"));
        QCOMPARE(model->index(1, RooflineTableModel::Bound).data().toString(),
                 QStringLiteral("memory"));
        QTest::mouseClick(button("copyRoofline"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), rooflineLines(*m_backend->servedRoofline));
        QVERIFY(QGuiApplication::clipboard()->text().contains("\tProduct\t2048 x 256\t"));
        QTest::mouseClick(button("rooflineAgain"), Qt::LeftButton);
        QCOMPARE(m_backend->commands.count("roofline"), 2);
        QVERIFY(text().isEmpty());
    }

    /// The chosen kernel's point grows: by keyboard, in the table.
    void choosingAKernelMarksIt() {
        showReport(report(State::Done));
        const QImage before = plot()->toPixmap(600, 340).toImage();
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY(table()->currentIndex().isValid());
        QVERIFY(plot()->toPixmap(600, 340).toImage() != before);
    }

    void pointsLieWhereTheFiguresSay() {
        showReport(report(State::Done));
        // Graphs: the roofs first, then one point a kernel.
        const int roofs = plot()->graphCount() - 3;
        QCOMPARE(roofs, 4);  // fp32, int8, two memories
        const auto point = plot()->graph(roofs)->data()->constBegin();
        QVERIFY(std::abs(point->key - 716e6 / 8.4e6) < 1e-9 * point->key);
        QVERIFY(std::abs(point->value - 179) < 1e-9 * 179);
        QVERIFY(plot()->yAxis->range().contains(910) && plot()->yAxis->range().contains(9));
    }

    void cancelKeepsWhatWasMeasured() {
        m_dialog->show();
        QTest::mouseClick(button("cancelRoofline"), Qt::LeftButton);
        QVERIFY(m_backend->commands.contains("cancel roofline"));
        m_backend->servedRoofline = report(State::Cancelled);
        m_dialog->refresh();
        QVERIFY(message().contains("Cancelled"));
        QCOMPARE(plot()->kernelsShown(), 3);
        m_dialog->close();
        QCOMPARE(m_backend->commands.count("cancel roofline"), 1);
    }

    void refusalAndFailureAreTold() {
        m_backend->refusal = "A run is training: stop it first.";
        m_dialog->show();
        QCOMPARE(message(), QStringLiteral("A run is training: stop it first."));
        QVERIFY(!button("cancelRoofline")->isVisible());
        m_backend->refusal.clear();
        QTest::mouseClick(button("rooflineAgain"), Qt::LeftButton);
        QVERIFY(message().isEmpty());
        const auto failed = report(State::Failed, false);
        failed->problem = "There is not enough memory.";
        m_backend->servedRoofline = failed;
        m_dialog->refresh();
        QCOMPARE(message(), QStringLiteral("There is not enough memory."));
        QVERIFY(!button("copyRoofline")->isEnabled());
    }

    void closingEndsTheMeasurement() {
        m_dialog->show();
        QTest::mouseClick(button("closeRoofline"), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_backend->commands.contains("cancel roofline"));
    }

    void spoiltFiguresAreNotShown() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const auto spoilt = report(State::Done);
        spoilt->fraction = nan;
        spoilt->peaks->all.int8Gops = nan;
        spoilt->peaks->all.memory[0].readGbPerS = spoilt->peaks->all.memory[0].triadGbPerS = nan;
        for (KernelPoint& k : spoilt->kernels)
            k.seconds = k.shareOfPeak = nan;
        spoilt->kernels[1].work = {};
        showReport(spoilt);
        QVERIFY(!text().contains("nan", Qt::CaseInsensitive));
        QVERIFY(!m_dialog->grab().isNull());
        m_dialog->applyPalette(Palette::darkTheme());
        QCOMPARE(m_dialog->grab().toImage().pixelColor(2, 2), Palette::darkTheme().surface);
    }

    void tableKeepsItsPromises() {
        RooflineTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto all = report(State::Done)->kernels;
        model.setKernels({all[0]});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setKernels(all);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.rowCount(), 3);
        model.setKernels({all[2]});
        QCOMPARE(model.rowCount(), 1);
        model.setKernels({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    void showReport(std::shared_ptr<const RooflineReport> made) {
        m_dialog->show();
        m_backend->servedRoofline = std::move(made);
        m_dialog->refresh();
    }
    QString text() const { return m_dialog->findChild<QLabel*>("rooflineText")->text(); }
    QString message() const { return m_dialog->findChild<QLabel*>("rooflineMessage")->text(); }
    QPushButton* button(const char* name) const { return m_dialog->findChild<QPushButton*>(name); }
    RooflinePlot* plot() const { return m_dialog->findChild<RooflinePlot*>(); }
    QTreeView* table() const { return m_dialog->findChild<QTreeView*>("rooflineTable"); }

    std::unique_ptr<testing::FakeBackend> m_backend;
    std::unique_ptr<RooflineDialog> m_dialog;
};

STUDIO_TEST(RooflineDialogTest)
#include "roofline_dialog_test.moc"
