// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/roofline.h"

#include <algorithm>

namespace studio {
namespace {

double operationsOf(const ZoneWork& work) { return 2.0 * static_cast<double>(work.multiplyAdds); }

double perSecond(double amount, double seconds) { return seconds > 0 ? amount / seconds / 1e9 : 0; }

}  // namespace

double ThreadPeaks::computePeak(const std::string& precision) const {
    if (precision == "bf16")
        return bf16Gflops.value_or(fp32Gflops);
    if (precision == "int8")
        return int8Gops.value_or(fp32Gflops);
    return fp32Gflops;
}

double ThreadPeaks::bandwidth(double workingSetBytes) const {
    for (std::size_t i = 0; i + 1 < memory.size(); ++i)
        if (workingSetBytes * workingSetBytes <=
            memory[i].workingSetBytes * memory[i + 1].workingSetBytes)
            return memory[i].best();
    return memory.empty() ? 0.0 : memory.back().best();
}

double ThreadPeaks::leastSeconds(const ZoneWork& work, const std::string& precision,
                                 int entries) const {
    const double bytes = static_cast<double>(work.bytes), rate = computePeak(precision);
    const double width = bandwidth(bytes / std::max(1, entries));
    const double computing = rate > 0 ? operationsOf(work) / rate / 1e9 : 0.0;
    const double moving = width > 0 ? bytes / width / 1e9 : 0.0;
    return std::max(computing, moving);
}

bool ThreadPeaks::boundByComputing(const ZoneWork& work, const std::string& precision,
                                   int entries) const {
    return work.multiplyAdds > 0 && leastSeconds({work.multiplyAdds, 0}, precision, entries) >=
                                        leastSeconds({0, work.bytes}, precision, entries);
}

double KernelPoint::gflops() const { return perSecond(operationsOf(work), seconds); }

double KernelPoint::gbPerS() const { return perSecond(static_cast<double>(work.bytes), seconds); }

double KernelPoint::intensity() const {
    return work.bytes > 0 ? operationsOf(work) / static_cast<double>(work.bytes) : 0.0;
}

}  // namespace studio
