// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/normalize_logits.h"

#include <vector>

#include "engine/kernels/softmax.h"

namespace studio {

void normalizeLogits(const Workers& workers, std::span<float> z) {
    constexpr std::size_t kPart = 8192;
    thread_local std::vector<LogSumExp<float>> parts;  // the caller's
    parts.assign((z.size() + kPart - 1) / kPart, LogSumExp<float>::empty());
    LogSumExp<float>* states = parts.data();
    forEachRange(workers, z.size(), kPart, [&](std::size_t begin, std::size_t end) {
        mergeLogSumExp(Matrix<const float>(z.data() + begin, 1, end - begin),
                       states + begin / kPart);
    });
    LogSumExp<float> whole = LogSumExp<float>::empty();
    for (const LogSumExp<float>& part : parts)
        whole.merge(part);
    const float logSumExp = whole.value();
    for (float& value : z)
        value -= logSumExp;
}

}  // namespace studio
