// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/benchmark/machine_peaks.h"

#include <algorithm>
#include <chrono>

#include "engine/base/aligned_buffer.h"
#include "engine/base/function_ref.h"
#include "engine/kernels/instruction_set.h"
#include "engine/kernels/peak_loops.h"

namespace studio {
namespace {

constexpr double kSecondsEach = 0.12;
constexpr std::size_t kMegabyte = 1u << 20;
constexpr std::size_t kLargest = 256 * kMegabyte;

double secondsOf(FunctionRef<void()> work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// The best rate (amount / seconds / 10^9) of rounds that move `amount` each.
double bestRate(double amount, FunctionRef<void()> round) {
    double best = 0, spent = 0;
    do {
        const double seconds = std::max(1e-9, secondsOf(round));
        best = std::max(best, amount / seconds / 1e9);
        spent += seconds;
    } while (spent < kSecondsEach);
    return best;
}

/// loop(rounds) runs on one thread and returns its operations.
double computePeak(const Workers& workers, double (*loop)(std::size_t)) {
    constexpr std::size_t kTrial = 20000;
    constexpr double kPieceSeconds = 2e-3;
    constexpr int kPiecesEach = 4;
    loop(kTrial);  // the clock may have to rise first
    const double trial = std::max(1e-9, secondsOf([&] { loop(kTrial); }));
    const auto rounds = static_cast<std::size_t>(
        std::max(1.0, static_cast<double>(kTrial) * kPieceSeconds / trial));
    const auto pieces = static_cast<std::size_t>(kPiecesEach * workers.threads());
    const double operations = loop(rounds) * static_cast<double>(pieces);
    return bestRate(operations,
                    [&] { workers.forEach(pieces, [&](std::size_t) { loop(rounds); }); });
}

MemoryPeak memoryPeak(const Workers& workers, std::size_t bytes, AlignedBuffer<float>& buffer,
                      std::vector<float>& sums) {
    constexpr std::size_t kTraffic = 32 * kMegabyte;  // of a round and thread
    const auto threads = static_cast<std::size_t>(workers.threads());
    const std::size_t slice = bytes / threads / sizeof(float);
    const std::size_t passes =
        std::max<std::size_t>(1, kTraffic / std::max<std::size_t>(1, slice * sizeof(float)));
    sums.assign(16 * threads, 0.0f);
    MemoryPeak peak{static_cast<double>(bytes), 0, 0};
    const double amount = static_cast<double>(passes * threads * slice * sizeof(float));
    peak.readGbPerS = bestRate(amount, [&] {
        workers.forEach(threads, [&](std::size_t t) {
            for (std::size_t pass = 0; pass < passes; ++pass)
                sums[16 * t] += readPeakLoop(buffer.data() + t * slice, slice);
        });
    });
    const std::size_t third = slice / 3;
    peak.triadGbPerS =
        bestRate(static_cast<double>(3 * passes * threads * third * sizeof(float)), [&] {
            workers.forEach(threads, [&](std::size_t t) {
                float* a = buffer.data() + t * slice;
                for (std::size_t pass = 0; pass < passes; ++pass)
                    triadPeakLoop(third, a + third, a + 2 * third, 0.5f, a);
            });
        });
    return peak;
}

Status measure(const Workers& workers, const Progress& progress, AlignedBuffer<float>& buffer,
               ThreadPeaks& peaks) {
    peaks.threads = workers.threads();
    const std::string on =
        peaks.threads == 1 ? " on one thread" : " on " + std::to_string(peaks.threads) + " threads";
    if (Status s = progress.advance(0, "Measuring arithmetic" + on); !s)
        return s;
    peaks.fp32Gflops = computePeak(workers, fmaPeakLoop);
    if (nativeBf16Product())
        peaks.bf16Gflops = computePeak(workers, bf16PeakLoop);
    if (nativeInt8DotProduct())
        peaks.int8Gops = computePeak(workers, int8PeakLoop);
    std::vector<float> sums;
    double done = 0.4;
    for (const std::size_t bytes : {kMegabyte, 16 * kMegabyte, kLargest}) {
        if (Status s = progress.advance(done, "Measuring memory" + on); !s)
            return s;
        peaks.memory.push_back(memoryPeak(workers, bytes, buffer, sums));
        done += 0.2;
    }
    return {};
}

}  // namespace

Result<MachinePeaks> measurePeaks(const Workers& workers, const Progress& progress) {
    MachinePeaks peaks;
    peaks.instructionSet = instructionSet();
    AlignedBuffer<float> buffer(kLargest / sizeof(float));
    const Workers single(1);
    if (Status s = measure(single, progress.part(0, 0.5), buffer, peaks.one); !s)
        return s.error();
    if (workers.threads() == 1)
        peaks.all = peaks.one;
    else if (Status s = measure(workers, progress.part(0.5, 1), buffer, peaks.all); !s)
        return s.error();
    return peaks;
}

}  // namespace studio
