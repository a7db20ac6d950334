// SPDX-License-Identifier: GPL-3.0-or-later
// Sampler: draws the next token from the model's log-probabilities, in the steps of
// SamplingSettings: repetition penalty, temperature, top-k, min-p, top-p.
//
// Repetition penalty: CTRL (Keskar et al. 2019) divides positive logits of tokens seen before by
// the penalty and multiplies negative ones. Logits have an arbitrary constant that decides which is
// which; log-probabilities have none and are never positive, so here a seen token's log p is
// multiplied: p becomes p^penalty, before all is normalised again.
#pragma once

#include <span>
#include <vector>

#include "engine/base/result.h"
#include "engine/data/tokenizer.h"
#include "engine/telemetry/generation.h"

namespace studio {

/// A token and its probability by the model, before temperature and filters.
struct TokenProbability {
    TokenId token = 0;
    float probability = 0;
};

struct SampledToken {
    TokenProbability chosen;
    std::vector<TokenProbability> best;  ///< The five most probable, best first.
};

/// Refuses impossible settings in a sentence that names the setting.
Status checkSampling(const SamplingSettings& settings);

/// On one thread at a time. The draws are a function of the seed and the probabilities alone.
class Sampler {
public:
    /// The settings must have passed checkSampling().
    Sampler(const SamplingSettings& settings, std::size_t vocabulary);

    /// Counts a token as seen, for the repetition penalty.
    void note(TokenId token);
    /// Leaves out so many draws, as if they had been made.
    void skip(std::size_t draws) { m_draws += draws; }
    /// Draws from logProbabilities [vocabulary] (natural logarithms, normalised) and notes nothing.
    /// The error says that the model gives no numbers.
    Result<SampledToken> draw(std::span<const float> logProbabilities);

private:
    struct Candidate {
        TokenId token = 0;
        float score = 0;   // log-probability after the penalty
        float weight = 0;  // unnormalised probability after the temperature
    };
    static bool better(const Candidate& a, const Candidate& b);

    /// The `count` best of `scores`, best first; equal ones by id.
    static void keepBest(std::span<const float> scores, std::size_t count,
                         std::vector<Candidate>& out);
    /// m_scores become the log-probabilities after the penalty.
    void penalizeCopy(std::span<const float> logProbabilities);
    TokenId drawFrom(std::vector<Candidate>& candidates);
    void applyMinP(std::vector<Candidate>& candidates) const;
    void applyTopP(std::vector<Candidate>& candidates) const;

    SamplingSettings m_settings;
    std::uint64_t m_draws = 0;
    std::vector<char> m_seen;        // [vocabulary]
    std::vector<TokenId> m_penalty;  // seen tokens, each once
    std::vector<float> m_scores;     // [vocabulary]
    std::vector<Candidate> m_best, m_candidates;
};

}  // namespace studio
