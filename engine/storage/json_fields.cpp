// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/json_fields.h"

#include <algorithm>

namespace studio {

const nlohmann::json* JsonFields::find(const char* key) const {
    const auto field = m_object.find(key);
    return field == m_object.end() ? nullptr : &*field;
}

void JsonFields::refuse(const char* key, const std::string& expected) {
    if (m_problem.empty())
        m_problem = m_source + (find(key) ? " has a '" : " lacks the field '") + key +
                    (find(key) ? "' that is not " : "', ") + expected + "; it is damaged.";
}

Status JsonFields::status() const { return m_problem.empty() ? Status() : Error{m_problem}; }

void JsonFields::text(const char* key, std::string& into) {
    const nlohmann::json* field = find(key);
    if (!field || !field->is_string())
        return refuse(key, "a text");
    into = field->get<std::string>();
}

void JsonFields::texts(const char* key, std::vector<std::string>& into) {
    const nlohmann::json* field = find(key);
    if (!field || !field->is_array() ||
        !std::ranges::all_of(*field, [](const nlohmann::json& e) { return e.is_string(); }))
        return refuse(key, "a list of texts");
    into = field->get<std::vector<std::string>>();
}

void JsonFields::flag(const char* key, bool& into) {
    const nlohmann::json* field = find(key);
    if (!field || !field->is_boolean())
        return refuse(key, "true or false");
    into = field->get<bool>();
}

void JsonFields::object(const char* key, nlohmann::json& into) {
    const nlohmann::json* field = find(key);
    if (!field || !field->is_object())
        return refuse(key, "an object");
    into = *field;
}

}  // namespace studio
