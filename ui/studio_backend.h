// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks of the program, as an interface of values. app/ implements it on the
// engine; tests implement it on prepared values. No call waits for training: commands are queued,
// and their effect is seen in the next snapshot. All calls come from the GUI thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/run_config.h"
#include "engine/config/setting_issue.h"
#include "engine/telemetry/bottleneck.h"
#include "engine/telemetry/fetch_state.h"
#include "engine/telemetry/generation.h"
#include "engine/telemetry/operation_counts.h"
#include "engine/telemetry/roofline.h"
#include "engine/telemetry/run_estimate.h"
#include "engine/telemetry/snapshot.h"
#include "ui/lab_backend.h"
#include "ui/library_backend.h"
#include "ui/run_manners.h"
#include "ui/what_if_backend.h"

namespace studio::ui {

/// A named set of settings.
struct PresetInfo {
    std::string name;         ///< "quick-start"
    std::string title;        ///< For people.
    std::string description;  ///< One or two sentences.
    bool own = false;         ///< Saved by the user; can be replaced, renamed and removed.
};

/// What the engine says of settings before a run is started with them.
struct SettingsReport {
    std::vector<SettingIssue> issues;  ///< Empty when a run can be started.
    RunEstimate estimate;
};

/// What a run was started with.
struct RunSettings {
    std::string preset;
    std::vector<std::string> corpora;  ///< Files; empty means the built-in Storybook.
    RunConfig config;
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
    std::int64_t createdUnixMilliseconds = 0;
    std::vector<float> curve{};  ///< Training bits per byte along the steps, some dozens of points.
    RunStanding standing = RunStanding::Stopped;

    bool operator==(const RunSummary&) const = default;
};

/// Weights that can answer: those of the run that is open, as they are, or a checkpoint.
struct WeightsChoice {
    std::string folder;      ///< The run's; not looked at for live weights.
    std::int64_t step = -1;  ///< Of the checkpoint; negative: the live weights.

    bool live() const { return step < 0; }
    bool operator==(const WeightsChoice&) const = default;
};

/// One request answered by two sets of weights.
struct ComparedAnswers {
    std::shared_ptr<const GenerationLog> left, right;
};

/// What a user has asked before, and what is asked again at every evaluation. Kept per user.
struct PromptBook {
    std::vector<std::string> history;  ///< Newest first, each once.
    std::vector<PinnedPrompt> pins;
};

/// Where a fetch gets things from. The token is kept nowhere.
struct FetchSource {
    FetchAddresses addresses;
    std::string token;
};

class StudioBackend {
public:
    virtual ~StudioBackend() = default;

    virtual std::vector<PresetInfo> presets() const = 0;
    /// The runs as they were read last; empty before the first reading is done.
    virtual std::vector<RunSummary> recentRuns() = 0;
    /// Begins to read the kept runs anew, in the background.
    virtual void readRecentRuns() = 0;

    // Settings. Presets are those of presets(); changes of the user's own are seen there at once.
    virtual std::shared_ptr<const SettingSchema> settingSchema() const = 0;
    virtual Result<RunConfig> presetSettings(const std::string& preset) const = 0;
    /// Quick enough for every key that is pressed.
    virtual SettingsReport examine(const RunConfig& config) const = 0;
    /// Of the run that trains or trained last; none before the first.
    virtual std::optional<RunSettings> runSettings() const = 0;
    /// Keeps the settings as a preset of the user's and returns its name. Refused when the name is
    /// taken by a built-in one, or by one of the user's and replace is false.
    virtual Result<std::string> savePreset(const PresetInfo& preset, const RunConfig& config,
                                           bool replace) = 0;
    /// Returns the new name.
    virtual Result<std::string> renamePreset(const std::string& name, const std::string& title) = 0;
    virtual Status removePreset(const std::string& name) = 0;

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

    /// Opens a kept run to be read: its curves, samples, weights, and answers from its newest
    /// checkpoint. Loads in the background; a run that is broken ends as Failed with a sentence.
    virtual Status openRun(const std::string& folder) = 0;
    /// Steps of the checkpoints in a run's folder, newest first; empty when there are none.
    virtual std::vector<std::int64_t> checkpoints(const std::string& folder) const = 0;
    /// Both answer the same request; the comparison before is cancelled. Weights are loaded in the
    /// background, and the logs say so.
    virtual ComparedAnswers compare(const GenerationRequest& request, const WeightsChoice& left,
                                    const WeightsChoice& right) = 0;
    virtual void cancelComparison() = 0;
    virtual PromptBook prompts() const = 0;
    /// Keeps the book; its pins are answered from the next evaluation on.
    virtual void setPrompts(const PromptBook& book) = 0;

    /// Trains v3's sizes twice, `seconds` each, without a run folder. Refused while a run trains.
    virtual Status startBottleneck(double seconds) = 0;
    virtual void cancelBottleneck() = 0;
    /// Null before the first measurement.
    virtual std::shared_ptr<const BottleneckReport> bottleneck() const = 0;

    /// Measures the computer's peaks and the kernels. Refused while a run trains or is paused.
    virtual Status startRoofline() = 0;
    virtual void cancelRoofline() = 0;
    /// Null before the first measurement.
    virtual std::shared_ptr<const RooflineReport> roofline() const = 0;

    /// What a generated token costs in arithmetic with the weights of the open run, layer by layer.
    /// Counted in the background from the first call on; null until then.
    virtual std::shared_ptr<const OperationCounts> operationCounts() = 0;
    // Fetching from the network, one thing at a time; it goes on whatever is trained.
    virtual std::vector<FetchOffer> fetchOffers() const = 0;
    /// Asks the server, in the background, how large something is: fetchState() is Asking, then
    /// Idle with a quote, or Failed. Refused while something is fetched.
    virtual Status quoteFetch(const FetchOrder& order, const FetchSource& source) = 0;
    virtual Status startFetch(const FetchOrder& order, const FetchSource& source) = 0;
    virtual void pauseFetch(bool paused) = 0;
    virtual void cancelFetch() = 0;
    /// Never null.
    virtual std::shared_ptr<const FetchState> fetchState() const = 0;
    /// The output-layer laboratory.
    virtual LabBackend& lab() = 0;
    /// Predictions of what a run will cost.
    virtual WhatIfBackend& whatIf() = 0;
    /// All kept runs. Lives as long as the backend.
    virtual LibraryBackend& library() = 0;
    /// How considerate training is; priority and cores count from the next start or resume on.
    virtual void setManners(const RunManners& manners) = 0;
};

}  // namespace studio::ui
