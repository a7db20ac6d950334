// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/model_config.h"

#include "engine/base/text.h"

#include <limits>

namespace studio {

const SettingsOf<ModelConfig>& ModelConfig::settings() {
    static const auto settings =
        SettingsOf<ModelConfig>()
            .group(STUDIO_TEXT("Setting", "Model"))
            .add(
                &ModelConfig::width,
                {.key = "model.width",
                 .title = STUDIO_TEXT("Setting", "Width"),
                 .help = STUDIO_TEXT("Setting",
                                     "Numbers that stand for one token inside the model. Wider "
                                     "models learn more and train more slowly."),
                 .why = STUDIO_TEXT("Setting",
                                    "The most direct way to a larger or smaller model: most layers "
                                    "grow with the square of it. Halve it when steps are too slow, "
                                    "double it when more training no longer lowers the loss."),
                 .minimum = 8,
                 .maximum = 8192})
            .add(&ModelConfig::inner,
                 {.key = "model.inner",
                  .title = STUDIO_TEXT("Setting", "GLU inner width"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "Width between the GLU's projections; FlashLM takes 2.67 times the width."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "The GLU holds most of the block's weights. Change it to trade memory and "
                      "time against capacity without touching the embedding."),
                  .minimum = 1,
                  .maximum = 65536})
            .add(&ModelConfig::recursions,
                 {.key = "model.recursions",
                  .title = STUDIO_TEXT("Setting", "Recursions"),
                  .help = STUDIO_TEXT("Setting",
                                      "How often the one block is applied. More passes think "
                                      "longer with the same weights, and cost time in proportion."),
                  .why = STUDIO_TEXT("Setting",
                                     "Try 2 or 3 to see whether thinking twice with the same "
                                     "weights helps your text. Memory for the weights stays as it "
                                     "is, time for the core grows in proportion."),
                  .minimum = 1,
                  .maximum = 64})
            .add(&ModelConfig::groups,
                 {.key = "model.groups",
                  .title = STUDIO_TEXT("Setting", "Convolution groups"),
                  .help = STUDIO_TEXT("Setting",
                                      "The channels are cut into this many groups that do not mix "
                                      "in the convolutions. Must divide the width."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "Fewer groups let more channels mix and make the convolutions larger and "
                      "slower; more groups make them cheaper. It must divide the width."),
                  .minimum = 1,
                  .maximum = 8192,
                  .advanced = true})
            .add(&ModelConfig::kernel,
                 {.key = "model.kernel",
                  .title = STUDIO_TEXT("Setting", "Convolution taps"),
                  .help = STUDIO_TEXT("Setting", "How many time steps each convolution looks at."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "More taps look at more neighbouring tokens at once and cost time in "
                      "proportion. The reach into the past is set more cheaply by the dilations."),
                  .unit = STUDIO_TEXT("Setting", "tokens"),
                  .minimum = 1,
                  .maximum = 64,
                  .advanced = true})
            .add(&ModelConfig::dilations,
                 {.key = "model.dilations",
                  .title = STUDIO_TEXT("Setting", "Dilations"),
                  .help = STUDIO_TEXT("Setting",
                                      "Distance between the taps of each convolution in turn; "
                                      "large ones reach far back in the text."),
                  .why = STUDIO_TEXT("Setting",
                                     "Add a larger number when the model forgets what stood a few "
                                     "sentences earlier; each number is one more convolution, with "
                                     "its own weights and time."),
                  .unit = STUDIO_TEXT("Setting", "tokens"),
                  .minimum = 1,
                  .maximum = 65536,
                  .advanced = true})
            .add(&ModelConfig::normEpsilon,
                 {.key = "model.norm_epsilon",
                  .title = STUDIO_TEXT("Setting", "RMSNorm epsilon"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "Added to the mean square, so that a row of zeros can be normalised."),
                  .why = STUDIO_TEXT("Setting",
                                     "Rarely. A larger value calms rows that are nearly zero; "
                                     "FlashLM's own value is kept here to be comparable."),
                  .minimum = 1e-30,
                  .maximum = 1,
                  .advanced = true})
            .add(&ModelConfig::embeddingSource,
                 {.key = "model.embedding_source",
                  .title = STUDIO_TEXT("Setting", "Embedding starts from"),
                  .help = STUDIO_TEXT("Setting",
                                      "Random numbers; GPT-2's embedding, projected to the width "
                                      "of this model; or what stands near what in the text."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "A start that knows which words are alike saves the first thousand steps. "
                      "GPT-2's needs its tokenizer. Phases marked 'frozen' then keep the "
                      "embedding as it is, as FlashLM v3 did."),
                  .choices = {"random", "pretrained", "corpus"},
                  .choiceTitles = {STUDIO_TEXT("Setting", "Random numbers"),
                                   STUDIO_TEXT("Setting", "GPT-2's embedding"),
                                   STUDIO_TEXT("Setting", "The text itself")}})
            .add(&ModelConfig::embeddingFile,
                 {.key = "model.embedding_file",
                  .title = STUDIO_TEXT("Setting", "File of GPT-2's embedding"),
                  .help = STUDIO_TEXT("Setting",
                                      "A model.safetensors of GPT-2. Empty takes the embedding "
                                      "that was fetched."),
                  .why = STUDIO_TEXT("Setting",
                                     "Only for an embedding that starts from GPT-2's: name the "
                                     "file when you have it already."),
                  .advanced = true})
            .add(&ModelConfig::embeddingDeviation,
                 {.key = "model.embedding_deviation",
                  .title = STUDIO_TEXT("Setting", "Embedding start deviation"),
                  .help = STUDIO_TEXT("Setting",
                                      "Standard deviation of the embedding's random start values."),
                  .why = STUDIO_TEXT("Setting",
                                     "A smaller start makes the first predictions more even; too "
                                     "large a start makes the first steps unstable. It matters "
                                     "only for an embedding that starts random."),
                  .minimum = 0,
                  .maximum = 10,
                  .advanced = true})
            .add(&ModelConfig::tokenMixer,
                 {.key = "model.token_mixer",
                  .title = STUDIO_TEXT("Setting", "Token mixer"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "The layer that carries information from earlier tokens to later ones."),
                  .why = STUDIO_TEXT("Setting",
                                     "To compare ways of looking back in the text, as soon as "
                                     "there is more than one."),
                  .choices = {"gated-convolution"},
                  .choiceTitles = {STUDIO_TEXT("Setting", "Gated convolutions")},
                  .advanced = true})
            .add(&ModelConfig::channelMixer,
                 {.key = "model.channel_mixer",
                  .title = STUDIO_TEXT("Setting", "Channel mixer"),
                  .help = STUDIO_TEXT("Setting", "The layer that works on each token by itself."),
                  .why = STUDIO_TEXT("Setting",
                                     "To compare ways of working on a single token, as soon as "
                                     "there is more than one."),
                  .choices = {"ternary-glu"},
                  .choiceTitles = {STUDIO_TEXT("Setting", "Ternary GLU")},
                  .advanced = true});
    return settings;
}

std::vector<SettingIssue> ModelConfig::issues() const {
    std::vector<SettingIssue> issues;
    if (width % groups != 0)
        issues.push_back({"model.groups",
                          STUDIO_TEXT("Setting",
                                      "%1 does not divide 'model.width' (%2). Choose a divisor "
                                      "of the width."),
                          {std::to_string(groups), std::to_string(width)}});
    if (dilations.empty())
        issues.push_back(
            {"model.dilations", STUDIO_TEXT("Setting", "At least one number is needed.")});
    // 32-bit element counts in the largest tensor keep every index and file offset small.
    const std::int64_t embedding = static_cast<std::int64_t>(vocabulary) * width;
    if (embedding > std::numeric_limits<std::int32_t>::max())
        issues.push_back(
            {"model.width",
             STUDIO_TEXT("Setting",
                         "Vocabulary (%1) times 'model.width' (%2) is more than the 2,147,483,647 "
                         "weights that the embedding can have. Choose a smaller width or "
                         "vocabulary."),
             {std::to_string(vocabulary), std::to_string(width)}});
    return issues;
}

std::int64_t ModelConfig::expectedParameters() const {
    const std::int64_t d = width, layers = static_cast<std::int64_t>(dilations.size());
    const std::int64_t convolutions = layers * (2 * d * (d / groups) * kernel + d);
    const std::int64_t block = convolutions + d * d + 3 * d * inner + 2 * d;
    return d * vocabulary + block + d;
}

std::int64_t ModelConfig::multiplyAddsPerRow() const {
    const std::int64_t d = width, layers = static_cast<std::int64_t>(dilations.size());
    const std::int64_t router = d;
    return recursions * (layers * 2 * d * (d / groups) * kernel + d * d + 3 * d * inner + router);
}

std::int64_t ModelConfig::receptiveField() const {
    std::int64_t pass = 0;
    for (const int dilation : dilations)
        pass += std::int64_t{kernel - 1} * dilation;
    return 1 + pass * recursions;
}

}  // namespace studio
