// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/fetch_environment.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

#include "engine/storage/bounded_json.h"

namespace studio {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double kTellEvery = 0.1, kMeasureEvery = 0.5;  // seconds
constexpr double kRateMemory = 0.7;                      // of the rate before, at each measurement
constexpr std::size_t kTextTold = 200;

double secondsSince(Clock::time_point time) {
    return std::chrono::duration<double>(Clock::now() - time).count();
}

std::optional<double> leadingNumber(std::string_view text) {
    unsigned number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec != std::errc())
        return std::nullopt;
    return double{static_cast<double>(number)};
}

std::optional<double> numberAfter(std::string_view text, std::string_view word) {
    const std::size_t at = text.find(word);
    return at == std::string_view::npos ? std::nullopt
                                        : leadingNumber(text.substr(at + word.size()));
}

}  // namespace

Error cancelledFetch() {
    return {"The fetch was cancelled. What has come is kept: fetch it again, and it goes on."};
}

std::string connectionTrouble(const std::string& url, const Transfer& transfer) {
    const bool reached = transfer.response.status != 0;
    return (reached ? "The connection to '" + url + "' broke off ("
                    : "'" + url + "' cannot be reached (") +
           transfer.problem + ")";
}

std::optional<double> toldWait(const HttpResponse& response) {
    if (const auto told = leadingNumber(response.header("retry-after")))
        return told;
    for (const auto& [name, value] : response.headers) {
        if (name.find("ratelimit") == std::string::npos &&
            name.find("rate-limit") == std::string::npos)
            continue;
        if (const auto told = numberAfter(value, "Retry after "))
            return told;
        if (const auto told = numberAfter(value, ";t="))  // "api";r=0;t=55
            return told;
    }
    return std::nullopt;
}

bool worthAnotherTry(int status) {
    return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}

Error refusedAnswer(const std::string& url, int status, std::string_view text) {
    std::string said;
    if (const auto json = parseJson(text, 8, "the answer"); json && json.value().is_object())
        if (const auto error = json.value().find("error");
            error != json.value().end() && error->is_string())
            said = error->get<std::string>().substr(0, kTextTold);
    std::string sentence = "'" + url + "' answered " + std::to_string(status);
    if (!said.empty())
        sentence += " (" + quotedName(said) + ")";
    if (status == 401 || status == 403)
        return {sentence +
                ": it may only be fetched with a token. Give one in "
                "STUDIO_FETCH_TOKEN or in the window, and accept the data set's terms "
                "on its page."};
    if (status == 404)
        return {sentence + ": there is no such thing at this address. Check the name."};
    return {sentence + ": it cannot be fetched now. Try again later, or check the address."};
}

FetchMeter::FetchMeter(const FetchEnvironment& environment)
    : m_environment(environment), m_measured(Clock::now()) {}

void FetchMeter::report() {
    m_told = Clock::now();
    if (m_environment.report)
        m_environment.report(m_state);
}

void FetchMeter::enter(FetchPhase phase, std::string note) {
    if (phase == FetchPhase::Transferring && m_state.phase != phase) {
        m_measured = Clock::now();  // a wait before it does not count
        m_fresh = 0;
    }
    m_state.phase = phase;
    m_state.note = std::move(note);
    report();
}

void FetchMeter::moved(std::uint64_t fresh) {
    m_state.bytes += fresh;
    m_fresh += fresh;
    if (const double passed = secondsSince(m_measured); passed >= kMeasureEvery) {
        const double rate = static_cast<double>(m_fresh) / passed;
        const double before = m_state.bytesPerSecond;
        m_state.bytesPerSecond =
            before > 0 ? kRateMemory * before + (1 - kRateMemory) * rate : rate;
        m_measured = Clock::now();
        m_fresh = 0;
        m_state.remainingSeconds.reset();
        if (m_state.totalBytes >= m_state.bytes && m_state.bytesPerSecond > 0)
            m_state.remainingSeconds =
                static_cast<double>(m_state.totalBytes - m_state.bytes) / m_state.bytesPerSecond;
    }
    if (secondsSince(m_told) >= kTellEvery)
        report();
}

Status Retries::waitAfter(const HttpResponse& response, const std::string& why) {
    if (m_environment.control.cancelled())
        return cancelledFetch();
    const FetchOptions& options = m_environment.options;
    if (++m_failures >= options.attempts)
        return Error{why + ", " + std::to_string(m_failures) +
                     " times without any progress. What has come is kept: try again later, and it "
                     "goes on."};
    const std::optional<double> told = toldWait(response);
    if (told && *told > options.longestToldSeconds)
        return Error{why + " and asks to wait for " +
                     std::to_string(static_cast<long>(*told / 60)) +
                     " minutes. What has come is kept: try again after that, and it goes on."};
    const double doubled = options.firstWaitSeconds * std::pow(2.0, m_failures - 1);
    const double seconds = told.value_or(std::min(doubled, options.longestWaitSeconds));
    m_meter.state().waitSeconds = seconds;
    m_meter.enter(FetchPhase::Waiting, why + ".");
    const bool goesOn = m_environment.control.waitFor(std::chrono::duration<double>(seconds));
    m_meter.state().waitSeconds = 0;
    return goesOn ? Status() : Status(cancelledFetch());
}

}  // namespace studio
