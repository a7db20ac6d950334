// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/adaptive_parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"
#include "engine/base/random.h"
#include "engine/base/text.h"

namespace studio {
namespace {

/// Multiply-adds of a row, given each place's share of the text.
double workOf(const std::vector<AdaptivePart>& parts, std::size_t width,
              std::span<const double> shares) {
    const auto d = static_cast<double>(width);
    double work = d * static_cast<double>(parts.front().words() + parts.size() - 1);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const AdaptivePart& part = parts[i];
        const double share =
            std::accumulate(shares.begin() + static_cast<std::ptrdiff_t>(part.begin),
                            shares.begin() + static_cast<std::ptrdiff_t>(part.end), 0.0);
        work += share * static_cast<double>(part.width) * (d + static_cast<double>(part.words()));
    }
    return work;
}

/// The `count` directions [count, width] in which these rows [n, width] vary most: the leading
/// invariant subspace of their Gram matrix, by iteration of an orthonormal basis.
std::vector<double> leadingDirections(const std::vector<double>& gram, std::size_t width,
                                      std::size_t count) {
    constexpr int kRounds = 30;
    std::vector<double> basis(count * width), next(basis.size());
    Random random(count, "leading directions");
    for (double& x : basis)
        x = random.normal();
    const auto orthonormalize = [&] {
        for (std::size_t i = 0; i < count; ++i) {
            double* row = basis.data() + i * width;
            for (int again = 0; again < 2; ++again)  // once more for what rounding left
                for (std::size_t j = 0; j < i; ++j) {
                    const double* other = basis.data() + j * width;
                    const double dot = std::inner_product(row, row + width, other, 0.0);
                    for (std::size_t c = 0; c < width; ++c)
                        row[c] -= dot * other[c];
                }
            const double norm = std::sqrt(std::inner_product(row, row + width, row, 0.0));
            for (std::size_t c = 0; c < width; ++c)
                row[c] = norm > 0 ? row[c] / norm : 0;
        }
    };
    orthonormalize();
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t c = 0; c < width; ++c)
                next[i * width + c] =
                    std::inner_product(gram.begin() + static_cast<std::ptrdiff_t>(c * width),
                                       gram.begin() + static_cast<std::ptrdiff_t>((c + 1) * width),
                                       basis.begin() + static_cast<std::ptrdiff_t>(i * width), 0.0);
        std::swap(basis, next);
        orthonormalize();
    }
    return basis;
}

}  // namespace

std::string adaptiveProjectionName(std::size_t tail) {
    return "head.adaptive.tails." + std::to_string(tail) + ".projection";
}
std::string adaptiveWordsName(std::size_t tail) {
    return "head.adaptive.tails." + std::to_string(tail) + ".words";
}

const SettingsOf<AdaptiveSettings>& AdaptiveSettings::settings() {
    using S = AdaptiveSettings;
    static const auto settings =
        SettingsOf<S>()
            .add(&S::cutoffs,
                 {.key = "head.adaptive.cutoffs",
                  .title = STUDIO_TEXT("Setting", "Cutoffs"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "Where the words, sorted by frequency, are parted: those before the first "
                      "cutoff are chosen directly, each later part is a tail behind one logit."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "A short head is fast; one that holds most of the text seldom needs a tail. "
                      "With GPT-2's vocabulary 2,000 words make up about 79 percent of a text."),
                  .unit = STUDIO_TEXT("Setting", "words"),
                  .minimum = 1,
                  .maximum = 1e7})
            .add(&S::divValue,
                 {.key = "head.adaptive.div_value",
                  .title = STUDIO_TEXT("Setting", "Shrinking from tail to tail"),
                  .help = STUDIO_TEXT("Setting",
                                      "Each tail's words have so many times fewer numbers than "
                                      "those of the part before."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "Rare words are seen too seldom to fill a wide row. 4 is fast and small; 1 "
                      "keeps the full width for all."),
                  .minimum = 1,
                  .maximum = 64});
    return settings;
}

std::vector<AdaptivePart> adaptiveParts(const AdaptiveSettings& settings, std::size_t vocabulary,
                                        std::size_t width) {
    std::vector<AdaptivePart> parts;
    std::size_t begin = 0;
    double partWidth = static_cast<double>(width);
    const auto end = [&](std::size_t at) {
        parts.push_back({begin, at, std::max<std::size_t>(1, static_cast<std::size_t>(partWidth))});
        begin = at;
        partWidth /= settings.divValue;
    };
    for (const int cutoff : settings.cutoffs)
        if (const auto at = static_cast<std::size_t>(cutoff); at > begin && at < vocabulary)
            end(at);
    end(vocabulary);
    return parts;
}

