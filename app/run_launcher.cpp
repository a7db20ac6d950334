// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_launcher.h"

#include <chrono>

#include "app/run_corpora.h"
#include "app/start_embedding.h"
#include "app/temporary_folder.h"
#include "engine/base/version.h"
#include "engine/data/corpus_title.h"
#include "engine/data/import/text_importer.h"
#include "engine/kernels/instruction_set.h"
#include "engine/kernels/precision.h"
#include "engine/storage/folder_recorder.h"
#include "engine/storage/prepare_text.h"
#include "engine/training/run_schema.h"

namespace studio::app {
namespace {

std::vector<std::filesystem::path> corporaOf(const RunRecord& record) {
    return {record.corpusFiles.begin(), record.corpusFiles.end()};
}

RunRecord recordOf(const RunOrder& order) {
    const TrainingConfig training = TrainingConfig::read(order.config);
    RunRecord record;
    record.name = order.folder.filename().string();
    record.preset = order.preset;
    record.settings = order.config.toJson();
    record.seed = static_cast<std::uint64_t>(training.seed);
    record.programVersion = programVersion();
    for (const auto& path : order.corpora)
        record.corpusFiles.push_back(std::filesystem::absolute(path).string());
    record.stepLimit = training.limitSteps;
    record.minuteLimit = training.limitMinutes;
    record.precision = precisionName(resolvePrecision(training.precision));
    record.instructionSet = instructionSet();
    record.createdUnixMilliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(
                                         std::chrono::system_clock::now().time_since_epoch())
                                         .count();
    return record;
}

RunInfo infoOf(const RunConfig& config, const PreparedCorpus& corpus,
               const std::vector<std::filesystem::path>& corpora) {
    RunInfo info;
    info.corpus = corpusTitle(corpora);
    info.tokenizer = corpus.tokenizer->name();
    info.head = formatSetting(config.value("head.kind"));
    info.precision = precisionName(resolvePrecision(formatSetting(config.value("precision"))));
    info.instructionSet = instructionSet();
    return info;
}

CheckpointsKept keptOf(const TrainingConfig& training) {
    return {training.checkpointsKept, training.bestKept};
}

/// A resume is bit-identical only in the precision and on the instruction set that the checkpoint
/// was made with.
std::string noticeOfDifference(const SafetensorsMetadata& metadata, const RunInfo& now) {
    const auto set = metadata.find("instruction_set"), precision = metadata.find("precision");
    if (set == metadata.end() || precision == metadata.end() ||
        (set->second == now.instructionSet && precision->second == now.precision))
        return {};
    return "This run was trained in " + precision->second + " on " + set->second +
           " and goes on in " + now.precision + " on " + now.instructionSet +
           ": its numbers will differ in the last digits from those of an uninterrupted run.";
}

/// What a kept run is, and the state that its checkpoint holds; the metadata stay.
Status describeKept(const RunFolder& folder, const RunConfig& config,
                    std::optional<Checkpoint>& checkpoint, SessionSetup& setup) {
    const RunRecord& record = folder.record();
    if (Status status = checkWeights(config, setup.corpus.parts); !status)
        return status;
    setup.info = infoOf(config, setup.corpus, corporaOf(record));
    setup.info.name = record.name;
    setup.info.preset = record.preset;
    setup.info.folder = folder.folder().string();
    setup.embedding = startEmbeddingOrigin(config, setup.corpus, folder.dataFolder());
    if (!checkpoint)
        return {};
    const Result<RunPosition> position = positionOf(*checkpoint);
    if (!position)
        return position.error();
    setup.position = position.value();
    setup.state = std::move(checkpoint->tensors);
    return {};
}

/// Empties a run folder that never came to be; what else was in it stays.
void removeUnbegun(const std::filesystem::path& folder) {
    std::error_code ignored;
    for (const char* part : {"run.json", "lock", "metrics.jsonl", "checkpoints", "data",
                             "data.part", "data.text", "data.text.part"})
        std::filesystem::remove_all(folder / part, ignored);
    std::filesystem::remove(folder, ignored);  // only when it is empty now
}

}  // namespace

RunLauncher::RunLauncher(ResourceLocator resources, FileSystem files,
                         std::filesystem::path presetsFolder, std::filesystem::path preparedFolder)
    : m_resources(std::move(resources)),
      m_files(std::move(files)),
      m_presets(m_resources, m_files, std::move(presetsFolder)),
      m_prepared(std::move(preparedFolder)),
      m_schema(makeRunSchema()) {}

Result<RunConfig> RunLauncher::configOf(std::string_view preset) const {
    const Result<PresetList> list = m_presets.list();
    if (!list)
        return list.error();
    return presetConfig(list.value().presets, preset, m_schema);
}

Result<RunConfig> RunLauncher::configOf(const RunRecord& record) const {
    RunConfig config(m_schema);
    if (Status status = config.mergeJson(record.settings); !status)
        return Error{"The settings in run.json cannot be used: " + status.error().message};
    return config;
}

Status RunLauncher::checkRoom(const RunOrder& order) const {
    std::uint64_t text = 0;
    std::error_code ignored;
    if (const auto files = filesOf(order.corpora))
        for (const auto& path : files.value())
            text += std::filesystem::file_size(path, ignored);
    // Tokens take at most about the text's own size (as bytes: twice), and the text itself is
    // there meanwhile; the rest is for metrics.
    constexpr std::uint64_t kForTheRest = 64u << 20;
    constexpr std::uint64_t kMegabyte = 1000000;
    const std::uint64_t needed = expectedCheckpointBytes(order.config) + 3 * text + kForTheRest;
    const Result<std::uint64_t> free = m_files.freeSpace(order.folder);
    if (!free || free.value() >= needed)  // a system that does not tell is believed
        return {};
    return Error{"The drive of '" + order.folder.string() + "' has " +
                 std::to_string(free.value() / kMegabyte) + " MB free, but this run may need " +
                 std::to_string(needed / kMegabyte) +
                 " MB. Make room, choose another folder, or set checkpoint.keep to a smaller "
                 "number."};
}

Result<PreparedLaunch> RunLauncher::newRun(RunOrder order) const {
    if (Status status = adoptPreparedChoices(order.corpora, order.config); !status)
        return status.error();
    if (Status status = validateRun(order.config); !status)
        return status.error();
    if (Status status = checkWeights(order.config, order.corpora); !status)
        return status.error();
    for (const auto& path : order.corpora)  // what is in the files is read by the preparation
        if (Status status = refuseUnreadable(path); !status)
            return status.error();
    std::optional<OwnedFolder> folder;
    if (!order.folder.empty()) {
        Result<RunFolder> made = RunFolder::create(m_files, order.folder, recordOf(order));
        if (!made)
            return made.error();
        Result<RunLock> lock = RunLock::take(m_files, order.folder);
        if (!lock)
            return lock.error();
        folder = OwnedFolder{std::move(made).value(), std::move(lock).value()};
        if (Status status = checkRoom(order); !status) {
            removeUnbegun(order.folder);
            return status.error();
        }
    }
    RunConfig config = order.config;
    auto shared = std::make_shared<std::optional<OwnedFolder>>(std::move(folder));
    auto prepare = [launcher = *this, order = std::move(order), shared](const Workers& workers,
                                                                        const Progress& progress) {
        auto setup = launcher.prepareNew(order, std::exchange(*shared, {}), workers, progress);
        if (!setup && !order.folder.empty())
            removeUnbegun(order.folder);
        return setup;
    };
    return PreparedLaunch{std::move(config), std::move(prepare), std::make_shared<MetricLog>()};
}

Result<SessionSetup> RunLauncher::prepareNew(const RunOrder& order,
                                             std::optional<OwnedFolder> owned,
                                             const Workers& workers,
                                             const Progress& progress) const {
    RunFolder* folder = owned ? &owned->folder : nullptr;
    const auto temporary = folder ? nullptr : std::make_shared<const TemporaryFolder>();
    const auto data = folder ? folder->dataFolder() : temporary->path();
    Result<PreparedCorpus> corpus = prepareRunText(order.config, order.corpora, data, m_prepared,
                                                   m_resources, workers, progress.part(0, 0.9));
    if (!corpus)
        return corpus.error();
    if (Status status = checkWeights(order.config, corpus.value().parts); !status)
        return status.error();
    auto embedding =
        prepareStartEmbedding(order.config, corpus.value(), data, workers, progress.part(0.9, 1));
    if (!embedding)
        return embedding.error();
    SessionSetup setup{.corpus = std::move(corpus).value(), .keeps = temporary};
    setup.embedding = std::move(embedding).value();
    setup.info = infoOf(order.config, setup.corpus, order.corpora);
    setup.info.preset = order.preset;
    if (folder) {
        if (Status status =
                folder->identifyText(setup.corpus.corpusHash, setup.corpus.tokenizer->name(),
                                     setup.corpus.tokenizerHash);
            !status)
            return status.error();
        setup.info.name = folder->record().name;
        setup.info.folder = folder->folder().string();
        setup.recorder = std::make_unique<FolderRecorder>(
            std::move(*folder), std::move(owned->lock), keptOf(TrainingConfig::read(order.config)),
            setup.info);
    }
    return setup;
}

Result<PreparedLaunch> RunLauncher::describe(const RunFolder& folder) const {
    Result<RunConfig> config = configOf(folder.record());
    if (!config)
        return config.error();
    if (Status status = validateRun(config.value()); !status)
        return status.error();
    const Result<RunProgressMark> mark = folder.mark();
    if (!mark)
        return mark.error();
    PreparedLaunch launch{std::move(config).value(), {}, std::make_shared<MetricLog>()};
    launch.finished = mark.value().finished;
    launch.finishedStep = mark.value().step;
    launch.preset = folder.record().preset;
    launch.corpora = folder.record().corpusFiles;
    return launch;
}

Result<PreparedLaunch> RunLauncher::resume(const std::filesystem::path& path) const {
    Result<RunFolder> folder = RunFolder::open(m_files, path);
    if (!folder)
        return folder.error();
    Result<PreparedLaunch> launch = describe(folder.value());
    if (!launch || launch.value().finished)
        return launch;
    Result<RunLock> lock = RunLock::take(m_files, path);
    if (!lock)
        return lock.error();
    // What is large is read on the engine thread.
    auto held = std::make_shared<OwnedFolder>(
        OwnedFolder{std::move(folder).value(), std::move(lock).value()});
    launch.value().prepare = [launcher = *this, config = launch.value().config, held,
                              log = launch.value().log](const Workers& workers,
                                                        const Progress& progress) {
        return launcher.prepareResumed(std::move(*held), config, *log, workers, progress);
    };
    return launch;
}

Result<SessionSetup> RunLauncher::prepareResumed(OwnedFolder owned, const RunConfig& config,
                                                 MetricLog& log, const Workers& workers,
                                                 const Progress& progress) const {
    RunFolder& folder = owned.folder;
    if (Status status = progress.advance(0, "Reading the checkpoint"); !status)
        return status.error();
    const CheckpointsKept kept = keptOf(TrainingConfig::read(config));
    Result<NewestCheckpoint> newest = folder.checkpoints(kept).newestValid();
    if (!newest)
        return newest.error();
    std::optional<Checkpoint>& checkpoint = newest.value().checkpoint;
    if (const auto dropped = folder.truncateMetricsAfter(checkpoint ? checkpoint->step : -1);
        !dropped)
        return dropped.error();
    if (const auto history = folder.readMetrics(log); !history)
        return history.error();
    const RunRecord record = folder.record();
    std::error_code ignored;
    // The prepared text is in the folder, unless the run was interrupted while preparing it.
    Result<PreparedCorpus> corpus =
        std::filesystem::exists(folder.dataFolder(), ignored)
            ? openPreparedCorpus(folder.dataFolder(), m_resources)
            : prepareRunText(config, corporaOf(record), folder.dataFolder(), m_prepared,
                             m_resources, workers, progress);
    if (!corpus)
        return corpus.error();
    SessionSetup setup{.corpus = std::move(corpus).value()};
    if (!record.corpusHash.empty() && record.corpusHash != setup.corpus.corpusHash)
        return Error{"The text in '" + folder.dataFolder().string() +
                     "' is not the one that this run was trained on, so it cannot go on. Start a "
                     "new run with the text as it is now."};
    if (record.corpusHash.empty())
        if (Status status =
                folder.identifyText(setup.corpus.corpusHash, setup.corpus.tokenizer->name(),
                                    setup.corpus.tokenizerHash);
            !status)
            return status.error();
    if (Status status = describeKept(folder, config, checkpoint, setup); !status)
        return status.error();
    if (!checkpoint) {
        auto embedding =
            prepareStartEmbedding(config, setup.corpus, folder.dataFolder(), workers, progress);
        if (!embedding)
            return embedding.error();
        setup.embedding = std::move(embedding).value();
    } else {
        setup.notice = noticeOfDifference(checkpoint->metadata, setup.info);
    }
    setup.recorder = std::make_unique<FolderRecorder>(std::move(folder), std::move(owned.lock),
                                                      kept, setup.info);
    return setup;
}

Result<PreparedLaunch> RunLauncher::openForReading(const std::filesystem::path& path) const {
    Result<RunFolder> folder = RunFolder::open(m_files, path);
    if (!folder)
        return folder.error();
    // The same checks as before going on, so that what can be read can be trained on.
    Result<PreparedLaunch> launch = describe(folder.value());
    if (!launch)
        return launch;
    auto held = std::make_shared<RunFolder>(std::move(folder).value());
    launch.value().prepare = [launcher = *this, config = launch.value().config, held,
                              log = launch.value().log, finished = launch.value().finished](
                                 const Workers&, const Progress& progress) {
        auto setup = launcher.prepareReading(*held, config, *log, progress);
        if (setup)
            setup.value().finished = finished;
        return setup;
    };
    return launch;
}

Result<SessionSetup> RunLauncher::prepareReading(const RunFolder& folder, const RunConfig& config,
                                                 MetricLog& log, const Progress& progress) const {
    if (Status status = progress.advance(0, "Reading the checkpoint"); !status)
        return status.error();
    Result<NewestCheckpoint> newest = folder.checkpoints(1).newestValid();
    if (!newest)
        return newest.error();
    if (!newest.value().checkpoint)
        return Error{"The run in '" + folder.folder().string() +
                     "' has no valid checkpoint, so there are no weights to look at. Resume it: "
                     "it then begins again at its first step."};
    if (Status status = progress.advance(0.5, "Reading the curves"); !status)
        return status.error();
    Result<ZoneTable> zones = Error{};
    if (m_history)
        zones = m_history(folder.folder(), log, progress.part(0.5, 1));
    if (!zones && !progress.cancelled()) {
        Result<MetricHistory> history = folder.readMetrics(log);
        if (!history)
            return history.error();
        zones = std::move(history.value().zones);
    } else if (zones) {
        if (const auto weights = folder.readWeights(log); !weights)
            return weights.error();
    }
    if (!zones)
        return zones.error();
    Result<PreparedCorpus> corpus = openPreparedCorpus(folder.dataFolder(), m_resources);
    if (!corpus)
        return corpus.error();
    SessionSetup setup{.corpus = std::move(corpus).value()};
    setup.recordedZones = std::make_shared<const ZoneTable>(std::move(zones).value());
    if (Status status = describeKept(folder, config, newest.value().checkpoint, setup); !status)
        return status.error();
    return setup;
}

}  // namespace studio::app
