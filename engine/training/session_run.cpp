// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/session_run.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "engine/base/check.h"

namespace studio {
namespace {

ModelConfig modelConfig(const RunConfig& config, const PreparedCorpus& corpus) {
    ModelConfig model = ModelConfig::settings().read(config);
    model.vocabulary = corpus.tokenizer->vocabularySize();
    return model;
}

PhasePlan planOf(const TrainingConfig& config, bool startsRandom) {
    Result<PhasePlan> plan = PhasePlan::parse(config.phases);
    STUDIO_CHECK(plan.ok());  // the configuration was validated before
    return startsRandom && !config.freezeRandomEmbedding ? plan.value().unfrozen() : plan.value();
}

std::string embeddingOrigin(const TrainingConfig& config,
                            const std::optional<StartEmbedding>& start) {
    if (start)
        return start->origin;
    const Result<PhasePlan> plan = PhasePlan::parse(config.phases);
    if (!plan || !plan.value().freezes() || config.freezeRandomEmbedding)
        return "The embedding starts random.";
    return "No embedding is imported ('model.embedding_source'): it starts random and is "
           "therefore not frozen in any phase.";
}

/// The prompts of the last evaluation that was sampled.
std::vector<PinnedPrompt> lastPins(const std::vector<PromptSample>& samples) {
    std::vector<PinnedPrompt> pins;
    for (const PromptSample& sample : samples)
        if (sample.step == samples.back().step && std::ranges::count(pins, sample.pin) == 0)
            pins.push_back(sample.pin);
    return pins;
}

std::int64_t unixMilliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

}  // namespace

SessionRun::SessionRun(const RunConfig& config, SessionSetup setup, Workers& workers,
                       MetricLog& log, SessionListener& listener, PromptSampling* sampling)
    : m_config(TrainingConfig::read(config)),
      m_plan(planOf(m_config, !setup.embedding)),
      m_setup(std::move(setup)),
      m_workers(workers),
      m_log(log),
      m_listener(listener),
      m_sampling(sampling),
      m_dataZone(m_profiler.zone("data", ZonePass::Update, ZoneGroup::Data)),
      m_trainer(modelConfig(config, m_setup.corpus), m_config, config, workers, m_profiler),
      m_feed(m_setup.corpus, config),
      m_evaluator(m_setup.corpus.validation, *m_setup.corpus.tokenizer, m_config.evaluationLength,
                  static_cast<std::uint64_t>(m_config.evaluationWindows), m_setup.corpus.parts,
                  mixtureOfRun(config, m_setup.corpus).shares(m_setup.corpus.parts)),
      m_probe(m_trainer),
      m_guard(m_config.guard),
      m_position(m_setup.position) {
    if (m_setup.recorder) {
        m_writer.emplace(*m_setup.recorder);
        m_trainer.setBeforeUpdate([this] { m_writer->settle(m_workers); });
    }
    const Tokenizer& tokenizer = *m_setup.corpus.tokenizer;
    for (TokenId id = 0; id < tokenizer.vocabularySize(); ++id)
        m_tokenBytes.push_back(tokenizer.bytes(id).size());
    RunInfo info = m_setup.info;
    info.vocabulary = tokenizer.vocabularySize();
    info.threads = workers.threads();
    info.positionFraction = m_config.positionFraction;
    info.phases = m_plan.describe(m_config.limitSteps);
    info.embeddingOrigin = embeddingOrigin(m_config, m_setup.embedding);
    m_info = std::make_shared<const RunInfo>(std::move(info));
}

Status SessionRun::loadState(const Progress& progress) {
    readScores();
    if (m_setup.state) {
        if (Status status = m_guard.load(*m_setup.state); !status)
            return status;
        if (Status status = m_trainer.load(*m_setup.state); !status)
            return status;
        m_setup.state.reset();
        m_savedStep = m_safeStep = m_position.step;
        m_probe = WeightProbe(m_trainer);
    } else {
        if (m_setup.embedding && !m_setup.embedding->values.empty())
            m_trainer.setStart(0, m_setup.embedding->values.span());  // the embedding comes first
        m_setup.embedding.reset();
        const Uninterruptible whole(m_workers);
        const TrainingText text(m_setup.corpus.training, m_workers);
        if (Status status = m_trainer.begin(text, progress); !status)
            return status;
    }
    describeOutputLayer();
    return {};
}

void SessionRun::describeOutputLayer() {
    RunInfo info = *m_info;
    info.head = m_trainer.headEntry().name;
    info.parameters = 0;
    for (const Parameter<float>* p : m_trainer.parameters())
        info.parameters += static_cast<std::int64_t>(p->size());
    info.outputLayerOperationShare = m_trainer.outputLayerOperationShare(m_config.positionFraction);
    m_info = std::make_shared<const RunInfo>(std::move(info));
}

Status SessionRun::begin(const Progress& progress) {
    if (Status status = loadState(progress); !status)
        return status;
    m_sampledSeconds = m_position.elapsedSeconds;
    m_lastSave = std::chrono::steady_clock::now();
    if (m_setup.recorder)
        keep(m_setup.recorder->recordZones(m_position.step, *m_profiler.zones()));
    const bool resumed = m_position.step > 0;
    event(resumed ? EventKind::Resumed : EventKind::Started,
          (resumed ? "Training goes on after step " + std::to_string(m_position.step) + "."
                   : "Training starts. " + m_info->embeddingOrigin) +
              " Products in " + m_info->precision + " on " + m_info->instructionSet + ".");
    if (!m_setup.notice.empty())
        event(EventKind::Warning, m_setup.notice);
    if (m_config.limitSteps > m_config.schedule.decayEnd)
        event(EventKind::Warning,
              "The learning rate is zero from step " + std::to_string(m_config.schedule.decayEnd) +
                  " on (schedule.decay_end): nothing more is learned after that.");
    announcePhase();
    if (m_sampling) {
        const std::vector<PromptSample> former = m_log.samplesFrom(0);
        m_sampling->begin(m_setup.corpus.tokenizer, lastPins(former));
        // The run may have ended between an evaluation and its answers.
        if (m_evaluatedStep == m_position.step &&
            (former.empty() || former.back().step != m_position.step))
            m_sampling->sample(m_trainer, m_position);
    }
    return {};
}

bool SessionRun::limitReached() const {
    return m_position.step >= m_config.limitSteps || m_stopsEarly ||
           (m_config.limitMinutes > 0 && m_position.elapsedSeconds >= 60 * m_config.limitMinutes);
}

bool SessionRun::evaluationDue() const {
    if (m_evaluatedStep == m_position.step)
        return false;
    // When to score may follow the clock: it changes nothing of what is trained.
    const bool longAgo =
        m_config.evaluateEverySeconds > 0 &&
        m_position.elapsedSeconds - m_evaluatedSeconds >= m_config.evaluateEverySeconds;
    return longAgo || m_position.step % m_config.evaluateEverySteps == 0 || limitReached();
}

RunEvent SessionRun::announce(EventKind kind, std::string text,
                              std::optional<HeadChange> headChange) {
    RunEvent event{kind,
                   m_position.step,
                   m_position.elapsedSeconds,
                   unixMilliseconds(),
                   std::move(text),
                   std::move(headChange)};
    m_log.append(event);
    m_listener.onEvent(event);
    return event;
}

void SessionRun::event(EventKind kind, std::string text, std::optional<HeadChange> headChange) {
    const RunEvent event = announce(kind, std::move(text), std::move(headChange));
    if (m_setup.recorder)
        keep(m_setup.recorder->record(event));
}

void SessionRun::keep(const Status& status) {
    if (!status && !m_recordTrouble && !m_saveTrouble)
        announce(EventKind::Warning,
                 "The run cannot be recorded at present; training goes on. " +
                     (m_safeStep >= 0
                          ? "The checkpoint of step " + std::to_string(m_safeStep) + " is safe. "
                          : std::string("No checkpoint is saved yet. ")) +
                     status.error().message + " Saving is tried again every few seconds.");
    m_recordTrouble = !status;
}

void SessionRun::announcePhase() {
    const int index = m_plan.indexAt(m_position.step + 1);
    if (index == m_phase)
        return;
    m_phase = index;
    const Phase& phase = m_plan.at(m_position.step + 1);
    event(EventKind::Phase, "Phase " + std::to_string(index + 1) + ": " +
                                std::to_string(phase.sequences()) + " sequences of " +
                                std::to_string(phase.length) + " tokens a step" +
                                (phase.embeddingFrozen ? ", embedding frozen." : "."));
}

Status SessionRun::step() {
    if (!m_damaged.empty())
        return setBack(m_guard.judgeDamagedState());
    announcePhase();
    const std::int64_t number = m_position.step + 1;
    const Phase& phase = m_plan.at(number);
    m_profiler.beginStep();
    TrainingBatch batch;
    {
        const ZoneScope zone(m_profiler, m_dataZone);
        batch = m_feed.draw(number, phase);
        batch.rateScale = m_guard.rateScale();
    }
    GuardVerdict verdict;
    const StepOutcome outcome = m_trainer.step(number, batch, [&](const StepOutcome& seen) {
        verdict = m_guard.judge(seen.loss.total(), true, m_phase);
        return verdict.action == GuardAction::Take;
    });
    const StepProfile& profile = m_profiler.endStep();
    if (outcome.interrupted)
        return {};
    m_position.step = number;
    m_position.tokens += phase.tokensPerStep();
    m_position.elapsedSeconds += static_cast<double>(profile.wallNs) * 1e-9;
    if (!outcome.finite)
        return refuseStep(m_trainer.notFinite().state ? m_guard.judgeDamagedState()
                                                      : m_guard.judge(0, false, m_phase),
                          m_trainer.notFinite().where);
    record(metricsOf(outcome, batch, profile), profile);
    return outcome.taken ? Status() : refuseStep(verdict, {});
}

double SessionRun::bitsPerByteOfTargets(const TrainingBatch& batch, double nll) const {
    std::size_t bytes = 0;
    for (const std::int32_t row : batch.positions)
        bytes +=
            m_tokenBytes[static_cast<std::size_t>(batch.targets[static_cast<std::size_t>(row)])];
    return bytes > 0 ? bitsPerByte(nll * static_cast<double>(batch.positions.size()), bytes) : 0.0;
}

StepMetrics SessionRun::metricsOf(const StepOutcome& outcome, const TrainingBatch& batch,
                                  const StepProfile& profile) const {
    StepMetrics metrics;
    metrics.step = m_position.step;
    metrics.tokens = m_position.tokens;
    metrics.elapsedSeconds = m_position.elapsedSeconds;
    metrics.loss = outcome.loss.total();
    metrics.nll = outcome.loss.nll;
    metrics.bitsPerByte = bitsPerByteOfTargets(batch, outcome.loss.nll);
    metrics.learningRate = m_config.optimizer.adamRate * outcome.rateFactor;
    metrics.gradientNorm = outcome.gradientNorm;
    metrics.tokensPerSecond =
        static_cast<double>(batch.shape.rows()) /
        (static_cast<double>(std::max<std::int64_t>(1, profile.wallNs)) * 1e-9);
    metrics.outputLayerShare = profile.share(*m_profiler.zones(), ZoneGroup::OutputLayer);
    metrics.phase = m_phase;
    return metrics;
}

void SessionRun::record(const StepMetrics& metrics, const StepProfile& profile) {
    m_latestStep = metrics;
    m_log.append(metrics);
    if (auto sample = m_zones.add(metrics.step, metrics.elapsedSeconds, profile))
        m_log.append(std::move(*sample));
    m_listener.onStep(metrics, profile, *m_profiler.zones());
    if (m_setup.recorder)
        keep(m_setup.recorder->record(metrics, profile, *m_profiler.zones()));
    noticeBeside();
    probeWeights(false);
}

bool SessionRun::evaluate() {
    const auto began = std::chrono::steady_clock::now();
    m_profiler.beginStep();
    const std::optional<Evaluator::Score> score = m_evaluator.score(m_trainer);
    m_profiler.endStep();
    if (!score)
        return false;
    EvaluationMetrics metrics;
    metrics.step = m_position.step;
    metrics.tokens = m_position.tokens;
    metrics.elapsedSeconds = m_position.elapsedSeconds;
    metrics.nll = score->nll;
    metrics.bitsPerByte = score->bitsPerByte;
    metrics.corpora = score->corpora;
    metrics.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    m_log.append(metrics);
    m_listener.onEvaluation(metrics);
    if (m_setup.recorder)
        keep(m_setup.recorder->record(metrics));
    if (m_sampling)
        m_sampling->sample(m_trainer, m_position);
    noteScore(metrics, true);
    return true;
}

void SessionRun::noticeSamples() {
    if (!m_sampling)
        return;
    PromptSampling::Outcome outcome = m_sampling->take();
    if (!outcome.problem.empty())
        event(EventKind::Warning, outcome.problem);
    for (std::size_t i = 0; i < outcome.samples.size(); ++i) {
        const PromptSample& sample = outcome.samples[i];
        m_log.append(sample);
        if (m_setup.recorder)
            keep(m_setup.recorder->record(sample));
        const bool last =
            i + 1 == outcome.samples.size() || outcome.samples[i + 1].step != sample.step;
        if (last)
            event(EventKind::Sample, "The pinned prompts are answered with the weights of step " +
                                         std::to_string(sample.step) + ".");
    }
}

}  // namespace studio
