// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the program, as an interface of values. app/ implements it on the
// engine; tests implement it on prepared values. No call waits for training: commands are queued,
// and their effect is seen in the next snapshot. All calls come from the GUI thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/run_config.h"
#include "engine/telemetry/bottleneck.h"
#include "engine/telemetry/generation.h"
#include "engine/telemetry/snapshot.h"

namespace studio::ui {

/// A named set of settings.
struct PresetInfo {
    std::string name;         ///< "quick-start"
    std::string title;        ///< For people.
    std::string description;  ///< One or two sentences.
};

/// What a new run is started with.
struct RunRequest {
    std::string preset = "quick-start";
    std::vector<std::string> corpora;      ///< Files; empty means the built-in Storybook.
    std::vector<std::string> assignments;  ///< "key=value", applied after the preset.
};

/// A run folder found on disk.
struct RunSummary {
    std::string folder;
    std::string name;
    std::int64_t step = 0;
    double bitsPerByte = 0;  ///< Of the last evaluation; 0 when there is none.
    bool finished = false;
};

class StudioBackend {
public:
    virtual ~StudioBackend() = default;

    virtual std::vector<PresetInfo> presets() const = 0;
    virtual std::vector<RunSummary> recentRuns() const = 0;

    /// Starts a run; a refusal says which field and what to do, and nothing has changed then.
    virtual Status start(const RunRequest& request) = 0;
    virtual Status resumeRun(const std::string& folder) = 0;

    virtual void pause() = 0;
    virtual void resume() = 0;
    /// Halts within 250 ms, then saves a checkpoint in the background.
    virtual void stop() = 0;
    virtual void checkpointNow() = 0;
    virtual void evaluateNow() = 0;
    virtual void setInterests(const ProbeInterests& interests) = 0;

    /// Never null.
    virtual std::shared_ptr<const Snapshot> snapshot() const = 0;
    /// The log of the current run, null before the first; another object for another run.
    virtual std::shared_ptr<const MetricLog> metrics() const = 0;

    /// Streams into the returned log. The request before, if it still runs, is cancelled.
    virtual std::shared_ptr<const GenerationLog> generate(const GenerationRequest& request) = 0;
    virtual void cancelGeneration() = 0;

    /// Trains v3's sizes twice, `seconds` each, without a run folder. Refused while a run trains.
    virtual Status startBottleneck(double seconds) = 0;
    virtual void cancelBottleneck() = 0;
    /// Null before the first measurement.
    virtual std::shared_ptr<const BottleneckReport> bottleneck() const = 0;
};

}  // namespace studio::ui
