// SPDX-License-Identifier: GPL-3.0-or-later
// RunConfig: the values of all settings of a run, as a tree whose paths are the settings' keys.
// Holds only values that their descriptions allow; what is not set has its default.
#pragma once

#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/config/setting.h"

namespace studio {

/// All settings there are, in the order in which they are shown.
class SettingSchema {
public:
    explicit SettingSchema(std::vector<Setting> settings);

    const std::vector<Setting>& settings() const { return m_settings; }
    /// Null when there is no such setting.
    const Setting* find(std::string_view key) const;
    /// The known key that is nearest in spelling, for error messages; empty when none is near.
    std::string nearest(std::string_view key) const;

private:
    std::vector<Setting> m_settings;
    std::map<std::string, std::size_t, std::less<>> m_index;
};

class RunConfig {
public:
    explicit RunConfig(std::shared_ptr<const SettingSchema> schema);

    const SettingSchema& schema() const { return *m_schema; }

    /// The value of a key of the schema; its default when never set. An unknown key is a bug.
    const SettingValue& value(std::string_view key) const;
    bool isDefault(std::string_view key) const;

    /// Parses and checks. Errors name the key, and the nearest known one when it is unknown.
    Status set(std::string_view key, std::string_view text);
    Status setValue(std::string_view key, SettingValue value);
    /// "key=value" as given to --set.
    Status setAssignment(std::string_view assignment);

    /// All values as a nested object: {"model": {"width": 256, ...}, ...}.
    nlohmann::json toJson() const;
    /// Sets every value found in a nested object. On an error nothing has changed.
    Status mergeJson(const nlohmann::json& tree);

private:
    std::shared_ptr<const SettingSchema> m_schema;
    std::map<std::string, SettingValue, std::less<>> m_values;
};

}  // namespace studio
