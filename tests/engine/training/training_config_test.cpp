// SPDX-License-Identifier: GPL-3.0-or-later
// Phases, schedule and the settings of training: what is read, and each way to be refused.
#include <QtTest>

#include "engine/training/training_config.h"
#include "tests/support/test_main.h"

using namespace studio;

class TrainingConfigTest : public QObject {
    Q_OBJECT
private slots:
    void phases_data() {
        QTest::addColumn<QString>("text");
        // first step, last step, length, groups, sequences of a group, frozen; of each phase
        QTest::addColumn<QList<QList<qint64>>>("expected");
        using Rows = QList<QList<qint64>>;
        QTest::newRow("FlashLM v3")
            << "64:4x4:1000:frozen 128:4x4:3000 256:8x4"
            << Rows{{1, 1000, 64, 4, 4, 1}, {1001, 4000, 128, 4, 4, 0}, {4001, 0, 256, 8, 4, 0}};
        QTest::newRow("one endless") << "64:16" << Rows{{1, 0, 64, 1, 16, 0}};
        QTest::newRow("the last may end") << "64:16:10" << Rows{{1, 10, 64, 1, 16, 0}};
        QTest::newRow("blanks around")
            << "  8:1:1   9:2  " << Rows{{1, 1, 8, 1, 1, 0}, {2, 0, 9, 1, 2, 0}};
        QTest::newRow("smallest") << "1:1:1" << Rows{{1, 1, 1, 1, 1, 0}};
        QTest::newRow("largest") << "65536:256x256:1000000000"
                                 << Rows{{1, 1000000000, 65536, 256, 256, 0}};
    }
    void phases() {
        QFETCH(QString, text);
        using Rows = QList<QList<qint64>>;
        QFETCH(Rows, expected);
        const Result<PhasePlan> plan = PhasePlan::parse(text.toStdString());
        QVERIFY2(plan.ok(), plan.ok() ? "" : plan.error().message.c_str());
        Rows got;
        for (const Phase& p : plan.value().phases())
            got << QList<qint64>{p.firstStep, p.lastStep,       p.length,
                                 p.groups,    p.groupSequences, p.embeddingFrozen};
        QCOMPARE(got, expected);
    }

