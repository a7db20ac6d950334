// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/sampler.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/base/random.h"

namespace studio {
namespace {

constexpr std::size_t kAlternatives = 5;

Error outOfRange(const std::string& name, double value, const std::string& range) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return Error{"Sampling setting '" + name + "' is " + text + ": give " + range + "."};
}

}  // namespace

Status checkSampling(const SamplingSettings& s) {
    if (!(s.temperature >= 0 && s.temperature <= 100))
        return outOfRange("temperature", s.temperature,
                          "a number from 0 (always the most probable token) to 100");
    if (s.topK < 0)
        return outOfRange("top-k", s.topK, "0 (all tokens) or more");
    if (!(s.topP > 0 && s.topP <= 1))
        return outOfRange("top-p", s.topP, "a number above 0, and at most 1 (all tokens)");
    if (!(s.minP >= 0 && s.minP <= 1))
        return outOfRange("min-p", s.minP, "a number from 0 (all tokens) to 1");
    if (!(s.repetitionPenalty > 0 && s.repetitionPenalty <= 100))
        return outOfRange("repetition penalty", s.repetitionPenalty,
                          "a number above 0 and at most 100; 1 means none");
    if (s.tokens < 0)
        return outOfRange("tokens", s.tokens, "how many tokens to write, 0 or more");
    return {};
}

Sampler::Sampler(const SamplingSettings& settings, std::size_t vocabulary)
    : m_settings(settings), m_seen(vocabulary, 0), m_scores(vocabulary) {
    STUDIO_CHECK(vocabulary > 0 && checkSampling(settings).ok());
}

void Sampler::note(TokenId token) {
    char& seen = m_seen[static_cast<std::size_t>(token)];
    if (!seen)
        m_penalty.push_back(token);
    seen = 1;
}

bool Sampler::better(const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.token < b.token;
}

void Sampler::keepBest(std::span<const float> scores, std::size_t count,
                       std::vector<Candidate>& out) {
    // A heap with the worst of the kept on top; most scores fail the first comparison.
    out.clear();
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (out.size() == count) {
            if (!(scores[i] > out.front().score))
                continue;
            std::ranges::pop_heap(out, better);
            out.pop_back();
        }
        out.push_back({static_cast<TokenId>(i), scores[i], 0});
        std::ranges::push_heap(out, better);
    }
    std::ranges::sort_heap(out, better);
}

void Sampler::penalizeCopy(std::span<const float> logProbabilities) {
    std::ranges::copy(logProbabilities, m_scores.begin());
    if (m_settings.repetitionPenalty == 1)
        return;
    for (const TokenId token : m_penalty)
        m_scores[static_cast<std::size_t>(token)] *=
            static_cast<float>(m_settings.repetitionPenalty);
}

Result<SampledToken> Sampler::draw(std::span<const float> logProbabilities) {
    STUDIO_CHECK(logProbabilities.size() == m_scores.size());
    SampledToken result;
    int noNumbers = 0;
    for (const float x : logProbabilities)
        noNumbers += std::isnan(x);
    const std::size_t words = m_scores.size();
    const auto topK = static_cast<std::size_t>(m_settings.topK);
    const bool few = topK > 0 && topK < words, penalized = m_settings.repetitionPenalty != 1;
    // Where nothing is penalised one scan finds the alternatives and the candidates.
    const std::size_t kept = m_settings.temperature == 0 ? 1 : few ? topK : 0;
    keepBest(logProbabilities, std::max(kAlternatives, penalized ? 0 : kept), m_best);
    for (std::size_t i = 0; i < std::min(kAlternatives, m_best.size()); ++i)
        result.best.push_back({m_best[i].token, std::exp(m_best[i].score)});
    if (noNumbers > 0 || !std::isfinite(m_best.front().score))
        return Error{
            "The model's probabilities are not numbers, so no token can be drawn: its weights have "
            "diverged. Go back to an earlier checkpoint or train with a smaller learning rate."};
    if (kept > 0 && !penalized) {
        const auto end =
            m_best.begin() + static_cast<std::ptrdiff_t>(std::min(kept, m_best.size()));
        m_candidates.assign(m_best.begin(), end);
    } else if (penalizeCopy(logProbabilities); kept > 0) {
        keepBest(m_scores, kept, m_candidates);
    } else {
        m_candidates.resize(words);
        for (std::size_t i = 0; i < words; ++i)
            m_candidates[i] = {static_cast<TokenId>(i), m_scores[i], 0};
    }
    const TokenId token = drawFrom(m_candidates);
    result.chosen = {token, std::exp(logProbabilities[static_cast<std::size_t>(token)])};
    return result;
}

TokenId Sampler::drawFrom(std::vector<Candidate>& candidates) {
    const std::uint64_t index = m_draws++;
    if (candidates.size() == 1)
        return candidates.front().token;
    float top = candidates.front().score;
    for (const Candidate& c : candidates)
        top = std::max(top, c.score);
    const float temperature = static_cast<float>(std::max(m_settings.temperature, 1e-30));
    for (Candidate& c : candidates)
        c.weight = std::exp((c.score - top) / temperature);
    applyMinP(candidates);
    applyTopP(candidates);
    double mass = 0;
    for (const Candidate& c : candidates)
        mass += c.weight;
    double left = Random(m_settings.seed, "sample", index).uniform() * mass;
    TokenId token = candidates.front().token;
    for (const Candidate& c : candidates) {
        if (c.weight == 0)
            continue;
        token = c.token;
        left -= c.weight;
        if (left < 0)
            break;
    }
    return token;
}

void Sampler::applyMinP(std::vector<Candidate>& candidates) const {
    // The best token's weight is 1.
    if (m_settings.minP > 0)
        std::erase_if(candidates, [&](const Candidate& c) { return c.weight < m_settings.minP; });
}

void Sampler::applyTopP(std::vector<Candidate>& candidates) const {
    if (m_settings.topP >= 1)
        return;
    double mass = 0;
    for (const Candidate& c : candidates)
        mass += c.weight;
    // A heap gives the best one after the other without sorting the whole vocabulary; those taken
    // gather at the end, best last.
    const auto worse = [](const Candidate& a, const Candidate& b) { return better(b, a); };
    std::ranges::make_heap(candidates, worse);
    double taken = 0;
    auto end = candidates.end();
    do {
        std::ranges::pop_heap(candidates.begin(), end, worse);
        --end;
        taken += end->weight;
    } while (end != candidates.begin() && taken < m_settings.topP * mass);
    candidates.erase(candidates.begin(), end);
}

}  // namespace studio
