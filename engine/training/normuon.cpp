// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/normuon.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"
#include "engine/kernels/optimizer_sweep.h"

namespace studio {
namespace {

constexpr double kEpsilon = 1e-8;
constexpr std::size_t kRows = NewtonSchulz::kRowsAtOnce;

std::vector<std::int64_t> matrixShape(const Parameter<float>& p) {
    return {static_cast<std::int64_t>(p.shape[0]), static_cast<std::int64_t>(p.shape[1])};
}

std::vector<NewtonSchulz::Shape> shapesOf(const std::vector<NorMuon::Group>& groups) {
    std::vector<NewtonSchulz::Shape> shapes;
    for (const NorMuon::Group& group : groups) {
        STUDIO_CHECK(group.parameter->shape.size() == 2);
        shapes.push_back({group.parameter->shape[0], group.parameter->shape[1]});
    }
    return shapes;
}

}  // namespace

NorMuon::NorMuon(const std::vector<Group>& groups, const OptimizerConfig& config)
    : m_config(config), m_newtonSchulz(shapesOf(groups)) {
    for (const Group& group : groups) {
        const std::size_t n = group.parameter->size(), rows = group.parameter->shape[0];
        const std::size_t stretches = NewtonSchulz::stretches(rows);
        for (std::size_t i = 0; i < stretches; ++i)
            m_stretches.push_back({m_states.size(), i});
        m_states.push_back({group.parameter, group.average, AlignedBuffer<float>(n),
                            AlignedBuffer<float>(rows), AlignedBuffer<float>(n),
                            std::vector<double>(stretches)});
    }
}

ZoneWork NorMuon::work() const {
    ZoneWork sum;
    for (const State& s : m_states) {
        // Gradient, momentum, weight and average, each read and written.
        sum += NewtonSchulz::work({s.rows(), s.columns()}, m_config.newtonSchulzSteps) +
               streamWork(8 * s.parameter->size());
    }
    return sum;
}

void NorMuon::step(const Workers& workers, double rate, double gradientScale) {
    const auto keep = static_cast<float>(m_config.muonMomentum);
    const auto take = static_cast<float>((1 - m_config.muonMomentum) * gradientScale);
    workers.forEach(m_stretches.size(), [&](std::size_t task) {
        const auto [index, stretch] = m_stretches[task];
        State& s = m_states[index];
        const std::size_t first = stretch * kRows * s.columns();
        const std::size_t n = std::min(kRows * s.columns(), s.momentum.size() - first);
        momentumSweepOnOneThread(keep, take, n, s.parameter->gradient.data() + first,
                                 s.momentum.data() + first);
        m_newtonSchulz.setRows(index, stretch, s.momentum.data() + first);
    });
    m_newtonSchulz.orthogonalize(workers, m_config.newtonSchulzSteps);
    workers.forEach(m_stretches.size(), [&](std::size_t task) {
        const auto [index, stretch] = m_stretches[task];
        State& s = m_states[index];
        m_newtonSchulz.getRows(index, stretch, s.update.data() + stretch * kRows * s.columns());
        normalizeRows(s, stretch);
    });
    workers.forEach(m_stretches.size(), [&](std::size_t task) {
        const auto [index, stretch] = m_stretches[task];
        State& s = m_states[index];
        const double norm = std::sqrt(std::accumulate(s.squares.begin(), s.squares.end(), 0.0));
        const double size =
            rate * 0.2 * std::sqrt(static_cast<double>(s.update.size())) / (norm + kEpsilon);
        const std::size_t first = stretch * kRows * s.columns();
        moveSweepOnOneThread(static_cast<float>(size), static_cast<float>(m_config.averageDecay),
                             std::min(kRows * s.columns(), s.update.size() - first),
                             s.update.data() + first, s.parameter->value.data() + first,
                             s.average ? s.average->data() + first : nullptr);
    });
}

// Divides rows of the update by the root of their second moments.
void NorMuon::normalizeRows(State& s, std::size_t stretch) const {
    const std::size_t columns = s.columns();
    s.squares[stretch] = 0;
    for (std::size_t r = stretch * kRows; r < std::min((stretch + 1) * kRows, s.rows()); ++r) {
        float* row = s.update.data() + r * columns;
        const double squares = sumOfSquaresOnOneThread(columns, row);
        float& moment = s.rowSecondMoment[r];
        moment =
            static_cast<float>(m_config.muonBeta2 * moment +
                               (1 - m_config.muonBeta2) * squares / static_cast<double>(columns));
        const auto scale = static_cast<float>(1 / (std::sqrt(moment) + kEpsilon));
        for (std::size_t i = 0; i < columns; ++i)
            row[i] *= scale;
        s.squares[stretch] += squares * scale * scale;
    }
}

std::vector<TensorView> NorMuon::state() const {
    std::vector<TensorView> views;
    for (const State& s : m_states) {
        const std::string base = "muon." + s.parameter->name;
        views.push_back(
            viewTensor<float>(base + ".momentum", matrixShape(*s.parameter), s.momentum.span()));
        views.push_back(viewTensor<float>(
            base + ".row_second_moment", {matrixShape(*s.parameter)[0]}, s.rowSecondMoment.span()));
    }
    return views;
}

Status NorMuon::load(const TensorMap& tensors) {
    for (State& s : m_states) {
        const std::string base = "muon." + s.parameter->name;
        const auto shape = matrixShape(*s.parameter);
        if (Status status = tensors.load(base + ".momentum", shape, s.momentum.span()); !status)
            return status;
        if (Status status = tensors.load(base + ".row_second_moment", std::span(shape).first(1),
                                         s.rowSecondMoment.span());
            !status)
            return status;
    }
    return {};
}

}  // namespace studio
