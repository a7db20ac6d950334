// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/kernels/optimizer_sweep.h"

namespace studio {
namespace {

std::vector<std::int64_t> shapeOf(const Parameter<float>& p) {
    return {p.shape.begin(), p.shape.end()};
}

bool goesToMuon(const Parameter<float>& p) {
    return p.trained && p.shape.size() == 2 && p.role != ParameterRole::Embedding &&
           p.role != ParameterRole::OutputLayer;
}

}  // namespace

double clipFactor(double norm, double limit) { return std::min(1.0, limit / (norm + 1e-6)); }

Trainer::Trainer(const ModelConfig& model, const TrainingConfig& training,
                 const RunConfig& settings, Workers& workers, Profiler& profiler)
    : m_config(training),
      m_settings(settings),
      m_precision(resolvePrecision(training.precision)),
      m_workers(workers),
      m_profiler(profiler),
      // The model has this zone as well; here it is for what the head has of its own.
      m_ternarizeZone(profiler.zone("ternarize", ZonePass::Update, ZoneGroup::Core)),
      m_gatherZone(profiler.zone("positions", ZonePass::Update, ZoneGroup::Other)),
      m_normZone(profiler.zone("optimizer.gradient_norm", ZonePass::Update, ZoneGroup::Optimizer)),
      m_muonZone(
          profiler.zone("optimizer.clip_normuon_ema", ZonePass::Update, ZoneGroup::Optimizer)),
      m_adamZone(profiler.zone("optimizer.clip_adamw_ema", ZonePass::Update, ZoneGroup::Optimizer)),
      m_model(model, profiler) {
    m_parameters = m_model.parameters();
    STUDIO_CHECK(m_parameters.front() == &m_model.embedding());
    initializeParameters(m_parameters, static_cast<std::uint64_t>(training.seed));
    for (Parameter<float>* p : m_parameters) {
        p->ternarizeLatent(false);
        m_averages.push_back(p->value);
    }
    // Matrices of the block go to NorMuon, all else to AdamW.
    std::vector<NorMuon::Group> matrices;
    for (std::size_t i = 0; i < m_parameters.size(); ++i)
        if (goesToMuon(*m_parameters[i]))
            matrices.push_back({m_parameters[i], &m_averages[i]});
    m_muon.emplace(matrices, training.optimizer);
    m_adam.emplace(training.optimizer);
    const HeadEntry& entry = chosenHead(settings);
    install(entry, makeHead(entry));
}

std::unique_ptr<OutputHead<float>> Trainer::makeHead(const HeadEntry& entry) {
    const auto seed = static_cast<std::uint64_t>(m_config.seed);
    auto head =
        entry.make<float>({m_model.config(), m_settings, m_profiler, m_model.embedding(), seed});
    ParameterList<float> own;
    head->collect(own);
    initializeParameters(own, seed);
    return head;
}

void Trainer::install(const HeadEntry& entry, std::unique_ptr<OutputHead<float>> head) {
    m_parameters.resize(m_model.parameters().size());
    head->collect(m_parameters);
    m_averages.resize(m_parameters.size());
    m_headEntry = &entry;
    startHeadAverages();
    m_adam->setGroups(adamGroups());  // looks at the former head's parameters
    m_head = std::move(head);
}

std::vector<AdamW::Group> Trainer::adamGroups() {
    std::vector<AdamW::Group> groups;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        Parameter<float>* p = m_parameters[i];
        if (!p->trained || goesToMuon(*p))
            continue;
        // Tensors of one dimension have no decay.
        const double decay = p->shape.size() == 1 ? 0.0 : m_config.optimizer.weightDecay;
        groups.push_back({p, decay, &m_averages[i]});
    }
    return groups;
}

void Trainer::startHeadAverages() {
    for (std::size_t i = m_model.parameters().size(); i < m_parameters.size(); ++i) {
        m_parameters[i]->ternarizeLatent(false);
        m_averages[i] = m_parameters[i]->value;
    }
}

bool Trainer::embeddingLearned() const {
    return m_embeddingGiven || m_adam->count(*m_parameters.front()) > 0;
}

Status Trainer::begin(const TrainingText& text, const Progress& progress) {
    const Uninterruptible whole(m_workers);
    if (Status status = m_head->begin({m_workers, text, progress, embeddingLearned()}); !status)
        return status;
    startHeadAverages();
    return {};
}

