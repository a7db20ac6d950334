// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/batch_sampler.h"

#include <algorithm>
#include <numeric>

#include "engine/base/check.h"
#include "engine/base/random.h"

namespace studio {
namespace {

/// Documents that begin inside a range of ids.
TokenRange documentsOf(const TokenStore& store, const TokenRange& ids) {
    const auto firstFrom = [&](std::uint64_t id) {
        std::uint64_t low = 0, high = store.documents();
        while (low < high) {
            const std::uint64_t middle = low + (high - low) / 2;
            if (store.documentBegin(middle) < id)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return {firstFrom(ids.begin), firstFrom(ids.end)};
}

}  // namespace

BatchSampler::BatchSampler(const TokenStore& store, std::uint64_t seed, Start start,
                           std::span<const CorpusPart> parts, const MixtureWeights& weights)
    : BatchSampler(store, seed, start) {
    if (weights.bySize())
        return;
    STUDIO_CHECK(weights.weights.size() == parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::uint64_t weight = weights.weights[i];
        if (weight > 0)
            m_parts.push_back({parts[i].training, documentsOf(store, parts[i].training), weight});
        m_weights += weight;
    }
    STUDIO_CHECK(m_weights > 0);
}

std::uint64_t BatchSampler::drawStart(Random& random, std::uint64_t length) const {
    Part whole{{0, m_store.size()}, {0, m_store.documents()}};
    const Part* part = &whole;
    if (!m_parts.empty()) {
        std::uint64_t drawn = random.below(m_weights);
        for (part = m_parts.data(); drawn >= part->weight; ++part)
            drawn -= part->weight;
    }
    STUDIO_CHECK(part->ids.size() >= length + 2);
    const std::uint64_t places = part->ids.size() - length - 1;
    if (m_start == Start::Anywhere)
        return part->ids.begin + random.below(places);
    const std::uint64_t document = part->documents.begin + random.below(part->documents.size());
    return std::min(m_store.documentBegin(document), part->ids.begin + places - 1);
}

void BatchSampler::draw(std::uint64_t step, int sequences, int length, std::span<TokenId> inputs,
                        std::span<TokenId> targets) const {
    STUDIO_CHECK(sequences > 0 && length > 0 && m_store.size() >= tokensNeeded(length));
    const auto count = static_cast<std::size_t>(length);
    STUDIO_CHECK(inputs.size() == static_cast<std::size_t>(sequences) * count &&
                 targets.size() == inputs.size());
    Random random(m_seed, "batch", step);
    for (std::size_t at = 0; at < inputs.size(); at += count) {
        const std::uint64_t start = drawStart(random, count);
        m_store.read(start, inputs.subspan(at, count));
        m_store.read(start + 1, targets.subspan(at, count));
    }
}

namespace {

/// The first `kept` steps of a Fisher-Yates shuffle of first, first + 1, ...: in the place where
/// the result goes, which has room for all positions.
void drawUniform(Random& random, std::size_t kept, int first, std::span<std::int32_t> places) {
    std::iota(places.begin(), places.end(), first);
    for (std::size_t i = 0; i < kept; ++i)
        std::swap(places[i], places[i + static_cast<std::size_t>(random.below(places.size() - i))]);
}

void drawStratified(Random& random, std::size_t kept, int first, std::span<std::int32_t> places) {
    const std::size_t all = places.size();
    const std::uint64_t turn = random.below(all);
    for (std::size_t i = 0; i < kept; ++i) {
        const std::size_t begin = i * all / kept, end = (i + 1) * all / kept;
        const std::uint64_t at = turn + begin + random.below(end - begin);
        places[i] = first + static_cast<std::int32_t>(at % all);
    }
}

}  // namespace

void sampleRows(std::uint64_t seed, std::uint64_t step, int microBatches,
                int positionsPerMicroBatch, double fraction, std::vector<std::int32_t>& rows,
                PositionDraw draw) {
    STUDIO_CHECK(microBatches > 0 && positionsPerMicroBatch > 0 && fraction > 0 && fraction <= 1);
    const auto positions = static_cast<std::size_t>(positionsPerMicroBatch);
    rows.clear();
    if (fraction >= 1) {
        rows.resize(static_cast<std::size_t>(microBatches) * positions);
        std::iota(rows.begin(), rows.end(), 0);
        return;
    }
    const auto kept = std::max<std::size_t>(
        1, static_cast<std::size_t>(static_cast<double>(positions) * fraction));
    Random random(seed, "rows", step);
    for (int m = 0; m < microBatches; ++m) {
        const std::size_t begin = rows.size();
        rows.resize(begin + positions);
        const auto own = std::span(rows).subspan(begin);
        const int first = m * positionsPerMicroBatch;
        if (draw == PositionDraw::Uniform)
            drawUniform(random, kept, first, own);
        else
            drawStratified(random, kept, first, own);
        rows.resize(begin + kept);
    }
}

}  // namespace studio
