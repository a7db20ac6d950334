// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/divergence_guard.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/config/setting.h"

namespace studio {
namespace {

/// Fewer losses say too little of how they spread.
constexpr std::size_t kLeastLosses = 20;
/// The deviation is taken as at least this part of the mean.
constexpr double kLeastDeviation = 0.02;
/// Setbacks are forgiven after so many windows of taken steps.
constexpr int kCalmWindows = 10;

struct Spread {
    double mean = 0, deviation = 0;
};

Spread spreadOf(const std::vector<double>& losses) {
    const double n = static_cast<double>(losses.size());
    Spread spread;
    spread.mean = std::accumulate(losses.begin(), losses.end(), 0.0) / n;
    double squares = 0;
    for (const double loss : losses)
        squares += (loss - spread.mean) * (loss - spread.mean);
    spread.deviation = std::max(std::sqrt(squares / n), kLeastDeviation * std::abs(spread.mean));
    return spread;
}

}  // namespace

bool DivergenceGuard::isSpike(double loss) const {
    if (m_config.spikeDeviations <= 0 || m_losses.size() < kLeastLosses)
        return false;
    const Spread spread = spreadOf(m_losses);
    return loss > spread.mean + m_config.spikeDeviations * spread.deviation;
}

GuardVerdict DivergenceGuard::judge(double loss, bool finite, int phase) {
    if (!finite)
        return refuse("the loss or its gradient was not a finite number");
    if (phase != m_phase)
        m_losses.clear();
    m_phase = phase;
    if (isSpike(loss))
        return refuse("the loss of " + formatSetting(std::round(loss * 1000) / 1000) +
                      " stands far above those of the last steps, " +
                      formatSetting(std::round(spreadOf(m_losses).mean * 1000) / 1000) +
                      " on average");
    m_losses.push_back(loss);
    if (m_losses.size() > static_cast<std::size_t>(m_config.window))
        m_losses.erase(m_losses.begin());
    ++m_taken;
    if (m_taken >= m_config.skips)
        m_skipped = 0;
    if (m_taken >= kCalmWindows * m_config.window)
        m_setbacks = 0;
    return {};
}

GuardVerdict DivergenceGuard::refuse(std::string reason) {
    m_taken = 0;
    if (++m_skipped <= m_config.skips)
        return {GuardAction::Skip, std::move(reason)};
    return setBack(std::move(reason));
}

GuardVerdict DivergenceGuard::judgeDamagedState() {
    m_taken = 0;
    return setBack("a tensor holds a number that is not finite");
}

GuardVerdict DivergenceGuard::setBack(std::string reason) const {
    return {m_setbacks < m_config.setbacks ? GuardAction::SetBack : GuardAction::Stop,
            std::move(reason)};
}

void DivergenceGuard::noteSetback() {
    ++m_setbacks;
    m_rateScale *= m_config.rateFactor;
    m_losses.clear();
    m_skipped = m_taken = 0;
}

std::vector<TensorView> DivergenceGuard::State::views() const {
    return {
        viewTensor<double>("guard.numbers", {static_cast<std::int64_t>(numbers.size())}, numbers),
        viewTensor<double>("guard.losses", {static_cast<std::int64_t>(losses.size())}, losses)};
}

DivergenceGuard::State DivergenceGuard::state() const {
    return {{m_rateScale, static_cast<double>(m_setbacks), static_cast<double>(m_skipped),
             static_cast<double>(m_taken), static_cast<double>(m_phase)},
            m_losses};
}

Status DivergenceGuard::load(const TensorMap& tensors) {
    const TensorView* numbers = tensors.find("guard.numbers");
    const TensorView* losses = tensors.find("guard.losses");
    if (!numbers && !losses)
        return {};
    State read;
    read.numbers.resize(5);
    const std::int64_t count = 5;
    if (Status status =
            tensors.load("guard.numbers", std::span(&count, 1), std::span(read.numbers));
        !status)
        return status;
    const auto isCount = [](double x) { return x >= 0 && x <= 1e9 && x == std::floor(x); };
    const bool sound = losses && losses->dtype == DType::F64 && losses->shape.size() == 1 &&
                       losses->elements() <= static_cast<std::size_t>(m_config.window) &&
                       read.numbers[0] > 0 && read.numbers[0] <= 1 && isCount(read.numbers[1]) &&
                       isCount(read.numbers[2]) && isCount(read.numbers[3]) &&
                       isCount(read.numbers[4] + 1);
    if (sound)
        read.losses = copyElements<double>(*losses);
    if (!sound || !std::ranges::all_of(read.losses, [](double x) { return std::isfinite(x); }))
        return Error{"'" + tensors.source() +
                     "': 'guard.numbers' and 'guard.losses' are not what a divergence guard has "
                     "seen. Go on from another checkpoint."};
    m_rateScale = read.numbers[0];
    m_setbacks = static_cast<int>(read.numbers[1]);
    m_skipped = static_cast<int>(read.numbers[2]);
    m_taken = static_cast<int>(read.numbers[3]);
    m_phase = static_cast<int>(read.numbers[4]);
    m_losses = std::move(read.losses);
    return {};
}

}  // namespace studio
