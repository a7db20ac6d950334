// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/operation_counting.h"

#include <new>

#include "engine/inference/operation_counter.h"
#include "engine/platform/thread_priority.h"

namespace studio::app {

OperationCounting::~OperationCounting() {
    if (m_thread.joinable())
        m_thread.join();
}

void OperationCounting::count(const std::shared_ptr<const PackedModel>& model, bool tiedOutput) {
    if (m_running.load() || m_counted.lock() == model)
        return;
    if (m_thread.joinable())
        m_thread.join();  // it has ended
    m_counted = model;
    m_running.store(true);
    const int generation = [this] {
        const std::scoped_lock lock(m_mutex);
        return m_generation;
    }();
    m_thread = std::thread([this, model, tiedOutput, generation] {
        lowerThreadPriority();
        try {
            auto counts =
                std::make_shared<const OperationCounts>(countOperations(*model, tiedOutput));
            const std::scoped_lock lock(m_mutex);
            if (generation == m_generation)
                m_latest = std::move(counts);
        } catch (const std::bad_alloc&) {
            // The panel goes on saying that it counts; the next copy of the weights tries anew.
        }
        m_running.store(false);
    });
}

void OperationCounting::forget() {
    m_counted.reset();
    const std::scoped_lock lock(m_mutex);
    ++m_generation;
    m_latest.reset();
}

std::shared_ptr<const OperationCounts> OperationCounting::latest() const {
    const std::scoped_lock lock(m_mutex);
    return m_latest;
}

}  // namespace studio::app
