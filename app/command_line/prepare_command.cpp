// SPDX-License-Identifier: GPL-3.0-or-later
// ternary prepare
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/start_embedding.h"
#include "engine/platform/terminal.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/prepare_text.h"

namespace studio::app {
namespace {

using nlohmann::ordered_json;

template <class... Args>
std::string format(const char* form, Args... args) {
    std::array<char, 256> text{};
    std::snprintf(text.data(), text.size(), form, args...);
    return text.data();
}

/// "bpe:4096" -> kind and size.
Result<TokenizerSettings> tokenizerOf(const std::string& name) {
    TokenizerSettings settings;
    const std::size_t colon = name.find(':');
    settings.kind = name.substr(0, colon);
    if (colon != std::string::npos) {
        const char* end = name.data() + name.size();
        const auto read = std::from_chars(name.data() + colon + 1, end, settings.vocabulary);
        if (settings.kind != "bpe" || read.ec != std::errc{} || read.ptr != end)
            return Error{"'" + name +
                         "' is no tokenizer: expected bytes, gpt2 or bpe:SIZE, for "
                         "instance bpe:4096."};
    }
    constexpr int kLeast = 257, kMost = 65536;
    if (!findTokenizerKind(settings.kind) || settings.vocabulary < kLeast ||
        settings.vocabulary > kMost)
        return Error{"'" + name +
                     "' is no tokenizer: expected bytes, gpt2 or bpe:SIZE with a size "
                     "from 257 to 65536."};
    return settings;
}

std::string_view stateText(SourceState state) {
    return state == SourceState::Same      ? "sources unchanged"
           : state == SourceState::Changed ? "SOURCES CHANGED"
                                           : "sources missing";
}

ordered_json sizesJson(const PreparedManifest& m) {
    const std::uint64_t tokens = m.sizes.trainingTokens + m.sizes.validationTokens;
    return {{"inputs", m.inputs},
            {"tokenizer", m.sizes.tokenizer},
            {"vocabulary", m.sizes.vocabulary},
            {"documents", m.sizes.documents},
            {"bytes", m.sizes.textBytes},
            {"training_tokens", m.sizes.trainingTokens},
            {"validation_tokens", m.sizes.validationTokens},
            {"bytes_per_token", static_cast<double>(m.sizes.textBytes) /
                                    static_cast<double>(std::max<std::uint64_t>(1, tokens))}};
}

std::string sizesText(const PreparedManifest& m) {
    const std::uint64_t tokens = m.sizes.trainingTokens + m.sizes.validationTokens;
    return std::to_string(m.sizes.documents) + " documents, " +
           format("%.1f MB, ", static_cast<double>(m.sizes.textBytes) * 1e-6) +
           std::to_string(tokens) + " tokens of " + m.sizes.tokenizer + " (" +
           std::to_string(m.sizes.vocabulary) + ")";
}

int listKept(const PreparedCache& cache, bool json) {
    for (const PreparedEntry& entry : cache.list()) {
        if (json) {
            ordered_json line = {{"name", entry.name},
                                 {"folder", entry.folder.string()},
                                 {"bytes_on_disk", entry.bytes},
                                 {"sources", entry.state == SourceState::Same      ? "same"
                                             : entry.state == SourceState::Changed ? "changed"
                                                                                   : "missing"},
                                 {"created_unix_ms", entry.manifest.createdUnixMilliseconds}};
            line.update(sizesJson(entry.manifest));
            printLine(jsonText(line));
            continue;
        }
        std::string inputs;
        for (const std::string& input : entry.manifest.inputs)
            inputs += (inputs.empty() ? "" : ", ") + input;
        printLine(entry.name + "  " +
                  format("%.1f MB on disk, ", static_cast<double>(entry.bytes) * 1e-6) +
                  std::string(stateText(entry.state)) + "\n    " + sizesText(entry.manifest) +
                  "\n    " + inputs);
    }
    return kDone;
}

/// Shows how far the preparation is, and passes on Ctrl-C.
class Reporter {
public:
    explicit Reporter(bool json) : m_json(json), m_bar(!json && standardOutputIsTerminal()) {}

    Progress progress() {
        return Progress(
            [this](double fraction, std::string_view activity) {
                show(fraction, activity);
                if (interrupted() || !outputIsWhole())
                    m_cancel = true;
            },
            &m_cancel);
    }
    void finish() {
        if (std::exchange(m_shown, false))
            printText("\r\033[K");
    }

private:
    void show(double fraction, std::string_view activity) {
        const auto now = std::chrono::steady_clock::now();
        if (now < m_next)
            return;
        m_next = now + std::chrono::milliseconds(m_bar ? 100 : 1000);
        if (m_json)
            printLine(jsonText(ordered_json{{"event", "progress"},
                                            {"fraction", fraction},
                                            {"activity", std::string(activity)}}));
        else if (m_bar)
            printText("\r\033[K" + format("%3.0f %%  ", 100 * fraction) + std::string(activity));
        m_shown = m_bar;
    }

