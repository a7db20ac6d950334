// SPDX-License-Identifier: GPL-3.0-or-later
// Ternary gated linear unit: y = down( relu(gate(x))^2 * up(x) ), all three projections ternary.
//
// Backward, with r = relu(gate(x)) and da the gradient of the product a = r^2 * up:
// d gate = da * up * 2 r, d up = da * r^2; dx = d gate G + d up U.
#pragma once

#include "engine/kernels/activation.h"
#include "engine/model/ternary_linear.h"

namespace studio {

template <class Real>
class TernaryGlu final : public Layer<Real> {
public:
    explicit TernaryGlu(const LayerContext& context)
        : m_width(static_cast<std::size_t>(context.config.width)),
          m_inner(static_cast<std::size_t>(context.config.inner)),
          m_zones(context),
          m_gate(context.child("gate_proj"), m_width, m_inner, 1 / std::sqrt(context.config.width)),
          m_up(context.child("up_proj"), m_width, m_inner, 1 / std::sqrt(context.config.width)),
          m_down(context.child("down_proj"), m_inner, m_width, 0.01) {}

    std::size_t inputWidth() const override { return m_width; }
    std::size_t outputWidth() const override { return m_width; }
    void collect(ParameterList<Real>& parameters) override {
        m_gate.collect(parameters);
        m_up.collect(parameters);
        m_down.collect(parameters);
    }
    std::int64_t multiplyAddsPerRow() const override {
        return m_gate.multiplyAddsPerRow() + m_up.multiplyAddsPerRow() +
               m_down.multiplyAddsPerRow();
    }

    std::unique_ptr<LayerCache> makeCache(const BatchShape& shape) const override {
        auto cache = std::make_unique<Cache>();
        cache->none = m_gate.makeCache(shape);
        for (auto* buffer : {&cache->gate, &cache->up})
            buffer->resize(shape.rows() * m_inner);
        return cache;
    }

    void forward(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                 LayerCache& layerCache) override {
        auto& cache = static_cast<Cache&>(layerCache);
        m_product.grow(shape.rows() * m_inner);
        m_gate.forward(run, shape, x, cache.gate.data(), *cache.none);
        m_up.forward(run, shape, x, cache.up.data(), *cache.none);
        {
            const ZoneScope zone(run.profiler, m_zones.forward,
                                 streamWork(3 * shape.rows() * m_inner));
            squaredReluGateForward(run.workers, shape.rows() * m_inner, cache.gate.data(),
                                   cache.up.data(), m_product.data());
        }
        m_down.forward(run, shape, m_product.data(), y, *cache.none);
    }

    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, LayerCache& layerCache) override {
        auto& cache = static_cast<Cache&>(layerCache);
        m_product.grow(shape.rows() * m_inner);
        m_down.backwardInput(run, shape, dy, m_product.data(), Accumulate::No);
        {
            // Turns the product's gradient into the product itself.
            const ZoneScope zone(run.profiler, m_zones.backward,
                                 streamWork(6 * shape.rows() * m_inner));
            squaredReluGateBackward(run.workers, shape.rows() * m_inner, m_product.data(),
                                    cache.gate.data(), cache.up.data());
        }
        m_down.backwardWeight(run, shape, m_product.data(), dy);
        m_gate.backward(run, shape, x, cache.gate.data(), dx, *cache.none);
        m_up.backwardInput(run, shape, cache.up.data(), dx, Accumulate::Yes);
        m_up.backwardWeight(run, shape, x, cache.up.data());
    }

private:
    struct Cache : LayerCache {
        std::unique_ptr<LayerCache> none;  // ternary projections keep nothing
        AlignedBuffer<Real> gate, up;      // [rows, inner]
    };

    std::size_t m_width, m_inner;
    LayerZones m_zones;
    TernaryLinear<Real> m_gate, m_up, m_down;
    AlignedBuffer<Real> m_product;  // [rows, inner], within one call only
};

}  // namespace studio
