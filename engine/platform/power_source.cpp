// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/power_source.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <string>
#include <vector>

namespace studio {
namespace {

using Path = std::filesystem::path;

/// The first line of a small file; empty when there is none.
std::string line(const Path& file) {
    std::ifstream stream(file);
    std::string text;
    std::getline(stream, text);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.pop_back();
    return text;
}

std::optional<double> number(const Path& file) {
    const std::string text = line(file);
    long value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return static_cast<double>(value);
}

std::vector<Path> entries(const Path& folder) {
    std::vector<Path> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

class LinuxPowerSource final : public PowerSource {
public:
    explicit LinuxPowerSource(Path sysClass) : m_sysClass(std::move(sysClass)) {}

    PowerReading read() override {
        PowerReading reading;
        readSupplies(reading);
        for (const Path& zone : entries(m_sysClass / "thermal"))
            if (isOneOf(line(zone / "type"), kZones))
                take(number(zone / "temp"), reading);
        for (const Path& sensor : entries(m_sysClass / "hwmon"))
            if (isOneOf(line(sensor / "name"), kSensors))
                take(number(sensor / "temp1_input"), reading);
        return reading;
    }

private:
    static constexpr std::array<std::string_view, 6> kZones = {
        "x86_pkg_temp", "acpitz", "cpu-thermal", "cpu_thermal", "soc_thermal", "soc-thermal"};
    static constexpr std::array<std::string_view, 4> kSensors = {"coretemp", "k10temp", "zenpower",
                                                                 "cpu_thermal"};

    template <std::size_t N>
    static bool isOneOf(std::string_view name, const std::array<std::string_view, N>& names) {
        return std::ranges::find(names, name) != names.end();
    }

    /// Thousandths of a degree; what no processor can have is a broken sensor.
    static void take(const std::optional<double>& thousandths, PowerReading& reading) {
        constexpr double kColdest = 0, kHottest = 150;
        if (!thousandths)
            return;
        const double celsius = *thousandths / 1'000;
        if (celsius > kColdest && celsius < kHottest)
            reading.hottestCelsius = std::max(reading.hottestCelsius.value_or(celsius), celsius);
    }

    void readSupplies(PowerReading& reading) const {
        bool plugged = false, discharging = false, charged = false;
        for (const Path& supply : entries(m_sysClass / "power_supply")) {
            if (line(supply / "scope") == "Device")  // a mouse's battery
                continue;
            const std::string type = line(supply / "type");
            if (type == "Battery") {
                const std::string status = line(supply / "status");
                discharging = discharging || status == "Discharging";
                charged =
                    charged || status == "Charging" || status == "Full" || status == "Not charging";
                if (const auto percent = number(supply / "capacity"))
                    reading.batteryShare = std::clamp(*percent / 100, 0.0, 1.0);
            } else if (number(supply / "online").value_or(0) == 1) {
                plugged = true;
            }
        }
        // A charger that is too weak leaves the battery discharging, but it is plugged in.
        if (plugged)
            reading.supply = PowerSupply::Mains;
        else if (discharging)
            reading.supply = PowerSupply::Battery;
        else if (charged)
            reading.supply = PowerSupply::Mains;
    }

    Path m_sysClass;
};

#if !defined(__linux__)
class UnknownPowerSource final : public PowerSource {
public:
    PowerReading read() override { return {}; }
};
#endif

}  // namespace

std::unique_ptr<PowerSource> linuxPowerSource(Path sysClass) {
    return std::make_unique<LinuxPowerSource>(std::move(sysClass));
}

std::unique_ptr<PowerSource> systemPowerSource() {
#if defined(__linux__)
    return linuxPowerSource("/sys/class");
#else
    return std::make_unique<UnknownPowerSource>();
#endif
}

}  // namespace studio
