// SPDX-License-Identifier: GPL-3.0-or-later
// What a run reports as it goes: one point a step, evaluations, events, time shares and ternary
// weights over time. Plain values; MetricLog collects them and loses no figure of any step.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/telemetry/prompt_sample.h"
#include "engine/telemetry/weight_history.h"
#include "engine/telemetry/zone_history.h"

namespace studio {

/// One optimizer step.
struct StepMetrics {
    std::int64_t step = 0;        ///< Counted from 1.
    std::int64_t tokens = 0;      ///< Tokens fed since the start of the run.
    double elapsedSeconds = 0;    ///< Training time since the start of the run, pauses left out.
    double loss = 0;              ///< As optimised (label smoothing and z-loss included), nats.
    double nll = 0;               ///< Plain cross-entropy, nats a token.
    double bitsPerByte = 0;       ///< Of the targets that entered the loss.
    double learningRate = 0;      ///< AdamW's.
    double gradientNorm = 0;      ///< Before clipping.
    double tokensPerSecond = 0;   ///< Of this step.
    double outputLayerShare = 0;  ///< Share of this step's wall time, 0 to 1.
    int phase = 0;                ///< Index into the plan's phases.
};

/// The score of one corpus among several.
struct CorpusScore {
    std::string name;
    double nll = 0;  ///< Nats a token.
    double bitsPerByte = 0;
};

/// A score on the validation part: plain cross-entropy over all positions.
struct EvaluationMetrics {
    std::int64_t step = 0;
    std::int64_t tokens = 0;
    double elapsedSeconds = 0;
    double nll = 0;  ///< Nats a token.
    double bitsPerByte = 0;
    double seconds = 0;                  ///< What the evaluation itself took.
    bool averagedWeights = false;        ///< True when the EMA weights were scored.
    std::vector<CorpusScore> corpora{};  ///< Of each, when the run has several.
};

enum class EventKind : std::uint8_t {
    Started,
    Phase,
    Checkpoint,
    Paused,
    Resumed,
    Sample,
    Warning,
    Error,
    Finished,
    HeadChanged
};

/// Two output layers on the same batch: before and after a change in a running training.
struct HeadChange {
    std::string before, after;           ///< As head.kind names them.
    double nllBefore = 0, nllAfter = 0;  ///< Plain cross-entropy, nats a token.

    bool operator==(const HeadChange&) const = default;
};

struct RunEvent {
    EventKind kind = EventKind::Started;
    std::int64_t step = 0;
    double elapsedSeconds = 0;
    std::int64_t unixMilliseconds = 0;       ///< Wall-clock time of the event.
    std::string text;                        ///< One sentence for people.
    std::optional<HeadChange> headChange{};  ///< Of HeadChanged.
};

/// One ternary matrix at one step, for curves over time.
struct WeightSample {
    std::int64_t step = 0;
    std::uint32_t matrix = 0;                    ///< Index into WeightStatistics::matrices.
    float negative = 0, zero = 0, positive = 0;  ///< Shares, summing to 1.
    float flipsPerThousandSteps = 0;             ///< Flips (changes of value) a weight; may pass 1.
};

/// Mean share of the weights that flip in one step, 0 to 1.
inline double flipShare(const WeightSample& sample) {
    return double{sample.flipsPerThousandSteps} / 1'000;
}

/// The append-only log of a run. Any thread; the engine appends, the window copies what is new.
class MetricLog {
public:
    void append(const StepMetrics& point);
    void append(const EvaluationMetrics& evaluation);
    void append(RunEvent event);
    void append(ZoneSample sample);
    void append(const WeightSample& sample);
    void append(PromptSample sample);

    /// Forgets steps and evaluations after this step: the run was set back to it. Events and
    /// all else stay.
    void rewind(std::int64_t step);
    /// How often that was done; a follower then takes steps and evaluations anew.
    std::size_t rewinds() const;

    std::size_t stepCount() const;
    /// Copies of the entries from index `from` on.
    std::vector<StepMetrics> stepsFrom(std::size_t from) const;
    /// The same up to index `to`, for who takes a long log in pieces.
    std::vector<StepMetrics> stepsBetween(std::size_t from, std::size_t to) const;
    std::vector<EvaluationMetrics> evaluationsFrom(std::size_t from) const;
    std::vector<RunEvent> eventsFrom(std::size_t from) const;
    std::vector<WeightSample> weightsFrom(std::size_t from) const;
    std::vector<PromptSample> samplesFrom(std::size_t from) const;

    /// The zone times of the whole run, merged where they are many (zone_history.h).
    std::vector<ZoneSample> zones() const;
    /// How many zone samples were appended: zones() is another whenever this is.
    std::size_t zonesAppended() const;

    /// The moments of the ternary matrices, thinned where they are many (weight_history.h).
    bool append(WeightHistory::Moment moment);
    bool weightMomentDue(double elapsedSeconds) const;
    std::vector<WeightHistory::Moment> weightMoments() const;
    /// How many moments were appended: weightMoments() is another whenever this is.
    std::size_t weightMomentsAppended() const;

private:
    mutable std::mutex m_mutex;
    std::vector<StepMetrics> m_steps;
    std::vector<EvaluationMetrics> m_evaluations;
    std::vector<RunEvent> m_events;
    ZoneHistory m_zones;
    std::vector<WeightSample> m_weights;
    WeightHistory m_moments;
    std::vector<PromptSample> m_samples;
    std::size_t m_rewinds = 0;
};

}  // namespace studio