Status Trainer::changeHead(const HeadEntry& entry, const TrainingText& text,
                           const Progress& progress) {
    for (const HeadEntry* each : {m_headEntry, &entry})
        if (!each->tiedToEmbedding)
            return Error{std::string("The output layer '") + each->name +
                         "' has words of its own, so it cannot be changed while a run goes on: "
                         "choose one that shares the embedding, or start a new run."};
    const Uninterruptible whole(m_workers);
    auto head = makeHead(entry);
    if (Status status = head->begin({m_workers, text, progress, embeddingLearned()}); !status)
        return status;
    ParameterList<float> own;
    head->collect(own);
    std::vector<std::pair<std::string, AlignedBuffer<float>>> kept;  // averages by name
    for (std::size_t i = m_model.parameters().size(); i < m_parameters.size(); ++i) {
        const Parameter<float>& former = *m_parameters[i];
        Parameter<float>* p = findParameter(own, former.name);
        if (!p || p->shape != former.shape)
            continue;
        std::ranges::copy(former.value.span(), p->value.data());
        kept.emplace_back(former.name, m_averages[i]);
    }
    if (m_beforeUpdate)
        m_beforeUpdate();
    install(entry, std::move(head));
    for (const auto& [name, average] : kept)
        for (std::size_t i = m_model.parameters().size(); i < m_parameters.size(); ++i)
            if (m_parameters[i]->name == name)
                m_averages[i] = average;
    return {};
}

StepOutcome Trainer::step(std::int64_t step, const TrainingBatch& batch) {
    return this->step(step, batch, [](const StepOutcome&) { return true; });
}

StepOutcome Trainer::step(std::int64_t step, const TrainingBatch& batch, StepVerdict verdict) {
    const Execution run = execution();
    const std::size_t width = static_cast<std::size_t>(m_model.config().width);
    const std::size_t count = batch.positions.size();
    StepOutcome outcome;
    outcome.rateFactor = m_config.schedule.factor(step) * batch.rateScale;

    // All gradients are zero: the optimizers leave them so, and so does a step thrown away.
    const std::span<const float> hidden = m_model.forward(run, batch.shape, batch.ids);
    {
        const ZoneScope zone(m_profiler, m_gatherZone, streamWork(2 * count * width));
        m_lossRows.grow(count * width);
        m_lossRowGradients.grow(count * width);
        m_lossTargets.resize(count);
        m_hiddenGradient.resize(batch.shape.rows() * width);
        for (std::size_t i = 0; i < count; ++i) {
            const auto row = static_cast<std::size_t>(batch.positions[i]);
            std::copy_n(hidden.data() + row * width, width, m_lossRows.data() + i * width);
            m_lossTargets[i] = batch.targets[row];
        }
    }
    LossSettings loss = m_config.loss();
    loss.step = static_cast<std::uint64_t>(step);
    outcome.loss = m_head->lossAndGradient(
        run, Matrix<const float>(m_lossRows.data(), count, width), m_lossTargets, loss,
        Matrix(m_lossRowGradients.data(), count, width), batch.embeddingFrozen);
    {
        const ZoneScope zone(m_profiler, m_gatherZone, streamWork(2 * count * width));
        for (std::size_t i = 0; i < count; ++i)
            std::copy_n(
                m_lossRowGradients.data() + i * width, width,
                m_hiddenGradient.data() + static_cast<std::size_t>(batch.positions[i]) * width);
    }
    m_model.backward(run, m_hiddenGradient.span(), batch.embeddingFrozen);
    outcome.interrupted = m_workers.interrupted();
    const Uninterruptible whole(m_workers);
    if (outcome.interrupted) {
        clearGradients();
        return outcome;
    }
    outcome.gradientNorm = gradientNorm(batch.embeddingFrozen);
    outcome.finite = std::isfinite(outcome.loss.total()) && std::isfinite(outcome.gradientNorm);
    if (!outcome.finite)
        m_notFinite = findNotFinite();
    outcome.taken = outcome.finite && verdict(outcome);
    if (outcome.taken) {
        m_beforeUpdate();
        update(outcome, batch.embeddingFrozen);
    } else {
        clearGradients();
    }
    return outcome;
}

void Trainer::clearGradients() {
    for (Parameter<float>* p : m_parameters)
        forEachRange(m_workers, p->gradient.size(), 1 << 18, [&](std::size_t b, std::size_t e) {
            std::fill(p->gradient.data() + b, p->gradient.data() + e, 0.0f);
        });
}

std::span<Parameter<float>* const> Trainer::headParameters() const {
    return std::span(m_parameters).subspan(m_model.parameters().size());
}

std::size_t Trainer::trainedWeights(bool embeddingFrozen) const {
    std::size_t count = 0;
    for (const Parameter<float>* p : m_parameters)
        if (p->trained && !(embeddingFrozen && p->role == ParameterRole::Embedding))
            count += p->size();
    return count;
}

double Trainer::gradientNorm(bool embeddingFrozen) {
    const ZoneScope zone(m_profiler, m_normZone, streamWork(trainedWeights(embeddingFrozen)));
    double squares = 0;
    for (const Parameter<float>* p : m_parameters)
        if (p->trained && !(embeddingFrozen && p == &m_model.embedding()))
            squares += sumOfSquares(m_workers, p->size(), p->gradient.data());
    return std::sqrt(squares);
}

