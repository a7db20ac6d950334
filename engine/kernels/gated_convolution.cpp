// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/gated_convolution.h"

#include <algorithm>

#include "engine/base/aligned_buffer.h"
#include "engine/kernels/gated_convolution_pass.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/gated_convolution.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#include "hwy/contrib/math/math-inl.h"  // after highway.h

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using gated_convolution_detail::kTile;
using gated_convolution_detail::Pass;
using D = hn::CappedTag<float, 16>;
using V = hn::Vec<D>;

// Sums in registers: 2 x kSums vectors, of the 32 that AVX-512 and NEON have, else of 16.
#if HWY_TARGET <= HWY_AVX3 || HWY_TARGET == HWY_NEON
constexpr std::size_t kSums = 8;
#else
constexpr std::size_t kSums = 4;
#endif
static_assert(kTile % kSums == 0);

std::size_t gateLanes() { return hn::Lanes(D()); }

HWY_INLINE V loadPart(const float* p, std::size_t count) {
    const D d;
    if (count >= hn::Lanes(d))
        return hn::LoadU(d, p);
    HWY_ALIGN float part[16] = {};
    std::copy_n(p, count, part);
    return hn::Load(d, part);
}

HWY_INLINE void storePart(V v, float* p, std::size_t count) {
    const D d;
    if (count >= hn::Lanes(d))
        return hn::StoreU(v, d, p);
    HWY_ALIGN float part[16];
    hn::Store(v, d, part);
    std::copy_n(part, count, p);
}

HWY_INLINE V logistic(V x) {
    const D d;
    // Above 88 exp overflows; 1 / (1 + exp(88)) is already the least normal float.
    const V power = hn::Min(hn::Neg(x), hn::Set(d, 88.0f)), one = hn::Set(d, 1.0f);
    return hn::Div(one, hn::Add(one, hn::Exp(d, power)));
}

// A group's channels of a sequence, normed, side by side: n [margin + length + tile][G].
void gatherInput(const Pass& p, std::size_t sequence, std::size_t group, float* n) {
    const std::size_t channels = p.shape->groupWidth(), length = p.shape->length;
    const std::size_t lanes = hn::Lanes(D());
    n = std::fill_n(n, p.margin() * channels, 0.0f);
    const float* scale = p.input.scale + group * channels;
    for (std::size_t t = 0; t < length; ++t, n += channels) {
        const std::size_t row = sequence * length + t;
        const float* x = p.input.x + row * p.shape->width + group * channels;
        const V factor = hn::Set(D(), p.input.inverseRms[row]);
        for (std::size_t c = 0; c < channels; c += lanes) {
            const std::size_t count = channels - c;
            storePart(hn::Mul(hn::Mul(loadPart(x + c, count), factor), loadPart(scale + c, count)),
                      n + c, count);
        }
    }
    std::fill_n(n, kTile * channels, 0.0f);
}

// kSums time steps from t on, one vector of channels: s, v and y.
template <std::size_t kChannels>
HWY_INLINE void forwardTile(const Pass& p, const float* weights, const float* n, std::size_t t,
                            std::size_t vector, std::size_t at) {
    const D d;
    const ConvolutionShape& shape = *p.shape;
    const std::size_t channels = kChannels ? kChannels : shape.groupWidth();
    const std::size_t padded = kChannels ? kChannels : p.padded, step = 2 * padded;
    V gates[kSums], values[kSums];
    for (std::size_t i = 0; i < kSums; ++i)
        gates[i] = values[i] = hn::Zero(d);
    for (std::size_t j = p.firstTap; j < shape.kernel; ++j) {
        const float* in = n + (p.margin() + t - p.shift(j)) * channels;
        const float* w = weights + j * channels * step + vector;
        for (std::size_t c = 0; c < channels; ++c, w += step) {
            const V gate = hn::Load(d, w), value = hn::Load(d, w + padded);
            HWY_UNROLL(8)
            for (std::size_t i = 0; i < kSums; ++i) {
                const V x = hn::Set(d, in[i * channels + c]);
                gates[i] = hn::MulAdd(x, gate, gates[i]);
                values[i] = hn::MulAdd(x, value, values[i]);
            }
        }
    }
    const std::size_t count = channels - vector;
    for (std::size_t i = 0; i < std::min(kSums, shape.length - t); ++i, at += shape.width) {
        const V gate = logistic(gates[i]);
        storePart(gate, p.s + at, count);
        storePart(values[i], p.v + at, count);
        storePart(hn::MulAdd(gate, values[i], loadPart(p.input.x + at, count)), p.y + at, count);
    }
}

