// SPDX-License-Identifier: GPL-3.0-or-later
// What this process has used of the computer, and how much others took meanwhile. Needed to say
// whether a measurement was disturbed.
#pragma once

#include <cstdint>
#include <optional>

namespace studio {

/// The most memory that this process ever had at once, in bytes; 0 when not known.
std::uint64_t peakResidentBytes();
/// The memory that this process has now, in bytes; 0 when not known.
std::uint64_t residentBytes();

/// Cores kept busy by other programs and cores withheld by the host of a virtual machine, on
/// average since the object was made.
class LoadMeter {
public:
    LoadMeter();

    struct Load {
        double foreignCores = 0, stolenCores = 0;
    };
    /// Nothing where the system does not tell.
    std::optional<Load> load() const;

private:
    struct Reading {
        double busySeconds = 0, stolenSeconds = 0, ownSeconds = 0, wallSeconds = 0;
    };
    static std::optional<Reading> read();

    std::optional<Reading> m_begin;
};

}  // namespace studio
