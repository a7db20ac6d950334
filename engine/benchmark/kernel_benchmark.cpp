// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/benchmark/kernel_benchmark.h"

#include <algorithm>
#include <chrono>

#include "engine/benchmark/machine_peaks.h"

namespace studio {
namespace {

constexpr double kPeaksPart = 0.3;  // of the whole measurement's time
constexpr double kSecondsEach = 0.15, kSecondsAtMost = 1;
constexpr std::size_t kLeastGoes = 5;

/// Seconds of one go: the median of goes that are long enough to be timed.
double medianSeconds(const KernelSubject& kernel, const Workers& workers) {
    const auto timed = [&](int goes) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < goes; ++i)
            kernel.run(workers);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    constexpr double kShortest = 1e-3;
    double first = timed(1);  // memory is touched, the clock has risen
    if (first < kSecondsEach)
        first = timed(1);
    const int goes = static_cast<int>(std::clamp(kShortest / std::max(1e-7, first), 1.0, 100000.0));
    std::vector<double> times;
    double spent = 0;
    while (spent < kSecondsEach || (times.size() < kLeastGoes && spent < kSecondsAtMost)) {
        const double seconds = timed(goes);
        spent += seconds;
        times.push_back(seconds / goes);
    }
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
    return times[times.size() / 2];
}

KernelPoint measure(const KernelCase& kernel, const Workers& workers, const ThreadPeaks& peaks) {
    KernelPoint point{.name = kernel.name,
                      .title = kernel.title,
                      .sizes = kernel.sizes,
                      .precision = kernel.precision,
                      .work = kernel.work,
                      .threads = workers.threads()};
    point.seconds = medianSeconds(kernel.make(), workers);
    point.shareOfPeak = peaks.leastSeconds(kernel.work, kernel.precision) / point.seconds;
    point.boundByComputing = peaks.boundByComputing(kernel.work, kernel.precision);
    return point;
}

}  // namespace

Result<RooflineReport> measureRoofline(const Workers& workers, const Progress& progress,
                                       const RooflineListener& listener) {
    RooflineReport report;
    const auto tell = [&] {
        if (listener)
            listener(report);
    };
    const Progress forPeaks(
        [&](double fraction, std::string_view activity) {
            report.fraction = kPeaksPart * fraction;
            report.activity = activity;
            tell();
            static_cast<void>(progress.advance(report.fraction, activity));
        },
        progress.cancelFlag());
    Result<MachinePeaks> peaks = measurePeaks(workers, forPeaks);
    if (!peaks)
        return peaks.error();
    report.peaks = std::move(peaks).value();
    const auto& table = kernelTable();
    for (std::size_t i = 0; i < table.size(); ++i) {
        report.fraction = kPeaksPart + (1 - kPeaksPart) * static_cast<double>(i) /
                                           static_cast<double>(table.size());
        report.activity = std::string("Measuring: ") + table[i].title;
        tell();
        if (Status s = progress.advance(report.fraction, report.activity); !s)
            return s.error();
        report.kernels.push_back(measure(table[i], workers, report.peaks->all));
    }
    report.state = RooflineReport::State::Done;
    report.fraction = 1;
    report.activity.clear();
    tell();
    return report;
}

}  // namespace studio
