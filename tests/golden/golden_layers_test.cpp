// SPDX-License-Identifier: GPL-3.0-or-later
// Layers alone against the numbers of the independent PyTorch implementation.
#include <QtTest>

#include "engine/model/gated_convolution_mixer.h"
#include "engine/model/ternary_glu.h"
#include "tests/golden/golden_file.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

/// Fills the layer's parameters from "<prefix><name>", the parameter's name without `root`.
void loadParameters(GoldenFile& file, Layer<float>& layer, const std::string& root,
                    const std::string& prefix) {
    ParameterList<float> parameters;
    layer.collect(parameters);
    for (Parameter<float>* p : parameters) {
        const auto values = file.floats(prefix + p->name.substr(root.size()));
        QCOMPARE(values.size(), p->size());
        std::ranges::copy(values, p->value.data());
        p->ternarizeLatent(false);
    }
}

}  // namespace

class GoldenLayersTest : public QObject {
    Q_OBJECT
    Workers m_workers{2};
    Profiler m_profiler;
    const Execution m_run{m_workers, m_profiler};

private slots:
    void init() { m_profiler.beginStep(); }

    void bitLinear_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a", "b", "flat"})
            QTest::newRow(name) << QString(name);
    }
    void bitLinear() {
        QFETCH(QString, name);
        GoldenFile file("layers.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const std::string base = "bit." + name.toStdString() + ".";
        const auto shape = file.shape(base + "w"), rows = file.shape(base + "x");
        QVERIFY2(file.ok(), file.problem().c_str());
        const std::size_t out = shape[0], in = shape[1], n = rows[0];
        const ModelConfig config;
        TernaryLinear<float> layer({config, m_profiler, "bit"}, in, out, 0.0);
        ParameterList<float> parameters;
        layer.collect(parameters);
        Parameter<float>& w = *parameters.front();
        std::ranges::copy(file.floats(base + "w"), w.value.data());
        w.ternarizeLatent(false);
        const auto x = file.floats(base + "x"), dy = file.floats(base + "grad_y");
        std::vector<float> y(n * out), dx(n * in);
        const BatchShape batch{1, n};
        auto cache = layer.makeCache(batch);
        layer.forward(m_run, batch, x.data(), y.data(), *cache);
        layer.backward(m_run, batch, x.data(), dy.data(), dx.data(), *cache);
        GOLDEN_COMPARE(file.compare(base + "threshold", w.threshold));
        GOLDEN_COMPARE(file.compare(base + "ternary", w.ternary.span()));
        GOLDEN_COMPARE(file.compare(base + "y", y));
        GOLDEN_COMPARE(file.compare(base + "grad_x", dx));
        GOLDEN_COMPARE(file.compare(base + "grad_w", w.gradient.span()));
    }

    void rmsNorm() {
        GoldenFile file("layers.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const auto shape = file.shape("norm.x");
        ModelConfig config;
        config.width = static_cast<int>(shape.at(1));
        RmsNorm<float> layer({config, m_profiler, "norm"});
        loadParameters(file, layer, "", "");
        QVERIFY2(file.ok(), file.problem().c_str());
        const BatchShape batch{1, shape[0]};
        const auto x = file.floats("norm.x"), dy = file.floats("norm.grad_y");
        std::vector<float> y(x.size()), dx(x.size());
        auto cache = layer.makeCache(batch);
        layer.forward(m_run, batch, x.data(), y.data(), *cache);
        layer.backward(m_run, batch, x.data(), dy.data(), dx.data(), *cache);
        ParameterList<float> parameters;
        layer.collect(parameters);
        GOLDEN_COMPARE(file.compare("norm.y", y));
        GOLDEN_COMPARE(file.compare("norm.grad_x", dx));
        GOLDEN_COMPARE(file.compare("norm.grad_scale", parameters.front()->gradient.span()));
    }

    void ternaryGlu() {
        GoldenFile file("layers.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const auto shape = file.shape("glu.x");
        ModelConfig config;
        config.width = static_cast<int>(shape.at(1));
        config.inner = static_cast<int>(file.shape("glu.param.gate_proj.weight").at(0));
        TernaryGlu<float> layer({config, m_profiler, "glu"});
        loadParameters(file, layer, "glu.", "glu.param.");
        const BatchShape batch{1, shape[0]};
        const auto x = file.floats("glu.x"), dy = file.floats("glu.grad_y");
        QVERIFY2(file.ok(), file.problem().c_str());
        std::vector<float> y(x.size()), dx(x.size());
        auto cache = layer.makeCache(batch);
        layer.forward(m_run, batch, x.data(), y.data(), *cache);
        layer.backward(m_run, batch, x.data(), dy.data(), dx.data(), *cache);
        GOLDEN_COMPARE(file.compare("glu.y", y));
        GOLDEN_COMPARE(file.compare("glu.grad_x", dx));
        ParameterList<float> parameters;
        layer.collect(parameters);
        QCOMPARE(parameters.size(), std::size_t{3});
        for (const Parameter<float>* p : parameters)
            GOLDEN_COMPARE(file.compare("glu.grad." + p->name.substr(4), p->gradient.span()));
    }

    void mixer() {
        GoldenFile file("mixer.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const ModelConfig config = file.modelConfig();
        GatedConvolutionMixer<float> layer({config, m_profiler, "mixer"});
        loadParameters(file, layer, "mixer.", "param.");
        const auto shape = file.shape("x");
        const BatchShape batch{shape.at(0), shape.at(1)};
        const auto x = file.floats("x"), dy = file.floats("grad_y");
        QVERIFY2(file.ok(), file.problem().c_str());
        std::vector<float> y(x.size()), dx(x.size());
        auto cache = layer.makeCache(batch);
        layer.forward(m_run, batch, x.data(), y.data(), *cache);
        for (std::size_t i = 0; i < config.dilations.size(); ++i)
            GOLDEN_COMPARE(file.compare("layer_out." + std::to_string(i), layer.stream(*cache, i)));
        layer.backward(m_run, batch, x.data(), dy.data(), dx.data(), *cache);
        GOLDEN_COMPARE(file.compare("y", y));
        GOLDEN_COMPARE(file.compare("grad_x", dx));
        ParameterList<float> parameters;
        layer.collect(parameters);
        QCOMPARE(parameters.size(), 3 * config.dilations.size() + 1);
        for (const Parameter<float>* p : parameters)
            GOLDEN_COMPARE(file.compare("grad." + p->name.substr(6), p->gradient.span()));
    }
};

STUDIO_TEST(GoldenLayersTest)
#include "golden_layers_test.moc"
