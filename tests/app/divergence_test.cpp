// SPDX-License-Identifier: GPL-3.0-or-later
// NaN and infinity put into weights, optimizer state and gradients of a run at random steps, and
// spikes of the loss: the run heals, or stops with an explanation, and says what was wrong.
#include <QtTest>
#include <cmath>
#include <limits>

#include "engine/base/random.h"
#include "tests/app/kept_session.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// A number of a tensor of the trainer's state.
float& numberIn(const Trainer& trainer, const std::string& name, std::size_t index) {
    for (const TensorView& view : trainer.state())
        if (view.name == name) {
            auto* data = reinterpret_cast<float*>(const_cast<std::byte*>(view.bytes.data()));
            return data[index % view.elements()];
        }
    qFatal("no tensor %s", name.c_str());
}

bool allFinite(const Trainer& trainer) {
    for (const TensorView& view : trainer.state())
        if (view.dtype == DType::F32)
            for (const float x : copyElements<float>(view))
                if (!std::isfinite(x))
                    return false;
    return true;
}

}  // namespace

class DivergenceTest : public QObject {
    Q_OBJECT
private slots:
    void runHeals_data() {
        QTest::addColumn<QString>("tensor");
        QTest::addColumn<float>("value");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* tensor, float value, const char* said) {
            QTest::addRow("%s %g", tensor, static_cast<double>(value)) << tensor << value << said;
        };
        row("model.embedding.weight", kNan, "the weight 'embedding.weight'");
        // A save names the tensor; a step may come first, and sees only what it does to the loss.
        row("model.block.glu.up_proj.weight", kInfinity, "was set back");
        row("ema.block.glu.up_proj.weight", kNan, "'ema.block.glu.up_proj.weight'");
        row("muon.block.glu.down_proj.weight.momentum", -kInfinity, "was set back");
        row("adam.embedding.weight.m", kNan, "the weight 'embedding.weight'");
        row("adam.embedding.weight.v", kInfinity, "'adam.embedding.weight.v'");
    }
    void runHeals() {
        QFETCH(QString, tensor);
        QFETCH(float, value);
        QFETCH(QString, said);
        const QTemporaryDir holder;
        Random random(7, tensor.toStdString());
        KeptSession run(holder.filePath("run").toStdString(), {});
        std::atomic<int> done{0};
        std::atomic<bool> finite{false};
        const std::size_t index = random.below(100000);
        run.meddler.onTrainer = [&](const Trainer& trainer, std::int64_t) {
            if (done++ == 0)
                numberIn(trainer, tensor.toStdString(), index) = value;
            finite = allFinite(trainer);  // the last call is at the end of the run
        };
        QVERIFY(run.reachesStep(static_cast<std::int64_t>(30 + random.below(100))));
        QVERIFY(run.says("is saved"));
        run.session->requestWeights();
        QVERIFY(run.ends());
        const QByteArray texts = QByteArray::fromStdString(run.allTexts());
        QVERIFY2(run.state() == RunState::Finished, texts);
        QVERIFY2(texts.contains("The run was set back to the checkpoint of step"), texts);
        QVERIFY2(texts.contains(said.toUtf8()), texts);
        QVERIFY2(texts.contains("are now 0.5 of those in the settings"), texts);
        QVERIFY(finite);
        // The curve is that of the course that was gone on with: each step once, in order.
        const auto steps = run.session->metrics()->stepsFrom(0);
        QCOMPARE(steps.size(), std::size_t{400});
        for (std::size_t i = 0; i < steps.size(); ++i) {
            QCOMPARE(steps[i].step, static_cast<std::int64_t>(i + 1));
            QVERIFY(std::isfinite(steps[i].loss));
        }
        const CheckpointStore store(FileSystem(),
                                    (holder.filePath("run/checkpoints")).toStdString(), 1);
        const auto newest = store.newestValid();
        QVERIFY(newest.ok() && newest.value().checkpoint);
        QCOMPARE(newest.value().checkpoint->step, std::int64_t{400});
        MetricLog kept;
        const auto folder = RunFolder::open(FileSystem(), holder.filePath("run").toStdString());
        QVERIFY(folder.ok() && folder.value().readMetrics(kept).ok());
        QCOMPARE(kept.stepCount(), std::size_t{400});
    }

    void aBadGradientIsSkipped_data() {
        QTest::addColumn<float>("value");
        QTest::newRow("NaN") << kNan;
        QTest::newRow("infinity") << kInfinity;
    }
    void aBadGradientIsSkipped() {
        QFETCH(float, value);
        const QTemporaryDir holder;
        KeptSession run(holder.filePath("run").toStdString(), {});
        std::atomic<int> done{0};
        run.meddler.onTrainer = [&](const Trainer& trainer, std::int64_t) {
            if (done++ > 0)
                return;
            for (Parameter<float>* p : trainer.parameters())
                if (p->name == "block.glu.up_proj.weight")
                    p->gradient[17] = value;
        };
        QVERIFY(run.reachesStep(40));
        run.session->requestWeights();
        QVERIFY(run.ends());
        const QByteArray texts = QByteArray::fromStdString(run.allTexts());
        QVERIFY2(run.state() == RunState::Finished, texts);
        QVERIFY2(texts.contains("the gradient of the weight 'block.glu.up_proj.weight'"), texts);
        QCOMPARE(run.count("The step was left out"), 1);
        QCOMPARE(run.count("set back"), 0);
        QCOMPARE(run.session->metrics()->stepCount(), std::size_t{399});
    }

    // Weights that are finite but wrong: the loss stands far above the last ones.
    void aSpikeOfTheLossIsSetBack() {
        const QTemporaryDir holder;
        KeptSession run(holder.filePath("run").toStdString(), {});
        std::atomic<int> done{0};
        run.meddler.onTrainer = [&](const Trainer& trainer, std::int64_t) {
            if (done++ > 0)
                return;
            for (float& weight : trainer.parameters().front()->value.span())
                weight *= 1000;
        };
        QVERIFY(run.reachesStep(60));
        QVERIFY(run.says("is saved"));
        run.session->requestWeights();
        QVERIFY(run.ends());
        const QByteArray texts = QByteArray::fromStdString(run.allTexts());
        QVERIFY2(run.state() == RunState::Finished, texts);
        QVERIFY2(texts.contains("stands far above those of the last steps"), texts);
        QCOMPARE(run.count("The step was left out"), 5);
        QCOMPARE(run.count("The run was set back"), 1);
        QCOMPARE(run.session->metrics()->stepCount(), std::size_t{400});
    }

    void stopsAndExplains() {
        const QTemporaryDir holder;
        KeptSession run(holder.filePath("run").toStdString(),
                        {"guard.setbacks=1", "guard.window=10000", "limit.steps=1000000"});
        run.meddler.onTrainer = [&](const Trainer& trainer, std::int64_t) {
            numberIn(trainer, "model.embedding.weight", 5) = kNan;
        };
        QVERIFY(run.reachesStep(60));
        run.session->requestWeights();
        QVERIFY(run.says("was set back"));
        run.session->requestWeights();
        QVERIFY(run.ends());
        QVERIFY(run.state() == RunState::Failed);
        const QByteArray problem = QByteArray::fromStdString(run.problem());
        QVERIFY2(problem.contains("the weight 'embedding.weight'"), problem);
        QVERIFY2(problem.contains("set back 1 times and went wrong again"), problem);
        QVERIFY2(problem.contains("is safe"), problem);
        QVERIFY2(problem.contains("Choose smaller learning rates"), problem);
        run.session.reset();
        KeptSession again(KeptSession::Resume{}, holder.filePath("run").toStdString());
        QVERIFY(again.session && again.reachesStep(70));  // it can be gone on with
        again.session->stop();
        QVERIFY(again.ends());
    }

    void validationThatDoesNotImproveEndsTheRun() {
        const QTemporaryDir holder;
        KeptSession run(
            holder.filePath("run").toStdString(),
            {"stopping.patience=3", "stopping.improvement=100", "evaluation.every_steps=10"});
        QVERIFY(run.ends());
        QVERIFY(run.state() == RunState::Finished);
        QCOMPARE(run.step(), std::int64_t{30});
        QCOMPARE(run.count("has not improved since step 0, in 3 evaluations"), 1);
        QCOMPARE(run.count("Training is finished"), 1);
    }
};

STUDIO_TEST(DivergenceTest)
#include "divergence_test.moc"
