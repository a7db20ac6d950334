// SPDX-License-Identifier: GPL-3.0-or-later
// The router of FlashLM's block: sigmoid(linear d -> 1) for each row. Computed and reported, but
// in no loss, so its weights never change (they start at 0 and 1).
#pragma once

#include "engine/kernels/activation.h"
#include "engine/kernels/matrix_product.h"
#include "engine/model/layer.h"

namespace studio {

template <class Real>
class Router {
public:
    explicit Router(const LayerContext& context)
        : m_zone(context.profiler.zone(context.name, ZonePass::Forward, ZoneGroup::Core)),
          m_weight(context.name + ".weight", ParameterRole::Router,
                   {1, static_cast<std::size_t>(context.config.width)}, 0.0, 0.0),
          m_bias(context.name + ".bias", ParameterRole::Router, {1}, 0.0, 1.0) {}

    void collect(ParameterList<Real>& parameters) {
        parameters.push_back(&m_weight);
        parameters.push_back(&m_bias);
    }
    std::int64_t multiplyAddsPerRow() const { return static_cast<std::int64_t>(m_weight.size()); }

    /// x: [rows, width] -> out: [rows], each in (0, 1).
    void forward(const Execution& run, const BatchShape& shape, const Real* x, Real* out) const {
        const ZoneScope zone(run.profiler, m_zone, productWork(shape.rows(), m_weight.size(), 1));
        const std::size_t width = m_weight.size();
        forEachRange(run.workers, shape.rows(), 256, [&](std::size_t begin, std::size_t end) {
            for (std::size_t r = begin; r < end; ++r) {
                Real parts[8] = {};  // eight chains, so that the additions overlap
                for (std::size_t i = 0; i < width; ++i)
                    parts[i % 8] += x[r * width + i] * m_weight.value[i];
                out[r] = m_bias.value[0];
                for (const Real part : parts)
                    out[r] += part;
            }
        });
        sigmoid(run.workers, shape.rows(), out);
    }

private:
    ZoneId m_zone;
    Parameter<Real> m_weight, m_bias;
};

}  // namespace studio
