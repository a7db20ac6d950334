// SPDX-License-Identifier: GPL-3.0-or-later
// Rounding to bf16 in vectors, compiled for each target (include after highway.h). The same numbers
// as panels::roundedBf16().
#if defined(STUDIO_BF16_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef STUDIO_BF16_INL
#undef STUDIO_BF16_INL
#else
#define STUDIO_BF16_INL
#endif

#include <cstdint>

#include "hwy/highway.h"

HWY_BEFORE_NAMESPACE();
namespace studio::HWY_NAMESPACE {

/// Each lane's nearest bf16, ties to even, in its upper half; the lower half holds anything.
template <class V>
HWY_INLINE auto roundedUpper(V x) {
    namespace hn = hwy::HWY_NAMESPACE;
    const hn::DFromV<V> d;
    const hn::RebindToUnsigned<decltype(d)> du;
    const auto bits = hn::BitCast(du, x);
    const auto odd = hn::And(hn::ShiftRight<16>(bits), hn::Set(du, 1u));
    const auto rounded = hn::Add(bits, hn::Add(odd, hn::Set(du, 0x7fffu)));
    // A NaN could be rounded into infinity or beyond; it is kept and made a quiet one.
    const auto quiet = hn::Or(bits, hn::Set(du, 0x400000u));
    return hn::IfThenElse(hn::RebindMask(du, hn::IsNaN(x)), quiet, rounded);
}

/// Words of two: `even` in the lower half, `odd` in the upper.
template <class V>
HWY_INLINE auto pairBf16(V even, V odd) {
    namespace hn = hwy::HWY_NAMESPACE;
    const hn::RebindToUnsigned<hn::DFromV<V>> du;
    return hn::Or(hn::ShiftRight<16>(roundedUpper(even)),
                  hn::And(roundedUpper(odd), hn::Set(du, 0xffff0000u)));
}

/// The lanes one after the other.
template <class V>
HWY_INLINE void storeBf16(V x, std::uint16_t* HWY_RESTRICT out) {
    namespace hn = hwy::HWY_NAMESPACE;
    const hn::DFromV<V> d;
    const hn::RebindToSigned<decltype(d)> di;
    const hn::Rebind<std::uint16_t, decltype(d)> d16;
    const auto words = hn::BitCast(di, hn::ShiftRight<16>(roundedUpper(x)));
    hn::StoreU(hn::DemoteTo(d16, words), d16, out);  // they fit: nothing saturates
}

}  // namespace studio::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
