// SPDX-License-Identifier: GPL-3.0-or-later
// Ternary projection: y = x T^T with T the ternary matrix of the latent weight W [out, in]; no
// scale, no bias. Straight-through: dW = dy^T x for every element, dx = dy T. T is exact in bf16
// and packed once for all products of a step.
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
        packWeights(run);
        product(run.workers, Matrix(x, shape.rows(), m_in), m_forwardWeights,
                Matrix(y, shape.rows(), m_out), Accumulate::No);
    }

    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, LayerCache&) override {
        backwardInput(run, shape, dy, dx, Accumulate::No);
        backwardWeight(run, shape, x, dy);
    }
    /// Its two halves: dx, which is added to with Accumulate::Yes, and the weight's gradient.
    void backwardInput(const Execution& run, const BatchShape& shape, const Real* dy, Real* dx,
                       Accumulate accumulate) {
        const ZoneScope zone(run.profiler, m_zones.backward,
                             productWork(shape.rows(), m_out, m_in));
        product(run.workers, Matrix<const Real>(dy, shape.rows(), m_out), m_backwardWeights,
                Matrix(dx, shape.rows(), m_in), accumulate);
    }
    void backwardWeight(const Execution& run, const BatchShape& shape, const Real* x,
                        const Real* dy) {
        const ZoneScope zone(run.profiler, m_zones.backward,
                             productWork(m_out, shape.rows(), m_in));
        product(run.workers, run.precision,
                Matrix<const Real>(dy, shape.rows(), m_out).transposed(),
                Matrix<const Real>(x, shape.rows(), m_in),
                Matrix(m_weight.gradient.data(), m_out, m_in), Accumulate::Yes);
    }

private:
    void packWeights(const Execution& run) {
        if (m_packedRevision == m_weight.revision && m_packedFor == panelWidth(run.precision) &&
            m_forwardWeights.precision() == run.precision)
            return;
        const Matrix<const Real> weights(m_weight.effective(), m_out, m_in);
        m_forwardWeights.pack(run.workers, run.precision, weights.transposed());
        m_backwardWeights.pack(run.workers, run.precision, weights);
        // An interrupted loop has left panels out; the step is thrown away.
        m_packedRevision = run.workers.interrupted() ? 0 : m_weight.revision;
        m_packedFor = panelWidth(run.precision);
    }

    std::size_t m_in, m_out;
    LayerZones m_zones;
    Parameter<Real> m_weight;
    PackedMatrix<Real> m_forwardWeights, m_backwardWeights;  // T^T, T
    std::uint64_t m_packedRevision = 0;                      // of the weight; 0: never packed
    std::size_t m_packedFor = 0;  // panel width: the layout of an instruction set
};

}  // namespace studio
