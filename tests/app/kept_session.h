// SPDX-License-Identifier: GPL-3.0-or-later
// KeptSession: a training session that keeps a run folder, through the real launcher and recorder,
// on a file system of the test's choice; and a listener that may meddle with the trainer between
// two steps.
#pragma once

#include <QTemporaryDir>

#include "tests/app/session_bench.h"

namespace studio::testing {

/// Called on the engine thread, between steps, once after each askForWeights().
class Meddler final : public SessionListener {
public:
    std::function<void(const Trainer&, std::int64_t step)> onTrainer = [](const Trainer&,
                                                                          std::int64_t) {};

private:
    void onWeights(const Trainer& trainer, std::int64_t step) override { onTrainer(trainer, step); }
};

class KeptSession {
public:
    /// Tiny steps, saved every 20 of them, 400 in all.
    static SessionBench::Assignments tiny() {
        SessionBench::Assignments all = SessionBench::tiny();
        all.insert(all.end(), {"checkpoint.every_steps=20", "limit.steps=400"});
        return all;
    }

    /// A new run in `folder`.
    KeptSession(const std::filesystem::path& folder, const SessionBench::Assignments& more,
                FileSystem files = {})
        : m_launcher(ResourceLocator(STUDIO_RESOURCES), std::move(files)) {
        Result<RunConfig> config = m_launcher.configOf("quick-start");
        STUDIO_CHECK(config.ok());
        for (const auto& list : {tiny(), more})
            for (const char* assignment : list)
                STUDIO_CHECK(config.value().setAssignment(assignment).ok());
        start(m_launcher.newRun({config.value(), "quick-start", {}, folder}), 2);
    }
    /// Goes on with the run in `folder`.
    struct Resume {
        int threads = 2;
    };
    KeptSession(Resume resume, const std::filesystem::path& folder, FileSystem files = {})
        : m_launcher(ResourceLocator(STUDIO_RESOURCES), std::move(files)) {
        start(m_launcher.resume(folder), resume.threads);
    }

    RunState state() const { return session->snapshot()->state; }
    std::string problem() const { return session->snapshot()->problem; }
    std::int64_t step() const { return session->snapshot()->progress.step; }
    bool reachesStep(std::int64_t wanted) {
        return msUntilTrue(60000, [&] { return step() >= wanted || ended(); }) >= 0 && !ended();
    }
    bool ended() { return session->waitFor(std::chrono::milliseconds(0)); }
    bool ends() { return session->waitFor(std::chrono::seconds(60)); }
    std::vector<RunEvent> events() const { return session->metrics()->eventsFrom(0); }
    int count(const std::string& part) const {
        return static_cast<int>(std::ranges::count_if(events(), [&](const RunEvent& event) {
            return event.text.find(part) != std::string::npos;
        }));
    }
    bool says(const std::string& part) const {
        return msUntilTrue(30000, [&] { return count(part) > 0; }) >= 0;
    }
    std::string allTexts() const {
        std::string all;
        for (const RunEvent& event : events())
            all += event.text + "\n";
        return all + problem();
    }

    Meddler meddler;
    std::string refusal;  ///< Why the session did not start.
    std::optional<TrainingSession> session;

private:
    void start(Result<app::PreparedLaunch> launch, int threads) {
        if (!launch) {
            refusal = launch.error().message;
            return;
        }
        session.emplace(TrainingSession::Options{.config = launch.value().config,
                                                 .threads = threads,
                                                 .prepare = launch.value().prepare,
                                                 .listener = &meddler,
                                                 .log = launch.value().log});
    }

    app::RunLauncher m_launcher;
};

}  // namespace studio::testing
