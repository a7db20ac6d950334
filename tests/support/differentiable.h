// SPDX-License-Identifier: GPL-3.0-or-later
// Differentiable: what a gradient check needs to know of a layer, a head or a whole model: the
// tensors that it depends on, a scalar loss and its gradients. The same subject exists in float
// and in double.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace studio::testing {

template <class Real>
class Differentiable {
public:
    struct Tensor {
        std::string name;
        std::span<Real> values;          ///< Free to change between calls.
        std::span<const Real> gradient;  ///< d loss / d values after differentiate().
    };

    virtual ~Differentiable() = default;

    /// The same tensors in the same order in float and in double.
    virtual std::vector<Tensor> tensors() = 0;
    /// What evaluate() made, element by element, before it became one number.
    virtual std::span<const Real> outputs() const = 0;
    /// The loss of the values as they are now.
    virtual double evaluate() = 0;
    /// Gradients from zero, for the values as they are now.
    virtual void differentiate() = 0;
};

/// Outputs, then each tensor's gradient, of the values as they are now.
template <class Real>
std::vector<std::vector<Real>> everythingComputed(Differentiable<Real>& subject) {
    subject.evaluate();
    const auto outputs = subject.outputs();
    std::vector<std::vector<Real>> all;
    all.emplace_back(outputs.begin(), outputs.end());
    subject.differentiate();
    for (const auto& tensor : subject.tensors())
        all.emplace_back(tensor.gradient.begin(), tensor.gradient.end());
    return all;
}

}  // namespace studio::testing
