// SPDX-License-Identifier: GPL-3.0-or-later
// ternary runs: the run library on the command line.
#include <cmath>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/paths.h"
#include "engine/platform/terminal.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/run_indexer.h"
#include "engine/storage/run_standing.h"

namespace studio::app {
namespace {

const char* nameOf(RunStanding standing) {
    switch (standing) {
        case RunStanding::Training:
            return "training";
        case RunStanding::Interrupted:
            return "interrupted";
        case RunStanding::Stopped:
            return "stopped";
        case RunStanding::Finished:
            break;
    }
    return "finished";
}

nlohmann::ordered_json jsonOf(const LibraryRun& run, RunStanding standing) {
    nlohmann::ordered_json json = {{"folder", run.folder},
                                   {"name", run.name},
                                   {"tags", run.tags},
                                   {"standing", nameOf(standing)},
                                   {"preset", run.preset},
                                   {"corpus", run.corpus},
                                   {"head", run.head},
                                   {"step", run.step},
                                   {"tokens", run.tokens},
                                   {"seconds", run.seconds},
                                   {"created_unix_ms", run.createdUnixMilliseconds}};
    if (run.bitsPerByte) {
        json["bits_per_byte"] = *run.bitsPerByte;
        json["best_bits_per_byte"] = *run.bestBitsPerByte;
    }
    return json;
}

std::string lineOf(const LibraryRun& run, RunStanding standing) {
    std::string text = run.name + "  " + nameOf(standing) + ", step " + std::to_string(run.step);
    if (run.bitsPerByte)
        text += ", " + std::to_string(*run.bitsPerByte).substr(0, 5) + " bits per byte";
    for (const std::string& tag : run.tags)
        text += "  #" + tag;
    return text + "  " + run.folder;
}

Progress progressOnTerminal(const std::atomic<bool>& cancel) {
    return {[](double fraction, std::string_view activity) {
                if (standardOutputIsTerminal())
                    printText("\r\033[K" + std::to_string(std::lround(100 * fraction)) + " % " +
                              std::string(activity));
            },
            &cancel};
}

}  // namespace

int runLibrary(const LibraryArguments& arguments) {
    Result<RunLibrary> library = RunLibrary::open(libraryPath(runsFolder()));
    if (!library)
        return refuse(library.error(), kFailed);
    if (!library.value().notice().empty())
        refuse(library.value().notice(), kDone);
    RunIndexer indexer(library.value(), runsFolder());
    catchInterrupts();
    const Progress progress = progressOnTerminal(interruptFlag());
    Status status;
    if (arguments.rebuild)
        status = indexer.rebuild(progress);
    else if (const Result<bool> updated = indexer.update(progress); !updated)
        status = updated.error();
    if (standardOutputIsTerminal())
        printText("\r\033[K");
    if (!status)
        return interrupted() ? kInterrupted : refuse(status.error(), kFailed);
    const auto rows = library.value().rows();
    if (!rows)
        return refuse(rows.error(), kFailed);
    for (const LibraryRow& row : rows.value()) {
        const RunStanding standing = standingOf(row, isBeingTrained(row.run.folder));
        printLine(arguments.json ? jsonText(jsonOf(row.run, standing)) : lineOf(row.run, standing));
    }
    for (const std::string& problem : indexer.problems())
        refuse(problem, kFailed);
    return indexer.problems().empty() ? kDone : kFailed;
}

}  // namespace studio::app
