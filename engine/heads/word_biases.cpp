// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/word_biases.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/heads/shared_head_settings.h"

namespace studio {
namespace {

constexpr const char* kWordBiases = "head.bias";  // [vocabulary]

}  // namespace

template <class Real>
WordBiases<Real>::WordBiases(const HeadContext<Real>& context) {
    if (SharedHeadSettings::read(context.settings).logFrequencyBias)
        m_parameter.emplace(kWordBiases, ParameterRole::OutputLayer,
                            std::vector<std::size_t>{context.embedding.shape[0]}, 0.0);
}

template <class Real>
std::int64_t WordBiases<Real>::count(const ModelConfig& model, const RunConfig& settings) {
    return SharedHeadSettings::read(settings).logFrequencyBias ? model.vocabulary : 0;
}

template <class Real>
void WordBiases<Real>::collect(ParameterList<Real>& parameters) {
    if (on())
        parameters.push_back(&*m_parameter);
}

template <class Real>
void WordBiases<Real>::begin(const TrainingText& text) {
    if (!on())
        return;
    STUDIO_CHECK(text.vocabulary() == m_parameter->size());
    std::ranges::transform(text.shares(), m_parameter->value.data(),
                           [](double share) { return static_cast<Real>(std::log(share)); });
}

template <class Real>
AlignedBuffer<float> WordBiases<Real>::copyOf(const ScorerWeights& weights) const {
    if (!on())
        return {};
    const auto values = weights.parameters(kWordBiases);
    STUDIO_CHECK(values.size() == m_parameter->size());
    AlignedBuffer<float> copy(values.size());
    std::ranges::copy(values, copy.data());
    return copy;
}

template class WordBiases<float>;
template class WordBiases<double>;

}  // namespace studio
