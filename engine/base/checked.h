// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic on sizes that come from files: the result, or nothing when it does not fit.
#pragma once

#include <concepts>
#include <limits>
#include <optional>

namespace studio {

template <std::unsigned_integral T>
constexpr std::optional<T> checkedAdd(T a, T b) {
    if (b > std::numeric_limits<T>::max() - a)
        return std::nullopt;
    return static_cast<T>(a + b);
}

template <std::unsigned_integral T>
constexpr std::optional<T> checkedMultiply(T a, T b) {
    if (a != 0 && b > std::numeric_limits<T>::max() / a)
        return std::nullopt;
    return static_cast<T>(a * b);
}

}  // namespace studio
