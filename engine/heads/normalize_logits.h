// SPDX-License-Identifier: GPL-3.0-or-later
// Logits of one row to natural log-probabilities, for scorers.
#pragma once

#include <span>

#include "engine/platform/workers.h"

namespace studio {

/// z <- z - logsumexp(z). In parts cut by size alone: bit-identical for any number of threads.
void normalizeLogits(const Workers& workers, std::span<float> z);

}  // namespace studio
