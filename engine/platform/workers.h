// SPDX-License-Identifier: GPL-3.0-or-later
// Parallel loops. The only part of the program that knows oneTBB (or std::thread under the thread
// sanitizer). Work is cut into a number of tasks that the caller chooses from sizes alone, never
// from the number of threads, so results are bit-identical for any thread count.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "engine/base/function_ref.h"

namespace studio {

/// The threads that kernels run on. Thread-compatible: one thread at a time calls forEach.
class Workers {
public:
    /// threads >= 1, counting the caller's.
    explicit Workers(int threads);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    int threads() const { return m_threads; }

    /// Calls body(0) ... body(count - 1), each once, in any order, on any worker, and returns when
    /// all have ended. While an interruption is requested the bodies not yet begun are left out:
    /// the caller must then throw the results away (see interrupted()).
    void forEach(std::size_t count, FunctionRef<void(std::size_t)> body) const;

    /// The flag that kernels read at every tile. Null (the default) means not interruptible.
    /// The flag must outlive its use here.
    void setInterruptFlag(const std::atomic<bool>* flag) { m_interrupt = flag; }
    const std::atomic<bool>* interruptFlag() const { return m_interrupt; }
    bool interrupted() const { return m_interrupt && m_interrupt->load(std::memory_order_relaxed); }

private:
    struct Backend;
    int m_threads;
    std::unique_ptr<Backend> m_backend;
    const std::atomic<bool>* m_interrupt = nullptr;
};

/// While it lives no tile is left out: what is begun under it is whole.
class Uninterruptible {
public:
    explicit Uninterruptible(Workers& workers)
        : m_workers(workers), m_flag(workers.interruptFlag()) {
        workers.setInterruptFlag(nullptr);
    }
    ~Uninterruptible() { m_workers.setInterruptFlag(m_flag); }
    Uninterruptible(const Uninterruptible&) = delete;
    Uninterruptible& operator=(const Uninterruptible&) = delete;

private:
    Workers& m_workers;
    const std::atomic<bool>* m_flag;
};

/// Calls body(begin, end) for consecutive ranges of at most `grain` that cover [0, size).
inline void forEachRange(const Workers& workers, std::size_t size, std::size_t grain,
                         FunctionRef<void(std::size_t, std::size_t)> body) {
    workers.forEach((size + grain - 1) / grain, [&](std::size_t i) {
        body(i * grain, size < (i + 1) * grain ? size : (i + 1) * grain);
    });
}

/// Number of processors this process may use, at least 1.
int availableProcessors();
/// Bytes of memory that this computer has; 0 when not known.
std::uint64_t physicalMemory();

}  // namespace studio
