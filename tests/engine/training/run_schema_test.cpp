// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/run_schema.h"

#include <QtTest>

#include "engine/config/preset.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

RunConfig configOf(const char* preset, const QStringList& assignments = {}) {
    const auto presets = loadPresets(ResourceLocator(std::filesystem::path(STUDIO_RESOURCES)));
    Result<RunConfig> config = presetConfig(presets.value(), preset, makeRunSchema());
    for (const QString& assignment : assignments)
        if (Status status = config.value().setAssignment(assignment.toStdString()); !status)
            qFatal("%s", status.error().message.c_str());
    return std::move(config).value();
}

}  // namespace

class RunSchemaTest : public QObject {
    Q_OBJECT
private slots:
    // What the window shows of a setting: also of one that is new in a registry.
    void everySettingIsDescribed_data() {
        QTest::addColumn<QString>("key");
        const auto schema = makeRunSchema();
        for (const Setting& setting : schema->settings())
            QTest::newRow(setting.key.c_str()) << QString::fromStdString(setting.key);
    }
    void everySettingIsDescribed() {
        QFETCH(QString, key);
        const auto schema = makeRunSchema();
        const Setting& setting = *schema->find(key.toStdString());
        QVERIFY(!setting.title.empty() && !setting.group.empty());
        const auto sentence = [](const std::string& text) {
            return text.size() > 20 && text.size() < 400 && text.ends_with('.') &&
                   QChar(text.front()).isUpper();
        };
        QVERIFY2(sentence(setting.help) || setting.help.starts_with("LENGTH"),
                 setting.help.c_str());
        QVERIFY2(sentence(setting.why), setting.why.c_str());
        QVERIFY(setting.help != setting.why);
        if (!setting.choices.empty())
            QCOMPARE(setting.choiceTitles.size(), setting.choices.size());
    }

    void issuesNameTheirSetting_data() {
        QTest::addColumn<QStringList>("assignments");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("preset") << QStringList{} << QStringList{};
        QTest::newRow("groups") << QStringList{"model.groups=15"} << QStringList{"model.groups"};
        QTest::newRow("phases") << QStringList{"training.phases=128"}
                                << QStringList{"training.phases"};
        QTest::newRow("decay") << QStringList{"schedule.decay_start=2001"}
                               << QStringList{"schedule.decay_end"};
        QTest::newRow("two") << QStringList{"model.groups=15", "schedule.decay_start=2001"}
                             << QStringList{"model.groups", "schedule.decay_end"};
        QTest::newRow("activations")
            << QStringList{"training.phases=65536:65536"} << QStringList{"training.phases"};
    }
    void issuesNameTheirSetting() {
        QFETCH(QStringList, assignments);
        QFETCH(QStringList, keys);
        const RunConfig config = configOf("quick-start", assignments);
        QStringList found;
        for (const SettingIssue& issue : runIssues(config)) {
            found << QString::fromStdString(issue.key);
            QVERIFY2(issue.message().find('\'' + issue.key + '\'') != std::string::npos &&
                         issue.message().find('%') == std::string::npos,
                     issue.message().c_str());
        }
        QCOMPARE(found, keys);
        QCOMPARE(validateRun(config).ok(), keys.empty());
    }

    // The counts of the original are FlashLM's own; its 256 weights and one bias of the router are
    // not trained and not counted here.
    void estimateOfFlashLm() {
        const RunEstimate estimate = estimateRun(configOf("flashlm-v3"));
        QCOMPARE(estimate.embeddingParameters, std::int64_t{12865792});
        QCOMPARE(estimate.parameters, std::int64_t{13555969 - 257});
        const double model = 2.0 * (65536 + 524544 + 98304 + 256), head = 12865792 / 4.0;
        QVERIFY(std::abs(estimate.outputLayerShare - head / (head + model)) < 1e-12);
        QCOMPARE(estimate.checkpointBytes, static_cast<std::uint64_t>(estimate.parameters) * 16);
        // The last three, the best, and the one that is being written.
        QCOMPARE(estimate.checkpointsBytes, estimate.checkpointBytes * 5);
        QCOMPARE(estimate.phases.size(), std::size_t{3});
        QCOMPARE(estimate.phases[2].sequences * estimate.phases[2].sequenceLength, 8192);
        QCOMPARE(estimate.tokensInAll, std::int64_t{1000 * 1024 + 3000 * 2048 + 50 * 8192});
    }

    void estimateFollowsTheTokenizer_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<qlonglong>("vocabulary");
        QTest::newRow("own") << "bpe" << 2048ll;
        QTest::newRow("GPT-2") << "gpt2" << 50257ll;
        QTest::newRow("bytes") << "bytes" << 257ll;
    }
    void estimateFollowsTheTokenizer() {
        QFETCH(QString, kind);
        QFETCH(qlonglong, vocabulary);
        const RunEstimate estimate =
            estimateRun(configOf("quick-start", {"tokenizer.kind=" + kind}));
        QCOMPARE(estimate.vocabulary, std::int64_t{vocabulary});
        QCOMPARE(estimate.embeddingParameters, std::int64_t{vocabulary * 256});
    }
};

STUDIO_TEST(RunSchemaTest)
#include "run_schema_test.moc"