void Trainer::update(const StepOutcome& outcome, bool embeddingFrozen) {
    const double factor = outcome.rateFactor;
    const double clip = clipFactor(outcome.gradientNorm, m_config.optimizer.clipNorm);
    {
        const ZoneScope zone(m_profiler, m_muonZone, m_muon->work());
        m_muon->step(m_workers, m_config.optimizer.muonRate * factor, clip);
    }
    {
        const Parameter<float>* leftOut = embeddingFrozen ? &m_model.embedding() : nullptr;
        const ZoneScope zone(m_profiler, m_adamZone, m_adam->work(leftOut));
        m_adam->step(m_workers, m_config.optimizer.adamRate * factor, clip, leftOut);
        if (embeddingFrozen)
            averageFrozenEmbedding();
    }
    m_model.ternarizeWeights(execution(), true);
    {
        const ZoneScope zone(m_profiler, m_ternarizeZone);
        for (Parameter<float>* p : headParameters())
            p->ternarizeLatent(true);
    }
}

void Trainer::averageFrozenEmbedding() {
    // What was never trained equals its own average; what was is still caught up with.
    if (m_adam->count(m_model.embedding()) == 0)
        return;
    averageUpdate(m_workers, static_cast<float>(m_config.optimizer.averageDecay),
                  m_model.embedding().size(), m_model.embedding().value.data(),
                  m_averages.front().data());
}

double Trainer::sumNll(const BatchShape& shape, std::span<const std::int32_t> ids,
                       std::span<const std::int32_t> targets) {
    const std::span<const float> hidden = m_model.forward(execution(), shape, ids);
    const auto width = static_cast<std::size_t>(m_model.config().width);
    return m_head->sumNll(execution(), Matrix(hidden.data(), shape.rows(), width), targets);
}

HeadLoss Trainer::lossOf(const BatchShape& shape, std::span<const std::int32_t> ids,
                         std::span<const std::int32_t> targets) {
    const std::span<const float> hidden = m_model.forward(execution(), shape, ids);
    const auto width = static_cast<std::size_t>(m_model.config().width);
    m_lossRowGradients.grow(shape.rows() * width);
    const HeadLoss loss = m_head->lossAndGradient(
        execution(), Matrix(hidden.data(), shape.rows(), width), targets, m_config.loss(),
        Matrix(m_lossRowGradients.data(), shape.rows(), width), true);
    for (Parameter<float>* p : headParameters())
        p->gradient.clear();
    return loss;
}

double Trainer::outputLayerOperationShare(double positionFraction) const {
    const double head =
        static_cast<double>(m_head->trainingMultiplyAddsPerRow()) * positionFraction;
    // Forward and two backward products cost the same.
    return head / (head + 3 * static_cast<double>(m_model.multiplyAddsPerRow()));
}

std::vector<TensorView> Trainer::state() const {
    std::vector<TensorView> views;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Parameter<float>& p = *m_parameters[i];
        views.push_back(viewTensor<float>("model." + p.name, shapeOf(p), p.value.span()));
        views.push_back(viewTensor<float>("ema." + p.name, shapeOf(p), m_averages[i].span()));
        if (p.role == ParameterRole::Ternary)
            views.push_back(
                viewTensor<std::int64_t>("flips." + p.name, {1}, std::span(&p.flips, 1)));
    }
    for (const auto& part : {m_muon->state(), m_adam->state()})
        views.insert(views.end(), part.begin(), part.end());
    views.push_back(headKindTensor(*m_headEntry));
    const auto structure = m_head->structure();
    views.insert(views.end(), structure.begin(), structure.end());
    return views;
}

void Trainer::setStart(std::size_t parameter, std::span<const float> values) {
    Parameter<float>& p = *m_parameters[parameter];
    STUDIO_CHECK(values.size() == p.size());
    m_embeddingGiven |= parameter == 0;
    std::ranges::copy(values, p.value.data());
    std::ranges::copy(values, m_averages[parameter].data());
    p.ternarizeLatent(false);
}

Status Trainer::load(const TensorMap& tensors) {
    const Result<const HeadEntry*> head = storedHead(tensors, m_settings);
    if (!head)
        return head.error();
    if (head.value() != m_headEntry)
        install(*head.value(), makeHead(*head.value()));
    if (Status s = m_head->restore(tensors); !s)
        return s;
    const std::int64_t one = 1;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        Parameter<float>& p = *m_parameters[i];
        const auto shape = shapeOf(p);
        if (Status s = tensors.load("model." + p.name, shape, p.value.span()); !s)
            return s;
        if (Status s = tensors.load("ema." + p.name, shape, m_averages[i].span()); !s)
            return s;
        if (p.role == ParameterRole::Ternary)
            if (Status s = tensors.load("flips." + p.name, std::span(&one, 1),
                                        std::span<std::int64_t>(&p.flips, 1));
                !s)
                return s;
        p.ternarizeLatent(false);
    }
    if (Status s = m_muon->load(tensors); !s)
        return s;
    return m_adam->load(tensors);
}

}  // namespace studio
