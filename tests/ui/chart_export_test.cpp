// SPDX-License-Identifier: GPL-3.0-or-later
// Each chart and table, taken away in each format and read again.
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>
#include <QXmlStreamReader>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/dialogs/bottleneck_picture.h"
#include "ui/panels/event_panel.h"
#include "ui/panels/loss_panel.h"
#include "ui/panels/panel.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/zone_bars_plot.h"
#include "ui/widgets/chart_export.h"
#include "ui/widgets/chart_menu.h"
#include "ui/widgets/csv_writer.h"

using namespace studio;
using namespace studio::ui;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class ChartExportTest : public QObject {
    Q_OBJECT
private slots:
    void csvKeepsNumbersAndQuotes() {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        {
            CsvWriter csv(buffer);
            csv.text(u"a, \"b\"").number(0.1).count(-7).number(std::nan("")).endRow();
            csv.row({"x", "line\nbreak"});
        }
        QCOMPARE(buffer.data(), QByteArray("\"a, \"\"b\"\"\",0.1,-7,\nx,\"line\nbreak\"\n"));
    }

    // Every chart of every panel of the registry, empty and full.
    void everyChartOfEveryPanel_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("full");
        for (const PanelEntry& entry : panelRegistry())
            if (QByteArray(entry.id) != "generation")  // shows no chart
                for (const bool full : {false, true})
                    QTest::addRow("%s %s", entry.id, full ? "full" : "empty")
                        << QString::fromLatin1(entry.id) << full;
    }
    void everyChartOfEveryPanel() {
        QFETCH(QString, id);
        QFETCH(bool, full);
        const PanelEntry* entry = nullptr;
        for (const PanelEntry& each : panelRegistry())
            if (id == QLatin1String(each.id))
                entry = &each;
        testing::FakeBackend backend;
        const std::unique_ptr<Panel> panel = entry->create(backend);
        panel->applyPalette(Palette::darkTheme());
        panel->resize(700, 700);
        panel->show();
        if (full)
            panel->refresh({std::make_shared<const Snapshot>(testing::fakeSnapshot(250)),
                            testing::fakeLog(250)});
        if (full && id == "timing") {  // two of its charts come when they are asked for
            backend.servedOperations = std::make_shared<const OperationCounts>(
                OperationCounts{{"block.glu.up_proj", true, 0, 12, 0}});
            panel->findChild<QTabBar*>("timingPages")->setCurrentIndex(2);
            QTest::keyClick(panel->findChild<ZoneBarsPlot*>(), Qt::Key_Down);
            panel->refresh({std::make_shared<const Snapshot>(testing::fakeSnapshot(250)),
                            testing::fakeLog(250)});
        }
        const auto* menu = panel->findChild<ChartMenu*>();
        QVERIFY(menu != nullptr);
        QVERIFY(!menu->sources().empty());
        for (ChartSource* source : menu->sources())
            // The library has no run here; what it exports then has a test of its own.
            exportInEveryFormat(*source, full && id != QLatin1String("library"));
    }

    void bottleneckPicture() {
        BottleneckPicture picture;
        BottleneckReport report;
        report.allPositions = BottleneckStage{1, 30, 30, 100, 2'000, 0.85, 0.9, 40, 300, 20, 10};
        picture.setReport(report);
        picture.resize(640, picture.sizeHint().height());
        exportInEveryFormat(picture, true);
        const QString path = m_folder.filePath("b.csv");
        QVERIFY(exportChart(picture, path).ok());
        const QList<QByteArray> rows = contentOf(path).trimmed().split('\n');
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1], QByteArray("1,30,100,2000,0.85,0.9,300,40,20,10"));
    }

    void rowsAreTheData() {
        testing::FakeBackend backend;
        LossPanel panel(backend);
        const auto log = testing::fakeLog(50);
        panel.refresh({std::make_shared<const Snapshot>(testing::fakeSnapshot(50)), log});
        auto* plot = panel.findChild<LossPlot*>();
        const QString path = m_folder.filePath("loss.csv");
        QVERIFY(exportChart(*plot, path).ok());
        const QList<QByteArray> rows = contentOf(path).trimmed().split('\n');
        QCOMPARE(rows.size(), 1 + 50 + 1);
        const StepMetrics step = log->stepsFrom(9).front();
        const QList<QByteArray> cells = rows[10].split(',');
        QCOMPARE(cells[0], QByteArray("train"));
        QCOMPARE(cells[1].toLongLong(), step.step);
        QCOMPARE(cells[4].toDouble(), step.loss);  // all digits
        QCOMPARE(cells[5].toDouble(), step.nll);
        QCOMPARE(rows.last().split(',')[0], QByteArray("validation"));
    }

    void refusesAndSaysWhatToDo() {
        BottleneckPicture picture;
        const Status unknown = exportChart(picture, m_folder.filePath("chart.docx"));
        QVERIFY(!unknown && unknown.error().message.find(".png") != std::string::npos);
        const Status nowhere = exportChart(picture, m_folder.filePath("no/such/folder/a.png"));
        QVERIFY(!nowhere && nowhere.error().message.find("another folder") != std::string::npos);
    }

    void shortcutsAndDialog() {
        testing::FakeBackend backend;
        LossPanel panel(backend);
        panel.applyPalette(Palette::light());
        panel.resize(700, 400);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.refresh(
            {std::make_shared<const Snapshot>(testing::fakeSnapshot(50)), testing::fakeLog(50)});
        auto* plot = panel.findChild<LossPlot*>();
        plot->setFocus();
        QTest::keySequence(&panel, QKeySequence("Ctrl+Shift+D"));
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("kind\tstep\t"));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->data("text/csv").startsWith("kind,"));
        QTest::keySequence(&panel, QKeySequence("Ctrl+Shift+C"));
        QCOMPARE(QGuiApplication::clipboard()->image().size(), plot->chartSize() * 2);
        QTest::keySequence(&panel, QKeySequence("Ctrl+Shift+S"));
        auto* dialog = panel.findChild<QFileDialog*>("saveChartDialog");
        QVERIFY(dialog != nullptr);
        dialog->setDirectory(m_folder.path());
        emit dialog->filterSelected(dialog->nameFilters().at(1));
        QCOMPARE(dialog->defaultSuffix(), QStringLiteral("svg"));
        dialog->selectFile(m_folder.filePath("mine"));
        static_cast<QDialog*>(dialog)->accept();
        QTRY_VERIFY(QFile::exists(m_folder.filePath("mine.svg")));
        QVERIFY(panel.findChild<QMessageBox*>("chartNotSaved") == nullptr);
    }

