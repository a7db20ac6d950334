// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <exception>

#include "app/command_line/command_line.h"

int main(int argc, char** argv) {
    try {
        return studio::app::runCommandLine(argc, argv);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "ternary: %s\n", problem.what());
        return 1;
    }
}
