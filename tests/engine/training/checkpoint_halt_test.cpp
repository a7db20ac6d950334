// SPDX-License-Identifier: GPL-3.0-or-later
// How long training stands still for a checkpoint of FlashLM v3, and what has to be copied
// meanwhile, on the drive of the temporary folder. A measurement: for an idle machine.
#include <QTemporaryDir>
#include <QtTest>

#include "engine/storage/checkpoint.h"
#include "engine/training/checkpoint_writer.h"
#include "engine/training/run_schema.h"
#include "engine/training/step_feed.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

/// Saves each checkpoint over the one before.
class FileRecorder final : public RunRecorder {
public:
    explicit FileRecorder(std::filesystem::path path) : m_path(std::move(path)) {}

    Status record(const StepMetrics&, const StepProfile&, const ZoneTable&) override { return {}; }
    Status record(const EvaluationMetrics&) override { return {}; }
    Status record(const RunEvent&) override { return {}; }
    Status record(const WeightSample&) override { return {}; }
    Status record(const PromptSample&) override { return {}; }
    Status record(const WeightStatistics&) override { return {}; }
    Status recordZones(std::int64_t, const ZoneTable&) override { return {}; }
    Status saveCheckpoint(const RunPosition& position, TensorSource& tensors) override {
        const auto saved = studio::saveCheckpoint(FileSystem(), m_path, position.step, tensors, {});
        return saved ? Status() : Status(saved.error());
    }
    Result<std::optional<SavedState>> lastSaved() override { return std::optional<SavedState>(); }
    Status rewind(std::int64_t) override { return {}; }
    Status markFinished(std::int64_t) override { return {}; }

private:
    std::filesystem::path m_path;
};

}  // namespace

class CheckpointHaltTest : public QObject {
    Q_OBJECT
private slots:
    void trainingHaltsShortly_data() {
        QTest::addColumn<QString>("precision");
        QTest::newRow("fp32") << "fp32";
        QTest::newRow("bf16") << "bf16";
    }
    void trainingHaltsShortly() {
        QFETCH(QString, precision);
        RunConfig config(makeRunSchema());
        for (const std::string& assignment :
             {std::string("tokenizer.kind=gpt2"), "precision=" + precision.toStdString()})
            QVERIFY(config.setAssignment(assignment).ok());
        const ModelConfig model = expectedModel(config);
        Workers workers(2);
        Profiler profiler;
        Trainer trainer(model, TrainingConfig::read(config), config, workers, profiler);
        const QTemporaryDir holder;
        FileRecorder recorder(holder.filePath("checkpoint").toStdString());
        CheckpointWriter writer(recorder);
        trainer.setBeforeUpdate([&] { writer.settle(workers); });
        constexpr std::size_t kRows = 16 * 128;
        std::vector<std::int32_t> ids(kRows), targets(kRows), positions;
        for (std::size_t i = 0; i < kRows; ++i) {
            ids[i] = static_cast<std::int32_t>(i * 7919 % 50257);
            targets[i] = static_cast<std::int32_t>(i * 104729 % 50257);
            if (i % 4 == 0)
                positions.push_back(static_cast<std::int32_t>(i));
        }
        double longest = 0;
        for (std::int64_t step = 1; step <= 40; ++step) {
            if (step % 8 == 1)
                writer.begin({step, 0, 0}, trainer.state());
            profiler.beginStep();
            QVERIFY(trainer.step(step, {{16, 128}, ids, targets, positions, false}).taken);
            profiler.endStep();
            if (const auto outcome = writer.takeOutcome()) {
                QVERIFY(outcome->status.ok());
                qInfo("%s: halted %.0f ms, copied %.1f MB", qPrintable(precision),
                      1e3 * outcome->haltSeconds, 1e-6 * static_cast<double>(outcome->copiedBytes));
                longest = std::max(longest, outcome->haltSeconds);
            }
        }
        writer.wait();
        QVERIFY2(longest < 0.1, qPrintable(QString::number(longest)));
    }
};

STUDIO_TEST(CheckpointHaltTest)
#include "checkpoint_halt_test.moc"
