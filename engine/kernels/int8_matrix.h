// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix at 8 bits a weight, each row with a scale of its own, for y = M x of one vector: a
// quarter of the memory that fp32 reads, which is what the output layer of one token costs.
//
// A row is q scale with q in -127 .. 127: off by at most half a scale, max |row| / 254, in each
// weight. x goes to 16 bits, whose error is two hundred times smaller. Sums are whole numbers and
// therefore exact: the result is bit-identical on every instruction set and for any number of
// threads.
#pragma once

#include <cstdint>

#include "engine/base/aligned_buffer.h"
#include "engine/kernels/matrix.h"
#include "engine/platform/workers.h"

namespace studio {

class Int8Matrix {
public:
    Int8Matrix() = default;
    /// m: [rows, columns], row-major without gaps, columns at most 65,536.
    Int8Matrix(const Workers& workers, Matrix<const float> m);

    std::size_t rows() const { return m_scales.size(); }
    std::size_t columns() const { return m_columns; }
    std::size_t bytes() const { return m_values.size() + m_scales.size() * sizeof(float); }
    /// The weight that stands for m(row, column).
    float at(std::size_t row, std::size_t column) const {
        return m_scales[row] * static_cast<float>(m_values[row * m_padded + column]);
    }

    /// x: [columns] -> y: [rows], written.
    void apply(const Workers& workers, const float* x, float* y) const;

private:
    std::size_t m_columns = 0, m_padded = 0;
    AlignedBuffer<std::int8_t> m_values;  // [rows][padded]
    AlignedBuffer<float> m_scales;        // [rows]
};

}  // namespace studio