private:
    void exportInEveryFormat(ChartSource& source, bool full) {
        for (const ChartFormatInfo& info : chartFormats()) {
            const QString path = m_folder.filePath("chart." + info.suffix);
            const Status status = exportChart(source, path);
            QVERIFY2(status.ok(), status ? "" : status.error().message.c_str());
            const QByteArray content = contentOf(path);
            switch (info.format) {
                case ChartFormat::Png: {
                    const QImage image = QImage::fromData(content);
                    QCOMPARE(image.size(), source.chartSize() * 2);
                    // Light paper, in the dark theme too.
                    QCOMPARE(image.pixelColor(1, image.height() - 2), Palette::light().surface);
                    break;
                }
                case ChartFormat::Svg: {
                    QXmlStreamReader xml(content);
                    QVERIFY(xml.readNextStartElement());
                    QCOMPARE(xml.name().toString(), QStringLiteral("svg"));
                    while (!xml.atEnd())
                        xml.readNext();
                    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
                    break;
                }
                case ChartFormat::Pdf:
                    QVERIFY(content.startsWith("%PDF-"));
                    QVERIFY(content.contains("%%EOF"));
                    break;
                case ChartFormat::Csv:
                    QVERIFY(content.count('\n') >= (full ? 2 : 0));
            }
        }
        QVERIFY(!source.chartTitle().isEmpty());
        QVERIFY2(!full || !source.chartSummary().isEmpty(), qPrintable(source.chartTitle()));
    }

    QTemporaryDir m_folder;
};

STUDIO_TEST(ChartExportTest)
#include "chart_export_test.moc"
