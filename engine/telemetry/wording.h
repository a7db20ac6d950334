// SPDX-License-Identifier: GPL-3.0-or-later
// Wording: how sentences that are put together from values are said: in which language and with
// which numbers. The engine's own is English with a decimal point; the window hands in its own, so
// that a result reads the same in a panel, in a file and on the command line.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>

namespace studio {

class Wording {
public:
    virtual ~Wording() = default;

    /// The sentence for an English one that is marked by STUDIO_TEXT("Lab", ...).
    virtual std::string translate(const char* english) const { return english; }
    /// "2.01"
    virtual std::string number(double value, int decimals) const;
    /// "12,345"
    virtual std::string count(std::int64_t value) const;

    /// translate() with values in the places of %1, %2, ...
    std::string say(const char* english, std::initializer_list<std::string> values) const;
    /// "9.2 s", "45 s", "5:00 min", "1:02:00 h"; of seconds that are not finite "-".
    std::string duration(double seconds) const;
    /// "84 %" of 0.84
    std::string percent(double share, int decimals = 0) const;
    /// "676 MB" of bytes, in millions.
    std::string megabytes(double bytes) const;
};

}  // namespace studio
