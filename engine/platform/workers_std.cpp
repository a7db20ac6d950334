// SPDX-License-Identifier: GPL-3.0-or-later
// Workers on std::thread, for the tsan preset only: the distribution's oneTBB is not instrumented,
// and ThreadSanitizer then reports false races. Threads live for one loop; speed does not matter.
#include <thread>
#include <vector>

#include "engine/base/check.h"
#include "engine/platform/workers.h"

namespace studio {

struct Workers::Backend {};

Workers::Workers(int threads) : m_threads(threads) { STUDIO_CHECK(threads >= 1); }

Workers::~Workers() = default;

void Workers::forEach(std::size_t count, FunctionRef<void(std::size_t)> body) const {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count && !interrupted(); i = next++)
            body(i);
    };
    std::vector<std::thread> threads;
    for (int t = 1; t < m_threads && static_cast<std::size_t>(t) < count; ++t)
        threads.emplace_back(run);
    run();
    for (std::thread& thread : threads)
        thread.join();
}

}  // namespace studio
