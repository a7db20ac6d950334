// SPDX-License-Identifier: GPL-3.0-or-later
// OutputHead: turns hidden rows into a loss and its gradients in one call, so that no head has to
// build rows x vocabulary in memory. A head is one file and one line in registry.cpp.
#pragma once

#include <memory>
#include <span>

#include "engine/config/run_config.h"
#include "engine/heads/token_scorer.h"
#include "engine/kernels/matrix.h"
#include "engine/model/layer.h"

namespace studio {

/// How the loss is made from log-probabilities.
struct LossSettings {
    double labelSmoothing = 0;  ///< epsilon: share of the target spread over the vocabulary.
    double zCoefficient = 0;    ///< lambda: weight of mean(logsumexp^2).
};

/// Means over the rows, in nats.
struct HeadLoss {
    double crossEntropy = 0;  ///< With label smoothing.
    double zLoss = 0;         ///< Coefficient included.
    double nll = 0;           ///< Plain -log p(target).

    double total() const { return crossEntropy + zLoss; }
};

template <class Real>
class OutputHead {
public:
    virtual ~OutputHead() = default;

    /// Appends the head's own parameters; none when it is tied to the embedding.
    virtual void collect(ParameterList<Real>& parameters) = 0;
    /// Multiply-adds of one forward pass, a row.
    virtual std::int64_t multiplyAddsPerRow() const = 0;

    /// hidden: [rows, width], targets: [rows]. Writes d loss / d hidden [rows, width] and adds to
    /// the gradients of the head's weights (unless frozen). The loss is the mean over the rows.
    virtual HeadLoss lossAndGradient(const Execution& run, Matrix<const Real> hidden,
                                     std::span<const std::int32_t> targets,
                                     const LossSettings& settings, Matrix<Real> hiddenGradient,
                                     bool weightsFrozen) = 0;
    /// Sum of -log p(target) over the rows, nats: plain, without smoothing.
    virtual double sumNll(const Execution& run, Matrix<const Real> hidden,
                          std::span<const std::int32_t> targets) = 0;
    /// log p(w | h) of every word: [rows, vocabulary], written.
    virtual void logProbabilities(const Execution& run, Matrix<const Real> hidden,
                                  Matrix<Real> out) = 0;
    /// The immutable scorer that generation uses while training goes on.
    virtual std::unique_ptr<const TokenScorer> makeScorer(const ScorerWeights& weights) const = 0;
    /// A faster one that rounds its weights, for generation; null when there is none.
    virtual std::unique_ptr<const TokenScorer> makeFastScorer(const ScorerWeights&) const {
        return nullptr;
    }
};

/// What a head is made with.
template <class Real>
struct HeadContext {
    const ModelConfig& config;
    const RunConfig& settings;  ///< For the head's own settings, "head.<kind>.*".
    Profiler& profiler;
    Parameter<Real>& embedding;  ///< Tied weights [vocabulary, width].
};

}  // namespace studio
