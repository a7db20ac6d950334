// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/benchmark/kernel_table.h"

#include <algorithm>

#include "engine/base/aligned_buffer.h"
#include "engine/base/random.h"
#include "engine/kernels/activation.h"
#include "engine/kernels/gated_convolution.h"
#include "engine/kernels/int8_matrix.h"
#include "engine/kernels/matrix_product.h"
#include "engine/kernels/matrix_vector.h"
#include "engine/kernels/newton_schulz.h"
#include "engine/kernels/normalization.h"
#include "engine/kernels/optimizer_sweep.h"
#include "engine/kernels/packed_ternary.h"
#include "engine/kernels/panel_product.h"
#include "engine/kernels/softmax_panel.h"

namespace studio {
namespace {

constexpr std::size_t kRows = 2048, kLossRows = 512;  // of a step; that enter the loss
constexpr std::size_t kWidth = 256, kInner = 683, kVocabulary = 50257;
constexpr std::size_t kTileRows = 256, kTileWords = 512;  // of logits at once
constexpr std::size_t kSweep = kVocabulary * kWidth;
constexpr ConvolutionShape kConvolution{16, 128, kWidth, 16, 4, 4};

/// Memory that lives as long as the kernel that uses it.
using Floats = std::shared_ptr<AlignedBuffer<float>>;

Floats randomFloats(std::size_t count, double deviation = 1) {
    auto values = std::make_shared<AlignedBuffer<float>>(count);
    // Small integers suffice, and are drawn faster than normal numbers.
    Random random(1, "kernel", count);
    for (float& value : values->span())
        value = static_cast<float>(deviation *
                                   (static_cast<double>(random() & 0xFFFF) / 32768.0 - 1.0));
    return values;
}

Floats ternaryFloats(std::size_t count) {
    auto values = std::make_shared<AlignedBuffer<float>>(count);
    Random random(2, "kernel", count);
    for (float& value : values->span())
        value = static_cast<float>(static_cast<int>(random.below(3)) - 1);
    return values;
}

/// Floating-point operations on `count` elements, over so many arrays.
ZoneWork elementWork(std::size_t count, int operations, int arrays) {
    ZoneWork work = streamWork(count);
    work.bytes *= arrays;
    work.multiplyAdds = static_cast<std::int64_t>(count) * operations / 2;
    return work;
}

template <Precision precision, std::size_t m, std::size_t k, std::size_t n, bool firstTransposed,
          bool secondTransposed>
KernelSubject makeProduct() {
    const Floats a = randomFloats(m * k), b = randomFloats(k * n), c = randomFloats(m * n);
    return {[=](const Workers& workers) {
        const Matrix<const float> left = firstTransposed
                                             ? Matrix<const float>(a->data(), k, m).transposed()
                                             : Matrix<const float>(a->data(), m, k);
        const Matrix<const float> right = secondTransposed
                                              ? Matrix<const float>(b->data(), n, k).transposed()
                                              : Matrix<const float>(b->data(), k, n);
        product(workers, precision, left, right, Matrix<float>(c->data(), m, n), Accumulate::No);
    }};
}

/// As the output layer does it in training: exponentials and their sums in one pass over a tile.
KernelSubject makeSoftmaxStatistics() {
    // As many tiles as all threads together work on in turn.
    constexpr std::size_t kTiles = 16;
    const Floats logits = randomFloats(kTiles * kTileRows * kTileWords);
    const Floats states = randomFloats(3 * kTiles * kTileRows);
    return {[=](const Workers& workers) {
        const std::size_t width = panelWidth(Precision::Fp32), panels = kTileRows / width;
        workers.forEach(kTiles * panels, [&](std::size_t panel) {
            float* state = states->data() + 3 * panel * width;
            std::fill_n(state, width, startOfReference());
            std::fill_n(state + width, width, 0.0f);
            exponentiatePanel(Precision::Fp32, kTileWords,
                              logits->data() + panel * width * kTileWords,
                              {state, state + width, state + 2 * width}, nullptr, nullptr);
        });
    }};
}

/// Norm, both convolutions and the gate.
KernelSubject makeConvolution(bool forward) {
    const std::size_t size = kConvolution.rows() * kWidth;
    const Floats x = randomFloats(size), y = randomFloats(size), dn = randomFloats(size);
    const Floats inverse = randomFloats(kConvolution.rows()), scale = randomFloats(kWidth);
    const Floats s = randomFloats(size), v = randomFloats(size);
    const Floats gate = randomFloats(kConvolution.weights()),
                 value = randomFloats(kConvolution.weights());
    const Floats dGate = randomFloats(kConvolution.weights()),
                 dValue = randomFloats(kConvolution.weights());
    return {[=](const Workers& workers) {
        const NormedRows<float> input{x->data(), inverse->data(), scale->data()};
        const ConvolutionPair<const float> weights{gate->data(), value->data()};
        if (forward)
            gatedConvolutionForward<float>(workers, kConvolution, input, weights, s->data(),
                                           v->data(), y->data());
        else
            gatedConvolutionBackward<float>(workers, kConvolution, input, weights, s->data(),
                                            v->data(), y->data(), dn->data(),
                                            {dGate->data(), dValue->data()});
    }};
}
KernelSubject makeConvolutionForward() { return makeConvolution(true); }
KernelSubject makeConvolutionBackward() { return makeConvolution(false); }

KernelSubject makeNorm(bool forward) {
    const Floats x = randomFloats(kRows * kWidth), y = randomFloats(kRows * kWidth);
    const Floats scale = randomFloats(kWidth), inverse = randomFloats(kRows),
                 gradient = randomFloats(kWidth), dx = randomFloats(kRows * kWidth);
    return {[=](const Workers& workers) {
        if (forward)
            rmsNormForward(workers, kRows, kWidth, 1e-8, x->data(), scale->data(), y->data(),
                           inverse->data());
        else
            rmsNormBackward<float>(workers, kRows, kWidth, x->data(), scale->data(),
                                   inverse->data(), y->data(), nullptr, dx->data(),
                                   gradient->data());
    }};
}
KernelSubject makeNormForward() { return makeNorm(true); }
KernelSubject makeNormBackward() { return makeNorm(false); }

KernelSubject makeSquaredReluGate() {
    const Floats gate = randomFloats(kRows * kInner), up = randomFloats(kRows * kInner);
    const Floats out = randomFloats(kRows * kInner);
    return {[=](const Workers& workers) {
        squaredReluGateForward(workers, kRows * kInner, gate->data(), up->data(), out->data());
    }};
}

KernelSubject makeAdamW() {
    const Floats gradient = randomFloats(kSweep, 1e-3), weight = randomFloats(kSweep),
                 m = randomFloats(kSweep, 1e-3);
    const Floats average = randomFloats(kSweep);
    const auto v = std::make_shared<AlignedBuffer<float>>(kSweep);
    return {[=](const Workers& workers) {
        AdamWStep step;
        step.rate = 3e-4f;
        step.decay = 0.1f;
        step.averageDecay = 0.999f;
        adamWSweep(workers, step, kSweep,
                   {gradient->data(), weight->data(), m->data(), v->data(), average->data()});
    }};
}

KernelSubject makeNewtonSchulz() {
    constexpr std::size_t kRowsAtOnce = NewtonSchulz::kRowsAtOnce;
    const Floats x = randomFloats(kInner * kWidth);
    auto kernel = std::make_shared<NewtonSchulz>(
        std::vector<NewtonSchulz::Shape>{{kInner, kWidth}, {kInner, kWidth}});
    return {[=](const Workers& workers) {
        for (std::size_t matrix = 0; matrix < kernel->matrices(); ++matrix)
            for (std::size_t i = 0; i < NewtonSchulz::stretches(kInner); ++i)
                kernel->setRows(matrix, i, x->data() + i * kRowsAtOnce * kWidth);
        kernel->orthogonalize(workers, 5);
    }};
}

KernelSubject makeTernaryVector() {
    const Floats weights = ternaryFloats(kInner * kWidth), x = randomFloats(kWidth),
                 y = randomFloats(kInner);
    auto packed = std::make_shared<PackedTernary>(kInner, kWidth, weights->data());
    return {[=](const Workers&) { packed->apply(x->data(), y->data()); }};
}

KernelSubject makeVocabularyVector() {
    const Floats m = randomFloats(kSweep), x = randomFloats(kWidth), y = randomFloats(kVocabulary);
    return {[=](const Workers& workers) {
        matrixVector(workers, Matrix<const float>(m->data(), kVocabulary, kWidth), x->data(),
                     y->data());
    }};
}

KernelSubject makeVocabularyInt8() {
    const Floats m = randomFloats(kSweep), x = randomFloats(kWidth), y = randomFloats(kVocabulary);
    auto matrix = std::make_shared<Int8Matrix>(Workers(1),
                                               Matrix<const float>(m->data(), kVocabulary, kWidth));
    return {[=](const Workers& workers) { matrix->apply(workers, x->data(), y->data()); }};
}

/// Both convolutions, so many products each, over so many arrays of rows.
ZoneWork convolutionWork(int products, std::size_t arrays) {
    return ZoneWork{static_cast<std::int64_t>(2 * kConvolution.rows() * kConvolution.weights()) *
                        products,
                    0} +
           streamWork(2 * kConvolution.weights() + arrays * kConvolution.rows() * kWidth);
}

std::vector<KernelCase> makeTable() {
    constexpr std::size_t kRow = kRows * kWidth, kInnerRow = kRows * kInner;
    return {
        {"product.up", "Product: into the GLU", "2048 x 256 x 683", "fp32",
         productWork(kRows, kWidth, kInner),
         makeProduct<Precision::Fp32, kRows, kWidth, kInner, false, true>},
        {"product.weights", "Product: gradient of weights", "683 x 2048 x 256", "fp32",
         productWork(kInner, kRows, kWidth),
         makeProduct<Precision::Fp32, kInner, kRows, kWidth, true, false>},
        {"product.logits", "Product: logits of a step", "512 x 256 x 50257", "fp32",
         productWork(kLossRows, kWidth, kVocabulary),
         makeProduct<Precision::Fp32, kLossRows, kWidth, kVocabulary, false, true>},
        {"product.up_bf16", "Product: into the GLU", "2048 x 256 x 683", "bf16",
         productWork(kRows, kWidth, kInner),
         makeProduct<Precision::Bf16, kRows, kWidth, kInner, false, true>},
        {"product.weights_bf16", "Product: gradient of weights", "683 x 2048 x 256", "bf16",
         productWork(kInner, kRows, kWidth),
         makeProduct<Precision::Bf16, kInner, kRows, kWidth, true, false>},
        {"product.logits_bf16", "Product: logits of a step", "512 x 256 x 50257", "bf16",
         productWork(kLossRows, kWidth, kVocabulary),
         makeProduct<Precision::Bf16, kLossRows, kWidth, kVocabulary, false, true>},
        {"softmax.statistics", "Softmax: exponentials and sums", "4096 x 512", "fp32",
         elementWork(16 * kTileRows * kTileWords, 3, 2), makeSoftmaxStatistics},
        {"convolution.forward", "Norm, convolutions and gate, forward", "2048 x 256, 16 groups",
         "fp32", convolutionWork(1, 4), makeConvolutionForward},
        {"convolution.backward", "Convolutions and gate, backward", "2048 x 256, 16 groups", "fp32",
         convolutionWork(2, 5), makeConvolutionBackward},
        {"norm.forward", "RMSNorm, forward", "2048 x 256", "fp32", elementWork(kRow, 4, 2),
         makeNormForward},
        {"norm.backward", "RMSNorm, backward", "2048 x 256", "fp32", elementWork(kRow, 9, 3),
         makeNormBackward},
        {"gate.squared_relu", "ReLU\u00B2 gate", "2048 x 683", "fp32", elementWork(kInnerRow, 3, 3),
         makeSquaredReluGate},
        {"optimizer.adamw", "Clip, AdamW, moving average", "50257 x 256", "fp32",
         elementWork(kSweep, 18, 10), makeAdamW},
        {"optimizer.newton_schulz", "Newton-Schulz, 5 iterations", "2 of 683 x 256", "fp32",
         2 * NewtonSchulz::work({kInner, kWidth}, 5), makeNewtonSchulz},
        // Additions alone; a weight takes two bits, in two words of 32.
        {"ternary.vector",
         "Ternary matrix and one row",
         "683 x 256",
         "fp32",
         {static_cast<std::int64_t>(kInner * kWidth / 2),
          static_cast<std::int64_t>(kInner * kWidth / 4 + sizeof(float) * (kInner + kWidth))},
         makeTernaryVector},
        {"product.vector", "Output layer of one token", "50257 x 256 x 1", "fp32",
         productWork(kVocabulary, kWidth, 1), makeVocabularyVector},
        {"product.vector_int8",
         "The same at 8 bits a weight",
         "50257 x 256 x 1",
         "int8",
         {static_cast<std::int64_t>(kSweep),
          static_cast<std::int64_t>(kSweep + sizeof(float) * (2 * kVocabulary + kWidth))},
         makeVocabularyInt8},
    };
}

}  // namespace

const std::vector<KernelCase>& kernelTable() {
    static const std::vector<KernelCase> table = makeTable();
    return table;
}

}  // namespace studio
