// SPDX-License-Identifier: GPL-3.0-or-later
// What every output head of the registry promises. A new line there is tested without a new test.
#include <QtTest>
#include <optional>

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
        {"biases and a factor", 9, 6, 37, kBoth, 1, 0.7},
        {"biases and a factor, odd width", 3, 7, 530, kBoth, 1, 1.5},
    };
    return all;
}

const std::vector<HeadCase>& allCases() {
    static const std::vector<HeadCase> all = [] {
        std::vector<HeadCase> cases = smallCases();
        cases.push_back({"many rows and words", 300, 24, 1100, kBoth});
        cases.push_back({"several tiles a group", 40, 6, 4500, kBoth});
        cases.push_back({"rows past a chunk of bf16", 530, 4, 11, kBoth});
        cases.push_back({"more words, biases", 40, 24, 1100, kBoth, 1, 1});
        return cases;
    }();
    return all;
}

void eachHeadAndCase(const std::vector<HeadCase>& cases) {
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("size");
    for (std::size_t h = 0; h < headVariants().size(); ++h)
        for (std::size_t c = 0; c < cases.size(); ++c)
            QTest::addRow("%s %s, %s", headVariants()[h].head, headVariants()[h].name,
                          cases[c].name)
                << static_cast<int>(h) << static_cast<int>(c);
}

const HeadVariant& fetchHead() {
    QFETCH(int, head);
    return headVariants()[static_cast<std::size_t>(head)];
}

const HeadCase& fetchCase() {
    QFETCH(int, size);
    return allCases()[static_cast<std::size_t>(size)];
}

