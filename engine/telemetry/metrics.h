// SPDX-License-Identifier: GPL-3.0-or-later
// What a run reports as it goes: one point a step, evaluations, events, time shares and ternary
// weights over time. Plain values; MetricLog collects them and loses nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/telemetry/profiler.h"
#include "engine/telemetry/prompt_sample.h"

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

/// A score on the validation part: plain cross-entropy over all positions.
struct EvaluationMetrics {
    std::int64_t step = 0;
    std::int64_t tokens = 0;
    double elapsedSeconds = 0;
    double nll = 0;  ///< Nats a token.
    double bitsPerByte = 0;
    double seconds = 0;            ///< What the evaluation itself took.
    bool averagedWeights = false;  ///< True when the EMA weights were scored.
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
    Finished
};

struct RunEvent {
    EventKind kind = EventKind::Started;
    std::int64_t step = 0;
    double elapsedSeconds = 0;
    std::int64_t unixMilliseconds = 0;  ///< Wall-clock time of the event.
    std::string text;                   ///< One sentence for people.
};

/// Zone times summed over about half a second of training.
struct ZoneSample {
    std::int64_t step = 0;      ///< Last step of the sample.
    double elapsedSeconds = 0;  ///< At that step.
    int steps = 0;              ///< Steps summed.
    std::int64_t wallNs = 0;
    std::vector<std::int64_t> selfNs;  ///< By ZoneId.
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

    std::size_t stepCount() const;
    /// Copies of the entries from index `from` on.
    std::vector<StepMetrics> stepsFrom(std::size_t from) const;
    /// The same up to index `to`, for who takes a long log in pieces.
    std::vector<StepMetrics> stepsBetween(std::size_t from, std::size_t to) const;
    std::vector<EvaluationMetrics> evaluationsFrom(std::size_t from) const;
    std::vector<RunEvent> eventsFrom(std::size_t from) const;
    std::vector<ZoneSample> zonesFrom(std::size_t from) const;
    std::vector<WeightSample> weightsFrom(std::size_t from) const;
    std::vector<PromptSample> samplesFrom(std::size_t from) const;

private:
    mutable std::mutex m_mutex;
    std::vector<StepMetrics> m_steps;
    std::vector<EvaluationMetrics> m_evaluations;
    std::vector<RunEvent> m_events;
    std::vector<ZoneSample> m_zones;
    std::vector<WeightSample> m_weights;
    std::vector<PromptSample> m_samples;
};

}  // namespace studio