    const bool m_json, m_bar;
    bool m_shown = false;
    std::atomic<bool> m_cancel{false};
    std::chrono::steady_clock::time_point m_next{};
};

void printOutcome(const TextOutcome& outcome, const PrepareArguments& a, double seconds) {
    if (!a.json) {
        for (const std::string& remark : outcome.manifest.remarks)
            printLine(remark);
        printLine(sizesText(outcome.manifest) + format(", in %.1f s", seconds) +
                  (outcome.fromCache ? ", as it was prepared before" : "") + ": " + a.outFolder);
        return;
    }
    for (const std::string& remark : outcome.manifest.remarks)
        printLine(jsonText(ordered_json{{"event", "remark"}, {"text", remark}}));
    ordered_json line = {{"event", "prepared"}, {"folder", a.outFolder}};
    line.update(sizesJson(outcome.manifest));
    constexpr const char* kReasons[] = {"damaged_records", "missing_field", "other_files",
                                        "unreadable_files", "rest_of_files"};
    const LeftOutCounts leftOut = outcome.report.leftOut();
    static_assert(std::size(kReasons) == std::tuple_size_v<LeftOutCounts>);
    for (std::size_t i = 0; i < leftOut.size(); ++i)
        line["left_out"][kReasons[i]] = leftOut[i];
    line["replaced"] = outcome.corpus.training.replaced() + outcome.corpus.validation.replaced();
    line["from_cache"] = outcome.fromCache;
    line["seconds"] = seconds;
    printLine(jsonText(line));
}

}  // namespace

namespace {

/// Start values beside the tokens. A folder without them is not what was asked for: it goes.
Status addEmbeddings(const PrepareArguments& a, const PreparedCorpus& corpus,
                     const Workers& workers, const Progress& progress) {
    const auto width = static_cast<std::size_t>(a.width);
    const auto report =
        addStartEmbedding(a.embeddings, width, corpus, a.outFolder, workers, progress);
    if (!report) {
        std::error_code ignored;
        std::filesystem::remove_all(a.outFolder, ignored);
        return report.error();
    }
    const EmbeddingProjectionReport& r = report.value();
    if (a.json)
        printLine(jsonText(ordered_json{{"event", "embeddings"},
                                        {"rows", r.rows},
                                        {"columns", r.columns},
                                        {"width", r.width},
                                        {"kept_variance", r.keptVariance}}));
    else
        printLine(format("Embedding: %zu x %zu -> %zu wide, %.1f %% of the variance kept.", r.rows,
                         r.columns, r.width, 100 * r.keptVariance));
    return {};
}

}  // namespace

int runPrepare(const RunLauncher& launcher, const PrepareArguments& a) {
    const PreparedCache& cache = launcher.prepared();
    if (a.list)
        return listKept(cache, a.json);
    if (a.remove == "all") {
        cache.removeAll();
        return kDone;
    }
    if (!a.remove.empty()) {
        const Status status = cache.remove(a.remove);
        return status ? kDone : refuse(status.error(), kFailed);
    }
    if (a.inputs.empty() || a.outFolder.empty())
        return refuse(
            "Name at least one file or folder and, with --out, a folder for the result "
            "(see 'ternary prepare --help').",
            kWrongUse);
    const Result<TokenizerSettings> tokenizer = tokenizerOf(a.tokenizer);
    if (!tokenizer)
        return refuse(tokenizer.error(), kWrongUse);
    const TextOrder order{{a.inputs.begin(), a.inputs.end()},
                          {a.import, tokenizer.value(), a.validationFraction}};
    catchInterrupts();
    Reporter reporter(a.json);
    const auto begun = std::chrono::steady_clock::now();
    const Workers workers(threadCount(a.threads));
    const Result<TextOutcome> outcome =
        prepareText(order, a.outFolder, cache, launcher.resources(), workers, reporter.progress());
    reporter.finish();
    if (!outcome)
        return interrupted() ? kInterrupted : refuse(outcome.error(), kFailed);
    if (!a.embeddings.empty())
        if (Status status = addEmbeddings(a, outcome.value().corpus, workers, reporter.progress());
            !status)
            return interrupted() ? kInterrupted : refuse(status.error(), kFailed);
    printOutcome(outcome.value(), a,
                 std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    return kDone;
}

}  // namespace studio::app
