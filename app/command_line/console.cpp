// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/console.h"

#include <atomic>
#include <csignal>
#include <cstdio>

namespace studio::app {
namespace {

std::atomic<bool> signalled{false};  // the only way in which a handler may speak
static_assert(std::atomic<bool>::is_always_lock_free);

void onSignal(int number) {
    signalled.store(true);
    std::signal(number, SIG_DFL);
}

}  // namespace

void printText(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

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
}

bool interrupted() { return signalled.load(); }

}  // namespace studio::app
