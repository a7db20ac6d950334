// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/adaptive_reference.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"

namespace studio {
namespace {

double logSumExp(const std::vector<double>& z) {
    const double top = *std::ranges::max_element(z);
    double sum = 0;
    for (const double x : z)
        sum += std::exp(x - top);
    return top + std::log(sum);
}

}  // namespace

AdaptiveReference::AdaptiveReference(const HeadContext<double>& context)
    : m_parts(context),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(
          context.profiler.zone("output_layer", ZonePass::Backward, ZoneGroup::OutputLayer)) {}

AdaptiveReference::Choice AdaptiveReference::headChoice() {
    Choice choice = tailChoice({0, m_parts.headWords(), m_parts.width()}, m_parts.head());
    if (Parameter<double>* biases = m_parts.tailBiases())
        for (std::size_t i = 0; i < biases->size(); ++i) {
            choice.biases.push_back(biases->value.data() + i);
            choice.biasGradients.push_back(biases->gradient.data() + i);
        }
    return choice;
}

AdaptiveReference::Choice AdaptiveReference::tailChoice(const AdaptivePart& part,
                                                        Parameter<double>& words) {
    Choice choice{&words, {}, {}};
    for (std::size_t place = part.begin; m_parts.biases().on() && place < part.end; ++place) {
        const std::int32_t word = m_parts.order()[place];
        choice.biases.push_back(m_parts.biases().values() + word);
        choice.biasGradients.push_back(m_parts.biases().gradient() + word);
    }
    return choice;
}

std::vector<double> AdaptiveReference::logits(const Choice& choice, std::span<const double> input) {
    std::vector<double> z;
    for (std::size_t w = 0; w < choice.rows->shape[0]; ++w)
        z.push_back(std::inner_product(input.begin(), input.end(),
                                       choice.rows->value.data() + w * input.size(),
                                       choice.biases.empty() ? 0.0 : *choice.biases[w]));
    return z;
}

HeadLoss AdaptiveReference::choose(const Choice& choice, std::size_t target,
                                   std::span<const double> input, double n,
                                   const LossSettings& settings, std::span<double> inputGradient) {
    const std::vector<double> z = logits(choice, input);
    const double lse = logSumExp(z), smoothing = settings.labelSmoothing;
    const double words = static_cast<double>(z.size());
    const double mean = std::accumulate(z.begin(), z.end(), 0.0) / words;
    HeadLoss loss;
    loss.nll = (lse - z[target]) / n;
    loss.crossEntropy = (1 - smoothing) * loss.nll + smoothing * (lse - mean) / n;
    loss.zLoss = settings.zCoefficient * lse * lse / n;
    for (std::size_t w = 0; w < z.size(); ++w) {
        const double d = ((1 + 2 * settings.zCoefficient * lse) * std::exp(z[w] - lse) -
                          (w == target ? 1 - smoothing : 0.0) - smoothing / words) /
                         n;
        for (std::size_t i = 0; i < input.size(); ++i) {
            inputGradient[i] += d * choice.rows->value[w * input.size() + i];
            choice.rows->gradient[w * input.size() + i] += d * input[i];
        }
        if (!choice.biasGradients.empty())
            *choice.biasGradients[w] += d;
    }
    return loss;
}

std::vector<double> AdaptiveReference::projected(const Tail& tail, std::span<const double> hidden) {
    std::vector<double> low;
    for (std::size_t k = 0; k < tail.part.width; ++k)
        low.push_back(std::inner_product(hidden.begin(), hidden.end(),
                                         tail.projection.value.data() + k * hidden.size(), 0.0));
    return low;
}

std::vector<AdaptiveReference::Choice> AdaptiveReference::choices() {
    std::vector<Choice> all = {headChoice()};
    for (const auto& tail : m_parts.tails())
        all.push_back(tailChoice(tail->part, tail->words));
    return all;
}

HeadLoss AdaptiveReference::rowLoss(const std::vector<Choice>& choices, std::size_t place,
                                    std::span<const double> h, double n,
                                    const LossSettings& settings, std::span<double> dh) {
    const int i = m_parts.tailOf(place);
    if (i < 0)
        return choose(choices.front(), place, h, n, settings, dh);
    const auto number = static_cast<std::size_t>(i);
    Tail& tail = *m_parts.tails()[number];
    HeadLoss loss = choose(choices.front(), m_parts.headWords() + number, h, n, settings, dh);
    const std::vector<double> low = projected(tail, h);
    std::vector<double> dLow(low.size(), 0.0);
    const HeadLoss within =
        choose(choices[number + 1], place - tail.part.begin, low, n, settings, dLow);
    loss.nll += within.nll;
    loss.crossEntropy += within.crossEntropy;
    loss.zLoss += within.zLoss;
    for (std::size_t k = 0; k < low.size(); ++k)
        for (std::size_t c = 0; c < h.size(); ++c) {
            dh[c] += dLow[k] * tail.projection.value[k * h.size() + c];
            tail.projection.gradient[k * h.size() + c] += dLow[k] * h[c];
        }
    return loss;
}

HeadLoss AdaptiveReference::lossAndGradient(const Execution& run, Matrix<const double> hidden,
                                            std::span<const std::int32_t> targets,
                                            const LossSettings& settings,
                                            Matrix<double> hiddenGradient, bool) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    const ZoneScope zone(run.profiler, m_backward);
    const std::vector<Choice> all = choices();
    HeadLoss mean;
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        const std::span<double> dh(hiddenGradient.data + r * hiddenGradient.rowStride,
                                   hidden.columns);
        std::ranges::fill(dh, 0.0);
        const HeadLoss loss = rowLoss(all, m_parts.placeOf(targets[r]),
                                      {hidden.data + r * hidden.rowStride, hidden.columns},
                                      static_cast<double>(hidden.rows), settings, dh);
        mean.nll += loss.nll;
        mean.crossEntropy += loss.crossEntropy;
        mean.zLoss += loss.zLoss;
    }
    return mean;
}

double AdaptiveReference::sumNll(const Execution& run, Matrix<const double> hidden,
                                 std::span<const std::int32_t> targets) {
    std::vector<double> all(hidden.rows * m_parts.vocabulary());
    const Matrix<double> logP(all.data(), hidden.rows, m_parts.vocabulary());
    logProbabilities(run, hidden, logP);
    double sum = 0;
    for (std::size_t r = 0; r < hidden.rows; ++r)
        sum -= logP.at(r, static_cast<std::size_t>(targets[r]));
    return sum;
}

void AdaptiveReference::logProbabilities(const Execution& run, Matrix<const double> hidden,
                                         Matrix<double> out) {
    const ZoneScope zone(run.profiler, m_forward);
    const auto order = m_parts.order();
    const std::vector<Choice> all = choices();
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        const std::span<const double> h(hidden.data + r * hidden.rowStride, hidden.columns);
        const std::vector<double> head = logits(all.front(), h);
        const double lse = logSumExp(head);
        for (std::size_t place = 0; place < m_parts.headWords(); ++place)
            out.at(r, static_cast<std::size_t>(order[place])) = head[place] - lse;
        for (std::size_t i = 0; i < m_parts.tails().size(); ++i) {
            Tail& tail = *m_parts.tails()[i];
            const std::vector<double> z = logits(all[i + 1], projected(tail, h));
            const double shift = head[m_parts.headWords() + i] - lse - logSumExp(z);
            for (std::size_t w = 0; w < z.size(); ++w)
                out.at(r, static_cast<std::size_t>(order[tail.part.begin + w])) = z[w] + shift;
        }
    }
}

}  // namespace studio
