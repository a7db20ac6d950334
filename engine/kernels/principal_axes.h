// SPDX-License-Identifier: GPL-3.0-or-later
// The linear algebra behind embeddings that start from elsewhere: the Gram matrix of a tall matrix,
// its eigenvectors, and orthonormal columns. The small dense decompositions are Eigen's; this pair
// of files is the only one that includes it. Knows nothing of embeddings.
//
// A = U S V' has A'A = V S^2 V': the eigenvectors of the small Gram matrix are the right singular
// vectors of the tall one. The Gram matrix is summed in double from products of floats, each exact
// in double, so an eigenvalue is off by at most about rows * 2^-53 times the largest one, and by
// far less when the errors of the sums do not all point the same way. Singular values below
// 1e-6 of the largest are therefore not to be believed.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/base/aligned_buffer.h"
#include "engine/kernels/matrix.h"
#include "engine/platform/workers.h"

namespace studio {

struct PrincipalAxes {
    std::size_t columns = 0;
    std::vector<double> eigenvalues;  ///< [columns], falling; none below 0.
    /// [columns][columns]: eigenvector k is axes[k * columns ...], of length 1, its component of
    /// the largest size positive.
    std::vector<double> axes;

    std::span<const double> axis(std::size_t k) const {
        return std::span(axes).subspan(k * columns, columns);
    }
};

/// A'A of a matrix that comes in parts. Thread-compatible.
class GramMatrix {
public:
    explicit GramMatrix(std::size_t columns);

    /// rows: [any, columns], row-major without gaps, finite. Sums depend on the sizes of the parts
    /// alone, never on the number of threads.
    void add(const Workers& workers, Matrix<const float> rows);
    PrincipalAxes axes() const;

private:
    static constexpr std::size_t kGroups = 8;

    std::size_t m_columns;
    AlignedBuffer<double> m_sums;  // [kGroups][columns, columns], the lower triangles
};

/// Replaces the columns of a [rows, columns] matrix, column by column in memory, by orthonormal
/// ones that span the same space (Householder). rows >= columns.
void orthonormalizeColumns(std::span<double> matrix, std::size_t rows, std::size_t columns);

}  // namespace studio
