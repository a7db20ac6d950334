// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/run_indexer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "engine/data/corpus_title.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/run_folder.h"
#include "engine/storage/run_label.h"

namespace studio {
namespace {

constexpr std::uint64_t kPartBytes = 4u << 20;  ///< Of metrics, in one transaction.
constexpr const char* kRecord = "run.json";
constexpr const char* kMetrics = "metrics.jsonl";
constexpr const char* kSamples = "samples.jsonl";

/// Size and time of a file; "-" when it is missing.
std::string stampOf(const std::filesystem::path& path) {
    std::error_code problem;
    const std::uintmax_t bytes = std::filesystem::file_size(path, problem);
    if (problem)
        return "-;";
    const auto time = std::filesystem::last_write_time(path, problem);
    return std::to_string(bytes) + ":" + std::to_string(time.time_since_epoch().count()) + ";";
}

std::string smallStamp(const std::filesystem::path& folder) {
    return stampOf(folder / kRecord) + stampOf(folder / kRunLabelName) +
           stampOf(folder / "state.json");
}

std::int64_t modifiedUnixMilliseconds(const std::filesystem::path& path) {
    std::error_code problem;
    const auto time = std::filesystem::last_write_time(path, problem);
    if (problem)
        return 0;
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::file_clock::to_sys(time).time_since_epoch())
        .count();
}

bool holdsRun(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(folder / kRecord, ignored);
}

void flatten(const nlohmann::json& tree, const std::string& prefix, SettingTexts& into) {
    for (const auto& [key, value] : tree.items()) {
        const std::string path = prefix.empty() ? key : prefix + "." + key;
        if (value.is_object()) {
            flatten(value, path, into);
            continue;
        }
        std::string text = value.is_string() ? value.get<std::string>() : std::string();
        if (value.is_array())
            for (const auto& element : value)
                text += (text.empty() ? "" : ",") + jsonText(element);
        else if (!value.is_string())
            text = jsonText(value);
        into.emplace(path, std::move(text));
    }
}

/// What the newly read part of its metrics says of a run.
void summarize(const MetricLog& log, LibraryRow& row) {
    LibraryRun& run = row.run;
    for (const StepMetrics& step : log.stepsFrom(0)) {
        run.step = std::max(run.step, step.step);
        run.tokens = step.tokens;
        run.seconds = step.elapsedSeconds;
        row.curve.add(step.bitsPerByte);
        row.ended = false;
    }
    for (const EvaluationMetrics& evaluation : log.evaluationsFrom(0)) {
        run.step = std::max(run.step, evaluation.step);
        if (!std::isfinite(evaluation.bitsPerByte))
            continue;
        run.nll = evaluation.nll;
        run.bitsPerByte = evaluation.bitsPerByte;
        run.bestBitsPerByte =
            std::min(run.bestBitsPerByte.value_or(evaluation.bitsPerByte), evaluation.bitsPerByte);
    }
    for (const RunEvent& event : log.eventsFrom(0)) {
        if (event.kind == EventKind::Finished)
            row.ended = true;
        else if (event.kind == EventKind::Started || event.kind == EventKind::Resumed)
            row.ended = false;
    }
}

void forgetMetrics(LibraryRow& row) {
    LibraryRun& run = row.run;
    run.step = run.tokens = 0;
    run.seconds = 0;
    run.nll = run.bitsPerByte = run.bestBitsPerByte = std::nullopt;
    row.curve = {};
    row.ended = false;
    row.metrics = row.samples = {};
    ++row.generation;
}

}  // namespace

SettingTexts settingTexts(const nlohmann::json& settings) {
    SettingTexts texts;
    if (settings.is_object())
        flatten(settings, {}, texts);
    return texts;
}

RunIndexer::RunIndexer(RunLibrary& library, std::filesystem::path runsFolder)
    : m_library(library), m_runsFolder(std::move(runsFolder)) {}

