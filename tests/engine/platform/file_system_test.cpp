// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/file_system.h"

#include <sys/stat.h>

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::Fault;
using studio::testing::FaultyOperations;
using studio::testing::MemoryDisk;

namespace {

std::string text(const AlignedBuffer<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void writeNew(const FileSystem& files, const std::filesystem::path& path, std::string_view words) {
    Result<OpenFile> file = files.open(path, OpenMode::CreateNew);
    QVERIFY(file.ok());
    QVERIFY(file.value().write(words).ok());
    QVERIFY(file.value().sync().ok());
    QVERIFY(file.value().close().ok());
}

}  // namespace

class FileSystemTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_holder = std::make_unique<QTemporaryDir>();
        m_folder = m_holder->path().toStdString();
    }

    void writesAppendsAndReads() {
        const FileSystem files;
        const auto path = m_folder / "a.txt";
        writeNew(files, path, "one");
        Result<OpenFile> more = files.open(path, OpenMode::Append);
        QVERIFY(more.ok());
        QVERIFY(more.value().write("two").ok());
        QVERIFY(more.value().close().ok());
        const auto bytes = files.readFile(path, 6);
        QVERIFY(bytes.ok());
        QCOMPARE(text(bytes.value()), std::string("onetwo"));
        QVERIFY(!files.open(path, OpenMode::CreateNew).ok());
    }

    void foldersAndNames() {
        const FileSystem files;
        QVERIFY(files.createFolders(m_folder / "a" / "b" / "").ok());
        QVERIFY(files.createFolders(m_folder / "a" / "b").ok());
        writeNew(files, m_folder / "a" / "x", "12345");
        QVERIFY(files.rename(m_folder / "a" / "x", m_folder / "a" / "y").ok());
        const auto entries = files.list(m_folder / "a");
        QVERIFY(entries.ok());
        QCOMPARE(entries.value().size(), std::size_t{2});
        QCOMPARE(entries.value()[0].name, std::string("b"));
        QVERIFY(entries.value()[0].kind == FileKind::Folder);
        QCOMPARE(entries.value()[1].name, std::string("y"));
        QCOMPARE(files.status(m_folder / "a" / "y").value().bytes, std::uint64_t{5});
        QVERIFY(files.remove(m_folder / "a" / "y").ok());
        QVERIFY(files.remove(m_folder / "a" / "y").ok());
        QVERIFY(files.status(m_folder / "a" / "y").value().kind == FileKind::Missing);
        QVERIFY(files.freeSpace(m_folder).value() > 0);
    }

    void refusals_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("part");
        QTest::newRow("missing") << "nothing"
                                 << "No such file or directory; check the name.";
        QTest::newRow("too large") << "large"
                                   << "has 11 bytes, more than the 10";
        QTest::newRow("folder") << "folder"
                                << "is not a file";
        QTest::newRow("pipe") << "pipe"
                              << "is not a file";
        QTest::newRow("below a file") << "large/x"
                                      << "a part of that path is a file";
    }
    void refusals() {
        QFETCH(QString, name);
        QFETCH(QString, part);
        const FileSystem files;
        writeNew(files, m_folder / "large", "eleven char");
        QVERIFY(files.createFolders(m_folder / "folder").ok());
        QCOMPARE(::mkfifo((m_folder / "pipe").c_str(), 0600), 0);
        const auto bytes = files.readFile(m_folder / name.toStdString(), 10);
        QVERIFY(!bytes.ok());
        const QString message = QString::fromStdString(bytes.error().message);
        QVERIFY2(message.contains(part) && message.contains(name), qPrintable(message));
    }

    void folderBelowAFile() {
        const FileSystem files;
        writeNew(files, m_folder / "file", "x");
        const Status made = files.createFolders(m_folder / "file" / "run" / "checkpoints");
        QVERIFY(!made.ok());
        QVERIFY2(QString::fromStdString(made.error().message).contains("choose another folder"),
                 made.error().message.c_str());
    }

    void interruptedAndShortCallsAreCompleted() {
        const std::string words(1001, 'w');
        for (const Fault fault : {Fault::Interrupted, Fault::ShortWrite}) {
            for (int at = 1;; ++at) {
                const auto disk = std::make_shared<MemoryDisk>();
                const auto faulty = std::make_shared<FaultyOperations>(disk, fault, at);
                const FileSystem files(faulty);
                QVERIFY(files.createFolders("/run").ok());
                writeNew(files, "/run/a", words);
                const auto bytes = files.readFile("/run/a", words.size());
                QVERIFY(bytes.ok());
                QCOMPARE(text(bytes.value()), words);
                if (!faulty->happened())
                    break;
            }
        }
    }

    void fullDiskSaysSo() {
        const auto disk = std::make_shared<MemoryDisk>();
        disk->setCapacity(100);
        Result<OpenFile> file = FileSystem(disk).open("/a", OpenMode::CreateNew);
        QVERIFY(file.ok());
        const Status written = file.value().write(std::string(101, 'x'));
        QVERIFY(!written.ok());
        QVERIFY2(QString::fromStdString(written.error().message).contains("free some space"),
                 written.error().message.c_str());
    }

private:
    std::unique_ptr<QTemporaryDir> m_holder;
    std::filesystem::path m_folder;
};

STUDIO_TEST(FileSystemTest)
#include "file_system_test.moc"
