// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/metric_file.h"

#include <algorithm>

#include "engine/base/function_ref.h"
#include "engine/platform/atomic_file.h"
#include "engine/storage/metric_gatherer.h"

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
    MetricGatherer gatherer(std::move(zones));
    if (status.value().kind != FileKind::Missing) {
        Result<OpenFile> file = m_files.open(m_path, OpenMode::Read);
        if (!file)
            return file.error();
        const Status read = forEachLine(file.value(), [&](const Line& line) -> Status {
            gatherer.add(log, line.text, line.whole);
            return {};
        });
        if (!read)
            return read.error();
    }
    gatherer.flush(log);
    history.zones = gatherer.zones();
    history.lastStep = gatherer.lastStep();
    history.unreadableLines = gatherer.unreadableLines();
    history.firstProblem = gatherer.firstProblem();
    return history;
}

}  // namespace studio
