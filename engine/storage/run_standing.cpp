// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/run_standing.h"

#include <chrono>

#include "engine/platform/mapped_file.h"
#include "engine/storage/run_lock.h"

namespace studio {
namespace {

/// The last line says that training has ended.
bool saysItsEnd(const std::filesystem::path& metrics) {
    const Result<MappedFile> file = MappedFile::open(metrics);
    if (!file)
        return false;
    std::string_view text = file.value().text();
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    text.remove_prefix(text.rfind('\n') + 1);
    const Result<MetricRecord> last = parseMetricLine(text);
    const auto* event = last ? std::get_if<RunEvent>(&last.value()) : nullptr;
    return event && event->kind == EventKind::Finished;
}

}  // namespace

bool isBeingTrained(const std::filesystem::path& folder) {
    if (const std::optional<bool> held = RunLock::isHeld(FileSystem(), folder))
        return *held;
    // A run from before there were locks, or where there are none: while it trains it records
    // something every few seconds.
    constexpr auto kSilence = std::chrono::seconds(20);
    std::error_code problem;
    const auto time = std::filesystem::last_write_time(folder / "metrics.jsonl", problem);
    return !problem && std::filesystem::file_time_type::clock::now() - time < kSilence &&
           !saysItsEnd(folder / "metrics.jsonl");
}

RunStanding standingOf(const LibraryRow& row, bool trainedNow) {
    if (row.finished)
        return RunStanding::Finished;
    if (row.ended)
        return RunStanding::Stopped;
    if (trainedNow)
        return RunStanding::Training;
    // Of a run that never came to its first step nothing is lost.
    return row.run.step > 0 ? RunStanding::Interrupted : RunStanding::Stopped;
}

}  // namespace studio
