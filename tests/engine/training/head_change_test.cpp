// SPDX-License-Identifier: GPL-3.0-or-later
// Another output layer in a running training: what stays, what begins, and that a run resumed
// afterwards goes on with it to the bit.
#include <QtTest>

#include "tests/engine/training/small_training.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

const std::vector<std::pair<const char*, const char*>> kStart = {
    {"head.log_frequency_bias", "true"}, {"head.logit_scale", "1"}};

std::unique_ptr<SmallTraining> makeRun(const char* head) {
    return std::make_unique<SmallTraining>(2, SmallTraining::modelConfig(),
                                           SmallTraining::trainingConfig(), head, kStart);
}

Status change(SmallTraining& run, const char* head) {
    return run.trainer.changeHead(*findHead(head),
                                  SmallTraining::text(run.trainer.model().config()), {});
}

/// Of a batch that no step trains on.
double nll(SmallTraining& run) {
    std::vector<std::int32_t> ids, targets;
    for (std::int32_t i = 0; i < 120; ++i) {
        ids.push_back(i * 37 % 600);
        targets.push_back(i * 101 % 600);
    }
    return run.trainer.sumNll({4, 30}, ids, targets);
}

void eachPair() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const HeadEntry& from : headRegistry())
        for (const HeadEntry& to : headRegistry())
            if (&from != &to && from.tiedToEmbedding && to.tiedToEmbedding)
                QTest::addRow("%s to %s", from.name, to.name)
                    << QString(from.name) << QString(to.name);
}

}  // namespace

class HeadChangeTest : public QObject {
    Q_OBJECT
private slots:
    void trainingGoesOn_data() { eachPair(); }
    void trainingGoesOn() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto run = makeRun(from.toLatin1());
        run->steps(1, 10);
        const StateCopy before = copyOf(run->trainer);
        QVERIFY(change(*run, to.toLatin1()).ok());
        QCOMPARE(QString(run->trainer.headEntry().name), to);
        // What is not the head's own is untouched, moments and averages included; biases and
        // factor, which mean the same in both, go on.
        const StateCopy after = copyOf(run->trainer);
        for (const auto& [name, bytes] : before) {
            const bool shared = name.find("head.bias") != std::string::npos ||
                                name.find("head.scale") != std::string::npos;
            if ((shared || name.find("head.") == std::string::npos) && after.contains(name))
                QVERIFY2(after.at(name) == bytes, name.c_str());
            QVERIFY2(after.contains(name) || name.find("head.") != std::string::npos, name.c_str());
        }
        const auto losses = run->steps(11, 40);
        for (const double loss : losses)
            QVERIFY(std::isfinite(loss));
        QVERIFY(losses.back() < losses.front() + 0.5);
    }

    /// Saved after the change, loaded by a trainer whose settings name the former head.
    void resumedRunHasTheNewHead_data() { eachPair(); }
    void resumedRunHasTheNewHead() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto run = makeRun(from.toLatin1()), resumed = makeRun(from.toLatin1());
        run->steps(1, 4);
        QVERIFY(change(*run, to.toLatin1()).ok());
        run->steps(5, 7);
        StateCopy memory;
        const TensorMap saved(nullptr, detachedState(run->trainer, memory), "saved");
        const auto expected = run->steps(8, 11);
        resumed->steps(1, 2);
        const Status status = resumed->trainer.load(saved);
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().message.c_str());
        QCOMPARE(QString(resumed->trainer.headEntry().name), to);
        QVERIFY(resumed->steps(8, 11) == expected);
        QVERIFY(differences(copyOf(run->trainer), copyOf(resumed->trainer)).empty());
    }

    /// Sparse gradients leave the likelihood as it is; the change there and back changes nothing.
    void fullAndSparseAreBitEqual() {
        const auto run = makeRun("full"), undisturbed = makeRun("full");
        run->steps(1, 6);
        undisturbed->steps(1, 6);
        const double full = nll(*run);
        QVERIFY(change(*run, "sparse-backward").ok());
        QVERIFY(nll(*run) == full);
        QVERIFY(change(*run, "full").ok());
        QVERIFY(nll(*run) == full);
        QVERIFY(run->steps(7, 9) == undisturbed->steps(7, 9));
        QVERIFY(differences(copyOf(run->trainer), copyOf(undisturbed->trainer)).empty());
    }
};

STUDIO_TEST(HeadChangeTest)
#include "head_change_test.moc"
