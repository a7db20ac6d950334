// SPDX-License-Identifier: GPL-3.0-or-later
// What the shortlist head that trains and its double reference have in common: the settings, the
// classes, the parameters and their start values. With F the shortlist, c(w) the class of another
// word, E the embedding, G a vector a class and b biases (there when head.log_frequency_bias is
// on):
//   root logits   a_f = E_f h + b_f for f in F,  a_c = G_c h + b_c for each class;
//   p(f | h) = softmax(a)_f;  p(w | h) = softmax(a)_c(w) * softmax over the words v of c(w) of
//   (E_v h + b_v), at w.
// They sum to 1. All words in the shortlist make the full softmax; none makes the two-level one.
// Loss of a row: that of full_softmax_reference.h at the root, and again within the class where the
// target has one: smoothing spreads each choice over its own alternatives, and the z-loss is of
// both logsumexps. (Smoothing over the whole vocabulary would need every class of every row.)
#pragma once

#include <optional>

#include "engine/heads/output_head.h"
#include "engine/heads/registry.h"
#include "engine/heads/word_biases.h"
#include "engine/heads/word_classes.h"

namespace studio {

struct ShortlistSettings {
    int words = 1024;              ///< Of the shortlist.
    int classSize = 224;           ///< Words of a class.
    std::string classes = "auto";  ///< What they are made from.
};

/// The two heads of this kind: their names and settings.
struct ShortlistKind {
    const char* prefix;  ///< Of parameters and structure: "head.shortlist".
    std::vector<Setting> (*settings)();
    ShortlistSettings (*read)(const RunConfig& config);

    static const ShortlistKind& shortlist();
    static const ShortlistKind& twoLevel();
};

/// Sizes, which follow from settings and vocabulary.
struct ShortlistSizes {
    std::size_t vocabulary = 0, shortlist = 0, classes = 0;

    ShortlistSizes(const ShortlistSettings& settings, std::size_t words);
    std::size_t root() const { return shortlist + classes; }
};

/// What a head of this kind costs.
HeadCost shortlistCost(const ShortlistKind& kind, const ModelConfig& model,
                       const RunConfig& config);

template <class Real>
class ShortlistParts {
public:
    ShortlistParts(const HeadContext<Real>& context, const ShortlistKind& kind);

    const ShortlistSizes& sizes() const { return m_sizes; }
    std::size_t width() const { return m_embedding.shape[1]; }
    const WordClasses& classes() const { return m_classes; }
    Parameter<Real>& embedding() { return m_embedding; }
    /// [classes, width]; null without classes.
    Parameter<Real>* classVectors() { return m_vectors ? &*m_vectors : nullptr; }
    /// [classes]; null without classes or biases.
    Parameter<Real>* classBiases() { return m_classBiases ? &*m_classBiases : nullptr; }
    WordBiases<Real>& biases() { return m_biases; }
    const WordBiases<Real>& biases() const { return m_biases; }
    /// Column of the root for a target: its place in the shortlist, or its class behind it.
    std::int32_t rootColumn(std::int32_t word) const {
        const std::int32_t c = m_classes.classOf(word);
        return c < 0 ? static_cast<std::int32_t>(m_classes.placeOf(word))
                     : static_cast<std::int32_t>(m_sizes.shortlist) + c;
    }

    void collect(ParameterList<Real>& parameters);
    Status begin(const HeadStart& start);
    std::vector<TensorView> structure() const;
    Status restore(const TensorMap& tensors);
    /// Multiply-adds of one row whose target is drawn like the text.
    std::int64_t multiplyAddsPerRow() const {
        return static_cast<std::int64_t>(static_cast<double>(width()) *
                                         (static_cast<double>(m_sizes.root()) + m_meanClassSize));
    }
    void markRows(std::span<const std::int32_t> targets);

    /// Names of the parameters, for scorers.
    const std::string& vectorsName() const { return m_vectorsName; }
    const std::string& classBiasesName() const { return m_classBiasesName; }

private:
    Result<WordClasses> makeClasses(const HeadStart& start) const;
    void startClassVectors(const TrainingText& text);

    ShortlistSettings m_settings;
    ShortlistSizes m_sizes;
    std::uint64_t m_seed;
    std::string m_prefix, m_vectorsName, m_classBiasesName;
    Parameter<Real>& m_embedding;
    std::optional<Parameter<Real>> m_vectors, m_classBiases;
    WordBiases<Real> m_biases;
    WordClasses m_classes;
    std::vector<bool> m_marked;  // of classes, within markRows()
    double m_meanClassSize = 0;  // of a target's, 0 for those of the shortlist; over the text
};

}  // namespace studio
