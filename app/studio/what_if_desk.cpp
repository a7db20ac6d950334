// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/what_if_desk.h"

#include <new>

#include "engine/benchmark/step_costs.h"
#include "engine/platform/thread_priority.h"
#include "engine/training/run_schema.h"

namespace studio::app {
namespace {

/// Beyond this a model says too little of other sizes, and they are measured anew.
constexpr double kFarthestReach = 6;

std::string keyOf(const RunConfig& config, int threads) {
    return std::to_string(threads) + ";" + calibrationKey(config);
}

}  // namespace

WhatIfDesk::~WhatIfDesk() {
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

std::shared_ptr<const CostModel> WhatIfDesk::modelFor(const RunConfig& config, int threads) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_models.find(keyOf(config, threads));
    return found != m_models.end() ? found->second : nullptr;
}

WhatIfAnswer WhatIfDesk::ask(const RunConfig& config, int threads) const {
    const std::shared_ptr<const CostModel> model = modelFor(config, threads);
    WhatIfAnswer answer = answerWhatIf(config, model.get());
    if (answer.step && answer.step->reach > kFarthestReach) {
        answer.step.reset();
        answer.finishSeconds.reset();
    }
    return answer;
}

Status WhatIfDesk::calibrate(const RunConfig& config, int threads) {
    return begin(config, threads, false);
}

Status WhatIfDesk::check(const RunConfig& config, int threads) {
    return begin(config, threads, true);
}

Status WhatIfDesk::begin(const RunConfig& config, int threads, bool isCheck) {
    if (running())
        return Error{"The computer is being measured already. Wait for the end or cancel it."};
    if (Status status = m_refuseWhileBusy(); !status)
        return status;
    if (Status status = validateRun(config); !status)
        return status;
    if (m_thread.joinable())
        m_thread.join();  // it has ended
    m_cancel.store(false);
    m_running.store(true);
    m_thread = std::thread([this, config, threads, isCheck] { measure(config, threads, isCheck); });
    return {};
}

void WhatIfDesk::measure(const RunConfig& config, int threads, bool isCheck) {
    WhatIfReport report;
    report.isCheck = isCheck;
    publish(report);
    try {
        lowerThreadPriority();  // the window stays fluid
        const Status status = measureInto(report, config, threads);
        report.state = status            ? WhatIfReport::State::Done
                       : m_cancel.load() ? WhatIfReport::State::Cancelled
                                         : WhatIfReport::State::Failed;
        if (!status)
            report.problem = status.error().message;
    } catch (const std::bad_alloc&) {
        report.state = WhatIfReport::State::Failed;
        report.problem =
            "There is not enough memory to measure a model of these sizes. Choose smaller ones.";
    }
    report.fraction = 1;
    m_running.store(false);
    publish(report);
}

Status WhatIfDesk::measureInto(WhatIfReport& report, const RunConfig& config, int threads) {
    const Progress progress(
        [&](double fraction, std::string_view activity) {
            report.fraction = fraction;
            report.activity = activity;
            publish(report);
        },
        &m_cancel);
    Workers workers(threads);
    if (report.isCheck) {
        report.predicted = ask(config, threads).step;
        Result<StepSample> sample = measureMainPhase(config, workers, progress);
        if (!sample)
            return sample.error();
        report.measured = std::move(sample).value();
        return {};
    }
    Result<CostModel> model = studio::calibrate(config, workers, progress);
    if (!model)
        return model.error();
    const std::scoped_lock lock(m_mutex);
    m_models.insert_or_assign(keyOf(config, threads),
                              std::make_shared<const CostModel>(std::move(model).value()));
    return {};
}

std::shared_ptr<const WhatIfReport> WhatIfDesk::report() const {
    const std::scoped_lock lock(m_mutex);
    return m_report;
}

void WhatIfDesk::publish(const WhatIfReport& report) {
    auto shared = std::make_shared<const WhatIfReport>(report);
    const std::scoped_lock lock(m_mutex);
    m_report = std::move(shared);
}

}  // namespace studio::app
