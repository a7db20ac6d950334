// SPDX-License-Identifier: GPL-3.0-or-later
// RunRecorder: where a session leaves what it must not lose. storage/ implements it on a run
// folder; a session without one keeps nothing (a measurement).
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "engine/base/result.h"
#include "engine/base/tensor_source.h"
#include "engine/telemetry/metrics.h"

namespace studio {

/// Where a run stands besides its tensors.
struct RunPosition {
    std::int64_t step = 0;
    std::int64_t tokens = 0;
    double elapsedSeconds = 0;
    std::optional<double> validationNll{};  ///< Of exactly these weights, when they were scored.
};

/// What a checkpoint brings back.
struct SavedState {
    RunPosition position;
    TensorMap tensors;
};

class RunRecorder {
public:
    virtual ~RunRecorder() = default;

    /// Called on the engine thread, each before any checkpoint that contains it.
    virtual Status record(const StepMetrics& step, const StepProfile& profile,
                          const ZoneTable& zones) = 0;
    virtual Status record(const EvaluationMetrics& evaluation) = 0;
    virtual Status record(const RunEvent& event) = 0;
    virtual Status record(const WeightSample& sample) = 0;
    virtual Status record(const PromptSample& sample) = 0;
    virtual Status record(const WeightStatistics& moment) = 0;
    virtual Status recordZones(std::int64_t step, const ZoneTable& zones) = 0;

    /// Writes a checkpoint; called on the saving thread, one at a time, while record() may be
    /// called on the engine thread.
    virtual Status saveCheckpoint(const RunPosition& position, TensorSource& tensors) = 0;
    // Called on the engine thread when no save runs.

    /// The newest checkpoint that is whole; none when there is none.
    virtual Result<std::optional<SavedState>> lastSaved() = 0;
    /// The run goes on from this step: what was recorded of later ones is forgotten.
    virtual Status rewind(std::int64_t step) = 0;
    virtual Status markFinished(std::int64_t step) = 0;
};

}  // namespace studio
