// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/run_lock.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <optional>

#include "engine/platform/process_identity.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::Fault;
using studio::testing::FaultyOperations;
using studio::testing::MemoryDisk;

class RunLockTest : public QObject {
    Q_OBJECT
private slots:
    void oneOwnerAtATime_data() {
        QTest::addColumn<bool>("real");
        QTest::newRow("real disk") << true;
        QTest::newRow("memory disk") << false;
    }
    void oneOwnerAtATime() {
        QFETCH(bool, real);
        const QTemporaryDir holder;
        const std::filesystem::path folder = real ? holder.path().toStdString() : "/run";
        const FileSystem files = real ? FileSystem() : FileSystem(std::make_shared<MemoryDisk>());
        QVERIFY(files.createFolders(folder).ok());
        QVERIFY(!RunLock::isHeld(files, folder));  // never had one
        Result<RunLock> first = RunLock::take(files, folder);
        QVERIFY(first.ok());
        QCOMPARE(RunLock::isHeld(files, folder), std::optional(true));
        {
            const Result<RunLock> second = RunLock::take(files, folder);
            QVERIFY(!second.ok());
            const std::string& said = second.error().message;
            const std::string owner = "process " + std::to_string(thisProcess().id);
            QVERIFY2(said.find(owner) != std::string::npos, said.c_str());
            QVERIFY2(said.find(folder.string()) != std::string::npos, said.c_str());
            QVERIFY2(said.find("engine_tests") != std::string::npos, said.c_str());
        }
        QVERIFY(!RunLock::take(files, folder).ok());  // the refused one has taken nothing away
        first = Error{};
        QCOMPARE(RunLock::isHeld(files, folder), std::optional(false));
        QVERIFY(RunLock::take(files, folder).ok());
    }

    // What a crashed owner has left does not stand in the way, whatever is in the file.
    void aStaleLockIsTaken() {
        const QTemporaryDir holder;
        const std::filesystem::path folder = holder.path().toStdString();
        std::ofstream(folder / "lock") << R"({"process":1,"program":"x","host":"y"})";
        QVERIFY(RunLock::take(FileSystem(), folder).ok());
        std::ofstream(folder / "lock") << std::string(100000, '[');
        const Result<RunLock> lock = RunLock::take(FileSystem(), folder);
        QVERIFY(lock.ok());
    }

    void anUnreadableOwnerIsStillAnOwner() {
        const QTemporaryDir holder;
        const std::filesystem::path folder = holder.path().toStdString();
        const Result<RunLock> lock = RunLock::take(FileSystem(), folder);
        std::ofstream(folder / "lock") << "\xff{{{";
        const Result<RunLock> second = RunLock::take(FileSystem(), folder);
        QVERIFY(!second.ok());
        QVERIFY(second.error().message.find("another program") != std::string::npos);
    }

    void everyFailingCallIsToldOrHarmless() {
        bool happened = true;
        for (int at = 1; happened; ++at) {
            const auto disk = std::make_shared<MemoryDisk>();
            QVERIFY(FileSystem(disk).createFolders("/run").ok());
            const auto faulty = std::make_shared<FaultyOperations>(disk, Fault::NoSpace, at);
            const Result<RunLock> lock = RunLock::take(FileSystem(faulty), "/run");
            happened = faulty->happened();
            QVERIFY(lock.ok() || lock.error().message.find("free some space") != std::string::npos);
        }
    }
};

STUDIO_TEST(RunLockTest)
#include "run_lock_test.moc"
