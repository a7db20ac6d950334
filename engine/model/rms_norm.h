// SPDX-License-Identifier: GPL-3.0-or-later
// RMSNorm: y = x / sqrt(mean(x^2) + epsilon) * scale.
#pragma once

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

    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, LayerCache& cache) override {
        backward(run, shape, x, dy, dx, cache, Accumulate::No);
    }
    /// The same; with Accumulate::Yes dx is added to, as a residual connection wants it.
    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, LayerCache& cache, Accumulate accumulate) {
        const std::size_t arrays = accumulate == Accumulate::Yes ? 4 : 3;
        const ZoneScope zone(run.profiler, m_zones.backward,
                             streamWork(arrays * shape.rows() * m_scale.size()));
        rmsNormBackward(run.workers, shape.rows(), m_scale.size(), x, m_scale.value.data(),
                        static_cast<Cache&>(cache).inverseRms.data(), dy, dx, accumulate,
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
