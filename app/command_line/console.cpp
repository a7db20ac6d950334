// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/console.h"

#include <atomic>
#include <csignal>
#include <cstdio>

namespace studio::app {
namespace {

std::atomic<bool> outputFailed{false};
std::atomic<bool> signalled{false};  // the only way in which a handler may speak
static_assert(std::atomic<bool>::is_always_lock_free);

void onSignal(int number) {
    signalled.store(true);
    // A second Ctrl-C is a person's wish. The others come twice when a terminal is closed or a
    // group of processes is ended, and must not cut the save short.
    std::signal(number, number == SIGINT ? SIG_DFL : onSignal);
}

}  // namespace

void printText(std::string_view text) {
    // One write for the whole text: a buffer that holds any line.
    constexpr std::size_t kBuffer = 1u << 20;
    static const int buffered = std::setvbuf(stdout, nullptr, _IOFBF, kBuffer);
    static_cast<void>(buffered);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        outputFailed.store(true);
}

bool outputIsWhole() { return !outputFailed.load(); }

void printLine(std::string_view line) {
    std::string whole(line);
    whole += '\n';
    printText(whole);
}

int refuse(const std::string& sentence, ExitCode code) {
    std::fprintf(stderr, "ternary: %s\n", sentence.c_str());
    return code;
}

void catchInterrupts() {
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
#ifdef SIGHUP
    std::signal(SIGHUP, onSignal);  // the terminal was closed
#endif
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

bool interrupted() { return signalled.load(); }

const std::atomic<bool>& interruptFlag() { return signalled; }

}  // namespace studio::app