template <std::size_t kChannels>
HWY_INLINE void forwardGroup(const Pass& p, std::size_t sequence, std::size_t group, float* n) {
    const ConvolutionShape& shape = *p.shape;
    gatherInput(p, sequence, group, n);
    const float* weights = p.weights + group * p.groupWeights();
    for (std::size_t t = 0; t < shape.length; t += kSums)
        for (std::size_t v = 0; v < p.padded; v += hn::Lanes(D()))
            forwardTile<kChannels>(
                p, weights, n, t, v,
                (sequence * shape.length + t) * shape.width + group * shape.groupWidth() + v);
}

void forward(const Pass& p, std::size_t sequence, std::size_t group, float* memory) {
    if (p.shape->groupWidth() == 16 && p.padded == 16)
        forwardGroup<16>(p, sequence, group, memory);
    else
        forwardGroup<0>(p, sequence, group, memory);
}

// Gradients before the gate, side by side: d [length + margin + tile][gate P, value P].
void gatherGradient(const Pass& p, std::size_t sequence, std::size_t group, float* out) {
    const D d;
    const std::size_t channels = p.shape->groupWidth(), length = p.shape->length;
    for (std::size_t t = 0; t < length; ++t, out += 2 * p.padded) {
        const std::size_t at = (sequence * length + t) * p.shape->width + group * channels;
        for (std::size_t c = 0; c < p.padded; c += hn::Lanes(d)) {
            const std::size_t count = channels - c;
            const V g = loadPart(p.dy + at + c, count), s = loadPart(p.s + at + c, count);
            const V slope = hn::Mul(s, hn::Sub(hn::Set(d, 1.0f), s));
            hn::Store(hn::Mul(hn::Mul(g, loadPart(p.v + at + c, count)), slope), d, out + c);
            hn::Store(hn::Mul(g, s), d, out + p.padded + c);
        }
    }
    std::fill_n(out, (p.margin() + kTile) * 2 * p.padded, 0.0f);
}

// dn of kSums time steps from t on, one vector of channels; the taps look ahead.
template <std::size_t kChannels>
HWY_INLINE void inputTile(const Pass& p, const float* weights, const float* gradient, std::size_t t,
                          std::size_t vector, std::size_t at) {
    const D d;
    const ConvolutionShape& shape = *p.shape;
    const std::size_t channels = kChannels ? kChannels : shape.groupWidth();
    const std::size_t padded = kChannels ? kChannels : p.padded, step = 2 * padded;
    V fromGate[kSums], fromValue[kSums];
    for (std::size_t i = 0; i < kSums; ++i)
        fromGate[i] = fromValue[i] = hn::Zero(d);
    for (std::size_t j = p.firstTap; j < shape.kernel; ++j) {
        const float* in = gradient + (t + p.shift(j)) * step;
        const float* w = weights + j * step * padded + vector;
        for (std::size_t o = 0; o < channels; ++o) {
            const V gate = hn::Load(d, w + o * padded);
            const V value = hn::Load(d, w + (padded + o) * padded);
            HWY_UNROLL(8)
            for (std::size_t i = 0; i < kSums; ++i) {
                fromGate[i] = hn::MulAdd(hn::Set(d, in[i * step + o]), gate, fromGate[i]);
                fromValue[i] =
                    hn::MulAdd(hn::Set(d, in[i * step + padded + o]), value, fromValue[i]);
            }
        }
    }
    for (std::size_t i = 0; i < std::min(kSums, shape.length - t); ++i, at += shape.width)
        storePart(hn::Add(fromGate[i], fromValue[i]), p.dn + at, channels - vector);
}

