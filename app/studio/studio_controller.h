// SPDX-License-Identifier: GPL-3.0-or-later
// StudioController: the program behind the window. Joins sessions, generation thread and runs on
// disk to ui::StudioBackend. Lives on the GUI thread; nothing here waits for training.
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "app/studio/bottleneck_runner.h"
#include "app/studio/fetch_desk.h"
#include "app/studio/generation_desk.h"
#include "app/studio/lab_desk.h"
#include "app/studio/library_desk.h"
#include "app/studio/operation_counting.h"
#include "app/studio/roofline_runner.h"
#include "app/studio/run_follower.h"
#include "app/studio/run_keeper.h"
#include "app/studio/what_if_desk.h"
#include "ui/studio_backend.h"

namespace studio::app {

class StudioController final : public QObject, public ui::StudioBackend {
    Q_OBJECT

public:
    /// Runs are kept in folders below runsFolder, the user's presets in presetsFolder, prepared
    /// texts in preparedFolder (empty: beside the runs).
    StudioController(ResourceLocator resources, std::filesystem::path runsFolder, int threads,
                     std::filesystem::path presetsFolder = {},
                     std::filesystem::path preparedFolder = {});
    /// Stops what trains and waits for its last save.
    ~StudioController() override;

    std::vector<ui::PresetInfo> presets() const override;
    std::vector<ui::RunSummary> recentRuns() override;
    void readRecentRuns() override { m_library.lookSoon(); }
    std::shared_ptr<const SettingSchema> settingSchema() const override {
        return m_launcher.schema();
    }
    Result<RunConfig> presetSettings(const std::string& preset) const override {
        return m_launcher.configOf(preset);
    }
    ui::SettingsReport examine(const RunConfig& config) const override;
    std::optional<ui::RunSettings> runSettings() const override { return m_runSettings; }
    Result<std::string> savePreset(const ui::PresetInfo& preset, const RunConfig& config,
                                   bool replace) override;
    Result<std::string> renamePreset(const std::string& name, const std::string& title) override {
        return m_launcher.presets().rename(name, title);
    }
    Status removePreset(const std::string& name) override {
        return m_launcher.presets().remove(name);
    }
    Status start(const ui::RunRequest& request) override;
    Status resumeRun(const std::string& folder) override;
    void pause() override;
    void resume() override;
    void stop() override;
    void checkpointNow() override;
    void evaluateNow() override;
    void setInterests(const ProbeInterests& interests) override;
    std::shared_ptr<const Snapshot> snapshot() const override;
    std::shared_ptr<const MetricLog> metrics() const override;
    std::shared_ptr<const GenerationLog> generate(const GenerationRequest& request) override;
    void cancelGeneration() override;
    Status openRun(const std::string& folder) override;
    std::vector<std::int64_t> checkpoints(const std::string& folder) const override;
    ui::ComparedAnswers compare(const GenerationRequest& request, const ui::WeightsChoice& left,
                                const ui::WeightsChoice& right) override;
    void cancelComparison() override;
    ui::PromptBook prompts() const override;
    void setPrompts(const ui::PromptBook& book) override;
    Status startBottleneck(double seconds) override;
    void cancelBottleneck() override;
    std::shared_ptr<const BottleneckReport> bottleneck() const override;
    Status startRoofline() override;
    void cancelRoofline() override { m_roofline.cancel(); }
    std::shared_ptr<const RooflineReport> roofline() const override { return m_roofline.report(); }
    std::shared_ptr<const OperationCounts> operationCounts() override;
    std::vector<FetchOffer> fetchOffers() const override;
    Status quoteFetch(const FetchOrder& order, const ui::FetchSource& source) override {
        return m_fetch.quote(order, source);
    }
    Status startFetch(const FetchOrder& order, const ui::FetchSource& source) override {
        return m_fetch.start(order, source);
    }
    void pauseFetch(bool paused) override { m_fetch.pause(paused); }
    void cancelFetch() override { m_fetch.cancel(); }
    std::shared_ptr<const FetchState> fetchState() const override { return m_fetch.state(); }
    ui::LabBackend& lab() override { return m_lab; }
    ui::WhatIfBackend& whatIf() override { return m_whatIf; }
    ui::LibraryBackend& library() override { return m_library; }
    void setManners(const ui::RunManners& manners) override { m_keeper.setManners(manners); }
    /// Stops what trains and waits, at most so long, until it is saved. For the program's end.
    void endRun(std::chrono::milliseconds patience);

private:
    /// Something trains, or is about to.
    bool active() const;
    /// The session that live weights can be asked of; null when what is published is the latest.
    TrainingSession* liveSession() const;
    Status refuseWhileBusy() const;
    /// Because of a laboratory or What-if.
    Status refuseBesideOthers() const;
    /// A run that was stopped still writes to its folder.
    bool isBeingSaved(const std::string& folder) const;
    void launch(PreparedLaunch launch, bool readOnly = false);
    int threadsWanted() const;
    /// What was open goes; a session saves beside.
    void retireSession();
    /// Sessions that were stopped and still save; they go when they have ended.
    void releaseEnded();
    Status follow(const std::string& folder);
    /// A followed run that nobody trains any more is opened with its weights.
    void releaseFollowed();

    RunLauncher m_launcher;
    std::filesystem::path m_runsFolder;
    int m_threads;
    GenerationDesk m_desk;
    BottleneckRunner m_bottleneck;
    RooflineRunner m_roofline;
    OperationCounting m_counting;
    FetchDesk m_fetch;
    LabDesk m_lab;
    WhatIfDesk m_whatIf;
    std::unique_ptr<TrainingSession> m_session;
    bool m_reading = false;  ///< The session is only read.
    std::vector<std::unique_ptr<TrainingSession>> m_retired;
    ProbeInterests m_interests;
    std::optional<ui::RunSettings> m_runSettings;
    LibraryDesk m_library;
    RunKeeper m_keeper;
    std::unique_ptr<RunFollower> m_follower;  ///< What is open instead of a session.
    QTimer m_housekeeping;
};

}  // namespace studio::app
