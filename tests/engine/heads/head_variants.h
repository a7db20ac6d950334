// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of the registry as the contract tests take them: each with its default settings, unless
// it has lines here. A head whose defaults are for large vocabularies gets settings that use all of
// its parts at the tests' sizes; one that draws random numbers in training gets those under which
// it computes the exact gradient (what it draws is tested beside it).
#pragma once

#include <utility>
#include <vector>

#include "engine/heads/registry.h"

namespace studio::testing {

struct HeadVariant {
    const char* head;
    const char* name = "";
    std::vector<std::pair<const char*, const char*>> settings{};
    /// False: the gradient of the embedding is a straight-through estimate, no derivative.
    bool differentiable = true;
    /// False: it decides in steps, and spreads label smoothing within each.
    bool oneSoftmax = true;
};

/// Heads that are tested otherwise than by default.
inline const std::vector<HeadVariant>& specialVariants() {
    static const std::vector<HeadVariant> all = {
        {"sparse-backward", "exact", {{"head.sparse_backward.epsilon", "0"}}},
        {.head = "ternary", .differentiable = false},
        {"shortlist",
         "with classes",
         {{"head.shortlist.words", "5"}, {"head.shortlist.class_size", "7"}},
         true,
         false},
        {"two-level",
         "by frequency",
         {{"head.two_level.class_size", "9"}, {"head.two_level.classes", "frequency"}},
         true,
         false},
        {"adaptive",
         "two tails",
         {{"head.adaptive.cutoffs", "6,15"}, {"head.adaptive.div_value", "1.5"}},
         true,
         false},
        {"tree", "Huffman", {}, true, false},
        {"tree", "balanced", {{"head.tree.shape", "balanced"}}, true, false},
    };
    return all;
}

/// All heads of the registry.
inline const std::vector<HeadVariant>& headVariants() {
    static const std::vector<HeadVariant> all = [] {
        std::vector<HeadVariant> variants;
        for (const HeadEntry& entry : headRegistry()) {
            const std::size_t before = variants.size();
            for (const HeadVariant& special : specialVariants())
                if (findHead(special.head) == &entry)
                    variants.push_back(special);
            if (variants.size() == before)
                variants.push_back({entry.name});
        }
        return variants;
    }();
    return all;
}

/// All settings of the output layer, with this head chosen.
inline RunConfig headConfig(const HeadVariant& variant) {
    RunConfig config(std::make_shared<const SettingSchema>(headSettings()));
    STUDIO_CHECK(config.set("head.kind", variant.head).ok());
    for (const auto& [key, value] : variant.settings)
        STUDIO_CHECK(config.set(key, value).ok());
    return config;
}

}  // namespace studio::testing
