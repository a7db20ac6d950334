// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels that are set beside the machine's peaks, at the sizes at which FlashLM v3 trains
// (16 sequences of 128 tokens, a quarter of the positions with loss) and generates.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/platform/workers.h"
#include "engine/telemetry/roofline.h"

namespace studio {

/// One kernel, its memory made and filled.
struct KernelSubject {
    /// One go of it. May be called again and again.
    std::function<void(const Workers&)> run;
};

/// What is known of a kernel before its memory is made.
struct KernelCase {
    const char* name;   ///< For files: "product.glu".
    const char* title;  ///< For people.
    const char* sizes;
    const char* precision;
    /// Floating-point operations count half a multiply-add each, an exponential or root one.
    ZoneWork work;
    KernelSubject (*make)();
};

/// A new kernel is one line here.
const std::vector<KernelCase>& kernelTable();

}  // namespace studio
