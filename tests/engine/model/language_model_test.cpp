// SPDX-License-Identifier: GPL-3.0-or-later
// The whole model under each output head: gradients through recursions, residuals, the router that
// is in no loss, and the tied embedding, free and frozen; and the start values of its parameters.
#include <QtTest>
#include <algorithm>

#include "tests/engine/heads/head_variants.h"
#include "tests/engine/model/model_under_test.h"
#include "tests/support/float_check.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

ModelConfig smallModel() {
    ModelConfig config;
    config.width = 12;
    config.inner = 17;
    config.groups = 3;
    config.kernel = 3;
    config.dilations = {1, 2};
    config.recursions = 3;
    config.embeddingDeviation = 0.3;
    config.vocabulary = 29;
    return config;
}

constexpr BatchShape kShape{2, 7};

void eachHead() {
    QTest::addColumn<int>("head");
    for (std::size_t i = 0; i < headRegistry().size(); ++i)
        QTest::newRow(headRegistry()[i].name) << static_cast<int>(i);
}

template <class Real>
std::unique_ptr<ModelUnderTest<Real>> fetchModel(int threads) {
    QFETCH(int, head);
    return std::make_unique<ModelUnderTest<Real>>(headRegistry()[static_cast<std::size_t>(head)],
                                                  smallModel(), kShape, threads);
}

}  // namespace

class LanguageModelTest : public QObject {
    Q_OBJECT
private slots:
    // One whose gradient of the tied embedding is a straight-through estimate has none to compare.
    void gradientsAreTheDifferences_data() {
        QTest::addColumn<int>("head");
        for (std::size_t i = 0; i < headRegistry().size(); ++i)
            if (std::ranges::none_of(testing::specialVariants(), [&](const auto& variant) {
                    return headRegistry()[i].name == std::string_view(variant.head) &&
                           !variant.differentiable;
                }))
                QTest::newRow(headRegistry()[i].name) << static_cast<int>(i);
    }
    void gradientsAreTheDifferences() {
        const auto subject = fetchModel<double>(1);
        const std::string problem = gradientProblem(*subject, 60);
        QVERIFY2(problem.empty(), problem.c_str());
    }

    void floatAgreesWithDouble_data() { eachHead(); }
    void floatAgreesWithDouble() {
        const std::string problem =
            floatProblem(*fetchModel<float>(2), *fetchModel<double>(1), floatPerturbation(29));
        QVERIFY2(problem.empty(), problem.c_str());
    }

    void threadsDoNotChangeABit_data() { eachHead(); }
    void threadsDoNotChangeABit() {
        const auto once = everythingComputed(*fetchModel<float>(1));
        for (const int threads : {2, 3})
            QVERIFY(everythingComputed(*fetchModel<float>(threads)) == once);
    }

    void frozenEmbeddingChangesOnlyItsOwnGradient_data() { eachHead(); }
    void frozenEmbeddingChangesOnlyItsOwnGradient() {
        const auto subject = fetchModel<float>(1);
        const auto gradients = [&](bool frozen) {
            subject->differentiate(frozen);
            std::vector<std::vector<float>> all;
            for (const auto& t : subject->tensors())
                all.emplace_back(t.gradient.begin(), t.gradient.end());
            return all;
        };
        auto free = gradients(false);
        const auto frozen = gradients(true);
        QCOMPARE(subject->tensors().front().name, std::string("embedding.weight"));
        QVERIFY(free.front() != std::vector<float>(free.front().size(), 0.0f));
        free.front().assign(free.front().size(), 0.0f);
        QVERIFY(frozen == free);
    }

    void routerHasNoGradientAndNoInfluence_data() { eachHead(); }
    void routerHasNoGradientAndNoInfluence() {
        const auto subject = fetchModel<float>(1);
        const auto before = everythingComputed(*subject);
        Parameter<float>* router =
            findParameter(subject->model().parameters(), "block.router.weight");
        QVERIFY(router && router->gradient.empty());
        std::ranges::fill(router->value.span(), 5.0f);
        QVERIFY(everythingComputed(*subject) == before);
    }

    void shapeMayChangeBetweenCalls() {
        Workers workers(2);
        Profiler profiler;
        LanguageModel<float> model(smallModel(), profiler);
        fillRandomly(model.parameters());
        const Execution run{workers, profiler};
        const std::vector<std::int32_t> ids = {3, 1, 4, 1, 5, 9, 2, 6};
        const auto hidden = [&](const BatchShape& shape) {
            const auto rows = model.forward(run, shape, std::span(ids).first(shape.rows()));
            return std::vector<float>(rows.begin(), rows.end());
        };
        const auto whole = hidden({1, 8});
        const auto start = hidden({1, 5});
        // Causal: what comes later changes no earlier row.
        QVERIFY(start == std::vector<float>(whole.begin(), whole.begin() + 5 * 12));
        QVERIFY(hidden({1, 8}) == whole);
        // Sequences of a batch do not see one another.
        const auto two = hidden({2, 4});
        QVERIFY(std::equal(two.begin(), two.begin() + 4 * 12, whole.begin()));
        QVERIFY(!std::equal(two.begin() + 4 * 12, two.end(), whole.begin() + 4 * 12));
    }

    void flashLmHasItsNumberOfParameters() {
        Profiler profiler;
        ModelConfig config;  // FlashLM v3's sizes
        config.vocabulary = 50257;
        const LanguageModel<float> model(config, profiler);
        QCOMPARE(model.parameterCount(), std::int64_t{13'555'969});
    }

    void startValuesFollowTheirDescription() {
        Profiler profiler;
        ModelConfig config = smallModel();
        config.width = 96;
        config.inner = 256;
        config.groups = 3;
        config.vocabulary = 500;
        LanguageModel<float> model(config, profiler);
        initializeParameters(model.parameters(), 1);
        for (const Parameter<float>* p : model.parameters()) {
            double sum = 0, squares = 0;
            const auto n = static_cast<double>(p->size());
            for (const float x : p->value.span())
                sum += x;
            for (const float x : p->value.span())
                squares += (x - sum / n) * (x - sum / n);
            // Mean and deviation of n normal numbers scatter by s / sqrt(n) and s / sqrt(2 n).
            const double s = p->startDeviation;
            QVERIFY2(std::abs(sum / n - p->startMean) <= 5 * s / std::sqrt(n), p->name.c_str());
            QVERIFY2(std::abs(std::sqrt(squares / n) - s) <= 5 * s / std::sqrt(2 * n),
                     p->name.c_str());
        }
        const auto first = copyOf(model.embedding());
        initializeParameters(model.parameters(), 1);
        QVERIFY(copyOf(model.embedding()) == first);
        initializeParameters(model.parameters(), 2);
        QVERIFY(copyOf(model.embedding()) != first);
    }

private:
    static std::vector<float> copyOf(const Parameter<float>& p) {
        return {p.value.data(), p.value.data() + p.size()};
    }
};

STUDIO_TEST(LanguageModelTest)
#include "language_model_test.moc"
