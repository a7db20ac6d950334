// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers after a crash, and the user's wishes on power and processor.
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

#include "tests/support/test_main.h"
#include "tests/ui/window_on_values.h"
#include "ui/dialogs/manners_dialog.h"

using namespace studio;
using namespace studio::ui;
using studio::testing::WindowOnValues;

namespace {

void interrupt(WindowOnValues& bench) {
    auto& library = bench.backend.fakeLibrary;
    LibraryRun& run = library.served->runs[1];
    run.name = "Stories";
    run.standing = RunStanding::Interrupted;
    run.step = 4'210;
    run.activeUnixMilliseconds = QDateTime::currentMSecsSinceEpoch() - 185'000;
    library.publish();
}

}  // namespace

class InterruptionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void goesOnWhereItWasInterrupted() {
        WindowOnValues bench;
        interrupt(bench);
        auto* text = bench.find<QLabel>("interruptionText");
        QTRY_VERIFY(text->isVisible());
        QCOMPARE(text->text(),
                 QStringLiteral("Run “Stories” was interrupted 3 minutes ago at step 4,210. "
                                "Continue?"));
        QTest::mouseClick(bench.find<QPushButton>("continueInterrupted"), Qt::LeftButton);
        QCOMPARE(bench.backend.commands.takeLast(), QStringLiteral("open /runs/owls"));
        QVERIFY(!text->isVisible());
    }

    void declinedIsNotOfferedAgain() {
        WindowOnValues bench;
        interrupt(bench);
        QTRY_VERIFY(bench.find<QLabel>("interruptionText")->isVisible());
        QTest::mouseClick(bench.find<QPushButton>("declineInterrupted"), Qt::LeftButton);
        QVERIFY(bench.backend.commands.isEmpty());
        bench.window->close();
        bench.window.reset();
        bench.open();
        QTest::qWait(1300);  // it is looked for once a second
        QVERIFY(!bench.find<QLabel>("interruptionText")->isVisible());
        // Another interruption of the same run is another matter.
        bench.backend.fakeLibrary.served->runs[1].step = 5'000;
        bench.backend.fakeLibrary.publish();
        QTRY_VERIFY(bench.find<QLabel>("interruptionText")->isVisible());
    }

    void aRunThatIsOpenedEndsTheOffer() {
        WindowOnValues bench;
        interrupt(bench);
        QTRY_VERIFY(bench.find<QLabel>("interruptionText")->isVisible());
        bench.train();
        QTRY_VERIFY(!bench.find<QLabel>("interruptionText")->isVisible());
    }

    void mannersAreRemembered() {
        WindowOnValues bench;
        QCOMPARE(bench.backend.lastManners, RunManners());
        bench.find<QAction>("manners")->trigger();
        auto* dialog = bench.find<MannersDialog>("mannersDialog");
        QVERIFY(dialog->isVisible());
        QVERIFY(!bench.find<QSpinBox>("hotCelsius")->isEnabled());
        for (const char* name :
             {"lowPriority", "leaveOneCore", "pauseOnBattery", "pauseWhenHot", "keepAwake"})
            QTest::keyClick(bench.find<QCheckBox>(name), Qt::Key_Space);
        bench.find<QSpinBox>("hotCelsius")->setValue(80);
        const RunManners all{false, true, true, true, 80, true};
        QCOMPARE(bench.backend.lastManners, all);
        dialog->reject();
        bench.window->close();
        bench.window.reset();
        bench.backend.lastManners = {};
        bench.open();
        QCOMPARE(bench.backend.lastManners, all);
        bench.settings.setValue("manners/hotCelsius", 4000);  // no processor has that
        QCOMPARE(readManners(bench.settings).hotCelsius, RunManners().hotCelsius);
    }
};

STUDIO_TEST(InterruptionTest)
#include "interruption_test.moc"
