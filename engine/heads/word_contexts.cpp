// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/word_contexts.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/base/random.h"

namespace studio {
namespace {

constexpr std::uint64_t kMostIds = 16'000'000, kBlock = 1 << 16;

/// Each occurrence of a word after a context word, as word * kContextWords + context.
Result<std::vector<std::uint32_t>> pairsOf(const TrainingText& text,
                                           std::span<const std::int16_t> contextOf,
                                           const Progress& progress) {
    const std::uint64_t blocks = (text.size() + kBlock - 1) / kBlock;
    const std::uint64_t taken = std::min(blocks, kMostIds / kBlock);
    std::vector<std::uint32_t> pairs;
    std::vector<TokenId> ids;
    for (std::uint64_t i = 0; i < taken; ++i) {
        if (Status s = progress.advance(static_cast<double>(i) / static_cast<double>(taken),
                                        "Reading the words' contexts");
            !s)
            return s.error();
        const std::uint64_t begin = i * blocks / taken * kBlock;
        ids.resize(std::min(kBlock, text.size() - begin));
        text.read(begin, ids);
        for (std::size_t t = 1; t < ids.size(); ++t)
            if (const int context = contextOf[static_cast<std::size_t>(ids[t - 1])]; context >= 0)
                pairs.push_back(static_cast<std::uint32_t>(ids[t]) * kContextWords +
                                static_cast<std::uint32_t>(context));
    }
    std::ranges::sort(pairs);
    return pairs;
}

}  // namespace

Result<AlignedBuffer<float>> contextVectors(const TrainingText& text, std::uint64_t seed,
                                            const Progress& progress) {
    const std::size_t vocabulary = text.vocabulary();
    STUDIO_CHECK(vocabulary < (std::size_t{1} << 32) / kContextWords);
    const std::vector<TokenId> byFrequency = text.byFrequency();
    const std::size_t contexts = std::min(kContextWords, vocabulary);
    std::vector<std::int16_t> contextOf(vocabulary, -1);
    for (std::size_t c = 0; c < contexts; ++c)
        contextOf[static_cast<std::size_t>(byFrequency[c])] = static_cast<std::int16_t>(c);
    const auto found = pairsOf(text, contextOf, progress.part(0, 0.8));
    if (!found)
        return found.error();

    std::vector<float> directions(contexts * kContextWidth);
    Random random(seed, "context directions");
    for (float& x : directions)
        x = static_cast<float>(random.normal());
    AlignedBuffer<float> vectors(vocabulary * kContextWidth);
    const std::vector<std::uint32_t>& pairs = found.value();
    for (std::size_t i = 0; i < pairs.size();) {
        std::size_t end = i;
        while (end < pairs.size() && pairs[end] == pairs[i])
            ++end;
        const float weight = std::sqrt(static_cast<float>(end - i));
        float* to = vectors.data() + pairs[i] / kContextWords * kContextWidth;
        const float* direction = directions.data() + pairs[i] % kContextWords * kContextWidth;
        for (std::size_t c = 0; c < kContextWidth; ++c)
            to[c] += weight * direction[c];
        i = end;
    }
    // The square roots of a word's shares rather than of its counts: rows of length one in the
    // space of contexts, nearly so in that of the directions.
    for (std::size_t w = 0; w < vocabulary; ++w) {
        float* row = vectors.data() + w * kContextWidth;
        float squares = 0;
        for (std::size_t c = 0; c < kContextWidth; ++c)
            squares += row[c] * row[c];
        const float scale = squares > 0 ? 1 / std::sqrt(squares) : 0;
        for (std::size_t c = 0; c < kContextWidth; ++c)
            row[c] *= scale;
    }
    if (Status s = progress.advance(1, "Reading the words' contexts"); !s)
        return s.error();
    return vectors;
}

}  // namespace studio
