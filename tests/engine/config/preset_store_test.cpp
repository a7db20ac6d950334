// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/preset_store.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "engine/config/settings_of.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

struct Sample {
    int width = 256;
};

std::shared_ptr<const SettingSchema> schema() {
    const auto settings = SettingsOf<Sample>().add(
        &Sample::width, {.key = "model.width", .title = "Width", .help = ""});
    return std::make_shared<const SettingSchema>(settings.list());
}

RunConfig configOfWidth(const char* width) {
    RunConfig config(schema());
    if (!config.set("model.width", width))
        qFatal("the width is refused");
    return config;
}

}  // namespace

class PresetStoreTest : public QObject {
    Q_OBJECT
private slots:
    void namesOfTitles_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "My small model"
                               << "my-small-model";
        QTest::newRow("path") << "../../etc/passwd"
                              << "etc-passwd";
        QTest::newRow("reserved") << "a:b\\c*d?"
                                  << "a-b-c-d";
        QTest::newRow("other letters") << "Große Maße"
                                       << "große-maße";
        QTest::newRow("Chinese") << "小模型"
                                 << "小模型";
        QTest::newRow("nothing") << " ./ "
                                 << "";
        QTest::newRow("long") << QString(100, QChar(0x5c0f)) << QString(26, QChar(0x5c0f));
    }
    void namesOfTitles() {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(QString::fromStdString(presetNameOf(title.toStdString())), name);
    }

    void savesReplacesRenamesRemoves() {
        const PresetStore store = makeStore();
        QCOMPARE(own(store), QStringList());
        const auto saved = store.save("Wide one", "Very wide.", configOfWidth("512"), false);
        QVERIFY2(saved.ok(), saved.ok() ? "" : saved.error().message.c_str());
        QCOMPARE(saved.value(), std::string("wide-one"));
        QCOMPARE(own(store), QStringList("wide-one|Wide one|Very wide.|512"));

        QVERIFY(!store.save("wide ONE", "", configOfWidth("300"), false).ok());
        QCOMPARE(own(store), QStringList("wide-one|Wide one|Very wide.|512"));
        QVERIFY(store.save("wide ONE", "", configOfWidth("300"), true).ok());
        QCOMPARE(own(store), QStringList("wide-one|wide ONE||300"));

        QVERIFY(store.save("Other", "", configOfWidth("8"), false).ok());
        QVERIFY(!store.rename("wide-one", "other").ok());
        QVERIFY(!store.rename("none", "new").ok());
        QVERIFY(store.rename("wide-one", "Broad").ok());
        QCOMPARE(own(store), (QStringList{"broad|Broad||300", "other|Other||8"}));
        QVERIFY(store.rename("broad", "BROAD").ok());  // the name stays, the title does not
        QVERIFY(store.remove("other").ok());
        QVERIFY(!store.remove("other").ok());
        QCOMPARE(own(store), QStringList("broad|BROAD||300"));
    }

    void builtInOnesStay() {
        const PresetStore store = makeStore();
        QVERIFY(!store.save("Quick start", "", configOfWidth("8"), true).ok());
        QVERIFY(!store.rename("quick-start", "Mine").ok());
        QVERIFY(!store.remove("quick-start").ok());
        QVERIFY(store.list().value().presets.size() >= 2);
    }

    void aBrokenFileIsSaidAndLeftOut() {
        const PresetStore store = makeStore();
        QVERIFY(store.save("Good", "", configOfWidth("8"), false).ok());
        std::ofstream(m_folder.filePath("presets/bad.json").toStdString()) << "{\"title\": 3";
        std::ofstream(m_folder.filePath("presets/quick-start.json").toStdString())
            << R"({"title": "a", "description": "b", "settings": {}})";
        const PresetList list = store.list().value();
        QCOMPARE(own(store), QStringList("good|Good||8"));
        QCOMPARE(list.problems.size(), std::size_t{2});
        QVERIFY(list.problems[0].find("bad.json") != std::string::npos);
        QVERIFY(list.problems[1].find("built-in") != std::string::npos);
    }

    void aFullDriveKeepsTheOldOne() {
        const auto disk = std::make_shared<testing::MemoryDisk>();
        const PresetStore store(ResourceLocator(std::filesystem::path(STUDIO_RESOURCES)),
                                FileSystem(disk), "/memory-disk/presets");
        QVERIFY(store.save("Mine", "", configOfWidth("8"), false).ok());
        disk->setCapacity(10);
        QVERIFY(!store.save("Mine", "", configOfWidth("512"), true).ok());
        QCOMPARE(own(store), QStringList("mine|Mine||8"));
        QVERIFY(!store.rename("mine", "Yours").ok());
        QCOMPARE(own(store), QStringList("mine|Mine||8"));
    }

    void withoutAFolderNoneIsSaved() {
        const PresetStore store(ResourceLocator(std::filesystem::path(STUDIO_RESOURCES)),
                                FileSystem(), {});
        QVERIFY(!store.save("Mine", "", configOfWidth("8"), false).ok());
        QVERIFY(store.list().ok());
    }

private:
    PresetStore makeStore() {
        QDir(m_folder.filePath("presets")).removeRecursively();
        return {ResourceLocator(std::filesystem::path(STUDIO_RESOURCES)), FileSystem(),
                m_folder.filePath("presets").toStdString()};
    }
    /// "name|title|description|width" of each.
    static QStringList own(const PresetStore& store) {
        QStringList lines;
        const Result<PresetList> list = store.list();
        if (!list)
            return {QString::fromStdString(list.error().message)};
        for (const Preset& preset : list.value().presets)
            if (preset.own)
                lines << QString::fromStdString(
                    preset.name + "|" + preset.title + "|" + preset.description + "|" +
                    std::to_string(preset.settings["model"]["width"].get<int>()));
        return lines;
    }

    QTemporaryDir m_folder;
};

STUDIO_TEST(PresetStoreTest)
#include "preset_store_test.moc"
