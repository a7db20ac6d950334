// SPDX-License-Identifier: GPL-3.0-or-later
// SessionRun: what keeps a run from being lost: saves, the divergence guard's actions, early
// stopping, and the end.
#include <algorithm>

#include "engine/training/session_run.h"

namespace studio {
namespace {

/// A save that failed is tried again after this time.
constexpr double kRetrySeconds = 10;
/// A new best score alone begins a save at most this often.
constexpr double kBestSaveSeconds = 15;

std::string stepText(std::int64_t step) { return "step " + std::to_string(step); }

}  // namespace

double SessionRun::secondsSinceSave() const {
    // When to save may follow the clock, which only goes forward: it changes nothing of what is
    // trained.
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_lastSave).count();
}

bool SessionRun::checkpointDue() const {
    if (!m_writer || m_savedStep == m_position.step || m_position.step == 0)
        return false;
    const double since = secondsSinceSave();
    if (m_saveTrouble)
        return since >= std::min(kRetrySeconds, m_config.checkpointEverySeconds);
    if (since >= m_config.checkpointEverySeconds)
        return true;
    // A step that will be scored is saved with its score.
    return m_position.step % m_config.checkpointEverySteps == 0 && !evaluationDue();
}

void SessionRun::saveCheckpoint() {
    m_saveWanted = m_writer && m_savedStep != m_position.step;
    if (m_saveWanted && !m_writer->busy())
        beginSave();
}

void SessionRun::beginSave() {
    m_saveWanted = false;
    if (const auto outcome = m_writer->takeOutcome())
        recordSave(*outcome);
    if (m_savedStep == m_position.step)
        return;
    RunPosition position = m_position;
    if (m_evaluatedStep == position.step && m_latestEvaluation)
        position.validationNll = m_latestEvaluation->nll;
    m_guardState = m_guard.state();
    std::vector<TensorView> tensors = m_trainer.state();
    const std::vector<TensorView> guard = m_guardState.views();
    tensors.insert(tensors.end(), guard.begin(), guard.end());
    m_writer->begin(position, std::move(tensors));
    m_savedStep = m_position.step;
    m_lastSave = std::chrono::steady_clock::now();
}

bool SessionRun::busyBeside() const {
    return (m_writer && m_writer->busy()) || (m_sampling && m_sampling->busy());
}

void SessionRun::noticeBeside() {
    noticeSamples();
    if (const auto outcome = m_writer ? m_writer->takeOutcome() : std::nullopt)
        recordSave(*outcome);
    if (m_saveWanted && !m_writer->busy())
        beginSave();
}

void SessionRun::recordSave(const CheckpointWriter::Outcome& outcome) {
    const std::string step = stepText(outcome.position.step);
    if (outcome.status) {
        m_safeStep = outcome.position.step;
        event(EventKind::Checkpoint,
              "Checkpoint of " + step +
                  (std::exchange(m_saveTrouble, false) ? " is saved: saving works again."
                                                       : " is saved."));
        return;
    }
    m_savedStep = m_safeStep;
    m_damaged = outcome.notFinite;
    // Training goes on: the next save may find room. What was saved before is untouched.
    if (!m_damaged.empty())
        return event(EventKind::Warning,
                     "The state of " + step + " is damaged. " + outcome.status.error().message);
    // Trouble with the drive is told once, be it with what is recorded or with what is saved.
    if (!std::exchange(m_saveTrouble, true) && !m_recordTrouble)
        event(EventKind::Warning,
              "The checkpoint of " + step + " was not saved; training goes on. " +
                  (m_safeStep >= 0 ? "That of " + stepText(m_safeStep) + " is safe. "
                                   : std::string("None is saved yet. ")) +
                  outcome.status.error().message + " Saving is tried again every few seconds.");
}

