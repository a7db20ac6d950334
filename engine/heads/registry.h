// SPDX-License-Identifier: GPL-3.0-or-later
// The table of output heads. A new head is one file and one line in registry.cpp; the contract
// tests walk the table.
#pragma once

#include <string_view>
#include <vector>

#include "engine/config/setting.h"
#include "engine/heads/output_head.h"

namespace studio {

/// What a head costs as far as the settings tell, for estimates before a run. Where it depends on
/// how frequent words are, they are taken to be as in ordinary text (zipfShares()).
struct HeadCost {
    std::int64_t parameters = 0;  ///< The head's own, besides the embedding.
    std::int64_t multiplyAddsPerRow = 0;
    std::int64_t trainingMultiplyAddsPerRow = 0;
};

struct HeadEntry {
    const char* name;         ///< For head.kind: "full".
    const char* title;        ///< For people.
    const char* description;  ///< For people: a sentence or two on what it does and gives up.
    /// Its words are rows of the embedding, so that it can take over from another tied head while a
    /// run goes on, and another from it.
    bool tiedToEmbedding;
    std::vector<Setting> (*settings)();  ///< Its own, "head.<name>.*".
    HeadCost (*ownCost)(const ModelConfig&, const RunConfig&);
    std::unique_ptr<OutputHead<float>> (*makeFloat)(const HeadContext<float>&);
    std::unique_ptr<OutputHead<double>> (*makeDouble)(const HeadContext<double>&);

    /// The head, within a ScaledHead where the settings ask for it.
    template <class Real>
    std::unique_ptr<OutputHead<Real>> make(const HeadContext<Real>& context) const;
    /// With what stands around every head. `model` has a vocabulary.
    HeadCost cost(const ModelConfig& model, const RunConfig& config) const;
};

const std::vector<HeadEntry>& headRegistry();
/// Null when there is none of this name.
const HeadEntry* findHead(std::string_view name);
/// The one that head.kind chooses.
const HeadEntry& chosenHead(const RunConfig& settings);

/// Says in a checkpoint which head it was saved with: a running training may have changed it.
TensorView headKindTensor(const HeadEntry& entry);
/// The head that a checkpoint says; the settings' one where it says nothing.
Result<const HeadEntry*> storedHead(const TensorMap& tensors, const RunConfig& settings);

/// All settings of the output layer: head.kind, whose choices are the registry's names, what all
/// heads share, and each head's own.
std::vector<Setting> headSettings();

}  // namespace studio
