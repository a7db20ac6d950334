// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/wording.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "engine/base/text.h"

namespace studio {

std::string Wording::number(double value, int decimals) const {
    if (!std::isfinite(value))
        return "-";
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

std::string Wording::count(std::int64_t value) const {
    std::string digits = std::to_string(value);
    const std::size_t begin = value < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > begin + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string Wording::say(const char* english, std::initializer_list<std::string> values) const {
    const std::string text = translate(english);
    std::string sentence;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto place = text[i] == '%' && i + 1 < text.size()
                               ? static_cast<std::size_t>(text[i + 1] - '1')
                               : values.size();
        if (place >= values.size()) {
            sentence += text[i];
            continue;
        }
        sentence += values.begin()[place];
        ++i;
    }
    return sentence;
}

std::string Wording::duration(double seconds) const {
    if (!std::isfinite(seconds))
        return "-";
    if (seconds < 59.5)
        //: %1 is a number of seconds.
        return say(STUDIO_TEXT("Lab", "%1 s"), {number(seconds, seconds < 9.95 ? 1 : 0)});
    const auto whole = static_cast<std::int64_t>(std::llround(seconds));
    const auto two = [](std::int64_t part) {
        return (part < 10 ? "0" : "") + std::to_string(part);
    };
    if (whole < 3600)
        //: Minutes and seconds, as in 5:00 min.
        return say(STUDIO_TEXT("Lab", "%1:%2 min"), {std::to_string(whole / 60), two(whole % 60)});
    //: Hours, minutes and seconds, as in 1:02:00 h.
    return say(STUDIO_TEXT("Lab", "%1:%2:%3 h"),
               {std::to_string(whole / 3600), two(whole / 60 % 60), two(whole % 60)});
}

std::string Wording::percent(double share, int decimals) const {
    return say(STUDIO_TEXT("Lab", "%1 %"), {number(100 * share, decimals)});
}

std::string Wording::megabytes(double bytes) const {
    //: Megabytes: millions of bytes.
    return say(STUDIO_TEXT("Lab", "%1 MB"), {number(bytes / 1e6, 0)});
}

}  // namespace studio
