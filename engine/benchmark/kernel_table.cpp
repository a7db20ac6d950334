// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/benchmark/kernel_table.h"

#include "engine/base/aligned_buffer.h"
#include "engine/base/random.h"
#include "engine/kernels/activation.h"
#include "engine/kernels/convolution.h"
#include "engine/kernels/matrix_product.h"
#include "engine/kernels/matrix_vector.h"
#include "engine/kernels/normalization.h"
#include "engine/kernels/optimizer_sweep.h"
#include "engine/kernels/packed_ternary.h"
#include "engine/kernels/softmax.h"
#include "engine/training/normuon.h"

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

template <std::size_t m, std::size_t k, std::size_t n, bool firstTransposed, bool secondTransposed>
KernelSubject makeProduct() {
    const Floats a = randomFloats(m * k), b = randomFloats(k * n), c = randomFloats(m * n);
    return {[=](const Workers& workers) {
        const Matrix<const float> left = firstTransposed
                                             ? Matrix<const float>(a->data(), k, m).transposed()
                                             : Matrix<const float>(a->data(), m, k);
        const Matrix<const float> right = secondTransposed
                                              ? Matrix<const float>(b->data(), n, k).transposed()
                                              : Matrix<const float>(b->data(), k, n);
        product(workers, left, right, Matrix<float>(c->data(), m, n), Accumulate::No);
    }};
}

KernelSubject makeSoftmaxStatistics() {
    // As many tiles as all threads together work on in turn.
    constexpr std::size_t kTiles = 16;
    const Floats logits = randomFloats(kTiles * kTileRows * kTileWords);
    auto states = std::make_shared<std::vector<LogSumExp<float>>>(kTiles * kTileRows,
                                                                  LogSumExp<float>::empty());
    return {[=](const Workers& workers) {
        workers.forEach(kTiles, [&](std::size_t tile) {
            mergeLogSumExp(Matrix<const float>(logits->data() + tile * kTileRows * kTileWords,
                                               kTileRows, kTileWords),
                           states->data() + tile * kTileRows);
        });
    }};
}

template <class Kernel>
KernelSubject makeConvolution(Kernel kernel) {
    const Floats x = randomFloats(kConvolution.rows() * kWidth);
    const Floats y = randomFloats(kConvolution.rows() * kWidth);
    const Floats weight = randomFloats(kConvolution.weights());
    return {[=](const Workers& workers) { kernel(workers, x->data(), weight->data(), y->data()); }};
}
KernelSubject makeConvolutionForward() {
    return makeConvolution([](const Workers& workers, float* x, float* weight, float* y) {
        convolutionForward<float>(workers, kConvolution, x, weight, y);
    });
}
KernelSubject makeConvolutionInput() {
    return makeConvolution([](const Workers& workers, float* x, float* weight, float* y) {
        convolutionBackwardInput<float>(workers, kConvolution, y, weight, x);
    });
}
KernelSubject makeConvolutionWeight() {
    return makeConvolution([](const Workers& workers, float* x, float* weight, float* y) {
        convolutionBackwardWeight<float>(workers, kConvolution, x, y, weight);
    });
}

KernelSubject makeNorm(bool forward) {
    const Floats x = randomFloats(kRows * kWidth), y = randomFloats(kRows * kWidth);
    const Floats scale = randomFloats(kWidth), inverse = randomFloats(kRows),
                 gradient = randomFloats(kWidth), dx = randomFloats(kRows * kWidth);
    return {[=](const Workers& workers) {
        if (forward)
            rmsNormForward(workers, kRows, kWidth, 1e-8, x->data(), scale->data(), y->data(),
                           inverse->data());
        else
            rmsNormBackward(workers, kRows, kWidth, x->data(), scale->data(), inverse->data(),
                            y->data(), dx->data(), Accumulate::No, gradient->data());
    }};
}
KernelSubject makeNormForward() { return makeNorm(true); }
KernelSubject makeNormBackward() { return makeNorm(false); }

