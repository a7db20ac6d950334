// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/metrics.h"

#include <algorithm>

namespace studio {
namespace {

template <class T>
std::vector<T> tail(const std::vector<T>& all, std::size_t from) {
    if (from >= all.size())
        return {};
    return {all.begin() + static_cast<std::ptrdiff_t>(from), all.end()};
}

}  // namespace

void MetricLog::append(const StepMetrics& point) {
    const std::scoped_lock lock(m_mutex);
    m_steps.push_back(point);
}
void MetricLog::append(const EvaluationMetrics& evaluation) {
    const std::scoped_lock lock(m_mutex);
    m_evaluations.push_back(evaluation);
}
void MetricLog::append(RunEvent event) {
    const std::scoped_lock lock(m_mutex);
    m_events.push_back(std::move(event));
}
void MetricLog::append(ZoneSample sample) {
    const std::scoped_lock lock(m_mutex);
    m_zones.append(std::move(sample));
}
void MetricLog::append(const WeightSample& sample) {
    const std::scoped_lock lock(m_mutex);
    m_weights.push_back(sample);
}
void MetricLog::append(PromptSample sample) {
    const std::scoped_lock lock(m_mutex);
    m_samples.push_back(std::move(sample));
}

void MetricLog::rewind(std::int64_t step) {
    const std::scoped_lock lock(m_mutex);
    const auto later = [step](const auto& point) { return point.step > step; };
    std::erase_if(m_steps, later);
    std::erase_if(m_evaluations, later);
    ++m_rewinds;
}

std::size_t MetricLog::rewinds() const {
    const std::scoped_lock lock(m_mutex);
    return m_rewinds;
}

std::size_t MetricLog::stepCount() const {
    const std::scoped_lock lock(m_mutex);
    return m_steps.size();
}
std::vector<StepMetrics> MetricLog::stepsFrom(std::size_t from) const {
    const std::scoped_lock lock(m_mutex);
    return tail(m_steps, from);
}
std::vector<StepMetrics> MetricLog::stepsBetween(std::size_t from, std::size_t to) const {
    const std::scoped_lock lock(m_mutex);
    const auto begin = m_steps.begin();
    const std::size_t last = std::min(to, m_steps.size()), first = std::min(from, last);
    return {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last)};
}
std::vector<EvaluationMetrics> MetricLog::evaluationsFrom(std::size_t from) const {
    const std::scoped_lock lock(m_mutex);
    return tail(m_evaluations, from);
}
std::vector<RunEvent> MetricLog::eventsFrom(std::size_t from) const {
    const std::scoped_lock lock(m_mutex);
    return tail(m_events, from);
}
std::vector<WeightSample> MetricLog::weightsFrom(std::size_t from) const {
    const std::scoped_lock lock(m_mutex);
    return tail(m_weights, from);
}
std::vector<PromptSample> MetricLog::samplesFrom(std::size_t from) const {
    const std::scoped_lock lock(m_mutex);
    return tail(m_samples, from);
}
std::vector<ZoneSample> MetricLog::zones() const {
    const std::scoped_lock lock(m_mutex);
    return m_zones.samples();
}
std::size_t MetricLog::zonesAppended() const {
    const std::scoped_lock lock(m_mutex);
    return m_zones.appended();
}
bool MetricLog::append(WeightHistory::Moment moment) {
    const std::scoped_lock lock(m_mutex);
    return m_moments.append(std::move(moment));
}
bool MetricLog::weightMomentDue(double elapsedSeconds) const {
    const std::scoped_lock lock(m_mutex);
    return m_moments.due(elapsedSeconds);
}
std::vector<WeightHistory::Moment> MetricLog::weightMoments() const {
    const std::scoped_lock lock(m_mutex);
    return m_moments.moments();
}
std::size_t MetricLog::weightMomentsAppended() const {
    const std::scoped_lock lock(m_mutex);
    return m_moments.appended();
}

}  // namespace studio
