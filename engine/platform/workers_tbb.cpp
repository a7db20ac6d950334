// SPDX-License-Identifier: GPL-3.0-or-later
// Workers on oneTBB. Compiled unless STUDIO_PARALLEL_BACKEND is std.
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <optional>

#include "engine/base/check.h"
#include "engine/platform/workers.h"

namespace studio {

struct Workers::Backend {
    explicit Backend(int threads) : arena(threads) {
        // oneTBB starts no more threads than there are processors unless it is allowed to; of
        // several allowances the smallest counts, so none is made where none is needed.
        if (threads > tbb::info::default_concurrency())
            allowed.emplace(tbb::global_control::max_allowed_parallelism,
                            static_cast<std::size_t>(threads));
    }
    std::optional<tbb::global_control> allowed;
    tbb::task_arena arena;
};

Workers::Workers(int threads) : m_threads(threads) {
    STUDIO_CHECK(threads >= 1);
    m_backend = std::make_unique<Backend>(threads);
}

Workers::~Workers() = default;

void Workers::forEach(std::size_t count, FunctionRef<void(std::size_t)> body) const {
    if (count == 0)
        return;
    if (m_threads == 1 || count == 1) {
        for (std::size_t i = 0; i < count && !interrupted(); ++i)
            body(i);
        return;
    }
    m_backend->arena.execute([&] {
        tbb::parallel_for(
            std::size_t{0}, count,
            [&](std::size_t i) {
                if (!interrupted())
                    body(i);
            },
            tbb::simple_partitioner());
    });
}

}  // namespace studio
