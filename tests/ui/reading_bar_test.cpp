// SPDX-License-Identifier: GPL-3.0-or-later
// A finished run in the window: a click opens it to be read, and the bar says how to go on.
#include "ui/widgets/reading_bar.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/fake_run.h"
#include "tests/support/test_main.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

using namespace studio;
using namespace studio::ui;

class ReadingBarTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_backend = std::make_unique<testing::FakeBackend>();
        m_backend->servedRuns = {{"/runs/done", "done", 900, 1.5, true},
                                 {"/runs/stopped", "stopped", 400, 1.9, false}};
        m_window = std::make_unique<MainWindow>(*m_backend, m_theme, m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void aClickReadsWhatIsFinishedAndResumesTheRest() {
        QTest::mouseClick(find<QPushButton>("run.done"), Qt::LeftButton);
        QCOMPARE(m_backend->commands, QStringList{"read /runs/done"});
        serve(RunState::Reading, true);
        QTRY_VERIFY(find<QWidget>("readingBar")->isVisible());
        QCOMPARE(find<QLabel>("stateText")->text(), QStringLiteral("Opened for reading"));
        QVERIFY(find<QLabel>("readingText")->text().contains("limit.steps"));
        QVERIFY(!find<QPushButton>("trainOn")->isVisible());
        // No higher than its sentence in two lines: the panels need the room.
        QTRY_VERIFY(find<QWidget>("readingBar")->height() <
                    4 * find<QLabel>("readingText")->fontMetrics().lineSpacing());
        QVERIFY(find<QAction>("read")->isEnabled() && !find<QAction>("pause")->isEnabled());
    }

    void anUnfinishedRunIsTrainedOnFromTheBar() {
        QVERIFY(!find<QWidget>("readingBar")->isVisible());
        serve(RunState::Reading, false);
        auto* trainOn = find<QPushButton>("trainOn");
        QTRY_VERIFY(trainOn->isVisible());
        trainOn->setFocus();
        QTest::keyClick(trainOn, Qt::Key_Space);
        QCOMPARE(m_backend->commands.last(), QStringLiteral("open /runs/quick-start-1"));
        serve(RunState::Training, false);
        QTRY_VERIFY(!trainOn->isVisible());
    }

private:
    template <class T>
    T* find(const char* name) const {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    void serve(RunState state, bool complete) {
        Snapshot snapshot = testing::fakeSnapshot(100);
        snapshot.state = state;
        snapshot.complete = complete;
        m_backend->servedSnapshot = std::make_shared<const Snapshot>(std::move(snapshot));
        m_backend->servedMetrics = testing::fakeLog(100);
    }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath("settings.ini"), QSettings::IniFormat};
    Theme m_theme;
    std::unique_ptr<testing::FakeBackend> m_backend;
    std::unique_ptr<MainWindow> m_window;
};

STUDIO_TEST(ReadingBarTest)
#include "reading_bar_test.moc"
