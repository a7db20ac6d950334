// SPDX-License-Identifier: GPL-3.0-or-later
// Objects lent to parallel loop bodies, one to each at a time, and kept for the next: encoders with
// their caches, counters. Which body gets which must not matter for the result.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace studio {

/// Any number of threads may call with().
template <class T>
class ObjectPool {
public:
    explicit ObjectPool(std::function<std::unique_ptr<T>()> make) : m_make(std::move(make)) {}

    /// Calls use(object) with an object that nobody else uses meanwhile.
    template <class Use>
    void with(Use&& use) {
        std::unique_ptr<T> object;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_idle.empty()) {
                object = std::move(m_idle.back());
                m_idle.pop_back();
            }
        }
        if (!object)
            object = m_make();
        use(*object);
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(object));
    }

    /// All objects made, once nobody uses any.
    std::vector<std::unique_ptr<T>> takeAll() { return std::exchange(m_idle, {}); }

private:
    std::function<std::unique_ptr<T>()> m_make;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<T>> m_idle;
};

}  // namespace studio
