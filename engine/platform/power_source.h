// SPDX-License-Identifier: GPL-3.0-or-later
// PowerSource: whether the computer runs on its battery, and how hot its processor is, as far as
// the system tells. An interface, so that tests can put their own laptop in its place.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace studio {

enum class PowerSupply : std::uint8_t { Unknown, Mains, Battery };

struct PowerReading {
    PowerSupply supply = PowerSupply::Unknown;
    std::optional<double> batteryShare{};    ///< 0 to 1.
    std::optional<double> hottestCelsius{};  ///< Of the processor's sensors.
};

class PowerSource {
public:
    virtual ~PowerSource() = default;
    /// May take some milliseconds: a laptop asks its embedded controller. One thread at a time.
    virtual PowerReading read() = 0;
};

/// This computer's; on systems where we do not know how to ask, everything is unknown.
std::unique_ptr<PowerSource> systemPowerSource();
/// What Linux tells below this folder, which is /sys/class on a real one.
std::unique_ptr<PowerSource> linuxPowerSource(std::filesystem::path sysClass);

}  // namespace studio
