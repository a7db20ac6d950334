// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/block.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/kernels/activation.h"

namespace studio {
namespace {

template <class Real>
std::unique_ptr<Layer<Real>> makeLayer(const std::string& kind, const LayerContext& context) {
    const LayerEntry* entry = findLayer(kind);
    STUDIO_CHECK(entry != nullptr);  // the setting's choices are the registry's names
    return entry->make<Real>(context);
}

}  // namespace

template <class Real>
Block<Real>::Block(const LayerContext& context)
    : m_width(static_cast<std::size_t>(context.config.width)),
      m_residualForward(
          context.profiler.zone(context.name + ".residual", ZonePass::Forward, ZoneGroup::Core)),
      m_normMix(context.child("norm_mix")),
      m_normGlu(context.child("norm_glu")),
      m_mixer(makeLayer<Real>(context.config.tokenMixer, context.child("mixer"))),
      m_glu(makeLayer<Real>(context.config.channelMixer, context.child("glu"))),
      m_router(context.child("router")) {}

template <class Real>
void Block<Real>::collect(ParameterList<Real>& parameters) {
    m_normMix.collect(parameters);
    m_mixer->collect(parameters);
    m_normGlu.collect(parameters);
    m_glu->collect(parameters);
    m_router.collect(parameters);
}

template <class Real>
typename Block<Real>::Cache Block<Real>::makeCache(const BatchShape& shape) const {
    Cache cache;
    cache.normMix = m_normMix.makeCache(shape);
    cache.mixer = m_mixer->makeCache(shape);
    cache.normGlu = m_normGlu.makeCache(shape);
    cache.glu = m_glu->makeCache(shape);
    cache.middle.resize(shape.rows() * m_width);
    cache.router.resize(shape.rows());
    return cache;
}

template <class Real>
std::int64_t Block<Real>::multiplyAddsPerRow() const {
    return m_mixer->multiplyAddsPerRow() + m_glu->multiplyAddsPerRow() +
           m_router.multiplyAddsPerRow();
}

template <class Real>
void Block<Real>::forward(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                          Cache& cache) {
    const std::size_t n = shape.rows() * m_width;
    m_normed.grow(n);
    m_normMix.forward(run, shape, x, m_normed.data(), *cache.normMix);
    m_mixer->forward(run, shape, m_normed.data(), cache.middle.data(), *cache.mixer);
    {
        const ZoneScope zone(run.profiler, m_residualForward, streamWork(3 * n));
        addTo(run.workers, n, x, cache.middle.data());
    }
    m_normGlu.forward(run, shape, cache.middle.data(), m_normed.data(), *cache.normGlu);
    m_glu->forward(run, shape, m_normed.data(), y, *cache.glu);
    {
        const ZoneScope zone(run.profiler, m_residualForward, streamWork(3 * n));
        addTo(run.workers, n, cache.middle.data(), y);
    }
    m_router.forward(run, shape, y, cache.router.data());
}

template <class Real>
void Block<Real>::backward(const Execution& run, const BatchShape& shape, const Real* x,
                           Real* gradient, Cache& cache) {
    const Real* middle = cache.middle.data();
    m_normed.grow(shape.rows() * m_width);
    m_back.grow(shape.rows() * m_width);
    m_normGlu.forwardAgain(run, shape, middle, m_normed.data(), *cache.normGlu);
    m_glu->backward(run, shape, m_normed.data(), gradient, m_back.data(), *cache.glu);
    m_normGlu.backward(run, shape, middle, m_back.data(), gradient, gradient, *cache.normGlu);
    m_normMix.forwardAgain(run, shape, x, m_normed.data(), *cache.normMix);
    m_mixer->backward(run, shape, m_normed.data(), gradient, m_back.data(), *cache.mixer);
    m_normMix.backward(run, shape, x, m_back.data(), gradient, gradient, *cache.normMix);
}

template class Block<float>;
template class Block<double>;

}  // namespace studio
