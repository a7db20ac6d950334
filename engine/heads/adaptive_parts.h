// SPDX-License-Identifier: GPL-3.0-or-later
// What the adaptive head that trains and its double reference have in common (Grave et al.,
// "Efficient softmax approximation for GPUs", 2017; PyTorch's AdaptiveLogSoftmaxWithLoss). Words
// are numbered by falling frequency and parted by cutoffs: those below the first are chosen
// directly, in the head, beside one logit for each tail; a tail i holds the words up to the next
// cutoff, as rows of width / div^(i + 1) numbers against a projection of h:
//   head logits  a = W h + b over its words and the tails;
//   p(w | h) = softmax(a)_w in the head, softmax(a)_tail * softmax(U_i P_i h + b)_w in tail i.
// Weights are the head's own, not tied to the embedding; they start from it: rows of the head are
// the words' rows, a tail's projection spans the directions in which its words' rows vary most and
// its rows are theirs there. Biases are there with head.log_frequency_bias. The loss is that of
// full_softmax_reference.h for each of the choices.
#pragma once

#include <optional>

#include "engine/heads/output_head.h"
#include "engine/heads/registry.h"
#include "engine/heads/word_biases.h"

namespace studio {

struct AdaptiveSettings {
    std::vector<int> cutoffs = {2000, 10000};
    double divValue = 4;

    static const SettingsOf<AdaptiveSettings>& settings();
};

/// Words [begin, end) by frequency.
struct AdaptivePart {
    std::size_t begin = 0, end = 0, width = 0;

    std::size_t words() const { return end - begin; }
};

/// The head's part, then the tails'. Cutoffs beyond the vocabulary do not count.
std::vector<AdaptivePart> adaptiveParts(const AdaptiveSettings& settings, std::size_t vocabulary,
                                        std::size_t width);

template <class Real>
class AdaptiveParts {
public:
    struct Tail {
        AdaptivePart part;
        Parameter<Real> projection;  ///< P [part.width, width]
        Parameter<Real> words;       ///< U [part.words(), part.width]
    };

    explicit AdaptiveParts(const HeadContext<Real>& context);
    static std::vector<Setting> settings() { return AdaptiveSettings::settings().list(); }
    static HeadCost cost(const ModelConfig& model, const RunConfig& config);

    std::size_t width() const { return m_embedding.shape[1]; }
    std::size_t vocabulary() const { return m_embedding.shape[0]; }
    std::size_t headWords() const { return m_parts.front().words(); }
    /// Columns of the head: its words and the tails.
    std::size_t headSize() const { return headWords() + m_parts.size() - 1; }
    Parameter<Real>& head() { return m_head; }  ///< W [headSize(), width]
    std::vector<std::unique_ptr<Tail>>& tails() { return m_tails; }
    const std::vector<std::unique_ptr<Tail>>& tails() const { return m_tails; }
    WordBiases<Real>& biases() { return m_biases; }
    const WordBiases<Real>& biases() const { return m_biases; }
    Parameter<Real>* tailBiases() { return m_tailBiases ? &*m_tailBiases : nullptr; }
    /// Words by frequency, and the place of each there.
    std::span<const std::int32_t> order() const { return m_order; }
    std::size_t placeOf(std::int32_t word) const {
        return static_cast<std::size_t>(m_places[static_cast<std::size_t>(word)]);
    }
    /// The tail that a place is in, or -1 for the head.
    int tailOf(std::size_t place) const;

    void collect(ParameterList<Real>& parameters);
    Status begin(const HeadStart& start);
    std::vector<TensorView> structure() const;
    Status restore(const TensorMap& tensors);
    /// Multiply-adds of one row whose target is drawn like the text.
    std::int64_t multiplyAddsPerRow() const { return static_cast<std::int64_t>(m_multiplyAdds); }
    void markRows(std::span<const std::int32_t> targets);

private:
    Status takeOrder(std::vector<std::int32_t> order);
    void startWeights(const TrainingText& text);
    void startTail(Tail& tail);

    AdaptiveSettings m_settings;
    const Parameter<Real>& m_embedding;
    std::vector<AdaptivePart> m_parts;
    Parameter<Real> m_head;
    std::vector<std::unique_ptr<Tail>> m_tails;
    WordBiases<Real> m_biases;
    std::optional<Parameter<Real>> m_tailBiases;
    std::vector<std::int32_t> m_order, m_places;
    std::vector<bool> m_marked;  // of tails, within markRows()
    double m_multiplyAdds = 0;
};

inline constexpr const char* kAdaptiveHead = "head.adaptive.head";
inline constexpr const char* kAdaptiveTailBiases = "head.adaptive.tail_biases";
std::string adaptiveProjectionName(std::size_t tail);
std::string adaptiveWordsName(std::size_t tail);

}  // namespace studio