KernelSubject makeSigmoidGate() {
    const Floats x = randomFloats(kRows * kWidth), y = randomFloats(kRows * kWidth);
    const Floats gate = randomFloats(kRows * kWidth), value = randomFloats(kRows * kWidth);
    return {[=](const Workers& workers) {
        sigmoidGateForward(workers, kRows * kWidth, x->data(), gate->data(), value->data(),
                           y->data());
    }};
}

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
    const auto v = std::make_shared<AlignedBuffer<float>>(kSweep);
    return {[=](const Workers& workers) {
        AdamWStep step;
        step.rate = 3e-4f;
        step.decay = 0.1f;
        adamWUpdate(workers, step, kSweep, gradient->data(), weight->data(), m->data(), v->data());
    }};
}

KernelSubject makeAverage() {
    const Floats weight = randomFloats(kSweep), average = randomFloats(kSweep);
    return {[=](const Workers& workers) {
        averageUpdate(workers, 0.999f, kSweep, weight->data(), average->data());
    }};
}

KernelSubject makeNewtonSchulz() {
    const Floats x = randomFloats(kInner * kWidth);
    auto kernel = std::make_shared<NewtonSchulz>();
    return {[=](const Workers& workers) {
        kernel->orthogonalize(workers, Matrix<float>(x->data(), kInner, kWidth), 5);
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

ZoneWork convolutionWork() {
    return ZoneWork{static_cast<std::int64_t>(kConvolution.rows() * kConvolution.weights()), 0} +
           streamWork(kConvolution.weights() + 2 * kConvolution.rows() * kWidth);
}

std::vector<KernelCase> makeTable() {
    constexpr std::size_t kRow = kRows * kWidth, kInnerRow = kRows * kInner;
    return {
        {"product.up", "Product: into the GLU", "2048 x 256 x 683", "fp32",
         productWork(kRows, kWidth, kInner), makeProduct<kRows, kWidth, kInner, false, true>},
        {"product.weights", "Product: gradient of weights", "683 x 2048 x 256", "fp32",
         productWork(kInner, kRows, kWidth), makeProduct<kInner, kRows, kWidth, true, false>},
        {"product.logits", "Product: logits of a step", "512 x 256 x 50257", "fp32",
         productWork(kLossRows, kWidth, kVocabulary),
         makeProduct<kLossRows, kWidth, kVocabulary, false, true>},
        {"softmax.statistics", "Softmax statistics", "4096 x 512", "fp32",
         elementWork(16 * kTileRows * kTileWords, 4, 1), makeSoftmaxStatistics},
        {"convolution.forward", "Convolution, forward", "2048 x 256, 16 groups", "fp32",
         convolutionWork(), makeConvolutionForward},
        {"convolution.input", "Convolution, gradient of input", "2048 x 256, 16 groups", "fp32",
         convolutionWork() + streamWork(kRow), makeConvolutionInput},
        {"convolution.weights", "Convolution, gradient of weights", "2048 x 256, 16 groups", "fp32",
         convolutionWork(), makeConvolutionWeight},
        {"norm.forward", "RMSNorm, forward", "2048 x 256", "fp32", elementWork(kRow, 4, 2),
         makeNormForward},
        {"norm.backward", "RMSNorm, backward", "2048 x 256", "fp32", elementWork(kRow, 9, 3),
         makeNormBackward},
        {"gate.sigmoid", "Sigmoid gate", "2048 x 256", "fp32", elementWork(kRow, 5, 5),
         makeSigmoidGate},
        {"gate.squared_relu", "ReLU\u00B2 gate", "2048 x 683", "fp32", elementWork(kInnerRow, 3, 3),
         makeSquaredReluGate},
        {"optimizer.adamw", "AdamW sweep", "50257 x 256", "fp32", elementWork(kSweep, 14, 7),
         makeAdamW},
        {"optimizer.average", "Moving average sweep", "50257 x 256", "fp32",
         elementWork(kSweep, 3, 3), makeAverage},
        {"optimizer.newton_schulz", "Newton-Schulz, 5 iterations", "683 x 256", "fp32",
         NewtonSchulz::work(kInner, kWidth, 5), makeNewtonSchulz},
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
    };
}

}  // namespace

const std::vector<KernelCase>& kernelTable() {
    static const std::vector<KernelCase> table = makeTable();
    return table;
}

}  // namespace studio
