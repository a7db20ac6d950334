// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/thread_priority.h"

#include <QtTest>
#include <thread>
#if defined(__linux__)
#include <sys/resource.h>
#endif

#include "tests/support/test_main.h"

using namespace studio;

class ThreadPriorityTest : public QObject {
    Q_OBJECT
private slots:
    void lowersTheCallingThreadAlone() {
        bool lowered = false;
#if defined(__linux__)
        const int before = getpriority(PRIO_PROCESS, 0);
        int inside = 0, background = 0;
        std::thread([&] {
            lowered = lowerThreadPriority();
            inside = getpriority(PRIO_PROCESS, 0);
        }).join();
        std::thread([&] {
            lowered = lowerThreadPriority(ThreadPriority::Background) && lowered;
            background = getpriority(PRIO_PROCESS, 0);
        }).join();
        QCOMPARE(inside, std::min(before + 10, 19));
        QCOMPARE(background, 19);
        QCOMPARE(getpriority(PRIO_PROCESS, 0), before);
#else
        std::thread([&] { lowered = lowerThreadPriority(); }).join();
#endif
        QVERIFY(lowered);
    }
};

STUDIO_TEST(ThreadPriorityTest)
#include "thread_priority_test.moc"
