// SPDX-License-Identifier: GPL-3.0-or-later
// What structured output layers promise beyond the contract of all heads: that they are others in
// their special cases, what label smoothing means in them, and what their settings refuse.
#include <QtTest>

#include "tests/engine/heads/head_under_test.h"
#include "tests/support/float_check.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

constexpr LossSettings kBoth{0.1, 0.05};

double largestDifference(std::span<const double> a, std::span<const double> b) {
    double largest = a.size() == b.size() ? 0 : 1e300;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

Parameter<double>& own(HeadUnderTest<double>& subject, const std::string& name) {
    Parameter<double>* p = findParameter(subject.own(), name);
    STUDIO_CHECK(p != nullptr);
    return *p;
}

Status beginStatus(const HeadVariant& variant, std::size_t vocabulary) {
    HeadUnderTest<float> subject(variant, {"", 2, 6, vocabulary, {}}, 1, Precision::Fp32,
                                 Begun::No);
    return subject.head().begin({subject.workers(), headText(vocabulary), {}});
}

}  // namespace

class StructuredHeadsTest : public QObject {
    Q_OBJECT

private slots:
    /// Every word in the shortlist: the full softmax, with its losses and gradients, bit by bit but
    /// for the order in which words stand in sums.
    void shortlistOfAllWordsIsTheFullSoftmax_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("words");
        for (const auto& [rows, words] : {std::pair{9, 37}, {300, 1100}, {40, 4500}})
            QTest::addRow("%d rows, %d words", rows, words) << rows << words;
    }
    void shortlistOfAllWordsIsTheFullSoftmax() {
        QFETCH(int, rows);
        QFETCH(int, words);
        const HeadCase sizes{
            "", static_cast<std::size_t>(rows), 8, static_cast<std::size_t>(words), kBoth, 1, 0.7};
        HeadUnderTest<double> full({"full"}, sizes, 1);
        const std::size_t terms = sizes.vocabulary;
        HeadUnderTest<float> shortlist({"shortlist", "", {{"head.shortlist.words", "1000000"}}},
                                       sizes, 2);
        const std::string problem = floatProblem(shortlist, full, floatPerturbation(terms));
        QVERIFY2(problem.empty(), problem.c_str());
    }

    /// One tail as wide as the head whose projection is the identity: a shortlist with one class.
    void adaptiveWithAFullTailIsAShortlistWithOneClass() {
        const HeadCase sizes{"", 20, 6, 40, kBoth, 1, 0.7};
        HeadUnderTest<double> adaptive(
            {"adaptive", "", {{"head.adaptive.cutoffs", "11"}, {"head.adaptive.div_value", "1"}}},
            sizes, 1);
        HeadUnderTest<double> shortlist(
            {"shortlist",
             "",
             {{"head.shortlist.words", "11"}, {"head.shortlist.class_size", "29"}}},
            sizes, 1);
        // The same rows at the same words: both heads name their order of words.
        const auto orderOf = [](HeadUnderTest<double>& subject) {
            return copyElements<std::int32_t>(subject.head().structure().front());
        };
        const auto places = orderOf(adaptive);
        Parameter<double>& head = own(adaptive, "head.adaptive.head");
        Parameter<double>& tail = own(adaptive, "head.adaptive.tails.0.words");
        Parameter<double>& projection = own(adaptive, "head.adaptive.tails.0.projection");
        for (std::size_t i = 0; i < projection.size(); ++i)
            projection.value[i] = i % 7 == 0 ? 1 : 0;  // 6 x 6
        for (std::size_t place = 0; place < 40; ++place)
            for (std::size_t c = 0; c < 6; ++c)
                (place < 11 ? head.value[place * 6 + c] : tail.value[(place - 11) * 6 + c]) =
                    shortlist.embedding().value[static_cast<std::size_t>(places[place]) * 6 + c];
        const Parameter<double>& vectors = own(shortlist, "head.shortlist.class_vectors");
        std::ranges::copy(vectors.value.span(), head.value.data() + 11 * 6);
        own(adaptive, "head.adaptive.tail_biases").value[0] =
            own(shortlist, "head.shortlist.class_biases").value[0];
        std::ranges::copy(own(shortlist, "head.bias").value.span(),
                          own(adaptive, "head.bias").value.data());
        own(adaptive, "head.scale").value[0] = own(shortlist, "head.scale").value[0];

        // Double sums of at most 40 terms of order one.
        QVERIFY(std::abs(adaptive.evaluate() - shortlist.evaluate()) < 1e-13);
        QVERIFY(largestDifference(adaptive.outputs(), shortlist.outputs()) < 1e-13);
        adaptive.differentiate();
        shortlist.differentiate();
        QVERIFY(largestDifference(adaptive.tensors()[0].gradient, shortlist.tensors()[0].gradient) <
                1e-13);
        for (std::size_t place = 0; place < 40; ++place)
            for (std::size_t c = 0; c < 6; ++c) {
                const double mine =
                    place < 11 ? head.gradient[place * 6 + c] : tail.gradient[(place - 11) * 6 + c];
                QVERIFY(std::abs(mine -
                                 shortlist.embedding()
                                     .gradient[static_cast<std::size_t>(places[place]) * 6 + c]) <
                        1e-13);
            }
    }

    /// The cross-entropy with smoothing of a word of a class: that of the class among shortlist and
    /// classes plus that of the word among its class, each with its own alternatives.
    void smoothingIsWithinEachChoice() {
        const HeadVariant variant{
            "shortlist", "", {{"head.shortlist.words", "3"}, {"head.shortlist.class_size", "4"}}};
        const HeadCase sizes{"", 12, 5, 19, {0.2, 0.0}};
        HeadUnderTest<double> subject(variant, sizes, 1);
        subject.evaluate();
        const auto structure = subject.head().structure();
        const auto order = copyElements<std::int32_t>(structure[0]);
        const auto begins = copyElements<std::int32_t>(structure[1]);
        double expected = 0;
        for (std::size_t r = 0; r < sizes.rows; ++r) {
            const double* logP = subject.outputs().data() + r * 19;
            const auto massOf = [&](std::size_t c) {
                double mass = 0;
                for (auto i = begins[c]; i < begins[c + 1]; ++i)
                    mass += std::exp(logP[order[static_cast<std::size_t>(i)]]);
                return std::log(mass);
            };
            const auto place = static_cast<std::int32_t>(
                std::ranges::find(order, subject.targets()[r]) - order.begin());
            double atRoot = 0, own = 0;
            for (std::int32_t i = 0; i < begins[0]; ++i)
                atRoot += logP[order[static_cast<std::size_t>(i)]];
            const std::size_t classes = begins.size() - 1;
            for (std::size_t c = 0; c < classes; ++c)
                atRoot += massOf(c);
            for (std::size_t c = 0; c < classes; ++c) {
                if (place < begins[c] || place >= begins[c + 1])
                    continue;
                const double words = begins[c + 1] - begins[c];
                double within = 0;
                for (auto i = begins[c]; i < begins[c + 1]; ++i)
                    within += logP[order[static_cast<std::size_t>(i)]] - massOf(c);
                expected -= 0.2 * within / words;
                own = 1;
            }
            expected -= 0.8 * logP[subject.targets()[r]] +
                        0.2 * atRoot / static_cast<double>(begins[0] + static_cast<int>(classes));
            QVERIFY(own == (place < begins[0] ? 0 : 1));
        }
        QVERIFY(std::abs(subject.losses(false).crossEntropy - expected / 12) < 1e-12);
    }

    /// A tree's start without biases: all vectors are zero, every decision even.
    void treeStartsEven() {
        const HeadVariant variant{"tree", "", {{"head.tree.shape", "balanced"}}};
        HeadUnderTest<double> subject(variant, {"", 3, 4, 64, {}}, 1, Precision::Fp32,
                                      Begun::Fresh);
        subject.evaluate();
        for (const double logP : subject.outputs())
            QVERIFY(std::abs(logP + std::log(64.0)) < 1e-13);
    }

    void settingsThatDoNotFitAreRefused() {
        const Status falling =
            beginStatus({"adaptive", "", {{"head.adaptive.cutoffs", "20,10"}}}, 50);
        QVERIFY(!falling.ok());
        QVERIFY(falling.error().message.find("head.adaptive.cutoffs") != std::string::npos);
        QVERIFY(falling.error().message.find("20,10") != std::string::npos);
        QVERIFY(beginStatus({"adaptive", "", {{"head.adaptive.cutoffs", "10,2000"}}}, 50).ok());
        QVERIFY(!beginStatus({"tree"}, 1).ok());
    }

    /// Classes are drawn again the same, and another way of making them gives others.
    void classesFollowFromSettings() {
        const auto structureOf = [](const char* classes, int threads) {
            HeadUnderTest<float> subject({"shortlist",
                                          "",
                                          {{"head.shortlist.words", "10"},
                                           {"head.shortlist.class_size", "12"},
                                           {"head.shortlist.classes", classes}}},
                                         {"", 2, 6, 300, {}}, threads);
            return StoredStructure(subject.head()).memory;
        };
        std::vector<std::vector<std::vector<std::byte>>> all;
        for (const char* classes : {"embeddings", "corpus", "frequency", "random"}) {
            all.push_back(structureOf(classes, 1));
            QVERIFY(all.back() == structureOf(classes, 3));
        }
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(all[i] != all[j]);
        QVERIFY(structureOf("auto", 1) == all[1]);  // nothing has been learned yet
    }
};

STUDIO_TEST(StructuredHeadsTest)
#include "structured_heads_test.moc"
