// SPDX-License-Identifier: GPL-3.0-or-later
// A sum of n rounded products is the exact sum of products whose factors are off by a relative
// lambda sqrt(n) u, with a probability that is all but one for lambda = 4 (Higham and Mary, "A new
// approach to probabilistic rounding error analysis", SIAM J. Sci. Comput. 41, 2019); the few
// roundings of a norm or a gate weigh less. So the float result is, to first order, the exact one
// of inputs and weights off by that much. The bound of a tensor is the largest change that such
// perturbations, with random signs, make to any of its elements in double, over eight draws: about
// 1e-5 of the largest element. The real roundings partly cancel and stay at least a few times
// below; a kernel that skips an element or computes in half precision is off by hundreds of times
// as much.
#include "tests/support/float_check.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "tests/support/random_arrays.h"

namespace studio::testing {
namespace {

constexpr int kDraws = 8;

using Results = std::vector<std::vector<double>>;

/// Largest change of each result under perturbations of this relative size.
std::vector<double> largestChanges(Differentiable<double>& subject, const Results& results,
                                   double size) {
    const auto tensors = subject.tensors();
    Results start;
    for (const auto& tensor : tensors)
        start.emplace_back(tensor.values.begin(), tensor.values.end());
    std::vector<double> largest(results.size(), 0.0);
    for (int draw = 0; draw < kDraws; ++draw) {
        Random random(11, "perturbation", static_cast<std::uint64_t>(draw));
        for (std::size_t t = 0; t < tensors.size(); ++t)
            for (std::size_t i = 0; i < start[t].size(); ++i)
                tensors[t].values[i] = start[t][i] * (1 + (random.below(2) ? size : -size));
        const Results changed = everythingComputed(subject);
        for (std::size_t r = 0; r < results.size(); ++r)
            for (std::size_t i = 0; i < results[r].size(); ++i)
                largest[r] = std::max(largest[r], std::abs(changed[r][i] - results[r][i]));
    }
    for (std::size_t t = 0; t < tensors.size(); ++t)
        std::copy(start[t].begin(), start[t].end(), tensors[t].values.begin());
    return largest;
}

}  // namespace

double floatPerturbation(std::size_t terms) {
    return 4 * std::sqrt(static_cast<double>(terms)) * kUnit;
}

double bf16Perturbation() { return 4 * std::sqrt(6.0) / 256; }

FloatBounds::FloatBounds(Differentiable<float>& rounded, Differentiable<double>& exact,
                         double perturbation) {
    const auto from = rounded.tensors();
    const auto to = exact.tensors();
    STUDIO_CHECK(from.size() == to.size());
    for (std::size_t t = 0; t < from.size(); ++t)
        std::copy(from[t].values.begin(), from[t].values.end(), to[t].values.begin());
    m_exact = everythingComputed(exact);
    m_bounds = largestChanges(exact, m_exact, perturbation);
}

std::string FloatBounds::problem(Differentiable<float>& rounded) const {
    const auto tensors = rounded.tensors();
    const auto got = everythingComputed(rounded);
    for (std::size_t r = 0; r < m_exact.size(); ++r) {
        const std::vector<double>& want = m_exact[r];
        const std::string name = r == 0 ? "output" : "gradient of " + tensors[r - 1].name;
        if (got[r].size() != want.size())
            return name + ": float and double differ in size";
        for (std::size_t i = 0; i < want.size(); ++i)
            if (!(std::abs(got[r][i] - want[i]) <= m_bounds[r]))
                return name + "[" + std::to_string(i) + "]: float " + std::to_string(got[r][i]) +
                       ", double " + std::to_string(want[i]) + ", off by " +
                       std::to_string(1e9 * std::abs(got[r][i] - want[i])) + "e-9, bound " +
                       std::to_string(1e9 * m_bounds[r]) + "e-9";
    }
    return {};
}

std::string floatProblem(Differentiable<float>& rounded, Differentiable<double>& exact,
                         double perturbation, double* outputBound) {
    const FloatBounds bounds(rounded, exact, perturbation);
    if (outputBound)
        *outputBound = bounds.ofOutputs();
    return bounds.problem(rounded);
}

}  // namespace studio::testing
