// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/http.h"

#include <algorithm>
#include <charconv>

namespace studio {
namespace {

std::optional<std::uint64_t> numberOf(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || status != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

}  // namespace

std::string_view HttpResponse::header(std::string_view name) const {
    const auto found = std::find_if(headers.rbegin(), headers.rend(),
                                    [&](const auto& header) { return header.first == name; });
    return found == headers.rend() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::uint64_t> HttpResponse::contentLength() const {
    return numberOf(header("content-length"));
}

std::optional<ContentRange> parseContentRange(std::string_view text) {
    constexpr std::string_view kUnit = "bytes ";
    if (!text.starts_with(kUnit))
        return std::nullopt;
    text.remove_prefix(kUnit.size());
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    ContentRange range;
    const std::string_view span = text.substr(0, slash), total = text.substr(slash + 1);
    if (total != "*" && !(range.total = numberOf(total)))
        return std::nullopt;
    if (span == "*")
        return range;
    const std::size_t dash = span.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    range.first = numberOf(span.substr(0, dash));
    range.last = numberOf(span.substr(dash + 1));
    const bool sound = range.first && range.last && *range.first <= *range.last &&
                       (!range.total || *range.last < *range.total);
    return sound ? std::optional(range) : std::nullopt;
}

std::string percentEncoded(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (plain) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += "0123456789ABCDEF"[byte >> 4];
            result += "0123456789ABCDEF"[byte & 0xf];
        }
    }
    return result;
}

bool isFetchable(std::string_view url) {
    const bool http = url.starts_with("http://") || url.starts_with("https://");
    return http && url.size() > 9 && std::ranges::none_of(url, [](char c) {
               return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
           });
}

}  // namespace studio
