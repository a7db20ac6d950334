// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/packed_model.h"

#include <algorithm>
#include <optional>

#include "engine/base/check.h"
#include "engine/kernels/ternarize.h"

namespace studio {

/// Fills a PackedModel and remembers the first thing that was wrong.
class ModelPacker {
public:
    explicit ModelPacker(const PackedModelSource& source)
        : m_source(source),
          m_width(static_cast<std::size_t>(source.config.width)),
          m_inner(static_cast<std::size_t>(source.config.inner)) {}

    Result<std::shared_ptr<const PackedModel>> run() {
        if (const Status known = checkLayers(); !known)
            return known.error();
        auto model = std::shared_ptr<PackedModel>(new PackedModel);
        model->m_config = m_source.config;
        model->m_trainingStep = m_source.trainingStep;
        model->m_averaged = m_source.averaged;
        packBlock(model->m_block);
        model->m_finalNorm = copy("final_norm.scale", m_width);
        model->m_embedding = embedding();
        if (m_error)
            return *m_error;
        const ScorerWeights weights{model->m_embedding, m_source.weights};
        model->m_scorer = m_source.head.makeScorer(weights);
        model->m_fastScorer = m_source.head.makeFastScorer(weights);
        return std::shared_ptr<const PackedModel>(std::move(model));
    }

private:
    Status checkLayers() const {
        const ModelConfig& config = m_source.config;
        if (const Status valid = config.validate(); !valid)
            return valid;
        if (config.tokenMixer != "gated-convolution")
            return Error{"Setting 'model.token_mixer' is '" + config.tokenMixer +
                         "', with which text cannot be generated: choose 'gated-convolution'."};
        if (config.channelMixer != "ternary-glu")
            return Error{"Setting 'model.channel_mixer' is '" + config.channelMixer +
                         "', with which text cannot be generated: choose 'ternary-glu'."};
        return {};
    }

    void packBlock(PackedModel::Block& block) {
        const ModelConfig& config = m_source.config;
        const auto groups = static_cast<std::size_t>(config.groups);
        const auto kernel = static_cast<std::size_t>(config.kernel);
        block.normMix = copy("block.norm_mix.scale", m_width);
        block.normGlu = copy("block.norm_glu.scale", m_width);
        for (std::size_t i = 0; i < config.dilations.size(); ++i) {
            const std::string name = "block.mixer.layers." + std::to_string(i);
            const std::size_t count = m_width * (m_width / groups) * kernel;
            const auto gate = find(name + ".gate.weight", count);
            const auto value = find(name + ".value.weight", count);
            if (m_error)
                return;
            PackedModel::Convolution& layer = block.convolutions.emplace_back();
            layer.normScale = copy(name + ".norm.scale", m_width);
            layer.gate = PackedConvolution(m_width, groups, kernel, gate.data());
            layer.value = PackedConvolution(m_width, groups, kernel, value.data());
            layer.dilation = static_cast<std::size_t>(config.dilations[i]);
        }
        block.mixerProjection = ternary("block.mixer.out_proj.weight", m_width, m_width);
        block.gate = ternary("block.glu.gate_proj.weight", m_inner, m_width);
        block.up = ternary("block.glu.up_proj.weight", m_inner, m_width);
        block.down = ternary("block.glu.down_proj.weight", m_width, m_inner);
    }

    /// Empty after an error.
    std::span<const float> find(const std::string& name, std::size_t count) {
        const auto values = m_source.weights(name);
        if (values.size() == count)
            return values;
        if (!m_error)
            m_error = Error{"Weight '" + name + "' has " + std::to_string(values.size()) +
                            " values where the model's settings ask for " + std::to_string(count) +
                            ": choose the settings that it was trained with."};
        return {};
    }

    AlignedBuffer<float> copy(const std::string& name, std::size_t count) {
        AlignedBuffer<float> buffer;
        const auto values = find(name, count);
        buffer.resize(values.size());
        std::ranges::copy(values, buffer.data());
        return buffer;
    }

    PackedTernary ternary(const std::string& name, std::size_t outputs, std::size_t inputs) {
        const auto latent = find(name, outputs * inputs);
        if (latent.empty())
            return {};
        m_ternary.grow(latent.size());
        ternarize(latent.size(), latent.data(), m_ternary.data());
        return {outputs, inputs, m_ternary.data()};
    }

    std::shared_ptr<const AlignedBuffer<float>> embedding() {
        const std::size_t count = static_cast<std::size_t>(m_source.config.vocabulary) * m_width;
        if (m_source.embedding) {
            STUDIO_CHECK(m_source.embedding->size() == count);
            return m_source.embedding;
        }
        return std::make_shared<const AlignedBuffer<float>>(copy("embedding.weight", count));
    }

    const PackedModelSource& m_source;
    std::size_t m_width, m_inner;
    AlignedBuffer<float> m_ternary;  // scratch
    std::optional<Error> m_error;
};

Result<std::shared_ptr<const PackedModel>> PackedModel::make(const PackedModelSource& source) {
    return ModelPacker(source).run();
}

}  // namespace studio
