// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of `ternary`: options in, exit code out.
#pragma once

namespace studio::app {

/// 0 done, 1 failed, 2 wrong use, 130 interrupted; one sentence on stderr unless 0.
int runCommandLine(int argc, char** argv);

}  // namespace studio::app
