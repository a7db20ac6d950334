// SPDX-License-Identifier: GPL-3.0-or-later
// ternary embeddings
#include <chrono>
#include <cstdio>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/embedding_file.h"

namespace studio::app {
namespace {

std::string describe(const EmbeddingProjectionReport& report, double seconds) {
    char text[200];
    std::snprintf(text, sizeof text,
                  "%zu x %zu -> %zu wide: %.2f %% of the variance kept (singular values %.4g to "
                  "%.4g), in %.1f s.",
                  report.rows, report.columns, report.width, 100 * report.keptVariance,
                  report.largestSingularValue, report.smallestKeptSingularValue, seconds);
    return text;
}

}  // namespace

int runEmbeddings(const EmbeddingsArguments& arguments) {
    catchInterrupts();
    std::atomic<bool> cancelled{false};
    const Progress progress([&](double, std::string_view) { cancelled = interrupted(); },
                            &cancelled);
    const Workers workers(threadCount(arguments.threads));
    const auto began = std::chrono::steady_clock::now();
    EmbeddingProjectionReport report;
    const auto width = static_cast<std::size_t>(arguments.width);
    const Result<StartEmbedding> start =
        importEmbedding(arguments.from, width, workers, progress, &report);
    if (!start)
        return interrupted() ? kInterrupted : refuse(start.error(), kFailed);
    if (Status status = saveStartEmbedding(FileSystem(), arguments.outFile, start.value(), width);
        !status)
        return refuse(status.error(), kFailed);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    if (arguments.json)
        printLine(jsonText(nlohmann::ordered_json{
            {"event", "embeddings"},
            {"file", arguments.outFile},
            {"rows", report.rows},
            {"columns", report.columns},
            {"width", report.width},
            {"kept_variance", report.keptVariance},
            {"largest_singular_value", report.largestSingularValue},
            {"smallest_kept_singular_value", report.smallestKeptSingularValue},
            {"seconds", took.count()}}));
    else
        printLine(describe(report, took.count()));
    return kDone;
}

}  // namespace studio::app
