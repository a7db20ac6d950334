// SPDX-License-Identifier: GPL-3.0-or-later
// An output head of the registry with a random embedding and random hidden rows, as something to
// differentiate: the loss is the head's; its outputs are the log-probabilities of every word.
#pragma once

#include "tests/engine/heads/head_variants.h"
#include "tests/support/differentiable.h"
#include "tests/support/random_arrays.h"

namespace studio::testing {

struct HeadCase {
    const char* name;
    std::size_t rows, width, vocabulary;
    LossSettings loss;
    double hiddenSize = 1;  ///< Standard deviation; the embedding's is 0.3.
    /// The biases start from word frequencies, and this is the logits' standard deviation. 0: there
    /// are neither biases nor a factor.
    double logitScale = 0;
};

/// How a head under test has begun: not at all; as in a new run; and with its own parameters moved
/// away from their start values.
enum class Begun { No, Fresh, Moved };

/// The text that heads of the tests begin with.
inline TrainingText headText(std::size_t vocabulary) {
    return zipfText(vocabulary, 50 * vocabulary, 3);
}

template <class Real>
class HeadUnderTest final : public Differentiable<Real> {
public:
    using typename Differentiable<Real>::Tensor;

    HeadUnderTest(const HeadVariant& variant, const HeadCase& sizes, int threads,
                  Precision precision = Precision::Fp32, Begun begun = Begun::Moved)
        : m_case(sizes),
          m_differentiable(variant.differentiable),
          m_precision(precision),
          m_workers(threads),
          m_embedding("embedding.weight", ParameterRole::Embedding, {sizes.vocabulary, sizes.width},
                      0.3) {
        RunConfig settings = headConfig(variant);
        if (sizes.logitScale > 0) {
            STUDIO_CHECK(settings.set("head.log_frequency_bias", "true").ok());
            STUDIO_CHECK(settings.set("head.logit_scale", std::to_string(sizes.logitScale)).ok());
        }
        m_config.width = static_cast<int>(sizes.width);
        m_config.vocabulary = static_cast<int>(sizes.vocabulary);
        m_head = chosenHead(settings).make<Real>(
            {m_config, settings, m_profiler, m_embedding, std::uint64_t{5}});
        const auto values = randomFloats(m_embedding.size(), "embedding", 0.3);
        std::ranges::copy(values, m_embedding.value.data());
        m_head->collect(m_own);
        initializeParameters(m_own, 5);
        const auto hidden = randomFloats(sizes.rows * sizes.width, "hidden", sizes.hiddenSize);
        m_hidden.assign(hidden.begin(), hidden.end());
        m_hiddenGradient.resize(m_hidden.size());
        m_logProbabilities.resize(sizes.rows * sizes.vocabulary);
        Random random(5, "targets");
        for (std::size_t i = 0; i < sizes.rows; ++i)
            m_targets.push_back(static_cast<std::int32_t>(random.below(sizes.vocabulary)));
        if (begun != Begun::No)
            begin(begun == Begun::Moved ? 0.2 : 0.0);
    }

    /// Hidden rows, the embedding unless its gradient is no derivative, the head's own.
    std::vector<Tensor> tensors() override {
        std::vector<Tensor> all = {{"hidden", m_hidden, m_hiddenGradient}};
        if (m_differentiable)
            all.push_back({"embedding", m_embedding.value.span(), m_embedding.gradient.span()});
        for (Parameter<Real>* p : m_own)
            all.push_back({p->name, p->value.span(), p->gradient.span()});
        return all;
    }
    std::span<const Real> outputs() const override { return m_logProbabilities; }
    double evaluate() override {
        m_head->logProbabilities(run(), hidden(),
                                 {m_logProbabilities.data(), m_case.rows, m_case.vocabulary});
        return losses(false).total();
    }
    void differentiate() override {
        m_embedding.gradient.clear();
        for (Parameter<Real>* p : m_own)
            p->gradient.clear();
        losses(false);
    }

    /// Adds to the gradients of the head's own weights, and of the embedding unless it is frozen.
    HeadLoss losses(bool embeddingFrozen) {
        return m_head->lossAndGradient(run(), hidden(), m_targets, m_case.loss,
                                       {m_hiddenGradient.data(), m_case.rows, m_case.width},
                                       embeddingFrozen);
    }
    /// Names the random numbers of heads that draw some.
    void setStep(std::uint64_t step) { m_case.loss.step = step; }
    double sumNll() { return m_head->sumNll(run(), hidden(), m_targets); }
    /// The values of the embedding and of the head's own parameters, by name.
    std::span<const Real> weights(std::string_view name) const {
        if (name == m_embedding.name)
            return m_embedding.value.span();
        const Parameter<Real>* p = findParameter(m_own, name);
        return p ? p->value.span() : std::span<const Real>();
    }
    std::span<const std::int32_t> targets() const { return m_targets; }
    std::span<const Real> hiddenRow(std::size_t row) const {
        return std::span(m_hidden).subspan(row * m_case.width, m_case.width);
    }
    OutputHead<Real>& head() { return *m_head; }
    Parameter<Real>& embedding() { return m_embedding; }
    const ParameterList<Real>& own() const { return m_own; }
    const LossSettings& lossSettings() const { return m_case.loss; }
    const Workers& workers() const { return m_workers; }
    Profiler& profiler() { return m_profiler; }

private:
    void begin(double change) {
        const Status status = m_head->begin({m_workers, headText(m_case.vocabulary), {}});
        STUDIO_CHECK(status.ok());
        for (Parameter<Real>* p : m_own) {
            const auto changes = randomFloats(p->size(), p->name, change);
            for (std::size_t i = 0; i < p->size(); ++i)
                p->value[i] += static_cast<Real>(changes[i]);
        }
    }
    Execution run() { return {m_workers, m_profiler, m_precision}; }
    Matrix<const Real> hidden() const { return {m_hidden.data(), m_case.rows, m_case.width}; }

    HeadCase m_case;
    bool m_differentiable;
    Precision m_precision;
    ModelConfig m_config;
    Workers m_workers;
    Profiler m_profiler;
    Parameter<Real> m_embedding;
    std::unique_ptr<OutputHead<Real>> m_head;
    ParameterList<Real> m_own;
    std::vector<Real> m_hidden, m_hiddenGradient;  // [rows, width]
    std::vector<Real> m_logProbabilities;          // [rows, vocabulary]
    std::vector<std::int32_t> m_targets;           // [rows]
};

/// What a head keeps beside its weights, as read from a checkpoint.
struct StoredStructure {
    std::vector<std::vector<std::byte>> memory;
    std::vector<TensorView> views;

    template <class Real>
    explicit StoredStructure(const OutputHead<Real>& head) : views(head.structure()) {
        for (TensorView& view : views) {
            memory.emplace_back(view.bytes.begin(), view.bytes.end());
            view.bytes = memory.back();
        }
    }
    TensorMap map() const { return TensorMap(nullptr, views, "stored"); }
};

}  // namespace studio::testing
