// SPDX-License-Identifier: GPL-3.0-or-later
// JsonFields: takes the fields of a JSON object one after the other and remembers the first that
// is missing or of a wrong type, so that a list of fields reads as a list. What was wrong is asked
// for once, at the end.
#pragma once

#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/result.h"

namespace studio {

class JsonFields {
public:
    /// `object` is an object and outlives this; `source` begins the error's sentence.
    JsonFields(const nlohmann::json& object, std::string source)
        : m_object(object), m_source(std::move(source)) {}

    /// A whole number that the type holds.
    template <class Integer>
    void integer(const char* key, Integer& into) {
        const nlohmann::json* field = find(key);
        if (!field || !field->is_number_integer())
            return refuse(key, "a whole number");
        const bool fits = field->is_number_unsigned()
                              ? std::in_range<Integer>(field->get<std::uint64_t>())
                              : std::in_range<Integer>(field->get<std::int64_t>());
        if (!fits)
            return refuse(key, "a whole number of a sensible size");
        into = field->get<Integer>();
    }
    /// A number, or null for NaN.
    template <class Real>
    void real(const char* key, Real& into) {
        const nlohmann::json* field = find(key);
        if (!field || !(field->is_number() || field->is_null()))
            return refuse(key, "a number");
        into = field->is_null() ? std::numeric_limits<Real>::quiet_NaN() : field->get<Real>();
    }
    void text(const char* key, std::string& into);
    void texts(const char* key, std::vector<std::string>& into);
    void flag(const char* key, bool& into);
    /// An object, taken as it stands.
    void object(const char* key, nlohmann::json& into);

    /// For what the caller finds wrong with a field.
    void refuse(const char* key, const std::string& expected);
    /// Null when there is none; no error.
    const nlohmann::json* find(const char* key) const;
    /// Success, or the first thing that was wrong.
    Status status() const;

private:
    const nlohmann::json& m_object;
    std::string m_source;
    std::string m_problem;
};

}  // namespace studio
