// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/terminal.h"

#if defined(__unix__) || defined(__APPLE__)
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace studio {

bool standardOutputIsTerminal() {
#if defined(__unix__) || defined(__APPLE__)
    return isatty(STDOUT_FILENO) != 0;
#else
    return false;
#endif
}

int terminalColumns() {
#if defined(__unix__) || defined(__APPLE__)
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
#endif
    return 80;
}

}  // namespace studio
