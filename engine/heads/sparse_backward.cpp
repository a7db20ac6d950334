// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/heads/sparse_backward.h"

#include <algorithm>

#include "engine/base/text.h"

namespace studio {
namespace {

struct SparseSettings {
    double epsilon = 1.0 / 4096;
    std::string mode = "stochastic";
};

const SettingsOf<SparseSettings>& sparseSettings() {
    using C = SparseSettings;
    static const auto settings =
        SettingsOf<C>()
            .group(STUDIO_TEXT("Setting", "Output layer"))
            .add(&C::epsilon,
                 {.key = "head.sparse_backward.epsilon",
                  .title = STUDIO_TEXT("Setting", "Smallest probability kept"),
                  .help = STUDIO_TEXT("Setting",
                                      "Smaller probabilities enter the gradient rounded: to this "
                                      "number, or to nothing. 0 keeps all of them."),
                  .why = STUDIO_TEXT("Setting",
                                     "Larger values make the backward pass cheaper and its "
                                     "gradient noisier; 1/4096 is a good middle. With 0 it is the "
                                     "full softmax."),
                  .minimum = 0,
                  .maximum = 0.25,
                  .advanced = true})
            .add(&C::mode,
                 {.key = "head.sparse_backward.mode",
                  .title = STUDIO_TEXT("Setting", "Small probabilities"),
                  .help = STUDIO_TEXT("Setting",
                                      "Rounded up or down at random, so that nothing is lost on "
                                      "average, or left out."),
                  .why = STUDIO_TEXT("Setting",
                                     "Leaving them out is what a fine-tuned model bears; one that "
                                     "begins needs them, as rare words are pushed down by nothing "
                                     "else. Try it to see the difference."),
                  .choices = {"stochastic", "drop"},
                  .choiceTitles = {STUDIO_TEXT("Setting", "Rounded at random (stochastic)"),
                                   STUDIO_TEXT("Setting", "Left out (drop)")},
                  .advanced = true});
    return settings;
}

SparseRounding roundingOf(const HeadContext<float>& context) {
    const SparseSettings settings = sparseSettings().read(context.settings);
    return {static_cast<float>(settings.epsilon), settings.mode == "stochastic", context.seed};
}

/// Loss and gradients of one row: the logits' product, and two rows of the embedding for each
/// probability taken. Of models that have learnt something these are about 0.4 / epsilon.
std::int64_t trainingOperations(std::int64_t words, std::int64_t width, double epsilon) {
    if (epsilon <= 0)
        return 3 * words * width;
    const auto taken = std::min(words, static_cast<std::int64_t>(0.4 / epsilon));
    return (words + 2 * taken) * width;
}

}  // namespace

SparseBackward::SparseBackward(const HeadContext<float>& context)
    : FullSoftmax(context, roundingOf(context)) {}

std::vector<Setting> SparseBackward::settings() { return sparseSettings().list(); }

HeadCost SparseBackward::cost(const ModelConfig& model, const RunConfig& settings) {
    HeadCost cost = FullSoftmax::cost(model, settings);
    cost.trainingMultiplyAddsPerRow =
        trainingOperations(model.vocabulary, model.width, sparseSettings().read(settings).epsilon);
    return cost;
}

std::int64_t SparseBackward::trainingMultiplyAddsPerRow() const {
    const auto& shape = embedding().shape;
    return trainingOperations(static_cast<std::int64_t>(shape[0]),
                              static_cast<std::int64_t>(shape[1]), double{rounding().epsilon});
}

}  // namespace studio
