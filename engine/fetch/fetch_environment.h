// SPDX-License-Identifier: GPL-3.0-or-later
// What every fetch works with, and the two things that all do alike: telling how far they are, and
// waiting before another try: as long as the server says, else twice as long each time.
#pragma once

#include <functional>
#include <optional>

#include "engine/base/result.h"
#include "engine/fetch/fetch_control.h"
#include "engine/fetch/http.h"
#include "engine/platform/file_system.h"
#include "engine/telemetry/fetch_state.h"

namespace studio {

struct FetchOptions {
    double firstWaitSeconds = 2, longestWaitSeconds = 60;
    double longestToldSeconds = 900;  ///< A server that asks for more is told as a failure.
    int attempts = 8;                 ///< Without a new byte in between.
};

struct FetchEnvironment {
    HttpTransport& transport;
    FetchControl& control;
    std::string token{};
    FetchOptions options{};
    std::function<void(const FetchState&)> report{};  ///< On the fetching thread; may be null.
    FileSystem files{};
};

/// "The fetch was cancelled ..."; what a cancelled fetch ends with.
Error cancelledFetch();

/// "The connection to 'URL' broke off (...)", or that there was none; without a full stop.
std::string connectionTrouble(const std::string& url, const Transfer& transfer);

/// Seconds that a response asks to wait: Retry-After, or a header of rate limits.
std::optional<double> toldWait(const HttpResponse& response);
/// 429, 500, 502, 503, 504.
bool worthAnotherTry(int status);
/// "'URL' answered 404 (...)", with advice where there is some. text: the body's first bytes.
Error refusedAnswer(const std::string& url, int status, std::string_view text);

/// Tells how a fetch stands, at most ten times a second, with rate and time left. One thread.
class FetchMeter {
public:
    explicit FetchMeter(const FetchEnvironment& environment);

    FetchState& state() { return m_state; }
    /// Shows a phase at once.
    void enter(FetchPhase phase, std::string note = {});
    /// Bytes so far, rows beside them; `fresh` of them came now.
    void moved(std::uint64_t fresh);

private:
    void report();

    const FetchEnvironment& m_environment;
    FetchState m_state;
    std::chrono::steady_clock::time_point m_told{}, m_measured;
    std::uint64_t m_fresh = 0;  ///< Bytes since m_measured.
};

/// Counts tries in vain, and waits between them. One thread.
class Retries {
public:
    Retries(const FetchEnvironment& environment, FetchMeter& meter)
        : m_environment(environment), m_meter(meter) {}

    void progressed() { m_failures = 0; }
    /// Waits before another try. why: a sentence without a full stop. Errors: tried often enough,
    /// asked to wait too long, cancelled.
    Status waitAfter(const HttpResponse& response, const std::string& why);

private:
    const FetchEnvironment& m_environment;
    FetchMeter& m_meter;
    int m_failures = 0;
};

}  // namespace studio
