// SPDX-License-Identifier: GPL-3.0-or-later
// The quintic Newton-Schulz iteration of Muon towards the nearest semi-orthogonal matrix, for
// several matrices at once (Jordan et al. 2024):
//   x <- x / (|x| + 1e-7); then `steps` times x <- (a + b s + c s^2) x with s = x x^T.
//
// Here on the smaller side alone: all polynomials of s commute and are symmetric, so with
// p = a + b s + c s^2 the next s is p s p, and the result is (p_n ... p_2 p_1) x. Only the first s
// and the last product touch x; the products between are of the smaller side, and of each only the
// upper triangle of blocks is computed. |x|^2 is the trace of the first s.
// All matrices take each step together, cut into blocks: a small model fills all threads.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/base/aligned_buffer.h"
#include "engine/platform/workers.h"
#include "engine/telemetry/zone_work.h"

namespace studio {

class NewtonSchulz {
public:
    /// Rows are given and taken by stretches of this many.
    static constexpr std::size_t kRowsAtOnce = 32;
    struct Shape {
        std::size_t rows = 0, columns = 0;
    };
    explicit NewtonSchulz(const std::vector<Shape>& shapes);

    /// Of one matrix: the halves of the symmetric products that are computed (s once; then s^2, s
    /// p, s p p and the product of the p), and the one with x at the end.
    static ZoneWork work(const Shape& shape, int steps);

    std::size_t matrices() const { return m_matrices.size(); }
    static std::size_t stretches(std::size_t rows) {
        return (rows + kRowsAtOnce - 1) / kRowsAtOnce;
    }

    /// Copies a stretch of a matrix in or out: `values` is its first row, row-major without gaps.
    /// Different stretches on different threads at once.
    void setRows(std::size_t matrix, std::size_t stretch, const float* values);
    void getRows(std::size_t matrix, std::size_t stretch, float* values) const;

    /// All matrices, whose rows have been set. Bit-identical for any number of threads.
    void orthogonalize(const Workers& workers, int steps);

private:
    /// One matrix; `side` is its smaller extent, `depth` the other.
    struct Iterate {
        Shape shape;
        std::size_t side = 0, depth = 0, blocks = 0;  // blocks of 32 along the side
        std::size_t panelSize = 0;                    // floats of a panel of x
        float scale = 1;                              // 1 / (|x| + 1e-7)
        AlignedBuffer<float> x, applied;              // panels over the side, [depth][32] each
        AlignedBuffer<float> s, t, p, product, next;  // symmetric, in panels

        bool sideIsRows() const { return shape.rows <= shape.columns; }
        std::size_t triangle() const { return blocks * (blocks + 1) / 2; }
        std::size_t stretch(std::size_t index, std::size_t of) const;
    };
    void iterate(const Workers& workers, int steps, bool normalize);
    template <class Count, class Body>
    void forEachBlock(const Workers& workers, const Count& count, const Body& body);
    void makeGram(Iterate& m, std::size_t block) const;
    void makePolynomial(Iterate& m, std::size_t block, bool first) const;
    void multiply(Iterate& m, std::size_t block, const float* a, const float* b, float* out,
                  float factor) const;
    void applyToRows(Iterate& m, std::size_t stretch) const;

    std::vector<Iterate> m_matrices;
    std::vector<std::size_t> m_ends;  // of each matrix's tasks
};

}  // namespace studio
