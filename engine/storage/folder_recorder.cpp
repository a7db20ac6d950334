// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/folder_recorder.h"

#include <charconv>

#include "engine/config/setting.h"
#include "engine/storage/metric_json.h"
#include "engine/storage/weight_json.h"

namespace studio {
namespace {

constexpr const char* kTokens = "tokens";
constexpr const char* kElapsed = "elapsed_s";

template <class T>
bool parseEntry(const SafetensorsMetadata& metadata, const char* key, T& value) {
    const auto it = metadata.find(key);
    if (it == metadata.end())
        return false;
    const char* end = it->second.data() + it->second.size();
    const auto [stop, status] = std::from_chars(it->second.data(), end, value);
    return status == std::errc{} && stop == end;
}

}  // namespace

Status FolderRecorder::append(std::string_view line) {
    const std::scoped_lock lock(m_metrics);
    return m_folder.appendMetrics(line);
}

Status FolderRecorder::record(const StepMetrics& step, const StepProfile& profile,
                              const ZoneTable& zones) {
    return append(metricLine(step, profile, zones));
}

Status FolderRecorder::record(const EvaluationMetrics& evaluation) {
    return append(metricLine(evaluation));
}

Status FolderRecorder::record(const RunEvent& event) { return append(metricLine(event)); }

Status FolderRecorder::record(const WeightSample& sample) { return append(metricLine(sample)); }

Status FolderRecorder::record(const PromptSample& sample) {
    // Only the engine thread writes samples, and no save waits for them: no lock.
    return m_folder.appendSample(metricLine(sample));
}

Status FolderRecorder::record(const WeightStatistics& moment) {
    return m_folder.appendWeights(weightMomentLine(moment));  // the engine thread alone: no lock
}

Status FolderRecorder::recordZones(std::int64_t step, const ZoneTable& zones) {
    return append(metricLine(ZonesLine{step, zones}));
}

Status FolderRecorder::saveCheckpoint(const RunPosition& position, TensorSource& tensors) {
    {
        // The curve up to a checkpoint is safe before the checkpoint is.
        const std::scoped_lock lock(m_metrics);
        if (Status status = m_folder.syncMetrics(); !status)
            return status;
    }
    SafetensorsMetadata metadata = {
        {kTokens, std::to_string(position.tokens)},
        {kElapsed, formatSetting(position.elapsedSeconds)},
        {"precision", m_precision},
        {"instruction_set", m_instructionSet},
        {"program_version", m_folder.record().programVersion},
    };
    if (position.validationNll)
        metadata.emplace(kScoreKey, formatSetting(*position.validationNll));
    const Result<SavedCheckpoint> saved = m_checkpoints.save(position.step, tensors, metadata);
    return saved ? Status() : Status(saved.error());
}

Result<std::optional<SavedState>> FolderRecorder::lastSaved() {
    Result<NewestCheckpoint> newest = m_checkpoints.newestValid();
    if (!newest)
        return newest.error();
    std::optional<Checkpoint>& checkpoint = newest.value().checkpoint;
    if (!checkpoint)
        return std::optional<SavedState>();
    const Result<RunPosition> position = positionOf(*checkpoint);
    if (!position)
        return position.error();
    return std::optional(SavedState{position.value(), std::move(checkpoint->tensors)});
}

Status FolderRecorder::rewind(std::int64_t step) {
    const std::scoped_lock lock(m_metrics);
    const Result<std::int64_t> dropped = m_folder.truncateMetricsAfter(step);
    return dropped ? Status() : Status(dropped.error());
}

Status FolderRecorder::markFinished(std::int64_t step) { return m_folder.setMark({true, step}); }

Result<RunPosition> positionOf(const Checkpoint& checkpoint) {
    RunPosition position;
    position.step = checkpoint.step;
    if (!parseEntry(checkpoint.metadata, kTokens, position.tokens) || position.tokens < 0 ||
        !parseEntry(checkpoint.metadata, kElapsed, position.elapsedSeconds))
        return Error{"The checkpoint of step " + std::to_string(checkpoint.step) +
                     " does not say how far its run was. Remove it to go on from an earlier one."};
    return position;
}

}  // namespace studio
