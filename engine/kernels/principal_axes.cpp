// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/principal_axes.h"

#include <Eigen/Eigenvalues>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>

#include "engine/base/check.h"

namespace studio {
namespace {

using Index = Eigen::Index;
using FloatRows =
    Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;
using Square = Eigen::Map<Eigen::MatrixXd>;

/// Rows that are widened to double at once.
constexpr std::size_t kBlock = 128;

Index indexOf(std::size_t n) { return static_cast<Index>(n); }

}  // namespace

GramMatrix::GramMatrix(std::size_t columns) : m_columns(columns) {
    STUDIO_CHECK(columns > 0);
    m_sums.resize(kGroups * columns * columns);
    m_sums.clear();
}

void GramMatrix::add(const Workers& workers, Matrix<const float> rows) {
    STUDIO_CHECK(rows.columns == m_columns && rows.rowStride == m_columns &&
                 rows.columnStride == 1);
    const std::size_t perGroup = (rows.rows + kGroups - 1) / kGroups;
    workers.forEach(kGroups, [&](std::size_t group) {
        const Index size = indexOf(m_columns);
        Square sum(m_sums.data() + group * m_columns * m_columns, size, size);
        const std::size_t end = std::min(rows.rows, (group + 1) * perGroup);
        Eigen::MatrixXd block;
        for (std::size_t first = group * perGroup; first < end; first += kBlock) {
            const std::size_t count = std::min(kBlock, end - first);
            block = FloatRows(rows.data + first * m_columns, indexOf(count), size).cast<double>();
            sum.selfadjointView<Eigen::Lower>().rankUpdate(block.transpose());
        }
    });
}

PrincipalAxes GramMatrix::axes() const {
    const Index size = indexOf(m_columns);
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(size, size);
    for (std::size_t group = 0; group < kGroups; ++group)
        sum += Eigen::Map<const Eigen::MatrixXd>(m_sums.data() + group * m_columns * m_columns,
                                                 size, size);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(sum);  // reads the lower triangle
    PrincipalAxes result;
    result.columns = m_columns;
    result.eigenvalues.resize(m_columns);
    result.axes.resize(m_columns * m_columns);
    for (std::size_t k = 0; k < m_columns; ++k) {
        const Index from = size - 1 - indexOf(k);  // the solver's rise
        result.eigenvalues[k] = std::max(0.0, solver.eigenvalues()[from]);
        Index largest = 0;
        solver.eigenvectors().col(from).cwiseAbs().maxCoeff(&largest);
        const double sign = solver.eigenvectors()(largest, from) < 0 ? -1 : 1;
        Eigen::Map<Eigen::VectorXd>(result.axes.data() + k * m_columns, size) =
            sign * solver.eigenvectors().col(from);
    }
    return result;
}

void orthonormalizeColumns(std::span<double> matrix, std::size_t rows, std::size_t columns) {
    STUDIO_CHECK(matrix.size() == rows * columns && rows >= columns);
    Square whole(matrix.data(), indexOf(rows), indexOf(columns));
    const Eigen::HouseholderQR<Eigen::MatrixXd> decomposition(whole);
    whole =
        decomposition.householderQ() * Eigen::MatrixXd::Identity(indexOf(rows), indexOf(columns));
}

}  // namespace studio
