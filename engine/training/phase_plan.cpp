// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/phase_plan.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace studio {
namespace {

constexpr int kMaximumLength = 65536, kMaximumSequences = 65536;
constexpr std::int64_t kMaximumSteps = 1'000'000'000;

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

std::optional<std::int64_t> positive(std::string_view text, std::int64_t maximum) {
    std::int64_t value = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (status != std::errc{} || end != text.data() + text.size() || value < 1 || value > maximum)
        return std::nullopt;
    return value;
}

Error malformed(std::string_view word, const std::string& what) {
    return {"Setting 'training.phases': '" + std::string(word) + "' " + what +
            " The form of a phase is LENGTH:SEQUENCES[:STEPS[:frozen]], for instance "
            "64:4x4:1000:frozen."};
}

Result<Phase> parsePhase(std::string_view word) {
    const auto parts = split(word, ':');
    if (parts.size() < 2 || parts.size() > 4)
        return malformed(word, "has " + std::to_string(parts.size()) + " parts.");
    Phase phase;
    const auto length = positive(parts[0], kMaximumLength);
    if (!length)
        return malformed(word, "needs a length from 1 to 65536 tokens.");
    phase.length = static_cast<int>(*length);
    const auto counts = split(parts[1], 'x');
    const auto first = positive(counts[0], kMaximumSequences);
    const auto second = counts.size() == 2 ? positive(counts[1], kMaximumSequences) : 1;
    if (!first || !second || counts.size() > 2 || *first * *second > kMaximumSequences)
        return malformed(word, "needs from 1 to 65536 sequences, written as 16 or 4x4.");
    phase.groups = counts.size() == 2 ? static_cast<int>(*first) : 1;
    phase.groupSequences = static_cast<int>(counts.size() == 2 ? *second : *first);
    if (parts.size() >= 3) {
        const auto steps = positive(parts[2], kMaximumSteps);
        if (!steps)
            return malformed(word, "needs a number of steps of at least 1.");
        phase.lastStep = *steps;  // relative here; made absolute by parse()
    }
    if (parts.size() == 4) {
        if (parts[3] != "frozen")
            return malformed(word, "ends in a word that is not 'frozen'.");
        phase.embeddingFrozen = true;
    }
    return phase;
}

}  // namespace

Result<PhasePlan> PhasePlan::parse(std::string_view text) {
    PhasePlan plan;
    std::int64_t next = 1;
    for (const std::string_view word : split(text, ' ')) {
        if (word.empty())
            continue;
        if (!plan.m_phases.empty() && plan.m_phases.back().lastStep == 0)
            return malformed(word, "follows a phase without STEPS, which never ends.");
        Result<Phase> phase = parsePhase(word);
        if (!phase)
            return phase.error();
        Phase& p = phase.value();
        p.firstStep = next;
        if (p.lastStep > 0)
            p.lastStep += next - 1;
        next = p.lastStep + 1;
        plan.m_phases.push_back(p);
    }
    if (plan.m_phases.empty())
        return malformed(text, "names no phase.");
    return plan;
}

PhasePlan PhasePlan::unfrozen() const {
    PhasePlan plan = *this;
    for (Phase& phase : plan.m_phases)
        phase.embeddingFrozen = false;
    return plan;
}

bool PhasePlan::freezes() const { return std::ranges::any_of(m_phases, &Phase::embeddingFrozen); }

int PhasePlan::indexAt(std::int64_t step) const {
    for (std::size_t i = 0; i + 1 < m_phases.size(); ++i)
        if (step <= m_phases[i].lastStep)
            return static_cast<int>(i);
    return static_cast<int>(m_phases.size() - 1);
}

std::int64_t PhasePlan::tokensUpTo(std::int64_t step) const {
    std::int64_t tokens = 0;
    for (std::size_t i = 0; i < m_phases.size(); ++i) {
        const bool last = i + 1 == m_phases.size();
        const std::int64_t end = last ? step : std::min(step, m_phases[i].lastStep);
        if (end >= m_phases[i].firstStep)
            tokens += (end - m_phases[i].firstStep + 1) * m_phases[i].tokensPerStep();
    }
    return tokens;
}

int PhasePlan::longestSequence() const {
    return std::ranges::max(m_phases, {}, &Phase::length).length;
}

std::vector<PhaseInfo> PhasePlan::describe(std::int64_t totalSteps) const {
    std::vector<PhaseInfo> infos;
    for (std::size_t i = 0; i < m_phases.size(); ++i) {
        const Phase& p = m_phases[i];
        const bool last = i + 1 == m_phases.size();
        infos.push_back({p.firstStep, last ? std::max(totalSteps, p.firstStep) : p.lastStep,
                         p.length, p.sequences(), p.embeddingFrozen});
    }
    return infos;
}

}  // namespace studio
