// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_controller.h"

#include <algorithm>

#include "app/paths.h"
#include "engine/fetch/catalogue.h"
#include "engine/storage/library_history.h"
#include "engine/storage/run_standing.h"
#include "engine/training/run_schema.h"

namespace studio::app {
namespace {

constexpr int kHousekeepingMs = 100;
constexpr std::size_t kRecentRuns = 8;

/// Nothing trains or is saved any more.
bool hasEnded(RunState state) {
    return state == RunState::Finished || state == RunState::Failed || state == RunState::Reading;
}

}  // namespace

StudioController::StudioController(ResourceLocator resources, std::filesystem::path runsFolder,
                                   int threads, std::filesystem::path presetsFolder,
                                   std::filesystem::path preparedFolder)
    : m_launcher(std::move(resources), {}, std::move(presetsFolder),
                 preparedFolder.empty() ? runsFolder.parent_path() / "prepared"
                                        : std::move(preparedFolder)),
      m_runsFolder(std::move(runsFolder)),
      m_threads(threads),
      m_desk(m_launcher, m_runsFolder.parent_path() / "prompts.json"),
      m_bottleneck(m_launcher, threads),
      m_roofline(threads),
      m_fetch(downloadsFolder()),
      m_lab(m_launcher, threads, m_runsFolder.parent_path() / "laboratories",
            [this] { return refuseWhileBusy(); }),
      m_whatIf(threads, [this] { return refuseWhileBusy(); }),
      m_library(m_runsFolder),
      m_keeper(systemPowerSource(), askThisDesktop()) {
    m_launcher.setHistory([runs = m_runsFolder](const std::filesystem::path& run, MetricLog& log,
                                                const Progress& progress) {
        return readFromLibrary(runs, run, log, progress);
    });
    m_housekeeping.setInterval(kHousekeepingMs);
    connect(&m_housekeeping, &QTimer::timeout, this, [this] {
        m_bottleneck.advance();
        releaseEnded();
        releaseFollowed();
        m_keeper.keep(liveSession());
    });
    m_housekeeping.start();
}

StudioController::~StudioController() {
    m_desk.end();
    m_bottleneck.cancel();
}

bool StudioController::active() const {
    return m_session && !m_reading && !hasEnded(m_session->snapshot()->state);
}

TrainingSession* StudioController::liveSession() const {
    return active() ? m_session.get() : nullptr;
}

void StudioController::releaseEnded() {
    std::erase_if(m_retired, [](const auto& session) {
        return session->waitFor(std::chrono::milliseconds(0));
    });
}

std::vector<ui::RunSummary> StudioController::recentRuns() {
    std::vector<ui::RunSummary> summaries;
    for (const LibraryRun& run : m_library.state()->runs) {
        if (summaries.size() == kRecentRuns)
            break;
        summaries.push_back({run.folder, run.name, run.step, run.bitsPerByte.value_or(0),
                             run.standing == RunStanding::Finished, run.createdUnixMilliseconds,
                             run.curve, run.standing});
    }
    return summaries;
}

std::vector<ui::PresetInfo> StudioController::presets() const {
    std::vector<ui::PresetInfo> infos;
    if (const auto list = m_launcher.presets().list())
        for (const Preset& preset : list.value().presets)
            infos.push_back({preset.name, preset.title, preset.description, preset.own});
    // Quick start is the first thing that is offered.
    std::ranges::stable_partition(infos, [](const auto& p) { return p.name == "quick-start"; });
    return infos;
}

ui::SettingsReport StudioController::examine(const RunConfig& config) const {
    return {runIssues(config), estimateRun(config)};
}

Result<std::string> StudioController::savePreset(const ui::PresetInfo& preset,
                                                 const RunConfig& config, bool replace) {
    return m_launcher.presets().save(preset.title, preset.description, config, replace);
}

Status StudioController::refuseWhileBusy() const {
    if (active() && m_session->snapshot()->state != RunState::Stopping)
        return Error{"A run is training. Stop it first; it is saved and can go on later."};
    if (m_bottleneck.running())
        return Error{"The bottleneck is being measured. Wait for the end or cancel it."};
    if (m_roofline.running())
        return Error{"The computer is being measured. Wait for the end or cancel it."};
    return refuseBesideOthers();
}

Status StudioController::refuseBesideOthers() const {
    if (m_lab.running())
        return Error{"A laboratory is under way. Stop it first; it can go on later."};
    if (m_whatIf.running())
        return Error{"Short steps are being measured. Wait for the end or cancel it."};
    return {};
}

bool StudioController::isBeingSaved(const std::string& folder) const {
    const auto writes = [&](const auto& session) {
        const auto snapshot = session->snapshot();
        std::error_code ignored;
        return !hasEnded(snapshot->state) && snapshot->run &&
               std::filesystem::equivalent(snapshot->run->folder, folder, ignored);
    };
    return (m_session && !m_reading && writes(m_session)) || std::ranges::any_of(m_retired, writes);
}

Status StudioController::start(const ui::RunRequest& request) {
    if (Status status = refuseWhileBusy(); !status)
        return status;
    Result<RunConfig> config = m_launcher.configOf(request.preset);
    if (!config)
        return config.error();
    for (const std::string& assignment : request.assignments)
        if (Status status = config.value().setAssignment(assignment); !status)
            return status;
    RunOrder order{
        std::move(config).value(), request.preset, {}, newRunFolder(m_runsFolder, request.preset)};
    order.corpora.assign(request.corpora.begin(), request.corpora.end());
    Result<PreparedLaunch> prepared = m_launcher.newRun(std::move(order));
    if (!prepared)
        return prepared.error();
    m_runSettings = {request.preset, request.corpora, prepared.value().config};
    launch(std::move(prepared).value());
    return {};
}

Status StudioController::resumeRun(const std::string& folder) {
    if (Status status = refuseWhileBusy(); !status)
        return status;
    if (isBeingSaved(folder))
        return Error{"This run is still being saved. Open it again in a moment."};
    if (isBeingTrained(folder))
        return Error{
            "This run is being trained by another program. Stop it there first; to watch it, open "
            "it to be read."};
    Result<PreparedLaunch> prepared = m_launcher.resume(folder);
    if (!prepared)
        return prepared.error();
    if (prepared.value().finished)
        return Error{"This run is finished: all " + std::to_string(prepared.value().finishedStep) +
                     " steps are trained."};
    m_runSettings = {prepared.value().preset, prepared.value().corpora, prepared.value().config};
    launch(std::move(prepared).value());
    return {};
}

Status StudioController::openRun(const std::string& folder) {
    if (Status status = refuseWhileBusy(); !status)
        return status;
    if (isBeingSaved(folder))
        return Error{"This run is still being saved. Open it again in a moment."};
    if (isBeingTrained(folder))
        return follow(folder);
    Result<PreparedLaunch> prepared = m_launcher.openForReading(folder);
    if (!prepared)
        return prepared.error();
    m_runSettings = {prepared.value().preset, prepared.value().corpora, prepared.value().config};
    launch(std::move(prepared).value(), true);
    return {};
}

Status StudioController::follow(const std::string& folder) {
    Result<RunFolder> opened = RunFolder::open(FileSystem(), folder);
    if (!opened)
        return opened.error();
    const RunRecord record = opened.value().record();
    Result<RunConfig> config = m_launcher.configOf(record);
    if (!config)
        return config.error();
    m_runSettings = {record.preset, record.corpusFiles, config.value()};
    retireSession();
    m_follower = std::make_unique<RunFollower>(std::move(opened).value(), config.value());
    m_library.know(folder);
    return {};
}

void StudioController::releaseFollowed() {
    if (!m_follower || !m_follower->ended())
        return;
    // One that has no checkpoint stays as it was followed.
    const std::string folder = m_follower->folder().string();
    if (!checkpoints(folder).empty())
        static_cast<void>(openRun(folder).ok());
}

void StudioController::retireSession() {
    m_desk.withdraw();
    m_counting.forget();
    m_follower.reset();
    if (m_session) {
        m_session->stop();  // one that is read has no end of its own
        m_retired.push_back(std::move(m_session));
    }
}

int StudioController::threadsWanted() const {
    return m_keeper.manners().leaveOneCore ? std::max(1, m_threads - 1) : m_threads;
}

void StudioController::launch(PreparedLaunch launch, bool readOnly) {
    retireSession();
    m_keeper.forget();
    m_reading = readOnly;
    auto prepare = [this, inner = std::move(launch.prepare)](const Workers& workers,
                                                             const Progress& progress) {
        Result<SessionSetup> setup = inner(workers, progress);
        if (setup)
            m_desk.handover().setTokenizer(setup.value().corpus.tokenizer);
        return setup;
    };
    m_session = std::make_unique<TrainingSession>(
        TrainingSession::Options{.config = std::move(launch.config),
                                 .threads = threadsWanted(),
                                 .lowPriority = m_keeper.manners().lowPriority,
                                 .prepare = std::move(prepare),
                                 .listener = &m_desk.handover(),
                                 .log = std::move(launch.log),
                                 .sampling = readOnly ? nullptr : m_desk.newSampler(),
                                 .readOnly = readOnly});
    m_session->setInterests(m_interests);
}

void StudioController::pause() {
    m_keeper.userHasSpoken();
    if (m_session)
        m_session->pause();
}

void StudioController::resume() {
    m_keeper.userHasSpoken();
    if (m_session)
        m_session->resume();
}

void StudioController::stop() {
    if (m_session)
        m_session->stop();
}

void StudioController::endRun(std::chrono::milliseconds patience) {
    if (!m_session || m_reading)
        return;
    m_session->stop();
    static_cast<void>(m_session->waitFor(patience));
}

void StudioController::checkpointNow() {
    if (m_session)
        m_session->checkpointNow();
}

void StudioController::evaluateNow() {
    if (m_session)
        m_session->evaluateNow();
}

void StudioController::setInterests(const ProbeInterests& interests) {
    m_interests = interests;
    if (m_session)
        m_session->setInterests(interests);
}

std::shared_ptr<const Snapshot> StudioController::snapshot() const {
    if (m_follower)
        return m_follower->snapshot();
    return m_session ? m_session->snapshot() : std::make_shared<const Snapshot>();
}

std::shared_ptr<const MetricLog> StudioController::metrics() const {
    if (m_follower)
        return m_follower->metrics();
    return m_session ? m_session->metrics() : nullptr;
}

std::shared_ptr<const GenerationLog> StudioController::generate(const GenerationRequest& request) {
    return m_desk.generate(request, liveSession());
}

void StudioController::cancelGeneration() { m_desk.cancel(); }

std::vector<std::int64_t> StudioController::checkpoints(const std::string& folder) const {
    std::vector<std::int64_t> steps;
    const CheckpointStore store(FileSystem(), std::filesystem::path(folder) / "checkpoints", 1);
    if (const auto files = store.list())
        for (const CheckpointFile& file : files.value())
            steps.push_back(file.step);
    return steps;
}

ui::ComparedAnswers StudioController::compare(const GenerationRequest& request,
                                              const ui::WeightsChoice& left,
                                              const ui::WeightsChoice& right) {
    return m_desk.compare(request, left, right, liveSession());
}

void StudioController::cancelComparison() { m_desk.cancelComparison(); }

ui::PromptBook StudioController::prompts() const { return m_desk.prompts(); }

void StudioController::setPrompts(const ui::PromptBook& book) { m_desk.setPrompts(book); }

Status StudioController::startBottleneck(double seconds) {
    if (active())
        return Error{"A run is training. Stop it first, so that both do not share the processor."};
    if (m_roofline.running())
        return Error{"The computer is being measured. Wait for the end or cancel it."};
    if (Status status = refuseBesideOthers(); !status)
        return status;
    return m_bottleneck.start(seconds);
}

std::vector<FetchOffer> StudioController::fetchOffers() const {
    std::vector<FetchOffer> offers;
    for (const CatalogueEntry& entry : catalogue())
        offers.push_back(entry.offer);
    return offers;
}

Status StudioController::startRoofline() {
    if (active())
        return Error{
            "A run is training or paused, which would spoil the measurement. Stop it first; "
            "it is saved and can go on later."};
    if (m_bottleneck.running())
        return Error{"The bottleneck is being measured. Wait for the end or cancel it."};
    if (Status status = refuseBesideOthers(); !status)
        return status;
    return m_roofline.start();
}

void StudioController::cancelBottleneck() { m_bottleneck.cancel(); }

std::shared_ptr<const OperationCounts> StudioController::operationCounts() {
    const auto model = m_desk.model();
    const auto shown = snapshot();
    if (model && shown->run)
        m_counting.count(model, shown->run->head == "full");
    else if (TrainingSession* live = liveSession())
        live->requestWeights();
    return m_counting.latest();
}

std::shared_ptr<const BottleneckReport> StudioController::bottleneck() const {
    return m_bottleneck.report();
}

}  // namespace studio::app
