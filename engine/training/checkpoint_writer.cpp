// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/checkpoint_writer.h"

#include <cstring>
#include <exception>

namespace studio {
namespace {

// Every copy starts aligned for its elements.
std::size_t rounded(std::size_t size) {
    constexpr std::size_t kAlignment = AlignedBuffer<std::byte>::kAlignment;
    return (size + kAlignment - 1) / kAlignment * kAlignment;
}

}  // namespace

CheckpointWriter::~CheckpointWriter() { wait(); }

void CheckpointWriter::wait() {
    if (m_thread.joinable())
        m_thread.join();
}

void CheckpointWriter::copy(std::span<const TensorView> tensors) {
    std::size_t size = 0;
    for (const TensorView& tensor : tensors)
        size += rounded(tensor.bytes.size());
    m_bytes.grow(size);
    m_tensors.assign(tensors.begin(), tensors.end());
    std::size_t at = 0;
    for (TensorView& tensor : m_tensors) {
        std::byte* target = m_bytes.data() + at;
        if (!tensor.bytes.empty())
            std::memcpy(target, tensor.bytes.data(), tensor.bytes.size());
        at += rounded(tensor.bytes.size());
        tensor.bytes = {target, tensor.bytes.size()};
    }
}

void CheckpointWriter::begin(const RunPosition& position, std::span<const TensorView> tensors) {
    wait();
    copy(tensors);
    m_done.store(false, std::memory_order_relaxed);
    m_outcome.reset();
    m_thread = std::thread([this, position] {
        Status status;
        try {
            status = m_recorder.saveCheckpoint(position, m_tensors);
        } catch (const std::exception& problem) {
            status = Error{std::string("The checkpoint could not be saved: ") + problem.what()};
        }
        m_outcome = Outcome{position, std::move(status)};
        m_done.store(true, std::memory_order_release);
    });
}

std::optional<CheckpointWriter::Outcome> CheckpointWriter::takeOutcome() {
    if (busy())
        return std::nullopt;
    wait();
    return std::exchange(m_outcome, std::nullopt);
}

}  // namespace studio
