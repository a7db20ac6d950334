// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/recent_runs.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "engine/storage/metric_json.h"
#include "engine/storage/run_folder.h"

namespace studio::app {
namespace {

/// The last lines of the metrics: enough for the newest step and, mostly, an evaluation.
constexpr std::streamoff kTailBytes = 256 * 1024;

std::string tailOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file)
        return {};
    const std::streamoff size = file.tellg();
    file.seekg(std::max<std::streamoff>(0, size - kTailBytes));
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void readTail(const std::filesystem::path& metrics, ui::RunSummary& summary) {
    std::istringstream lines(tailOf(metrics));
    for (std::string line; std::getline(lines, line);) {
        const Result<MetricRecord> record = parseMetricLine(line);
        if (!record)  // the first line may be cut
            continue;
        summary.step = std::max(summary.step, stepOf(record.value()));
        if (const auto* evaluation = std::get_if<EvaluationMetrics>(&record.value()))
            summary.bitsPerByte = evaluation->bitsPerByte;
    }
}

}  // namespace

std::vector<ui::RunSummary> recentRuns(const std::filesystem::path& folder, std::size_t limit) {
    std::vector<std::pair<std::int64_t, RunFolder>> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        Result<RunFolder> run = RunFolder::open(FileSystem(), entry.path());
        if (!run)
            continue;
        const std::int64_t created = run.value().record().createdUnixMilliseconds;
        found.emplace_back(created, std::move(run).value());
    }
    std::ranges::sort(found, std::greater<>(), [](const auto& run) { return run.first; });
    std::vector<ui::RunSummary> summaries;
    for (const auto& [created, run] : found) {
        if (summaries.size() == limit)
            break;
        ui::RunSummary summary;
        summary.folder = run.folder().string();
        summary.name = run.record().name;
        const Result<RunProgressMark> mark = run.mark();
        summary.finished = mark && mark.value().finished;
        readTail(run.folder() / "metrics.jsonl", summary);
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

}  // namespace studio::app
