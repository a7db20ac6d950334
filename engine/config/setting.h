// SPDX-License-Identifier: GPL-3.0-or-later
// The description of one setting: its name, unit, range, default and what it is for. This one
// description serves the JSON file, the command line (--set key=value), the dialog and the
// checkpoint. config/ knows no setting by name: each part of the engine describes its own. What
// people read (title, help, why, unit, choiceTitles, group) is marked by STUDIO_TEXT("Setting",
// ..).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.h"

namespace studio {

/// A value of any type that a setting can have.
using SettingValue =
    std::variant<bool, std::int64_t, double, std::string, std::vector<std::int64_t>>;

struct Setting {
    std::string key;     ///< Path in the tree, for instance "model.width".
    std::string title;   ///< Short name for people.
    std::string help;    ///< What it is.
    std::string why{};   ///< Why one would change it, and what that costs.
    std::string unit{};  ///< "", "tokens", "steps", "seconds", ...
    SettingValue defaultValue{};
    std::optional<double> minimum{};          ///< Inclusive; of each element for a list.
    std::optional<double> maximum{};          ///< Inclusive.
    std::vector<std::string> choices{};       ///< For text: the allowed values; empty means any.
    std::vector<std::string> choiceTitles{};  ///< For people, one for each choice; or empty.
    bool advanced = false;                    ///< Hidden from the basic view.
    std::string group{};                      ///< Heading under which it is shown: "Model".
};

/// Checks type, range and choices. The error names the key, the range and what was given.
Status checkSetting(const Setting& setting, const SettingValue& value);

/// Parses text as it stands on a command line ("0.02", "true", "1,4,64") and checks it.
Result<SettingValue> parseSetting(const Setting& setting, std::string_view text);

/// The inverse of parseSetting. Numbers round-trip exactly.
std::string formatSetting(const SettingValue& value);

}  // namespace studio
