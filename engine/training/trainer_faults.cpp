// SPDX-License-Identifier: GPL-3.0-or-later
// Trainer: which tensor was the first to hold a number that is not finite.
#include <algorithm>
#include <cmath>
#include <ranges>

#include "engine/training/trainer.h"

namespace studio {
namespace {

bool allFinite(std::span<const float> values) {
    return std::ranges::all_of(values, [](float x) { return std::isfinite(x); });
}

bool allFinite(const TensorView& tensor) {
    return tensor.dtype != DType::F32 ||
           allFinite({reinterpret_cast<const float*>(tensor.bytes.data()), tensor.elements()});
}

std::string quoted(const char* what, std::string_view name) {
    return std::string("the ") + what + " '" + std::string(name) + "'";
}

/// What people call a tensor of Trainer::state().
std::string titleOf(std::string_view name) {
    const std::size_t dot = name.find('.');
    const std::string_view kind = name.substr(0, dot), rest = name.substr(dot + 1);
    if (kind == "model")
        return quoted("weight", rest);
    if (kind == "ema")
        return quoted("moving average of the weight", rest);
    return quoted("optimizer's state", name);
}

}  // namespace

NotFinite Trainer::findNotFinite() const {
    // Weights come first: what is wrong with them makes all that follows wrong.
    const std::vector<TensorView> views = state();
    for (const bool weights : {true, false})
        for (const TensorView& view : views)
            if (view.name.starts_with("model.") == weights && !allFinite(view))
                return {titleOf(view.name), true};
    if (!allFinite(m_lossRows.span()))
        return {"the hidden state that goes into the output layer", false};
    // Backward runs from the last layer to the first; the embedding, tied to the head, is told
    // last.
    for (const Parameter<float>* p : m_parameters | std::views::reverse)
        if (!allFinite(p->gradient.span()))
            return {quoted("gradient of the weight", p->name), false};
    return {"the output layer's loss", false};
}

}  // namespace studio
