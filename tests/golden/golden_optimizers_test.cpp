// SPDX-License-Identifier: GPL-3.0-or-later
// NorMuon, AdamW, clipping, schedule and moving average against PyTorch's numbers.
#include <QtTest>

#include "engine/kernels/optimizer_sweep.h"
#include "engine/training/adamw.h"
#include "engine/training/normuon.h"
#include "engine/training/trainer.h"
#include "tests/golden/golden_file.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

std::span<const double> slice(const std::vector<double>& all, std::size_t step, std::size_t size) {
    return std::span(all).subspan(step * size, size);
}

std::span<const float> stateTensor(const std::vector<TensorView>& state, const std::string& name) {
    for (const TensorView& view : state)
        if (view.name == name)
            return {reinterpret_cast<const float*>(view.bytes.data()), view.elements()};
    return {};
}

}  // namespace

class GoldenOptimizersTest : public QObject {
    Q_OBJECT
    Workers m_workers{2};

private slots:
    void normuon_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("wide") << "muon.wide";
        QTest::newRow("tall") << "muon.tall";
    }
    void normuon() {
        QFETCH(QString, name);
        GoldenFile file("optim.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const std::string base = name.toStdString() + ".";
        const auto shape = file.shape(base + "w0");
        const auto gradients = file.floats(base + "grad"), rates = file.floats(base + "lr");
        const auto momentum = file.doubles(base + "momentum"),
                   weight = file.doubles(base + "weight"),
                   orthogonal = file.doubles(base + "orthogonal"),
                   moment = file.doubles(base + "row_second_moment");
        Parameter<float> p("w", ParameterRole::Ternary, shape, 0);
        std::ranges::copy(file.floats(base + "w0"), p.value.data());
        QVERIFY2(file.ok(), file.problem().c_str());
        NorMuon optimizer({{&p, nullptr}}, {});
        NewtonSchulz newtonSchulz({{shape[0], shape[1]}});
        for (std::size_t s = 0; s < rates.size(); ++s) {
            std::copy_n(gradients.begin() + static_cast<std::ptrdiff_t>(s * p.size()), p.size(),
                        p.gradient.data());
            optimizer.step(m_workers, rates[s], 1.0);
            const auto state = optimizer.state();
            const auto m = stateTensor(state, "muon.w.momentum");
            GOLDEN_COMPARE(file.compareTo(base + "momentum", slice(momentum, s, p.size()), m));
            GOLDEN_COMPARE(file.compareTo(base + "row_second_moment", slice(moment, s, shape[0]),
                                          stateTensor(state, "muon.w.row_second_moment")));
            GOLDEN_COMPARE(
                file.compareTo(base + "weight", slice(weight, s, p.size()), p.value.span()));
            std::vector<float> o(m.begin(), m.end());
            const std::size_t atOnce = NewtonSchulz::kRowsAtOnce * shape[1];
            for (std::size_t i = 0; i < NewtonSchulz::stretches(shape[0]); ++i)
                newtonSchulz.setRows(0, i, o.data() + i * atOnce);
            newtonSchulz.orthogonalize(m_workers, OptimizerConfig{}.newtonSchulzSteps);
            for (std::size_t i = 0; i < NewtonSchulz::stretches(shape[0]); ++i)
                newtonSchulz.getRows(0, i, o.data() + i * atOnce);
            GOLDEN_COMPARE(file.compareTo(base + "orthogonal", slice(orthogonal, s, p.size()), o));
        }
    }

    void adamw_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("decay");
        QTest::newRow("decay") << "adam.decay" << OptimizerConfig{}.weightDecay;
        QTest::newRow("plain") << "adam.plain" << 0.0;
    }
    void adamw() {
        QFETCH(QString, name);
        QFETCH(double, decay);
        GoldenFile file("optim.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const std::string base = name.toStdString() + ".";
        const auto gradients = file.floats(base + "grad"), rates = file.floats(base + "lr");
        const auto m = file.doubles(base + "m"), v = file.doubles(base + "v"),
                   weight = file.doubles(base + "weight");
        Parameter<float> p("w", ParameterRole::Norm, file.shape(base + "w0"), 0);
        std::ranges::copy(file.floats(base + "w0"), p.value.data());
        QVERIFY2(file.ok(), file.problem().c_str());
        AdamW optimizer({{&p, decay}}, {});
        for (std::size_t s = 0; s < rates.size(); ++s) {
            std::copy_n(gradients.begin() + static_cast<std::ptrdiff_t>(s * p.size()), p.size(),
                        p.gradient.data());
            optimizer.step(m_workers, rates[s], 1.0, nullptr);
            const auto state = optimizer.state();
            GOLDEN_COMPARE(
                file.compareTo(base + "m", slice(m, s, p.size()), stateTensor(state, "adam.w.m")));
            GOLDEN_COMPARE(
                file.compareTo(base + "v", slice(v, s, p.size()), stateTensor(state, "adam.w.v")));
            GOLDEN_COMPARE(
                file.compareTo(base + "weight", slice(weight, s, p.size()), p.value.span()));
        }
    }

    // Clipping is a factor that the optimizers take in: it is checked on the tensors themselves.
    void clipping_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("large") << "clip.large";
        QTest::newRow("small") << "clip.small";
    }
    void clipping() {
        QFETCH(QString, name);
        GoldenFile file("optim.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const std::string base = name.toStdString();
        double squares = 0;
        int tensors = 0;
        for (; file.has(base + ".grad." + std::to_string(tensors)); ++tensors) {
            const auto g = file.floats(base + ".grad." + std::to_string(tensors));
            squares += sumOfSquares(m_workers, g.size(), g.data());
        }
        QVERIFY(tensors > 0);
        const double norm = std::sqrt(squares);
        GOLDEN_COMPARE(file.compare(base + ".norm", norm));
        const double factor = clipFactor(norm, OptimizerConfig{}.clipNorm);
        for (int i = 0; i < tensors; ++i) {
            auto g = file.floats(base + ".grad." + std::to_string(i));
            for (float& x : g)
                x = static_cast<float>(x * factor);
            GOLDEN_COMPARE(file.compare(base + ".out." + std::to_string(i), g));
        }
    }

    void schedule() {
        GoldenFile file("optim.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        std::vector<float> factors;
        for (const std::int32_t step : file.integers("wsd.step"))
            factors.push_back(static_cast<float>(ScheduleConfig{}.factor(step)));
        GOLDEN_COMPARE(file.compare("wsd.factor", factors));
    }

    void movingAverage() {
        GoldenFile file("optim.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const auto shape = file.shape("ema.weights");
        const auto weights = file.floats("ema.weights");
        const auto average = file.doubles("ema.average");
        std::vector<float> mean(weights.begin(),
                                weights.begin() + static_cast<std::ptrdiff_t>(shape[1]));
        for (std::size_t s = 1; s < shape[0]; ++s) {
            averageUpdate(m_workers, static_cast<float>(OptimizerConfig{}.averageDecay), shape[1],
                          weights.data() + s * shape[1], mean.data());
            GOLDEN_COMPARE(file.compareTo("ema.average", slice(average, s - 1, shape[1]), mean));
        }
    }
};

STUDIO_TEST(GoldenOptimizersTest)
#include "golden_optimizers_test.moc"
