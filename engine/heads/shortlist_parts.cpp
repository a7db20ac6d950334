// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/shortlist_parts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/check.h"
#include "engine/base/text.h"
#include "engine/heads/word_contexts.h"

namespace studio {
namespace {

constexpr const char* kSizeHelp = STUDIO_TEXT(
    "Setting",
    "How many words a class has at the most. The output layer first chooses a class, then a word "
    "of it.");
constexpr const char* kSizeWhy =
    STUDIO_TEXT("Setting",
                "Smaller classes are more of them: each position then computes more class logits "
                "and fewer word "
                "logits. Somewhere near the square root of the vocabulary the sum is smallest.");
constexpr const char* kClassesHelp = STUDIO_TEXT(
    "Setting",
    "What decides which words share a class: similar rows of the embedding, similar words before "
    "them in the training text, their frequency, or chance.");
constexpr const char* kClassesWhy = STUDIO_TEXT(
    "Setting",
    "Good classes hold words that could stand in each other's place; the loss then falls lower in "
    "the same time. Random classes show what the grouping is worth.");

Setting classSizeSetting(const char* key) {
    return {.key = key,
            .title = STUDIO_TEXT("Setting", "Words of a class"),
            .help = kSizeHelp,
            .why = kSizeWhy,
            .unit = STUDIO_TEXT("Setting", "words"),
            .minimum = 1,
            .maximum = 1e6};
}

Setting classesSetting(const char* key) {
    return {.key = key,
            .title = STUDIO_TEXT("Setting", "Classes made from"),
            .help = kClassesHelp,
            .why = kClassesWhy,
            .choices = {"auto", "embeddings", "corpus", "frequency", "random"},
            .choiceTitles = {
                STUDIO_TEXT("Setting", "The embedding if it is learned, else the text"),
                STUDIO_TEXT("Setting", "The embedding"), STUDIO_TEXT("Setting", "The text"),
                STUDIO_TEXT("Setting", "Word frequencies"), STUDIO_TEXT("Setting", "Chance")}};
}

const SettingsOf<ShortlistSettings>& shortlistSettings() {
    using S = ShortlistSettings;
    static const auto settings =
        SettingsOf<S>()
            .add(&S::words,
                 {.key = "head.shortlist.words",
                  .title = STUDIO_TEXT("Setting", "Words that stand alone"),
                  .help = STUDIO_TEXT("Setting",
                                      "So many of the most frequent words are chosen directly, "
                                      "beside the classes of all others."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "A longer list is closer to the full softmax and slower. With GPT-2's "
                      "vocabulary 1,024 words make up about 70 percent of a text."),
                  .unit = STUDIO_TEXT("Setting", "words"),
                  .minimum = 1,
                  .maximum = 1e7})
            .add(&S::classSize, classSizeSetting("head.shortlist.class_size"))
            .add(&S::classes, classesSetting("head.shortlist.classes"));
    return settings;
}

const SettingsOf<ShortlistSettings>& twoLevelSettings() {
    using S = ShortlistSettings;
    static const auto settings =
        SettingsOf<S>()
            .add(&S::classSize, classSizeSetting("head.two_level.class_size"))
            .add(&S::classes, classesSetting("head.two_level.classes"));
    return settings;
}

}  // namespace

const ShortlistKind& ShortlistKind::shortlist() {
    static const ShortlistKind kind = {
        "head.shortlist", [] { return shortlistSettings().list(); },
        [](const RunConfig& config) { return shortlistSettings().read(config); }};
    return kind;
}

const ShortlistKind& ShortlistKind::twoLevel() {
    static const ShortlistKind kind = {"head.two_level", [] { return twoLevelSettings().list(); },
                                       [](const RunConfig& config) {
                                           ShortlistSettings s = twoLevelSettings().read(config);
                                           s.words = 0;
                                           return s;
                                       }};
    return kind;
}

ShortlistSizes::ShortlistSizes(const ShortlistSettings& settings, std::size_t words)
    : vocabulary(words), shortlist(std::min(words, static_cast<std::size_t>(settings.words))) {
    const auto size = static_cast<std::size_t>(settings.classSize);
    classes = (vocabulary - shortlist + size - 1) / size;
}

HeadCost shortlistCost(const ShortlistKind& kind, const ModelConfig& model,
                       const RunConfig& config) {
    const auto words = static_cast<std::size_t>(model.vocabulary);
    const ShortlistSizes sizes(kind.read(config), words);
    const std::vector<double> shares = zipfShares(words);
    const double inClasses = std::accumulate(
        shares.begin() + static_cast<std::ptrdiff_t>(sizes.shortlist), shares.end(), 0.0);
    const double classSize = sizes.classes == 0 ? 0
                                                : static_cast<double>(words - sizes.shortlist) /
                                                      static_cast<double>(sizes.classes);
    HeadCost cost;
    cost.multiplyAddsPerRow = static_cast<std::int64_t>(
        model.width * (static_cast<double>(sizes.root()) + inClasses * classSize));
    cost.trainingMultiplyAddsPerRow = 3 * cost.multiplyAddsPerRow;
    const std::int64_t biases = WordBiases<float>::count(model, config);
    cost.parameters = static_cast<std::int64_t>(sizes.classes) * model.width + biases;
    if (biases > 0)
        cost.parameters += static_cast<std::int64_t>(sizes.classes);
    return cost;
}

template <class Real>
ShortlistParts<Real>::ShortlistParts(const HeadContext<Real>& context, const ShortlistKind& kind)
    : m_settings(kind.read(context.settings)),
      m_sizes(m_settings, context.embedding.shape[0]),
      m_seed(context.seed),
      m_prefix(kind.prefix),
      m_vectorsName(m_prefix + ".class_vectors"),
      m_classBiasesName(m_prefix + ".class_biases"),
      m_embedding(context.embedding),
      m_biases(context) {
    if (m_sizes.classes == 0)
        return;
    m_vectors.emplace(m_vectorsName, ParameterRole::OutputLayer,
                      std::vector<std::size_t>{m_sizes.classes, width()},
                      context.config.embeddingDeviation);
    if (m_biases.on())
        m_classBiases.emplace(m_classBiasesName, ParameterRole::OutputLayer,
                              std::vector<std::size_t>{m_sizes.classes}, 0.0);
}

template <class Real>
void ShortlistParts<Real>::collect(ParameterList<Real>& parameters) {
    m_biases.collect(parameters);
    if (m_vectors)
        parameters.push_back(&*m_vectors);
    if (m_classBiases)
        parameters.push_back(&*m_classBiases);
}

template <class Real>
Result<WordClasses> ShortlistParts<Real>::makeClasses(const HeadStart& start) const {
    if (m_sizes.classes == 0)
        return WordClasses::make(start.text.byFrequency(),
                                 {static_cast<std::int32_t>(m_sizes.vocabulary)});
    const WordClassRequest request{start.text, m_sizes.shortlist, m_sizes.classes, m_seed};
    std::string from = m_settings.classes;
    if (from == "auto")
        from = start.embeddingLearned ? "embeddings" : "corpus";
    if (from == "frequency")
        return frequencyClasses(request);
    if (from == "random")
        return randomClasses(request);
    if (from == "corpus") {
        const auto vectors = contextVectors(start.text, m_seed, start.progress.part(0, 0.4));
        if (!vectors)
            return vectors.error();
        return clusteredClasses(start.workers, request,
                                {vectors.value().data(), m_sizes.vocabulary, kContextWidth},
                                start.progress.part(0.4, 1));
    }
    AlignedBuffer<float> rows(m_embedding.size());
    std::ranges::transform(m_embedding.value.span(), rows.data(),
                           [](Real x) { return static_cast<float>(x); });
    return clusteredClasses(start.workers, request, {rows.data(), m_sizes.vocabulary, width()},
                            start.progress);
}

template <class Real>
Status ShortlistParts<Real>::begin(const HeadStart& start) {
    STUDIO_CHECK(start.text.vocabulary() == m_sizes.vocabulary);
    Result<WordClasses> classes = makeClasses(start);
    if (!classes)
        return classes.error();
    m_classes = std::move(classes).value();
    m_biases.begin(start.text);
    if (m_sizes.classes > 0)
        startClassVectors(start.text);
    const std::vector<double> shares = start.text.shares();
    double size = 0;
    for (std::size_t c = 0; c < m_sizes.classes; ++c)
        for (const std::int32_t word : m_classes.wordsOf(c))
            size += shares[static_cast<std::size_t>(word)] *
                    static_cast<double>(m_classes.wordsOf(c).size());
    m_meanClassSize = size;
    return {};
}

/// G_c: the mean of its words' rows, weighted by their shares of the text, scaled to the root mean
/// square length of the rows of the shortlist (without one, of all words), so that the logits of
/// classes and words are of one size. Class biases: the logarithm of their share.
template <class Real>
void ShortlistParts<Real>::startClassVectors(const TrainingText& text) {
    const std::vector<double> shares = text.shares();
    const std::size_t w = width();
    const auto rowOf = [&](std::int32_t word) {
        return m_embedding.value.data() + static_cast<std::size_t>(word) * w;
    };
    const auto like = m_sizes.shortlist > 0 ? m_classes.shortlistWords() : m_classes.order();
    double squares = 0;
    for (const std::int32_t word : like)
        for (std::size_t i = 0; i < w; ++i)
            squares += static_cast<double>(rowOf(word)[i]) * static_cast<double>(rowOf(word)[i]);
    const double length = std::sqrt(squares / static_cast<double>(like.size()));
    std::vector<double> mean(w);
    for (std::size_t c = 0; c < m_sizes.classes; ++c) {
        double share = 0, own = 0;
        std::ranges::fill(mean, 0.0);
        for (const std::int32_t word : m_classes.wordsOf(c)) {
            const double weight = shares[static_cast<std::size_t>(word)];
            share += weight;
            for (std::size_t i = 0; i < w; ++i)
                mean[i] += weight * static_cast<double>(rowOf(word)[i]);
        }
        for (const double x : mean)
            own += x * x;
        const double scale = own > 0 ? length / std::sqrt(own) : 0;
        for (std::size_t i = 0; i < w; ++i)
            m_vectors->value[c * w + i] = static_cast<Real>(scale * mean[i]);
        if (m_classBiases)
            m_classBiases->value[c] = static_cast<Real>(std::log(share));
    }
}

template <class Real>
std::vector<TensorView> ShortlistParts<Real>::structure() const {
    return {viewTensor<std::int32_t>(m_prefix + ".order",
                                     {static_cast<std::int64_t>(m_sizes.vocabulary)},
                                     m_classes.order()),
            viewTensor<std::int32_t>(m_prefix + ".class_begins",
                                     {static_cast<std::int64_t>(m_sizes.classes + 1)},
                                     m_classes.begins()),
            viewTensor<double>(m_prefix + ".mean_class_size", {1},
                               std::span<const double>(&m_meanClassSize, 1))};
}

template <class Real>
Status ShortlistParts<Real>::restore(const TensorMap& tensors) {
    std::vector<std::int32_t> order(m_sizes.vocabulary), begins(m_sizes.classes + 1);
    const std::int64_t one = 1, words = static_cast<std::int64_t>(order.size()),
                       ends = static_cast<std::int64_t>(begins.size());
    if (Status s = tensors.load<std::int32_t>(m_prefix + ".order", std::span(&words, 1), order); !s)
        return s;
    if (Status s =
            tensors.load<std::int32_t>(m_prefix + ".class_begins", std::span(&ends, 1), begins);
        !s)
        return s;
    if (Status s = tensors.load<double>(m_prefix + ".mean_class_size", std::span(&one, 1),
                                        std::span(&m_meanClassSize, 1));
        !s)
        return s;
    const bool fits = static_cast<std::size_t>(std::max(0, begins.front())) == m_sizes.shortlist;
    Result<WordClasses> classes = WordClasses::make(std::move(order), std::move(begins));
    if (!classes || !fits || !(m_meanClassSize >= 0) ||
        !(m_meanClassSize <= static_cast<double>(m_sizes.vocabulary)))
        return Error{"'" + tensors.source() + "': " + m_prefix +
                     ".order and .class_begins do not part the vocabulary into a shortlist and "
                     "classes as the settings say. Go on from another checkpoint."};
    m_classes = std::move(classes).value();
    return {};
}

template <class Real>
void ShortlistParts<Real>::markRows(std::span<const std::int32_t> targets) {
    m_marked.assign(m_sizes.classes, false);
    const auto mark = [&](std::int32_t word) {
        m_embedding.touchRow(static_cast<std::size_t>(word));
        m_biases.touch(static_cast<std::size_t>(word));
    };
    std::ranges::for_each(m_classes.shortlistWords(), mark);
    for (const std::int32_t target : targets) {
        const std::int32_t c = m_classes.classOf(target);
        if (c < 0 || m_marked[static_cast<std::size_t>(c)])
            continue;
        m_marked[static_cast<std::size_t>(c)] = true;
        std::ranges::for_each(m_classes.wordsOf(static_cast<std::size_t>(c)), mark);
    }
    if (m_vectors)
        m_vectors->touchAllRows();
    if (m_classBiases)
        m_classBiases->touchAllRows();
}

template class ShortlistParts<float>;
template class ShortlistParts<double>;

}  // namespace studio
