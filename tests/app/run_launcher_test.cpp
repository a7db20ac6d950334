// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_launcher.h"

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;

class RunLauncherTest : public QObject {
    Q_OBJECT
private slots:
    // 13.56 million weights of 16 bytes, three checkpoints kept and one in writing: 868 MB, and
    // 67 MB for the rest.
    void aDriveWithoutRoomIsRefused_data() {
        QTest::addColumn<qulonglong>("free");
        QTest::addColumn<bool>("enough");
        QTest::newRow("1 MB") << 1'000'000ull << false;
        QTest::newRow("1,140 MB") << 1'140'000'000ull << false;
        QTest::newRow("1,160 MB") << 1'160'000'000ull << true;
    }
    void aDriveWithoutRoomIsRefused() {
        QFETCH(qulonglong, free);
        QFETCH(bool, enough);
        const auto disk = std::make_shared<testing::MemoryDisk>();
        disk->setCapacity(free);
        const app::RunLauncher launcher(ResourceLocator(std::filesystem::path(STUDIO_RESOURCES)),
                                        FileSystem(disk));
        const auto config = launcher.configOf("flashlm-v3");
        QVERIFY(config.ok());
        const auto launch = launcher.newRun({config.value(), "flashlm-v3", {}, "/memory-disk/run"});
        QCOMPARE(launch.ok(), enough);
        if (enough)
            return;
        const QString sentence = QString::fromStdString(launch.error().message);
        QVERIFY2(sentence.contains("MB free") && sentence.contains("checkpoint.keep"),
                 qPrintable(sentence));
    }

    // Whatever its size, a corpus file is only looked at before the preparation reads it.
    void corpusFilesAreLookedAt_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("begins");  // the preparation begins
        QTest::addColumn<bool>("trains");
        QTest::newRow("text") << "a.txt" << QByteArray(20000, 'a').replace("aaaaa", "to be ")
                              << true << true;
        QTest::newRow("empty") << "a.txt" << QByteArray() << false << false;
        QTest::newRow("empty folder") << "texts/" << QByteArray() << true << false;
        QTest::newRow("missing") << "none/a.txt" << QByteArray() << false << false;
        QTest::newRow("no text") << "a.txt" << QByteArray("a\0b", 3) << true << false;
    }
    void corpusFilesAreLookedAt() {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(bool, begins);
        QFETCH(bool, trains);
        const QTemporaryDir folder;
        if (file.endsWith('/'))
            QDir(folder.path()).mkpath(file);
        QFile written(folder.filePath(file));
        if (written.open(QIODevice::WriteOnly))
            written.write(content);
        written.close();
        const app::RunLauncher launcher(ResourceLocator(std::filesystem::path(STUDIO_RESOURCES)));
        Result<RunConfig> config = launcher.configOf("quick-start");
        for (const char* assignment : {"tokenizer.kind=bytes", "training.phases=32:4",
                                       "evaluation.length=32", "evaluation.windows=2"})
            QVERIFY(config.value().setAssignment(assignment).ok());
        const std::filesystem::path run = folder.filePath("run").toStdString();
        const auto launch = launcher.newRun(
            {config.value(), "quick-start", {folder.filePath(file).toStdString()}, run});
        QCOMPARE(launch.ok(), begins);
        QCOMPARE(std::filesystem::exists(run), begins);
        if (!begins)
            return;
        const Workers workers(2);
        const auto setup = launch.value().prepare(workers, {});
        QVERIFY2(setup.ok() == trains, setup.ok() ? "" : setup.error().message.c_str());
        QCOMPARE(std::filesystem::exists(run), trains);
    }
};

STUDIO_TEST(RunLauncherTest)
#include "run_launcher_test.moc"
