// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request as the fetchers need it, behind an interface: a GET of a whole address or of a
// span of its bytes, streamed into a sink. Redirects are followed. Retrying, resuming and waiting
// are for the caller.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace studio {

class FetchControl;

struct HttpRequest {
    std::string url;
    std::uint64_t from = 0;              ///< First byte that is wanted.
    std::optional<std::uint64_t> until;  ///< One past the last; nothing: to the end.
    std::string ifRange;                 ///< Validator: else the whole is to be sent.
    std::string token;                   ///< For the header Authorization; never sent elsewhere.

    bool ranged() const { return from > 0 || until; }
};

struct HttpResponse {
    int status = 0;
    /// Names in lower case; those of redirects come first.
    std::vector<std::pair<std::string, std::string>> headers;

    /// The last of this name; empty when there is none.
    std::string_view header(std::string_view name) const;
    /// Content-Length; nothing when it is missing or no number.
    std::optional<std::uint64_t> contentLength() const;
};

/// "bytes 5-9/20" of a 206 or "bytes */20" of a 416.
struct ContentRange {
    std::optional<std::uint64_t> first, last;  ///< Inclusive.
    std::optional<std::uint64_t> total;
};
std::optional<ContentRange> parseContentRange(std::string_view text);

/// Takes a response as it comes, on the thread of the request. False ends the transfer.
class HttpSink {
public:
    virtual ~HttpSink() = default;
    /// Of the last response, when its headers are there.
    virtual bool begin(const HttpResponse& response) = 0;
    virtual bool write(std::span<const std::byte> bytes) = 0;
};

enum class TransferEnd : std::uint8_t {
    Complete,
    Stopped,  ///< By the sink, or cancelled.
    Broken,   ///< No connection, or it ended early: worth another try.
    Refused   ///< A wrong address, a certificate that is not trusted: another try would not help.
};

struct Transfer {
    TransferEnd end = TransferEnd::Refused;
    HttpResponse response;
    std::string problem;  ///< What went wrong, without a full stop.
};

class HttpTransport {
public:
    virtual ~HttpTransport() = default;
    /// Pausing holds the transfer, cancelling ends it.
    virtual Transfer get(const HttpRequest& request, HttpSink& sink, FetchControl& control) = 0;
};

/// "a b/c" -> "a%20b%2Fc"
std::string percentEncoded(std::string_view text);
/// Whether an address can be fetched at all: http or https, and no blank in it.
bool isFetchable(std::string_view url);

}  // namespace studio
