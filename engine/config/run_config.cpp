// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/run_config.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "engine/base/check.h"

namespace studio {
namespace {

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({replace, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

nlohmann::json::json_pointer pointerTo(std::string_view key) {
    std::string path = "/" + std::string(key);
    std::ranges::replace(path, '.', '/');
    return nlohmann::json::json_pointer(path);
}

nlohmann::json toJsonValue(const SettingValue& value) {
    return std::visit([](const auto& x) { return nlohmann::json(x); }, value);
}

Result<SettingValue> fromJsonValue(const Setting& s, const nlohmann::json& j) {
    if (j.is_boolean())
        return SettingValue{j.get<bool>()};
    if (j.is_number_integer() && std::holds_alternative<double>(s.defaultValue))
        return SettingValue{j.get<double>()};
    if (j.is_number_integer())
        return SettingValue{j.get<std::int64_t>()};
    if (j.is_number())
        return SettingValue{j.get<double>()};
    if (j.is_string())
        return SettingValue{j.get<std::string>()};
    if (j.is_array() &&
        std::ranges::all_of(j, [](const nlohmann::json& e) { return e.is_number_integer(); }))
        return SettingValue{j.get<std::vector<std::int64_t>>()};
    return Error{"Setting '" + s.key + "' has a value of an unusable form."};
}

}  // namespace

SettingSchema::SettingSchema(std::vector<Setting> settings) : m_settings(std::move(settings)) {
    for (std::size_t i = 0; i < m_settings.size(); ++i) {
        STUDIO_CHECK(m_index.emplace(m_settings[i].key, i).second);
        STUDIO_CHECK(checkSetting(m_settings[i], m_settings[i].defaultValue).ok());
    }
}

const Setting* SettingSchema::find(std::string_view key) const {
    const auto it = m_index.find(key);
    return it == m_index.end() ? nullptr : &m_settings[it->second];
}

std::string SettingSchema::nearest(std::string_view key) const {
    std::string best;
    std::size_t bestDistance = std::max<std::size_t>(3, key.size() / 3) + 1;
    for (const Setting& s : m_settings) {
        const std::size_t distance = editDistance(key, s.key);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = s.key;
        }
    }
    return best;
}

RunConfig::RunConfig(std::shared_ptr<const SettingSchema> schema) : m_schema(std::move(schema)) {
    STUDIO_CHECK(m_schema != nullptr);
}

const SettingValue& RunConfig::value(std::string_view key) const {
    if (const auto it = m_values.find(key); it != m_values.end())
        return it->second;
    const Setting* setting = m_schema->find(key);
    STUDIO_CHECK(setting != nullptr);
    return setting->defaultValue;
}

bool RunConfig::isDefault(std::string_view key) const {
    const Setting* setting = m_schema->find(key);
    STUDIO_CHECK(setting != nullptr);
    return value(key) == setting->defaultValue;
}

Status RunConfig::set(std::string_view key, std::string_view text) {
    const Setting* setting = m_schema->find(key);
    if (!setting) {
        const std::string near = m_schema->nearest(key);
        return Error{"There is no setting '" + std::string(key) + "'." +
                     (near.empty() ? "" : " Did you mean '" + near + "'?") +
                     " 'ternary settings' lists them all."};
    }
    Result<SettingValue> value = parseSetting(*setting, text);
    if (!value)
        return value.error();
    m_values.insert_or_assign(std::string(key), std::move(value).value());
    return {};
}

Status RunConfig::setValue(std::string_view key, SettingValue value) {
    const Setting* setting = m_schema->find(key);
    if (!setting)
        return set(key, "");  // the error with the nearest name
    if (Status status = checkSetting(*setting, value); !status)
        return status;
    m_values.insert_or_assign(std::string(key), std::move(value));
    return {};
}

Status RunConfig::setAssignment(std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string_view::npos)
        return Error{"'" + std::string(assignment) + "' is not of the form key=value."};
    return set(assignment.substr(0, equals), assignment.substr(equals + 1));
}

nlohmann::json RunConfig::toJson() const {
    nlohmann::json tree = nlohmann::json::object();
    for (const Setting& s : m_schema->settings())
        tree[pointerTo(s.key)] = toJsonValue(value(s.key));
    return tree;
}

Status RunConfig::mergeJson(const nlohmann::json& tree) {
    if (!tree.is_object())
        return Error{"The settings are not a JSON object."};
    RunConfig merged = *this;
    // Depth-first over the objects; an explicit stack, as files may nest as deep as they like.
    std::vector<std::pair<std::string, const nlohmann::json*>> open{{"", &tree}};
    while (!open.empty()) {
        const auto [prefix, node] = open.back();
        open.pop_back();
        for (const auto& [name, child] : node->items()) {
            const std::string key = prefix.empty() ? name : prefix + "." + name;
            if (child.is_object()) {
                open.emplace_back(key, &child);
                continue;
            }
            const Setting* setting = m_schema->find(key);
            if (!setting)
                return merged.set(key, "").error();
            Result<SettingValue> value = fromJsonValue(*setting, child);
            if (!value)
                return value.error();
            if (Status status = merged.setValue(key, std::move(value).value()); !status)
                return status;
        }
    }
    *this = std::move(merged);
    return {};
}

}  // namespace studio