std::vector<RunIndexer::Job> RunIndexer::findRuns(const std::vector<std::string>& elsewhere) const {
    std::vector<Job> jobs;
    const auto add = [&](const Path& folder) {
        std::error_code ignored;
        const std::uintmax_t bytes = std::filesystem::file_size(folder / kMetrics, ignored);
        jobs.push_back({folder, ignored ? 0 : std::uint64_t{bytes}});
    };
    const auto folders = [](const Path& folder) {
        std::vector<Path> found;
        std::error_code ignored;
        for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
            if (entry.is_directory(ignored) && !entry.path().filename().string().starts_with('.'))
                found.push_back(entry.path());
        std::ranges::sort(found);
        return found;
    };
    for (const Path& folder : folders(m_runsFolder)) {
        if (holdsRun(folder)) {
            add(folder);
            continue;
        }
        for (const Path& inner : folders(folder))
            if (holdsRun(inner))
                add(inner);
    }
    for (const std::string& folder : elsewhere)
        if (std::ranges::find(jobs, Path(folder), &Job::folder) == jobs.end() && holdsRun(folder))
            add(folder);
    return jobs;
}

Result<bool> RunIndexer::update(const Progress& progress) {
    if (!m_loaded) {
        const auto rows = m_library.rows();
        if (!rows)
            return rows.error();
        for (const LibraryRow& row : rows.value())
            m_seen.emplace(row.run.folder, std::string());
        m_loaded = true;
    }
    std::vector<std::string> known;
    for (const auto& [folder, seen] : m_seen)
        known.push_back(folder);
    return updateAll(known, progress);
}

Result<bool> RunIndexer::updateAll(const std::vector<std::string>& known,
                                   const Progress& progress) {
    m_problems.clear();
    Result<bool> gone = forgetMissing(known);
    if (!gone)
        return gone;
    bool changed = gone.value();
    const std::vector<Job> jobs = findRuns(known);
    double all = 1, done = 0;
    constexpr double kSmallFiles = 64'000;  // what opening a run costs, in bytes of metrics
    for (const Job& job : jobs)
        all += static_cast<double>(job.bytes) + kSmallFiles;
    for (const Job& job : jobs) {
        const double until = done + static_cast<double>(job.bytes) + kSmallFiles;
        const Result<bool> updated = updateRun(job.folder, progress.part(done / all, until / all));
        done = until;
        if (!updated && (progress.cancelled() || m_library.damaged()))
            return updated;
        if (updated)
            changed = changed || updated.value();
        else
            m_problems.push_back(updated.error().message);
    }
    return changed;
}

Result<bool> RunIndexer::forgetMissing(const std::vector<std::string>& known) {
    bool changed = false;
    for (const std::string& folder : known) {
        if (holdsRun(folder))
            continue;
        const auto row = m_library.row(folder);
        if (!row)
            return row.error();
        if (row.value())
            if (Status status = m_library.remove(row.value()->id); !status)
                return status.error();
        m_seen.erase(folder);
        changed = true;
    }
    return changed;
}

Result<bool> RunIndexer::updateRun(const Path& given, const Progress& progress) {
    std::error_code ignored;
    const Path folder = std::filesystem::weakly_canonical(given, ignored);
    const std::string stamp = smallStamp(folder);
    const std::string all = stamp + stampOf(folder / kMetrics) + stampOf(folder / kSamples);
    std::string& seen = m_seen[folder.string()];
    if (seen == all)
        return false;
    const Result<bool> small = readSmallFiles(folder, stamp);
    if (!small)
        return small;
    const Result<bool> metrics = readMetrics(folder, progress);
    if (!metrics)
        return metrics;
    seen = all;
    return small.value() || metrics.value();
}

Result<bool> RunIndexer::readSmallFiles(const Path& folder, const std::string& stamp) {
    Result<std::optional<LibraryRow>> found = m_library.row(folder.string());
    if (!found)
        return found.error();
    if (found.value() && found.value()->stamp == stamp)
        return false;
    const Result<RunFolder> opened = RunFolder::open(m_files, folder);
    if (!opened)
        return opened.error();
    const RunRecord& record = opened.value().record();
    const Result<RunLabel> label = readRunLabel(m_files, folder);
    const Result<RunProgressMark> mark = opened.value().mark();
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_library.database());
    if (!transaction)
        return transaction.error();
    found = m_library.row(folder.string());  // another program may have been quicker
    if (!found)
        return found.error();
    LibraryRow row = found.value().value_or(LibraryRow());
    LibraryRun& run = row.run;
    const SettingTexts settings = settingTexts(record.settings);
    const auto head = settings.find("head.kind");
    row.stamp = stamp;
    row.finished = mark && mark.value().finished;
    run.folder = folder.string();
    run.name = label && !label.value().name.empty() ? label.value().name : record.name;
    run.preset = record.preset;
    run.corpus = corpusTitle({record.corpusFiles.begin(), record.corpusFiles.end()});
    run.tokenizer = record.tokenizerName;
    run.head = head == settings.end() ? std::string() : head->second;
    run.precision = record.precision;
    run.createdUnixMilliseconds = record.createdUnixMilliseconds;
    run.activeUnixMilliseconds =
        std::max(run.activeUnixMilliseconds, modifiedUnixMilliseconds(folder / kMetrics));
    run.stepLimit = record.stepLimit;
    const Result<std::int64_t> id = m_library.put(row);
    if (!id)
        return id.error();
    const std::vector<std::string> tags = label ? label.value().tags : std::vector<std::string>();
    if (Status status = m_library.putTexts(id.value(), settings, tags); !status)
        return status.error();
    if (Status status = transaction.value().commit(); !status)
        return status.error();
    return true;
}