template <class Real>
AdaptiveParts<Real>::AdaptiveParts(const HeadContext<Real>& context)
    : m_settings(AdaptiveSettings::settings().read(context.settings)),
      m_embedding(context.embedding),
      m_parts(adaptiveParts(m_settings, vocabulary(), width())),
      m_head(kAdaptiveHead, ParameterRole::OutputLayer, {headSize(), width()},
             context.config.embeddingDeviation),
      m_biases(context) {
    const double deviation = context.config.embeddingDeviation;
    const std::size_t tails = m_parts.size() - 1;
    for (std::size_t i = 0; i < tails; ++i) {
        const AdaptivePart& part = m_parts[i + 1];
        m_tails.push_back(std::make_unique<Tail>(
            Tail{part,
                 Parameter<Real>(adaptiveProjectionName(i), ParameterRole::OutputLayer,
                                 {part.width, width()}, deviation),
                 Parameter<Real>(adaptiveWordsName(i), ParameterRole::OutputLayer,
                                 {part.words(), part.width}, deviation)}));
    }
    if (tails > 0 && m_biases.on())
        m_tailBiases.emplace(kAdaptiveTailBiases, ParameterRole::OutputLayer,
                             std::vector<std::size_t>{tails}, 0.0);
}

template <class Real>
HeadCost AdaptiveParts<Real>::cost(const ModelConfig& model, const RunConfig& config) {
    const auto words = static_cast<std::size_t>(model.vocabulary);
    const auto width = static_cast<std::size_t>(model.width);
    const auto parts = adaptiveParts(AdaptiveSettings::settings().read(config), words, width);
    HeadCost cost;
    cost.multiplyAddsPerRow = static_cast<std::int64_t>(workOf(parts, width, zipfShares(words)));
    cost.trainingMultiplyAddsPerRow = 3 * cost.multiplyAddsPerRow;
    std::size_t parameters = (parts.front().words() + parts.size() - 1) * width;
    for (std::size_t i = 1; i < parts.size(); ++i)
        parameters += parts[i].width * (width + parts[i].words());
    const std::int64_t biases = WordBiases<float>::count(model, config);
    cost.parameters = static_cast<std::int64_t>(parameters) + biases;
    if (biases > 0)
        cost.parameters += static_cast<std::int64_t>(parts.size() - 1);
    return cost;
}

template <class Real>
int AdaptiveParts<Real>::tailOf(std::size_t place) const {
    int tail = -1;
    while (static_cast<std::size_t>(tail + 1) < m_tails.size() &&
           place >= m_tails[static_cast<std::size_t>(tail + 1)]->part.begin)
        ++tail;
    return tail;
}

template <class Real>
void AdaptiveParts<Real>::collect(ParameterList<Real>& parameters) {
    m_biases.collect(parameters);
    if (m_tailBiases)
        parameters.push_back(&*m_tailBiases);
    parameters.push_back(&m_head);
    for (const auto& tail : m_tails) {
        parameters.push_back(&tail->projection);
        parameters.push_back(&tail->words);
    }
}

template <class Real>
Status AdaptiveParts<Real>::takeOrder(std::vector<std::int32_t> order) {
    m_places.assign(order.size(), -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] < 0 || static_cast<std::size_t>(order[i]) >= order.size() ||
            m_places[static_cast<std::size_t>(order[i])] >= 0)
            return Error{"head.adaptive.order names a word that there is not, or one twice."};
        m_places[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    }
    m_order = std::move(order);
    return {};
}

template <class Real>
Status AdaptiveParts<Real>::begin(const HeadStart& start) {
    STUDIO_CHECK(start.text.vocabulary() == vocabulary());
    if (!std::ranges::is_sorted(m_settings.cutoffs, std::ranges::less_equal()))
        return Error{
            "Setting 'head.adaptive.cutoffs' must ascend, each number larger than the one before; "
            "it is '" +
            formatSetting(
                std::vector<std::int64_t>(m_settings.cutoffs.begin(), m_settings.cutoffs.end())) +
            "'."};
    if (Status s = takeOrder(start.text.byFrequency()); !s)
        return s;
    m_biases.begin(start.text);
    startWeights(start.text);
    const std::vector<double> shares = start.text.shares();
    std::vector<double> byPlace;
    for (const std::int32_t word : m_order)
        byPlace.push_back(shares[static_cast<std::size_t>(word)]);
    m_multiplyAdds = workOf(m_parts, width(), byPlace);
    return {};
}

