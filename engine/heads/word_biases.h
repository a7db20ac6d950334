// SPDX-License-Identifier: GPL-3.0-or-later
// WordBiases: a trained number for each word, added to its logit, that starts as the logarithm of
// the word's share of the training text (TrainingText::shares()); there when the setting
// head.log_frequency_bias is on. Heads hold one, add its values to their logits and add to its
// gradient. A softmax over a part of the words does not change when one number is added to all of
// them, so the same biases serve within a class of words: a head that takes over from another one
// goes on with them.
#pragma once

#include <optional>

#include "engine/heads/output_head.h"

namespace studio {

template <class Real>
class WordBiases {
public:
    explicit WordBiases(const HeadContext<Real>& context);

    /// How many there are with these settings.
    static std::int64_t count(const ModelConfig& model, const RunConfig& settings);

    bool on() const { return m_parameter.has_value(); }
    void collect(ParameterList<Real>& parameters);
    void begin(const TrainingText& text);

    /// [vocabulary]; null when off.
    const Real* values() const { return on() ? m_parameter->value.data() : nullptr; }
    /// The values that a scorer is made from; empty when off.
    AlignedBuffer<float> copyOf(const ScorerWeights& weights) const;
    Real* gradient() { return on() ? m_parameter->gradient.data() : nullptr; }
    /// The coming step reads this word's bias or gives it a gradient.
    void touch(std::size_t word) {
        if (on())
            m_parameter->touchRow(word);
    }

private:
    std::optional<Parameter<Real>> m_parameter;
};

}  // namespace studio
