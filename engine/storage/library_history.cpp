// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/library_history.h"

#include <limits>

#include "engine/storage/run_indexer.h"

namespace studio {
namespace {

void copy(const MetricLog& from, MetricLog& to) {
    for (const StepMetrics& step : from.stepsFrom(0))
        to.append(step);
    for (const EvaluationMetrics& evaluation : from.evaluationsFrom(0))
        to.append(evaluation);
    for (RunEvent& event : from.eventsFrom(0))
        to.append(std::move(event));
    for (ZoneSample& sample : from.zones())
        to.append(std::move(sample));
    for (const WeightSample& sample : from.weightsFrom(0))
        to.append(sample);
    for (PromptSample& sample : from.samplesFrom(0))
        to.append(std::move(sample));
}

}  // namespace

Result<ZoneTable> readFromLibrary(const std::filesystem::path& runsFolder,
                                  const std::filesystem::path& run, MetricLog& log,
                                  const Progress& progress) {
    Result<RunLibrary> library = RunLibrary::open(libraryPath(runsFolder));
    if (!library)
        return library.error();
    RunIndexer indexer(library.value(), runsFolder);
    if (const auto updated = indexer.updateRun(run, progress); !updated)
        return updated.error();
    std::error_code ignored;
    const auto row = library.value().row(std::filesystem::weakly_canonical(run, ignored).string());
    if (!row)
        return row.error();
    if (!row.value())
        return Error{"The run library does not know the run in '" + run.string() + "'."};
    MetricLog read;
    RunLibrary::ReadPlace place;
    if (const auto all =
            library.value().read(row.value()->id, RunLibrary::Detail::All,
                                 std::numeric_limits<std::int64_t>::max(), place, read);
        !all)
        return all.error();
    Result<ZoneTable> zones = library.value().zones(row.value()->id);
    if (!zones || library.value().damaged())
        return zones ? Error{"The run library is damaged."} : zones.error();
    copy(read, log);
    return zones;
}

}  // namespace studio
