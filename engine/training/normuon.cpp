// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/normuon.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/kernels/matrix_product.h"
#include "engine/kernels/optimizer_sweep.h"

namespace studio {
namespace {

std::vector<std::int64_t> matrixShape(const Parameter<float>& p) {
    return {static_cast<std::int64_t>(p.shape[0]), static_cast<std::int64_t>(p.shape[1])};
}

}  // namespace

void NewtonSchulz::orthogonalize(const Workers& workers, Matrix<float> x, int steps) {
    constexpr float a = 3.4445f, b = -4.7750f, c = 2.0315f;
    STUDIO_CHECK(x.columnStride == 1 && x.rowStride == x.columns);
    const std::size_t n = x.rows * x.columns;
    const double norm = std::sqrt(sumOfSquares(workers, n, x.data));
    const auto scale = static_cast<float>(1.0 / (norm + 1e-7));
    for (std::size_t i = 0; i < n; ++i)
        x.data[i] *= scale;

    const bool tall = x.rows > x.columns;
    const std::size_t side = std::min(x.rows, x.columns);
    m_s.grow(side * side);
    m_polynomial.grow(side * side);
    m_next.grow(n);
    const Matrix<float> s(m_s.data(), side, side), p(m_polynomial.data(), side, side);
    const Matrix<float> next(m_next.data(), x.rows, x.columns);
    const Matrix<const float> in = x;
    for (int step = 0; step < steps; ++step) {
        // For a tall x the same with x^T in x's place: s = x^T x, next = x p.
        if (tall)
            product(workers, in.transposed(), in, s, Accumulate::No);
        else
            product(workers, in, in.transposed(), s, Accumulate::No);
        product(workers, s, s, p, Accumulate::No);
        for (std::size_t i = 0; i < side * side; ++i)
            p.data[i] = b * s.data[i] + c * p.data[i];
        for (std::size_t i = 0; i < side; ++i)
            p.at(i, i) += a;
        if (tall)
            product(workers, in, p, next, Accumulate::No);
        else
            product(workers, p, in, next, Accumulate::No);
        std::copy_n(next.data, n, x.data);
    }
}

ZoneWork NewtonSchulz::work(std::size_t rows, std::size_t columns, int steps) {
    const std::size_t side = std::min(rows, columns), length = std::max(rows, columns);
    return steps * (productWork(side, length, side) + productWork(side, side, side) +
                    productWork(side, side, length));
}

NorMuon::NorMuon(ParameterList<float> parameters, const OptimizerConfig& config)
    : m_config(config) {
    for (Parameter<float>* p : parameters) {
        STUDIO_CHECK(p->shape.size() == 2);
        m_states.push_back({p, AlignedBuffer<float>(p->size()), AlignedBuffer<float>(p->shape[0])});
    }
}

void NorMuon::step(const Workers& workers, double rate, double gradientScale) {
    for (State& state : m_states)
        update(workers, state, rate, gradientScale);
}

ZoneWork NorMuon::work() const {
    ZoneWork sum;
    for (const State& s : m_states)  // gradient; momentum and weight, read and written
        sum += NewtonSchulz::work(s.parameter->shape[0], s.parameter->shape[1],
                                  m_config.newtonSchulzSteps) +
               streamWork(5 * s.parameter->size());
    return sum;
}

void NorMuon::update(const Workers& workers, State& state, double rate, double gradientScale) {
    constexpr double kEpsilon = 1e-8;
    Parameter<float>& p = *state.parameter;
    const std::size_t rows = p.shape[0], columns = p.shape[1], n = p.size();
    const auto keep = static_cast<float>(m_config.muonMomentum);
    const auto take = static_cast<float>((1 - m_config.muonMomentum) * gradientScale);
    m_update.grow(n);
    for (std::size_t i = 0; i < n; ++i) {
        state.momentum[i] = keep * state.momentum[i] + take * p.gradient[i];
        m_update[i] = state.momentum[i];
    }
    m_newtonSchulz.orthogonalize(workers, Matrix(m_update.data(), rows, columns),
                                 m_config.newtonSchulzSteps);
    for (std::size_t r = 0; r < rows; ++r) {
        float* row = m_update.data() + r * columns;
        double squares = 0;
        for (std::size_t i = 0; i < columns; ++i)
            squares += static_cast<double>(row[i]) * row[i];
        float& moment = state.rowSecondMoment[r];
        moment =
            static_cast<float>(m_config.muonBeta2 * moment +
                               (1 - m_config.muonBeta2) * squares / static_cast<double>(columns));
        const auto scale = static_cast<float>(1 / (std::sqrt(moment) + kEpsilon));
        for (std::size_t i = 0; i < columns; ++i)
            row[i] *= scale;
    }
    const double norm = std::sqrt(sumOfSquares(workers, n, m_update.data()));
    const auto size =
        static_cast<float>(rate * 0.2 * std::sqrt(static_cast<double>(n)) / (norm + kEpsilon));
    for (std::size_t i = 0; i < n; ++i)
        p.value[i] -= size * m_update[i];
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
