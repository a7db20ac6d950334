// SPDX-License-Identifier: GPL-3.0-or-later
// The difference quotient D(h) = (f(x + h) - f(x - h)) / 2h is off for two reasons, and both are
// read off the values themselves:
// - Truncation. D(h) - f' = h^2 f'''/6 + O(h^4), so |D(2h) - D(h)| is three times that. Next to a
//   kink of relu(x)^2, which is once differentiable, the error of D(h) is at most |D(2h) - D(h)|
//   itself: with x in [0, h] from the kink the two are (h - x)^2 / 2h and (2h^2 - x^2) / 4h. Twice
//   the difference bounds both.
// - Rounding. The fourth difference f(x+2h) - 4 f(x+h) + 6 f(x) - 4 f(x-h) + f(x-2h) is h^4 f'''',
//   far below one unit in the last place, plus noise of sqrt(1+16+36+16+1) = sqrt(70) times the
//   deviation of one evaluation (More and Wild, "Estimating computational noise", SIAM J. Sci.
//   Comput. 33, 2011). The median over a tensor's elements is 0.674 deviations. D(h) has the noise
//   of two evaluations over 2h: a deviation of noise / (sqrt(2) h); ten noises over h is 14 of
//   them.
#include "tests/support/gradient_check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/base/random.h"

namespace studio::testing {
namespace {

struct Quotient {
    std::size_t element = 0;
    double once = 0, twice = 0;   // D(h), D(2h)
    double fourthDifference = 0;  // absolute value
};

std::vector<std::size_t> chosenElements(std::size_t size, std::size_t samples,
                                        const std::string& name) {
    std::vector<std::size_t> elements(size);
    std::iota(elements.begin(), elements.end(), std::size_t{0});
    if (size > samples) {
        Random random(7, name);
        std::shuffle(elements.begin(), elements.end(), random);
        elements.resize(samples);
    }
    return elements;
}

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// A step relative to the tensor's size; a power of two, so that x + h is nearly exact.
double stepFor(std::span<const double> values) {
    double squares = 0;
    for (const double x : values)
        squares += x * x;
    const double size = std::sqrt(squares / static_cast<double>(values.size()));
    return std::ldexp(1.0, (size > 0 ? std::ilogb(size) : 0) - 17);
}

Quotient quotientAt(Differentiable<double>& subject, double& x, double h, double middle) {
    const double start = x;
    const auto at = [&](double offset) {
        x = start + offset;
        return subject.evaluate();
    };
    const double up = at(h), down = at(-h), farUp = at(2 * h), farDown = at(-2 * h);
    x = start;
    Quotient q;
    q.once = (up - down) / ((start + h) - (start - h));
    q.twice = (farUp - farDown) / ((start + 2 * h) - (start - 2 * h));
    q.fourthDifference = std::abs(farUp - 4 * up + 6 * middle - 4 * down + farDown);
    return q;
}

/// Deviation of one evaluation of the loss.
double noiseOf(const std::vector<std::vector<Quotient>>& quotients, double loss) {
    std::vector<double> differences;
    for (const auto& tensor : quotients)
        for (const Quotient& q : tensor)
            if (q.fourthDifference > 0)
                differences.push_back(q.fourthDifference);
    const double unit = std::numeric_limits<double>::epsilon() / 2;
    const double median = differences.empty() ? 0 : medianOf(differences);
    return std::max(median / (0.674 * std::sqrt(70.0)), unit * std::abs(loss));
}

}  // namespace

std::string gradientProblem(Differentiable<double>& subject, std::size_t samples) {
    subject.differentiate();
    const auto tensors = subject.tensors();
    std::vector<std::vector<double>> gradients;
    for (const auto& tensor : tensors)
        gradients.emplace_back(tensor.gradient.begin(), tensor.gradient.end());
    const double loss = subject.evaluate();
    std::vector<std::vector<Quotient>> quotients(tensors.size());
    for (std::size_t t = 0; t < tensors.size(); ++t)
        for (const std::size_t i :
             chosenElements(tensors[t].values.size(), samples, tensors[t].name)) {
            quotients[t].push_back(
                quotientAt(subject, tensors[t].values[i], stepFor(tensors[t].values), loss));
            quotients[t].back().element = i;
        }
    const double noise = noiseOf(quotients, loss);
    for (std::size_t t = 0; t < tensors.size(); ++t)
        for (const Quotient& q : quotients[t]) {
            const double bound =
                2 * std::abs(q.twice - q.once) + 10 * noise / stepFor(tensors[t].values);
            const double gradient = gradients[t][q.element];
            if (!(std::abs(gradient - q.once) <= bound))
                return tensors[t].name + "[" + std::to_string(q.element) + "]: gradient " +
                       std::to_string(gradient) + ", central difference " + std::to_string(q.once) +
                       ", off by " + std::to_string(1e9 * std::abs(gradient - q.once)) +
                       "e-9, bound " + std::to_string(1e9 * bound) + "e-9";
        }
    return {};
}

}  // namespace studio::testing
