// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/evaluator.h"

#include <algorithm>
#include <numbers>

#include "engine/base/check.h"

namespace studio {
namespace {

constexpr std::uint64_t kTokensAtOnce = 1024;

/// 0 for text that has no bytes.
double bitsPerByteOf(double nll, double bytesATarget) {
    return bytesATarget > 0 ? nll / (std::numbers::ln2 * bytesATarget) : 0.0;
}

}  // namespace

Evaluator::Evaluator(const TokenStore& validation, const Tokenizer& tokenizer, int length,
                     std::uint64_t windows) {
    add({}, ValidationWindows(validation, length, windows), tokenizer, 1);
}

Evaluator::Evaluator(const TokenStore& validation, const Tokenizer& tokenizer, int length,
                     std::uint64_t windows, std::span<const CorpusPart> parts,
                     const std::vector<double>& shares) {
    STUDIO_CHECK(!parts.empty() && shares.size() == parts.size());
    const std::uint64_t count = parts.size();
    const std::uint64_t each = windows / count + (windows % count > 0 ? 1 : 0);
    for (std::size_t i = 0; i < parts.size(); ++i)
        add(parts[i].name, ValidationWindows(validation, length, each, parts[i].validation),
            tokenizer, shares[i]);
}

void Evaluator::add(std::string name, const ValidationWindows& windows, const Tokenizer& tokenizer,
                    double share) {
    const double bytes = static_cast<double>(windows.targetBytes(tokenizer)) /
                         static_cast<double>(windows.targets());
    m_parts.push_back({std::move(name), windows, share, bytes});
}

bool Evaluator::forEachGroup(Trainer& trainer, const ValidationWindows& windows,
                             FunctionRef<void(const BatchShape&)> visit) {
    const auto length = static_cast<std::uint64_t>(windows.length());
    const std::uint64_t group = std::max<std::uint64_t>(1, kTokensAtOnce / length);
    for (std::uint64_t first = 0; first < windows.count(); first += group) {
        const std::uint64_t count = std::min(group, windows.count() - first);
        m_inputs.resize(count * length);
        m_targets.resize(count * length);
        for (std::uint64_t i = 0; i < count; ++i)
            windows.read(first + i, std::span(m_inputs).subspan(i * length, length),
                         std::span(m_targets).subspan(i * length, length));
        visit({count, length});
        if (trainer.execution().workers.interrupted())
            return false;
    }
    return true;
}

std::optional<Evaluator::Score> Evaluator::score(Trainer& trainer) {
    Score all;
    double bytes = 0;  // a target, of all together
    for (const Part& part : m_parts) {
        double sum = 0;
        if (!forEachGroup(trainer, part.windows, [&](const BatchShape& shape) {
                sum += trainer.sumNll(shape, m_inputs, m_targets);
            }))
            return std::nullopt;
        const double nll = sum / static_cast<double>(part.windows.targets());
        all.nll += part.share * nll;
        bytes += part.share * part.bytesATarget;
        if (m_parts.size() > 1)
            all.corpora.push_back({part.name, nll, bitsPerByteOf(nll, part.bytesATarget)});
    }
    all.bitsPerByte = bitsPerByteOf(all.nll, bytes);
    return all;
}

std::optional<HeadLoss> Evaluator::lossAsOptimised(Trainer& trainer) {
    HeadLoss mean;
    for (const Part& part : m_parts)
        if (!forEachGroup(trainer, part.windows, [&](const BatchShape& shape) {
                const HeadLoss loss = trainer.lossOf(shape, m_inputs, m_targets);
                const double share = part.share * static_cast<double>(shape.rows()) /
                                     static_cast<double>(part.windows.targets());
                mean.crossEntropy += share * loss.crossEntropy;
                mean.zLoss += share * loss.zLoss;
                mean.nll += share * loss.nll;
            }))
            return std::nullopt;
    return mean;
}

}  // namespace studio
