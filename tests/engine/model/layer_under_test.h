// SPDX-License-Identifier: GPL-3.0-or-later
// A layer of the registry with random weights and input, as something to differentiate: the loss
// is the sum of its outputs times fixed random numbers. Ternary weights are varied in the ternary
// matrix itself, taken as continuous: the straight-through gradient is the gradient with respect
// to that matrix.
#pragma once

#include "engine/model/registry.h"
#include "tests/support/differentiable.h"
#include "tests/support/random_arrays.h"

namespace studio::testing {

/// Random values around a parameter's start, so that no scale is exactly 1 and no weight 0.
template <class Real>
void fillRandomly(const ParameterList<Real>& parameters) {
    for (Parameter<Real>* p : parameters) {
        const double spread = p->startDeviation > 0 ? p->startDeviation : 0.2;
        const auto values = randomFloats(p->size(), p->name, spread);
        for (std::size_t i = 0; i < values.size(); ++i)
            p->value[i] = static_cast<Real>(values[i]) + static_cast<Real>(p->startMean);
        p->ternarizeLatent(false);
    }
}

template <class Real>
class LayerUnderTest final : public Differentiable<Real> {
public:
    using typename Differentiable<Real>::Tensor;

    LayerUnderTest(const LayerEntry& entry, const ModelConfig& config, const BatchShape& shape,
                   int threads)
        : m_config(config), m_shape(shape), m_workers(threads) {
        m_layer = entry.make<Real>({m_config, m_profiler, "part"});
        m_layer->collect(m_parameters);
        fillRandomly(m_parameters);
        m_cache = m_layer->makeCache(shape);
        const auto input = randomFloats(shape.rows() * m_layer->inputWidth(), "input");
        const auto dy = randomFloats(shape.rows() * m_layer->outputWidth(), "loss weights");
        m_x.assign(input.begin(), input.end());
        m_dy.assign(dy.begin(), dy.end());
        m_y.resize(m_dy.size());
        m_dx.resize(m_x.size());
    }

    std::vector<Tensor> tensors() override {
        std::vector<Tensor> all = {{"input", m_x, m_dx}};
        for (Parameter<Real>* p : m_parameters)
            if (p->trained)
                all.push_back({p->name, {p->effective(), p->size()}, p->gradient.span()});
        return all;
    }
    std::span<const Real> outputs() const override { return m_y; }
    double evaluate() override {
        forward(*m_cache);
        double sum = 0;
        for (std::size_t i = 0; i < m_y.size(); ++i)
            sum += static_cast<double>(m_y[i]) * static_cast<double>(m_dy[i]);
        return sum;
    }
    void differentiate() override {
        for (Parameter<Real>* p : m_parameters)
            p->gradient.clear();
        forward(*m_cache);
        backward(*m_cache);
    }

    Layer<Real>& layer() { return *m_layer; }
    Profiler& profiler() { return m_profiler; }
    const ParameterList<Real>& parameters() const { return m_parameters; }
    const BatchShape& shape() const { return m_shape; }
    std::vector<Real>& input() { return m_x; }
    void forward(LayerCache& cache) {
        m_layer->forward({m_workers, m_profiler}, m_shape, m_x.data(), m_y.data(), cache);
    }
    /// Adds to the gradients of the parameters.
    void backward(LayerCache& cache) {
        m_layer->backward({m_workers, m_profiler}, m_shape, m_x.data(), m_dy.data(), m_dx.data(),
                          cache);
    }

private:
    ModelConfig m_config;
    BatchShape m_shape;
    Workers m_workers;
    Profiler m_profiler;
    std::unique_ptr<Layer<Real>> m_layer;
    ParameterList<Real> m_parameters;
    std::unique_ptr<LayerCache> m_cache;
    std::vector<Real> m_x, m_y, m_dx, m_dy;  // [rows, width]
};

}  // namespace studio::testing
