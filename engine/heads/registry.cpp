// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/registry.h"

#include "engine/base/check.h"
#include "engine/base/text.h"
#include "engine/heads/adaptive_reference.h"
#include "engine/heads/adaptive_softmax.h"
#include "engine/heads/full_softmax.h"
#include "engine/heads/full_softmax_reference.h"
#include "engine/heads/scaled_head.h"
#include "engine/heads/shared_head_settings.h"
#include "engine/heads/shortlist_reference.h"
#include "engine/heads/shortlist_softmax.h"
#include "engine/heads/sparse_backward.h"
#include "engine/heads/ternary_softmax.h"
#include "engine/heads/tree_reference.h"
#include "engine/heads/tree_softmax.h"

namespace studio {
namespace {

/// Whether a head's words are rows of the embedding.
enum class Rows { Tied, Own };

/// Head is what trains, Reference the plain double one that it is tested against.
template <class Head, class Reference>
HeadEntry entry(const char* name, const char* title, const char* description, Rows rows) {
    return {name,
            title,
            description,
            rows == Rows::Tied,
            &Head::settings,
            &Head::cost,
            [](const HeadContext<float>& c) -> std::unique_ptr<OutputHead<float>> {
                return std::make_unique<Head>(c);
            },
            [](const HeadContext<double>& c) -> std::unique_ptr<OutputHead<double>> {
                return std::make_unique<Reference>(c);
            }};
}

Setting headKindSetting() {
    Setting setting{.key = "head.kind",
                    .title = STUDIO_TEXT("Setting", "Output layer"),
                    .help = STUDIO_TEXT("Setting",
                                        "How the model's last rows become a probability for every "
                                        "token. This layer takes most of the training time."),
                    .why = STUDIO_TEXT(
                        "Setting",
                        "The output layer is where most of the time goes with a large vocabulary. "
                        "Change it to see what another one costs and what it gives.")};
    setting.defaultValue = std::string(headRegistry().front().name);
    for (const HeadEntry& e : headRegistry())
        setting.choices.emplace_back(e.name), setting.choiceTitles.emplace_back(e.title);
    return setting;
}

}  // namespace

const std::vector<HeadEntry>& headRegistry() {
    static const std::vector<HeadEntry> table = {
        entry<FullSoftmax, FullSoftmaxReference>(
            "full", STUDIO_TEXT("Setting", "Full softmax"),
            STUDIO_TEXT("Setting",
                        "Computes every word's logit at every position. Exact, and the reference "
                        "that the others are measured against."),
            Rows::Tied),
        entry<SparseBackward, FullSoftmaxReference>(
            "sparse-backward", STUDIO_TEXT("Setting", "Full softmax, sparse gradients"),
            STUDIO_TEXT("Setting",
                        "Computes every word's logit, but takes the gradient from the few hundred "
                        "probable words and a random sample of the rest. Same likelihood, on "
                        "average the same gradient, a third of the work."),
            Rows::Tied),
        entry<TernarySoftmax, TernarySoftmaxReference>(
            "ternary", STUDIO_TEXT("Setting", "Ternary softmax"),
            STUDIO_TEXT("Setting",
                        "The full softmax with words whose weights are only -1, 0 and +1 times a "
                        "number of their own. Trains as slowly, and generates from a sixteenth of "
                        "the memory."),
            Rows::Tied),
        entry<ShortlistSoftmax, ShortlistReference>(
            "shortlist", STUDIO_TEXT("Setting", "Shortlist and classes"),
            STUDIO_TEXT("Setting",
                        "Chooses the most frequent words directly and all others by way of a class "
                        "of similar words: a fortieth of the work with GPT-2's vocabulary, and "
                        "still exact probabilities."),
            Rows::Tied),
        entry<TwoLevelSoftmax, TwoLevelReference>(
            "two-level", STUDIO_TEXT("Setting", "Classes only"),
            STUDIO_TEXT("Setting",
                        "Chooses a class of similar words, then a word of it: the least work that "
                        "two steps can have. Frequent words pay for the detour."),
            Rows::Tied),
        entry<AdaptiveSoftmax, AdaptiveReference>(
            "adaptive", STUDIO_TEXT("Setting", "Adaptive softmax"),
            STUDIO_TEXT("Setting",
                        "Chooses frequent words directly and rare ones in tails with narrower rows "
                        "of their own, not shared with the input: fewer weights and little work."),
            Rows::Own),
        entry<TreeSoftmax, TreeReference>(
            "tree", STUDIO_TEXT("Setting", "Binary tree"),
            STUDIO_TEXT("Setting",
                        "Reaches each word by yes-or-no decisions, as FlashLM's version 4 was to "
                        "do: the fewest operations of all, scattered over memory, and a loss that "
                        "falls more slowly."),
            Rows::Own),
    };
    return table;
}

const HeadEntry* findHead(std::string_view name) {
    for (const HeadEntry& e : headRegistry())
        if (name == e.name)
            return &e;
    return nullptr;
}

const HeadEntry& chosenHead(const RunConfig& settings) {
    const HeadEntry* entry = findHead(std::get<std::string>(settings.value("head.kind")));
    STUDIO_CHECK(entry != nullptr);  // the setting's choices are the registry's names
    return *entry;
}

template <class Real>
std::unique_ptr<OutputHead<Real>> HeadEntry::make(const HeadContext<Real>& context) const {
    std::unique_ptr<OutputHead<Real>> head;
    if constexpr (std::is_same_v<Real, float>)
        head = makeFloat(context);
    else
        head = makeDouble(context);
    const double scale = SharedHeadSettings::read(context.settings).logitScale;
    if (scale == 0)
        return head;
    return std::make_unique<ScaledHead<Real>>(context, scale, std::move(head));
}

template std::unique_ptr<OutputHead<float>> HeadEntry::make(const HeadContext<float>&) const;
template std::unique_ptr<OutputHead<double>> HeadEntry::make(const HeadContext<double>&) const;

HeadCost HeadEntry::cost(const ModelConfig& model, const RunConfig& config) const {
    HeadCost cost = ownCost(model, config);
    const auto shared = SharedHeadSettings::read(config);
    cost.parameters += shared.logitScale > 0 ? 1 : 0;
    return cost;
}

namespace {

constexpr const char* kKindTensor = "head.kind";

}  // namespace

TensorView headKindTensor(const HeadEntry& entry) {
    const std::string_view name = entry.name;
    return viewTensor<std::uint8_t>(
        kKindTensor, {static_cast<std::int64_t>(name.size())},
        {reinterpret_cast<const std::uint8_t*>(name.data()), name.size()});
}

Result<const HeadEntry*> storedHead(const TensorMap& tensors, const RunConfig& settings) {
    const TensorView* kind = tensors.find(kKindTensor);
    if (!kind)  // saved before there was a choice
        return &chosenHead(settings);
    const std::string_view name(reinterpret_cast<const char*>(kind->bytes.data()),
                                kind->bytes.size());
    const HeadEntry* entry = kind->dtype == DType::U8 ? findHead(name) : nullptr;
    if (!entry)
        return Error{"'" + tensors.source() + "': '" + kKindTensor +
                     "' names no output layer that this version has; the file is damaged, or of a "
                     "newer version."};
    return entry;
}

std::vector<Setting> headSettings() {
    std::vector<Setting> all = {headKindSetting()};
    const auto& shared = SharedHeadSettings::settings().list();
    all.insert(all.end(), shared.begin(), shared.end());
    for (const HeadEntry& e : headRegistry()) {
        const auto own = e.settings();
        all.insert(all.end(), own.begin(), own.end());
    }
    return all;
}

}  // namespace studio
