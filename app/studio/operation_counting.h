// SPDX-License-Identifier: GPL-3.0-or-later
// OperationCounting: counts what a generated token costs in arithmetic, as a job on a thread of its
// own. Its calls come from the GUI thread and never wait for a count.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

#include "engine/inference/packed_model.h"
#include "engine/telemetry/operation_counts.h"

namespace studio::app {

class OperationCounting {
public:
    /// Waits until a count that goes on has ended (some tenths of a second).
    ~OperationCounting();

    /// Begins to count for this model, unless it was counted last or a count goes on.
    void count(const std::shared_ptr<const PackedModel>& model, bool tiedOutput);
    /// Another run comes: what was counted is not its.
    void forget();
    /// Null before the first count has ended.
    std::shared_ptr<const OperationCounts> latest() const;

private:
    std::weak_ptr<const PackedModel> m_counted;
    std::atomic<bool> m_running{false};
    mutable std::mutex m_mutex;
    std::shared_ptr<const OperationCounts> m_latest;  // guarded by m_mutex
    int m_generation = 0;                             // guarded by m_mutex: which run it is
    std::thread m_thread;
};

}  // namespace studio::app
