// SPDX-License-Identifier: GPL-3.0-or-later
// The table of layers. A new layer is one file and one line in registry.cpp; the contract tests
// walk the table (gradient check, float against double, thread-count invariance, zones).
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/model/layer.h"

namespace studio {

/// Where in the block a layer can stand.
enum class LayerRole : std::uint8_t { Part, TokenMixer, ChannelMixer };

struct LayerEntry {
    const char* name;  ///< For settings: "gated-convolution".
    LayerRole role;
    std::unique_ptr<Layer<float>> (*makeFloat)(const LayerContext&);
    std::unique_ptr<Layer<double>> (*makeDouble)(const LayerContext&);

    template <class Real>
    std::unique_ptr<Layer<Real>> make(const LayerContext& context) const {
        if constexpr (std::is_same_v<Real, float>)
            return makeFloat(context);
        else
            return makeDouble(context);
    }
};

const std::vector<LayerEntry>& layerRegistry();
/// Null when there is none of this name.
const LayerEntry* findLayer(std::string_view name);

}  // namespace studio
