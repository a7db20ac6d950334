// SPDX-License-Identifier: GPL-3.0-or-later
// The one source of the glossary. Each term: id, title, two or three plain sentences, related ids.
#include <QtGlobal>

#include "ui/help/glossary.h"

namespace studio::ui {
namespace {

// clang-format off
constexpr GlossaryTerm kTerms[] = {
    {"language-model", QT_TRANSLATE_NOOP("Glossary", "Language model"),
     QT_TRANSLATE_NOOP("Glossary",
         "A program that, given the beginning of a text, says how likely each possible next piece is. By "
         "drawing one piece after the other it writes text. It learns those likelihoods from examples "
         "alone."),
     "token training-loss generation"},
    {"laboratory", QT_TRANSLATE_NOOP("Glossary", "Output-layer laboratory"),
     QT_TRANSLATE_NOOP("Glossary",
         "A fair race of output layers: the same model on the same text for the same time, each with the "
         "same small search of its learning rate. Its score is bits per byte on text that no model was "
         "trained on."),
     "output-layer bits-per-byte seed"},
    {"what-if", QT_TRANSLATE_NOOP("Glossary", "What if"),
     QT_TRANSLATE_NOOP("Glossary",
         "A prediction of how fast a run would be. A few short steps are measured on this computer; from "
         "what each part of a step cost there, steps of other sizes are worked out. Measure them to see "
         "how near that came."),
     "output-layer laboratory"},
    {"matmul-free", QT_TRANSLATE_NOOP("Glossary", "MatMul-free"),
     QT_TRANSLATE_NOOP("Glossary",
         "A network without multiplications of large matrices in its core. Where others multiply, its "
         "ternary layers only add and subtract, which even a small processor does quickly."),
     "ternary-weight output-layer causal-convolution"},
    {"ternary-weight", QT_TRANSLATE_NOOP("Glossary", "Ternary weight"),
     QT_TRANSLATE_NOOP("Glossary",
         "A weight that is only -1, 0 or +1. Instead of multiplying, a layer subtracts, skips or adds its "
         "input. It takes less than two bits to store."),
     "latent-weight ste threshold flip"},
    {"latent-weight", QT_TRANSLATE_NOOP("Glossary", "Latent weight"),
     QT_TRANSLATE_NOOP("Glossary",
         "The ordinary number behind a ternary weight, which training nudges a little at every step. When "
         "it crosses a threshold, the ternary weight it stands for changes."),
     "ternary-weight threshold ste flip"},
    {"threshold", QT_TRANSLATE_NOOP("Glossary", "Threshold"),
     QT_TRANSLATE_NOOP("Glossary",
         "The border at which a latent weight becomes -1, 0 or +1. Here it is the mean size of all latent "
         "weights of the matrix: above it the weight is +1, below its negative -1, between them 0."),
     "latent-weight ternary-weight"},
    {"flip", QT_TRANSLATE_NOOP("Glossary", "Flip"),
     QT_TRANSLATE_NOOP("Glossary",
         "A ternary weight that changes from one of -1, 0 and +1 to another, as its latent weight has "
         "crossed a threshold. Many flips mean that the layer is still looking for its place; few, that it "
         "has settled."),
     "latent-weight ternary-weight threshold"},
    {"ste", QT_TRANSLATE_NOOP("Glossary", "Straight-through estimator"),
     QT_TRANSLATE_NOOP("Glossary",
         "Rounding a weight to -1, 0 or +1 has no usable slope, so learning would stop there. The "
         "straight-through estimator simply passes the gradient on to the latent weight as if nothing had "
         "been rounded."),
     "latent-weight gradient ternary-weight"},
    {"relu2", QT_TRANSLATE_NOOP("Glossary", "ReLU²"),
     QT_TRANSLATE_NOOP("Glossary",
         "A bend that lets a layer do more than adding: negative values become 0, positive ones are "
         "squared. Most of its results are exactly 0, which makes what follows cheap."),
     "glu"},
    {"glu", QT_TRANSLATE_NOOP("Glossary", "GLU (gated linear unit)"),
     QT_TRANSLATE_NOOP("Glossary",
         "Two layers read the same input; one of them decides, number by number, how much of the other's "
         "result goes on. It lets the network switch parts of itself on and off depending on the text."),
     "relu2 router"},
    {"router", QT_TRANSLATE_NOOP("Glossary", "Router"),
     QT_TRANSLATE_NOOP("Glossary",
         "A tiny layer that gives each position a number between 0 and 1: how much work it deserves. In "
         "FlashLM v3 it is computed, but the loss does not use it."),
     "glu"},
    {"causal-convolution", QT_TRANSLATE_NOOP("Glossary", "Causal convolution"),
     QT_TRANSLATE_NOOP("Glossary",
         "A layer that mixes each position with a few earlier ones, by the same weights everywhere. Causal "
         "means that it never looks at what comes later, for that is what the model has to guess."),
     "dilation gate"},
    {"dilation", QT_TRANSLATE_NOOP("Glossary", "Dilation"),
     QT_TRANSLATE_NOOP("Glossary",
         "How far apart the positions are that a convolution looks at. With dilation 64 it sees the words "
         "64, 128 and 192 places back, so a few weights reach far."),
     "causal-convolution"},
    {"gate", QT_TRANSLATE_NOOP("Glossary", "Gate"),
     QT_TRANSLATE_NOOP("Glossary",
         "A number between 0 and 1 by which another is multiplied: 0 closes, 1 lets all through. The "
         "network learns when to open it."),
     "glu causal-convolution"},
    {"rmsnorm", QT_TRANSLATE_NOOP("Glossary", "RMSNorm"),
     QT_TRANSLATE_NOOP("Glossary",
         "Scales the numbers of each position so that their typical size is 1. Without it values grow or "
         "shrink from layer to layer until learning fails."),
     "residual"},
    {"residual", QT_TRANSLATE_NOOP("Glossary", "Residual connection"),
     QT_TRANSLATE_NOOP("Glossary",
         "Each layer only adds a correction to what it was given, instead of replacing it. Signals and "
         "gradients can pass deep networks that way."),
     "rmsnorm gradient"},
    {"embedding", QT_TRANSLATE_NOOP("Glossary", "Embedding"),
     QT_TRANSLATE_NOOP("Glossary",
         "A table with one row of numbers for each token: what the model knows of it before reading "
         "further. Tokens that are used alike get similar rows."),
     "token tied-embedding vocabulary"},
    {"tied-embedding", QT_TRANSLATE_NOOP("Glossary", "Tied embedding"),
     QT_TRANSLATE_NOOP("Glossary",
         "The same table is used twice: at the beginning to look tokens up, at the end to score them. It "
         "saves memory, and both uses teach the same numbers."),
     "embedding output-layer"},
    {"output-layer", QT_TRANSLATE_NOOP("Glossary", "Output layer"),
     QT_TRANSLATE_NOOP("Glossary",
         "The last layer. It compares what the model has understood with every entry of the vocabulary and "
         "gives each a score. With a large vocabulary it costs more time than all other layers together: "
         "86 % in the original FlashLM v3."),
     "logits softmax vocabulary tied-embedding"},
    {"logits", QT_TRANSLATE_NOOP("Glossary", "Logits"),
     QT_TRANSLATE_NOOP("Glossary",
         "The scores that the output layer gives to all tokens, before they are turned into probabilities. "
         "Higher means likelier; only their differences count."),
     "softmax output-layer z-loss"},
    {"softmax", QT_TRANSLATE_NOOP("Glossary", "Softmax"),
     QT_TRANSLATE_NOOP("Glossary",
         "Turns scores into probabilities: the number e is raised to each score, and each result is "
         "divided by their sum, so that together they make 100 %. That sum is why every token of the "
         "vocabulary has to be scored."),
     "logits temperature output-layer"},
    {"token", QT_TRANSLATE_NOOP("Glossary", "Token"),
     QT_TRANSLATE_NOOP("Glossary",
         "The piece of text that the model reads and writes at a time: a word, a part of a word, or a "
         "single character. Each has a number."),
     "vocabulary bpe"},
    {"vocabulary", QT_TRANSLATE_NOOP("Glossary", "Vocabulary"),
     QT_TRANSLATE_NOOP("Glossary",
         "All tokens that a model knows. A large one makes texts shorter in tokens, but the output layer "
         "has to score each entry at each position."),
     "token bpe output-layer"},
    {"bpe", QT_TRANSLATE_NOOP("Glossary", "BPE (byte-pair encoding)"),
     QT_TRANSLATE_NOOP("Glossary",
         "A way to find a vocabulary: begin with single bytes, and join the pair that occurs most often "
         "into a new token, again and again. Frequent words end up as one token, rare ones as several."),
     "token vocabulary"},
    {"training-loss", QT_TRANSLATE_NOOP("Glossary", "Loss"),
     QT_TRANSLATE_NOOP("Glossary",
         "The number that training makes smaller. Here it is the cross-entropy with label smoothing and "
         "z-loss added, so it compares only runs with the same settings."),
     "nll bits-per-byte label-smoothing z-loss"},
    {"nll", QT_TRANSLATE_NOOP("Glossary", "Cross-entropy (NLL)"),
     QT_TRANSLATE_NOOP("Glossary",
         "How surprised the model is by the token that really came: the negative logarithm of the "
         "probability it gave it, on average, in nats. 0 would be perfect foresight."),
     "bits-per-byte perplexity training-loss"},
    {"perplexity", QT_TRANSLATE_NOOP("Glossary", "Perplexity"),
     QT_TRANSLATE_NOOP("Glossary",
         "The cross-entropy read as a count: among how many equally likely tokens the model seems to "
         "choose. It compares only models with the same vocabulary."),
     "nll bits-per-byte"},
    {"bits-per-byte", QT_TRANSLATE_NOOP("Glossary", "Bits per byte"),
     QT_TRANSLATE_NOOP("Glossary",
         "How many bits the model would need for each byte of text, if it were used to compress it. As it "
         "counts bytes and not tokens, it compares models whose vocabularies differ."),
     "nll perplexity validation"},
    {"label-smoothing", QT_TRANSLATE_NOOP("Glossary", "Label smoothing"),
     QT_TRANSLATE_NOOP("Glossary",
         "Instead of demanding 100 % for the right token, training spreads a small share, often 10 %, over "
         "all others. The model becomes less sure of itself; the loss shown is higher by that."),
     "training-loss nll"},
    {"z-loss", QT_TRANSLATE_NOOP("Glossary", "z-loss"),
     QT_TRANSLATE_NOOP("Glossary",
         "A small penalty that keeps the scores from drifting away as a whole. It hardly changes what is "
         "learned, but keeps the arithmetic stable."),
     "logits training-loss"},
    {"gradient", QT_TRANSLATE_NOOP("Glossary", "Gradient"),
     QT_TRANSLATE_NOOP("Glossary",
         "For each weight, in which direction and how strongly it would change the loss. Training moves "
         "each weight a little against its gradient."),
     "gradient-norm learning-rate backward"},
    {"gradient-norm", QT_TRANSLATE_NOOP("Glossary", "Gradient norm"),
     QT_TRANSLATE_NOOP("Glossary",
         "The length of all gradients taken together. A sudden peak warns of trouble; what is too long is "
         "cut to the limit, which is called clipping."),
     "gradient"},
    {"backward", QT_TRANSLATE_NOOP("Glossary", "Forward and backward"),
     QT_TRANSLATE_NOOP("Glossary",
         "Forward, the model computes its guess; backward, it computes from the error what each weight has "
         "contributed. The backward pass usually takes about twice as long."),
     "gradient step"},
    {"learning-rate", QT_TRANSLATE_NOOP("Glossary", "Learning rate"),
     QT_TRANSLATE_NOOP("Glossary",
         "How far the weights move at each step. Too high, and the loss jumps about; too low, and nothing "
         "is learned in the time there is."),
     "warm-up gradient adamw"},
    {"warm-up", QT_TRANSLATE_NOOP("Glossary", "Warm-up"),
     QT_TRANSLATE_NOOP("Glossary",
         "The first steps, in which the learning rate rises from near zero. Gradients of fresh weights are "
         "wild, and large steps would do harm."),
     "learning-rate"},
    {"adamw", QT_TRANSLATE_NOOP("Glossary", "AdamW"),
     QT_TRANSLATE_NOOP("Glossary",
         "A rule for changing the weights that gives each its own step length, from the recent history of "
         "its gradients, and pulls unused weights gently towards zero."),
     "learning-rate normuon"},
    {"normuon", QT_TRANSLATE_NOOP("Glossary", "NorMuon"),
     QT_TRANSLATE_NOOP("Glossary",
         "A rule for changing whole matrices: it evens out the directions in which a matrix is changed, so "
         "that rare patterns are learned as well as frequent ones. Used for the core; AdamW serves the "
         "rest."),
     "adamw learning-rate"},
    {"ema", QT_TRANSLATE_NOOP("Glossary", "EMA (moving average of the weights)"),
     QT_TRANSLATE_NOOP("Glossary",
         "A copy of the weights that follows them slowly, like an average over the last thousand steps. It "
         "is often a little better than the weights themselves, since it does not tremble."),
     "checkpoint step"},
    {"step", QT_TRANSLATE_NOOP("Glossary", "Step"),
     QT_TRANSLATE_NOOP("Glossary",
         "One turn of training: read a batch of text, compare guess and truth, change all weights once."),
     "batch epoch backward"},
    {"batch", QT_TRANSLATE_NOOP("Glossary", "Batch"),
     QT_TRANSLATE_NOOP("Glossary",
         "The pieces of text that one step reads together. More of them make the gradient steadier and the "
         "step longer."),
     "step sequence-length"},
    {"epoch", QT_TRANSLATE_NOOP("Glossary", "Epoch"),
     QT_TRANSLATE_NOOP("Glossary",
         "One pass through the whole training text. Small models on large texts often see less than one; "
         "many passes over a small text end in learning it by heart."),
     "step overfitting validation"},
    {"sequence-length", QT_TRANSLATE_NOOP("Glossary", "Sequence length"),
     QT_TRANSLATE_NOOP("Glossary",
         "How many tokens in a row the model reads at once while it trains. Longer ones let it learn what "
         "belongs together far apart."),
     "token batch"},
    {"positions", QT_TRANSLATE_NOOP("Glossary", "Loss on a part of the positions"),
     QT_TRANSLATE_NOOP("Glossary",
         "To save time in the output layer, the loss may be taken at a random quarter of the positions "
         "only. The rest of the network still reads all of them."),
     "output-layer training-loss"},
    {"validation", QT_TRANSLATE_NOOP("Glossary", "Validation"),
     QT_TRANSLATE_NOOP("Glossary",
         "Text that is kept apart and never trained on. How well the model does on it tells whether it has "
         "learned the language or only the examples."),
     "overfitting bits-per-byte"},
    {"overfitting", QT_TRANSLATE_NOOP("Glossary", "Overfitting"),
     QT_TRANSLATE_NOOP("Glossary",
         "The training loss goes on falling while that on the validation text rises: the model learns its "
         "examples by heart."),
     "validation epoch"},
    {"checkpoint", QT_TRANSLATE_NOOP("Glossary", "Checkpoint"),
     QT_TRANSLATE_NOOP("Glossary",
         "All that a run needs to go on, written to disk: weights, the state of the optimizers, and the "
         "place in the text. After a power cut training resumes from the last one."),
     "ema step"},
    {"seed", QT_TRANSLATE_NOOP("Glossary", "Seed"),
     QT_TRANSLATE_NOOP("Glossary",
         "The number from which all chance is drawn. The same seed and settings give the same run again, "
         "bit for bit."),
     "temperature"},
    {"generation", QT_TRANSLATE_NOOP("Glossary", "Generation"),
     QT_TRANSLATE_NOOP("Glossary",
         "The model writes: it scores all tokens, one is drawn by chance, is added to the text, and so on. "
         "Training can go on meanwhile."),
     "temperature top-k top-p prompt"},
    {"prompt", QT_TRANSLATE_NOOP("Glossary", "Prompt"),
     QT_TRANSLATE_NOOP("Glossary",
         "The beginning of the text that you give; the model writes on from there."),
     "generation"},
    {"temperature", QT_TRANSLATE_NOOP("Glossary", "Temperature"),
     QT_TRANSLATE_NOOP("Glossary",
         "How daring the model writes. Below 1 it keeps to likely tokens, above 1 it tries unlikely ones "
         "more often; 0 always takes the likeliest."),
     "softmax top-k top-p"},
    {"top-k", QT_TRANSLATE_NOOP("Glossary", "Top-k"),
     QT_TRANSLATE_NOOP("Glossary",
         "Only the k likeliest tokens may be drawn. A small k makes safe but dull text."),
     "top-p min-p temperature"},
    {"top-p", QT_TRANSLATE_NOOP("Glossary", "Top-p"),
     QT_TRANSLATE_NOOP("Glossary",
         "Only the likeliest tokens that together reach the share p may be drawn: few where the model is "
         "sure, many where it is not."),
     "top-k min-p temperature"},
    {"min-p", QT_TRANSLATE_NOOP("Glossary", "Min-p"),
     QT_TRANSLATE_NOOP("Glossary",
         "Only tokens that are at least p times as likely as the likeliest may be drawn. It adapts like "
         "top-p, but cuts the long tail more cleanly."),
     "top-p top-k"},
    {"repetition-penalty", QT_TRANSLATE_NOOP("Glossary", "Repetition penalty"),
     QT_TRANSLATE_NOOP("Glossary",
         "Lowers the scores of tokens that have just been used. Above 1 it keeps small models from going "
         "in circles."),
     "temperature logits"},
    {"bf16", QT_TRANSLATE_NOOP("Glossary", "bf16"),
     QT_TRANSLATE_NOOP("Glossary",
         "A number in 16 bits instead of 32: the same range, but only about three digits. Processors with "
         "instructions for it multiply twice as fast; sums are still kept in 32 bits."),
     "roofline"},
    {"roofline", QT_TRANSLATE_NOOP("Glossary", "Roofline"),
     QT_TRANSLATE_NOOP("Glossary",
         "The limit that a processor sets: either its arithmetic or its memory is too slow for more. "
         "Comparing a layer with it shows whether the code or the machine is the bottleneck."),
     "bf16 multiply-add"},
    {"multiply-add", QT_TRANSLATE_NOOP("Glossary", "Multiply-add"),
     QT_TRANSLATE_NOOP("Glossary",
         "One multiplication and one addition: the unit in which the work of a network is counted. "
         "Counting needs no clock, so it says what a layer should cost, not what it does."),
     "roofline output-layer"},
    {"tokens-per-second", QT_TRANSLATE_NOOP("Glossary", "Tokens per second"),
     QT_TRANSLATE_NOOP("Glossary",
         "How many tokens training reads in a second. It compares speeds of the same model; another "
         "vocabulary makes other tokens."),
     "token step"},
};
// clang-format on

}  // namespace

std::span<const GlossaryTerm> glossaryTerms() { return kTerms; }

}  // namespace studio::ui
