// SPDX-License-Identifier: GPL-3.0-or-later
// One layer of the mixer: y = x + sigmoid(gate(n)) * value(n) with n = RMSNorm(x) and two grouped,
// dilated, causal convolutions over time.
//
// Backward, with s = sigmoid(gate(n)) and v = value(n): d gate = dy v s (1 - s), d value = dy s;
// dn from both through the transposed convolutions; dx = dy + RMSNorm's gradient of dn.
#pragma once

#include <cmath>

#include "engine/kernels/gated_convolution.h"
#include "engine/model/rms_norm.h"

namespace studio {

template <class Real>
class GatedConvolution final : public Layer<Real> {
public:
    explicit GatedConvolution(const LayerContext& context)
        : GatedConvolution(context, static_cast<std::size_t>(context.config.dilations.front())) {}
    GatedConvolution(const LayerContext& context, std::size_t dilation)
        : m_shape(convolutionShape(context.config, dilation)),
          m_zones(context),
          m_norm(context.child("norm")),
          m_gate(context.name + ".gate.weight", ParameterRole::Convolution, weightShape(),
                 startDeviation()),
          m_value(context.name + ".value.weight", ParameterRole::Convolution, weightShape(),
                  startDeviation()) {}

    std::size_t inputWidth() const override { return m_shape.width; }
    std::size_t outputWidth() const override { return m_shape.width; }
    void collect(ParameterList<Real>& parameters) override {
        m_norm.collect(parameters);
        parameters.push_back(&m_gate);
        parameters.push_back(&m_value);
    }
    std::int64_t multiplyAddsPerRow() const override {
        return 2 * static_cast<std::int64_t>(m_shape.weights());
    }

    std::unique_ptr<LayerCache> makeCache(const BatchShape& shape) const override {
        auto cache = std::make_unique<Cache>();
        cache->norm = m_norm.makeCache(shape);
        for (auto* buffer : {&cache->gate, &cache->value})
            buffer->resize(shape.rows() * m_shape.width);
        return cache;
    }

    void forward(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                 LayerCache& layerCache) override {
        auto& cache = static_cast<Cache&>(layerCache);
        const ZoneScope zone(run.profiler, m_zones.forward, work(shape, 1, 5));
        m_norm.prepare(run, shape, x, *cache.norm);
        gatedConvolutionForward(run.workers, batch(shape), m_norm.normedRows(x, *cache.norm),
                                weights(), cache.gate.data(), cache.value.data(), y);
    }

    /// dx must not be dy; it may be the memory of y, which is not needed any more.
    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, LayerCache& layerCache) override {
        auto& cache = static_cast<Cache&>(layerCache);
        const ZoneScope zone(run.profiler, m_zones.backward, work(shape, 2, 6));
        gatedConvolutionBackward<Real>(run.workers, batch(shape), m_norm.normedRows(x, *cache.norm),
                                       weights(), cache.gate.data(), cache.value.data(), dy, dx,
                                       {m_gate.gradient.data(), m_value.gradient.data()});
        m_norm.backward(run, shape, x, dx, dy, dx, *cache.norm);
    }

private:
    struct Cache : LayerCache {
        std::unique_ptr<LayerCache> norm;
        AlignedBuffer<Real> gate, value;  // [rows, width]: sigmoid and value
    };

    ConvolutionPair<const Real> weights() const {
        return {m_gate.value.data(), m_value.value.data()};
    }
    static ConvolutionShape convolutionShape(const ModelConfig& config, std::size_t dilation) {
        ConvolutionShape shape;
        shape.width = static_cast<std::size_t>(config.width);
        shape.groups = static_cast<std::size_t>(config.groups);
        shape.kernel = static_cast<std::size_t>(config.kernel);
        shape.dilation = dilation;
        return shape;
    }
    std::vector<std::size_t> weightShape() const {
        return {m_shape.width, m_shape.groupWidth(), m_shape.kernel};
    }
    /// `passes` times both convolutions, over this many arrays of rows.
    ZoneWork work(const BatchShape& shape, int passes, int arrays) const {
        const auto rows = static_cast<std::int64_t>(shape.rows());
        return ZoneWork{passes * rows * multiplyAddsPerRow(), 0} +
               passes * streamWork(2 * m_shape.weights()) +
               arrays * streamWork(shape.rows() * m_shape.width);
    }
    double startDeviation() const {
        return 1 / std::sqrt(static_cast<double>(m_shape.groupWidth() * m_shape.kernel));
    }
    ConvolutionShape batch(const BatchShape& shape) const {
        ConvolutionShape s = m_shape;
        s.sequences = shape.sequences;
        s.length = shape.length;
        return s;
    }

    ConvolutionShape m_shape;  // without sequences and length
    LayerZones m_zones;
    RmsNorm<Real> m_norm;
    Parameter<Real> m_gate, m_value;
};

}  // namespace studio
