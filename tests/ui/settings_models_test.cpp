// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QtTest>

#include "tests/support/fake_backend.h"
#include "tests/support/test_main.h"
#include "ui/models/release_notes.h"
#include "ui/models/settings_draft.h"
#include "ui/models/settings_model.h"
#include "ui/models/settings_text.h"

using namespace studio;
using namespace studio::ui;

class SettingsModelsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void typedValues_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");  // empty: refused
        QTest::addColumn<bool>("german");
        QTest::newRow("whole") << "model.width"
                               << " 128 "
                               << "128" << false;
        QTest::newRow("grouped") << "model.width"
                                 << "1,024"
                                 << "1024" << false;
        QTest::newRow("too small") << "model.width"
                                   << "3"
                                   << "" << false;
        QTest::newRow("words") << "model.width"
                               << "wide"
                               << "" << false;
        QTest::newRow("nothing") << "model.width"
                                 << ""
                                 << "" << false;
        QTest::newRow("real") << "optimizer.adamw.rate"
                              << "3e-4"
                              << "3e-04" << false;
        QTest::newRow("real, German") << "optimizer.adamw.rate"
                                      << "0,02"
                                      << "0.02" << true;
        QTest::newRow("point, German") << "optimizer.adamw.rate"
                                       << "0.02"
                                       << "0.02" << true;
        QTest::newRow("not a number") << "optimizer.adamw.rate"
                                      << "nan"
                                      << "" << false;
        QTest::newRow("list") << "model.dilations"
                              << "1, 4 16;64"
                              << "1,4,16,64" << false;
        QTest::newRow("list with a word") << "model.dilations"
                                          << "1, x"
                                          << "" << false;
        QTest::newRow("empty list") << "model.dilations"
                                    << " "
                                    << "" << false;
    }
    void typedValues() {
        QFETCH(QString, key);
        QFETCH(QString, typed);
        QFETCH(QString, value);
        QFETCH(bool, german);
        if (german)
            QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const testing::FakeBackend backend;
        const Setting& setting = *backend.schema->find(key.toStdString());
        const auto outcome = typedValue(setting, typed);
        const auto* accepted = std::get_if<SettingValue>(&outcome);
        QCOMPARE(accepted != nullptr, !value.isEmpty());
        if (accepted) {
            QCOMPARE(QString::fromStdString(formatSetting(*accepted)), value);
            QVERIFY(typedValue(setting, editText(*accepted)) == outcome);  // round trip
        } else {
            QVERIFY(std::get<QString>(outcome).endsWith('.'));
        }
    }

    void everyValueRoundTrips() {
        const testing::FakeBackend backend;
        for (const QLocale::Language language : {QLocale::English, QLocale::German}) {
            QLocale::setDefault(QLocale(language));
            for (const Setting& setting : backend.schema->settings()) {
                const auto outcome = typedValue(setting, editText(setting.defaultValue));
                QVERIFY2(std::holds_alternative<SettingValue>(outcome) &&
                             std::get<SettingValue>(outcome) == setting.defaultValue,
                         setting.key.c_str());
            }
        }
    }

    void editsAreUndone() {
        testing::FakeBackend backend;
        SettingsDraft draft(backend);
        QCOMPARE(draft.preset(), std::string("quick-start"));
        QCOMPARE(draft.changes(), 0);
        for (const char* typed : {"1", "12", "128"})
            draft.edit("model.width", typed);
        QCOMPARE(draft.changes(), 1);
        QCOMPARE(draft.text("model.width"), QStringLiteral("128"));
        draft.edit("optimizer.adamw.rate", "0.5");
        draft.undoStack().undo();
        QCOMPARE(draft.changes(), 1);
        draft.undoStack().undo();  // the typing is one change
        QCOMPARE(draft.text("model.width"), QStringLiteral("256"));
        draft.undoStack().redo();
        QCOMPARE(draft.text("model.width"), QStringLiteral("128"));
        draft.edit("model.inner", "x");
        draft.resetAll();
        QCOMPARE(draft.changes(), 0);
        draft.undoStack().undo();
        QCOMPARE(draft.changes(), 2);
        QCOMPARE(draft.text("model.inner"), QStringLiteral("x"));
        draft.reset("model.inner");
        QCOMPARE(draft.text("model.inner"), QStringLiteral("512"));
    }

    void reasonsStandBesideTheirSetting() {
        testing::FakeBackend backend;
        SettingsDraft draft(backend);
        QVERIFY(draft.refusal().isEmpty());
        draft.edit("model.groups", "15");
        QCOMPARE(
            draft.problem("model.groups"),
            QStringLiteral("15 does not divide “Width” (256). Choose a divisor of the width."));
        QVERIFY(draft.refusal().startsWith("Convolution groups: "));
        draft.edit("model.width", "240");  // 15 divides it
        QVERIFY(draft.refusal().isEmpty());
        draft.edit("training.phases", "128");
        QVERIFY(!draft.problem("training.phases").isEmpty());
        QVERIFY(draft.estimate().phases.empty());
        draft.edit("training.phases", "64:16:10 128:8");
        QVERIFY(draft.refusal().isEmpty());
        QCOMPARE(phasesText(draft.estimate().phases),
                 QStringLiteral("Steps 1 to 10: 16 sequences of 64 tokens, 1,024 tokens a step\n"
                                "Steps 11 to 2,000: 8 sequences of 128 tokens, 1,024 tokens a "
                                "step"));
    }

    void requestsHoldTheDifferences() {
        testing::FakeBackend backend;
        SettingsDraft draft(backend);
        draft.edit("model.width", "128");
        draft.edit("model.dilations", "1, 2");
        draft.chooseCorpora({"/a.txt"});
        const RunRequest request = draft.request();
        QCOMPARE(request.preset, std::string("quick-start"));
        QCOMPARE(request.corpora, std::vector<std::string>{"/a.txt"});
        QCOMPARE(request.assignments,
                 (std::vector<std::string>{"model.width=128", "model.dilations=1,2"}));
        QVERIFY(draft.choosePreset("flashlm-v3").ok());
        QVERIFY(draft.request().assignments.empty());
        QCOMPARE(draft.request().corpora, std::vector<std::string>{"/a.txt"});
        QVERIFY(!draft.choosePreset("none").ok());
    }

    void modelAndFilter() {
        testing::FakeBackend backend;
        SettingsDraft draft(backend);
        SettingsModel model(draft);
        SettingsFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester tester(&model);
        const QAbstractItemModelTester filterTester(&filter);
        QCOMPARE(model.rowCount(), int(backend.schema->settings().size()));
        const int basic = filter.rowCount();
        QVERIFY(basic > 5 && basic < model.rowCount());
        draft.edit("optimizer.clip_norm", "2");  // advanced, but changed: not out of sight
        QCOMPARE(filter.rowCount(), basic + 1);
        filter.setAdvanced(true);
        QCOMPARE(filter.rowCount(), model.rowCount());
        filter.setChangesOnly(true);
        QCOMPARE(filter.rowCount(), 1);
        filter.setChangesOnly(false);
        filter.setAdvanced(false);
        filter.setWords("newton SCHULZ");
        QVERIFY(filter.rowCount() >= 1);
        QCOMPARE(filter.index(0, 0).data(SettingsModel::KeyRole).toString(),
                 QStringLiteral("optimizer.normuon.newton_schulz_steps"));
        filter.setWords("adamw.beta2");
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords("zebra");
        QCOMPARE(filter.rowCount(), 0);
    }

    void ownPresets() {
        testing::FakeBackend backend;
        SettingsDraft draft(backend);
        draft.edit("model.width", "128");
        QVERIFY(draft.saveAs({{}, "Narrow", "Half as wide.", true}, false).ok());
        QCOMPARE(draft.preset(), std::string("narrow"));
        QCOMPARE(draft.changes(), 0);
        QVERIFY(!draft.saveAs({{}, "Narrow", "", true}, false).ok());
        QVERIFY(draft.renamePreset("Slim").ok());
        QCOMPARE(draft.preset(), std::string("slim"));
        QVERIFY(draft.removePreset().ok());
        QCOMPARE(draft.preset(), std::string("quick-start"));
        QCOMPARE(draft.changes(), 1);
        QCOMPARE(draft.text("model.width"), QStringLiteral("128"));
    }

    void newestChangesInShort() {
        const QString log =
            "# Changes\n\n## [2]\n\n### Added\n- First thing that is new here. More\n  words.\n"
            "- **Second** `thing`\n  goes on: list.\n\nText\n## [1]\n- Old.\n";
        QCOMPARE(newestChanges(log, 5),
                 (QStringList{"First thing that is new here", "Second thing goes on: list"}));
        QCOMPARE(newestChanges(log, 1).size(), 1);
        QVERIFY(newestChanges({}, 5).isEmpty());
        QVERIFY(!newestChanges(changeLog(), 5).isEmpty());
    }
};

STUDIO_TEST(SettingsModelsTest)
#include "settings_models_test.moc"
