// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/corpus_embedding.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/base/check.h"
#include "engine/base/random.h"
#include "engine/kernels/principal_axes.h"
#include "engine/model/neighbour_counts.h"

namespace studio {
namespace {

constexpr std::size_t kMostIds = 16384;
/// Columns beyond those that are wanted, and repeated products with M: both sharpen the
/// approximation of the singular vectors.
constexpr std::size_t kOversampling = 16;
constexpr int kPowerIterations = 2;
constexpr double kNoise = 0.1;  ///< Of rows without a place of their own, against the deviation.
constexpr std::size_t kRowsAtOnce = 64;

/// [rows, columns], row-major.
struct Dense {
    std::size_t rows = 0, columns = 0;
    std::vector<float> values;

    Dense(std::size_t rowCount, std::size_t columnCount)
        : rows(rowCount), columns(columnCount), values(rowCount * columnCount) {}
    float* row(std::size_t r) { return values.data() + r * columns; }
    const float* row(std::size_t r) const { return values.data() + r * columns; }
};

Dense multiply(const Workers& workers, const SparseRows& left, const Dense& right) {
    Dense result(left.rows.size(), right.columns);
    forEachRange(workers, left.rows.size(), kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r)
            for (const auto& [column, value] : left.rows[r]) {
                const float* from = right.row(column);
                float* to = result.row(r);
                for (std::size_t i = 0; i < right.columns; ++i)
                    to[i] += value * from[i];
            }
    });
    return result;
}

void orthonormalize(Dense& matrix) {
    std::vector<double> columns(matrix.values.size());
    for (std::size_t r = 0; r < matrix.rows; ++r)
        for (std::size_t c = 0; c < matrix.columns; ++c)
            columns[c * matrix.rows + r] = double{matrix.row(r)[c]};
    orthonormalizeColumns(columns, matrix.rows, matrix.columns);
    for (std::size_t r = 0; r < matrix.rows; ++r)
        for (std::size_t c = 0; c < matrix.columns; ++c)
            matrix.row(r)[c] = static_cast<float>(columns[c * matrix.rows + r]);
}

/// U sqrt(S) of the symmetric M, its first columns: M ~ Q (Q'M), and the left singular vectors of
/// the latter are those of M Q's Gram matrix, turned by Q.
Result<Dense> factorise(const SparseRows& matrix, std::size_t width, std::uint64_t seed,
                        const Workers& workers, const Progress& progress) {
    const std::size_t size = matrix.rows.size();
    Dense basis(size, std::min(size, width + kOversampling));
    Random random(seed, "corpus embedding");
    for (float& x : basis.values)
        x = static_cast<float>(random.normal());
    for (int i = 0; i <= kPowerIterations; ++i) {
        if (Status status =
                progress.advance(i / (kPowerIterations + 2.0), "Finding directions in the text");
            !status)
            return status.error();
        basis = multiply(workers, matrix, basis);
        orthonormalize(basis);
    }
    const Dense image = multiply(workers, matrix, basis);
    GramMatrix gram(image.columns);
    gram.add(workers, Matrix<const float>(image.values.data(), image.rows, image.columns));
    const PrincipalAxes axes = gram.axes();
    Dense result(size, std::min(width, basis.columns));
    forEachRange(workers, size, kRowsAtOnce, [&](std::size_t begin, std::size_t end) {
        for (std::size_t r = begin; r < end; ++r)
            for (std::size_t k = 0; k < result.columns; ++k) {
                double sum = 0;
                for (std::size_t i = 0; i < basis.columns; ++i)
                    sum += double{basis.row(r)[i]} * axes.axis(k)[i];
                // sqrt(S), S being the square root of the Gram matrix's eigenvalue.
                result.row(r)[k] =
                    static_cast<float>(sum * std::sqrt(std::sqrt(axes.eigenvalues[k])));
            }
    });
    return result;
}

/// Scales a row to a root mean square; false for a row that has none.
bool scaleRow(std::span<float> row, double deviation) {
    double squares = 0;
    for (const float x : row)
        squares += double{x} * x;
    if (!(squares > 0))
        return false;
    const double factor = deviation * std::sqrt(static_cast<double>(row.size()) / squares);
    for (float& x : row)
        x = static_cast<float>(double{x} * factor);
    return true;
}

}  // namespace

Result<AlignedBuffer<float>> embeddingFromCorpus(const TokenStore& text,
                                                 const CorpusEmbeddingRequest& request,
                                                 const Workers& workers, const Progress& progress) {
    STUDIO_CHECK(request.width > 0 && request.deviation > 0);
    const auto vocabulary = static_cast<std::size_t>(text.vocabularySize());
    Result<NeighbourMatrix> near =
        neighbourInformation(text, kMostIds, workers, progress.part(0, 0.5));
    if (!near)
        return near.error();
    const std::vector<TokenId>& ids = near.value().ids;
    const Result<Dense> factors = factorise(near.value().information, request.width, request.seed,
                                            workers, progress.part(0.5, 1));
    if (!factors)
        return factors.error();

    const std::size_t width = request.width;
    AlignedBuffer<float> values;
    values.resize(vocabulary * width);
    values.clear();
    std::vector<bool> placed(vocabulary);
    std::vector<double> mean(width);
    std::size_t count = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto id = static_cast<std::size_t>(ids[i]);
        const auto row = values.span().subspan(id * width, width);
        std::copy_n(factors.value().row(i), factors.value().columns, row.begin());
        placed[id] = scaleRow(row, request.deviation);
        if (!placed[id])
            continue;
        ++count;
        for (std::size_t k = 0; k < width; ++k)
            mean[k] += double{row[k]};
    }
    for (double& x : mean)
        x /= static_cast<double>(std::max<std::size_t>(1, count));
    // A text with fewer ids than columns leaves some of these at zero: noise everywhere there.
    for (std::size_t id = 0; id < vocabulary; ++id) {
        Random random(request.seed, "corpus embedding noise", id);
        for (std::size_t k = 0; k < width; ++k) {
            float& x = values[id * width + k];
            const double noise = kNoise * request.deviation * random.normal();
            if (!placed[id])
                x = static_cast<float>(mean[k] + noise);
            else if (k >= factors.value().columns)
                x = static_cast<float>(noise);
        }
    }
    return values;
}

}  // namespace studio
