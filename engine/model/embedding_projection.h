// SPDX-License-Identifier: GPL-3.0-or-later
// An embedding of another model, brought to this one's width by its thin singular value
// decomposition: W = U S V', of which the first `width` columns of U S = W V are kept, as FlashLM
// v3 did with GPT-2's. No projection of that width keeps more of the squared norm. Reads no file.
#pragma once

#include <vector>

#include "engine/base/aligned_buffer.h"
#include "engine/base/result.h"
#include "engine/data/progress.h"
#include "engine/kernels/matrix.h"
#include "engine/platform/workers.h"

namespace studio {

struct ProjectedEmbedding {
    AlignedBuffer<float> values;         ///< [rows, width], row-major.
    double keptVariance = 0;             ///< Share of the squared Frobenius norm, 0 to 1.
    std::vector<double> singularValues;  ///< Of the source, falling.
};

/// source: [rows, columns], row-major without gaps; width <= columns <= rows. The result is the
/// same for any number of threads. Errors: sizes that do not fit, a number that is not finite,
/// nothing but zeros, cancelled.
Result<ProjectedEmbedding> projectEmbedding(Matrix<const float> source, std::size_t width,
                                            const Workers& workers, const Progress& progress);

}  // namespace studio
