// SPDX-License-Identifier: GPL-3.0-or-later
// Which tokens each training step reads, and which of its positions enter the loss. Both follow
// from (seed, step) alone, so that a resumed run draws what the uninterrupted one would have drawn.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/random.h"
#include "engine/data/corpus_parts.h"
#include "engine/data/token_store.h"

namespace studio {

/// Immutable; any thread. The store must outlive it.
class BatchSampler {
public:
    /// Ids that a store must have for windows of a length.
    static std::uint64_t tokensNeeded(int length) { return static_cast<std::uint64_t>(length) + 2; }

    /// Where windows start: anywhere in the stream of ids, or at the first id of a document, so
    /// that what a window reads is not the end of another text.
    enum class Start : std::uint8_t { Anywhere, Document };

    BatchSampler(const TokenStore& store, std::uint64_t seed, Start start = Start::Anywhere)
        : m_store(store), m_seed(seed), m_start(start) {}
    /// Draws a corpus by its weight first, then a window inside it, none that reaches over its end.
    /// With weights by size there is no such first draw, and windows are those of the whole stream.
    /// Each part with a weight has tokensNeeded(length) ids.
    BatchSampler(const TokenStore& store, std::uint64_t seed, Start start,
                 std::span<const CorpusPart> parts, const MixtureWeights& weights);

    /// Draws a step's windows: each starts uniformly, with replacement, at one of the places
    /// 0 .. ids - length - 2 of the whole stream of ids, across ends of documents; or at the
    /// beginning of one of the documents, at the latest at the last of those places. inputs and
    /// targets [sequences, length]; targets are the ids one further.
    void draw(std::uint64_t step, int sequences, int length, std::span<TokenId> inputs,
              std::span<TokenId> targets) const;

private:
    /// A corpus with a weight, in ids and in documents.
    struct Part {
        TokenRange ids, documents;
        std::uint64_t weight = 0;
    };
    std::uint64_t drawStart(Random& random, std::uint64_t length) const;

    const TokenStore& m_store;
    std::uint64_t m_seed;
    Start m_start;
    std::vector<Part> m_parts;    ///< Empty: the whole stream.
    std::uint64_t m_weights = 0;  ///< Their sum.
};

/// How the positions of a micro-batch that enter the loss are drawn, kept of them at a time.
enum class PositionDraw : std::uint8_t {
    /// `kept` different ones, each set as likely as any other, in random order. As FlashLM does.
    Uniform,
    /// One of each of `kept` stretches of neighbours, so that no part of the text is left out: the
    /// positions in a ring are cut into stretches that differ by at most one position, from a
    /// random place on, so each position is as likely as any other.
    Stratified
};

/// The positions (rows of the step's batch) that enter the loss: of each micro-batch
/// max(1, floor(fraction * positions)) different ones, offset by the micro-batch's first row; with
/// fraction 1 all in order. fraction in (0, 1]. Replaces rows' content; allocates only where its
/// capacity is below the step's positions.
void sampleRows(std::uint64_t seed, std::uint64_t step, int microBatches,
                int positionsPerMicroBatch, double fraction, std::vector<std::int32_t>& rows,
                PositionDraw draw = PositionDraw::Uniform);

}  // namespace studio
