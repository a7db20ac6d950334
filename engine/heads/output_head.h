// SPDX-License-Identifier: GPL-3.0-or-later
// OutputHead: turns hidden rows into a loss and its gradients in one call, so that no head has to
// build rows x vocabulary in memory. A head is one file and one line in registry.cpp.
//
// Its life: it is made (the shapes of its own parameters follow from the settings alone); its
// parameters are collected and get random start values; then begin() builds its structure and sets
// start values that come from the text or from the embedding, or, of a stored run, restore() takes
// the structure from the checkpoint, and the parameters are loaded beside it. From then on it
// trains, scores, and makes scorers. What multiplies the hidden rows by a trained factor
// (head.logit_scale) stands around every head and is no head's concern (scaled_head.h); biases that
// start from the frequency of words are a part that heads take in (word_biases.h).
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/base/tensor_view.h"
#include "engine/config/run_config.h"
#include "engine/data/progress.h"
#include "engine/data/training_text.h"
#include "engine/heads/token_scorer.h"
#include "engine/kernels/matrix.h"
#include "engine/model/layer.h"

namespace studio {

/// How the loss is made from log-probabilities. A head that decides in steps (a class, then a word)
/// applies the first two to each softmax that it computes: over the whole vocabulary they would
/// cost what it saves.
struct LossSettings {
    double labelSmoothing = 0;  ///< epsilon: share of the target spread over the vocabulary.
    double zCoefficient = 0;    ///< lambda: weight of mean(logsumexp^2).
    /// Of the optimizer; with the run's seed and the row it names the random numbers of heads that
    /// draw some.
    std::uint64_t step = 0;
};

/// Means over the rows, in nats.
struct HeadLoss {
    double crossEntropy = 0;  ///< With label smoothing.
    double zLoss = 0;         ///< Coefficient included.
    double nll = 0;           ///< Plain -log p(target).

    double total() const { return crossEntropy + zLoss; }
};

/// What a head begins with, in a new run or when it takes over in a running one.
struct HeadStart {
    const Workers& workers;    ///< Not interruptible.
    const TrainingText& text;  ///< Of as many ids as the vocabulary has.
    const Progress& progress;  ///< Of what takes seconds to build; may cancel it.
    /// The embedding's rows say which words are alike: imported, or trained for a while.
    bool embeddingLearned = false;
};

template <class Real>
class OutputHead {
public:
    virtual ~OutputHead() = default;

    /// Appends the head's own parameters, role OutputLayer; none when it is only tied to the
    /// embedding. Their names begin with "head." and differ between heads, unless what they mean
    /// is the same and one head may go on with another's.
    virtual void collect(ParameterList<Real>& parameters) = 0;
    /// Builds the structure and sets those start values of the own parameters that are not random,
    /// from the text and from the embedding as it is now. Deterministic, for any thread count. An
    /// error (cancelled, settings that do not fit the vocabulary) leaves a head that is good for
    /// nothing.
    virtual Status begin(const HeadStart&) { return {}; }
    /// What is neither a weight nor a setting: classes, a tree, an order of words. Stored in
    /// checkpoints under these names, which begin with "head.". The views look at the head's
    /// memory.
    virtual std::vector<TensorView> structure() const { return {}; }
    /// Takes a stored structure instead of building one. The tensors come from a file and are
    /// believed nothing; the error says which one does not fit.
    virtual Status restore(const TensorMap& /*tensors*/) { return {}; }

    /// Multiply-adds of log p(target) of one row; where it depends on the word, on average over
    /// the text. After begin() or restore().
    virtual std::int64_t multiplyAddsPerRow() const = 0;
    /// Of the loss and all gradients of one row.
    virtual std::int64_t trainingMultiplyAddsPerRow() const { return 3 * multiplyAddsPerRow(); }

    /// hidden: [rows, width], targets: [rows]. Writes d loss / d hidden [rows, width] and adds to
    /// the gradients of the head's own parameters and, unless that is frozen, of the embedding. The
    /// loss is the mean over the rows.
    virtual HeadLoss lossAndGradient(const Execution& run, Matrix<const Real> hidden,
                                     std::span<const std::int32_t> targets,
                                     const LossSettings& settings, Matrix<Real> hiddenGradient,
                                     bool embeddingFrozen) = 0;
    /// Sum of -log p(target) over the rows, nats: plain, without smoothing, and exact.
    virtual double sumNll(const Execution& run, Matrix<const Real> hidden,
                          std::span<const std::int32_t> targets) = 0;
    /// log p(w | h) of every word: [rows, vocabulary], written.
    virtual void logProbabilities(const Execution& run, Matrix<const Real> hidden,
                                  Matrix<Real> out) = 0;
    /// The immutable scorer that generation uses while training goes on: with the structure of
    /// now, and `weights` for the values of the parameters.
    virtual std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const = 0;
    /// A faster one that rounds its weights, for generation; null when there is none.
    virtual std::unique_ptr<const TokenScorer> makeFastScorer(const ScorerWeights&) const {
        return nullptr;
    }

    /// Whether markRows() says which rows a step needs. If not, a step may need all.
    virtual bool marksRows() const { return false; }
    /// Before a step with these targets: touches (Parameter::touchRow) the rows of the embedding
    /// and of the head's own two-dimensional parameters that lossAndGradient() will read or give a
    /// gradient. Rows of the input are touched already.
    virtual void markRows(std::span<const std::int32_t> /*targets*/, const LossSettings&) {}
};

/// What a head is made with. Only the embedding and the profiler outlive the constructor's call.
template <class Real>
struct HeadContext {
    const ModelConfig& config;
    const RunConfig& settings;  ///< For the head's own settings, "head.<kind>.*".
    Profiler& profiler;
    Parameter<Real>& embedding;  ///< Tied weights [vocabulary, width].
    std::uint64_t seed = 1;      ///< Of the run.
};

}  // namespace studio