template <class Real>
void AdaptiveParts<Real>::startWeights(const TrainingText& text) {
    const std::size_t w = width();
    const std::vector<double> shares = text.shares();
    const auto rowOf = [&](std::size_t place) {
        return m_embedding.value.data() + static_cast<std::size_t>(m_order[place]) * w;
    };
    double squares = 0;
    for (std::size_t place = 0; place < headWords(); ++place)
        for (std::size_t c = 0; c < w; ++c) {
            const Real x = rowOf(place)[c];
            m_head.value[place * w + c] = x;
            squares += static_cast<double>(x) * static_cast<double>(x);
        }
    const double length = std::sqrt(squares / static_cast<double>(headWords()));
    for (std::size_t i = 0; i < m_tails.size(); ++i) {
        // As for classes of words: the mean row, weighted by frequency, as long as the head's.
        std::vector<double> mean(w, 0.0);
        double share = 0;
        for (std::size_t place = m_tails[i]->part.begin; place < m_tails[i]->part.end; ++place) {
            const double weight = shares[static_cast<std::size_t>(m_order[place])];
            share += weight;
            for (std::size_t c = 0; c < w; ++c)
                mean[c] += weight * static_cast<double>(rowOf(place)[c]);
        }
        const double own =
            std::sqrt(std::inner_product(mean.begin(), mean.end(), mean.begin(), 0.0));
        for (std::size_t c = 0; c < w; ++c)
            m_head.value[(headWords() + i) * w + c] =
                static_cast<Real>(own > 0 ? mean[c] * length / own : 0);
        if (m_tailBiases)
            m_tailBiases->value[i] = static_cast<Real>(std::log(share));
        startTail(*m_tails[i]);
    }
}

/// P: an orthonormal basis of the directions; U = E P^T.
template <class Real>
void AdaptiveParts<Real>::startTail(Tail& tail) {
    const std::size_t w = width();
    const auto rowOf = [&](std::size_t place) {
        return m_embedding.value.data() + static_cast<std::size_t>(m_order[place]) * w;
    };
    // A sample of the rows gives the directions as well as all of them.
    const std::size_t step = std::max<std::size_t>(1, tail.part.words() / (16 * w));
    std::vector<double> gram(w * w, 0.0);
    for (std::size_t place = tail.part.begin; place < tail.part.end; place += step)
        for (std::size_t i = 0; i < w; ++i)
            for (std::size_t j = 0; j < w; ++j)
                gram[i * w + j] +=
                    static_cast<double>(rowOf(place)[i]) * static_cast<double>(rowOf(place)[j]);
    const std::vector<double> basis = leadingDirections(gram, w, tail.part.width);
    std::ranges::transform(basis, tail.projection.value.data(),
                           [](double x) { return static_cast<Real>(x); });
    for (std::size_t place = tail.part.begin; place < tail.part.end; ++place)
        for (std::size_t k = 0; k < tail.part.width; ++k) {
            double dot = 0;
            for (std::size_t c = 0; c < w; ++c)
                dot += basis[k * w + c] * static_cast<double>(rowOf(place)[c]);
            tail.words.value[(place - tail.part.begin) * tail.part.width + k] =
                static_cast<Real>(dot);
        }
}

template <class Real>
std::vector<TensorView> AdaptiveParts<Real>::structure() const {
    return {
        viewTensor<std::int32_t>("head.adaptive.order", {static_cast<std::int64_t>(m_order.size())},
                                 std::span<const std::int32_t>(m_order)),
        viewTensor<double>("head.adaptive.multiply_adds", {1},
                           std::span<const double>(&m_multiplyAdds, 1))};
}

template <class Real>
Status AdaptiveParts<Real>::restore(const TensorMap& tensors) {
    std::vector<std::int32_t> order(vocabulary());
    const auto words = static_cast<std::int64_t>(order.size());
    const std::int64_t one = 1;
    if (Status s = tensors.load<std::int32_t>("head.adaptive.order", std::span(&words, 1), order);
        !s)
        return s;
    if (Status s = tensors.load<double>("head.adaptive.multiply_adds", std::span(&one, 1),
                                        std::span(&m_multiplyAdds, 1));
        !s)
        return s;
    Status taken = takeOrder(std::move(order));
    if (taken && !(m_multiplyAdds > 0 && m_multiplyAdds < 1e15))
        taken = Error{"head.adaptive.multiply_adds is no number of operations."};
    if (!taken)
        return Error{"'" + tensors.source() + "': " + taken.error().message +
                     " Go on from another checkpoint."};
    return {};
}

template <class Real>
void AdaptiveParts<Real>::markRows(std::span<const std::int32_t> targets) {
    m_head.touchAllRows();
    if (m_tailBiases)
        m_tailBiases->touchAllRows();
    for (std::size_t place = 0; place < headWords(); ++place)
        m_biases.touch(static_cast<std::size_t>(m_order[place]));
    m_marked.assign(m_tails.size(), false);
    for (const std::int32_t target : targets) {
        const int i = tailOf(placeOf(target));
        if (i < 0 || m_marked[static_cast<std::size_t>(i)])
            continue;
        m_marked[static_cast<std::size_t>(i)] = true;
        Tail& tail = *m_tails[static_cast<std::size_t>(i)];
        tail.projection.touchAllRows();
        tail.words.touchAllRows();
        for (std::size_t place = tail.part.begin; place < tail.part.end; ++place)
            m_biases.touch(static_cast<std::size_t>(m_order[place]));
    }
}

template class AdaptiveParts<float>;
template class AdaptiveParts<double>;

}  // namespace studio
