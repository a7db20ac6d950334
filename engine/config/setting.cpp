// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/setting.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace studio {
namespace {

template <class T>
std::optional<T> parseNumber(std::string_view text) {
    T value{};
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (status != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string formatReal(double value) {
    std::array<char, 40> text{};
    const auto [end, status] = std::to_chars(text.data(), text.data() + text.size(), value);
    return status == std::errc{} ? std::string(text.data(), end) : std::string("0");
}

std::string rangeText(const Setting& s) {
    if (s.minimum && s.maximum)
        return "from " + formatReal(*s.minimum) + " to " + formatReal(*s.maximum);
    if (s.minimum)
        return "at least " + formatReal(*s.minimum);
    if (s.maximum)
        return "at most " + formatReal(*s.maximum);
    return "any number";
}

const char* expectation(const SettingValue& value) {
    constexpr std::array<const char*, 5> kNames = {"true or false", "a whole number", "a number",
                                                   "text", "whole numbers separated by commas"};
    return kNames[value.index()];
}

Error wrongType(const Setting& s, std::string_view given) {
    return {"Setting '" + s.key + "' expects " + expectation(s.defaultValue) + ", but got '" +
            std::string(given) + "'."};
}

Status checkRange(const Setting& s, double x) {
    if (std::isfinite(x) && (!s.minimum || x >= *s.minimum) && (!s.maximum || x <= *s.maximum))
        return {};
    return Error{"Setting '" + s.key + "' must be " + rangeText(s) +
                 (s.unit.empty() ? "" : " " + s.unit) + ", but is " + formatReal(x) + "."};
}

Result<SettingValue> parseList(const Setting& s, std::string_view text) {
    std::vector<std::int64_t> list;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const auto number = parseNumber<std::int64_t>(rest.substr(0, comma));
        if (!number)
            return wrongType(s, text);
        list.push_back(*number);
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return SettingValue{std::move(list)};
}

Result<SettingValue> parseByType(const Setting& s, std::string_view text) {
    if (std::holds_alternative<bool>(s.defaultValue)) {
        if (text == "true" || text == "on" || text == "1")
            return SettingValue{true};
        if (text == "false" || text == "off" || text == "0")
            return SettingValue{false};
    } else if (std::holds_alternative<std::int64_t>(s.defaultValue)) {
        if (const auto n = parseNumber<std::int64_t>(text))
            return SettingValue{*n};
    } else if (std::holds_alternative<double>(s.defaultValue)) {
        if (const auto x = parseNumber<double>(text))
            return SettingValue{*x};
    } else if (std::holds_alternative<std::string>(s.defaultValue)) {
        return SettingValue{std::string(text)};
    } else {
        return parseList(s, text);
    }
    return wrongType(s, text);
}

}  // namespace

Status checkSetting(const Setting& s, const SettingValue& value) {
    if (value.index() != s.defaultValue.index())
        return wrongType(s, formatSetting(value));
    if (const auto* n = std::get_if<std::int64_t>(&value))
        return checkRange(s, static_cast<double>(*n));
    if (const auto* x = std::get_if<double>(&value))
        return checkRange(s, *x);
    if (const auto* list = std::get_if<std::vector<std::int64_t>>(&value)) {
        // Where the default is "nothing", nothing may be given.
        if (list->empty() && !std::get<std::vector<std::int64_t>>(s.defaultValue).empty())
            return Error{"Setting '" + s.key + "' needs at least one number."};
        for (const std::int64_t n : *list)
            if (Status status = checkRange(s, static_cast<double>(n)); !status)
                return status;
    }
    if (const auto* text = std::get_if<std::string>(&value);
        text && !s.choices.empty() && std::ranges::find(s.choices, *text) == s.choices.end()) {
        std::string known;
        for (const std::string& choice : s.choices)
            known += (known.empty() ? "" : ", ") + choice;
        return Error{"Setting '" + s.key + "' has no choice '" + *text +
                     "'. Choose one of: " + known + "."};
    }
    return {};
}

Result<SettingValue> parseSetting(const Setting& s, std::string_view text) {
    Result<SettingValue> value = parseByType(s, text);
    if (!value)
        return value;
    if (Status status = checkSetting(s, value.value()); !status)
        return status.error();
    return value;
}

std::string formatSetting(const SettingValue& value) {
    struct Formatter {
        std::string operator()(bool b) const { return b ? "true" : "false"; }
        std::string operator()(std::int64_t n) const { return std::to_string(n); }
        std::string operator()(double x) const { return formatReal(x); }
        std::string operator()(const std::string& text) const { return text; }
        std::string operator()(const std::vector<std::int64_t>& list) const {
            std::string text;
            for (const std::int64_t n : list)
                text += (text.empty() ? "" : ",") + std::to_string(n);
            return text;
        }
    };
    return std::visit(Formatter{}, value);
}

}  // namespace studio
