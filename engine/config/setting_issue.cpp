// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/setting_issue.h"

namespace studio {

std::string SettingIssue::message() const {
    std::string sentence;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto place =
            i + 1 < text.size() ? static_cast<std::size_t>(text[i + 1] - '1') : arguments.size();
        if (text[i] != '%' || place >= arguments.size()) {
            sentence += text[i];
            continue;
        }
        sentence += arguments[place];
        ++i;
    }
    // What names its field needs no introduction.
    return sentence.find('\'' + key) != std::string::npos ? sentence
                                                          : "Setting '" + key + "': " + sentence;
}

Status firstIssue(const std::vector<SettingIssue>& issues) {
    if (issues.empty())
        return {};
    return Error{issues.front().message()};
}

}  // namespace studio
