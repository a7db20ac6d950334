// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_runner.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include "engine/kernels/instruction_set.h"
#include "engine/kernels/precision.h"
#include "engine/lab/lab_conditions.h"
#include "engine/lab/lab_page.h"
#include "engine/lab/lab_schedule.h"
#include "engine/platform/process_usage.h"

namespace studio::app {
namespace {

constexpr auto kLookEvery = std::chrono::milliseconds(100);

LabMachine machineNow(const RunConfig& config, int threads) {
    return {instructionSet(),
            std::string(precisionName(resolvePrecision(formatSetting(config.value("precision"))))),
            threads};
}

/// What a try leaves besides its curve is not needed again, and is large.
void removeWeights(const std::filesystem::path& run) {
    std::error_code ignored;
    std::filesystem::remove_all(run / "checkpoints", ignored);
    std::filesystem::remove_all(run / "data", ignored);
}

bool isThere(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

bool isFinished(const std::filesystem::path& run) {
    const Result<RunFolder> folder = RunFolder::open(FileSystem(), run);
    if (!folder)
        return false;
    const Result<RunProgressMark> mark = folder.value().mark();
    return mark && mark.value().finished;
}

double positionFractionOf(const RunConfig& config) {
    return std::get<double>(config.value("training.position_fraction"));
}

}  // namespace

void fillRun(LabRun& run, const MetricLog& log, double positionFraction) {
    run.curve.clear();
    for (const EvaluationMetrics& e : log.evaluationsFrom(0))
        run.curve.push_back({e.elapsedSeconds, e.tokens,
                             static_cast<double>(e.tokens) * positionFraction, e.nll, e.bitsPerByte,
                             e.seconds});
    double outputLayer = 0, before = 0;
    for (const StepMetrics& step : log.stepsFrom(0)) {
        outputLayer += step.outputLayerShare * (step.elapsedSeconds - before);
        before = run.seconds = step.elapsedSeconds;
        run.steps = step.step;
        run.tokens = step.tokens;
    }
    run.outputLayerShare = run.seconds > 0 ? outputLayer / run.seconds : 0.0;
    run.tokensPerSecond = run.seconds > 0 ? static_cast<double>(run.tokens) / run.seconds : 0.0;
}

LabRunner::~LabRunner() {
    stop();
    if (m_thread.joinable())
        m_thread.join();
}

Status LabRunner::start(LabPlan plan, const std::filesystem::path& folder) {
    if (running())
        return Error{"A laboratory is under way. Wait for its end or stop it."};
    if (Status status = validatePlan(plan); !status)
        return status;
    const LabMachine machine = machineNow(plan.settings, m_threads);
    Result<LabFolder> made = LabFolder::create(FileSystem(), folder, std::move(plan), machine);
    if (!made)
        return made.error();
    begin(std::move(made).value());
    return {};
}

Status LabRunner::resume(const std::filesystem::path& folder) {
    if (running())
        return Error{"A laboratory is under way. Wait for its end or stop it."};
    Result<LabFolder> opened = LabFolder::open(FileSystem(), folder, m_launcher.schema());
    if (!opened)
        return opened.error();
    const LabFolder& lab = opened.value();
    if (Status status = validatePlan(*lab.plan()); !status)
        return status;
    const LabMachine then = lab.machine(), now = machineNow(lab.plan()->settings, then.threads);
    std::vector<LabRun> runs = lab.runs();
    if (then != now && nextRun(*lab.plan(), runs))
        return Error{"This laboratory was begun with " + then.precision + " on " +
                     then.instructionSet + ", but this computer computes with " + now.precision +
                     " on " + now.instructionSet +
                     ": times of the two cannot be compared. Begin a new one."};
    begin(std::move(opened).value());
    return {};
}

void LabRunner::begin(LabFolder folder) {
    if (m_thread.joinable())
        m_thread.join();  // it has ended
    m_stop.store(false);
    m_paused.store(false);
    m_running.store(true);
    publish(folder, LabReport::State::Preparing);
    m_began = std::chrono::steady_clock::now();
    m_fractionAtBegin = fractionDone(*folder.plan(), folder.runs(), std::nullopt, 0);
    m_thread = std::thread([this, lab = std::move(folder)]() mutable {
        main(std::move(lab));
        {
            const std::scoped_lock lock(m_mutex);
            m_running.store(false);
        }
        m_ended.notify_all();
    });
}

void LabRunner::pause() { m_paused.store(true); }
void LabRunner::goOn() { m_paused.store(false); }
void LabRunner::stop() { m_stop.store(true); }

std::shared_ptr<const LabReport> LabRunner::report() const {
    const std::scoped_lock lock(m_mutex);
    return m_report;
}

bool LabRunner::waitFor(std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    return m_ended.wait_for(lock, time, [&] { return !m_running.load(); });
}

void LabRunner::main(LabFolder folder) {
    // Nothing may leave the thread: a stranger's exception becomes the laboratory's problem.
    try {
        const Status status = carryOut(folder);
        publish(folder,
                !status         ? LabReport::State::Failed
                : m_stop.load() ? LabReport::State::Stopped
                                : LabReport::State::Done,
                status ? std::string() : status.error().message);
    } catch (const std::exception& problem) {
        publish(folder, LabReport::State::Failed,
                std::string("The laboratory ended by an unexpected problem: ") + problem.what() +
                    ". What is done is kept; go on with it later.");
    }
}

Status LabRunner::carryOut(LabFolder& folder) {
    while (!m_stop.load()) {
        std::vector<LabRun> runs = folder.runs();
        const std::optional<std::size_t> next = nextRun(*folder.plan(), runs);
        if (next) {
            if (Status status = folder.setRuns(std::move(runs)); !status)
                return status;
            if (Status status = train(folder, *next); !status)
                return status;
        }
        LabReport report = *this->report();
        report.runs = folder.runs();
        std::vector<LabRun> left = folder.runs();
        report.state =
            nextRun(*folder.plan(), left) ? LabReport::State::Running : LabReport::State::Done;
        if (Status status = folder.writePage(labPage(report, Wording())); !status)
            return status;
        if (!next)
            return {};
    }
    return {};
}

Result<PreparedLaunch> LabRunner::launchOf(const LabFolder& folder, const LabRun& run) const {
    const std::filesystem::path path = folder.runFolder(run);
    if (isThere(path)) {
        Result<PreparedLaunch> resumed = m_launcher.resume(path);
        if (resumed)
            return resumed;
        std::error_code ignored;  // it was cut off before it could be gone on with
        std::filesystem::remove_all(path, ignored);
    }
    const Result<RunConfig> config = settingsOf(*folder.plan(), run);
    if (!config)
        return config.error();
    RunOrder order{config.value(), folder.plan()->preset, {}, path};
    order.corpora.assign(folder.plan()->corpora.begin(), folder.plan()->corpora.end());
    return m_launcher.newRun(std::move(order));
}

std::uint64_t LabRunner::follow(TrainingSession& session, const LabFolder& folder,
                                std::size_t index) {
    std::uint64_t most = 0;
    bool paused = false;
    do {
        if (m_stop.load())
            session.stop();
        if (m_paused.load() != paused) {
            paused = m_paused.load();
            paused ? session.pause() : session.resume();
        }
        most = std::max(most, residentBytes());
        publishCurrent(folder, index, session);
    } while (!session.waitFor(kLookEvery));
    session.wait();
    return most;
}

Status LabRunner::train(LabFolder& folder, std::size_t index) {
    std::vector<LabRun> runs = folder.runs();
    LabRun& run = runs[index];
    const std::filesystem::path path = folder.runFolder(run);
    Result<PreparedLaunch> launch = launchOf(folder, run);
    if (!launch)
        return launch.error();
    const double fraction = positionFractionOf(launch.value().config);
    if (launch.value().finished) {  // cut off between its end and our note of it
        MetricLog log;
        const Result<RunFolder> kept = RunFolder::open(FileSystem(), path);
        if (!kept)
            return kept.error();
        if (const auto history = kept.value().readMetrics(log); !history)
            return history.error();
        fillRun(run, log, fraction);
        run.state = LabRunState::Done;
        return folder.setRuns(std::move(runs));
    }
    run.state = LabRunState::Running;
    if (Status status = folder.setRuns(runs); !status)
        return status;
    const LoadMeter meter;
    TrainingSession session({.config = std::move(launch.value().config),
                             .threads = folder.machine().threads,
                             .lowPriority = m_lowPriority,
                             .prepare = std::move(launch.value().prepare),
                             .log = std::move(launch.value().log)});
    run.memoryBytes = std::max(run.memoryBytes, follow(session, folder, index));
    const std::shared_ptr<const Snapshot> last = session.snapshot();
    const bool failed = last->state == RunState::Failed;
    if (failed && !last->run)  // the text could not be prepared: so it would be for every run
        return m_stop.load() ? Status() : Status(Error{last->problem});
    if (!failed && !isFinished(path))
        return {};  // stopped; it goes on from its checkpoint
    fillRun(run, *session.metrics(), fraction);
    run.parameters = last->run->parameters;
    if (const auto load = meter.load())
        run.foreignCores = load->foreignCores;
    run.state = failed ? LabRunState::Failed : LabRunState::Done;
    run.problem = last->problem;
    if (run.isTry)
        removeWeights(path);
    return folder.setRuns(std::move(runs));
}

void LabRunner::publish(const LabFolder& folder, LabReport::State state,
                        const std::string& problem) {
    LabReport report;
    report.state = state;
    report.problem = problem;
    report.folder = folder.folder().string();
    report.plan = folder.plan();
    report.runs = folder.runs();
    report.machine = folder.machine();
    report.fraction = fractionDone(*folder.plan(), folder.runs(), std::nullopt, 0);
    publish(std::move(report));
}

void LabRunner::publishCurrent(const LabFolder& folder, std::size_t index,
                               const TrainingSession& session) {
    const std::shared_ptr<const Snapshot> snapshot = session.snapshot();
    LabReport report;
    report.state = snapshot->state == RunState::Paused      ? LabReport::State::Paused
                   : snapshot->state == RunState::Preparing ? LabReport::State::Preparing
                                                            : LabReport::State::Running;
    report.folder = folder.folder().string();
    report.plan = folder.plan();
    report.runs = folder.runs();
    report.machine = folder.machine();
    report.current = index;
    report.activity = snapshot->activity;
    LabRun& run = report.runs[index];
    const double fraction = snapshot->run ? snapshot->run->positionFraction : 1.0;
    if (!run.isTry)  // the steps of a long run are many: while it goes on, scores are enough
        for (const EvaluationMetrics& e : session.metrics()->evaluationsFrom(0))
            run.curve.push_back({e.elapsedSeconds, e.tokens,
                                 static_cast<double>(e.tokens) * fraction, e.nll, e.bitsPerByte,
                                 e.seconds});
    report.fraction =
        fractionDone(*folder.plan(), folder.runs(), index, snapshot->progress.fraction);
    const double done = report.fraction - m_fractionAtBegin;
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - m_began;
    if (done > 0.01)
        report.remainingSeconds = spent.count() * (1 - report.fraction) / done;
    publish(std::move(report));
}

void LabRunner::publish(LabReport report) {
    auto shared = std::make_shared<const LabReport>(std::move(report));
    const std::scoped_lock lock(m_mutex);
    m_report = std::move(shared);
}

}  // namespace studio::app
