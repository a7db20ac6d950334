// SPDX-License-Identifier: GPL-3.0-or-later
// Whole optimizer steps, in one and in two phases, against PyTorch's numbers.
#include <QtTest>

#include "engine/heads/registry.h"
#include "engine/training/trainer.h"
#include "tests/golden/golden_file.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

TrainingConfig trainingConfig(const GoldenFile& file) {
    TrainingConfig config;
    config.precision = "fp32";  // as the golden numbers were made
    config.schedule = {static_cast<int>(file.number("warmup")),
                       static_cast<int>(file.number("decay_start")),
                       static_cast<int>(file.number("total"))};
    config.optimizer.muonRate = file.number("muon_lr");
    config.optimizer.adamRate = file.number("adam_lr");
    config.optimizer.adamBeta1 = file.numbers("adam_betas").at(0);
    config.optimizer.adamBeta2 = file.numbers("adam_betas").at(1);
    config.optimizer.weightDecay = file.number("weight_decay");
    config.optimizer.clipNorm = file.number("clip");
    config.optimizer.averageDecay = file.number("ema_decay");
    config.labelSmoothing = file.number("label_smoothing");
    config.zCoefficient = file.number("z_coeff");
    return config;
}

/// The batches of one phase; `prefix` is "phase0." and so on.
struct GoldenPhase {
    std::vector<std::int32_t> ids, targets, rows;
    std::size_t steps, groups, sequences, length, rowsPerGroup;
    bool frozen;

    GoldenPhase(GoldenFile& file, const std::string& prefix, bool isFrozen) : frozen(isFrozen) {
        const auto shape = file.shape(prefix + "ids");  // [step, micro-batch, batch, T]
        steps = shape.at(0);
        groups = shape.at(1);
        sequences = shape.at(2);
        length = shape.at(3);
        ids = file.integers(prefix + "ids");
        targets = file.integers(prefix + "targets");
        if (file.has(prefix + "rows")) {
            rows = file.integers(prefix + "rows");
            rowsPerGroup = file.shape(prefix + "rows").at(2);
        } else {  // the loss is on every position
            rowsPerGroup = sequences * length;
            for (std::size_t i = 0; i < steps * groups * rowsPerGroup; ++i)
                rows.push_back(static_cast<std::int32_t>(i % rowsPerGroup));
        }
    }

    /// All micro-batches as one batch: equal sizes, so the mean of means is the mean.
    std::vector<std::int32_t> positions(std::size_t step) const {
        std::vector<std::int32_t> all;
        for (std::size_t g = 0; g < groups; ++g)
            for (std::size_t i = 0; i < rowsPerGroup; ++i)
                all.push_back(rows[(step * groups + g) * rowsPerGroup + i] +
                              static_cast<std::int32_t>(g * sequences * length));
        return all;
    }
    TrainingBatch batch(std::size_t step, std::span<const std::int32_t> positionList) const {
        const std::size_t size = groups * sequences * length;
        return {{groups * sequences, length},
                std::span(ids).subspan(step * size, size),
                std::span(targets).subspan(step * size, size),
                positionList,
                frozen};
    }
};

}  // namespace

class GoldenTrainingTest : public QObject {
    Q_OBJECT
private slots:
    void training_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("one phase") << "train_plain.safetensors";
        QTest::newRow("two phases, embedding frozen first") << "train_phased.safetensors";
    }
    void training() {
        QFETCH(QString, name);
        GoldenFile file(name.toStdString());
        QVERIFY2(file.ok(), file.problem().c_str());
        std::vector<GoldenPhase> phases;
        // As the README of the numbers says: of several phases the first has a frozen embedding.
        const bool several = file.has("phase1.ids");
        for (int i = 0; i == 0 || file.has("phase" + std::to_string(i) + ".ids"); ++i)
            phases.emplace_back(file, "phase" + std::to_string(i) + ".", several && i == 0);
        QVERIFY2(file.ok(), file.problem().c_str());

        Workers workers(2);
        Profiler profiler;
        const RunConfig settings(std::make_shared<const SettingSchema>(headSettings()));
        Trainer trainer(file.modelConfig(), trainingConfig(file), settings, workers, profiler);
        loadStart(file, trainer);

        std::vector<float> loss, crossEntropy, zLoss, norm, factor;
        std::int64_t step = 0;
        for (const GoldenPhase& phase : phases)
            for (std::size_t s = 0; s < phase.steps; ++s) {
                const auto positions = phase.positions(s);
                profiler.beginStep();
                const StepOutcome outcome = trainer.step(++step, phase.batch(s, positions));
                profiler.endStep();
                QVERIFY(outcome.finite && !outcome.interrupted);
                loss.push_back(static_cast<float>(outcome.loss.total()));
                crossEntropy.push_back(static_cast<float>(outcome.loss.crossEntropy));
                zLoss.push_back(static_cast<float>(outcome.loss.zLoss));
                norm.push_back(static_cast<float>(outcome.gradientNorm));
                factor.push_back(static_cast<float>(outcome.rateFactor));
            }
        GOLDEN_COMPARE(file.compare("factor", factor));
        GOLDEN_COMPARE(file.compare("loss", loss));
        GOLDEN_COMPARE(file.compare("loss_ce", crossEntropy));
        GOLDEN_COMPARE(file.compare("loss_z", zLoss));
        GOLDEN_COMPARE(file.compare("grad_norm", norm));
        int averages = 0;
        for (std::size_t i = 0; i < trainer.parameters().size(); ++i) {
            const Parameter<float>& p = *trainer.parameters()[i];
            GOLDEN_COMPARE(file.compare("final." + p.name, p.value.span()));
            if (!file.has("ema." + p.name))
                continue;
            GOLDEN_COMPARE(file.compare("ema." + p.name, trainer.average(i).span()));
            ++averages;
        }
        QVERIFY(averages > 0);
    }

private:
    static void loadStart(GoldenFile& file, Trainer& trainer) {
        for (std::size_t i = 0; i < trainer.parameters().size(); ++i) {
            const Parameter<float>& p = *trainer.parameters()[i];
            const auto values = file.floats("init." + p.name);
            QVERIFY2(file.ok(), file.problem().c_str());
            QCOMPARE(values.size(), p.size());
            trainer.setStart(i, values);
        }
    }
};

STUDIO_TEST(GoldenTrainingTest)
#include "golden_training_test.moc"
