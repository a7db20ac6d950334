// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/metric_tail.h"

#include <algorithm>

#include "engine/base/hash.h"
#include "engine/platform/mapped_file.h"

namespace studio {
namespace {

constexpr std::uint64_t kMarkBytes = 512;
constexpr std::uint64_t kLongestLine = 1u << 20;  ///< Longer ones are no metrics.

std::uint64_t markAt(std::string_view text, std::uint64_t bytes) {
    const std::uint64_t from = bytes - std::min(bytes, kMarkBytes);
    return bytes == 0 ? 0 : hash64(text.substr(from, bytes - from));
}

/// The file is replaced as a whole when it loses lines, so a mapping stays valid.
Result<MappedFile> mapped(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return MappedFile();
    return MappedFile::open(path);
}

}  // namespace

Result<MetricTail::News> MetricTail::look() const {
    const Result<MappedFile> file = mapped(m_path);
    if (!file)
        return file.error();
    const std::string_view text = file.value().text();
    if (text.size() < m_place.bytes || markAt(text, m_place.bytes) != m_place.mark)
        return News{true, text.size()};
    return News{false, text.size() - m_place.bytes};
}

Result<bool> MetricTail::advance(MetricLog& log, MetricGatherer& gatherer,
                                 std::uint64_t mostBytes) {
    const Result<MappedFile> file = mapped(m_path);
    if (!file)
        return file.error();
    const std::string_view text = file.value().text();
    if (text.size() <= m_place.bytes)
        return false;
    // A window that holds the longest line has its end, or the line is too long.
    const std::uint64_t most = std::max(mostBytes, kLongestLine);
    std::string_view rest = text.substr(m_place.bytes, most);
    const std::uint64_t begun = m_place.bytes;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (end == std::string_view::npos) {
            if (rest.size() < kLongestLine)
                break;  // it is being written, or the next window has all of it
            gatherer.add(log, {}, false);
            m_place.bytes += rest.size();
            break;
        }
        if (end > 0)
            gatherer.add(log, rest.substr(0, end));
        m_place.bytes += end + 1;
        rest.remove_prefix(end + 1);
    }
    m_place.mark = markAt(text, m_place.bytes);
    return m_place.bytes != begun && m_place.bytes < text.size();
}

}  // namespace studio
