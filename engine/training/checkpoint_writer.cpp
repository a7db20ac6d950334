// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/checkpoint_writer.h"

#include <exception>

namespace studio {

CheckpointWriter::~CheckpointWriter() { wait(); }

void CheckpointWriter::wait() {
    if (m_thread.joinable())
        m_thread.join();
}

void CheckpointWriter::begin(const RunPosition& position, std::vector<TensorView> tensors) {
    wait();
    m_capture = std::make_unique<StateCapture>(std::move(tensors));
    m_done.store(false, std::memory_order_relaxed);
    m_outcome.reset();
    m_thread = std::thread([this, position] {
        Status status;
        try {
            status = m_recorder.saveCheckpoint(position, *m_capture);
        } catch (const std::exception& problem) {
            status = Error{std::string("The checkpoint could not be saved: ") + problem.what()};
        }
        m_capture->finish();
        m_outcome = Outcome{position, std::move(status), m_capture->notFinite()};
        m_done.store(true, std::memory_order_release);
    });
}

void CheckpointWriter::settle(const Workers& workers) {
    if (m_capture)
        m_capture->settle(workers);
}

std::optional<CheckpointWriter::Outcome> CheckpointWriter::takeOutcome() {
    if (busy())
        return std::nullopt;
    wait();
    if (m_outcome && m_capture) {
        m_outcome->haltSeconds = std::chrono::duration<double>(m_capture->halted()).count();
        m_outcome->copiedBytes = m_capture->copiedBytes();
        m_capture.reset();
    }
    return std::exchange(m_outcome, std::nullopt);
}

}  // namespace studio
