// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/process_usage.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#if defined(__linux__)
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace studio {

std::uint64_t peakResidentBytes() {
#if defined(__linux__)
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) == 0)
        return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
#endif
    return 0;
}

std::uint64_t residentBytes() {
#if defined(__linux__)
    std::ifstream file("/proc/self/statm");  // "all resident shared ...", in pages
    std::uint64_t all = 0, resident = 0;
    if (file >> all >> resident)
        return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
#endif
    return 0;
}

LoadMeter::LoadMeter() : m_begin(read()) {}

std::optional<LoadMeter::Reading> LoadMeter::read() {
#if defined(__linux__)
    // "cpu user nice system idle iowait irq softirq steal ...", in ticks since the start.
    std::ifstream file("/proc/stat");
    std::string word;
    double user, nice, system, idle, waiting, irq, softIrq, steal;
    if (!(file >> word >> user >> nice >> system >> idle >> waiting >> irq >> softIrq >> steal))
        return std::nullopt;
    rusage usage{};
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    if (ticks <= 0 || getrusage(RUSAGE_SELF, &usage) != 0)
        return std::nullopt;
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
    };
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return Reading{(user + nice + system + irq + softIrq) / ticks, steal / ticks,
                   seconds(usage.ru_utime) + seconds(usage.ru_stime),
                   std::chrono::duration<double>(now).count()};
#else
    return std::nullopt;
#endif
}

std::optional<LoadMeter::Load> LoadMeter::load() const {
    const std::optional<Reading> end = read();
    if (!m_begin || !end)
        return std::nullopt;
    const double wall = std::max(1e-3, end->wallSeconds - m_begin->wallSeconds);
    const double foreign =
        end->busySeconds - m_begin->busySeconds - (end->ownSeconds - m_begin->ownSeconds);
    return Load{std::max(0.0, foreign / wall),
                std::max(0.0, (end->stolenSeconds - m_begin->stolenSeconds) / wall)};
}

}  // namespace studio