void SessionRun::noteScore(const EvaluationMetrics& metrics, bool now) {
    m_evaluatedStep = metrics.step;
    m_evaluatedSeconds = metrics.elapsedSeconds;
    m_latestEvaluation = metrics;
    const StoppingConfig& stopping = m_config.stopping;
    if (!m_bestEvaluation || metrics.nll < m_bestEvaluation->nll - stopping.improvement) {
        m_bestEvaluation = metrics;
        m_notImproved = 0;
        const bool save = now && m_config.bestKept && m_writer && !m_writer->busy() &&
                          metrics.step > 0 && secondsSinceSave() >= kBestSaveSeconds;
        if (save)
            saveCheckpoint();
        return;
    }
    ++m_notImproved;
    m_stopsEarly = stopping.patience > 0 && m_notImproved >= stopping.patience;
    if (now && m_stopsEarly)
        event(EventKind::Warning,
              "The validation score has not improved since " + stepText(m_bestEvaluation->step) +
                  ", in " + std::to_string(m_notImproved) + " evaluations: training ends early.");
}

void SessionRun::readScores() {
    m_evaluatedStep = -1;
    m_latestEvaluation.reset();
    m_bestEvaluation.reset();
    m_notImproved = 0;
    m_stopsEarly = false;
    // A checkpoint may have been saved before its step was scored.
    for (const EvaluationMetrics& evaluation : m_log.evaluationsFrom(0))
        noteScore(evaluation, false);
}

Status SessionRun::refuseStep(const GuardVerdict& verdict, const std::string& where) {
    std::string reason = verdict.reason;
    if (!where.empty())
        reason += ". The first number that is not finite was found in " + where;
    if (verdict.action != GuardAction::Skip)
        return setBack({verdict.action, std::move(reason)});
    event(EventKind::Warning, "At " + stepText(m_position.step) + " " + reason +
                                  ". The step was left out; the weights did not change.");
    noticeBeside();
    return {};
}

Status SessionRun::setBack(const GuardVerdict& verdict) {
    std::string what = "At " + stepText(m_position.step) + " " + verdict.reason;
    if (m_writer) {
        m_writer->wait();
        noticeBeside();
        m_writer->wait();
    }
    if (!m_damaged.empty())
        what += ": '" + std::exchange(m_damaged, {}) + "'";
    if (verdict.action == GuardAction::Stop)
        return stopAfter(what + ". The run was set back " + std::to_string(m_guard.setbacks()) +
                         " times and went wrong again");
    if (!m_setup.recorder)
        return stopAfter(what);
    Result<std::optional<SavedState>> saved = m_setup.recorder->lastSaved();
    if (!saved)
        return stopAfter(what + ". " + saved.error().message);
    if (!saved.value())
        return stopAfter(what + ", before the first checkpoint was saved");
    if (Status status = m_trainer.load(saved.value()->tensors); !status)
        return status;
    const double elapsed = m_position.elapsedSeconds;
    m_position = saved.value()->position;
    m_position.elapsedSeconds = elapsed;  // a limit of time goes on counting
    m_savedStep = m_safeStep = m_position.step;
    m_lastSave = std::chrono::steady_clock::now();
    m_guard.noteSetback();
    m_log.rewind(m_position.step);
    keep(m_setup.recorder->rewind(m_position.step));
    readScores();
    m_probe = WeightProbe(m_trainer);
    m_phase = -1;
    event(EventKind::Warning, what + ". The run was set back to the checkpoint of " +
                                  stepText(m_position.step) + "; the learning rates are now " +
                                  formatSetting(m_guard.rateScale()) +
                                  " of those in the settings.");
    return {};
}

Status SessionRun::stopAfter(const std::string& what) {
    return Error{what + ", so training was stopped. " +
                 (m_safeStep >= 0 ? "The checkpoint of " + stepText(m_safeStep) + " is safe. "
                                  : std::string("No checkpoint was saved. ")) +
                 "Choose smaller learning rates and start again or resume."};
}

Status SessionRun::end(bool finished) {
    if (m_writer) {
        m_writer->wait();
        noticeBeside();
        m_writer->wait();
        beginSave();
        m_writer->wait();
        if (const auto outcome = m_writer->takeOutcome()) {
            recordSave(*outcome);
            if (!outcome->status)
                return outcome->status.error();
        }
    }
    probeWeights(true);
    if (m_sampling) {
        m_sampling->finish();
        noticeSamples();
    }
    event(EventKind::Finished, finished ? "Training is finished." : "Training was stopped.");
    return finished && m_setup.recorder ? m_setup.recorder->markFinished(m_position.step)
                                        : Status();
}

}  // namespace studio
