// SPDX-License-Identifier: GPL-3.0-or-later
// Trainer: model, head, optimizers and moving average, and the step that moves them. Knows no
// thread, file or clock; TrainingSession (above) owns one on the engine thread.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/base/tensor_view.h"
#include "engine/heads/registry.h"
#include "engine/model/language_model.h"
#include "engine/training/adamw.h"
#include "engine/training/normuon.h"
#include "engine/training/training_config.h"

namespace studio {

/// What one step trains on.
struct TrainingBatch {
    BatchShape shape;
    std::span<const std::int32_t> ids;        ///< [rows]
    std::span<const std::int32_t> targets;    ///< [rows]
    std::span<const std::int32_t> positions;  ///< Rows that enter the loss; each at most once.
    bool embeddingFrozen = false;
    double rateScale = 1;  ///< On both learning rates, besides the schedule's factor.
};

struct StepOutcome {
    HeadLoss loss;
    double gradientNorm = 0;   ///< Before clipping.
    double rateFactor = 0;     ///< Of the schedule, with the batch's scale.
    bool interrupted = false;  ///< The step was thrown away; nothing has changed.
    bool finite = true;        ///< Loss and norm are; if not, nothing has changed.
    bool taken = false;        ///< The weights were updated.
};

/// Looks at a step whose loss and norm are known and finite, before anything is updated; false:
/// the update is left out.
using StepVerdict = FunctionRef<bool(const StepOutcome&)>;

/// Where numbers that are not finite were found first, in the order in which a step computes.
struct NotFinite {
    std::string where;   ///< For people: "the weight 'block.glu.up_proj.weight'".
    bool state = false;  ///< It will be there in the next step too: weights or optimizer state.
};

/// Factor on all gradients so that their norm is at most `limit`.
double clipFactor(double norm, double limit);

class Trainer {
public:
    /// `workers` is used by one thread at a time and outlives the trainer, as does `profiler`.
    /// Weights start random. Then setStart() may give some of them values from elsewhere, and
    /// begin() or load() makes the trainer ready for the first step.
    Trainer(const ModelConfig& model, const TrainingConfig& training, const RunConfig& settings,
            Workers& workers, Profiler& profiler);

    /// A new run: the output layer takes from the text what it starts from. Cancelled by
    /// `progress`; an error leaves a trainer that is good for nothing.
    Status begin(const TrainingText& text, const Progress& progress);

    /// Optimizer step number `step` (the first is 1).
    StepOutcome step(std::int64_t step, const TrainingBatch& batch);
    StepOutcome step(std::int64_t step, const TrainingBatch& batch, StepVerdict verdict);
    /// What was wrong with the last step that was not finite. Looks at everything: slow.
    const NotFinite& notFinite() const { return m_notFinite; }
    /// Called before every change of what state() looks at, on the thread that calls step().
    void setBeforeUpdate(std::function<void()> call) { m_beforeUpdate = std::move(call); }

    /// Goes on with another output layer that is tied to the embedding, between two steps. It
    /// starts from the embedding as it is now; own parameters that mean the same in both (by name)
    /// go on with value, average and moments. Cancelled by `progress`. After an error nothing has
    /// changed.
    Status changeHead(const HeadEntry& entry, const TrainingText& text, const Progress& progress);

    /// Sum of plain -log p over all positions of the windows, nats.
    double sumNll(const BatchShape& shape, std::span<const std::int32_t> ids,
                  std::span<const std::int32_t> targets);

    /// The loss as optimised (label smoothing, z-loss) over all positions, means. Trains nothing,
    /// but takes as long as a training step.
    HeadLoss lossOf(const BatchShape& shape, std::span<const std::int32_t> ids,
                    std::span<const std::int32_t> targets);

    LanguageModel<float>& model() { return m_model; }
    const LanguageModel<float>& model() const { return m_model; }
    const OutputHead<float>& head() const { return *m_head; }
    const HeadEntry& headEntry() const { return *m_headEntry; }
    const ParameterList<float>& parameters() const { return m_parameters; }
    const AlignedBuffer<float>& average(std::size_t parameter) const {
        return m_averages[parameter];
    }
    Execution execution() const { return {m_workers, m_profiler, m_precision}; }
    /// Of the large products, as resolved when the trainer was made.
    Precision precision() const { return m_precision; }
    /// Counted multiply-adds of one training step of this phase: model and output layer.
    double outputLayerOperationShare(double positionFraction) const;

    /// Everything a resume needs: "model.*", "ema.*", "muon.*", "adam.*", "flips.*", and the output
    /// layer's kind and structure, "head.*". It changes only within step() and changeHead(), after
    /// setBeforeUpdate()'s call, and in begin(), load() and setStart().
    std::vector<TensorView> state() const;
    /// Start values from elsewhere for a parameter (by index): weight and average. Before begin().
    void setStart(std::size_t parameter, std::span<const float> values);
    /// Reads a state back, with the output layer that it was saved with; on an error the trainer
    /// must be thrown away.
    Status load(const TensorMap& tensors);

private:
    std::unique_ptr<OutputHead<float>> makeHead(const HeadEntry& entry);
    /// Makes it the trainer's, with averages that equal its parameters, and optimizers for them.
    void install(const HeadEntry& entry, std::unique_ptr<OutputHead<float>> head);
    std::vector<AdamW::Group> adamGroups();
    /// The head's own, which the model does not know.
    std::span<Parameter<float>* const> headParameters() const;
    /// The head's own parameters have changed from outside of a step.
    void startHeadAverages();
    /// How many weights a step changes.
    std::size_t trainedWeights(bool embeddingFrozen) const;
    double gradientNorm(bool embeddingFrozen);
    void update(const StepOutcome& outcome, bool embeddingFrozen);
    NotFinite findNotFinite() const;
    /// Whether its rows say which words are alike.
    bool embeddingLearned() const;
    void averageFrozenEmbedding();
    void clearGradients();

    TrainingConfig m_config;
    RunConfig m_settings;
    Precision m_precision;
    Workers& m_workers;
    Profiler& m_profiler;
    ZoneId m_ternarizeZone, m_gatherZone, m_normZone, m_muonZone, m_adamZone;
    LanguageModel<float> m_model;
    const HeadEntry* m_headEntry = nullptr;
    std::unique_ptr<OutputHead<float>> m_head;
    ParameterList<float> m_parameters;            // the model's, then the head's
    bool m_embeddingGiven = false;                // its start values, by setStart()
    std::deque<AlignedBuffer<float>> m_averages;  // by parameter; they stay where they are
    std::optional<NorMuon> m_muon;
    std::optional<AdamW> m_adam;

    AlignedBuffer<float> m_lossRows, m_lossRowGradients;  // [positions, width]
    AlignedBuffer<float> m_hiddenGradient;                // [rows, width]
    std::vector<std::int32_t> m_lossTargets;
    std::function<void()> m_beforeUpdate = [] {};
    NotFinite m_notFinite;
};

}  // namespace studio
