// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/activation.h"

#include <algorithm>
#include <cmath>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/kernels/activation.cpp"
#include "hwy/foreach_target.h"  // must come before highway.h
#include "hwy/highway.h"

#include "hwy/contrib/math/math-inl.h"  // after highway.h

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;
using D = hn::ScalableTag<float>;

// Runs body(tag, i) over whole vectors, then over single elements with a one-lane tag.
template <class Body>
HWY_INLINE void forEachVector(std::size_t n, const Body& body) {
    const D d;
    const std::size_t lanes = hn::Lanes(d);
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes)
        body(d, i);
    const hn::CappedTag<float, 1> one;
    for (; i < n; ++i)
        body(one, i);
}

template <class Tag, class V>
HWY_INLINE V logistic(Tag d, V x) {
    // Above 88 exp overflows; 1 / (1 + exp(88)) is already the least normal float.
    const V one = hn::Set(d, 1.0f);
    const V power = hn::Min(hn::Neg(x), hn::Set(d, 88.0f));
    return hn::Div(one, hn::Add(one, hn::Exp(d, power)));
}

void gateForward(std::size_t n, const float* x, float* gate, const float* value, float* y) {
    forEachVector(n, [&](auto d, std::size_t i) HWY_ATTR {
        const auto s = logistic(d, hn::LoadU(d, gate + i));
        hn::StoreU(s, d, gate + i);
        hn::StoreU(hn::MulAdd(s, hn::LoadU(d, value + i), hn::LoadU(d, x + i)), d, y + i);
    });
}

void reluForward(std::size_t n, const float* gate, const float* up, float* out) {
    forEachVector(n, [&](auto d, std::size_t i) HWY_ATTR {
        const auto r = hn::Max(hn::LoadU(d, gate + i), hn::Zero(d));
        hn::StoreU(hn::Mul(hn::Mul(r, r), hn::LoadU(d, up + i)), d, out + i);
    });
}

void reluBackward(std::size_t n, float* dout, float* gate, float* up) {
    forEachVector(n, [&](auto d, std::size_t i) HWY_ATTR {
        const auto r = hn::Max(hn::LoadU(d, gate + i), hn::Zero(d));
        const auto g = hn::LoadU(d, dout + i), u = hn::LoadU(d, up + i), rr = hn::Mul(r, r);
        hn::StoreU(hn::Mul(hn::Mul(g, u), hn::Add(r, r)), d, gate + i);
        hn::StoreU(hn::Mul(g, rr), d, up + i);
        hn::StoreU(hn::Mul(rr, u), d, dout + i);
    });
}

void add(std::size_t n, const float* x, float* out) {
    forEachVector(n, [&](auto d, std::size_t i) HWY_ATTR {
        hn::StoreU(hn::Add(hn::LoadU(d, out + i), hn::LoadU(d, x + i)), d, out + i);
    });
}

void sigmoidInPlace(std::size_t n, float* x) {
    forEachVector(n, [&](auto d, std::size_t i)
                         HWY_ATTR { hn::StoreU(logistic(d, hn::LoadU(d, x + i)), d, x + i); });
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace studio {
namespace {

HWY_EXPORT(gateForward);
HWY_EXPORT(reluForward);
HWY_EXPORT(reluBackward);
HWY_EXPORT(add);
HWY_EXPORT(sigmoidInPlace);

constexpr std::size_t kGrain = 16384;  // elements a task: 64 KB of each operand

template <class Real>
constexpr bool kIsFloat = std::is_same_v<Real, float>;

}  // namespace

template <class Real>
void sigmoidGateForward(const Workers& workers, std::size_t n, const Real* x, Real* gate,
                        const Real* value, Real* y) {
    forEachRange(workers, n, kGrain, [&](std::size_t b, std::size_t e) {
        if constexpr (kIsFloat<Real>)
            HWY_DYNAMIC_DISPATCH(gateForward)(e - b, x + b, gate + b, value + b, y + b);
        else
            for (std::size_t i = b; i < e; ++i) {
                gate[i] = 1 / (1 + std::exp(-gate[i]));
                y[i] = x[i] + gate[i] * value[i];
            }
    });
}

template <class Real>
void squaredReluGateForward(const Workers& workers, std::size_t n, const Real* gate, const Real* up,
                            Real* out) {
    forEachRange(workers, n, kGrain, [&](std::size_t b, std::size_t e) {
        if constexpr (kIsFloat<Real>)
            HWY_DYNAMIC_DISPATCH(reluForward)(e - b, gate + b, up + b, out + b);
        else
            for (std::size_t i = b; i < e; ++i) {
                const Real r = std::max(gate[i], Real{0});
                out[i] = r * r * up[i];
            }
    });
}

template <class Real>
void squaredReluGateBackward(const Workers& workers, std::size_t n, Real* dout, Real* gate,
                             Real* up) {
    forEachRange(workers, n, kGrain, [&](std::size_t b, std::size_t e) {
        if constexpr (kIsFloat<Real>)
            HWY_DYNAMIC_DISPATCH(reluBackward)(e - b, dout + b, gate + b, up + b);
        else
            for (std::size_t i = b; i < e; ++i) {
                const Real r = std::max(gate[i], Real{0}), g = dout[i];
                dout[i] = r * r * up[i];
                gate[i] = g * up[i] * 2 * r;
                up[i] = g * r * r;
            }
    });
}

template <class Real>
void addTo(const Workers& workers, std::size_t n, const Real* x, Real* out) {
    forEachRange(workers, n, kGrain, [&](std::size_t b, std::size_t e) {
        if constexpr (kIsFloat<Real>)
            HWY_DYNAMIC_DISPATCH(add)(e - b, x + b, out + b);
        else
            for (std::size_t i = b; i < e; ++i)
                out[i] += x[i];
    });
}

template <class Real>
void sigmoid(const Workers& workers, std::size_t n, Real* x) {
    forEachRange(workers, n, kGrain, [&](std::size_t b, std::size_t e) {
        if constexpr (kIsFloat<Real>)
            HWY_DYNAMIC_DISPATCH(sigmoidInPlace)(e - b, x + b);
        else
            for (std::size_t i = b; i < e; ++i)
                x[i] = 1 / (1 + std::exp(-x[i]));
    });
}

#define STUDIO_INSTANTIATE(Real)                                                                   \
    template void sigmoidGateForward(const Workers&, std::size_t, const Real*, Real*, const Real*, \
                                     Real*);                                                       \
    template void squaredReluGateForward(const Workers&, std::size_t, const Real*, const Real*,    \
                                         Real*);                                                   \
    template void squaredReluGateBackward(const Workers&, std::size_t, Real*, Real*, Real*);       \
    template void addTo(const Workers&, std::size_t, const Real*, Real*);                          \
    template void sigmoid(const Workers&, std::size_t, Real*);
STUDIO_INSTANTIATE(float)
STUDIO_INSTANTIATE(double)
#undef STUDIO_INSTANTIATE

}  // namespace studio
#endif
