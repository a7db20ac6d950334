// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/metric_file.h"

#include <algorithm>
#include <map>

#include "engine/base/function_ref.h"
#include "engine/platform/atomic_file.h"
#include "engine/storage/metric_json.h"

namespace studio {
namespace {

/// Longer lines are no metrics.
constexpr std::size_t kLongestLine = 1u << 20;
constexpr std::size_t kChunk = 256u << 10;

struct Line {
    std::string_view text;
    bool whole = true;  ///< Has its end and is not overlong.
};

/// Calls visit for each line that is not empty, in order; one overlong line comes as its first
/// part. Memory is bounded by kLongestLine and kChunk.
Status forEachLine(OpenFile& file, FunctionRef<Status(const Line&)> visit) {
    std::vector<char> chunk(kChunk);
    std::string line;
    bool overlong = false;
    for (;;) {
        const auto count = file.read(std::as_writable_bytes(std::span(chunk)));
        if (!count)
            return count.error();
        std::string_view rest(chunk.data(), count.value());
        while (!rest.empty()) {
            const std::size_t end = rest.find('\n');
            const std::string_view part = rest.substr(0, end);
            line += part.substr(0, kLongestLine - std::min(kLongestLine, line.size()));
            overlong = overlong || line.size() == kLongestLine;
            if (end == std::string_view::npos)
                break;
            if (!line.empty())
                if (Status status = visit({line, !overlong}); !status)
                    return status;
            line.clear();
            overlong = false;
            rest.remove_prefix(end + 1);
        }
        if (count.value() < chunk.size())
            return line.empty() ? Status() : visit({line, false});
    }
}

/// Gathers the times of steps to samples of about half a second.
class ZoneGatherer {
public:
    ZoneGatherer(MetricLog& log, ZoneTable zones) : m_log(log), m_zones(std::move(zones)) {
        for (std::size_t i = 0; i < m_zones.size(); ++i)
            m_ids.emplace(m_zones[i].key(), i);
    }

    void add(const ZonesLine& line) {
        for (const ZoneInfo& zone : line.zones)
            m_zones[idOf(zone)].group = zone.group;
    }
    void add(const StepLine& line) {
        m_sample.step = line.metrics.step;
        m_sample.elapsedSeconds = line.metrics.elapsedSeconds;
        m_sample.wallNs += line.wallNs;
        ++m_sample.steps;
        for (const auto& [key, ns] : line.zones) {
            const std::size_t id = idOf(zoneOf(key));
            m_sample.selfNs.resize(std::max(m_sample.selfNs.size(), id + 1));
            m_sample.selfNs[id] += ns;
        }
        if (m_sample.wallNs >= kSampleNs)
            flush();
    }
    void flush() {
        if (m_sample.steps == 0)
            return;
        m_sample.selfNs.resize(m_zones.size());
        m_log.append(std::exchange(m_sample, {}));
    }
    ZoneTable take() { return std::move(m_zones); }

private:
    static constexpr std::int64_t kSampleNs = 500'000'000;

    /// The inverse of ZoneInfo::key(); the group is not part of it.
    static ZoneInfo zoneOf(std::string_view key) {
        constexpr std::string_view kForward = ".forward", kBackward = ".backward";
        ZoneInfo zone{std::string(key), ZonePass::Update, ZoneGroup::Other};
        if (key.ends_with(kForward))
            zone = {std::string(key.substr(0, key.size() - kForward.size())), ZonePass::Forward,
                    ZoneGroup::Other};
        else if (key.ends_with(kBackward))
            zone = {std::string(key.substr(0, key.size() - kBackward.size())), ZonePass::Backward,
                    ZoneGroup::Other};
        return zone;
    }
    std::size_t idOf(const ZoneInfo& zone) {
        const auto [it, isNew] = m_ids.emplace(zone.key(), m_zones.size());
        if (isNew)
            m_zones.push_back(zone);
        return it->second;
    }

