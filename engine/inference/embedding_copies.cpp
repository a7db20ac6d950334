// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/embedding_copies.h"

#include <algorithm>
#include <mutex>

namespace studio {

struct EmbeddingCopies::Spare {
    std::mutex mutex;
    std::unique_ptr<AlignedBuffer<float>> buffer;

    void put(std::unique_ptr<AlignedBuffer<float>> back) {
        const std::scoped_lock lock(mutex);
        buffer.swap(back);  // a former spare is freed after the lock is given back
    }
    std::unique_ptr<AlignedBuffer<float>> take() {
        const std::scoped_lock lock(mutex);
        return std::move(buffer);
    }
};

EmbeddingCopies::EmbeddingCopies() : m_spare(std::make_shared<Spare>()) {}

std::shared_ptr<const AlignedBuffer<float>> EmbeddingCopies::copy(std::span<const float> values) {
    auto buffer = m_spare->take();
    if (!buffer)
        buffer = std::make_unique<AlignedBuffer<float>>();
    if (buffer->size() != values.size())
        *buffer = AlignedBuffer<float>(values.size());
    std::ranges::copy(values, buffer->data());
    return {buffer.release(), [spare = m_spare](AlignedBuffer<float>* back) {
                spare->put(std::unique_ptr<AlignedBuffer<float>>(back));
            }};
}

}  // namespace studio
