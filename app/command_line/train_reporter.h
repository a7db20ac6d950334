// SPDX-License-Identifier: GPL-3.0-or-later
// TrainReporter: what `ternary train` prints while it trains: JSON lines, a progress bar on a
// terminal, or a line at every evaluation otherwise. Called on the engine thread.
#pragma once

#include <optional>

#include "engine/training/training_session.h"

namespace studio::app {

class TrainReporter final : public SessionListener {
public:
    enum class Form { Json, ProgressBar, Lines };
    explicit TrainReporter(Form form) : m_form(form) {}

    void onStep(const StepMetrics& step, const StepProfile& profile,
                const ZoneTable& zones) override;
    void onEvaluation(const EvaluationMetrics& evaluation) override;
    void onEvent(const RunEvent& event) override;

    /// Called by the main thread about ten times a second.
    void showProgress(const Snapshot& snapshot);
    /// Leaves the progress bar's line.
    void finish();

private:
    void say(const std::string& line);

    Form m_form;
    bool m_barShown = false;
    std::mutex m_mutex;  // the bar (main thread) and the lines (engine thread)
};

}  // namespace studio::app
