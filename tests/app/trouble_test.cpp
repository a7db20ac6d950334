// SPDX-License-Identifier: GPL-3.0-or-later
// A drive that fills up, becomes read-only, is taken away or loses its writes while a run trains:
// training goes on, one message says what is safe, and saving works again when the drive does. Two
// programs on one run.
#include <QtTest>

#include "tests/app/command_line.h"
#include "tests/app/kept_session.h"
#include "tests/support/file_trouble.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;
using Trouble = FileTrouble::Kind;

class TroubleTest : public QObject {
    Q_OBJECT
private slots:
    void trainingGoesOn_data() {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("remedy");
        QTest::newRow("full") << int(Trouble::Full) << "free some space";
        QTest::newRow("read-only") << int(Trouble::ReadOnly) << "choose a folder";
        QTest::newRow("removed") << int(Trouble::Removed) << "damaged or removed";
        QTest::newRow("failed sync") << int(Trouble::FailedSync) << "damaged or removed";
    }
    void trainingGoesOn() {
        QFETCH(int, trouble);
        QFETCH(QString, remedy);
        const QTemporaryDir holder;
        const auto drive = std::make_shared<FileTrouble>(nativeFileOperations());
        KeptSession run(holder.filePath("run").toStdString(),
                        {"limit.steps=1000000", "checkpoint.every_seconds=1"}, FileSystem(drive));
        QVERIFY(run.says("is saved"));
        drive->set(Trouble(trouble));
        QVERIFY(run.says("Saving is tried again"));
        const std::int64_t during = run.step();
        QTest::qSleep(1500);  // longer than a save is left alone
        QVERIFY(run.reachesStep(during + 100));
        const QByteArray texts = QByteArray::fromStdString(run.allTexts());
        QVERIFY2(run.count("Saving is tried again") == 1, texts);
        QVERIFY2(texts.contains(remedy.toUtf8()), texts);
        drive->set(Trouble::None);
        QVERIFY(run.says("saving works again"));
        run.session->stop();
        QVERIFY(run.ends());
        QVERIFY2(run.state() == RunState::Finished, run.problem().c_str());
        const std::int64_t last = run.step();
        run.session.reset();
        const CheckpointStore store(FileSystem(), holder.filePath("run/checkpoints").toStdString(),
                                    1);
        const auto newest = store.newestValid();
        QVERIFY(newest.ok() && newest.value().checkpoint);
        QCOMPARE(newest.value().checkpoint->step, last);
        QVERIFY(newest.value().refused.empty());
        for (const FolderEntry& entry : FileSystem().list(store.folder()).value())
            QVERIFY2(!entry.name.ends_with(".tmp"), entry.name.c_str());
    }

    void aDriveThatStaysAwayIsAFailureAtTheEnd() {
        const QTemporaryDir holder;
        const auto drive = std::make_shared<FileTrouble>(nativeFileOperations());
        KeptSession run(holder.filePath("run").toStdString(), {"limit.steps=1000000"},
                        FileSystem(drive));
        QVERIFY(run.says("is saved"));
        drive->set(Trouble::Removed);
        QVERIFY(run.says("is safe"));
        run.session->stop();
        QVERIFY(run.ends());
        QVERIFY(run.state() == RunState::Failed);
        drive->set(Trouble::None);
        run.session.reset();
        KeptSession again(KeptSession::Resume{}, holder.filePath("run").toStdString());
        QVERIFY2(again.session.has_value(), again.refusal.c_str());
        QVERIFY(again.reachesStep(21));
        again.session->stop();
        QVERIFY(again.ends());
    }

    void aReadOnlyFolderIsToldAtTheStart() {
        const QTemporaryDir holder;
        const auto drive = std::make_shared<FileTrouble>(nativeFileOperations());
        drive->set(Trouble::ReadOnly);
        const KeptSession run(holder.filePath("run").toStdString(), {}, FileSystem(drive));
        QVERIFY(!run.session);
        QVERIFY2(run.refusal.find("choose a folder that you may write to") != std::string::npos,
                 run.refusal.c_str());
    }

    // The window's session and the command line on the same run, both ways.
    void twoProgramsOnOneRun() {
        const CommandLine ternary;
        const std::filesystem::path folder = ternary.path("run").toStdString();
        {
            KeptSession run(folder, {"limit.steps=1000000"});
            QVERIFY(run.says("is saved"));
            const Outcome refused = ternary.run({"train", "--resume", ternary.path("run")});
            QCOMPARE(refused.exitCode, 1);
            const QByteArray own =
                "process " + QByteArray::number(QCoreApplication::applicationPid());
            QVERIFY2(refused.problem.contains("is being trained by " + own), refused.problem);
            QVERIFY(refused.problem.contains("app_tests"));
            run.session->stop();
            QVERIFY(run.ends());
        }
        const auto process = ternary.start({"train", "--resume", ternary.path("run"), "--json"});
        QVERIFY(process->waitForReadyRead(20000));
        const KeptSession second(KeptSession::Resume{}, folder);
        QVERIFY(!second.session);
        QVERIFY2(second.refusal.find("process " + std::to_string(process->processId())) !=
                     std::string::npos,
                 second.refusal.c_str());
        process->kill();
        QVERIFY(process->waitForFinished());
        // The owner died without a word: its lock does not stand in the way.
        KeptSession third(KeptSession::Resume{}, folder);
        QVERIFY2(third.session.has_value(), third.refusal.c_str());
        QVERIFY(third.reachesStep(1));
        third.session->stop();
        QVERIFY(third.ends());
    }
};

STUDIO_TEST(TroubleTest)
#include "trouble_test.moc"
