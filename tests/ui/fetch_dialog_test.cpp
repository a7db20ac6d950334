// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that fetches, by mouse and keyboard, on a backend of prepared values.
#include "ui/dialogs/fetch_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/test_main.h"
#include "ui/models/fetch_text.h"

using namespace studio;
using namespace studio::ui;

namespace {

std::vector<FetchOffer> offers() {
    FetchOffer stories{"tinystories",
                       "TinyStories",
                       "Short stories.",
                       "CDLA-Sharing-1.0",
                       "roneneldan/TinyStories",
                       FetchUnit::Megabytes};
    stories.amount = 50;
    stories.mostAmount = 1920;
    stories.bytesAUnit = 1e6;
    stories.bytes = 1920000000;
    FetchOffer embedding{"gpt2-embeddings", "GPT-2's embedding", "Vectors.", "Modified MIT License",
                         "openai-community/gpt2"};
    embedding.bytes = 154389504;
    embedding.embedding = true;
    return {stories, embedding};
}

}  // namespace

class FetchDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("s.ini"), QSettings::IniFormat);
        m_backend = std::make_unique<testing::FakeBackend>();
        m_backend->servedOffers = offers();
        m_dialog = std::make_unique<FetchDialog>(*m_backend, *m_settings, Palette::light());
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void licenceAndSizeStandThereBefore() {
        const QString facts = find<QLabel>("fetchFacts")->text();
        QVERIFY2(facts.contains("CDLA-Sharing-1.0") && facts.contains("about 50.0 MB"),
                 qPrintable(facts));
        find<QSpinBox>("fetchAmount")->setValue(0);
        QVERIFY(find<QLabel>("fetchFacts")->text().contains("about 1.9 GB"));
        QTest::keyClick(find<QListWidget>("fetchList"), Qt::Key_Down);
        QVERIFY(find<QLabel>("fetchFacts")->text().contains("Modified MIT"));
        QVERIFY(!find<QSpinBox>("fetchAmount")->isVisible());
    }

    void asksForTheSizeThenFetches() {
        click("fetchStart");
        QCOMPARE(m_backend->commands, QStringList{"quote fetch"});
        QCOMPARE(m_backend->lastOrder.name, std::string("tinystories"));
        QCOMPARE(m_backend->lastOrder.amount, std::optional<std::int64_t>(50));
        state(FetchPhase::Asking);
        QVERIFY(!find<QListWidget>("fetchList")->isEnabled());
        quoted(50000000);
        QCOMPARE(m_backend->commands, (QStringList{"quote fetch", "fetch"}));
        FetchState moving;
        moving.phase = FetchPhase::Transferring;
        moving.bytes = 12400000;
        moving.totalBytes = 50000000;
        moving.bytesPerSecond = 3.1e6;
        moving.remainingSeconds = 12.1;
        show(moving);
        QCOMPARE(find<QLabel>("fetchFigures")->text(),
                 QString("12.4 MB of 50.0 MB · 3.1 MB/s · 12 s left"));
        QCOMPARE(find<QProgressBar>("fetchBar")->value(), 248);
        click("fetchPause");
        QCOMPARE(m_backend->commands.last(), QString("pause fetch"));
        moving.phase = FetchPhase::Paused;
        show(moving);
        QCOMPARE(find<QLabel>("fetchPhase")->text(), QString("Paused"));
        click("fetchPause");
        QCOMPARE(m_backend->commands.last(), QString("resume fetch"));
        click("fetchCancel");
        QCOMPARE(m_backend->commands.last(), QString("cancel fetch"));
        state(FetchPhase::Cancelled, "The fetch was cancelled.");
        QCOMPARE(find<QLabel>("fetchPhase")->text(), QString("The fetch was cancelled."));
        QVERIFY(find<QPushButton>("fetchStart")->isVisible());
    }

    void muchIsAskedAbout_data() {
        QTest::addColumn<bool>("yes");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }
    void muchIsAskedAbout() {
        QFETCH(bool, yes);
        click("fetchStart");
        quoted(1920000000);
        auto* question = m_dialog->findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY2(question->text().contains("1.9 GB"), qPrintable(question->text()));
        for (QAbstractButton* button : question->buttons())
            if ((question->buttonRole(button) == QMessageBox::AcceptRole) == yes)
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_backend->commands.contains("fetch"), yes);
    }

    void waitingSaysWhyAndHowLong() {
        FetchState waiting;
        waiting.phase = FetchPhase::Waiting;
        waiting.waitSeconds = 55;
        waiting.note = "'http://a' answered 429.";
        show(waiting);
        QCOMPARE(find<QLabel>("fetchPhase")->text(),
                 QString("Waiting for 55 s. 'http://a' answered 429."));
    }

    void whatCameCanBeTrainedOn() {
        QSignalSpy wanted(m_dialog.get(), &FetchDialog::trainWanted);
        QVERIFY(!find<QPushButton>("fetchTrain")->isVisible());
        FetchState done;
        done.phase = FetchPhase::Finished;
        done.file = "/home/x/tinystories-50mb.txt";
        show(done);
        QVERIFY(find<QPushButton>("fetchTrain")->isVisible());
        click("fetchTrain");
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toStringList(), QStringList{"/home/x/tinystories-50mb.txt"});
        QVERIFY(!m_dialog->isVisible());
    }

    void addressesAndDataSets() {
        auto* list = find<QListWidget>("fetchList");
        list->setCurrentRow(2);
        QTest::keyClicks(find<QLineEdit>("fetchAddress"), "http://a.b/c.txt");
        QVERIFY(!find<QLineEdit>("fetchDataset")->isVisible());
        QTest::keyClick(find<QLineEdit>("fetchAddress"), Qt::Key_Return);
        QCOMPARE(m_backend->lastOrder.url, std::string("http://a.b/c.txt"));
        QCOMPARE(m_backend->lastOrder.name, std::string());
        list->setCurrentRow(3);
        QTest::keyClicks(find<QLineEdit>("fetchDataset"), "owner/name");
        QTest::keyClicks(find<QLineEdit>("fetchField"), "body");
        QTest::keyClicks(find<QLineEdit>("fetchRows"), "http://mirror");
        QTest::keyClicks(find<QLineEdit>("fetchToken"), "secret");
        click("fetchStart");
        QCOMPARE(m_backend->lastOrder.dataset, std::string("owner/name"));
        QCOMPARE(m_backend->lastOrder.field, std::string("body"));
        QCOMPARE(m_backend->lastSource.addresses.rows, std::string("http://mirror"));
        QCOMPARE(m_backend->lastSource.addresses.files, FetchAddresses().files);
        QCOMPARE(m_backend->lastSource.token, std::string("secret"));
        // The address is kept, the token is not.
        m_settings->sync();
        QFile file(m_folder->filePath("s.ini"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("mirror") && !kept.contains("secret"));
    }

    void allIsReachedByTab() {
        QSet<QString> reached;
        m_dialog->setFocus();
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(m_dialog->focusWidget() ? m_dialog->focusWidget() : m_dialog.get(),
                            Qt::Key_Tab);
            if (QWidget* widget = m_dialog->focusWidget()) {
                reached.insert(widget->objectName());
                QVERIFY2(!widget->accessibleName().isEmpty() || !widget->toolTip().isEmpty() ||
                             qobject_cast<QLabel*>(widget),
                         qPrintable(widget->objectName()));
            }
        }
        for (const char* name : {"fetchList", "fetchAmount", "fetchFiles", "fetchRows",
                                 "fetchToken", "fetchStart", "fetchClose"})
            QVERIFY2(reached.contains(name), name);
    }

private:
    template <class Widget>
    Widget* find(const char* name) const {
        auto* found = m_dialog->findChild<Widget*>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void click(const char* name) const {
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    void show(const FetchState& wanted) {
        m_backend->servedFetch = std::make_shared<const FetchState>(wanted);
        m_dialog->refresh();
    }
    void state(FetchPhase phase, const char* note = "") {
        FetchState wanted;
        wanted.phase = phase;
        wanted.note = note;
        show(wanted);
    }
    void quoted(std::uint64_t bytes) {
        FetchState wanted;
        wanted.quote = FetchQuote{};
        wanted.quote->bytes = bytes;
        show(wanted);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<testing::FakeBackend> m_backend;
    std::unique_ptr<FetchDialog> m_dialog;
};

STUDIO_TEST(FetchDialogTest)
#include "fetch_dialog_test.moc"
