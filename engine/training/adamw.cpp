// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/adamw.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/kernels/optimizer_sweep.h"

namespace studio {
namespace {

std::vector<std::int64_t> shapeOf(const Parameter<float>& p) {
    return {p.shape.begin(), p.shape.end()};
}

}  // namespace

void AdamW::setGroups(const std::vector<Group>& groups) {
    std::vector<State> former = std::exchange(m_states, {});
    for (const Group& group : groups) {
        const std::size_t n = group.parameter->size();
        State& state = m_states.emplace_back();
        const auto same = std::ranges::find_if(former, [&](const State& s) {
            return s.parameter->name == group.parameter->name && s.parameter->size() == n;
        });
        if (same != former.end()) {
            state = std::move(*same);
            former.erase(same);
        } else {
            state.m.resize(n);
            state.v.resize(n);
        }
        state.parameter = group.parameter;
        state.decay = group.decay;
        state.average = group.average;
    }
}

void AdamW::step(const Workers& workers, double rate, double gradientScale,
                 const Parameter<float>* leftOut) {
    for (State& s : m_states) {
        if (s.parameter == leftOut)
            continue;
        ++s.count;
        AdamWStep step;
        step.rate = static_cast<float>(rate);
        step.decay = static_cast<float>(s.decay);
        step.beta1 = static_cast<float>(m_config.adamBeta1);
        step.beta2 = static_cast<float>(m_config.adamBeta2);
        step.correction1 = 1 - std::pow(m_config.adamBeta1, static_cast<double>(s.count));
        step.correction2 = 1 - std::pow(m_config.adamBeta2, static_cast<double>(s.count));
        step.gradientScale = static_cast<float>(gradientScale);
        step.averageDecay = static_cast<float>(m_config.averageDecay);
        adamWSweep(workers, step, s.parameter->size(),
                   {s.parameter->gradient.data(), s.parameter->value.data(), s.m.data(), s.v.data(),
                    s.average ? s.average->data() : nullptr});
    }
}

std::int64_t AdamW::count(const Parameter<float>& parameter) const {
    for (const State& s : m_states)
        if (s.parameter == &parameter)
            return s.count;
    return 0;
}

ZoneWork AdamW::work(const Parameter<float>* leftOut) const {
    ZoneWork sum;
    for (const State& s :
         m_states)  // weight, gradient, both moments and average, each read and written
        if (s.parameter != leftOut)
            sum += streamWork(10 * s.parameter->size());
    return sum;
}

std::vector<TensorView> AdamW::state() const {
    std::vector<TensorView> views;
    for (const State& s : m_states) {
        const std::string base = "adam." + s.parameter->name;
        views.push_back(viewTensor<float>(base + ".m", shapeOf(*s.parameter), s.m.span()));
        views.push_back(viewTensor<float>(base + ".v", shapeOf(*s.parameter), s.v.span()));
        views.push_back(viewTensor<std::int64_t>(base + ".t", {1}, std::span(&s.count, 1)));
    }
    return views;
}

Status AdamW::load(const TensorMap& tensors) {
    for (State& s : m_states) {
        const std::string base = "adam." + s.parameter->name;
        const auto shape = shapeOf(*s.parameter);
        const std::int64_t one = 1;
        if (Status status = tensors.load(base + ".m", shape, s.m.span()); !status)
            return status;
        if (Status status = tensors.load(base + ".v", shape, s.v.span()); !status)
            return status;
        if (Status status =
                tensors.load(base + ".t", std::span(&one, 1), std::span<std::int64_t>(&s.count, 1));
            !status)
            return status;
        if (s.count < 0)
            return Error{"'" + tensors.source() + "': " + base +
                         ".t is negative, but counts steps. Go on from another checkpoint."};
    }
    return {};
}

}  // namespace studio
