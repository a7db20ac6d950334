// SPDX-License-Identifier: GPL-3.0-or-later
// What every output head of the registry promises. A new line there is tested without a new test.
#include <QtTest>

#include "tests/engine/heads/head_under_test.h"
#include "tests/support/each_target.h"
#include "tests/support/float_check.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

constexpr LossSettings kPlain{}, kSmooth{0.1, 0.0}, kZ{0.0, 0.05}, kBoth{0.1, 0.05};

const std::vector<HeadCase>& smallCases() {
    static const std::vector<HeadCase> all = {
        {"plain", 9, 6, 37, kPlain},
        {"label smoothing", 9, 6, 37, kSmooth},
        {"z-loss", 9, 6, 37, kZ},
        {"both", 9, 6, 37, kBoth},
        {"one row, odd width", 1, 7, 19, kBoth},
        {"two words", 5, 3, 2, kBoth},
        {"vocabulary past a tile", 3, 4, 530, kBoth},
        {"rows past a chunk", 260, 4, 11, kBoth},
    };
    return all;
}

const std::vector<HeadCase>& allCases() {
    static const std::vector<HeadCase> all = [] {
        std::vector<HeadCase> cases = smallCases();
        cases.push_back({"many rows and words", 300, 24, 1100, kBoth});
        cases.push_back({"many rows and words, plain", 300, 24, 1100, kPlain});
        cases.push_back({"several tiles a group", 40, 6, 4500, kBoth});
        cases.push_back({"rows past a chunk of bf16", 530, 4, 11, kBoth});
        return cases;
    }();
    return all;
}

void eachHeadAndCase(const std::vector<HeadCase>& cases) {
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("size");
    for (std::size_t h = 0; h < headRegistry().size(); ++h)
        for (std::size_t c = 0; c < cases.size(); ++c)
            QTest::addRow("%s, %s", headRegistry()[h].name, cases[c].name)
                << static_cast<int>(h) << static_cast<int>(c);
}

const HeadEntry& fetchEntry() {
    QFETCH(int, head);
    return headRegistry()[static_cast<std::size_t>(head)];
}

const HeadCase& fetchCase() {
    QFETCH(int, size);
    return allCases()[static_cast<std::size_t>(size)];
}

double largest(std::span<const float> values) {
    double size = 0;
    for (const float x : values)
        size = std::max(size, std::abs(static_cast<double>(x)));
    return size;
}

}  // namespace

class HeadContractTest : public QObject {
    Q_OBJECT
private slots:
    void gradientsAreTheDifferences_data() { eachHeadAndCase(smallCases()); }
    void gradientsAreTheDifferences() {
        HeadUnderTest<double> subject(fetchEntry(), fetchCase(), 1);
        const std::string problem = gradientProblem(subject, 100);
        QVERIFY2(problem.empty(), problem.c_str());
    }

    void floatAgreesWithDouble_data() { eachHeadAndCase(allCases()); }
    void floatAgreesWithDouble() {
        const HeadCase& sizes = fetchCase();
        HeadUnderTest<float> rounded(fetchEntry(), sizes, 2);
        HeadUnderTest<double> exact(fetchEntry(), sizes, 2);
        double bound = 0;
        const std::size_t terms = std::max({sizes.rows, sizes.width, sizes.vocabulary});
        const std::string problem = floatProblem(rounded, exact, floatPerturbation(terms), &bound);
        QVERIFY2(problem.empty(), problem.c_str());
        // Losses are means of values that are each off by at most `bound`; z-loss of their
        // squares, whose derivative is 2 lse, with lse below 20 here.
        const HeadLoss got = rounded.losses(false), want = exact.losses(false);
        QVERIFY(std::abs(got.nll - want.nll) <= bound);
        QVERIFY(std::abs(got.crossEntropy - want.crossEntropy) <= 2 * bound);
        QVERIFY(std::abs(got.zLoss - want.zLoss) <= 40 * sizes.loss.zCoefficient * bound);
    }

