// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on the real engine: a folder is dropped on it, its preparation is watched and
// cancelled, begun again, looked at, and trained on.
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>
#include <QtTest>

#include "app/studio/data_desk.h"
#include "app/studio/studio_controller.h"
#include "engine/platform/workers.h"
#include "tests/support/test_main.h"
#include "ui/dialogs/data_dialog.h"
#include "ui/main_window.h"
#include "ui/plots/coverage_plot.h"
#include "ui/widgets/token_page.h"

using namespace studio;
using namespace studio::ui;

class DataWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QDir(m_folder.path()).mkpath("texts");
        QByteArray lines;
        for (int i = 0; i < 60000; ++i)
            lines += "{\"text\":\"Once a fox went to market number " + QByteArray::number(i) +
                     " and met an owl who told a story.\"}\n";
        write("texts/a.jsonl", lines);
        write("texts/b.txt", "caf\xE9 and tea\n<|endoftext|>\nmore words here\n");
        write("texts/c.png", "\x89PNG");
        m_launcher = std::make_unique<app::RunLauncher>(
            ResourceLocator(STUDIO_RESOURCES), FileSystem(), std::filesystem::path(),
            std::filesystem::path(m_folder.filePath("prepared").toStdString()));
        m_desk = std::make_unique<app::DataDesk>(*m_launcher, availableProcessors());
        m_controller = std::make_unique<app::StudioController>(
            ResourceLocator(STUDIO_RESOURCES), m_folder.filePath("runs").toStdString(),
            availableProcessors());
        m_settings = std::make_unique<QSettings>(m_folder.filePath("s.ini"), QSettings::IniFormat);
        m_window = std::make_unique<MainWindow>(*m_controller, m_theme, *m_settings);
        m_window->useData(*m_desk);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanupTestCase() {
        m_window.reset();
        m_controller.reset();
        m_desk.reset();
    }

    void aDroppedFolderIsPrepared() {
        drop("texts");
        QVERIFY(dialog() != nullptr);
        QVERIFY(find<QPushButton>("dataCancel")->isVisible());
        QVERIFY(!find<QPushButton>("dataTrain")->isEnabled());
    }

    void cancelLeavesNothing() {
        QTest::mouseClick(find<QPushButton>("dataCancel"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("dataPrepare")->isVisible(), 20000);
        QVERIFY(find<QLabel>("dataMessage")->text().contains("Cancelled"));
        QVERIFY(QDir(m_folder.filePath("prepared"))
                    .entryList(QDir::NoDotAndDotDot | QDir::AllEntries)
                    .isEmpty());
        QCOMPARE(find<QTreeWidget>("dataKept")->topLevelItemCount(), 0);
    }

    void againItIsShown() {
        QTest::mouseClick(find<QPushButton>("dataPrepare"), Qt::LeftButton);
        int largest = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            (largest = std::max(largest, find<QProgressBar>("dataProgress")->value()),
             find<QPushButton>("dataTrain")->isEnabled()),
            60000);
        QVERIFY(largest > 100);
        const QString figures = find<QLabel>("dataFigures")->text();
        QVERIFY2(figures.startsWith("60,002 documents"), qPrintable(figures));
        const QString remarks = find<QLabel>("dataRemarks")->text();
        QVERIFY2(remarks.contains("Latin-1") && remarks.contains("'text'") &&
                     remarks.contains("1 file of another kind"),
                 qPrintable(remarks));
        QCOMPARE(find<QTreeWidget>("dataForecasts")->topLevelItemCount(), 3);
        QVERIFY(find<QTreeWidget>("dataFrequent")->topLevelItemCount() > 20);
        QVERIFY(dialog()->findChild<CoveragePlot*>()->chartSummary().contains('%'));
        QCOMPARE(find<QTreeWidget>("dataKept")->topLevelItemCount(), 1);
    }

    void anyDocumentCanBeRead() {
        auto* page = find<TokenPage>("tokenPage");
        QVERIFY(page->toPlainText().startsWith("Once a fox went to market number 0 and"));
        QVERIFY(page->tokensShown() > 3);
        find<QSpinBox>("dataDocument")->setValue(60002);
        QCOMPARE(page->toPlainText(), QString("more words here"));
        QVERIFY(find<QLabel>("dataDocumentText")->text().contains("validation"));
    }

    void itLooksRight() {
        // For people: STUDIO_PICTURES names a folder.
        const QString pictures = qEnvironmentVariable("STUDIO_PICTURES");
        auto* pages = find<QTabWidget>("dataPages");
        for (const bool dark : {false, true}) {
            dialog()->applyPalette(dark ? Palette::darkTheme() : Palette::light());
            for (int page = 0; page < pages->count(); ++page) {
                pages->setCurrentIndex(page);
                QTest::qWait(60);
                const QImage image = dialog()->grab().toImage();
                QVERIFY(image.width() > 600);
                if (!pictures.isEmpty())
                    image.save(QString("%1/data-%2-%3.png").arg(pictures).arg(page).arg(dark));
            }
        }
    }

    void andTrainedOn() {
        QTest::mouseClick(find<QPushButton>("dataTrain"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_controller->snapshot()->progress.step >= 2, 60000);
        const auto settings = m_controller->runSettings();
        QCOMPARE(settings->corpora.size(), std::size_t{1});
        QCOMPARE(m_controller->snapshot()->run->tokenizer, std::string("bpe"));
        m_controller->stop();
        QTRY_VERIFY_WITH_TIMEOUT(m_controller->snapshot()->state == RunState::Finished, 30000);
    }

private:
    void write(const QString& name, const QByteArray& content) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    void drop(const QString& name) {
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(m_folder.filePath(name))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &dragged, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }
    DataDialog* dialog() const { return m_window->findChild<DataDialog*>(); }
    template <class T>
    T* find(const char* name) const {
        T* found = dialog() ? dialog()->findChild<T*>(QString::fromLatin1(name)) : nullptr;
        if (!found)
            qFatal("no widget %s", name);
        return found;
    }

    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<app::RunLauncher> m_launcher;
    std::unique_ptr<app::DataDesk> m_desk;
    std::unique_ptr<app::StudioController> m_controller;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

STUDIO_TEST(DataWindowTest)
#include "data_window_test.moc"
