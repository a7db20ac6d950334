// SPDX-License-Identifier: GPL-3.0-or-later
// The model without its output layer: x = embedding[ids]; the block, `recursions` times with the
// same weights; final RMSNorm. Output heads (heads/) turn its hidden rows into a loss.
#pragma once

#include <span>

#include "engine/model/block.h"

namespace studio {

template <class Real>
class LanguageModel {
public:
    /// config must be valid and have a vocabulary.
    LanguageModel(const ModelConfig& config, Profiler& profiler);

    const ModelConfig& config() const { return m_config; }
    /// In the order of FlashLM's module tree: embedding, block, final norm.
    const ParameterList<Real>& parameters() const { return m_parameters; }
    Parameter<Real>& embedding() { return m_embedding; }
    std::int64_t parameterCount() const;
    /// Multiply-adds of one forward pass without the output layer, a row.
    std::int64_t multiplyAddsPerRow() const;

    /// Makes the ternary matrices from the latent weights. Call once a step, before forward().
    void ternarizeWeights(const Execution& run, bool countFlips);

    /// ids: [rows], each below the vocabulary. Returns the hidden rows [rows, width], valid until
    /// the next call. Memory is made only for more rows than any batch before had.
    std::span<const Real> forward(const Execution& run, const BatchShape& shape,
                                  std::span<const std::int32_t> ids);
    /// hiddenGradient: [rows, width], used as scratch. Adds to the parameters' gradients; the
    /// embedding's is left out when it is frozen.
    void backward(const Execution& run, std::span<Real> hiddenGradient, bool embeddingFrozen);

    /// Values of the last forward() for tests: stream after pass i, router of pass i.
    std::span<const Real> blockOutput(std::size_t pass) const {
        return m_workspace->stream[pass + 1].span().first(m_workspace->shape.rows() * m_width);
    }
    std::span<const Real> routerOutput(std::size_t pass) const {
        return m_workspace->caches[pass].router.span().first(m_workspace->shape.rows());
    }

private:
    /// The activations of a batch.
    struct Workspace {
        std::size_t capacity = 0;                         // rows that there is memory for
        BatchShape shape;                                 // of the last batch
        std::vector<typename Block<Real>::Cache> caches;  // one a pass
        std::vector<AlignedBuffer<Real>> stream;          // [passes + 1][rows, width]
        std::unique_ptr<LayerCache> finalNorm;
        AlignedBuffer<Real> hidden, gradient;  // [rows, width]
    };

    void useWorkspace(const BatchShape& shape);
    std::unique_ptr<Workspace> makeWorkspace(const BatchShape& shape) const;
    void scatterEmbeddingGradient(const Execution& run, const Real* gradient);

    ModelConfig m_config;
    std::size_t m_width;
    ZoneId m_lookupZone, m_scatterZone, m_ternarizeZone;
    Parameter<Real> m_embedding;
    Block<Real> m_block;
    RmsNorm<Real> m_finalNorm;
    ParameterList<Real> m_parameters;

    // One for training and evaluation in turn, as large as the larger of them.
    std::unique_ptr<Workspace> m_workspace;
    std::span<const std::int32_t> m_ids;
};

}  // namespace studio
