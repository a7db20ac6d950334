// SPDX-License-Identifier: GPL-3.0-or-later
// LabWording: the engine's sentences on a laboratory in the user's language, with numbers by the
// user's locale.
#pragma once

#include "engine/telemetry/wording.h"

namespace studio::ui {

class LabWording final : public Wording {
public:
    std::string translate(const char* english) const override;
    std::string number(double value, int decimals) const override;
    std::string count(std::int64_t value) const override;
};

}  // namespace studio::ui
