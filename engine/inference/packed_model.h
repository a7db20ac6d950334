// SPDX-License-Identifier: GPL-3.0-or-later
// PackedModel: an immutable copy of a model's weights in the form that generation reads: ternary
// matrices at 2 bits a weight, convolutions packed for one time step, the embedding in fp32, and
// the output head's scorers. Knows nothing of gradients; decoder.h runs it.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/base/result.h"
#include "engine/heads/output_head.h"
#include "engine/kernels/packed_convolution.h"
#include "engine/kernels/packed_ternary.h"
#include "engine/model/model_config.h"

namespace studio {

/// What a copy is made from. All of it is read within PackedModel::make() only.
struct PackedModelSource {
    const ModelConfig& config;
    const OutputHead<float>& head;
    /// Latent weights by the model's parameter names ("block.glu.up_proj.weight"), raw or
    /// averaged. Ternary matrices are made from them here.
    WeightLookup weights;
    std::int64_t trainingStep = 0;
    bool averaged = false;  ///< The weights are the moving average (EMA).
    /// A copy of the embedding [vocabulary, width]: an earlier one while it is frozen, or one from
    /// EmbeddingCopies. Null: "embedding.weight" is looked up and copied.
    std::shared_ptr<const AlignedBuffer<float>> embedding = nullptr;
};

/// Immutable; any number of threads may use one at once.
class PackedModel {
public:
    struct Convolution {
        AlignedBuffer<float> normScale;  // [width]
        PackedConvolution gate, value;
        std::size_t dilation = 1;
    };
    struct Block {
        AlignedBuffer<float> normMix, normGlu;  // [width]
        std::vector<Convolution> convolutions;
        PackedTernary mixerProjection;  // [width, width]
        PackedTernary gate, up;         // [inner, width]
        PackedTernary down;             // [width, inner]
    };

    /// Copies and packs. An error names the weight that is missing or of another size, or the
    /// setting that generation does not know.
    static Result<std::shared_ptr<const PackedModel>> make(const PackedModelSource& source);

    const ModelConfig& config() const { return m_config; }
    std::int64_t trainingStep() const { return m_trainingStep; }
    bool averaged() const { return m_averaged; }
    std::size_t width() const { return static_cast<std::size_t>(m_config.width); }
    std::size_t vocabulary() const { return static_cast<std::size_t>(m_config.vocabulary); }
    const Block& block() const { return m_block; }
    std::span<const float> finalNorm() const { return m_finalNorm.span(); }
    const std::shared_ptr<const AlignedBuffer<float>>& embedding() const { return m_embedding; }
    /// The output layer in fp32.
    const TokenScorer& scorer() const { return *m_scorer; }
    /// The output layer with rounded weights; null when the head has none.
    const TokenScorer* fastScorer() const { return m_fastScorer.get(); }

private:
    friend class ModelPacker;
    PackedModel() = default;

    ModelConfig m_config;
    std::int64_t m_trainingStep = 0;
    bool m_averaged = false;
    Block m_block;
    AlignedBuffer<float> m_finalNorm;                         // [width]
    std::shared_ptr<const AlignedBuffer<float>> m_embedding;  // [vocabulary, width]
    std::unique_ptr<const TokenScorer> m_scorer, m_fastScorer;
};

}  // namespace studio
