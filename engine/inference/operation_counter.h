// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the multiplications and additions of one generated token by running the decoder's source
// on a type of number that counts (plain_decoder.h).
#pragma once

#include "engine/inference/packed_model.h"
#include "engine/telemetry/operation_counts.h"

namespace studio {

/// Layer by layer, with the output layer last where it is tied to the embedding (`tiedOutput`).
/// Takes some tenths of a second at FlashLM v3's sizes.
OperationCounts countOperations(const PackedModel& model, bool tiedOutput);

}  // namespace studio
