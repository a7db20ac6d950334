// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line prints: whole lines, each one write, and one sentence on stderr when
// something is refused.
#pragma once

#include <atomic>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace studio::app {

/// What a process ends with.
enum ExitCode : int { kDone = 0, kFailed = 1, kWrongUse = 2, kInterrupted = 130 };

/// Line and newline in one write to standard output.
void printLine(std::string_view line);
/// Text as it is, flushed: a prompt, a piece of a stream, a progress bar.
void printText(std::string_view text);
/// Everything so far has been taken by whoever reads standard output.
bool outputIsWhole();
/// "ternary: SENTENCE" on standard error; returns the code.
int refuse(const std::string& sentence, ExitCode code);
inline int refuse(const Error& error, ExitCode code) { return refuse(error.message, code); }

/// Ctrl-C, SIGTERM and SIGHUP set a flag from now on; a second Ctrl-C ends the process at once.
/// A reader that goes away shows in outputIsWhole() instead of ending the process.
void catchInterrupts();
bool interrupted();
/// The flag itself, for work that looks at one.
const std::atomic<bool>& interruptFlag();

}  // namespace studio::app
