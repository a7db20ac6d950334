// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/instruction_set.h"

#include <algorithm>
#include <cctype>

#include "hwy/highway.h"
#include "hwy/targets.h"

namespace studio {
namespace {

std::string lowerName(std::int64_t target) {
    std::string name = hwy::TargetName(target);
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name;
}

// Best first: in Highway a lower bit is a better target.
std::vector<std::int64_t> usableTargets() {
    std::vector<std::int64_t> targets;
    const std::int64_t both = hwy::SupportedTargets() & HWY_TARGETS;
    for (std::int64_t rest = both; rest != 0; rest &= rest - 1)
        targets.push_back(rest & -rest);
    return targets;
}

}  // namespace

std::string instructionSet() {
    const auto targets = usableTargets();
    return targets.empty() ? "none" : lowerName(targets.front());
}

std::vector<std::string> availableInstructionSets() {
    std::vector<std::string> names;
    for (const std::int64_t target : usableTargets())
        names.push_back(lowerName(target));
    return names;
}

Status selectInstructionSet(std::string_view name) {
    hwy::DisableTargets(0);
    const auto targets = usableTargets();
    if (targets.empty())
        return Error{"This processor is too old: the program needs at least SSSE3 (x86) or NEON."};
    std::string known;
    for (const std::int64_t target : targets) {
        const std::string candidate = lowerName(target);
        const bool wanted = name == "best" || candidate == name ||
                            (name == "avx512" && candidate.starts_with("avx3"));
        if (wanted) {
            // Leave this target and the lesser ones: their bits are not lower than its own.
            hwy::DisableTargets(target - 1);
            hwy::GetChosenTarget().Update(hwy::SupportedTargets());
            return {};
        }
        known += (known.empty() ? "" : ", ") + candidate;
    }
    return Error{"There is no instruction set '" + std::string(name) +
                 "' here (STUDIO_SIMD). This processor and build have: " + known + "."};
}

}  // namespace studio
