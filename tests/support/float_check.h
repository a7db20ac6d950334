// SPDX-License-Identifier: GPL-3.0-or-later
// What a subject computes in float against the same in double, within a bound that comes from the
// roundings and the subject's condition, not from what comes out.
#pragma once

#include <cstddef>
#include <string>

#include "tests/support/differentiable.h"

namespace studio::testing {

/// Gives `exact` the values of `rounded` and compares outputs and all gradients. `terms` is the
/// length of the longest sum inside. Empty when all agree; `outputBound`, where given, receives
/// the largest error that the outputs may have.
std::string floatProblem(Differentiable<float>& rounded, Differentiable<double>& exact,
                         std::size_t terms, double* outputBound = nullptr);

}  // namespace studio::testing
