// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/generation.h"

#include <chrono>

namespace studio {
namespace {

double nowSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

}  // namespace

void GenerationLog::begin(std::int64_t modelStep) {
    const std::scoped_lock lock(m_mutex);
    m_status.state = GenerationState::Running;
    m_status.modelStep = modelStep;
    m_status.message.clear();
    m_beganSeconds = nowSeconds();
}

void GenerationLog::setOutputLayer(const OutputLayer& layer) {
    const std::scoped_lock lock(m_mutex);
    m_status.outputLayer = layer;
}

void GenerationLog::wait(std::string message) {
    const std::scoped_lock lock(m_mutex);
    m_status.message = std::move(message);
}

void GenerationLog::append(GeneratedToken token) {
    const std::scoped_lock lock(m_mutex);
    m_tokens.push_back(std::move(token));
    m_status.tokens = m_tokens.size();
    const double seconds = nowSeconds() - m_beganSeconds;
    if (seconds > 0)
        m_status.tokensPerSecond = static_cast<double>(m_tokens.size()) / seconds;
    m_changed.notify_all();
}

void GenerationLog::finish(GenerationState state, std::string message) {
    const std::scoped_lock lock(m_mutex);
    m_status.state = state;
    m_status.message = std::move(message);
    m_changed.notify_all();
}

void GenerationLog::waitForTokens(std::size_t seen, std::chrono::milliseconds time) const {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [&] {
        return m_tokens.size() > seen || m_status.state > GenerationState::Running;
    });
}

GenerationLog::Status GenerationLog::status() const {
    const std::scoped_lock lock(m_mutex);
    return m_status;
}

std::vector<GeneratedToken> GenerationLog::tokensFrom(std::size_t from) const {
    const std::scoped_lock lock(m_mutex);
    if (from >= m_tokens.size())
        return {};
    return {m_tokens.begin() + static_cast<std::ptrdiff_t>(from), m_tokens.end()};
}

}  // namespace studio
