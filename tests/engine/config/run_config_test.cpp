// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/run_config.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include "engine/config/settings_of.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

struct Sample {
    int width = 256;
    double rate = 3e-4;
    bool frozen = false;
    std::string kind = "full";
    std::vector<int> dilations = {1, 4, 64};
};

SettingsOf<Sample> sampleSettings() {
    return SettingsOf<Sample>()
        .add(&Sample::width, {.key = "model.width", .title = "Width", .help = "", .minimum = 8})
        .add(&Sample::rate,
             {.key = "optimizer.rate", .title = "Rate", .help = "", .minimum = 0, .maximum = 1})
        .add(&Sample::frozen, {.key = "model.frozen", .title = "Frozen", .help = ""})
        .add(&Sample::kind,
             {.key = "head.kind", .title = "Head", .help = "", .choices = {"full", "tree"}})
        .add(&Sample::dilations,
             {.key = "model.dilations", .title = "Dilations", .help = "", .minimum = 1});
}

RunConfig makeConfig() {
    return RunConfig(std::make_shared<const SettingSchema>(sampleSettings().list()));
}

}  // namespace

class RunConfigTest : public QObject {
    Q_OBJECT
private slots:
    void structReadsWhatWasSet() {
        RunConfig config = makeConfig();
        QVERIFY(config.setAssignment("model.width=128").ok());
        QVERIFY(config.set("model.dilations", "1,2").ok());
        const Sample sample = sampleSettings().read(config);
        QCOMPARE(sample.width, 128);
        QCOMPARE(sample.rate, 3e-4);
        QCOMPARE(sample.dilations, (std::vector<int>{1, 2}));
    }

    void refusals_data() {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown") << "model.widht=1"
                                 << "Did you mean 'model.width'?";
        QTest::newRow("type") << "model.width=wide"
                              << "expects a whole number";
        QTest::newRow("range") << "model.width=4"
                               << "must be at least 8";
        QTest::newRow("infinite") << "optimizer.rate=inf"
                                  << "from 0 to 1";
        QTest::newRow("choice") << "head.kind=flat"
                                << "Choose one of: full, tree";
        QTest::newRow("list") << "model.dilations=1,x"
                              << "separated by commas";
        QTest::newRow("empty list") << "model.dilations="
                                    << "at least one";
        QTest::newRow("form") << "model.width"
                              << "key=value";
    }
    void refusals() {
        QFETCH(QString, assignment);
        QFETCH(QString, part);
        RunConfig config = makeConfig();
        const Status status = config.setAssignment(assignment.toStdString());
        QVERIFY(!status.ok());
        QVERIFY2(QString::fromStdString(status.error().message).contains(part),
                 status.error().message.c_str());
    }

    void jsonRoundTrips() {
        RunConfig config = makeConfig();
        QVERIFY(config.set("optimizer.rate", "0.1").ok());
        QVERIFY(config.set("head.kind", "tree").ok());
        const nlohmann::json tree = nlohmann::json::parse(config.toJson().dump());
        RunConfig copy = makeConfig();
        QVERIFY(copy.mergeJson(tree).ok());
        QCOMPARE(copy.toJson().dump(), config.toJson().dump());
    }

    void failedMergeChangesNothing() {
        RunConfig config = makeConfig();
        const Status status =
            config.mergeJson(nlohmann::json::parse(R"({"model":{"width":64,"depth":3}})"));
        QVERIFY(!status.ok());
        QVERIFY(config.isDefault("model.width"));
    }
};

STUDIO_TEST(RunConfigTest)
#include "run_config_test.moc"
