// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/registry.h"

#include "engine/base/text.h"
#include "engine/heads/full_softmax.h"
#include "engine/heads/full_softmax_reference.h"

namespace studio {
namespace {

/// Head is what trains, Reference the plain double one that it is tested against.
template <class Head, class Reference>
HeadEntry entry(const char* name, const char* title) {
    return {name, title, &Head::settings,
            [](const HeadContext<float>& c) -> std::unique_ptr<OutputHead<float>> {
                return std::make_unique<Head>(c);
            },
            [](const HeadContext<double>& c) -> std::unique_ptr<OutputHead<double>> {
                return std::make_unique<Reference>(c);
            }};
}

}  // namespace

const std::vector<HeadEntry>& headRegistry() {
    static const std::vector<HeadEntry> table = {
        entry<FullSoftmax, FullSoftmaxReference>("full", STUDIO_TEXT("Setting", "Full softmax")),
    };
    return table;
}

const HeadEntry* findHead(std::string_view name) {
    for (const HeadEntry& e : headRegistry())
        if (name == e.name)
            return &e;
    return nullptr;
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

}  // namespace studio
