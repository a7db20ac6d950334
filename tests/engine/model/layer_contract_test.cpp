// SPDX-License-Identifier: GPL-3.0-or-later
// What every layer of the registry promises, over sizes that are small, odd, deep in time or a
// single row. A new line in the registry is tested without a new test.
#include <QtTest>
#include <set>

#include "tests/engine/model/layer_under_test.h"
#include "tests/support/float_check.h"
#include "tests/support/gradient_check.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

struct Case {
    const char* name;
    int width, inner, groups, kernel;
    std::vector<int> dilations;
    BatchShape shape;
    bool large = false;  ///< Several tasks for the workers; too slow for differences in double.

    ModelConfig config() const {
        ModelConfig config;
        config.width = width;
        config.inner = inner;
        config.groups = groups;
        config.kernel = kernel;
        config.dilations = dilations;
        return config;
    }
    /// The longest sum in a layer: over rows, channels or taps.
    std::size_t terms() const {
        return std::max({static_cast<std::size_t>(width), static_cast<std::size_t>(inner),
                         static_cast<std::size_t>(width / groups * kernel), shape.rows()});
    }
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all = {
        {"small", 8, 21, 2, 4, {1, 4}, {2, 5}},
        {"odd widths", 15, 7, 5, 3, {2, 1, 3}, {3, 7}},
        {"dilation past the sequence", 12, 10, 4, 4, {64, 1}, {2, 9}},
        {"one row", 8, 5, 8, 2, {1, 2}, {1, 1}},
        {"one tap, one group", 10, 3, 1, 1, {1}, {1, 6}},
        {"many rows", 96, 131, 4, 4, {4, 64}, {7, 75}, true},
    };
    return all;
}

void eachLayerAndCase(bool withLarge) {
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("size");
    for (std::size_t l = 0; l < layerRegistry().size(); ++l)
        for (std::size_t c = 0; c < cases().size(); ++c)
            if (withLarge || !cases()[c].large)
                QTest::addRow("%s, %s", layerRegistry()[l].name, cases()[c].name)
                    << static_cast<int>(l) << static_cast<int>(c);
}

template <class Real>
std::unique_ptr<LayerUnderTest<Real>> fetchSubject(int threads) {
    QFETCH(int, layer);
    QFETCH(int, size);
    const Case& c = cases()[static_cast<std::size_t>(size)];
    return std::make_unique<LayerUnderTest<Real>>(layerRegistry()[static_cast<std::size_t>(layer)],
                                                  c.config(), c.shape, threads);
}

}  // namespace

class LayerContractTest : public QObject {
    Q_OBJECT
private slots:
    void gradientsAreTheDifferences_data() { eachLayerAndCase(false); }
    void gradientsAreTheDifferences() {
        const auto subject = fetchSubject<double>(1);
        const std::string problem = gradientProblem(*subject);
        QVERIFY2(problem.empty(), problem.c_str());
    }

    void floatAgreesWithDouble_data() { eachLayerAndCase(true); }
    void floatAgreesWithDouble() {
        QFETCH(int, size);
        const auto rounded = fetchSubject<float>(2);
        const auto exact = fetchSubject<double>(2);
        const std::string problem = floatProblem(
            *rounded, *exact, floatPerturbation(cases()[static_cast<std::size_t>(size)].terms()));
        QVERIFY2(problem.empty(), problem.c_str());
    }

    void threadsDoNotChangeABit_data() { eachLayerAndCase(true); }
    void threadsDoNotChangeABit() {
        const auto once = everythingComputed(*fetchSubject<float>(1));
        for (const int threads : {2, 3})
            QVERIFY(everythingComputed(*fetchSubject<float>(threads)) == once);
    }

    void parametersAreNamedAndShaped_data() { eachLayerAndCase(false); }
    void parametersAreNamedAndShaped() {
        const auto subject = fetchSubject<float>(1);
        std::set<std::string> names;
        for (const Parameter<float>* p : subject->parameters()) {
            QVERIFY2(p->name.starts_with("part."), p->name.c_str());
            QVERIFY2(names.insert(p->name).second, p->name.c_str());
            std::size_t count = 1;
            for (const std::size_t extent : p->shape)
                count *= extent;
            QCOMPARE(p->size(), count);
            QCOMPARE(p->gradient.size(), p->trained ? count : 0);
        }
        QVERIFY(subject->layer().multiplyAddsPerRow() >= 0);
    }

