// SPDX-License-Identifier: GPL-3.0-or-later
// FetchControl: pauses, resumes and cancels a fetch from another thread.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace studio {

/// Any thread.
class FetchControl {
public:
    void pause() {
        change([this] { m_paused = true; });
    }
    void resume() {
        change([this] { m_paused = false; });
    }
    /// For good.
    void cancel() {
        change([this] { m_cancelled = true; });
    }

    bool paused() const {
        const std::scoped_lock lock(m_mutex);
        return m_paused && !m_cancelled;
    }
    bool cancelled() const {
        const std::scoped_lock lock(m_mutex);
        return m_cancelled;
    }

    /// Waits so long, and while paused; false as soon as it is cancelled.
    bool waitFor(std::chrono::duration<double> time) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, time, [this] { return m_cancelled; });
        m_changed.wait(lock, [this] { return m_cancelled || !m_paused; });
        return !m_cancelled;
    }
    /// While paused, but at most so long.
    void waitWhilePaused(std::chrono::milliseconds most) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, most, [this] { return m_cancelled || !m_paused; });
    }

private:
    template <class Change>
    void change(const Change& what) {
        {
            const std::scoped_lock lock(m_mutex);
            what();
        }
        m_changed.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_paused = false, m_cancelled = false;
};

}  // namespace studio
