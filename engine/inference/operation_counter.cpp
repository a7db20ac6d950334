// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/operation_counter.h"

#include <algorithm>

#include "engine/inference/plain_decoder.h"

namespace studio {
namespace {

/// A float that notes each operation in the layer it belongs to. One without a layer (a zero that
/// a kernel begins with) takes that of its partner.
struct Counted {
    float value = 0;
    LayerOperations** layer = nullptr;  ///< Where the layer stands that is running.

    LayerOperations** common(const Counted& other) const { return layer ? layer : other.layer; }
};

Counted noted(float value, LayerOperations** layer, std::int64_t LayerOperations::*kind) {
    if (layer)
        ++((*layer)->*kind);
    return {value, layer};
}

Counted operator+(const Counted& a, const Counted& b) {
    return noted(a.value + b.value, a.common(b), &LayerOperations::additions);
}
Counted operator-(const Counted& a, const Counted& b) {
    return noted(a.value - b.value, a.common(b), &LayerOperations::additions);
}
Counted operator-(const Counted& a) { return {-a.value, a.layer}; }
Counted operator*(const Counted& a, const Counted& b) {
    return noted(a.value * b.value, a.common(b), &LayerOperations::multiplications);
}
Counted operator/(const Counted& a, const Counted& b) {
    return noted(a.value / b.value, a.common(b), &LayerOperations::others);
}
Counted& operator+=(Counted& a, const Counted& b) { return a = a + b; }
bool operator<(const Counted& a, const Counted& b) { return a.value < b.value; }
Counted sqrt(const Counted& a) {
    return noted(std::sqrt(a.value), a.layer, &LayerOperations::others);
}
Counted exp(const Counted& a) {
    return noted(std::exp(a.value), a.layer, &LayerOperations::others);
}

}  // namespace

OperationCounts countOperations(const PackedModel& model, bool tiedOutput) {
    OperationCounts counts;
    counts.reserve(64 + model.block().convolutions.size() * 2);  // pointers into it stay valid
    LayerOperations* running = nullptr;
    const auto make = [&](float value) { return Counted{value, &running}; };
    const auto enter = [&](const std::string& layer, bool ternary) {
        auto it = std::ranges::find(counts, layer, &LayerOperations::layer);
        if (it == counts.end())
            it = counts.insert(it, {layer, ternary});
        running = &*it;
    };
    PlainDecoder<Counted, decltype(make), decltype(enter)> decoder(model, make, enter);
    const auto hidden = decoder.feed(0);
    if (tiedOutput)
        decoder.tiedLogits(hidden);
    return counts;
}

}  // namespace studio