Result<bool> RunIndexer::readMetrics(const Path& folder, const Progress& progress) {
    std::error_code ignored;
    const auto whole =
        static_cast<double>(std::filesystem::file_size(folder / kMetrics, ignored)) + 1;
    bool changed = false;
    for (double read = 0;; read += double{kPartBytes}) {
        if (Status status = progress.advance(ignored ? 1 : std::min(1.0, read / whole),
                                             "Reading " + folder.filename().string());
            !status)
            return status.error();
        const Result<bool> more = readPart(folder, changed);
        if (!more)
            return more;
        if (!more.value())
            return changed;
    }
}

Result<bool> RunIndexer::readPart(const Path& folder, bool& changed) {
    // What was read before is looked up under the lock: another program may index the same run.
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_library.database());
    if (!transaction)
        return transaction.error();
    Result<std::optional<LibraryRow>> found = m_library.row(folder.string());
    if (!found)
        return found.error();
    if (!found.value())
        return false;
    LibraryRow& row = *found.value();
    MetricTail metrics(folder / kMetrics, row.metrics), samples(folder / kSamples, row.samples);
    const auto metricNews = metrics.look(), sampleNews = samples.look();
    if (!metricNews || !sampleNews)
        return (metricNews ? sampleNews : metricNews).error();
    if (metricNews.value().replaced || sampleNews.value().replaced) {
        if (Status status = m_library.clear(row.id); !status)
            return status.error();
        forgetMetrics(row);
        metrics.restart();
        samples.restart();
    } else if (metricNews.value().bytes + sampleNews.value().bytes == 0) {
        return false;
    }
    Result<ZoneTable> zones = m_library.zones(row.id);
    if (!zones)
        return zones.error();
    MetricLog log;
    MetricGatherer gatherer(std::move(zones).value());
    const Result<bool> moreMetrics = metrics.advance(log, gatherer, kPartBytes);
    const Result<bool> moreSamples = samples.advance(log, gatherer, kPartBytes);
    if (!moreMetrics || !moreSamples)
        return moreMetrics ? moreSamples : moreMetrics;
    const bool replaced = metricNews.value().replaced || sampleNews.value().replaced;
    if (!replaced && metrics.place().bytes == row.metrics.bytes &&
        samples.place().bytes == row.samples.bytes)
        return false;  // a line that has no end yet
    gatherer.flush(log);
    summarize(log, row);
    row.run.activeUnixMilliseconds = modifiedUnixMilliseconds(folder / kMetrics);
    row.metrics = metrics.place();
    row.samples = samples.place();
    if (Status status = m_library.append(row.id, log, gatherer.zones()); !status)
        return status.error();
    if (const auto put = m_library.put(row); !put)
        return put.error();
    if (Status status = transaction.value().commit(); !status)
        return status.error();
    changed = true;
    return moreMetrics.value() || moreSamples.value();
}

Status RunIndexer::rebuild(const Progress& progress) {
    const auto rows = m_library.rows();
    if (!rows)
        return rows.error();
    std::vector<std::string> known;  // those outside of the folder of runs are found by this alone
    for (const LibraryRow& row : rows.value())
        known.push_back(row.run.folder);
    m_seen.clear();
    m_loaded = false;
    // One transaction: until its end everybody sees the library as it was.
    Result<SqliteTransaction> transaction = SqliteTransaction::begin(m_library.database());
    if (!transaction)
        return transaction.error();
    if (Status status = m_library.database().run("DELETE FROM runs"); !status)
        return status;
    const Result<bool> updated = updateAll(known, progress);
    Status status = updated ? transaction.value().commit() : Status(updated.error());
    if (!status)
        m_seen.clear();
    return status;
}

}  // namespace studio
