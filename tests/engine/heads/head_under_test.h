// SPDX-License-Identifier: GPL-3.0-or-later
// An output head of the registry with a random embedding and random hidden rows, as something to
// differentiate: the loss is the head's; its outputs are the log-probabilities of every word.
#pragma once

#include "engine/heads/registry.h"
#include "tests/support/differentiable.h"
#include "tests/support/random_arrays.h"

namespace studio::testing {

struct HeadCase {
    const char* name;
    std::size_t rows, width, vocabulary;
    LossSettings loss;
    double hiddenSize = 1;  ///< Standard deviation; the embedding's is 0.3.
};

template <class Real>
class HeadUnderTest final : public Differentiable<Real> {
public:
    using typename Differentiable<Real>::Tensor;

    HeadUnderTest(const HeadEntry& entry, const HeadCase& sizes, int threads,
                  Precision precision = Precision::Fp32)
        : m_case(sizes),
          m_precision(precision),
          m_workers(threads),
          m_embedding("embedding.weight", ParameterRole::Embedding, {sizes.vocabulary, sizes.width},
                      0.3) {
        std::vector<Setting> settings = {headKindSetting()};
        const auto own = entry.settings();
        settings.insert(settings.end(), own.begin(), own.end());
        const RunConfig run(std::make_shared<const SettingSchema>(std::move(settings)));
        m_config.width = static_cast<int>(sizes.width);
        m_config.vocabulary = static_cast<int>(sizes.vocabulary);
        m_head = entry.make<Real>({m_config, run, m_profiler, m_embedding});
        m_parameters = {&m_embedding};
        m_head->collect(m_parameters);
        for (Parameter<Real>* p : m_parameters) {
            const auto values = randomFloats(p->size(), p->name, p->startDeviation);
            std::copy(values.begin(), values.end(), p->value.data());
            p->ternarizeLatent(false);
        }
        const auto hidden = randomFloats(sizes.rows * sizes.width, "hidden", sizes.hiddenSize);
        m_hidden.assign(hidden.begin(), hidden.end());
        m_hiddenGradient.resize(m_hidden.size());
        m_logProbabilities.resize(sizes.rows * sizes.vocabulary);
        Random random(5, "targets");
        for (std::size_t i = 0; i < sizes.rows; ++i)
            m_targets.push_back(static_cast<std::int32_t>(random.below(sizes.vocabulary)));
    }

    std::vector<Tensor> tensors() override {
        std::vector<Tensor> all = {{"hidden", m_hidden, m_hiddenGradient}};
        for (Parameter<Real>* p : m_parameters)
            all.push_back({p->name, {p->effective(), p->size()}, p->gradient.span()});
        return all;
    }
    std::span<const Real> outputs() const override { return m_logProbabilities; }
    double evaluate() override {
        m_head->logProbabilities(run(), hidden(),
                                 {m_logProbabilities.data(), m_case.rows, m_case.vocabulary});
        return losses(false).total();
    }
    void differentiate() override {
        for (Parameter<Real>* p : m_parameters)
            p->gradient.clear();
        losses(false);
    }

    /// Adds to the gradients of the weights unless they are frozen.
    HeadLoss losses(bool weightsFrozen) {
        return m_head->lossAndGradient(run(), hidden(), m_targets, m_case.loss,
                                       {m_hiddenGradient.data(), m_case.rows, m_case.width},
                                       weightsFrozen);
    }
    double sumNll() { return m_head->sumNll(run(), hidden(), m_targets); }
    std::span<const std::int32_t> targets() const { return m_targets; }
    OutputHead<Real>& head() { return *m_head; }
    Profiler& profiler() { return m_profiler; }

private:
    Execution run() { return {m_workers, m_profiler, m_precision}; }
    Matrix<const Real> hidden() const { return {m_hidden.data(), m_case.rows, m_case.width}; }

    HeadCase m_case;
    Precision m_precision;
    ModelConfig m_config;
    Workers m_workers;
    Profiler m_profiler;
    Parameter<Real> m_embedding;
    std::unique_ptr<OutputHead<Real>> m_head;
    ParameterList<Real> m_parameters;              // the embedding, then the head's own
    std::vector<Real> m_hidden, m_hiddenGradient;  // [rows, width]
    std::vector<Real> m_logProbabilities;          // [rows, vocabulary]
    std::vector<std::int32_t> m_targets;           // [rows]
};

}  // namespace studio::testing