/// As training hands it to generation.
std::unique_ptr<const TokenScorer> scorerOf(HeadUnderTest<float>& subject) {
    const auto lookup = [&](std::string_view name) { return subject.weights(name); };
    const auto embedding = std::make_shared<const AlignedBuffer<float>>(subject.embedding().value);
    return subject.head().makeScorer({embedding, lookup});
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
        HeadUnderTest<double> subject(fetchHead(), fetchCase(), 1);
        const std::string problem = gradientProblem(subject, 100);
        QVERIFY2(problem.empty(), problem.c_str());
    }

    void floatAgreesWithDouble_data() { eachHeadAndCase(allCases()); }
    void floatAgreesWithDouble() {
        const HeadCase& sizes = fetchCase();
        HeadUnderTest<float> rounded(fetchHead(), sizes, 2);
        HeadUnderTest<double> exact(fetchHead(), sizes, 2);
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
        HeadUnderTest<double> exact(fetchHead(), fetchCase(), 2);
        std::optional<FloatBounds> bounds;
        for (const std::string& name : allInstructionSets()) {
            const InstructionSetScope scope(QString::fromStdString(name));
            HeadUnderTest<float> rounded(fetchHead(), fetchCase(), 2, Precision::Bf16);
            if (!bounds)
                bounds.emplace(rounded, exact, bf16Perturbation());
            const std::string problem = bounds->problem(rounded);
            QVERIFY2(problem.empty(), (name + ": " + problem).c_str());
            const HeadLoss got = rounded.losses(false), want = exact.losses(false);
            QVERIFY(std::abs(got.nll - want.nll) <= bounds->ofOutputs());
        }
    }

    void threadsDoNotChangeABit_data() { eachHeadAndCase(allCases()); }
    void threadsDoNotChangeABit() {
        for (const Precision precision : {Precision::Fp32, Precision::Bf16}) {
            HeadUnderTest<float> one(fetchHead(), fetchCase(), 1, precision);
            const auto once = everythingComputed(one);
            for (const int threads : {2, 4}) {
                HeadUnderTest<float> many(fetchHead(), fetchCase(), threads, precision);
                QVERIFY(everythingComputed(many) == once);
                const HeadLoss a = one.losses(false), b = many.losses(false);
                QVERIFY(a.total() == b.total() && a.nll == b.nll);
                QVERIFY(one.sumNll() == many.sumNll());
            }
        }
    }

    void probabilitiesSumToOne_data() { eachHeadAndCase(allCases()); }
    void probabilitiesSumToOne() {
        HeadUnderTest<float> subject(fetchHead(), fetchCase(), 2);
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
        HeadUnderTest<double> subject(fetchHead(), sizes, 2);
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
        if (fetchHead().oneSoftmax)
            QVERIFY(std::abs(loss.crossEntropy * n - smoothed) <= 1e-12 * smoothed);
        if (sizes.loss.labelSmoothing == 0)
            QVERIFY(std::abs(loss.crossEntropy - loss.nll) <= 1e-12 * loss.nll);
        QVERIFY(sizes.loss.zCoefficient == 0 ? loss.zLoss == 0 : loss.zLoss > 0);
    }

    void frozenWeightsGetNoGradient_data() { eachHeadAndCase(allCases()); }
    void frozenWeightsGetNoGradient() {
        HeadUnderTest<float> subject(fetchHead(), fetchCase(), 2);
        const auto free = everythingComputed(subject);
        const HeadLoss freeLoss = subject.losses(false);
        const auto gradient = subject.embedding().gradient.span();
        const std::vector<float> before(gradient.begin(), gradient.end());
        const HeadLoss frozenLoss = subject.losses(true);
        QVERIFY(frozenLoss.total() == freeLoss.total());
        QVERIFY(std::ranges::equal(subject.tensors()[0].gradient, free[1]));
        QVERIFY(std::ranges::equal(gradient, before));
    }

    /// Doubling is exact, so two calls from zero give exactly twice the gradient of one: up to the
    /// rounding of sums that start from the first call's result.
    void gradientsOfWeightsAddUp_data() { eachHeadAndCase(allCases()); }
    void gradientsOfWeightsAddUp() {
        HeadUnderTest<float> subject(fetchHead(), fetchCase(), 2);
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
        HeadUnderTest<float> subject(fetchHead(), sizes, 2);
        for (const auto& values : everythingComputed(subject))
            for (const float x : values)
                QVERIFY(std::isfinite(x));
        const HeadLoss loss = subject.losses(false);
        QVERIFY(std::isfinite(loss.total()) && std::isfinite(loss.nll) && loss.nll >= 0);
        QVERIFY(std::isfinite(subject.sumNll()));
        // Nearly always one word has it all; where a head decides in steps, one may be even.
        HeadUnderTest<double> exact(fetchHead(), sizes, 1);
        exact.evaluate();
        int sure = 0;
        for (std::size_t r = 0; r < sizes.rows; ++r) {
            const double best =
                std::ranges::max(subject.outputs().subspan(r * sizes.vocabulary, sizes.vocabulary));
            const double want =
                std::ranges::max(exact.outputs().subspan(r * sizes.vocabulary, sizes.vocabulary));
            // Eight products of up to 2e4 and their roundings of 2^-24; larger ones are all sure.
            QVERIFY2(std::abs(best - want) < 2e-2, qPrintable(QString::number(best - want)));
            sure += best > -1e-3;
        }
        QVERIFY(sure >= 5);
    }

    void zonesBelongToTheOutputLayer_data() { eachHeadAndCase({{"small", 0, 0, 0, {}}}); }
    void zonesBelongToTheOutputLayer() {
        HeadUnderTest<float> subject(fetchHead(), smallCases().front(), 1);
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
        QVERIFY(subject.head().trainingMultiplyAddsPerRow() > 0);
    }

    /// A head that takes its structure and weights from a checkpoint computes what the one did that
    /// was saved, and makes the same scorers.
    void storedHeadIsTheSame_data() { eachHeadAndCase(allCases()); }
    void storedHeadIsTheSame() {
        HeadUnderTest<float> first(fetchHead(), fetchCase(), 2);
        HeadUnderTest<float> second(fetchHead(), fetchCase(), 2, Precision::Fp32, Begun::No);
        const StoredStructure stored(first.head());
        const Status status = second.head().restore(stored.map());
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().message.c_str());
        for (Parameter<float>* p : second.own())
            std::ranges::copy(first.weights(p->name), p->value.data());
        QVERIFY(everythingComputed(second) == everythingComputed(first));
        QVERIFY(second.sumNll() == first.sumNll());
        QCOMPARE(second.head().multiplyAddsPerRow(), first.head().multiplyAddsPerRow());
        const StoredStructure again(second.head());
        QVERIFY(again.memory == stored.memory);
        for (std::size_t t = 0; t < stored.views.size(); ++t) {
            QVERIFY(again.views[t].name == stored.views[t].name);
            QVERIFY(again.views[t].name.starts_with("head."));
            QVERIFY(again.views[t].shape == stored.views[t].shape);
        }
        std::vector<float> a(fetchCase().vocabulary), b(a);
        scorerOf(first)->logProbabilities(first.workers(), first.hiddenRow(0), a);
        scorerOf(second)->logProbabilities(first.workers(), first.hiddenRow(0), b);
        QVERIFY(a == b);
    }

    /// Files are believed nothing: a missing, a shorter and a wrong tensor are each refused.
    void damagedStructureIsRefused_data() { eachHeadAndCase({{"small", 0, 0, 0, {}}}); }
    void damagedStructureIsRefused() {
        HeadUnderTest<float> first(fetchHead(), fetchCase(), 1);
        const StoredStructure stored(first.head());
        const auto refused = [&](const std::vector<TensorView>& views) {
            HeadUnderTest<float> second(fetchHead(), fetchCase(), 1, Precision::Fp32, Begun::No);
            return !second.head().restore(TensorMap(nullptr, views, "damaged")).ok();
        };
        for (std::size_t t = 0; t < stored.views.size(); ++t) {
            std::vector<TensorView> views = stored.views;
            views.erase(views.begin() + static_cast<std::ptrdiff_t>(t));
            QVERIFY2(refused(views), stored.views[t].name.c_str());
            if (stored.memory[t].empty())
                continue;
            views = stored.views;
            views[t].shape = {1};
            views[t].bytes = views[t].bytes.first(dtypeSize(views[t].dtype));
            QVERIFY2(stored.views[t].elements() == 1 || refused(views),
                     stored.views[t].name.c_str());
            // All bits set: -1 as a whole number, NaN as a float.
            std::vector<std::byte> wrong = stored.memory[t];
            std::fill_n(wrong.begin(), dtypeSize(views[t].dtype), std::byte{0xff});
            views = stored.views;
            views[t].bytes = wrong;
            QVERIFY2(refused(views), stored.views[t].name.c_str());
        }
    }

    void scorersAgree_data() { eachHeadAndCase(allCases()); }
    void scorersAgree() {
        HeadUnderTest<float> subject(fetchHead(), fetchCase(), 2);
        subject.evaluate();
        const std::size_t words = fetchCase().vocabulary;
        const auto scorer = scorerOf(subject);
        QCOMPARE(scorer->vocabulary(), words);
        std::vector<float> row(words);
        for (std::size_t r = 0; r < std::min<std::size_t>(fetchCase().rows, 5); ++r) {
            scorer->logProbabilities(subject.workers(), subject.hiddenRow(r), row);
            double sum = 0;
            for (std::size_t w = 0; w < words; ++w) {
                const double own = subject.outputs()[r * words + w];
                // Two sums of `width` products of order one, and a logsumexp.
                QVERIFY(std::abs(row[w] - own) <= 1e-5 * (1 + std::abs(own)));
                sum += std::exp(static_cast<double>(row[w]));
            }
            QVERIFY2(std::abs(sum - 1) < 1e-5, qPrintable(QString::number(sum, 'g', 9)));
        }
    }

    /// With biases, and logits that hardly depend on the hidden rows, a word's probability is its
    /// share of the text, whatever the head.
    void startsFromWordFrequencies_data() {
        eachHeadAndCase({{"37 words", 0, 0, 0, {}}, {"530 words", 0, 0, 0, {}}});
    }
    void startsFromWordFrequencies() {
        QFETCH(int, size);
        const HeadCase sizes{"", 3, 8, size == 0 ? 37u : 530u, kPlain, 1, 1e-6};
        HeadUnderTest<float> subject(fetchHead(), sizes, 2, Precision::Fp32, Begun::Fresh);
        subject.evaluate();
        const std::vector<double> shares = headText(sizes.vocabulary).shares();
        for (std::size_t w = 0; w < sizes.vocabulary; ++w)
            // Logits of 1e-6 and the roundings of logarithms down to -10.
            QVERIFY2(std::abs(subject.outputs()[w] - std::log(shares[w])) < 3e-5,
                     qPrintable(QString("%1: %2, %3")
                                    .arg(w)
                                    .arg(subject.outputs()[w])
                                    .arg(std::log(shares[w]))));
    }

    /// What a head that says which rows a step needs leaves out gets no gradient.
    void gradientsAreInTouchedRows_data() { eachHeadAndCase(allCases()); }
    void gradientsAreInTouchedRows() {
        HeadUnderTest<float> subject(fetchHead(), fetchCase(), 2);
        if (!subject.head().marksRows())
            return;
        ParameterList<float> parameters = {&subject.embedding()};
        for (Parameter<float>* p : subject.own())
            if (p->shape.size() == 2)
                parameters.push_back(p);
        for (Parameter<float>* p : parameters)
            p->touchedRows.assign(p->shape[0], 0);
        LossSettings settings = subject.lossSettings();
        subject.head().markRows(subject.targets(), settings);
        subject.differentiate();
        for (const Parameter<float>* p : parameters)
            for (std::size_t i = 0; i < p->size(); ++i)
                QVERIFY(p->gradient[i] == 0 || p->touchedRows[i / p->shape[1]] == 1);
    }
};

STUDIO_TEST(HeadContractTest)
#include "head_contract_test.moc"
