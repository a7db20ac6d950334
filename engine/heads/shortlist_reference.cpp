// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/shortlist_reference.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"

namespace studio {

ShortlistReference::ShortlistReference(const HeadContext<double>& context,
                                       const ShortlistKind& kind)
    : m_parts(context, kind),
      m_forward(context.profiler.zone("output_layer", ZonePass::Forward, ZoneGroup::OutputLayer)),
      m_backward(
          context.profiler.zone("output_layer", ZonePass::Backward, ZoneGroup::OutputLayer)) {}

ShortlistReference::Alternative ShortlistReference::wordOf(std::int32_t word,
                                                           bool embeddingFrozen) {
    const auto w = static_cast<std::size_t>(word);
    Parameter<double>& embedding = m_parts.embedding();
    const bool biased = m_parts.biases().on();
    return {embedding.value.data() + w * m_parts.width(),
            embeddingFrozen ? nullptr : embedding.gradient.data() + w * m_parts.width(),
            biased ? m_parts.biases().values()[w] : 0.0,
            biased ? m_parts.biases().gradient() + w : nullptr};
}

ShortlistReference::Choice ShortlistReference::rootChoice(bool embeddingFrozen) {
    Choice choice;
    for (const std::int32_t word : m_parts.classes().shortlistWords())
        choice.push_back(wordOf(word, embeddingFrozen));
    for (std::size_t c = 0; c < m_parts.classes().classes(); ++c) {
        Parameter<double>& vectors = *m_parts.classVectors();
        Parameter<double>* biases = m_parts.classBiases();
        const std::size_t at = c * m_parts.width();
        choice.push_back({vectors.value.data() + at, vectors.gradient.data() + at,
                          biases ? biases->value[c] : 0.0,
                          biases ? biases->gradient.data() + c : nullptr});
    }
    return choice;
}

ShortlistReference::Choice ShortlistReference::classChoice(std::size_t wordClass,
                                                           bool embeddingFrozen) {
    Choice choice;
    for (const std::int32_t word : m_parts.classes().wordsOf(wordClass))
        choice.push_back(wordOf(word, embeddingFrozen));
    return choice;
}

std::vector<double> ShortlistReference::logProbabilitiesOf(const Choice& choice,
                                                           const double* hidden,
                                                           double* lse) const {
    std::vector<double> z;
    for (const Alternative& a : choice)
        z.push_back(std::inner_product(hidden, hidden + m_parts.width(), a.vector, a.bias));
    const double top = *std::ranges::max_element(z);
    double sum = 0;
    for (const double x : z)
        sum += std::exp(x - top);
    const double whole = top + std::log(sum);
    for (double& x : z)
        x -= whole;
    if (lse)
        *lse = whole;
    return z;
}

HeadLoss ShortlistReference::choose(const Choice& choice, std::size_t target, const double* hidden,
                                    double n, const LossSettings& settings,
                                    double* hiddenGradient) const {
    double lse = 0;
    const std::vector<double> logP = logProbabilitiesOf(choice, hidden, &lse);
    const double words = static_cast<double>(choice.size()), smoothing = settings.labelSmoothing;
    const double ofAll = std::accumulate(logP.begin(), logP.end(), 0.0);
    HeadLoss loss;
    loss.nll = -logP[target] / n;
    loss.crossEntropy = (1 - smoothing) * loss.nll - smoothing * ofAll / words / n;
    loss.zLoss = settings.zCoefficient * lse * lse / n;
    for (std::size_t a = 0; a < choice.size(); ++a) {
        const double d = ((1 + 2 * settings.zCoefficient * lse) * std::exp(logP[a]) -
                          (a == target ? 1 - smoothing : 0.0) - smoothing / words) /
                         n;
        for (std::size_t i = 0; i < m_parts.width(); ++i) {
            hiddenGradient[i] += d * choice[a].vector[i];
            if (choice[a].gradient)
                choice[a].gradient[i] += d * hidden[i];
        }
        if (choice[a].biasGradient)
            *choice[a].biasGradient += d;
    }
    return loss;
}

HeadLoss ShortlistReference::lossAndGradient(const Execution& run, Matrix<const double> hidden,
                                             std::span<const std::int32_t> targets,
                                             const LossSettings& settings,
                                             Matrix<double> hiddenGradient, bool embeddingFrozen) {
    STUDIO_CHECK(hidden.rows == targets.size() && hidden.rows > 0);
    const ZoneScope zone(run.profiler, m_backward);
    const Choice root = [&] {
        const ZoneScope gathering(run.profiler, m_forward);
        return rootChoice(embeddingFrozen);
    }();
    const double n = static_cast<double>(hidden.rows);
    HeadLoss mean;
    const auto add = [&](const HeadLoss& loss) {
        mean.nll += loss.nll;
        mean.crossEntropy += loss.crossEntropy;
        mean.zLoss += loss.zLoss;
    };
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        const double* h = hidden.data + r * hidden.rowStride;
        double* dh = hiddenGradient.data + r * hiddenGradient.rowStride;
        std::fill_n(dh, hidden.columns, 0.0);
        const auto column = static_cast<std::size_t>(m_parts.rootColumn(targets[r]));
        add(choose(root, column, h, n, settings, dh));
        const std::int32_t c = m_parts.classes().classOf(targets[r]);
        if (c < 0)
            continue;
        const auto wordClass = static_cast<std::size_t>(c);
        const std::size_t first = static_cast<std::size_t>(m_parts.classes().begins()[wordClass]);
        add(choose(classChoice(wordClass, embeddingFrozen),
                   m_parts.classes().placeOf(targets[r]) - first, h, n, settings, dh));
    }
    return mean;
}

double ShortlistReference::sumNll(const Execution& run, Matrix<const double> hidden,
                                  std::span<const std::int32_t> targets) {
    std::vector<double> all(hidden.rows * m_parts.sizes().vocabulary);
    const Matrix<double> logP(all.data(), hidden.rows, m_parts.sizes().vocabulary);
    logProbabilities(run, hidden, logP);
    double sum = 0;
    for (std::size_t r = 0; r < hidden.rows; ++r)
        sum -= logP.at(r, static_cast<std::size_t>(targets[r]));
    return sum;
}

void ShortlistReference::logProbabilities(const Execution& run, Matrix<const double> hidden,
                                          Matrix<double> out) {
    const ZoneScope zone(run.profiler, m_forward);
    const Choice root = rootChoice(true);
    const WordClasses& classes = m_parts.classes();
    std::vector<Choice> choices;
    for (std::size_t c = 0; c < classes.classes(); ++c)
        choices.push_back(classChoice(c, true));
    for (std::size_t r = 0; r < hidden.rows; ++r) {
        const double* h = hidden.data + r * hidden.rowStride;
        const std::vector<double> atRoot = logProbabilitiesOf(root, h);
        for (std::size_t i = 0; i < classes.shortlist(); ++i)
            out.at(r, static_cast<std::size_t>(classes.order()[i])) = atRoot[i];
        for (std::size_t c = 0; c < choices.size(); ++c) {
            const std::vector<double> within = logProbabilitiesOf(choices[c], h);
            for (std::size_t w = 0; w < within.size(); ++w)
                out.at(r, static_cast<std::size_t>(classes.wordsOf(c)[w])) =
                    atRoot[classes.shortlist() + c] + within[w];
        }
    }
}

}  // namespace studio
