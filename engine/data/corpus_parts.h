// SPDX-License-Identifier: GPL-3.0-or-later
// The corpora that a prepared text was put together from: which tokens of the training and of the
// validation part are whose. Kept beside the tokens, as a run can weigh its corpora and be scored
// on each.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "engine/base/result.h"

namespace studio {

/// Places of a token store, end exclusive.
struct TokenRange {
    std::uint64_t begin = 0, end = 0;

    std::uint64_t size() const { return end - begin; }
    bool operator==(const TokenRange&) const = default;
};

struct CorpusPart {
    std::string name;  ///< For people: a file's or a folder's; empty when there is only one.
    TokenRange training, validation;

    bool operator==(const CorpusPart&) const = default;
};

/// In how many ways a corpus is drawn against the others; a part without text is none.
struct MixtureWeights {
    std::vector<std::uint64_t> weights;  ///< One a part; empty: each by its size.

    bool bySize() const { return weights.empty(); }
    /// The share of each part in what is drawn, summing to 1.
    std::vector<double> shares(std::span<const CorpusPart> parts) const;
};

/// Weights as a setting gives them. Errors: not as many as there are parts, none above 0.
Result<MixtureWeights> mixtureOf(const std::vector<int>& weights,
                                 std::span<const CorpusPart> parts);

/// Writes the file as a whole or not at all.
Status saveCorpusParts(std::span<const CorpusPart> parts, const std::filesystem::path& path);
/// Reads what saveCorpusParts has written; the parts cover both stores without a gap. Without a
/// file there is one part, the whole.
Result<std::vector<CorpusPart>> loadCorpusParts(const std::filesystem::path& path,
                                                std::uint64_t trainingTokens,
                                                std::uint64_t validationTokens);

}  // namespace studio
