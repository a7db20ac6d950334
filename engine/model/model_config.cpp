// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/model_config.h"

#include <limits>

namespace studio {

const SettingsOf<ModelConfig>& ModelConfig::settings() {
    static const auto settings =
        SettingsOf<ModelConfig>()
            .add(&ModelConfig::width,
                 {.key = "model.width",
                  .title = "Width",
                  .help = "Numbers that stand for one token inside the model. Wider models learn "
                          "more and train more slowly.",
                  .minimum = 8,
                  .maximum = 8192})
            .add(
                &ModelConfig::inner,
                {.key = "model.inner",
                 .title = "GLU inner width",
                 .help = "Width between the GLU's projections; FlashLM takes 2.67 times the width.",
                 .minimum = 1,
                 .maximum = 65536})
            .add(&ModelConfig::recursions,
                 {.key = "model.recursions",
                  .title = "Recursions",
                  .help = "How often the one block is applied. More passes think longer with the "
                          "same weights, and cost time in proportion.",
                  .minimum = 1,
                  .maximum = 64})
            .add(&ModelConfig::groups,
                 {.key = "model.groups",
                  .title = "Convolution groups",
                  .help = "The channels are cut into this many groups that do not mix in the "
                          "convolutions. Must divide the width.",
                  .minimum = 1,
                  .maximum = 8192,
                  .advanced = true})
            .add(&ModelConfig::kernel, {.key = "model.kernel",
                                        .title = "Convolution taps",
                                        .help = "How many time steps each convolution looks at.",
                                        .unit = "tokens",
                                        .minimum = 1,
                                        .maximum = 64,
                                        .advanced = true})
            .add(&ModelConfig::dilations,
                 {.key = "model.dilations",
                  .title = "Dilations",
                  .help = "Distance between the taps of each convolution in turn; large ones "
                          "reach far back in the text.",
                  .unit = "tokens",
                  .minimum = 1,
                  .maximum = 65536,
                  .advanced = true})
            .add(&ModelConfig::normEpsilon,
                 {.key = "model.norm_epsilon",
                  .title = "RMSNorm epsilon",
                  .help = "Added to the mean square, so that a row of zeros can be normalised.",
                  .minimum = 1e-30,
                  .maximum = 1,
                  .advanced = true})
            .add(&ModelConfig::embeddingDeviation,
                 {.key = "model.embedding_deviation",
                  .title = "Embedding start deviation",
                  .help = "Standard deviation of the embedding's random start values.",
                  .minimum = 0,
                  .maximum = 10,
                  .advanced = true})
            .add(&ModelConfig::tokenMixer,
                 {.key = "model.token_mixer",
                  .title = "Token mixer",
                  .help = "The layer that carries information from earlier tokens to later ones.",
                  .choices = {"gated-convolution"},
                  .advanced = true})
            .add(&ModelConfig::channelMixer,
                 {.key = "model.channel_mixer",
                  .title = "Channel mixer",
                  .help = "The layer that works on each token by itself.",
                  .choices = {"ternary-glu"},
                  .advanced = true});
    return settings;
}

Status ModelConfig::validate() const {
    if (width % groups != 0)
        return Error{"Setting 'model.groups' is " + std::to_string(groups) +
                     ", which does not divide 'model.width' (" + std::to_string(width) +
                     "). Choose a divisor of the width."};
    if (dilations.empty())
        return Error{"Setting 'model.dilations' needs at least one number."};
    // 32-bit element counts in the largest tensor keep every index and file offset small.
    const std::int64_t embedding = static_cast<std::int64_t>(vocabulary) * width;
    if (embedding > std::numeric_limits<std::int32_t>::max())
        return Error{"Vocabulary (" + std::to_string(vocabulary) + ") times 'model.width' (" +
                     std::to_string(width) +
                     ") is more than the 2,147,483,647 weights that the embedding can have. Choose "
                     "a smaller width or vocabulary."};
    return {};
}

std::int64_t ModelConfig::expectedParameters() const {
    const std::int64_t d = width, layers = static_cast<std::int64_t>(dilations.size());
    const std::int64_t convolutions = layers * (2 * d * (d / groups) * kernel + d);
    const std::int64_t block = convolutions + d * d + 3 * d * inner + 2 * d;
    return d * vocabulary + block + d;
}

std::int64_t ModelConfig::receptiveField() const {
    std::int64_t pass = 0;
    for (const int dilation : dilations)
        pass += std::int64_t{kernel - 1} * dilation;
    return 1 + pass * recursions;
}

}  // namespace studio
