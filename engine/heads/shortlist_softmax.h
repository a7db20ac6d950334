// SPDX-License-Identifier: GPL-3.0-or-later
// Shortlist and classes: the most frequent words are chosen directly, beside classes of all others,
// and a word of a class within it (equations in shortlist_parts.h). Tied to the embedding, whose
// rows stay where the input finds them, by word: the rows of the shortlist are gathered with the
// class vectors into one matrix, which all rows of the batch meet in fast products (WordSoftmax);
// those of a class are read in place by the few rows of the batch whose target is in it
// (picked_rows.h), in fp32 whatever the precision: reading them from memory is what that takes.
// Each class is one task, those with most rows first, and touches rows of its own alone: no
// atomics, bit-identical for any number of threads.
#pragma once

#include "engine/heads/shortlist_parts.h"
#include "engine/heads/word_softmax.h"

namespace studio {

class ShortlistSoftmax : public OutputHead<float> {
public:
    explicit ShortlistSoftmax(const HeadContext<float>& context)
        : ShortlistSoftmax(context, ShortlistKind::shortlist()) {}
    static std::vector<Setting> settings() { return ShortlistKind::shortlist().settings(); }
    static HeadCost cost(const ModelConfig& model, const RunConfig& config) {
        return shortlistCost(ShortlistKind::shortlist(), model, config);
    }

    void collect(ParameterList<float>& parameters) override { m_parts.collect(parameters); }
    Status begin(const HeadStart& start) override { return m_parts.begin(start); }
    std::vector<TensorView> structure() const override { return m_parts.structure(); }
    Status restore(const TensorMap& tensors) override { return m_parts.restore(tensors); }
    std::int64_t multiplyAddsPerRow() const override { return m_parts.multiplyAddsPerRow(); }
    HeadLoss lossAndGradient(const Execution& run, Matrix<const float> hidden,
                             std::span<const std::int32_t> targets, const LossSettings& settings,
                             Matrix<float> hiddenGradient, bool embeddingFrozen) override;
    double sumNll(const Execution& run, Matrix<const float> hidden,
                  std::span<const std::int32_t> targets) override;
    void logProbabilities(const Execution& run, Matrix<const float> hidden,
                          Matrix<float> out) override;
    std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const override;
    std::unique_ptr<const TokenScorer> makeFastScorer(const ScorerWeights& weights) const override;
    bool marksRows() const override { return true; }
    void markRows(std::span<const std::int32_t> targets, const LossSettings&) override {
        m_parts.markRows(targets);
    }

protected:
    ShortlistSoftmax(const HeadContext<float>& context, const ShortlistKind& kind);

private:
    /// A class that rows of the batch have their target in.
    struct Task {
        std::int32_t wordClass;
        std::size_t begin, end;  ///< Its rows, in m_rows.
        HeadLoss sum{};
    };
    /// What the loss makes of the rows of a class.
    struct ClassPass {
        Matrix<const float> hidden;
        std::span<const std::int32_t> targets;
        LossSettings settings{};
        bool gradients = false, embeddingFrozen = true;
        Matrix<float> hiddenGradient{};
    };

    void gatherRoot(const Execution& run);
    void scatterRootGradient(const Execution& run, bool embeddingFrozen);
    void sortByClass(std::span<const std::int32_t> targets);
    /// All tasks; the sum of their losses over the rows, divided by `n`.
    HeadLoss runClasses(const Execution& run, const ClassPass& pass, double n);
    void runTask(const ClassPass& pass, Task& task);
    /// Some of a task's rows; turns their logits into gradients where those are wanted.
    void runRows(const ClassPass& pass, std::span<const std::int32_t> rows,
                 std::span<const std::int32_t> words, HeadLoss& sum);
    void addGradients(const ClassPass& pass, std::span<const std::int32_t> rows,
                      std::span<const std::int32_t> words, Matrix<const float> gradients);
    void classLogProbabilities(Matrix<const float> hidden, std::size_t wordClass,
                               Matrix<const float> root, Matrix<float> out);
    ZoneWork classWork(bool gradients) const;
    WordRows rootWords(bool trains);

    ShortlistParts<float> m_parts;
    std::size_t m_width;
    WordSoftmax m_root;
    ZoneId m_gatherZone, m_scatterZone, m_classForward, m_classBackward;
    AlignedBuffer<float> m_rootWeights, m_rootGradient;  // [root, width]
    AlignedBuffer<float> m_rootBiases, m_rootBiasGradient;
    AlignedBuffer<float> m_rootScores;        // [rows, root], for all probabilities
    std::vector<std::int32_t> m_rootTargets;  // [rows]
    std::vector<std::int32_t> m_rows;         // of the batch, by class
    std::vector<std::size_t> m_classCounts;   // [classes + 1]
    std::vector<Task> m_tasks;
    std::vector<std::size_t> m_order;  // of the tasks, most rows first
};

/// Without a shortlist: every word is in a class.
class TwoLevelSoftmax final : public ShortlistSoftmax {
public:
    explicit TwoLevelSoftmax(const HeadContext<float>& context)
        : ShortlistSoftmax(context, ShortlistKind::twoLevel()) {}
    static std::vector<Setting> settings() { return ShortlistKind::twoLevel().settings(); }
    static HeadCost cost(const ModelConfig& model, const RunConfig& config) {
        return shortlistCost(ShortlistKind::twoLevel(), model, config);
    }
};

}  // namespace studio
