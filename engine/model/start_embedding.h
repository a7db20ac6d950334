// SPDX-License-Identifier: GPL-3.0-or-later
// StartEmbedding: an embedding that a run starts from instead of random numbers, and where it comes
// from in a sentence.
#pragma once

#include <string>

#include "engine/base/aligned_buffer.h"

namespace studio {

struct StartEmbedding {
    AlignedBuffer<float> values;  ///< [vocabulary, width]; empty for a run that has moved on.
    std::string origin;           ///< For people.
};

}  // namespace studio
