// SPDX-License-Identifier: GPL-3.0-or-later
// MetricTail: reads what a file of metrics has gained since it was last looked at, while some other
// program may still append to it. Notices when the file was replaced by another (a resumed run
// drops its last lines). Where it stands can be kept and taken up again. One thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>

#include "engine/storage/metric_gatherer.h"

namespace studio {

class MetricTail {
public:
    struct Place {
        std::uint64_t bytes = 0;  ///< Read so far: the beginning of a line.
        std::uint64_t mark = 0;   ///< Hash of the last bytes before it.
    };

    /// From the file's beginning.
    explicit MetricTail(std::filesystem::path path) : m_path(std::move(path)) {}
    MetricTail(std::filesystem::path path, const Place& place)
        : m_path(std::move(path)), m_place(place) {}

    const Place& place() const { return m_place; }

    struct News {
        bool replaced = false;    ///< What was read before is not in the file any more.
        std::uint64_t bytes = 0;  ///< There is so much beyond the place, or in all when replaced.
    };
    /// A missing file is an empty one.
    Result<News> look() const;
    /// To begin again, after a replacement.
    void restart() { m_place = {}; }
    /// Reads whole lines, about `mostBytes` of them; false when there are no more. A last line
    /// without its end is left: it may still grow.
    Result<bool> advance(MetricLog& log, MetricGatherer& gatherer, std::uint64_t mostBytes);

private:
    std::filesystem::path m_path;
    Place m_place;
};

}  // namespace studio
