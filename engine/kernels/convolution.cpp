// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/convolution.h"

#include <algorithm>

#include "engine/base/aligned_buffer.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/convolution.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#ifndef STUDIO_CONVOLUTION_COMMON
#define STUDIO_CONVOLUTION_COMMON
namespace studio {
namespace convolution_detail {

/// The forward pass and the gradient of the input are the same correlation: taps look back in
/// time in the one and ahead in the other, and the weights are transposed within a group.
struct Correlation {
    const ConvolutionShape* shape;
    const float* packed;  ///< [groups][kernel][in channel][padded out channel]
    std::size_t padded;   ///< groupWidth rounded up to whole vectors
    bool ahead;
    bool accumulate;
    const float* in;
    float* out;
    const float* zeros;  ///< groupWidth zeros, for time steps outside of the sequence
};

constexpr std::size_t kTimeTile = 8;

}  // namespace convolution_detail
}  // namespace studio
#endif

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using convolution_detail::Correlation;
using convolution_detail::kTimeTile;
using D = hn::ScalableTag<float>;

std::size_t vectorLanes() { return hn::Lanes(D()); }

// Sums of kTimeTile time steps for one vector of output channels, from all taps and channels.
HWY_INLINE void correlateTile(const Correlation& op, std::size_t group, const float* inSequence,
                              std::size_t time, std::size_t vector, float* HWY_RESTRICT sums) {
    const D d;
    const ConvolutionShape& s = *op.shape;
    const std::size_t channels = s.groupWidth();
    hn::Vec<D> acc[kTimeTile];
    for (auto& a : acc)
        a = hn::Zero(d);
    for (std::size_t j = 0; j < s.kernel; ++j) {
        const std::size_t shift = (s.kernel - 1 - j) * s.dilation;
        const float* rows[kTimeTile];
        for (std::size_t i = 0; i < kTimeTile; ++i) {
            const std::size_t t =
                op.ahead ? time + i + shift : time + i - shift;  // may wrap: tested
            rows[i] = t < s.length ? inSequence + t * s.width + group * channels : op.zeros;
        }
        const float* w = op.packed + ((group * s.kernel + j) * channels) * op.padded + vector;
        for (std::size_t c = 0; c < channels; ++c, w += op.padded) {
            const auto weight = hn::Load(d, w);
            HWY_UNROLL(8)
            for (std::size_t i = 0; i < kTimeTile; ++i)
                acc[i] = hn::MulAdd(hn::Set(d, rows[i][c]), weight, acc[i]);
        }
    }
    for (std::size_t i = 0; i < kTimeTile; ++i)
        hn::Store(acc[i], d, sums + i * hn::Lanes(d));
}

void correlateSequence(const Correlation& op, std::size_t sequence, std::size_t group) {
    const ConvolutionShape& s = *op.shape;
    const std::size_t channels = s.groupWidth(), lanes = vectorLanes();
    const float* in = op.in + sequence * s.length * s.width;
    float* out = op.out + sequence * s.length * s.width + group * channels;
    HWY_ALIGN float sums[kTimeTile * HWY_MAX_BYTES / sizeof(float)];
    for (std::size_t time = 0; time < s.length; time += kTimeTile) {
        const std::size_t steps = std::min(kTimeTile, s.length - time);
        for (std::size_t v = 0; v < op.padded; v += lanes) {
            correlateTile(op, group, in, time, v, sums);
            const std::size_t count = std::min(lanes, channels - v);
            for (std::size_t i = 0; i < steps; ++i) {
                float* y = out + (time + i) * s.width + v;
                const float* sum = sums + i * lanes;
                if (op.accumulate)
                    for (std::size_t o = 0; o < count; ++o)
                        y[o] += sum[o];
                else
                    std::copy_n(sum, count, y);
            }
        }
    }
}

