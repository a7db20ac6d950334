// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/evaluator.h"

#include <algorithm>

namespace studio {
namespace {

constexpr std::uint64_t kTokensAtOnce = 1024;

}  // namespace

Evaluator::Evaluator(const TokenStore& validation, const Tokenizer& tokenizer, int length,
                     std::uint64_t windows)
    : m_windows(validation, length, windows), m_targetBytes(m_windows.targetBytes(tokenizer)) {}

bool Evaluator::forEachGroup(Trainer& trainer, FunctionRef<void(const BatchShape&)> visit) {
    const auto length = static_cast<std::uint64_t>(m_windows.length());
    const std::uint64_t group = std::max<std::uint64_t>(1, kTokensAtOnce / length);
    for (std::uint64_t first = 0; first < m_windows.count(); first += group) {
        const std::uint64_t count = std::min(group, m_windows.count() - first);
        m_inputs.resize(count * length);
        m_targets.resize(count * length);
        for (std::uint64_t i = 0; i < count; ++i)
            m_windows.read(first + i, std::span(m_inputs).subspan(i * length, length),
                           std::span(m_targets).subspan(i * length, length));
        visit({count, length});
        if (trainer.execution().workers.interrupted())
            return false;
    }
    return true;
}

std::optional<Evaluator::Score> Evaluator::score(Trainer& trainer) {
    double sum = 0;
    if (!forEachGroup(trainer, [&](const BatchShape& shape) {
            sum += trainer.sumNll(shape, m_inputs, m_targets);
        }))
        return std::nullopt;
    return Score{sum / static_cast<double>(m_windows.targets()),
                 m_targetBytes > 0 ? bitsPerByte(sum, m_targetBytes) : 0.0};
}

std::optional<HeadLoss> Evaluator::lossAsOptimised(Trainer& trainer) {
    HeadLoss mean;
    if (!forEachGroup(trainer, [&](const BatchShape& shape) {
            const HeadLoss loss = trainer.lossOf(shape, m_inputs, m_targets);
            const double share =
                static_cast<double>(shape.rows()) / static_cast<double>(m_windows.targets());
            mean.crossEntropy += share * loss.crossEntropy;
            mean.zLoss += share * loss.zLoss;
            mean.nll += share * loss.nll;
        }))
        return std::nullopt;
    return mean;
}

}  // namespace studio
