// SPDX-License-Identifier: GPL-3.0-or-later
// StudioController: the program behind the window. Joins sessions, generation thread and runs on
// disk to ui::StudioBackend. Lives on the GUI thread; nothing here waits for training.
#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "app/studio/bottleneck_runner.h"
#include "app/studio/weight_handover.h"
#include "ui/studio_backend.h"

namespace studio::app {

class StudioController final : public QObject, public ui::StudioBackend {
    Q_OBJECT

public:
    /// Runs are kept in folders below runsFolder.
    StudioController(ResourceLocator resources, std::filesystem::path runsFolder, int threads);
    /// Stops what trains and waits for its last save.
    ~StudioController() override;

    std::vector<ui::PresetInfo> presets() const override;
    std::vector<ui::RunSummary> recentRuns() const override;
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
    Status startBottleneck(double seconds) override;
    void cancelBottleneck() override;
    std::shared_ptr<const BottleneckReport> bottleneck() const override;

private:
    bool active() const;
    Status refuseWhileBusy() const;
    /// A run that was stopped still writes to its folder.
    bool isBeingSaved(const std::string& folder) const;
    void launch(PreparedLaunch launch);
    /// Sessions that were stopped and still save; they go when they have ended.
    void releaseEnded();

    RunLauncher m_launcher;
    std::filesystem::path m_runsFolder;
    int m_threads;
    GenerationThread m_generation;
    WeightHandover m_handover;
    BottleneckRunner m_bottleneck;
    std::unique_ptr<TrainingSession> m_session;
    std::vector<std::unique_ptr<TrainingSession>> m_retired;
    ProbeInterests m_interests;
    QTimer m_housekeeping;
};

}  // namespace studio::app