    /// On every instruction set, since each multiplies bf16 in its own way.
    void bf16AgreesWithDouble_data() { eachHeadAndCase(allCases()); }
    void bf16AgreesWithDouble() {
        for (const std::string& name : allInstructionSets()) {
            const InstructionSetScope scope(QString::fromStdString(name));
            HeadUnderTest<float> rounded(fetchEntry(), fetchCase(), 2, Precision::Bf16);
            HeadUnderTest<double> exact(fetchEntry(), fetchCase(), 2);
            double bound = 0;
            const std::string problem = floatProblem(rounded, exact, bf16Perturbation(), &bound);
            QVERIFY2(problem.empty(), (name + ": " + problem).c_str());
            const HeadLoss got = rounded.losses(false), want = exact.losses(false);
            QVERIFY(std::abs(got.nll - want.nll) <= bound);
        }
    }

    void threadsDoNotChangeABit_data() { eachHeadAndCase(allCases()); }
    void threadsDoNotChangeABit() {
        for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
            HeadUnderTest<float> one(fetchEntry(), fetchCase(), 1, precision);
            const auto once = everythingComputed(one);
            for (const int threads : {2, 3}) {
                HeadUnderTest<float> many(fetchEntry(), fetchCase(), threads, precision);
                QVERIFY(everythingComputed(many) == once);
                const HeadLoss a = one.losses(false), b = many.losses(false);
                QVERIFY(a.total() == b.total() && a.nll == b.nll);
                QVERIFY(one.sumNll() == many.sumNll());
            }
        }
    }

    void probabilitiesSumToOne_data() { eachHeadAndCase(allCases()); }
    void probabilitiesSumToOne() {
        HeadUnderTest<float> subject(fetchEntry(), fetchCase(), 2);
        subject.evaluate();
        const std::size_t words = fetchCase().vocabulary;
        for (std::size_t r = 0; r < fetchCase().rows; ++r) {
            double sum = 0;
            for (std::size_t w = 0; w < words; ++w)
                sum += std::exp(static_cast<double>(subject.outputs()[r * words + w]));
            QVERIFY2(std::abs(sum - 1) < 1e-5, qPrintable(QString::number(sum, 'g', 9)));
        }
    }

    /// Loss, sumNll() and logProbabilities() speak of the same distribution.
    void lossesFollowFromTheProbabilities_data() { eachHeadAndCase(allCases()); }
    void lossesFollowFromTheProbabilities() {
        const HeadCase& sizes = fetchCase();
        HeadUnderTest<double> subject(fetchEntry(), sizes, 2);
        subject.evaluate();
        double nll = 0, smoothed = 0;
        for (std::size_t r = 0; r < sizes.rows; ++r) {
            const double* row = subject.outputs().data() + r * sizes.vocabulary;
            double sum = 0;
            for (std::size_t w = 0; w < sizes.vocabulary; ++w)
                sum -= row[w];
            const double own = -row[subject.targets()[r]];
            const double smoothing = sizes.loss.labelSmoothing;
            nll += own;
            smoothed +=
                (1 - smoothing) * own + smoothing * sum / static_cast<double>(sizes.vocabulary);
        }
        const auto n = static_cast<double>(sizes.rows);
        const HeadLoss loss = subject.losses(false);
        // Sums of at most 1100 terms of one sign in double: 1100 * 2^-53 relative.
        QVERIFY(std::abs(subject.sumNll() - nll) <= 1e-12 * nll);
        QVERIFY(std::abs(loss.nll * n - nll) <= 1e-12 * nll);
        QVERIFY(std::abs(loss.crossEntropy * n - smoothed) <= 1e-12 * smoothed);
        if (sizes.loss.labelSmoothing == 0)
            QVERIFY(std::abs(loss.crossEntropy - loss.nll) <= 1e-12 * loss.nll);
        QVERIFY(sizes.loss.zCoefficient == 0 ? loss.zLoss == 0 : loss.zLoss > 0);
    }

    void frozenWeightsGetNoGradient_data() { eachHeadAndCase(allCases()); }
    void frozenWeightsGetNoGradient() {
        HeadUnderTest<float> subject(fetchEntry(), fetchCase(), 2);
        const auto free = everythingComputed(subject);
        const HeadLoss freeLoss = subject.losses(false);
        const auto weights = subject.tensors();
        std::vector<std::vector<float>> before;
        for (const auto& t : weights)
            before.emplace_back(t.gradient.begin(), t.gradient.end());
        const HeadLoss frozenLoss = subject.losses(true);
        QVERIFY(frozenLoss.total() == freeLoss.total());
        QVERIFY(std::ranges::equal(weights[0].gradient, free[1]));
        QVERIFY(std::ranges::equal(weights[1].gradient, before[1]));
    }

    /// Doubling is exact, so two calls from zero give exactly twice the gradient of one: up to the
    /// rounding of sums that start from the first call's result.
    void gradientsOfWeightsAddUp_data() { eachHeadAndCase(allCases()); }
    void gradientsOfWeightsAddUp() {
        HeadUnderTest<float> subject(fetchEntry(), fetchCase(), 2);
        const auto once = everythingComputed(subject);
        subject.losses(false);
        const auto tensors = subject.tensors();
        QVERIFY(std::ranges::equal(tensors[0].gradient, once[1]));  // hidden's is written
        for (std::size_t t = 1; t < tensors.size(); ++t) {
            // A sum over the rows, none of whose partial sums exceeds rows * largest term.
            const double terms = static_cast<double>(fetchCase().rows) + 2;
            const double bound = 4 * terms * kUnit * largest(once[t + 1]) * std::sqrt(terms);
            for (std::size_t i = 0; i < once[t + 1].size(); ++i)
                QVERIFY(std::abs(static_cast<double>(tensors[t].gradient[i]) -
                                 2.0 * static_cast<double>(once[t + 1][i])) <= bound);
        }
    }

    void extremeLogitsStayFinite_data() {
        eachHeadAndCase({{"1e4", 0, 0, 0, {}}, {"1e30", 0, 0, 0, {}}});
    }
    void extremeLogitsStayFinite() {
        QFETCH(int, size);
        // With 1e30 the logits are finite in float, their squares are not.
        const HeadCase sizes{"", 6, 8, 40, {0.1, size == 0 ? 1e-4 : 0.0}, size == 0 ? 1e4 : 1e30};
        HeadUnderTest<float> subject(fetchEntry(), sizes, 2);
        for (const auto& values : everythingComputed(subject))
            for (const float x : values)
                QVERIFY(std::isfinite(x));
        const HeadLoss loss = subject.losses(false);
        QVERIFY(std::isfinite(loss.total()) && std::isfinite(loss.nll) && loss.nll >= 0);
        QVERIFY(std::isfinite(subject.sumNll()));
        for (std::size_t r = 0; r < sizes.rows; ++r) {
            const auto row = subject.outputs().subspan(r * sizes.vocabulary, sizes.vocabulary);
            QVERIFY(std::abs(std::ranges::max(row)) < 1e-3);  // one word has it all
        }
    }

    void zonesBelongToTheOutputLayer_data() { eachHeadAndCase({{"small", 0, 0, 0, {}}}); }
    void zonesBelongToTheOutputLayer() {
        HeadUnderTest<float> subject(fetchEntry(), smallCases().front(), 1);
        subject.differentiate();
        subject.profiler().beginStep();
        subject.losses(false);
        const StepProfile step = subject.profiler().endStep();
        const auto zones = subject.profiler().zones();
        std::int64_t forward = 0, backward = 0;
        for (std::size_t z = 0; z < zones->size(); ++z) {
            QVERIFY((*zones)[z].group == ZoneGroup::OutputLayer);
            ((*zones)[z].pass == ZonePass::Forward ? forward : backward) += step.selfNs[z];
        }
        QVERIFY(forward > 0 && backward > 0);
        QVERIFY(subject.head().multiplyAddsPerRow() > 0);
    }
};

STUDIO_TEST(HeadContractTest)
#include "head_contract_test.moc"
