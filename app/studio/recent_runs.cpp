// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/recent_runs.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <span>
#include <sstream>

#include "engine/storage/metric_json.h"
#include "engine/storage/run_folder.h"

namespace studio::app {
namespace {

constexpr std::streamoff kTailBytes = 256 * 1024;  ///< Enough for the newest step and evaluation.
constexpr int kParts = 48;                         ///< Points of the curve, at the most.
constexpr std::streamoff kPartBytes = 16 * 1024;   ///< Some dozens of steps.

std::string read(std::ifstream& file, std::streamoff from, std::streamoff bytes) {
    std::string text(static_cast<std::size_t>(bytes), '\0');
    file.clear();
    file.seekg(from);
    file.read(text.data(), bytes);
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return text;
}

void readLast(const std::string& text, ui::RunSummary& summary) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const Result<MetricRecord> record = parseMetricLine(line);
        if (!record)  // the first line may be cut
            continue;
        summary.step = std::max(summary.step, stepOf(record.value()));
        if (const auto* evaluation = std::get_if<EvaluationMetrics>(&record.value()))
            summary.bitsPerByte = evaluation->bitsPerByte;
    }
}

/// Training bits per byte of the steps in a piece of the metrics; a line that is cut at either end
/// is passed over.
std::vector<double> scoresOf(const std::string& text) {
    std::vector<double> scores;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (const Result<MetricRecord> record = parseMetricLine(line))
            if (const auto* step = std::get_if<StepLine>(&record.value());
                step && std::isfinite(step->metrics.bitsPerByte))
                scores.push_back(step->metrics.bitsPerByte);
    return scores;
}

void appendMean(std::span<const double> scores, std::vector<float>& curve) {
    if (!scores.empty())
        curve.push_back(static_cast<float>(std::accumulate(scores.begin(), scores.end(), 0.0) /
                                           static_cast<double>(scores.size())));
}

/// Every step has a line of about the same length, so that even parts of a long file are even parts
/// of the run; of each the beginning is read. A short file is read whole.
std::vector<float> readCurve(std::ifstream& file, std::streamoff size,
                             const std::atomic<bool>& cancelled) {
    std::vector<float> curve;
    if (size <= kParts * kPartBytes) {
        const std::vector<double> scores = scoresOf(read(file, 0, size));
        const std::size_t parts = std::min<std::size_t>(kParts, scores.size());
        for (std::size_t part = 0; part < parts; ++part) {
            const std::size_t from = scores.size() * part / parts;
            const std::size_t to = scores.size() * (part + 1) / parts;
            appendMean(std::span(scores).subspan(from, to - from), curve);
        }
        return curve;
    }
    for (int part = 0; part < kParts && !cancelled; ++part)
        appendMean(scoresOf(read(file, size / kParts * part, kPartBytes)), curve);
    return curve;
}

void readMetrics(const std::filesystem::path& path, ui::RunSummary& summary,
                 const std::atomic<bool>& cancelled) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file)
        return;
    const std::streamoff size = file.tellg();
    const std::streamoff tail = std::min(size, kTailBytes);
    readLast(read(file, size - tail, tail), summary);
    summary.curve = readCurve(file, size, cancelled);
}

}  // namespace

std::vector<ui::RunSummary> recentRuns(const std::filesystem::path& folder, std::size_t limit,
                                       const std::atomic<bool>& cancelled) {
    std::vector<std::pair<std::int64_t, RunFolder>> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (cancelled)
            return {};
        Result<RunFolder> run = RunFolder::open(FileSystem(), entry.path());
        if (!run)
            continue;
        const std::int64_t created = run.value().record().createdUnixMilliseconds;
        found.emplace_back(created, std::move(run).value());
    }
    std::ranges::sort(found, std::greater<>(), [](const auto& run) { return run.first; });
    std::vector<ui::RunSummary> summaries;
    for (const auto& [created, run] : found) {
        if (summaries.size() == limit || cancelled)
            break;
        ui::RunSummary summary;
        summary.folder = run.folder().string();
        summary.name = run.record().name;
        summary.createdUnixMilliseconds = created;
        const Result<RunProgressMark> mark = run.mark();
        summary.finished = mark && mark.value().finished;
        readMetrics(run.folder() / "metrics.jsonl", summary, cancelled);
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

RecentRunsReader::RecentRunsReader(std::filesystem::path folder, std::size_t limit)
    : m_folder(std::move(folder)), m_limit(limit) {}

RecentRunsReader::~RecentRunsReader() {
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void RecentRunsReader::read() {
    const std::lock_guard lock(m_mutex);
    m_wanted = true;
    if (m_working)
        return;
    if (m_thread.joinable())
        m_thread.join();  // it has left its loop
    m_working = true;
    m_thread = std::thread([this] { work(); });
}

void RecentRunsReader::work() {
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_wanted || m_cancelled) {
                m_working = false;
                return;
            }
            m_wanted = false;
        }
        std::vector<ui::RunSummary> runs = recentRuns(m_folder, m_limit, m_cancelled);
        const std::lock_guard lock(m_mutex);
        m_latest = std::move(runs);
    }
}

std::vector<ui::RunSummary> RecentRunsReader::latest() const {
    const std::lock_guard lock(m_mutex);
    return m_latest;
}

}  // namespace studio::app
