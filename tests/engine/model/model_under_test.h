// SPDX-License-Identifier: GPL-3.0-or-later
// A whole language model with an output head as something to differentiate: the loss is the
// head's, with label smoothing and z-loss, over all positions of a random batch.
#pragma once

#include "engine/heads/registry.h"
#include "engine/model/language_model.h"
#include "tests/engine/model/layer_under_test.h"

namespace studio::testing {

template <class Real>
class ModelUnderTest final : public Differentiable<Real> {
public:
    using typename Differentiable<Real>::Tensor;

    ModelUnderTest(const HeadEntry& head, const ModelConfig& config, const BatchShape& shape,
                   int threads)
        : m_shape(shape), m_workers(threads), m_model(config, m_profiler) {
        const RunConfig run(std::make_shared<const SettingSchema>(headSettings()));
        m_head = head.make<Real>({m_model.config(), run, m_profiler, m_model.embedding()});
        m_parameters = m_model.parameters();
        m_head->collect(m_parameters);
        fillRandomly(m_parameters);
        const auto vocabulary = static_cast<std::size_t>(config.vocabulary);
        STUDIO_CHECK(m_head->begin({m_workers, zipfText(vocabulary, 20 * vocabulary, 1), {}}).ok());
        Random random(3, "words");
        for (std::size_t i = 0; i < shape.rows(); ++i) {
            const auto words = static_cast<std::uint64_t>(config.vocabulary);
            m_ids.push_back(static_cast<std::int32_t>(random.below(words)));
            m_targets.push_back(static_cast<std::int32_t>(random.below(words)));
        }
        m_hiddenGradient.resize(shape.rows() * static_cast<std::size_t>(config.width));
    }

    std::vector<Tensor> tensors() override {
        std::vector<Tensor> all;
        for (Parameter<Real>* p : m_parameters)
            if (p->trained)
                all.push_back({p->name, {p->effective(), p->size()}, p->gradient.span()});
        return all;
    }
    std::span<const Real> outputs() const override { return m_hidden; }
    double evaluate() override { return run(false); }
    void differentiate() override { differentiate(false); }
    void differentiate(bool embeddingFrozen) {
        for (Parameter<Real>* p : m_parameters)
            p->gradient.clear();
        run(embeddingFrozen);
        m_model.backward({m_workers, m_profiler}, m_hiddenGradient, embeddingFrozen);
    }

    LanguageModel<Real>& model() { return m_model; }

private:
    double run(bool embeddingFrozen) {
        const Execution execution{m_workers, m_profiler};
        const std::span<const Real> hidden = m_model.forward(execution, m_shape, m_ids);
        m_hidden.assign(hidden.begin(), hidden.end());
        const auto width = hidden.size() / m_shape.rows();
        return m_head
            ->lossAndGradient(execution, Matrix(hidden.data(), m_shape.rows(), width), m_targets,
                              {0.1, 0.01}, Matrix(m_hiddenGradient.data(), m_shape.rows(), width),
                              embeddingFrozen)
            .total();
    }

    BatchShape m_shape;
    Workers m_workers;
    Profiler m_profiler;
    LanguageModel<Real> m_model;
    std::unique_ptr<OutputHead<Real>> m_head;
    ParameterList<Real> m_parameters;
    std::vector<std::int32_t> m_ids, m_targets;    // [rows]
    std::vector<Real> m_hidden, m_hiddenGradient;  // [rows, width]
};

}  // namespace studio::testing