    MetricLog& m_log;
    ZoneTable m_zones;
    std::map<std::string, std::size_t, std::less<>> m_ids;
    ZoneSample m_sample;
};

}  // namespace

Status MetricFile::append(std::string_view line) {
    STUDIO_CHECK(line.find('\n') == std::string_view::npos);
    if (!m_file) {
        Result<OpenFile> file = m_files.open(m_path, OpenMode::Append);
        if (!file)
            return file.error();
        const Result<FileStatus> status = file.value().status();
        if (!status)
            return status.error();
        m_atLineStart = m_atLineStart || status.value().bytes == 0;
        m_file = std::move(file).value();
    }
    std::string text = m_atLineStart ? "" : "\n";
    text += line;
    text += '\n';
    const Status written = m_file->write(text);
    m_atLineStart = written.ok();
    return written;
}

Status MetricFile::sync() { return m_file ? m_file->sync() : Status(); }

Result<std::int64_t> MetricFile::truncateAfter(std::int64_t step) {
    m_file.reset();
    m_atLineStart = false;
    const Result<FileStatus> status = m_files.status(m_path);
    if (!status)
        return status.error();
    if (status.value().kind == FileKind::Missing)
        return std::int64_t{0};
    Result<OpenFile> old = m_files.open(m_path, OpenMode::Read);
    if (!old)
        return old.error();
    Result<AtomicFile> kept = AtomicFile::create(m_files, m_path);
    if (!kept)
        return kept.error();
    std::int64_t dropped = 0;
    std::string buffer;
    const Status copied = forEachLine(old.value(), [&](const Line& line) -> Status {
        const Result<std::int64_t> lineStep = metricLineStep(line.text);
        if (!line.whole || !lineStep || lineStep.value() > step) {
            ++dropped;
            return {};
        }
        buffer.append(line.text).push_back('\n');
        if (buffer.size() < kChunk)
            return {};
        const Status written = kept.value().write(buffer);
        buffer.clear();
        return written;
    });
    if (!copied)
        return copied.error();
    if (Status written = kept.value().write(buffer); !written)
        return written.error();
    if (Status committed = kept.value().commit(); !committed)
        return committed.error();
    m_atLineStart = true;
    return dropped;
}

Result<MetricHistory> MetricFile::read(MetricLog& log, ZoneTable zones) const {
    MetricHistory history;
    const Result<FileStatus> status = m_files.status(m_path);
    if (!status)
        return status.error();
    ZoneGatherer gatherer(log, std::move(zones));
    if (status.value().kind != FileKind::Missing) {
        Result<OpenFile> file = m_files.open(m_path, OpenMode::Read);
        if (!file)
            return file.error();
        const Status read = forEachLine(file.value(), [&](const Line& line) -> Status {
            Result<MetricRecord> record =
                line.whole ? parseMetricLine(line.text)
                           : Result<MetricRecord>(Error{"A line of metrics is cut short."});
            if (!record) {
                if (history.unreadableLines++ == 0)
                    history.firstProblem = record.error().message;
                return {};
            }
            history.lastStep = std::max(history.lastStep, stepOf(record.value()));
            if (const auto* step = std::get_if<StepLine>(&record.value())) {
                log.append(step->metrics);
                gatherer.add(*step);
            } else if (const auto* evaluation = std::get_if<EvaluationMetrics>(&record.value())) {
                log.append(*evaluation);
            } else if (auto* event = std::get_if<RunEvent>(&record.value())) {
                log.append(std::move(*event));
            } else if (const auto* weights = std::get_if<WeightSample>(&record.value())) {
                log.append(*weights);
            } else if (auto* sample = std::get_if<PromptSample>(&record.value())) {
                log.append(std::move(*sample));
            } else if (auto* moment = std::get_if<WeightStatistics>(&record.value())) {
                log.append(std::make_shared<const WeightStatistics>(std::move(*moment)));
            } else {
                gatherer.add(std::get<ZonesLine>(record.value()));
            }
            return {};
        });
        if (!read)
            return read.error();
    }
    gatherer.flush();
    history.zones = gatherer.take();
    return history;
}

}  // namespace studio
