// SPDX-License-Identifier: GPL-3.0-or-later
// Which sizes a model may have, and that a refusal names the setting.
#include <QtTest>

#include "engine/model/model_config.h"
#include "engine/model/registry.h"
#include "tests/support/test_main.h"

using namespace studio;

class ModelConfigTest : public QObject {
    Q_OBJECT
private slots:
    void validate_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("groups");
        QTest::addColumn<QList<int>>("dilations");
        QTest::addColumn<int>("vocabulary");
        QTest::addColumn<QStringList>("words");  // of the refusal; none: accepted
        const QList<int> dilations = {1, 4, 64};
        const QStringList fine;
        QTest::newRow("FlashLM v3") << 256 << 16 << dilations << 50257 << fine;
        QTest::newRow("one group") << 15 << 1 << dilations << 2 << fine;
        QTest::newRow("a group a channel") << 15 << 15 << dilations << 2 << fine;
        QTest::newRow("largest embedding") << 256 << 16 << dilations << 8388607 << fine;
        QTest::newRow("groups do not divide")
            << 256 << 7 << dilations << 100 << QStringList{"'model.groups'", "7", "256"};
        QTest::newRow("more groups than channels")
            << 8 << 16 << dilations << 100 << QStringList{"'model.groups'", "16", "8"};
        QTest::newRow("no dilation")
            << 256 << 16 << QList<int>{} << 100 << QStringList{"'model.dilations'"};
        QTest::newRow("embedding past 32 bits")
            << 256 << 16 << dilations << 8388608 << QStringList{"'model.width'", "8388608"};
    }
    void validate() {
        QFETCH(int, width);
        QFETCH(int, groups);
        QFETCH(QList<int>, dilations);
        QFETCH(int, vocabulary);
        QFETCH(QStringList, words);
        ModelConfig config;
        config.width = width;
        config.groups = groups;
        config.dilations.assign(dilations.begin(), dilations.end());
        config.vocabulary = vocabulary;
        const Status status = config.validate();
        QCOMPARE(status.ok(), words.isEmpty());
        for (const QString& word : words)
            QVERIFY2(QString::fromStdString(status.error().message).contains(word),
                     status.error().message.c_str());
    }

    void receptiveFieldIsTheLongestWayBack() {
        ModelConfig config;  // 2 passes of kernels of 4 taps, 1, 4 and 64 apart
        QCOMPARE(config.receptiveField(), std::int64_t{1 + 2 * 3 * (1 + 4 + 64)});
    }

    void choicesAreTheRegistrysNames() {
        for (const auto& [key, role] : {std::pair{"model.token_mixer", LayerRole::TokenMixer},
                                        {"model.channel_mixer", LayerRole::ChannelMixer}}) {
            std::vector<std::string> names;
            for (const LayerEntry& entry : layerRegistry())
                if (entry.role == role)
                    names.emplace_back(entry.name);
            bool found = false;
            for (const Setting& setting : ModelConfig::settings().list())
                if (setting.key == key) {
                    QVERIFY2(setting.choices == names, key);
                    found = true;
                }
            QVERIFY2(found, key);
        }
    }
};

STUDIO_TEST(ModelConfigTest)
#include "model_config_test.moc"
