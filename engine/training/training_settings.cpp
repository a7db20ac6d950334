// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_settings.h"

#include "engine/base/text.h"

namespace studio {

namespace {

SettingsOf<TrainingConfig> lossAndPhases() {
    using C = TrainingConfig;
    return SettingsOf<C>()
        .group(STUDIO_TEXT("Setting", "Training"))
        .add(&C::phases,
             {.key = "training.phases",
              .title = STUDIO_TEXT("Setting", "Phases"),
              .help = STUDIO_TEXT("Setting",
                                  "LENGTH:SEQUENCES[:STEPS[:frozen]], one after the other; short "
                                  "sequences first train faster."),
              .why = STUDIO_TEXT(
                  "Setting",
                  "Short sequences first give many cheap steps while the model still learns "
                  "letters and words; long ones later teach it to hold a thought. More sequences a "
                  "step make the gradient steadier and the step slower.")})
        .add(&C::windowStart,
             {.key = "training.window_start",
              .title = STUDIO_TEXT("Setting", "Sequences start"),
              .help = STUDIO_TEXT(
                  "Setting",
                  "Anywhere in the text, as FlashLM does, or at the beginning of a document, so "
                  "that short documents are read whole and by themselves."),
              .why = STUDIO_TEXT(
                  "Setting",
                  "Choose the beginning of documents for short texts such as stories, so that the "
                  "model learns how they begin. Choose anywhere for books and other long texts."),
              .choices = {"anywhere", "document"},
              .choiceTitles = {STUDIO_TEXT("Setting", "Anywhere in the text"),
                               STUDIO_TEXT("Setting", "At the beginning of a document")},
              .advanced = true})
        .add(
            &C::freezeRandomEmbedding,
            {.key = "training.freeze_random_embedding",
             .title = STUDIO_TEXT("Setting", "Freeze a random embedding"),
             .help = STUDIO_TEXT("Setting",
                                 "Phases marked 'frozen' are for an imported embedding. One that "
                                 "starts random is trained in them too, unless this is on."),
             .why = STUDIO_TEXT(
                 "Setting",
                 "To repeat FlashLM's first phase exactly without its imported embedding. "
                 "Otherwise leave it off: a random embedding that is not trained only costs time."),
             .advanced = true})
        .add(&C::positionFraction,
             {.key = "training.position_fraction",
              .title = STUDIO_TEXT("Setting", "Positions with loss"),
              .help = STUDIO_TEXT("Setting",
                                  "Share of the positions that the output layer sees in a step, "
                                  "drawn at random. A quarter makes it four times cheaper."),
              .why = STUDIO_TEXT("Setting",
                                 "Lower it when the output layer takes most of the time, as with "
                                 "GPT-2's vocabulary: steps become faster, each with a noisier "
                                 "gradient. With a small vocabulary 1 is best."),
              .minimum = 0.001,
              .maximum = 1})
        .add(&C::positionDraw,
             {.key = "training.position_draw",
              .title = STUDIO_TEXT("Setting", "Draw of the positions"),
              .help = STUDIO_TEXT("Setting",
                                  "When not all positions enter the loss: any, as FlashLM does, or "
                                  "one of each stretch of neighbours, so that no stretch of the "
                                  "text is left out."),
              .why = STUDIO_TEXT("Setting",
                                 "One of each stretch gives a slightly steadier gradient for the "
                                 "same time. Keep any to repeat FlashLM's runs."),
              .choices = {"uniform", "stratified"},
              .choiceTitles = {STUDIO_TEXT("Setting", "Any (uniform)"),
                               STUDIO_TEXT("Setting", "One of each stretch (stratified)")},
              .advanced = true})
        .add(
            &C::labelSmoothing,
            {.key = "training.label_smoothing",
             .title = STUDIO_TEXT("Setting", "Label smoothing"),
             .help = STUDIO_TEXT("Setting", "Share of the target spread evenly over all words."),
             .why = STUDIO_TEXT(
                 "Setting",
                 "A little keeps the model from being too sure of itself, and raises the loss that "
                 "is shown. Set it to 0 when you want the loss to be the plain cross-entropy."),
             .minimum = 0,
             .maximum = 0.9,
             .advanced = true})
        .add(&C::zCoefficient,
             {.key = "training.z_loss",
              .title = STUDIO_TEXT("Setting", "z-loss"),
              .help = STUDIO_TEXT("Setting", "Weight of the penalty that keeps logits near zero."),
              .why = STUDIO_TEXT("Setting",
                                 "Raise it when logits grow without bound or the loss blows up "
                                 "late in a run; 0 turns it off."),
              .minimum = 0,
              .maximum = 1,
              .advanced = true})
        .add(&C::seed,
             {.key = "training.seed",
              .title = STUDIO_TEXT("Setting", "Seed"),
              .help = STUDIO_TEXT("Setting",
                                  "Names the random numbers: the same seed trains the same run."),
              .why = STUDIO_TEXT(
                  "Setting",
                  "Train the same settings with two or three seeds to see how much of a difference "
                  "is chance. The same seed gives the same run, to the last bit."),
              .minimum = 0,
              .maximum = 9e15})
        .add(&C::precision,
             {.key = "precision",
              .title = STUDIO_TEXT("Setting", "Precision"),
              .help = STUDIO_TEXT(
                  "Setting",
                  "Number format inside the large products: fp32 is exact to 7 digits, bf16 rounds "
                  "their factors to 3 and is faster on processors made for it. auto takes the "
                  "faster one. Weights and sums are always 32-bit floats."),
              .why = STUDIO_TEXT("Setting",
                                 "Choose fp32 to compare with other programs to the last digits, "
                                 "or to go on with a run on a processor of another kind. A run "
                                 "goes on bit for bit only in the precision that it began with."),
              .choices = {"auto", "fp32", "bf16"},
              .choiceTitles = {STUDIO_TEXT("Setting", "The faster one (auto)"),
                               STUDIO_TEXT("Setting", "32-bit floats (fp32)"),
                               STUDIO_TEXT("Setting", "Rounded factors (bf16)")},
              .advanced = true,
              .group = STUDIO_TEXT("Setting", "Arithmetic")});
}

}  // namespace

const SettingsOf<TrainingConfig>& trainingSettings() {
    using C = TrainingConfig;
    static const auto settings =
        lossAndPhases()
            .group(STUDIO_TEXT("Setting", "Length of the run"))
            .add(&C::limitSteps,
                 {.key = "limit.steps",
                  .title = STUDIO_TEXT("Setting", "Steps"),
                  .help = STUDIO_TEXT("Setting", "Training ends after this many steps."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "More steps give a better model for more time. Move the decay of the "
                      "learning rate along with it, so that the rates are low at the end."),
                  .unit = STUDIO_TEXT("Setting", "steps"),
                  .minimum = 0,
                  .maximum = 1e9})
            .add(&C::limitMinutes,
                 {.key = "limit.minutes",
                  .title = STUDIO_TEXT("Setting", "Time"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "Training ends after this time; 0 means no limit. Pauses do not count."),
                  .why =
                      STUDIO_TEXT("Setting",
                                  "When the time is what counts, as in a lesson or to compare two "
                                  "runs fairly. The limit that is reached first ends the run."),
                  .unit = STUDIO_TEXT("Setting", "minutes"),
                  .minimum = 0,
                  .maximum = 1e6})
            .group(STUDIO_TEXT("Setting", "Evaluation"))
            .add(&C::evaluateEverySteps,
                 {.key = "evaluation.every_steps",
                  .title = STUDIO_TEXT("Setting", "Evaluate every"),
                  .help = STUDIO_TEXT(
                      "Setting", "How often the model is scored on text it does not train on."),
                  .why = STUDIO_TEXT("Setting",
                                     "More often gives a finer validation curve and takes time "
                                     "from training. Less often when a run lasts for hours."),
                  .unit = STUDIO_TEXT("Setting", "steps"),
                  .minimum = 1,
                  .maximum = 1e9})
            .add(&C::evaluateEverySeconds,
                 {.key = "evaluation.every_seconds",
                  .title = STUDIO_TEXT("Setting", "Evaluate at the latest after"),
                  .help = STUDIO_TEXT("Setting",
                                      "The model is also scored when it has trained for this long "
                                      "since the last time; 0 means that only steps count."),
                  .why = STUDIO_TEXT("Setting",
                                     "Gives runs whose steps take different times equally many "
                                     "scores over time, as a comparison by the clock needs them. "
                                     "Scoring changes nothing of what is trained."),
                  .unit = STUDIO_TEXT("Setting", "seconds"),
                  .minimum = 0,
                  .maximum = 1e6,
                  .advanced = true})
            .add(&C::evaluationWindows,
                 {.key = "evaluation.windows",
                  .title = STUDIO_TEXT("Setting", "Evaluation windows"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "How many stretches of the validation text are scored, at the most."),
                  .why = STUDIO_TEXT("Setting",
                                     "More stretches give a steadier score and take longer. Keep "
                                     "it when you compare runs."),
                  .minimum = 1,
                  .maximum = 1e6,
                  .advanced = true})
            .add(
                &C::evaluationLength,
                {.key = "evaluation.length",
                 .title = STUDIO_TEXT("Setting", "Evaluation length"),
                 .help = STUDIO_TEXT("Setting",
                                     "Length of each stretch; each starts from an empty context."),
                 .why = STUDIO_TEXT("Setting",
                                    "Longer stretches give the model more context, so that the "
                                    "score usually becomes better. Keep it when you compare runs."),
                 .unit = STUDIO_TEXT("Setting", "tokens"),
                 .minimum = 2,
                 .maximum = 65536,
                 .advanced = true})
            .group(STUDIO_TEXT("Setting", "Checkpoints"))
            .add(&C::checkpointEverySteps,
                 {.key = "checkpoint.every_steps",
                  .title = STUDIO_TEXT("Setting", "Checkpoint every"),
                  .help =
                      STUDIO_TEXT("Setting", "How often everything that a resume needs is saved."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "Less often when saving a large model takes noticeable time; more often when "
                      "you want to go back to any stage of the training."),
                  .unit = STUDIO_TEXT("Setting", "steps"),
                  .minimum = 1,
                  .maximum = 1e9})
            .add(&C::checkpointEverySeconds,
                 {.key = "checkpoint.every_seconds",
                  .title = STUDIO_TEXT("Setting", "Checkpoint at the latest after"),
                  .help = STUDIO_TEXT("Setting",
                                      "A save also begins when the last one began this long ago, "
                                      "so that at most about a minute of training can be lost."),
                  .why = STUDIO_TEXT("Setting",
                                     "It bounds what a power cut can cost. Raise it for a large "
                                     "model on a slow drive."),
                  .unit = STUDIO_TEXT("Setting", "seconds"),
                  .minimum = 1,
                  .maximum = 1e9,
                  .advanced = true})
            .add(
                &C::checkpointsKept,
                {.key = "checkpoint.keep",
                 .title = STUDIO_TEXT("Setting", "Checkpoints kept"),
                 .help = STUDIO_TEXT("Setting", "Older ones are removed once a newer one is safe."),
                 .why = STUDIO_TEXT("Setting",
                                    "Keep more to compare the model's answers at several stages; "
                                    "each takes the space that is shown as checkpoint size."),
                 .minimum = 1,
                 .maximum = 1000,
                 .advanced = true})
            .add(&C::bestKept,
                 {.key = "checkpoint.keep_best",
                  .title = STUDIO_TEXT("Setting", "Keep the best checkpoint"),
                  .help = STUDIO_TEXT("Setting",
                                      "The checkpoint with the best validation score stays too, "
                                      "and a new best score is saved."),
                  .why = STUDIO_TEXT("Setting",
                                     "So that the best weights are there even if the run gets "
                                     "worse later. Turn it off to save the space of one."),
                  .advanced = true});
    return settings;
}

}  // namespace studio
