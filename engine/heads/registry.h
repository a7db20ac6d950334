// SPDX-License-Identifier: GPL-3.0-or-later
// The table of output heads. A new head is one file and one line in registry.cpp; the contract
// tests walk the table.
#pragma once

#include <string_view>
#include <vector>

#include "engine/config/setting.h"
#include "engine/heads/output_head.h"

namespace studio {

struct HeadEntry {
    const char* name;   ///< For head.kind: "full".
    const char* title;  ///< For people.
    std::vector<Setting> (*settings)();
    std::unique_ptr<OutputHead<float>> (*makeFloat)(const HeadContext<float>&);
    std::unique_ptr<OutputHead<double>> (*makeDouble)(const HeadContext<double>&);

    template <class Real>
    std::unique_ptr<OutputHead<Real>> make(const HeadContext<Real>& context) const {
        if constexpr (std::is_same_v<Real, float>)
            return makeFloat(context);
        else
            return makeDouble(context);
    }
};

const std::vector<HeadEntry>& headRegistry();
/// Null when there is none of this name.
const HeadEntry* findHead(std::string_view name);

/// The setting head.kind, whose choices are the registry's names.
Setting headKindSetting();

}  // namespace studio
