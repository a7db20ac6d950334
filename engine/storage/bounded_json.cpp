// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/bounded_json.h"

#include <set>
#include <vector>

namespace studio {
namespace {

/// Looks at the text once before anything is built of it. Returns false to stop.
class JsonGuard final : public nlohmann::json_sax<nlohmann::json> {
public:
    JsonGuard(int maximumDepth, std::string_view source)
        : m_maximumDepth(maximumDepth), m_source(source) {}

    const std::string& problem() const { return m_problem; }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (m_open.back().insert(name).second)
            return true;
        return refuse("names " + quotedName(name) + " twice");
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override {
        return notJson(position);
    }
    bool notJson(std::size_t position) {
        return refuse("is not valid JSON at byte " + std::to_string(position));
    }

private:
    bool open() {
        m_open.emplace_back();
        if (static_cast<int>(m_open.size()) <= m_maximumDepth)
            return true;
        return refuse("nests deeper than the " + std::to_string(m_maximumDepth) +
                      " levels that it may have");
    }
    bool close() {
        m_open.pop_back();
        return true;
    }
    bool refuse(const std::string& why) {
        m_problem = std::string(m_source) + " " + why + "; it is damaged or of another kind.";
        return false;
    }

    int m_maximumDepth;
    std::string_view m_source;
    std::vector<std::set<std::string, std::less<>>> m_open;  ///< Names seen in each open object.
    std::string m_problem;
};

template <class Json>
std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Result<nlohmann::json> parseJson(std::string_view text, int maximumDepth, std::string_view source) {
    JsonGuard guard(maximumDepth, source);
    // The parser takes a zero byte for the end and would leave the rest unread.
    const std::size_t zero = text.find('\0');
    if (zero != std::string_view::npos ? !guard.notJson(zero + 1)
                                       : !nlohmann::json::sax_parse(text, &guard))
        return Error{guard.problem()};
    nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
    STUDIO_CHECK(!value.is_discarded());
    return value;
}

std::string jsonText(const nlohmann::json& value) { return dumped(value); }
std::string jsonText(const nlohmann::ordered_json& value) { return dumped(value); }

std::string quotedName(std::string_view name) {
    constexpr std::size_t kLongest = 80;
    std::string text = "'";
    for (const char c : name.substr(0, kLongest))
        text += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    return text + (name.size() > kLongest ? "...'" : "'");
}

}  // namespace studio
