// SPDX-License-Identifier: GPL-3.0-or-later
// RMSNorm: y = x / sqrt(mean(x^2) + epsilon) * scale.
#pragma once

#include "engine/kernels/gated_convolution.h"
#include "engine/kernels/normalization.h"
#include "engine/model/layer.h"

namespace studio {

template <class Real>
class RmsNorm final : public Layer<Real> {
public:
    explicit RmsNorm(const LayerContext& context)
        : m_epsilon(context.config.normEpsilon),
          m_zones(context),
          m_scale(context.name + ".scale", ParameterRole::Norm,
                  {static_cast<std::size_t>(context.config.width)}, 0.0, 1.0) {}

    std::size_t inputWidth() const override { return m_scale.size(); }
    std::size_t outputWidth() const override { return m_scale.size(); }
    void collect(ParameterList<Real>& parameters) override { parameters.push_back(&m_scale); }
    std::int64_t multiplyAddsPerRow() const override { return 0; }

    std::unique_ptr<LayerCache> makeCache(const BatchShape& shape) const override {
        auto cache = std::make_unique<Cache>();
        cache->inverseRms.resize(shape.rows());
        return cache;
    }

    void forward(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                 LayerCache& cache) override {
        const ZoneScope zone(run.profiler, m_zones.forward,
                             streamWork(2 * shape.rows() * m_scale.size()));
        rmsNormForward(run.workers, shape.rows(), m_scale.size(), m_epsilon, x,
                       m_scale.value.data(), y, static_cast<Cache&>(cache).inverseRms.data());
    }

    /// What forward() has written, once more: cheaper than to keep it.
    void forwardAgain(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                      const LayerCache& cache) const {
        const ZoneScope zone(run.profiler, m_zones.backward,
                             streamWork(2 * shape.rows() * m_scale.size()));
        const NormedRows<Real> rows = normedRows(x, cache);
        rmsNormAgain(run.workers, shape.rows(), m_scale.size(), x, rows.scale, rows.inverseRms, y);
    }
    /// For a layer that applies the norm itself: what it needs of it, and where that stands.
    void prepare(const Execution& run, const BatchShape& shape, const Real* x,
                 LayerCache& cache) const {
        const ZoneScope zone(run.profiler, m_zones.forward,
                             streamWork(shape.rows() * m_scale.size()));
        inverseRmsOfRows(run.workers, shape.rows(), m_scale.size(), m_epsilon, x,
                         static_cast<Cache&>(cache).inverseRms.data());
    }
    NormedRows<Real> normedRows(const Real* x, const LayerCache& cache) const {
        return {x, static_cast<const Cache&>(cache).inverseRms.data(), m_scale.value.data()};
    }

    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, LayerCache& cache) override {
        backward(run, shape, x, dy, nullptr, dx, cache);
    }
    /// The same with `residual` added, the gradient of a connection past the norm. dx may be dy or
    /// residual.
    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  const Real* residual, Real* dx, LayerCache& cache) {
        const std::size_t arrays = residual ? 4 : 3;
        const ZoneScope zone(run.profiler, m_zones.backward,
                             streamWork(arrays * shape.rows() * m_scale.size()));
        rmsNormBackward(run.workers, shape.rows(), m_scale.size(), x, m_scale.value.data(),
                        static_cast<Cache&>(cache).inverseRms.data(), dy, residual, dx,
                        m_scale.gradient.data());
    }

private:
    struct Cache : LayerCache {
        AlignedBuffer<Real> inverseRms;  // [rows]
    };
    double m_epsilon;
    LayerZones m_zones;
    Parameter<Real> m_scale;
};

}  // namespace studio
