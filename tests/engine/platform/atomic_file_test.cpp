// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/atomic_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::Fault;
using studio::testing::FaultyOperations;
using studio::testing::MemoryDisk;

namespace {

std::string read(const FileSystem& files, const std::filesystem::path& path) {
    const auto bytes = files.readFile(path, 1000);
    return bytes.ok() ? std::string(reinterpret_cast<const char*>(bytes.value().data()),
                                    bytes.value().size())
                      : "unreadable";
}

}  // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT
private slots:
    void replacesOnARealDrive() {
        const QTemporaryDir holder;
        const std::filesystem::path path =
            std::filesystem::path(holder.path().toStdString()) / "settings.json";
        const FileSystem files;
        QVERIFY(writeFileAtomically(files, path, "old").ok());
        QVERIFY(writeFileAtomically(files, path, "new").ok());
        QCOMPARE(read(files, path), std::string("new"));
        {
            Result<AtomicFile> given = AtomicFile::create(files, path);
            QVERIFY(given.ok());
            QVERIFY(given.value().write("half").ok());
        }
        QCOMPARE(read(files, path), std::string("new"));
        QCOMPARE(files.list(path.parent_path()).value().size(), std::size_t{1});
    }

    void aTemporaryLeftByACrashDoesNotMatter() {
        const FileSystem files(std::make_shared<MemoryDisk>());
        QVERIFY(files.open("/a.tmp", OpenMode::CreateNew).ok());
        QVERIFY(writeFileAtomically(files, "/a", "new").ok());
        QCOMPARE(read(files, "/a"), std::string("new"));
        QCOMPARE(read(files, "/a.tmp"), std::string());
    }

    void oldOrNewWhateverCallFails_data() {
        QTest::addColumn<int>("fault");
        QTest::newRow("no space") << int(Fault::NoSpace);
        QTest::newRow("input/output error") << int(Fault::InputOutput);
        QTest::newRow("interrupted") << int(Fault::Interrupted);
        QTest::newRow("short write") << int(Fault::ShortWrite);
        QTest::newRow("crash before") << int(Fault::CrashBefore);
        QTest::newRow("crash after") << int(Fault::CrashAfter);
        QTest::newRow("crash half way") << int(Fault::CrashHalf);
    }
    void oldOrNewWhateverCallFails() {
        QFETCH(int, fault);
        const bool crash = fault >= int(Fault::CrashBefore);
        const bool harmless = fault == int(Fault::Interrupted) || fault == int(Fault::ShortWrite);
        int failures = 0;
        for (int at = 1;; ++at) {
            for (std::uint64_t seed = 0; seed < 20; ++seed) {
                const auto disk = std::make_shared<MemoryDisk>();
                const FileSystem healthy(disk);
                QVERIFY(writeFileAtomically(healthy, "/a", "the old text").ok());
                const auto faulty = std::make_shared<FaultyOperations>(disk, Fault(fault), at);
                const bool saved = writeFileAtomically(FileSystem(faulty), "/a", "a new text").ok();
                failures += !saved;
                QVERIFY(saved || !harmless);
                if (!crash && !saved)
                    QCOMPARE(healthy.list("/").value().size(), std::size_t{1});
                if (seed > 0) {  // without: the process died; with: the power went
                    Random random(seed, "power");
                    disk->powerLoss(random);
                }
                const std::string now = read(healthy, "/a");
                QVERIFY2(now == "a new text" || (now == "the old text" && !saved), now.c_str());
                if (!faulty->happened()) {
                    QVERIFY(at > 7);  // look, open, write, sync, close, rename, sync the folder
                    QCOMPARE(failures == 0, harmless);
                    return;
                }
            }
        }
    }
};

STUDIO_TEST(AtomicFileTest)
#include "atomic_file_test.moc"
