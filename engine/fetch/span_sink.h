// SPDX-License-Identifier: GPL-3.0-or-later
// SpanSink: takes the wanted bytes out of an HTTP response, whether the server honours Range or
// sends everything from the beginning: what lies before them is left out, and after them the
// transfer ends. A refusal's text is kept for the message.
#pragma once

#include <optional>
#include <string>

#include "engine/fetch/http.h"

namespace studio {

/// Strong ETag, or Last-Modified; empty without any.
std::string validatorOf(const HttpResponse& response);
/// A publisher's header that names the content by its SHA-256; empty without one.
std::string publishedSha256(const HttpResponse& response);

/// Where a response's body begins in the source, and the source's size.
struct BodyPlace {
    std::uint64_t begin = 0;
    std::optional<std::uint64_t> total;
    bool sound = true;  ///< False: the server says nothing that makes sense.
};

class SpanSink : public HttpSink {
public:
    /// next: the first byte of the source that is wanted.
    SpanSink(std::uint64_t next, std::optional<std::uint64_t> until)
        : m_next(next), m_until(until) {}

    bool begin(const HttpResponse& response) final;
    bool write(std::span<const std::byte> bytes) final;

    /// All that was wanted is there.
    bool done() const { return m_until && m_next >= *m_until; }
    const BodyPlace& place() const { return m_place; }
    /// Of a refusal: its first bytes.
    const std::string& text() const { return m_text; }

protected:
    /// Looks at the headers before the first byte; false ends the transfer.
    virtual bool accept(const HttpResponse&) { return true; }
    virtual bool take(std::span<const std::byte> bytes) = 0;
    void wantFrom(std::uint64_t next) { m_next = next; }
    void wantUntil(std::uint64_t until) { m_until = until; }

private:
    std::uint64_t m_next;  ///< In the source: the next that is wanted.
    std::optional<std::uint64_t> m_until;
    std::uint64_t m_at = 0;  ///< In the source: the next that comes.
    bool m_accepted = false;
    BodyPlace m_place;
    std::string m_text;
};

/// Into memory.
class MemorySink final : public SpanSink {
public:
    MemorySink(std::uint64_t from, std::uint64_t until) : SpanSink(from, until) {}
    std::string bytes;

private:
    bool take(std::span<const std::byte> more) override {
        bytes.append(reinterpret_cast<const char*>(more.data()), more.size());
        return true;
    }
};

}  // namespace studio
