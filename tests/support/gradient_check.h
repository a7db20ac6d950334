// SPDX-License-Identifier: GPL-3.0-or-later
// Gradients against central differences of the loss, in double.
#pragma once

#include <cstddef>
#include <string>

#include "tests/support/differentiable.h"

namespace studio::testing {

/// Checks every element of every tensor, or `samples` of each that has more. Empty when all agree;
/// otherwise the first that does not, with figures.
std::string gradientProblem(Differentiable<double>& subject, std::size_t samples = 200);

}  // namespace studio::testing
