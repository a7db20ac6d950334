// SPDX-License-Identifier: GPL-3.0-or-later
// ProgressLine: one line that is written over while something is measured; on a terminal only.
#pragma once

#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "app/command_line/console.h"
#include "engine/platform/terminal.h"

namespace studio::app {

class ProgressLine {
public:
    explicit ProgressLine(bool json) : m_shown(!json && standardOutputIsTerminal()) {}
    ~ProgressLine() { clear(); }
    void show(double fraction, std::string_view activity) const {
        if (!m_shown)
            return;
        std::array<char, 32> percent{};
        std::snprintf(percent.data(), percent.size(), "\r\033[K%3.0f %%  ", 100 * fraction);
        printText(percent.data() + std::string(activity));
    }
    void clear() const {
        if (m_shown)
            printText("\r\033[K");
    }

private:
    bool m_shown;
};

}  // namespace studio::app
