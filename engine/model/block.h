// SPDX-License-Identifier: GPL-3.0-or-later
// The block that FlashLM applies again and again with the same weights:
//   x <- x + mixer(norm_mix(x));  x <- x + glu(norm_glu(x)).
#pragma once

#include "engine/model/registry.h"
#include "engine/model/rms_norm.h"
#include "engine/model/router.h"

namespace studio {

template <class Real>
class Block {
public:
    struct Cache {
        std::unique_ptr<LayerCache> normMix, mixer, normGlu, glu;
        AlignedBuffer<Real> middle;  // [rows, width]: the stream between mixer and GLU
        AlignedBuffer<Real> router;  // [rows]
    };

    explicit Block(const LayerContext& context);

    void collect(ParameterList<Real>& parameters);
    Cache makeCache(const BatchShape& shape) const;
    std::int64_t multiplyAddsPerRow() const;

    /// x: [rows, width] -> y: [rows, width], written.
    void forward(const Execution& run, const BatchShape& shape, const Real* x, Real* y,
                 Cache& cache);
    /// In place: gradient [rows, width] of y becomes that of x.
    void backward(const Execution& run, const BatchShape& shape, const Real* x, Real* gradient,
                  Cache& cache);

private:
    std::size_t m_width;
    ZoneId m_residualForward;
    RmsNorm<Real> m_normMix, m_normGlu;
    std::unique_ptr<Layer<Real>> m_mixer, m_glu;
    Router<Real> m_router;
    AlignedBuffer<Real> m_normed, m_back;  // [rows, width], within one call only
};

}  // namespace studio
