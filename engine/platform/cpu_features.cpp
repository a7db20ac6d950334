// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/cpu_features.h"

#if defined(__x86_64__)
#include <cpuid.h>
#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif
#endif

namespace studio {

#if defined(__x86_64__)
namespace {

struct Leaf {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
};

Leaf leaf(unsigned number, unsigned part) {
    Leaf l;
    __get_cpuid_count(number, part, &l.eax, &l.ebx, &l.ecx, &l.edx);
    return l;
}

bool bit(unsigned word, int position) { return (word >> position) & 1u; }

}  // namespace

bool hasAvx512Bf16() {
    // The compiler's check knows whether the operating system saves the wide registers.
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512dq") && bit(leaf(7, 1).eax, 5);
}

bool avx512Bf16IsFast() {
    constexpr unsigned kAuthenticAmd = 0x68747541;  // "Auth"
    return hasAvx512Bf16() && leaf(0, 0).ebx == kAuthenticAmd;
}

bool enableAmxBf16() {
    const unsigned features = leaf(7, 0).edx;
    if (!hasAvx512Bf16() || !bit(features, 22) || !bit(features, 24))
        return false;
#if defined(__linux__)
    // arch_prctl(ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA); older kernels refuse.
    constexpr long kRequestPermission = 0x1023, kTileData = 18;
    return syscall(SYS_arch_prctl, kRequestPermission, kTileData) == 0;
#else
    return false;
#endif
}
#else
bool hasAvx512Bf16() { return false; }
bool avx512Bf16IsFast() { return false; }
bool enableAmxBf16() { return false; }
#endif

}  // namespace studio
