// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/span_sink.h"

#include <algorithm>

namespace studio {
namespace {

constexpr std::size_t kErrorTextLimit = 4096;
constexpr std::size_t kSha256Digits = 64;

BodyPlace placeOf(const HttpResponse& response) {
    if (response.status == 200)
        return {0, response.contentLength(), true};
    const auto range = parseContentRange(response.header("content-range"));
    if (!range || !range->first)
        return {0, std::nullopt, false};
    return {*range->first, range->total, true};
}

}  // namespace

std::string validatorOf(const HttpResponse& response) {
    const std::string_view tag = response.header("etag");
    if (!tag.empty() && !tag.starts_with("W/"))  // a weak one does not vouch for single bytes
        return std::string(tag);
    return std::string(response.header("last-modified"));
}

std::string publishedSha256(const HttpResponse& response) {
    std::string_view tag = response.header("x-linked-etag");
    if (tag.size() == kSha256Digits + 2 && tag.front() == '"')
        tag = tag.substr(1, kSha256Digits);
    const bool digits = tag.size() == kSha256Digits && std::ranges::all_of(tag, [](char c) {
                            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                        });
    return digits ? std::string(tag) : std::string();
}

bool SpanSink::begin(const HttpResponse& response) {
    m_accepted = response.status == 200 || response.status == 206;
    if (!m_accepted)
        return true;  // for its text
    m_place = placeOf(response);
    m_at = m_place.begin;
    // What begins past the wanted byte leaves a gap: not what was asked for.
    return m_place.sound && accept(response) && m_at <= m_next && !done();
}

bool SpanSink::write(std::span<const std::byte> bytes) {
    if (!m_accepted) {
        const std::size_t room = kErrorTextLimit - std::min(kErrorTextLimit, m_text.size());
        m_text.append(reinterpret_cast<const char*>(bytes.data()), std::min(room, bytes.size()));
        return m_text.size() < kErrorTextLimit;
    }
    const std::uint64_t skipped = std::min<std::uint64_t>(bytes.size(), m_next - m_at);
    m_at += bytes.size();
    bytes = bytes.subspan(static_cast<std::size_t>(skipped));
    if (m_until)
        bytes = bytes.first(static_cast<std::size_t>(
            std::min<std::uint64_t>(bytes.size(), *m_until - std::min(*m_until, m_next))));
    if (!bytes.empty() && !take(bytes))
        return false;
    m_next += bytes.size();
    return !done();
}

}  // namespace studio
