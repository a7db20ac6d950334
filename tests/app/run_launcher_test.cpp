// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_launcher.h"

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
        QTest::newRow("900 MB") << 900'000'000ull << false;
        QTest::newRow("940 MB") << 940'000'000ull << true;
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
};

STUDIO_TEST(RunLauncherTest)
#include "run_launcher_test.moc"
