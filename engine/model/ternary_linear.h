// SPDX-License-Identifier: GPL-3.0-or-later
// Ternary projection: y = x T^T with T the ternary matrix of the latent weight W [out, in]; no
// scale, no bias. Straight-through: dW = dy^T x for every element, dx = dy T.
#pragma once

#include <cmath>

#include "engine/kernels/matrix_product.h"
#include "engine/model/layer.h"

namespace studio {

template <class Real>
class TernaryLinear final : public Layer<Real> {
public:
    /// width -> width, starting as normal(0, 1/sqrt(fan-in)).
    explicit TernaryLinear(const LayerContext& context)
        : TernaryLinear(context, static_cast<std::size_t>(context.config.width),
                        static_cast<std::size_t>(context.config.width),
                        1 / std::sqrt(static_cast<double>(context.config.width))) {}
    TernaryLinear(const LayerContext& context, std::size_t in, std::size_t out, double deviation)
        : m_in(in),
          m_out(out),
          m_zones(context),
          m_weight(context.name + ".weight", ParameterRole::Ternary, {out, in}, deviation) {}

    std::size_t inputWidth() const override { return m_in; }
    std::size_t outputWidth() const override { return m_out; }
    void collect(ParameterList<Real>& parameters) override { parameters.push_back(&m_weight); }
    std::unique_ptr<LayerCache> makeCache(const BatchShape&) const override {
        return std::make_unique<LayerCache>();
    }
    std::int64_t multiplyAddsPerRow() const override {
        return static_cast<std::int64_t>(m_in * m_out);
    }

    void forward(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                 LayerCache&) override {
        const ZoneScope zone(run.profiler, m_zones.forward, productWork(shape.rows(), m_in, m_out));
        product(run.workers, Matrix(x, shape.rows(), m_in), weights().transposed(),
                Matrix(y, shape.rows(), m_out), Accumulate::No);
    }

    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, LayerCache&) override {
        backward(run, shape, x, dy, dx, Accumulate::No);
    }
    /// The same; with Accumulate::Yes dx is added to.
    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, Accumulate accumulate) {
        const ZoneScope zone(
            run.profiler, m_zones.backward,
            productWork(shape.rows(), m_out, m_in) + productWork(m_out, shape.rows(), m_in));
        const Matrix<const Real> dyRows(dy, shape.rows(), m_out);
        product(run.workers, dyRows, weights(), Matrix(dx, shape.rows(), m_in), accumulate);
        product(run.workers, dyRows.transposed(), Matrix(x, shape.rows(), m_in),
                Matrix(m_weight.gradient.data(), m_out, m_in), Accumulate::Yes);
    }

private:
    Matrix<const Real> weights() const { return {m_weight.effective(), m_out, m_in}; }

    std::size_t m_in, m_out;
    LayerZones m_zones;
    Parameter<Real> m_weight;
};

}  // namespace studio
