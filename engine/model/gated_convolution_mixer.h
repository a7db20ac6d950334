// SPDX-License-Identifier: GPL-3.0-or-later
// FlashLM v3's token mixer: a gated convolution for each dilation in turn, then a ternary
// projection that starts near zero.
#pragma once

#include "engine/model/gated_convolution.h"
#include "engine/model/ternary_linear.h"

namespace studio {

template <class Real>
class GatedConvolutionMixer final : public Layer<Real> {
public:
    explicit GatedConvolutionMixer(const LayerContext& context)
        : m_width(static_cast<std::size_t>(context.config.width)),
          m_projection(context.child("out_proj"), m_width, m_width, 0.01) {
        for (std::size_t i = 0; i < context.config.dilations.size(); ++i)
            m_layers.push_back(std::make_unique<GatedConvolution<Real>>(
                context.child("layers").child(std::to_string(i)),
                static_cast<std::size_t>(context.config.dilations[i])));
    }

    std::size_t inputWidth() const override { return m_width; }
    std::size_t outputWidth() const override { return m_width; }
    void collect(ParameterList<Real>& parameters) override {
        for (auto& layer : m_layers)
            layer->collect(parameters);
        m_projection.collect(parameters);
    }
    std::int64_t multiplyAddsPerRow() const override {
        std::int64_t sum = m_projection.multiplyAddsPerRow();
        for (const auto& layer : m_layers)
            sum += layer->multiplyAddsPerRow();
        return sum;
    }

    std::unique_ptr<LayerCache> makeCache(const BatchShape& shape) const override {
        auto cache = std::make_unique<Cache>();
        cache->stream.resize(m_layers.size());
        for (std::size_t i = 0; i < m_layers.size(); ++i) {
            cache->layers.push_back(m_layers[i]->makeCache(shape));
            cache->stream[i].resize(shape.rows() * m_width);
        }
        cache->projection = m_projection.makeCache(shape);
        return cache;
    }

    void forward(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                 LayerCache& layerCache) override {
        auto& cache = static_cast<Cache&>(layerCache);
        for (std::size_t i = 0; i < m_layers.size(); ++i)
            m_layers[i]->forward(run, shape, inputOf(i, x, cache), cache.stream[i].data(),
                                 *cache.layers[i]);
        m_projection.forward(run, shape, cache.stream.back().data(), y, *cache.projection);
    }

    void backward(const Execution& run, const BatchShape& shape, const Real* x, const Real* dy,
                  Real* dx, LayerCache& layerCache) override {
        auto& cache = static_cast<Cache&>(layerCache);
        m_back.grow(shape.rows() * m_width);
        m_projection.backward(run, shape, cache.stream.back().data(), dy, m_back.data(),
                              *cache.projection);
        for (std::size_t i = m_layers.size(); i-- > 0;) {
            // A layer's output is no longer needed once its gradient has been taken.
            Real* out = i == 0 ? dx : cache.stream[i].data();
            m_layers[i]->backward(
                run, shape, inputOf(i, x, cache),
                i + 1 == m_layers.size() ? m_back.data() : cache.stream[i + 1].data(), out,
                *cache.layers[i]);
        }
    }

    /// Output of one of the convolutions after forward(), [rows, width], for tests.
    static std::span<const Real> stream(const LayerCache& cache, std::size_t layer) {
        return static_cast<const Cache&>(cache).stream[layer].span();
    }

private:
    struct Cache : LayerCache {
        std::vector<std::unique_ptr<LayerCache>> layers;
        std::vector<AlignedBuffer<Real>> stream;  // [layer][rows, width]: each layer's output
        std::unique_ptr<LayerCache> projection;
    };

    static const Real* inputOf(std::size_t layer, const Real* x, const Cache& cache) {
        return layer == 0 ? x : cache.stream[layer - 1].data();
    }

    std::size_t m_width;
    std::vector<std::unique_ptr<GatedConvolution<Real>>> m_layers;
    TernaryLinear<Real> m_projection;
    AlignedBuffer<Real> m_back;  // [rows, width], within backward() only
};

}  // namespace studio
