// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/registry.h"

#include "engine/model/gated_convolution.h"
#include "engine/model/gated_convolution_mixer.h"
#include "engine/model/rms_norm.h"
#include "engine/model/ternary_glu.h"
#include "engine/model/ternary_linear.h"

namespace studio {
namespace {

template <template <class> class L>
constexpr LayerEntry entry(const char* name, LayerRole role) {
    return {name, role,
            [](const LayerContext& c) -> std::unique_ptr<Layer<float>> {
                return std::make_unique<L<float>>(c);
            },
            [](const LayerContext& c) -> std::unique_ptr<Layer<double>> {
                return std::make_unique<L<double>>(c);
            }};
}

}  // namespace

const std::vector<LayerEntry>& layerRegistry() {
    static const std::vector<LayerEntry> table = {
        entry<RmsNorm>("rms-norm", LayerRole::Part),
        entry<TernaryLinear>("ternary-linear", LayerRole::Part),
        entry<GatedConvolution>("gated-convolution-layer", LayerRole::Part),
        entry<GatedConvolutionMixer>("gated-convolution", LayerRole::TokenMixer),
        entry<TernaryGlu>("ternary-glu", LayerRole::ChannelMixer),
    };
    return table;
}

const LayerEntry* findLayer(std::string_view name) {
    for (const LayerEntry& e : layerRegistry())
        if (name == e.name)
            return &e;
    return nullptr;
}

}  // namespace studio
