// SPDX-License-Identifier: GPL-3.0-or-later
// The sparse backward pass: the full softmax's likelihood to the bit, its gradient to the bit with
// epsilon 0 and on average with any other, reproducible, for any number of threads.
#include <QtTest>

#include "tests/engine/heads/head_under_test.h"
#include "tests/support/each_target.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

constexpr const char* kEpsilon = "head.sparse_backward.epsilon";
const HeadVariant kFull{"full"};

HeadVariant sparse(const char* epsilon, const char* mode = "stochastic") {
    return {"sparse-backward", "", {{kEpsilon, epsilon}, {"head.sparse_backward.mode", mode}}};
}

const HeadCase kCases[] = {
    {"small", 9, 6, 37, {0.1, 0.05}},
    {"several tiles and panels", 40, 24, 1100, {}},
    {"smoothing, z-loss, biases, factor", 40, 24, 1100, {0.1, 0.05}, 1, 1},
    {"rows past a chunk", 530, 7, 50, {}},
};

void eachCase() {
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("bf16");
    for (int c = 0; c < 4; ++c)
        for (const bool bf16 : {false, true})
            QTest::addRow("%s, %s", kCases[c].name, bf16 ? "bf16" : "fp32") << c << bf16;
}

const HeadCase& fetchCase() {
    QFETCH(int, size);
    return kCases[size];
}

Precision fetchPrecision() {
    QFETCH(bool, bf16);
    return bf16 ? Precision::Bf16 : Precision::Fp32;
}

/// All gradients one after the other, in double.
std::vector<double> gradientsOf(HeadUnderTest<float>& subject, std::uint64_t step) {
    subject.setStep(step);
    subject.differentiate();
    std::vector<double> all;
    for (const auto& tensor : subject.tensors())
        all.insert(all.end(), tensor.gradient.begin(), tensor.gradient.end());
    return all;
}

double distance(const std::vector<double>& a, const std::vector<double>& b) {
    double squares = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        squares += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(squares);
}

}  // namespace

class SparseBackwardTest : public QObject {
    Q_OBJECT
private slots:
    void epsilonZeroIsTheFullSoftmax_data() { eachCase(); }
    void epsilonZeroIsTheFullSoftmax() {
        HeadUnderTest<float> full(kFull, fetchCase(), 2, fetchPrecision());
        HeadUnderTest<float> zero(sparse("0"), fetchCase(), 2, fetchPrecision());
        QVERIFY(everythingComputed(zero) == everythingComputed(full));
        QVERIFY(zero.losses(false).total() == full.losses(false).total());
    }

    void likelihoodIsTheFullSoftmaxes_data() { eachCase(); }
    void likelihoodIsTheFullSoftmaxes() {
        HeadUnderTest<float> full(kFull, fetchCase(), 2, fetchPrecision());
        HeadUnderTest<float> rounded(sparse("0.02"), fetchCase(), 2, fetchPrecision());
        const HeadLoss a = rounded.losses(false), b = full.losses(false);
        QVERIFY(a.nll == b.nll && a.crossEntropy == b.crossEntropy && a.zLoss == b.zLoss);
        QVERIFY(rounded.sumNll() == full.sumNll());
    }

    void reproducibleForAnyThreads_data() { eachCase(); }
    void reproducibleForAnyThreads() {
        for (const std::string& name : allInstructionSets()) {
            const InstructionSetScope scope(QString::fromStdString(name));
            HeadUnderTest<float> one(sparse("0.02"), fetchCase(), 1, fetchPrecision());
            const auto fifth = gradientsOf(one, 5);
            QVERIFY(gradientsOf(one, 6) != fifth);
            for (const int threads : {2, 4}) {
                HeadUnderTest<float> many(sparse("0.02"), fetchCase(), threads, fetchPrecision());
                QVERIFY(gradientsOf(many, 5) == fifth);
            }
        }
    }

    /// The mean of n draws is off by the root mean square of one draw's error over sqrt(n), if the
    /// draws are unbiased; a bias would stay. With hundreds of independent components the norm of
    /// the error is within a few per cent of its expectation; a fifth is allowed.
    void meanApproachesTheFullGradient_data() { eachCase(); }
    void meanApproachesTheFullGradient() {
        const HeadCase& sizes = fetchCase();
        HeadUnderTest<float> full(kFull, sizes, 2, fetchPrecision());
        HeadUnderTest<float> rounded(sparse(sizes.vocabulary < 100 ? "0.1" : "0.01"), sizes, 2,
                                     fetchPrecision());
        const std::vector<double> exact = gradientsOf(full, 0);
        std::vector<double> mean(exact.size(), 0.0);
        double squares = 0;
        int n = 0;
        for (const int until : {16, 64, 256}) {
            for (; n < until; ++n) {
                const std::vector<double> drawn =
                    gradientsOf(rounded, static_cast<std::uint64_t>(n));
                const double error = distance(drawn, exact);
                squares += error * error;
                for (std::size_t i = 0; i < mean.size(); ++i)
                    mean[i] += (drawn[i] - mean[i]) / (n + 1);
            }
            const double one = std::sqrt(squares / n), expected = one / std::sqrt(n);
            QVERIFY(one > 0);
            const double error = distance(mean, exact);
            QVERIFY2(
                std::abs(error / expected - 1) < 0.2 + 1 / std::sqrt(n),
                qPrintable(QString("%1 draws: %2, expected %3").arg(n).arg(error).arg(expected)));
        }
    }

    /// Leaving small probabilities out is biased: the mean of draws stays where one draw is.
    void dropIsBiased() {
        const HeadCase& sizes = kCases[1];
        HeadUnderTest<float> full(kFull, sizes, 2), dropped(sparse("0.01", "drop"), sizes, 2);
        const auto exact = gradientsOf(full, 0), first = gradientsOf(dropped, 1);
        QVERIFY(first == gradientsOf(dropped, 2));
        double size = 0;
        for (const double x : exact)
            size += x * x;
        QVERIFY(distance(first, exact) > 1e-3 * std::sqrt(size));
    }
};

STUDIO_TEST(SparseBackwardTest)
#include "sparse_backward_test.moc"
