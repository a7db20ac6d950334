// SPDX-License-Identifier: GPL-3.0-or-later
// The phases of a run: sequences grow longer as training goes on. Written as text, one phase a
// word: LENGTH:SEQUENCES[:STEPS[:frozen]], for instance FlashLM v3's
//     64:4x4:1000:frozen 128:4x4:3000 256:8x4
// LENGTH is in tokens; SEQUENCES is their number in a step, or MxN for M groups of N sequences
// (positions that enter the loss are drawn group by group); a phase without STEPS is the last.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/telemetry/snapshot.h"

namespace studio {

struct Phase {
    std::int64_t firstStep = 1;  ///< Inclusive, counted from 1.
    std::int64_t lastStep = 0;   ///< Inclusive; 0 means it never ends.
    int length = 0;              ///< Tokens of a sequence.
    int groups = 1;              ///< Groups of sequences in a step.
    int groupSequences = 0;      ///< Sequences of a group.
    bool embeddingFrozen = false;

    int sequences() const { return groups * groupSequences; }
    std::int64_t tokensPerStep() const { return std::int64_t{sequences()} * length; }
};

class PhasePlan {
public:
    /// The error names the word that is wrong and what was expected.
    static Result<PhasePlan> parse(std::string_view text);

    /// The same plan with the embedding trained in every phase.
    PhasePlan unfrozen() const;
    bool freezes() const;

    const std::vector<Phase>& phases() const { return m_phases; }
    /// Index of the phase of a step (counted from 1); the last phase goes on for ever.
    int indexAt(std::int64_t step) const;
    const Phase& at(std::int64_t step) const {
        return m_phases[static_cast<std::size_t>(indexAt(step))];
    }
    /// Steps 1 to `step` fed this many tokens.
    std::int64_t tokensUpTo(std::int64_t step) const;
    /// The longest sequence and the most tokens a step of all phases.
    int longestSequence() const;
    /// For the window; the last phase ends at totalSteps.
    std::vector<PhaseInfo> describe(std::int64_t totalSteps) const;

private:
    std::vector<Phase> m_phases;
};

}  // namespace studio