    /// The block is applied again and again with the same weights: two applications with a cache
    /// each must not disturb one another, and their gradients add up.
    void applicationsAddUp_data() { eachLayerAndCase(true); }
    void applicationsAddUp() {
        const auto subject = fetchSubject<double>(1);
        const auto first = subject->input();
        const auto second = widened(randomFloats(first.size(), "second input"));
        const auto gradientsOf = [&](const std::vector<double>& x) {
            subject->input() = x;
            return everythingComputed(*subject);
        };
        const auto a = gradientsOf(first), b = gradientsOf(second);

        for (Parameter<double>* p : subject->parameters())
            p->gradient.clear();
        const auto cacheA = subject->layer().makeCache(subject->shape());
        const auto cacheB = subject->layer().makeCache(subject->shape());
        subject->input() = first;
        subject->forward(*cacheA);
        subject->input() = second;
        subject->forward(*cacheB);
        subject->backward(*cacheB);
        QVERIFY(asVector(subject->tensors()[0].gradient) == b[1]);
        subject->input() = first;
        subject->backward(*cacheA);
        QVERIFY(asVector(subject->tensors()[0].gradient) == a[1]);
        // Sums over 2 n rows in another order, of terms no larger than n gradients.
        const auto n = static_cast<double>(2 * subject->shape().rows() + 8);
        const auto tensors = subject->tensors();
        for (std::size_t t = 1; t < tensors.size(); ++t) {
            double size = 0;
            for (std::size_t i = 0; i < tensors[t].gradient.size(); ++i)
                size = std::max({size, std::abs(a[t + 1][i]), std::abs(b[t + 1][i])});
            for (std::size_t i = 0; i < tensors[t].gradient.size(); ++i)
                QVERIFY(std::abs(tensors[t].gradient[i] - a[t + 1][i] - b[t + 1][i]) <=
                        n * n * std::numeric_limits<double>::epsilon() * size);
        }
    }

    void zonesTakeTheTime_data() { eachLayerAndCase(true); }
    void zonesTakeTheTime() {
        const auto subject = fetchSubject<float>(1);
        subject->differentiate();  // memory is made
        const auto cache = subject->layer().makeCache(subject->shape());
        subject->profiler().beginStep();
        subject->forward(*cache);
        const StepProfile forward = subject->profiler().endStep();
        subject->profiler().beginStep();
        subject->backward(*cache);
        const StepProfile backward = subject->profiler().endStep();
        const auto zones = subject->profiler().zones();
        // Backward there are two products for one: the gradients of the input and of the weights.
        const std::int64_t counted = static_cast<std::int64_t>(subject->shape().rows()) *
                                     subject->layer().multiplyAddsPerRow();
        QCOMPARE(multiplyAddsOf(forward), counted);
        QCOMPARE(multiplyAddsOf(backward), 2 * counted);
        std::set<ZonePass> passes;
        for (std::size_t z = 0; z < zones->size(); ++z) {
            const ZoneInfo& zone = (*zones)[z];
            QVERIFY2(zone.layer == "part" || zone.layer.starts_with("part."), zone.layer.c_str());
            QVERIFY2(zone.pass != ZonePass::Update, zone.layer.c_str());
            passes.insert(zone.pass);
            const bool isForward = zone.pass == ZonePass::Forward;
            QVERIFY2((isForward ? forward : backward).selfNs[z] > 0, zone.key().c_str());
            QVERIFY2((isForward ? backward : forward).selfNs[z] == 0, zone.key().c_str());
        }
        QCOMPARE(passes.size(), std::size_t{2});
    }

private:
    static std::int64_t multiplyAddsOf(const StepProfile& profile) {
        std::int64_t sum = 0;
        for (const ZoneWork& work : profile.work)
            sum += work.multiplyAdds;
        return sum;
    }
    static std::vector<double> asVector(std::span<const double> s) { return {s.begin(), s.end()}; }
};

STUDIO_TEST(LayerContractTest)
#include "layer_contract_test.moc"