// sums [tap][G][2 P] += over time of n[t - shift, c] d[t]; channels [c0, c0 + kCount).
template <std::size_t kChannels, std::size_t kCount>
HWY_INLINE void weightTile(const Pass& p, const float* n, const float* gradient, std::size_t tap,
                           std::size_t c0, float* sums) {
    const D d;
    const std::size_t channels = kChannels ? kChannels : p.shape->groupWidth();
    const std::size_t padded = kChannels ? kChannels : p.padded, step = 2 * padded;
    const std::size_t shift = p.shift(tap);
    for (std::size_t v = 0; v < padded; v += hn::Lanes(d)) {
        V gates[kCount], values[kCount];
        for (std::size_t i = 0; i < kCount; ++i)
            gates[i] = values[i] = hn::Zero(d);
        const float* in = n + p.margin() * channels + c0;
        const float* g = gradient + shift * step + v;
        for (std::size_t t = shift; t < p.shape->length; ++t, in += channels, g += step) {
            const V gate = hn::Load(d, g), value = hn::Load(d, g + padded);
            HWY_UNROLL(8)
            for (std::size_t i = 0; i < kCount; ++i) {
                const V x = hn::Set(d, in[i]);
                gates[i] = hn::MulAdd(x, gate, gates[i]);
                values[i] = hn::MulAdd(x, value, values[i]);
            }
        }
        float* out = sums + (tap * channels + c0) * step + v;
        for (std::size_t i = 0; i < kCount; ++i, out += step) {
            hn::Store(hn::Add(hn::Load(d, out), gates[i]), d, out);
            hn::Store(hn::Add(hn::Load(d, out + padded), values[i]), d, out + padded);
        }
    }
}

template <std::size_t kChannels>
HWY_INLINE void backwardGroup(const Pass& p, std::size_t sequence, std::size_t group, float* memory,
                              float* sums) {
    const ConvolutionShape& shape = *p.shape;
    const std::size_t channels = kChannels ? kChannels : shape.groupWidth();
    float *n = memory, *gradient = memory + p.inputSize();
    gatherInput(p, sequence, group, n);
    gatherGradient(p, sequence, group, gradient);
    const float* weights = p.weights + group * p.groupWeights();
    for (std::size_t t = 0; t < shape.length; t += kSums)
        for (std::size_t v = 0; v < p.padded; v += hn::Lanes(D()))
            inputTile<kChannels>(
                p, weights, gradient, t, v,
                (sequence * shape.length + t) * shape.width + group * channels + v);
    for (std::size_t j = p.firstTap; j < shape.kernel; ++j) {
        std::size_t c = 0;
        for (; c + kSums <= channels; c += kSums)
            weightTile<kChannels, kSums>(p, n, gradient, j, c, sums);
        for (; c < channels; ++c)
            weightTile<kChannels, 1>(p, n, gradient, j, c, sums);
    }
}

void backward(const Pass& p, std::size_t sequence, std::size_t group, float* memory, float* sums) {
    if (p.shape->groupWidth() == 16 && p.padded == 16)
        backwardGroup<16>(p, sequence, group, memory, sums);
    else
        backwardGroup<0>(p, sequence, group, memory, sums);
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

using gated_convolution_detail::Pass;
HWY_EXPORT(gateLanes);
HWY_EXPORT(forward);
HWY_EXPORT(backward);

/// Groups times parts of the sequences: enough tasks for many threads.
constexpr std::size_t kTasks = 32;

std::size_t partsOf(const ConvolutionShape& s) {
    return std::min(s.sequences, (kTasks + s.groups - 1) / s.groups);
}

Pass passOf(const ConvolutionShape& s, const NormedRows<float>& input) {
    const std::size_t lanes = HWY_DYNAMIC_DISPATCH(gateLanes)();
    Pass p{};
    p.shape = &s;
    p.padded = (s.groupWidth() + lanes - 1) / lanes * lanes;
    while (p.shift(p.firstTap) >= s.length)
        ++p.firstTap;
    p.input = input;
    return p;
}

/// Memory of the calling thread: grows to the largest size asked for and stays.
float* scratch(std::size_t size) {
    thread_local AlignedBuffer<float> buffer;
    buffer.grow(size);
    return buffer.data();
}

/// body(sequence, group, task) for all, one task's sequences in order.
template <class Body>
void forEachPart(const Workers& workers, const ConvolutionShape& s, const Body& body) {
    const std::size_t parts = partsOf(s);
    workers.forEach(s.groups * parts, [&](std::size_t task) {
        const std::size_t group = task / parts, part = task % parts;
        for (std::size_t n = part * s.sequences / parts; n < (part + 1) * s.sequences / parts; ++n)
            body(n, group, task);
    });
}

/// packed(group's weights, tap, in channel, out channel, which, weight) for all weights of a group.
template <class Place>
void packGroup(const Pass& p, std::size_t group, const ConvolutionPair<const float>& weights,
               float* packed, const Place& place) {
    const std::size_t channels = p.shape->groupWidth(), kernel = p.shape->kernel;
    std::fill_n(packed, p.groupWeights(), 0.0f);
    for (std::size_t o = 0; o < channels; ++o)
        for (std::size_t c = 0; c < channels; ++c)
            for (std::size_t j = 0; j < kernel; ++j) {
                const std::size_t from = ((group * channels + o) * channels + c) * kernel + j;
                packed[place(j, c, o)] = weights.gate[from];
                packed[place(j, c, o + p.padded)] = weights.value[from];
            }
}

}  // namespace