// gradient[c][o] += sum over time of x[t - shift, c] dy[t, o] for one group and tap; [G][padded].
void tapGradient(const ConvolutionShape& s, std::size_t group, std::size_t tap, std::size_t padded,
                 const float* x, const float* dy, float* gradient) {
    constexpr std::size_t kChannels = 8;
    const D d;
    const std::size_t channels = s.groupWidth(), lanes = hn::Lanes(d);
    const std::size_t shift = (s.kernel - 1 - tap) * s.dilation;
    HWY_ALIGN float tail[HWY_MAX_BYTES / sizeof(float)] = {};
    for (std::size_t n = 0; n < s.sequences; ++n) {
        const std::size_t base = n * s.length * s.width + group * channels;
        for (std::size_t c0 = 0; c0 < channels; c0 += kChannels) {
            const std::size_t count = std::min(kChannels, channels - c0);
            for (std::size_t v = 0; v < padded; v += lanes) {
                const std::size_t columns = std::min(lanes, channels - v);
                hn::Vec<D> acc[kChannels];
                for (auto& a : acc)
                    a = hn::Zero(d);
                for (std::size_t t = shift; t < s.length; ++t) {
                    const float* in = x + base + (t - shift) * s.width + c0;
                    const float* g = dy + base + t * s.width + v;
                    if (columns < lanes) {
                        std::copy_n(g, columns, tail);
                        g = tail;
                    }
                    const auto gv = hn::LoadU(d, g);
                    if (count == kChannels) {
                        HWY_UNROLL(8)
                        for (std::size_t c = 0; c < kChannels; ++c)
                            acc[c] = hn::MulAdd(hn::Set(d, in[c]), gv, acc[c]);
                    } else {
                        for (std::size_t c = 0; c < count; ++c)
                            acc[c] = hn::MulAdd(hn::Set(d, in[c]), gv, acc[c]);
                    }
                }
                for (std::size_t c = 0; c < count; ++c) {
                    float* sum = gradient + (c0 + c) * padded + v;
                    hn::Store(hn::Add(hn::Load(d, sum), acc[c]), d, sum);
                }
            }
        }
    }
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

using convolution_detail::Correlation;
HWY_EXPORT(vectorLanes);
HWY_EXPORT(correlateSequence);
HWY_EXPORT(tapGradient);

std::size_t paddedGroup(const ConvolutionShape& s) {
    const std::size_t lanes = HWY_DYNAMIC_DISPATCH(vectorLanes)();
    return (s.groupWidth() + lanes - 1) / lanes * lanes;
}

float* scratch(std::size_t size) {
    thread_local AlignedBuffer<float> buffer;
    buffer.resize(size);
    return buffer.data();
}

void correlate(const Workers& workers, const ConvolutionShape& s, const float* in,
               const float* weight, float* out, bool ahead) {
    const std::size_t channels = s.groupWidth(), padded = paddedGroup(s);
    const std::size_t packedSize = s.groups * s.kernel * channels * padded;
    float* packed = scratch(packedSize + channels);
    for (std::size_t o = 0; o < s.width; ++o)
        for (std::size_t c = 0; c < channels; ++c)
            for (std::size_t j = 0; j < s.kernel; ++j) {
                const std::size_t group = o / channels, local = o % channels;
                const std::size_t from = ahead ? local : c, to = ahead ? c : local;
                packed[((group * s.kernel + j) * channels + from) * padded + to] =
                    weight[(o * channels + c) * s.kernel + j];
            }
    const Correlation op{&s, packed, padded, ahead, ahead, in, out, packed + packedSize};
    workers.forEach(s.sequences * s.groups, [&](std::size_t task) {
        HWY_DYNAMIC_DISPATCH(correlateSequence)(op, task / s.groups, task % s.groups);
    });
}

// Visits every (row, out channel, in channel, tap) whose input lies inside the sequence.
template <class Visit>
void forEachTerm(const ConvolutionShape& s, const Visit& visit) {
    const std::size_t channels = s.groupWidth();
    for (std::size_t row = 0; row < s.rows(); ++row)
        for (std::size_t o = 0; o < s.width; ++o)
            for (std::size_t c = 0; c < channels; ++c)
                for (std::size_t j = 0; j < s.kernel; ++j) {
                    const std::size_t shift = (s.kernel - 1 - j) * s.dilation;
                    if (row % s.length < shift)
                        continue;
                    visit(row * s.width + o, (row - shift) * s.width + o / channels * channels + c,
                          (o * channels + c) * s.kernel + j);
                }
}

}  // namespace

template <>
void convolutionForward(const Workers& workers, const ConvolutionShape& shape, const float* x,
                        const float* weight, float* y) {
    correlate(workers, shape, x, weight, y, false);
}

template <>
void convolutionBackwardInput(const Workers& workers, const ConvolutionShape& shape,
                              const float* dy, const float* weight, float* dx) {
    correlate(workers, shape, dy, weight, dx, true);
}

template <>
void convolutionBackwardWeight(const Workers& workers, const ConvolutionShape& s, const float* x,
                               const float* dy, float* weightGradient) {
    const std::size_t channels = s.groupWidth(), padded = paddedGroup(s);
    // One task a group and tap: each sums over all rows in order, whatever the thread count.
    float* gradients = scratch(s.groups * s.kernel * channels * padded);
    workers.forEach(s.groups * s.kernel, [&](std::size_t task) {
        HWY_DYNAMIC_DISPATCH(tapGradient)
        (s, task / s.kernel, task % s.kernel, padded, x, dy, gradients + task * channels * padded);
    });
    for (std::size_t o = 0; o < s.width; ++o)
        for (std::size_t c = 0; c < channels; ++c)
            for (std::size_t j = 0; j < s.kernel; ++j)
                weightGradient[(o * channels + c) * s.kernel + j] +=
                    gradients[((o / channels * s.kernel + j) * channels + c) * padded +
                              o % channels];
}

template <>
void convolutionForward(const Workers&, const ConvolutionShape& shape, const double* x,
                        const double* weight, double* y) {
    std::fill_n(y, shape.rows() * shape.width, 0.0);
    forEachTerm(shape, [&](std::size_t out, std::size_t in, std::size_t w) {
        y[out] += weight[w] * x[in];
    });
}

template <>
void convolutionBackwardInput(const Workers&, const ConvolutionShape& shape, const double* dy,
                              const double* weight, double* dx) {
    forEachTerm(shape, [&](std::size_t out, std::size_t in, std::size_t w) {
        dx[in] += weight[w] * dy[out];
    });
}

template <>
void convolutionBackwardWeight(const Workers&, const ConvolutionShape& shape, const double* x,
                               const double* dy, double* weightGradient) {
    forEachTerm(shape, [&](std::size_t out, std::size_t in, std::size_t w) {
        weightGradient[w] += dy[out] * x[in];
    });
}

}  // namespace studio
#endif
