// SPDX-License-Identifier: GPL-3.0-or-later
// What a subject computes in float against the same in double, within a bound that comes from the
// roundings and the subject's condition, not from what comes out.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/support/differentiable.h"

namespace studio::testing {

/// The size of the perturbation of float sums of `terms` products: 4 sqrt(terms) u.
double floatPerturbation(std::size_t terms);
/// Of products of factors rounded to bf16, two roundings in each of the three products that follow
/// one another in an output layer: 4 sqrt(6) 2^-8.
double bf16Perturbation();

/// What `exact` computes for the values that `rounded` has now, and the largest changes that
/// perturbations of this relative size make: computed once, to compare any number of subjects with
/// the same values.
class FloatBounds {
public:
    FloatBounds(Differentiable<float>& rounded, Differentiable<double>& exact, double perturbation);

    /// Compares outputs and all gradients. Empty when all agree.
    std::string problem(Differentiable<float>& rounded) const;
    /// The largest error that the outputs may have.
    double ofOutputs() const { return m_bounds.front(); }

private:
    std::vector<std::vector<double>> m_exact;  // outputs, then each tensor's gradient
    std::vector<double> m_bounds;
};

/// Gives `exact` the values of `rounded` and compares them; as FloatBounds does.
std::string floatProblem(Differentiable<float>& rounded, Differentiable<double>& exact,
                         double perturbation, double* outputBound = nullptr);

}  // namespace studio::testing