    void refusedPhases_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");  // that is named
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* text, const char* word, const char* reason) {
            QTest::newRow(text) << text << word << reason;
        };
        row("", "''", "names no phase");
        row("   ", "'   '", "names no phase");
        row("64", "'64'", "has 1 parts");
        row("64:16:10:frozen:more", "'64:16:10:frozen:more'", "has 5 parts");
        for (const char* text : {"0:16", "-1:16", "65537:16", "a:16", ":16", "6.4:16", "64a:16",
                                 "+64:16", "99999999999999999999:16"})
            row(text, text, "length from 1 to 65536");
        for (const char* text :
             {"64:0", "64:", "64:x", "64:4x", "64:x4", "64:4x0", "64:0x4", "64:4x4x4", "64:65537",
              "64:257x256", "64:65536x65536", "64:-4", "64:4X4"})
            row(text, text, "from 1 to 65536 sequences");
        for (const char* text : {"64:16:0", "64:16:", "64:16:-1", "64:16:x", "64:16:1000000001"})
            row(text, text, "number of steps of at least 1");
        for (const char* text : {"64:16:10:", "64:16:10:Frozen", "64:16:10:free"})
            row(text, text, "not 'frozen'");
        row("64:16 128:16", "'128:16'", "follows a phase without STEPS");
        row("64:16:10 bad", "'bad'", "has 1 parts");
    }
    void refusedPhases() {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(QString, reason);
        const Result<PhasePlan> plan = PhasePlan::parse(text.toStdString());
        QVERIFY(!plan.ok());
        const QString message = QString::fromStdString(plan.error().message);
        for (const QString& part : {QString("'training.phases'"), word, reason,
                                    QString("LENGTH:SEQUENCES[:STEPS[:frozen]]")})
            QVERIFY2(message.contains(part), qPrintable(message));
        TrainingConfig config;
        config.phases = text.toStdString();
        QCOMPARE(config.validate().error().message, plan.error().message);
    }

    void phasesByStep() {
        const PhasePlan plan = PhasePlan::parse("64:4x4:10:frozen 128:8:5 256:2").value();
        for (const auto& [step, index] :
             {std::pair<std::int64_t, int>{1, 0}, {10, 0}, {11, 1}, {15, 1}, {16, 2}, {9999, 2}})
            QCOMPARE(plan.indexAt(step), index);
        QCOMPARE(plan.tokensUpTo(0), std::int64_t{0});
        QCOMPARE(plan.tokensUpTo(10), std::int64_t{10 * 1024});
        QCOMPARE(plan.tokensUpTo(12), std::int64_t{12 * 1024});
        QCOMPARE(plan.tokensUpTo(17), std::int64_t{15 * 1024 + 2 * 512});
        QCOMPARE(plan.longestSequence(), 256);
        const auto infos = plan.describe(20);
        QCOMPARE(infos.size(), std::size_t{3});
        QCOMPARE(infos.back().firstStep, std::int64_t{16});
        QCOMPARE(infos.back().lastStep, std::int64_t{20});
    }

    void schedule_data() {
        QTest::addColumn<int>("warmup");
        QTest::addColumn<int>("decayStart");
        QTest::addColumn<int>("decayEnd");
        QTest::addColumn<int>("step");
        QTest::addColumn<double>("factor");
        const auto row = [](const char* name, int w, int s, int e, int step, double factor) {
            QTest::newRow(name) << w << s << e << step << factor;
        };
        row("first", 200, 9000, 10000, 1, 1.0 / 200);
        row("in the warm-up", 200, 9000, 10000, 50, 0.25);
        row("warm", 200, 9000, 10000, 200, 1.0);
        row("flat", 200, 9000, 10000, 5000, 1.0);
        row("decay begins", 200, 9000, 10000, 9000, 1.0);
        row("half", 200, 9000, 10000, 9500, 0.5);
        row("zero", 200, 9000, 10000, 10000, 0.0);
        row("stays zero", 200, 9000, 10000, 20000, 0.0);
        row("no warm-up", 0, 9000, 10000, 1, 1.0);
        row("no decay to speak of", 0, 10, 10, 10, 1.0);
        row("after it", 0, 10, 10, 11, 0.0);
    }
    void schedule() {
        QFETCH(int, warmup);
        QFETCH(int, decayStart);
        QFETCH(int, decayEnd);
        QFETCH(int, step);
        QFETCH(double, factor);
        QCOMPARE((ScheduleConfig{warmup, decayStart, decayEnd}.factor(step)), factor);
    }

    void validate_data() {
        QTest::addColumn<int>("decayStart");
        QTest::addColumn<int>("decayEnd");
        QTest::addColumn<bool>("ok");
        QTest::newRow("defaults") << 9000 << 10000 << true;
        QTest::newRow("decay of no length") << 10 << 10 << true;
        QTest::newRow("decay backwards") << 11 << 10 << false;
    }
    void validate() {
        QFETCH(int, decayStart);
        QFETCH(int, decayEnd);
        QFETCH(bool, ok);
        TrainingConfig config;
        config.schedule.decayStart = decayStart;
        config.schedule.decayEnd = decayEnd;
        const Status status = config.validate();
        QCOMPARE(status.ok(), ok);
        if (!ok)
            for (const char* key : {"'schedule.decay_end': Step 10", "'schedule.decay_start' (11)"})
                QVERIFY2(status.error().message.find(key) != std::string::npos,
                         status.error().message.c_str());
    }

    void settingsReadBackWhatWasSet() {
        RunConfig run(std::make_shared<const SettingSchema>(TrainingConfig::settings()));
        QVERIFY(run.set("schedule.warmup", "7").ok());
        QVERIFY(run.set("optimizer.adamw.rate", "0.001").ok());
        QVERIFY(run.set("training.phases", "32:4").ok());
        QVERIFY(!run.set("optimizer.normuon.momentum", "1").ok());
        QVERIFY(!run.set("training.position_fraction", "0").ok());
        const TrainingConfig config = TrainingConfig::read(run);
        QCOMPARE(config.schedule.warmup, 7);
        QCOMPARE(config.optimizer.adamRate, 0.001);
        QCOMPARE(config.phases, std::string("32:4"));
        QCOMPARE(config.optimizer.muonRate, 0.02);
    }
};

STUDIO_TEST(TrainingConfigTest)
#include "training_config_test.moc"
