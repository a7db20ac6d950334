// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/language_model.h"

#include <algorithm>

#include "engine/base/check.h"

namespace studio {

template <class Real>
LanguageModel<Real>::LanguageModel(const ModelConfig& config, Profiler& profiler)
    : m_config(config),
      m_width(static_cast<std::size_t>(config.width)),
      m_lookupZone(profiler.zone("embedding", ZonePass::Forward, ZoneGroup::Embedding)),
      m_scatterZone(profiler.zone("embedding", ZonePass::Backward, ZoneGroup::Embedding)),
      m_ternarizeZone(profiler.zone("ternarize", ZonePass::Update, ZoneGroup::Core)),
      m_embedding("embedding.weight", ParameterRole::Embedding,
                  {static_cast<std::size_t>(config.vocabulary), m_width},
                  config.embeddingDeviation),
      m_block(LayerContext{m_config, profiler, "block"}),
      m_finalNorm(LayerContext{m_config, profiler, "final_norm"}) {
    STUDIO_CHECK(config.vocabulary > 0 && config.validate().ok());
    m_parameters.push_back(&m_embedding);
    m_block.collect(m_parameters);
    m_finalNorm.collect(m_parameters);
}

template <class Real>
std::int64_t LanguageModel<Real>::parameterCount() const {
    std::int64_t count = 0;
    for (const Parameter<Real>* p : m_parameters)
        count += static_cast<std::int64_t>(p->size());
    return count;
}

template <class Real>
std::int64_t LanguageModel<Real>::multiplyAddsPerRow() const {
    return m_config.recursions * m_block.multiplyAddsPerRow();
}

template <class Real>
void LanguageModel<Real>::ternarizeWeights(const Execution& run, bool countFlips) {
    std::size_t ternary = 0;
    for (const Parameter<Real>* p : m_parameters)
        ternary += p->ternary.size();
    const ZoneScope zone(run.profiler, m_ternarizeZone, streamWork(3 * ternary));
    run.workers.forEach(m_parameters.size(),
                        [&](std::size_t i) { m_parameters[i]->ternarizeLatent(countFlips); });
}

template <class Real>
std::unique_ptr<typename LanguageModel<Real>::Workspace> LanguageModel<Real>::makeWorkspace(
    const BatchShape& shape) const {
    const std::size_t n = shape.rows() * m_width;
    const auto passes = static_cast<std::size_t>(m_config.recursions);
    auto work = std::make_unique<Workspace>();
    work->capacity = shape.rows();
    for (std::size_t i = 0; i < passes; ++i)
        work->caches.push_back(m_block.makeCache(shape));
    work->stream.resize(passes + 1);
    for (auto& buffer : work->stream)
        buffer.resize(n);
    work->finalNorm = m_finalNorm.makeCache(shape);
    work->hidden.resize(n);
    work->gradient.resize(n);
    return work;
}

template <class Real>
void LanguageModel<Real>::useWorkspace(const BatchShape& shape) {
    if (!m_workspace || m_workspace->capacity < shape.rows()) {
        m_workspace.reset();
        m_workspace = makeWorkspace(shape);
    }
    m_workspace->shape = shape;
}

template <class Real>
std::span<const Real> LanguageModel<Real>::forward(const Execution& run, const BatchShape& shape,
                                                   std::span<const std::int32_t> ids) {
    STUDIO_CHECK(ids.size() == shape.rows() && !ids.empty());
    useWorkspace(shape);
    Workspace& work = *m_workspace;
    m_ids = ids;
    {
        const ZoneScope zone(run.profiler, m_lookupZone, streamWork(2 * ids.size() * m_width));
        forEachRange(run.workers, ids.size(), 256, [&](std::size_t begin, std::size_t end) {
            for (std::size_t r = begin; r < end; ++r)
                std::copy_n(m_embedding.value.data() + static_cast<std::size_t>(ids[r]) * m_width,
                            m_width, work.stream[0].data() + r * m_width);
        });
    }
    for (std::size_t pass = 0; pass < work.caches.size(); ++pass)
        m_block.forward(run, shape, work.stream[pass].data(), work.stream[pass + 1].data(),
                        work.caches[pass]);
    m_finalNorm.forward(run, shape, work.stream.back().data(), work.hidden.data(), *work.finalNorm);
    return work.hidden.span().first(shape.rows() * m_width);
}

template <class Real>
void LanguageModel<Real>::backward(const Execution& run, std::span<Real> hiddenGradient,
                                   bool embeddingFrozen) {
    Workspace& work = *m_workspace;
    STUDIO_CHECK(hiddenGradient.size() == work.shape.rows() * m_width);
    m_finalNorm.backward(run, work.shape, work.stream.back().data(), hiddenGradient.data(),
                         work.gradient.data(), *work.finalNorm);
    for (std::size_t pass = work.caches.size(); pass-- > 0;)
        m_block.backward(run, work.shape, work.stream[pass].data(), work.gradient.data(),
                         work.caches[pass]);
    if (!embeddingFrozen)
        scatterEmbeddingGradient(run, work.gradient.data());
}

template <class Real>
void LanguageModel<Real>::scatterEmbeddingGradient(const Execution& run, const Real* gradient) {
    // One task a slice of columns: rows of the same token are added in order, without atomics.
    constexpr std::size_t kSlice = 32;
    const ZoneScope zone(run.profiler, m_scatterZone, streamWork(3 * m_ids.size() * m_width));
    forEachRange(run.workers, m_width, kSlice, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = 0; r < m_ids.size(); ++r) {
            Real* out = m_embedding.gradient.data() + static_cast<std::size_t>(m_ids[r]) * m_width;
            const Real* in = gradient + r * m_width;
            for (std::size_t i = begin; i < end; ++i)
                out[i] += in[i];
        }
    });
}

template class LanguageModel<float>;
template class LanguageModel<double>;

}  // namespace studio
