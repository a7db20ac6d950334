// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/kernels/instruction_set.h"

#include <algorithm>
#include <atomic>
#include <cctype>

#include "engine/kernels/precision.h"
#include "engine/platform/cpu_features.h"
#include "hwy/highway.h"
#include "hwy/targets.h"

namespace studio {
namespace {

struct Set {
    std::int64_t target = 0;  ///< Highway's.
    Bf16Unit unit = Bf16Unit::Emulated;

    std::string name() const {
        std::string text = hwy::TargetName(target);
        std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
        return text + (unit == Bf16Unit::Tiles        ? "_amx"
                       : unit == Bf16Unit::DotProduct ? "_bf16"
                                                      : "");
    }
};

bool isAvx512(std::int64_t target) { return (target & (HWY_AVX3 | HWY_AVX3_DL)) != 0; }

/// Of this processor and build, best first: in Highway a lower bit is a better target.
std::vector<Set> detectSets() {
    const bool tiles = enableAmxBf16(), dotProduct = hasAvx512Bf16();
    std::vector<Set> sets;
    const std::int64_t both = hwy::SupportedTargets() & HWY_TARGETS;
    for (std::int64_t rest = both; rest != 0; rest &= rest - 1) {
        const std::int64_t target = rest & -rest;
        if (isAvx512(target) && tiles)
            sets.push_back({target, Bf16Unit::Tiles});
        if (isAvx512(target) && dotProduct)
            sets.push_back({target, Bf16Unit::DotProduct});
        sets.push_back({target, Bf16Unit::Emulated});
    }
    return sets;
}

/// Asked for once: in Highway 1.0 each SupportedTargets() makes the best target the chosen one.
const std::vector<Set>& detectedSets() {
    static const std::vector<Set> sets = detectSets();
    return sets;
}

/// Which of them is in use, beside the target that Highway keeps for its own dispatch.
std::atomic<std::size_t> g_chosen{0};

/// The set in use; without any, one without a target.
Set chosenSet() {
    const auto& sets = detectedSets();
    return sets.empty() ? Set{} : sets[g_chosen.load(std::memory_order_relaxed)];
}

}  // namespace

Bf16Unit bf16Unit() { return chosenSet().unit; }

std::string instructionSet() { return detectedSets().empty() ? "none" : chosenSet().name(); }

std::vector<std::string> availableInstructionSets() {
    std::vector<std::string> names;
    for (const Set& set : detectedSets())
        names.push_back(set.name());
    return names;
}

Status selectInstructionSet(std::string_view name) {
    const auto& sets = detectedSets();
    if (sets.empty())
        return Error{"This processor is too old: the program needs at least SSSE3 (x86) or NEON."};
    std::string known;
    std::int64_t lesser = 0;
    for (const Set& set : sets)
        lesser |= set.target;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        const std::string candidate = sets[i].name();
        const bool wanted = name == "best" || candidate == name ||
                            (name == "avx512" && candidate.starts_with("avx3"));
        if (wanted) {
            // This target and the lesser ones: their bits are not lower than its own.
            hwy::GetChosenTarget().Update(lesser & ~(sets[i].target - 1));
            g_chosen.store(i, std::memory_order_relaxed);
            return {};
        }
        known += (known.empty() ? "" : ", ") + candidate;
    }
    return Error{"There is no instruction set '" + std::string(name) +
                 "' here (STUDIO_SIMD). This processor and build have: " + known + "."};
}

std::string_view precisionName(Precision precision) {
    return precision == Precision::Bf16 ? "bf16" : "fp32";
}

Precision resolvePrecision(std::string_view setting) {
    if (setting == "fp32")
        return Precision::Fp32;
    if (setting == "bf16")
        return Precision::Bf16;
    const Bf16Unit unit = bf16Unit();
    const bool faster =
        unit == Bf16Unit::Tiles || (unit == Bf16Unit::DotProduct && avx512Bf16IsFast());
    return faster ? Precision::Bf16 : Precision::Fp32;
}

}  // namespace studio
