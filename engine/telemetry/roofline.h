// SPDX-License-Identifier: GPL-3.0-or-later
// The roofline model (Williams, Waterman, Patterson, "Roofline", CACM 2009): what a piece of work
// would take at least, on the measured peaks of the machine: the longer of computing at the peak
// rate and moving its bytes at the peak bandwidth. Values; engine/benchmark measures them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/telemetry/zone_work.h"

namespace studio {

/// Bandwidth when all that is touched has this size: the smaller, the nearer the cache.
struct MemoryPeak {
    double workingSetBytes = 0;
    double readGbPerS = 0;
    double triadGbPerS = 0;  ///< Two arrays read, one written; the writes' own reads not counted.

    double best() const { return readGbPerS > triadGbPerS ? readGbPerS : triadGbPerS; }
};

/// What so many threads reach together, in 10^9 operations or bytes a second.
struct ThreadPeaks {
    int threads = 1;
    double fp32Gflops = 0;
    std::optional<double> bf16Gflops, int8Gops;  ///< Nothing where the processor has it not.
    std::vector<MemoryPeak> memory;              ///< Smallest working set first.

    /// By the name of a precision: "bf16", "int8"; all others, and what is not native, is fp32.
    double computePeak(const std::string& precision) const;
    /// Of the measured working set that is nearest to this in ratio; 0 when none was measured.
    double bandwidth(double workingSetBytes) const;
    /// The least time for this work, whose bytes are touched in `entries` goes.
    double leastSeconds(const ZoneWork& work, const std::string& precision, int entries = 1) const;
    /// Whether it is the computing, not the moving, that takes longer.
    bool boundByComputing(const ZoneWork& work, const std::string& precision,
                          int entries = 1) const;
};

struct MachinePeaks {
    std::string instructionSet;
    ThreadPeaks one, all;
};

/// One kernel at one size.
struct KernelPoint {
    std::string name;       ///< "product", for files.
    std::string title;      ///< For people: "Matrix product".
    std::string sizes;      ///< "2048 x 256 x 683"
    std::string precision;  ///< "fp32", "bf16" or "int8".
    ZoneWork work;
    int threads = 1;
    double seconds = 0;      ///< Median of one go.
    double shareOfPeak = 0;  ///< leastSeconds() / seconds.
    bool boundByComputing = false;

    double gflops() const;
    double gbPerS() const;
    /// Operations for each byte moved; 0 where nothing is counted.
    double intensity() const;
};

/// A measurement of this computer, as it goes.
struct RooflineReport {
    enum class State { Running, Done, Cancelled, Failed };
    State state = State::Running;
    double fraction = 0;   ///< How far it is, 0 to 1.
    std::string activity;  ///< What is measured just now.
    std::string problem;   ///< Why it failed, for people.
    std::optional<MachinePeaks> peaks{};
    std::vector<KernelPoint> kernels;  ///< On all threads.
};

}  // namespace studio
