// SPDX-License-Identifier: GPL-3.0-or-later
// What a subject computes in float against the same in double, within a bound that comes from the
// roundings and the subject's condition, not from what comes out.
#pragma once

#include <cstddef>
#include <string>

#include "tests/support/differentiable.h"

namespace studio::testing {

/// The size of the perturbation of float sums of `terms` products: 4 sqrt(terms) u.
double floatPerturbation(std::size_t terms);
/// Of products of factors rounded to bf16, two roundings in each of the three products that follow
/// one another in an output layer: 4 sqrt(6) 2^-8.
double bf16Perturbation();

/// Gives `exact` the values of `rounded` and compares outputs and all gradients, within
/// the change that perturbations of this relative size make. Empty when all agree; `outputBound`,
/// where given, receives the largest error that the outputs may have.
std::string floatProblem(Differentiable<float>& rounded, Differentiable<double>& exact,
                         double perturbation, double* outputBound = nullptr);

}  // namespace studio::testing
