// SPDX-License-Identifier: GPL-3.0-or-later
// SettingIssue: why a setting cannot stay as it is: the setting beside which the reason is shown,
// and the reason as a sentence with places for values, so that it can be translated.
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"

namespace studio {

struct SettingIssue {
    std::string key;  ///< "model.groups"
    /// "%1 does not divide 'model.width' (%2)."; STUDIO_TEXT of the context "Setting". Other
    /// settings are named by their keys in quotes.
    std::string text;
    std::vector<std::string> arguments{};  ///< For %1, %2, ...

    /// The sentence with its values, in English, which names the setting.
    std::string message() const;
};

/// Success, or the first issue.
Status firstIssue(const std::vector<SettingIssue>& issues);

}  // namespace studio
