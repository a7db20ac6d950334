// SPDX-License-Identifier: GPL-3.0-or-later
// MetricGatherer: takes the lines of metrics one after the other and puts what they hold into a
// MetricLog; step times are gathered to samples of about half a second. What a line cannot be read
// as is counted and passed over. Reads no files. One thread at a time.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "engine/storage/metric_json.h"

namespace studio {

class MetricGatherer {
public:
    /// `zones`: what is known of the zones already; the ids of these stay.
    explicit MetricGatherer(ZoneTable zones = {});

    /// One line without its end; `whole` is false for one that was cut short.
    void add(MetricLog& log, std::string_view line, bool whole = true);
    /// The step times that wait for their half second. To be called at the end.
    void flush(MetricLog& log);

    const ZoneTable& zones() const { return m_zones; }
    std::int64_t lastStep() const { return m_lastStep; }
    std::int64_t unreadableLines() const { return m_unreadableLines; }
    /// Empty, or why the first unreadable line is so.
    const std::string& firstProblem() const { return m_firstProblem; }

private:
    void add(const ZonesLine& line);
    void addTimes(MetricLog& log, const StepLine& line);
    std::size_t idOf(const ZoneInfo& zone);

    ZoneTable m_zones;
    std::map<std::string, std::size_t, std::less<>> m_ids;
    ZoneSample m_sample;
    std::int64_t m_lastStep = 0;
    std::int64_t m_unreadableLines = 0;
    std::string m_firstProblem;
};

}  // namespace studio
