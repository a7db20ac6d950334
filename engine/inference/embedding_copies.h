// SPDX-License-Identifier: GPL-3.0-or-later
// EmbeddingCopies: makes immutable copies of the embedding for PackedModelSource::embedding and
// fills the memory of one that nobody uses any more again. Fresh memory costs several times as
// much as the copying (FlashLM v3's 51 MB: about 55 ms against 8), and training waits for it.
#pragma once

#include <memory>
#include <span>

#include "engine/base/aligned_buffer.h"

namespace studio {

/// On one thread; the copies may be held and dropped on any, also when this is gone.
class EmbeddingCopies {
public:
    EmbeddingCopies();

    std::shared_ptr<const AlignedBuffer<float>> copy(std::span<const float> values);

private:
    struct Spare;
    std::shared_ptr<Spare> m_spare;  // at most one buffer
};

}  // namespace studio
