// SPDX-License-Identifier: GPL-3.0-or-later
// WakeLock: keeps the computer from falling asleep by itself, by asking the desktop and logind over
// D-Bus. Asked on a thread of its own, since an answer may take seconds; whether anybody has agreed
// is looked at later. GUI thread; no call waits, except the destructor for an answer that is due.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "engine/base/result.h"

namespace studio::app {

/// What keeps the computer awake while it lives.
using AwakeToken = std::shared_ptr<void>;
/// Asks for it; the error says why nobody has agreed. Runs on the lock's thread.
using AskToStayAwake = std::function<Result<AwakeToken>()>;

/// The desktop's ScreenSaver interface, and logind. On systems without D-Bus nobody agrees.
AskToStayAwake askThisDesktop();

class WakeLock {
public:
    explicit WakeLock(AskToStayAwake ask) : m_ask(std::move(ask)) {}
    ~WakeLock();
    WakeLock(const WakeLock&) = delete;
    WakeLock& operator=(const WakeLock&) = delete;

    /// Asks, or lets go. To be called as often as one likes, with what is wished now.
    void hold(bool wanted);
    /// Why nobody has agreed, once for each asking; else empty.
    std::string takeProblem();
    bool held() const;

private:
    void begin();

    AskToStayAwake m_ask;
    bool m_wanted = false;
    mutable std::mutex m_mutex;
    AwakeToken m_token;     // under m_mutex
    std::string m_problem;  // under m_mutex
    std::atomic<bool> m_asking{false};
    std::thread m_thread;
};

}  // namespace studio::app
