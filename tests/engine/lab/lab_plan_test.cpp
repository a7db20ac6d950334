// SPDX-License-Identifier: GPL-3.0-or-later
// What a laboratory is asked for: contestants from words, equal conditions, and the order of runs.
#include <QtTest>
#include <map>
#include <set>

#include "engine/heads/registry.h"
#include "engine/lab/lab_schedule.h"
#include "engine/training/training_config.h"
#include "tests/engine/lab/lab_bench.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::smallPlan;
using studio::testing::straightRun;

namespace {

/// What a run is called in a table of expectations.
std::string nameOf(const LabRun& run) {
    return std::to_string(run.contestant) +
           (run.isTry ? " x" + formatSetting(run.rateFactor) : " s" + std::to_string(run.seed));
}

}  // namespace

class LabPlanTest : public QObject {
    Q_OBJECT
private slots:
    void contestantsFromWords_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("assignments");
        QTest::newRow("plain") << "full"
                               << "full"
                               << "Full softmax"
                               << "head.kind=full";
        QTest::newRow("fraction") << "  full  fraction=0.25 "
                                  << "full-0.25"
                                  << "Full softmax, positions with loss 0.25"
                                  << "head.kind=full training.position_fraction=0.25";
        QTest::newRow("vocabulary")
            << "full vocabulary=4096"
            << "full-vocabulary-4096"
            << "Full softmax, vocabulary 4096"
            << "head.kind=full tokenizer.kind=bpe tokenizer.vocabulary=4096";
        QTest::newRow("any setting") << "full model.width=128"
                                     << "full-model.width-128"
                                     << "Full softmax, width 128"
                                     << "head.kind=full model.width=128";
    }
    void contestantsFromWords() {
        QFETCH(QString, words);
        const auto schema = makeRunSchema();
        const auto contestant = parseContestant(words.toStdString(), *schema);
        QVERIFY2(contestant.ok(), contestant.ok() ? "" : contestant.error().message.c_str());
        QTEST(QString::fromStdString(contestant.value().name), "name");
        QStringList assignments;
        for (const std::string& a : contestant.value().assignments)
            assignments << QString::fromStdString(a);
        QTEST(assignments.join(' '), "assignments");
        // The titles of settings are theirs to word; each begins in small letters here.
        QFETCH(QString, title);
        const QString made = QString::fromStdString(contestant.value().title);
        QVERIFY2(made.startsWith(title.section(',', 0, 0)), qPrintable(made));
        QCOMPARE(made.section(' ', -1), title.section(' ', -1));
    }

    void wordsThatMakeNoSense_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << " "
                                 << "full";
        QTest::newRow("unknown layer") << "flat"
                                       << "There is no output layer 'flat'. There are: full";
        QTest::newRow("no value") << "full fraction"
                                  << "'fraction' is not of the form key=value";
        QTest::newRow("out of range") << "full fraction=2"
                                      << "training.position_fraction";
        QTest::newRow("unknown setting") << "full model.widht=3"
                                         << "model.width";
        QTest::newRow("not the layer's") << "full nonsense=3"
                                         << "head.full.nonsense";
    }
    void wordsThatMakeNoSense() {
        QFETCH(QString, words);
        QFETCH(QString, said);
        const auto contestant = parseContestant(words.toStdString(), *makeRunSchema());
        QVERIFY(!contestant.ok());
        QVERIFY2(contestant.error().message.find(said.toStdString()) != std::string::npos,
                 contestant.error().message.c_str());
    }

    void everyRegisteredLayerIsRecommended() {
        const auto schema = makeRunSchema();
        std::vector<LabContestant> all = recommendedContestants(*schema);
        nameApart(all);
        for (const HeadEntry& head : headRegistry())
            QVERIFY2(std::ranges::any_of(all,
                                         [&](const LabContestant& c) {
                                             return c.assignments.front() ==
                                                    std::string("head.kind=") + head.name;
                                         }),
                     head.name);
        QVERIFY(all[1].assignments.back() == "training.position_fraction=0.25");  // the reference
        std::set<std::string> names;
        for (const LabContestant& contestant : all)
            QVERIFY(names.insert(contestant.name).second);
    }

    void namesAreKeptApart() {
        std::vector<LabContestant> all(3, LabContestant{"full", "", {}});
        nameApart(all);
        QCOMPARE(all[0].name, std::string("full"));
        QCOMPARE(all[1].name, std::string("full-2"));
        QCOMPARE(all[2].name, std::string("full-3"));
    }

    // Two contestants differ in their own settings and their rates, in nothing else.
    void conditionsAreEqual() {
        LabPlan plan = smallPlan();
        QVERIFY(setEqualConditions(plan.settings, true).ok());
        LabRun first = straightRun(0, 4, 2), second = straightRun(1, 4, 2);
        second.rateFactor = 2;
        const RunConfig a = settingsOf(plan, first).value(), b = settingsOf(plan, second).value();
        QStringList different;
        for (const Setting& setting : a.schema().settings())
            if (a.value(setting.key) != b.value(setting.key))
                different << QString::fromStdString(setting.key);
        different.sort();
        QCOMPARE(different, QStringList({"optimizer.adamw.rate", "optimizer.normuon.rate",
                                         "training.position_fraction"}));
        QCOMPARE(std::get<double>(b.value("optimizer.adamw.rate")),
                 2 * std::get<double>(a.value("optimizer.adamw.rate")));
        QCOMPARE(std::get<double>(b.value("training.label_smoothing")), 0.0);
        QCOMPARE(std::get<double>(b.value("limit.minutes")), 100.0 / 60);
        QCOMPARE(TrainingConfig::read(b).schedule.factor(50), 1.0);
        QCOMPARE(TrainingConfig::read(b).schedule.factor(900'000'000), 1.0);
    }

    void tokensBecomeSteps() {
        LabPlan plan = smallPlan();
        QVERIFY(plan.settings.setAssignment("training.phases=64:4:10 128:4").ok());
        plan.budgetSeconds = 0;
        plan.budgetTokens = 10 * 256 + 512 * 3 + 1;  // one token more than 13 steps feed
        const RunConfig config = settingsOf(plan, straightRun(1, 4, 2)).value();
        QCOMPARE(std::get<std::int64_t>(config.value("limit.steps")), std::int64_t{14});
        QCOMPARE(std::get<double>(config.value("limit.minutes")), 0.0);
    }

    void plansThatCannotBeCarriedOut_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("nobody") << 0 << "at least one output layer";
        QTest::newRow("no budget") << 1 << "budget of more than 0";
        QTest::newRow("no seed") << 2 << "at least one seed";
        QTest::newRow("rate of 0") << 3 << "greater than 0";
        QTest::newRow("same name") << 4 << "same name 'full'";
        QTest::newRow("not trainable") << 5 << "model.groups";
        QTest::newRow("no reference") << 6 << "reference";
    }
    void plansThatCannotBeCarriedOut() {
        QFETCH(int, what);
        QFETCH(QString, said);
        LabPlan plan = smallPlan();
        QVERIFY(validatePlan(plan).ok());
        switch (what) {
            case 0:
                plan.contestants.clear();
                break;
            case 1:
                plan.budgetSeconds = 0;
                break;
            case 2:
                plan.seeds.clear();
                break;
            case 3:
                plan.rateFactors = {1, 0};
                break;
            case 4:
                plan.contestants[0].name = "full";
                break;
            case 5:
                plan.contestants[2].assignments.emplace_back("model.groups=7");
                break;
            default:
                plan.reference = 3;
        }
        const Status status = validatePlan(plan);
        QVERIFY(!status.ok());
        QVERIFY2(status.error().message.find(said.toStdString()) != std::string::npos,
                 status.error().message.c_str());
    }

    // Tries first, then the seed; the best rate is taken; later seeds for the reference and the
    // best other only; what was cut off comes before all else.
    void runsComeInOrder() {
        LabPlan plan = smallPlan();
        plan.rateFactors = {0.5, 1};
        plan.searchBudget = 40;
        plan.seeds = {1, 2};
        plan.repeatedBest = 1;
        QCOMPARE(plan.runCount(), std::size_t{3 * 3 + 2});
        const std::map<std::string, double> scores = {{"0 x0.5", 2.0}, {"0 x1", 1.9}, {"0 s1", 1.5},
                                                      {"1 x0.5", 1.8}, {"1 x1", 1.9}, {"1 s1", 1.6},
                                                      {"2 x0.5", 2},   {"2 x1", 2},   {"2 s1", 1.4},
                                                      {"2 s2", 1.4},   {"0 s2", 1.5}};
        std::vector<LabRun> runs;
        QStringList order;
        double before = -1;
        while (const auto next = nextRun(plan, runs)) {
            QVERIFY(*next == runs.size() - 1 && runs.size() < 20);
            LabRun& run = runs[*next];
            const std::string name = nameOf(run);
            order << QString::fromStdString(name);
            run.state = LabRunState::Running;
            QCOMPARE(nextRun(plan, runs), next);  // cut off: the same again
            QVERIFY(scores.contains(name));
            const double done = fractionDone(plan, runs, next, 0.5);
            QVERIFY(done > before && done < 1);
            before = done;
            const LabRun curve = straightRun(run.contestant, 4, scores.at(name));
            run.curve = curve.curve;
            run.state = LabRunState::Done;
        }
        QCOMPARE(order.join(", "), QStringLiteral("0 x0.5, 0 x1, 0 s1, 1 x0.5, 1 x1, 1 s1, 2 x0.5, "
                                                  "2 x1, 2 s1, 2 s2, 0 s2"));
        QCOMPARE(runs[2].rateFactor, 1.0);
        QCOMPARE(runs[5].rateFactor, 0.5);
        QCOMPARE(fractionDone(plan, runs, {}, 0), 1.0);
    }

    void failedTriesAreNotTaken() {
        LabPlan plan = smallPlan();
        plan.contestants.resize(2);
        plan.rateFactors = {1, 2};
        std::vector<LabRun> runs;
        QStringList order;
        while (const auto next = nextRun(plan, runs)) {
            LabRun& run = runs[*next];
            order << QString::fromStdString(nameOf(run));
            run.state = run.contestant == 0 || run.rateFactor == 2 ? LabRunState::Failed
                                                                   : LabRunState::Done;
            run.curve = straightRun(0, 4, run.rateFactor == 2 ? 1 : 2).curve;
        }
        QCOMPARE(order.join(", "), QStringLiteral("0 x1, 0 x2, 1 x1, 1 x2, 1 s1"));
        QCOMPARE(runs.back().rateFactor, 1.0);
    }
};

STUDIO_TEST(LabPlanTest)
#include "lab_plan_test.moc"
