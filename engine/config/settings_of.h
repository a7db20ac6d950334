// SPDX-License-Identifier: GPL-3.0-or-later
// Binds a plain struct to the descriptions of its members, so that a setting is written down once:
// a member with its default, and one add() line with its key, title and help.
//
//     struct ClipConfig { double norm = 1.0; };
//     const SettingsOf<ClipConfig>& clipSettings() {
//         static const auto settings = SettingsOf<ClipConfig>().add(&ClipConfig::norm,
//             {.key = "training.clip_norm", .title = "Gradient clip", .help = "...", .minimum =
//             0});
//         return settings;
//     }
//     ClipConfig clip = clipSettings().read(runConfig);
#pragma once

#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/config/run_config.h"
#include "engine/config/setting.h"

namespace studio {

template <class Struct>
class SettingsOf {
public:
    /// The heading of all settings that are added after this.
    SettingsOf&& group(std::string title) && {
        m_group = std::move(title);
        return std::move(*this);
    }
    /// Member is bool, an integer, a floating-point number, std::string or std::vector<int>.
    /// The default value is the one the struct's member has when default-constructed.
    template <class Member>
    SettingsOf&& add(Member Struct::*member, Setting setting) && {
        setting.defaultValue = toValue(Struct{}.*member);
        if (setting.group.empty())
            setting.group = m_group;
        const std::string key = setting.key;
        m_list.push_back(std::move(setting));
        m_readers.push_back([member, key](Struct& out, const RunConfig& config) {
            fromValue(config.value(key), out.*member);
        });
        return std::move(*this);
    }

    const std::vector<Setting>& list() const { return m_list; }

    /// The struct as the configuration has it. Every key must be part of the config's schema.
    Struct read(const RunConfig& config) const {
        Struct result;
        for (const auto& reader : m_readers)
            reader(result, config);
        return result;
    }

private:
    template <class T>
    static SettingValue toValue(const T& x) {
        if constexpr (std::is_same_v<T, bool>)
            return x;
        else if constexpr (std::is_integral_v<T>)
            return static_cast<std::int64_t>(x);
        else if constexpr (std::is_floating_point_v<T>)
            return static_cast<double>(x);
        else if constexpr (std::is_same_v<T, std::string>)
            return x;
        else
            return std::vector<std::int64_t>(x.begin(), x.end());
    }
    template <class T>
    static void fromValue(const SettingValue& value, T& out) {
        if constexpr (std::is_same_v<T, bool>)
            out = std::get<bool>(value);
        else if constexpr (std::is_integral_v<T>)
            out = static_cast<T>(std::get<std::int64_t>(value));
        else if constexpr (std::is_floating_point_v<T>)
            out = static_cast<T>(std::get<double>(value));
        else if constexpr (std::is_same_v<T, std::string>)
            out = std::get<std::string>(value);
        else {
            const auto& list = std::get<std::vector<std::int64_t>>(value);
            out.clear();
            for (const std::int64_t n : list)
                out.push_back(static_cast<typename T::value_type>(n));
        }
    }

    std::string m_group;
    std::vector<Setting> m_list;
    std::vector<std::function<void(Struct&, const RunConfig&)>> m_readers;
};

}  // namespace studio
