// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/embedding_projection.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "engine/kernels/matrix_product.h"
#include "engine/kernels/principal_axes.h"

namespace studio {
namespace {

/// Rows between two looks at whether to go on.
constexpr std::size_t kSlab = 4096;
/// The eigenproblem of more columns would take minutes.
constexpr std::size_t kMostColumns = 4096;

Status checkSizes(Matrix<const float> source, std::size_t width) {
    const std::string size = std::to_string(source.rows) + " x " + std::to_string(source.columns);
    if (source.columns == 0 || source.columns > kMostColumns || source.rows < source.columns)
        return Error{"The embedding to start from is " + size +
                     ": expected at least as many rows as columns, and at most " +
                     std::to_string(kMostColumns) + " columns."};
    if (width == 0 || width > source.columns)
        return Error{"The embedding to start from is " + size + ", so it cannot fill a width of " +
                     std::to_string(width) + ": choose a 'model.width' of at most " +
                     std::to_string(source.columns) + "."};
    return {};
}

Status checkFinite(Matrix<const float> rows, std::size_t firstRow) {
    const std::span values(rows.data, rows.rows * rows.columns);
    const auto bad = std::ranges::find_if(values, [](float x) { return !std::isfinite(x); });
    if (bad == values.end())
        return {};
    const auto at = static_cast<std::size_t>(bad - values.begin());
    return Error{"The embedding to start from has a number that is not finite in row " +
                 std::to_string(firstRow + at / rows.columns) + ": the file is damaged."};
}

}  // namespace

Result<ProjectedEmbedding> projectEmbedding(Matrix<const float> source, std::size_t width,
                                            const Workers& workers, const Progress& progress) {
    if (Status status = checkSizes(source, width); !status)
        return status.error();
    const auto slabs = [&](double from, double to, const char* activity, auto&& visit) -> Status {
        for (std::size_t first = 0; first < source.rows; first += kSlab) {
            const double done = static_cast<double>(first) / static_cast<double>(source.rows);
            if (Status status = progress.advance(from + (to - from) * done, activity); !status)
                return status;
            if (Status status = visit(first, std::min(kSlab, source.rows - first)); !status)
                return status;
        }
        return {};
    };
    GramMatrix gram(source.columns);
    if (Status status = slabs(0, 0.6, "Reading the embedding",
                              [&](std::size_t first, std::size_t count) {
                                  const auto rows = source.rowRange(first, count);
                                  Status finite = checkFinite(rows, first);
                                  if (finite)
                                      gram.add(workers, rows);
                                  return finite;
                              });
        !status)
        return status.error();
    if (Status status = progress.advance(0.6, "Finding the directions that matter most"); !status)
        return status.error();
    const PrincipalAxes axes = gram.axes();
    const std::span<const double> squares(axes.eigenvalues);
    const double all = std::reduce(squares.begin(), squares.end());
    if (!(all > 0))
        return Error{"The embedding to start from holds nothing but zeros: the file is damaged."};

    ProjectedEmbedding result;
    const auto kept = squares.first(width);
    result.keptVariance = std::min(1.0, std::reduce(kept.begin(), kept.end()) / all);
    for (const double square : squares)
        result.singularValues.push_back(std::sqrt(square));
    std::vector<float> directions(
        axes.axes.begin(), axes.axes.begin() + static_cast<std::ptrdiff_t>(width * source.columns));
    PackedMatrix<float> packed;  // V, [columns, width]
    packed.pack(workers, Precision::Fp32,
                Matrix<const float>(directions.data(), width, source.columns).transposed());
    result.values.resize(source.rows * width);
    const Matrix<float> target(result.values.data(), source.rows, width);
    if (Status status = slabs(0.7, 1, "Projecting the embedding",
                              [&](std::size_t first, std::size_t count) -> Status {
                                  product(workers, source.rowRange(first, count), packed,
                                          target.rowRange(first, count), Accumulate::No);
                                  return {};
                              });
        !status)
        return status.error();
    return result;
}

}  // namespace studio
