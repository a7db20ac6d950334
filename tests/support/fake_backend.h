// SPDX-License-Identifier: GPL-3.0-or-later
// FakeBackend: a StudioBackend on prepared values. Tests set what it serves and read which
// commands came; tests/support/fake_run.h prepares plausible values to serve.
#pragma once

#include <QStringList>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/fake_library.h"
#include "ui/studio_backend.h"

namespace studio::testing {

class FakeBackend;

/// A laboratory of prepared values; what it is asked goes to the backend's commands.
class FakeLab final : public ui::LabBackend {
public:
    explicit FakeLab(FakeBackend& backend) : m_backend(backend) {}

    std::shared_ptr<const LabReport> served;
    std::optional<LabPlan> lastPlan;
    bool isRunning = false;

    std::vector<LabContestant> recommended() const override;
    Result<RunConfig> settings(const std::string& preset, bool startValues) const override;
    Status check(const LabPlan& plan) const override;
    Status start(const LabPlan& plan) override;
    Status resume(const std::string& folder) override;
    void pause() override;
    void goOn() override;
    void stop() override;
    bool running() const override { return isRunning; }
    std::shared_ptr<const LabReport> report() const override { return served; }
    Status savePage(const std::string& file, const Wording& wording) const override;

private:
    FakeBackend& m_backend;
};

/// Predictions of prepared values; what it is asked goes to the backend's commands.
class FakeWhatIf final : public ui::WhatIfBackend {
public:
    explicit FakeWhatIf(FakeBackend& backend) : m_backend(backend) {}

    std::shared_ptr<const WhatIfReport> served;
    std::optional<StepPrediction> step;  ///< Of every answer.
    std::vector<std::string> warnings;
    mutable std::optional<RunConfig> lastAsked;

    int processors() const override { return 4; }
    WhatIfAnswer ask(const RunConfig& config, int threads) const override;
    Status calibrate(const RunConfig& config, int threads) override;
    Status check(const RunConfig& config, int threads) override;
    void cancel() override;
    std::shared_ptr<const WhatIfReport> report() const override { return served; }

private:
    FakeBackend& m_backend;
};

class FakeBackend : public ui::StudioBackend {
public:
    FakeBackend();

    // What it serves.
    std::vector<ui::PresetInfo> servedPresets;
    std::vector<ui::RunSummary> servedRuns;
    std::shared_ptr<const Snapshot> servedSnapshot;
    std::shared_ptr<const MetricLog> servedMetrics;
    std::shared_ptr<const BottleneckReport> servedBottleneck;
    std::shared_ptr<const RooflineReport> servedRoofline;
    std::vector<FetchOffer> servedOffers;
    std::shared_ptr<const FetchState> servedFetch = std::make_shared<const FetchState>();
    FetchOrder lastOrder;
    ui::FetchSource lastSource;
    std::string refusal;  ///< While not empty, start, resumeRun and startBottleneck fail with it,
                          ///< and startRoofline.

    // What it was asked.
    QStringList commands;  ///< "start quick-start", "pause", "generate Once", ... in order.
    std::optional<ui::RunRequest> lastRequest;
    std::optional<GenerationRequest> lastGeneration;
    std::shared_ptr<GenerationLog> generation;  ///< Of the last generate(); tests append to it.
    ProbeInterests lastInterests;
    int runReadings = 0;

    std::vector<ui::PresetInfo> presets() const override { return servedPresets; }
    std::vector<ui::RunSummary> recentRuns() override { return servedRuns; }
    void readRecentRuns() override { ++runReadings; }
    Status start(const ui::RunRequest& request) override;
    Status resumeRun(const std::string& folder) override;
    // Settings: the engine's own schema, issues and estimates; presets are defaults with changes.
    std::shared_ptr<const SettingSchema> settingSchema() const override { return schema; }
    Result<RunConfig> presetSettings(const std::string& preset) const override;
    ui::SettingsReport examine(const RunConfig& config) const override;
    std::optional<ui::RunSettings> runSettings() const override { return servedSettings; }
    Result<std::string> savePreset(const ui::PresetInfo& preset, const RunConfig& config,
                                   bool replace) override;
    Result<std::string> renamePreset(const std::string& name, const std::string& title) override;
    Status removePreset(const std::string& name) override;

    std::shared_ptr<const SettingSchema> schema;
    std::map<std::string, RunConfig> presetConfigs;
    std::optional<ui::RunSettings> servedSettings;

    void pause() override { commands << "pause"; }
    void resume() override { commands << "resume"; }
    void stop() override { commands << "stop"; }
    void checkpointNow() override { commands << "checkpoint"; }
    void evaluateNow() override { commands << "evaluate"; }
    void setInterests(const ProbeInterests& interests) override { lastInterests = interests; }
    std::shared_ptr<const Snapshot> snapshot() const override { return servedSnapshot; }
    std::shared_ptr<const MetricLog> metrics() const override { return servedMetrics; }
    std::shared_ptr<const GenerationLog> generate(const GenerationRequest& request) override;
    void cancelGeneration() override { commands << "cancel generation"; }
    // Opening runs, comparing, prompts.
    std::vector<std::int64_t> servedCheckpoints;
    ui::ComparedAnswers lastCompared;            ///< Of the last compare().
    std::shared_ptr<GenerationLog> compared[2];  ///< The same, to append to.
    ui::WeightsChoice comparedChoices[2];
    ui::PromptBook book;  ///< What is kept.
    Status openRun(const std::string& folder) override;
    std::vector<std::int64_t> checkpoints(const std::string&) const override {
        return servedCheckpoints;
    }
    ui::ComparedAnswers compare(const GenerationRequest& request, const ui::WeightsChoice& left,
                                const ui::WeightsChoice& right) override;
    void cancelComparison() override { commands << "cancel comparison"; }
    ui::PromptBook prompts() const override { return book; }
    void setPrompts(const ui::PromptBook& kept) override { book = kept; }
    Status startBottleneck(double seconds) override;
    void cancelBottleneck() override { commands << "cancel bottleneck"; }
    std::shared_ptr<const BottleneckReport> bottleneck() const override { return servedBottleneck; }
    Status startRoofline() override;
    void cancelRoofline() override { commands << "cancel roofline"; }
    std::shared_ptr<const RooflineReport> roofline() const override { return servedRoofline; }
    std::shared_ptr<const OperationCounts> servedOperations;
    std::shared_ptr<const OperationCounts> operationCounts() override { return servedOperations; }
    std::vector<FetchOffer> fetchOffers() const override { return servedOffers; }
    Status quoteFetch(const FetchOrder& order, const ui::FetchSource& source) override;
    Status startFetch(const FetchOrder& order, const ui::FetchSource& source) override;
    void pauseFetch(bool paused) override { commands << (paused ? "pause fetch" : "resume fetch"); }
    void cancelFetch() override { commands << "cancel fetch"; }
    std::shared_ptr<const FetchState> fetchState() const override { return servedFetch; }
    ui::LabBackend& lab() override { return labDesk; }

    ui::WhatIfBackend& whatIf() override { return whatIfDesk; }

    FakeLab labDesk{*this};
    FakeWhatIf whatIfDesk{*this};
    FakeLibrary fakeLibrary;
    ui::LibraryBackend& library() override { return fakeLibrary; }
    ui::RunManners lastManners;
    void setManners(const ui::RunManners& manners) override { lastManners = manners; }

private:
    Status answer() const;
};

}  // namespace studio::testing