template <>
void gatedConvolutionForward(const Workers& workers, const ConvolutionShape& shape,
                             const NormedRows<float>& input,
                             const ConvolutionPair<const float>& weights, float* s, float* v,
                             float* y) {
    Pass p = passOf(shape, input);
    p.s = s;
    p.v = v;
    p.y = y;
    const std::size_t packedSize = shape.groups * p.groupWeights();
    float* packed = scratch(packedSize + shape.groups * partsOf(shape) * p.taskMemory());
    p.weights = packed;
    workers.forEach(shape.groups, [&](std::size_t group) {
        packGroup(p, group, weights, packed + group * p.groupWeights(),
                  [&](std::size_t j, std::size_t c, std::size_t o) {
                      return (j * shape.groupWidth() + c) * 2 * p.padded + o;
                  });
    });
    forEachPart(workers, shape, [&](std::size_t n, std::size_t group, std::size_t task) {
        HWY_DYNAMIC_DISPATCH(forward)(p, n, group, packed + packedSize + task * p.taskMemory());
    });
}

template <>
void gatedConvolutionBackward(const Workers& workers, const ConvolutionShape& shape,
                              const NormedRows<float>& input,
                              const ConvolutionPair<const float>& weights, const float* s,
                              const float* v, const float* dy, float* dn,
                              const ConvolutionPair<float>& gradients) {
    Pass p = passOf(shape, input);
    p.s = const_cast<float*>(s);  // read only in this direction
    p.v = const_cast<float*>(v);
    p.dy = dy;
    p.dn = dn;
    const std::size_t channels = shape.groupWidth(), parts = partsOf(shape);
    const std::size_t packedSize = shape.groups * p.groupWeights();
    const std::size_t sumsSize = shape.kernel * channels * 2 * p.padded;
    const std::size_t tasks = shape.groups * parts;
    float* packed = scratch(packedSize + tasks * (sumsSize + p.taskMemory()));
    float *sums = packed + packedSize, *memory = sums + tasks * sumsSize;
    p.weights = packed;
    workers.forEach(shape.groups, [&](std::size_t group) {
        packGroup(p, group, weights, packed + group * p.groupWeights(),
                  [&](std::size_t j, std::size_t c, std::size_t o) {
                      return (j * 2 * p.padded + o) * p.padded + c;
                  });
        std::fill_n(sums + group * parts * sumsSize, parts * sumsSize, 0.0f);
    });
    forEachPart(workers, shape, [&](std::size_t n, std::size_t group, std::size_t task) {
        HWY_DYNAMIC_DISPATCH(backward)
        (p, n, group, memory + task * p.taskMemory(), sums + task * sumsSize);
    });
    workers.forEach(shape.groups, [&](std::size_t group) {
        for (std::size_t o = 0; o < channels; ++o)
            for (std::size_t c = 0; c < channels; ++c)
                for (std::size_t j = 0; j < shape.kernel; ++j) {
                    const std::size_t to =
                        ((group * channels + o) * channels + c) * shape.kernel + j;
                    const float* from =
                        sums + group * parts * sumsSize + (j * channels + c) * 2 * p.padded + o;
                    for (std::size_t part = 0; part < parts; ++part, from += sumsSize) {
                        gradients.gate[to] += from[0];
                        gradients.value[to] += from[p.padded];
                    }
                }
    });
}

}  // namespace studio
#endif
