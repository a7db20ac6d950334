// SPDX-License-Identifier: GPL-3.0-or-later
// ternary fetch
#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/paths.h"
#include "engine/fetch/catalogue.h"
#include "engine/fetch/curl_transport.h"
#include "engine/fetch/fetch_job.h"
#include "engine/platform/terminal.h"
#include "engine/storage/bounded_json.h"

namespace studio::app {
namespace {

using nlohmann::ordered_json;

/// More than this is only fetched with --yes.
constexpr std::uint64_t kAskFrom = 100'000'000;

std::string sizeText(std::uint64_t bytes) {
    char text[40];
    const double size = static_cast<double>(bytes);
    if (bytes < 1'000'000)
        std::snprintf(text, sizeof text, "%.1f kB", size / 1e3);
    else if (bytes < 1'000'000'000)
        std::snprintf(text, sizeof text, "%.1f MB", size / 1e6);
    else
        std::snprintf(text, sizeof text, "%.2f GB", size / 1e9);
    return text;
}

std::string timeText(double seconds) {
    char text[40];
    const auto whole = static_cast<long>(std::ceil(seconds));
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
    return text;
}

const char* phaseName(FetchPhase phase) {
    switch (phase) {
        case FetchPhase::Asking:
            return "asking";
        case FetchPhase::Transferring:
            return "transferring";
        case FetchPhase::Waiting:
            return "waiting";
        case FetchPhase::Verifying:
            return "verifying";
        case FetchPhase::Finished:
            return "finished";
        default:
            return "idle";
    }
}

int list(bool json) {
    for (const CatalogueEntry& entry : catalogue()) {
        const FetchOffer& offer = entry.offer;
        if (json) {
            printLine(jsonText(ordered_json{{"name", offer.name},
                                            {"title", offer.title},
                                            {"about", offer.about},
                                            {"licence", offer.licence},
                                            {"source", offer.source},
                                            {"bytes", offer.bytes}}));
            continue;
        }
        const char* unit = offer.unit == FetchUnit::Megabytes   ? " MB"
                           : offer.unit == FetchUnit::Documents ? " documents"
                                                                : "";
        std::string line = offer.name + ": " + offer.title + ". " + offer.about +
                           " Licence: " + offer.licence + ".";
        if (offer.bytes > 0)
            line += " " + sizeText(offer.bytes) + " in all.";
        if (offer.amount > 0)
            line += " Proposed: " + std::to_string(offer.amount) + unit + ".";
        printLine(line);
    }
    return kDone;
}

void printQuote(const FetchQuote& quote, bool json) {
    if (json) {
        printLine(jsonText(ordered_json{{"event", "quote"},
                                        {"file", quote.file},
                                        {"address", quote.address},
                                        {"licence", quote.licence},
                                        {"bytes", quote.bytes},
                                        {"exact", quote.exact},
                                        {"rows", quote.rows},
                                        {"already", quote.already}}));
        return;
    }
    std::string line =
        quote.address + "\nLicence: " +
        (quote.licence.empty() ? "not known; see the publisher's page" : quote.licence) +
        "\nSize: " +
        (quote.bytes == 0 ? "not told" : (quote.exact ? "" : "about ") + sizeText(quote.bytes));
    if (quote.rows > 0)
        line += ", " + std::to_string(quote.rows) + " rows";
    if (quote.already > 0)
        line += "; " + sizeText(quote.already) + " have come before and are kept";
    printLine(line + "\nFile: " + quote.file);
}

/// Shows how it goes: a line of JSON, or a bar that is written over.
class FetchReporter {
public:
    explicit FetchReporter(bool json) : m_json(json), m_terminal(standardOutputIsTerminal()) {}

    void show(const FetchState& state) {
        if (m_json) {
            printLine(jsonText(ordered_json{
                {"event", "progress"},
                {"phase", phaseName(state.phase)},
                {"bytes", state.bytes},
                {"total_bytes", state.totalBytes},
                {"rows", state.rows},
                {"bytes_per_s", state.bytesPerSecond},
                {"remaining_s", state.remainingSeconds ? ordered_json(*state.remainingSeconds)
                                                       : ordered_json(nullptr)},
                {"wait_s", state.waitSeconds},
                {"note", state.note}}));
            return;
        }
        if (state.phase == FetchPhase::Waiting && state.note != m_note)
            say(state.note + " Trying again in " + timeText(state.waitSeconds) + ".");
        m_note = state.note;
        if (m_terminal && state.phase != FetchPhase::Waiting)
            printText("\r\033[K" + lineOf(state));
        m_barShown = m_terminal;
    }
    void finish() {
        if (m_barShown)
            printText("\n");
        m_barShown = false;
    }

private:
    void say(const std::string& line) { printText((m_barShown ? "\r\033[K" : "") + line + "\n"); }

    static std::string lineOf(const FetchState& state) {
        std::string line = sizeText(state.bytes);
        if (state.totalBytes > 0)
            line += " of " + sizeText(state.totalBytes);
        if (state.rows > 0)
            line += ", " + std::to_string(state.rows) + " documents";
        if (state.bytesPerSecond > 0)
            line += ", " + sizeText(static_cast<std::uint64_t>(state.bytesPerSecond)) + "/s";
        if (state.remainingSeconds)
            line += ", " + timeText(*state.remainingSeconds) + " left";
        if (state.phase == FetchPhase::Verifying)
            line += ", checking";
        return line;
    }

    bool m_json, m_terminal, m_barShown = false;
    std::string m_note;
};

/// Cancels a fetch when Ctrl-C has been pressed, while it lives.
class InterruptWatch {
public:
    explicit InterruptWatch(FetchControl& control)
        : m_thread([this, &control] {
              // The end of the watch is waited for, so that it never outlives what it watches.
              while (m_end.waitFor(std::chrono::milliseconds(100)))
                  if (interrupted())
                      return control.cancel();
          }) {}
    ~InterruptWatch() {
        m_end.cancel();
        m_thread.join();
    }
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

private:
    FetchControl m_end;
    std::thread m_thread;
};

FetchOrder orderOf(const FetchArguments& a) {
    FetchOrder order{a.name, a.url, a.dataset, a.config, a.split, a.field};
    if (a.all)
        order.amount = 0;
    else if (a.amount)
        order.amount = *a.amount;
    order.file = a.outFile;
    order.sha256 = a.sha256;
    return order;
}

}  // namespace

int runFetchCommand(const FetchArguments& arguments) {
    const FetchOrder order = orderOf(arguments);
    const bool nothingNamed = order.name.empty() && order.url.empty() && order.dataset.empty();
    if (arguments.list || nothingNamed)
        return list(arguments.json);
    if (Status status = checkOrder(order); !status)
        return refuse(status.error(), kWrongUse);
    catchInterrupts();
    FetchAddresses addresses;
    if (!arguments.filesAddress.empty())
        addresses.files = arguments.filesAddress;
    if (!arguments.rowsAddress.empty())
        addresses.rows = arguments.rowsAddress;
    const auto transport = makeCurlTransport();
    FetchControl control;
    const InterruptWatch watch(control);
    FetchReporter reporter(arguments.json);
    FetchEnvironment environment{*transport, control};
    environment.report = [&](const FetchState& state) { reporter.show(state); };
    if (const char* token = std::getenv("STUDIO_FETCH_TOKEN"))
        environment.token = token;
    const auto fail = [&](const Error& error) {
        reporter.finish();
        const int code = refuse(error, kFailed);
        return interrupted() ? int{kInterrupted} : code;
    };
    const Result<FetchQuote> quote = quoteFetch(order, addresses, downloadsFolder(), environment);
    if (!quote)
        return fail(quote.error());
    reporter.finish();
    printQuote(quote.value(), arguments.json);
    if (arguments.onlyQuote)
        return kDone;
    if (quote.value().bytes > kAskFrom && !arguments.yes)
        return refuse(
            "This is more than 100 MB. Give --yes to fetch it all the same, or --amount "
            "for a part of it.",
            kWrongUse);
    const auto files = runFetch(order, addresses, downloadsFolder(), environment);
    if (!files)
        return fail(files.error());
    reporter.finish();
    for (const std::filesystem::path& file : files.value())
        printLine(arguments.json
                      ? jsonText(ordered_json{{"event", "finished"}, {"file", file.string()}})
                      : "Fetched " + file.string());
    return kDone;
}

}  // namespace studio::app
