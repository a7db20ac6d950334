// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is allocated inside a training step after the first of its shape. Every operator new of
// this program counts, the aligned ones that AlignedBuffer uses too, on all threads.
#include <QtTest>
#include <atomic>
#include <cstdlib>
#include <new>

#include "tests/engine/training/small_training.h"
#include "tests/support/test_main.h"

namespace {

std::atomic<long> allocations{0};

void* counted(void* memory) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

void* countedAligned(std::size_t size, std::align_val_t alignment) {
    const auto step = static_cast<std::size_t>(alignment);
    return counted(std::aligned_alloc(step, (size + step - 1) / step * step));
}

}  // namespace

void* operator new(std::size_t size) { return counted(std::malloc(size ? size : 1)); }
void* operator new[](std::size_t size) { return counted(std::malloc(size ? size : 1)); }
void* operator new(std::size_t size, std::align_val_t alignment) {
    return countedAligned(size, alignment);
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return countedAligned(size, alignment);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { std::free(memory); }

using namespace studio;
using namespace studio::testing;

namespace {

/// FlashLM v3's layers, narrower.
ModelConfig modelConfig() {
    ModelConfig config = SmallTraining::modelConfig();
    config.width = 64;
    config.inner = 171;
    config.groups = 4;
    config.dilations = {1, 4, 64};
    return config;
}

}  // namespace

class StepAllocationTest : public QObject {
    Q_OBJECT
private slots:
    void counterCounts() {
        const long before = allocations;
        const AlignedBuffer<float> buffer(100);
        const std::vector<int> numbers(100);
        QCOMPARE(allocations - before, 2L);
    }

    void stepsAllocateNothing_data() {
        QTest::addColumn<int>("head");
        QTest::addColumn<int>("threads");
        for (std::size_t h = 0; h < headRegistry().size(); ++h)
            for (const int threads : {1, 2})
                QTest::addRow("%s, %d threads", headRegistry()[h].name, threads)
                    << static_cast<int>(h) << threads;
    }
    void stepsAllocateNothing() {
        QFETCH(int, head);
        QFETCH(int, threads);
        SmallTraining run(threads, modelConfig(), SmallTraining::trainingConfig(),
                          headRegistry()[static_cast<std::size_t>(head)].name);
        constexpr std::size_t kRows = 8 * 96;
        std::vector<std::int32_t> ids(kRows), targets(kRows), positions;
        for (std::size_t i = 0; i < kRows; ++i) {
            ids[i] = static_cast<std::int32_t>(i * 37 % 600);
            targets[i] = static_cast<std::int32_t>(i * 101 % 600);
            if (i % 4 == 1)
                positions.push_back(static_cast<std::int32_t>(i));
        }
        // Every worker has its own packing memory from the first task on that it happens to get,
        // which on a busy machine may be many steps later: of several stretches one must take
        // nothing. What a step itself takes, it takes in each.
        constexpr int kSteps = 5;
        const int stretches = threads == 1 ? 1 : 20;
        long taken = -1;
        int step = 0;
        const auto train = [&] {
            run.profiler.beginStep();
            const StepOutcome outcome =
                run.trainer.step(++step, {{8, 96}, ids, targets, positions, false});
            run.profiler.endStep();
            if (!outcome.finite)
                qFatal("The step was not finite.");
        };
        train();
        for (int stretch = 0; stretch < stretches && taken != 0; ++stretch) {
            const long before = allocations;
            for (int i = 0; i < kSteps; ++i)
                train();
            taken = allocations - before;
        }
        QCOMPARE(taken, 0L);
    }
};

STUDIO_TEST(StepAllocationTest)
#include "step_allocation_test.moc"
