// SPDX-License-Identifier: GPL-3.0-or-later
// The adaptive head against PyTorch's AdaptiveLogSoftmaxWithLoss: numbers by make_adaptive.py.
#include <QtTest>

#include "engine/heads/registry.h"
#include "tests/golden/golden_file.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

/// Numbers with '.', separated by commas.
std::string joined(const std::vector<double>& values) {
    QStringList parts;
    for (const double x : values)
        parts << QString::number(x);
    return parts.join(',').toStdString();
}

/// PyTorch's name of a parameter of the head.
std::string theirName(const std::string& name) {
    if (name == "head.adaptive.head")
        return "head.weight";
    const std::string tail = name.substr(std::string("head.adaptive.tails.").size(), 1);
    return "tail." + tail + (name.ends_with("projection") ? ".0.weight" : ".1.weight");
}

}  // namespace

class GoldenAdaptiveTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithPyTorch_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("biased");
        QTest::newRow("two tails") << "plain" << false;
        QTest::newRow("div 4") << "default_div" << false;
        QTest::newRow("biases of the head") << "head_bias" << true;
    }
    void agreesWithPyTorch() {
        QFETCH(QString, name);
        QFETCH(bool, biased);
        GoldenFile file("adaptive.safetensors");
        QVERIFY2(file.ok(), file.problem().c_str());
        const std::string base = name.toStdString() + ".";
        const auto rows = file.shape(base + "hidden").at(0),
                   width = file.shape(base + "hidden").at(1);
        const auto words = file.shape(base + "log_p").at(1);
        QVERIFY2(file.ok(), file.problem().c_str());

        RunConfig settings(std::make_shared<const SettingSchema>(headSettings()));
        QVERIFY(settings.set("head.kind", "adaptive").ok());
        QVERIFY(settings.set("head.adaptive.cutoffs", joined(file.numbers(base + "cutoffs"))).ok());
        QVERIFY(
            settings.set("head.adaptive.div_value", joined(file.numbers(base + "div_value"))).ok());
        QVERIFY(settings.set("head.log_frequency_bias", biased ? "true" : "false").ok());
        ModelConfig model;
        model.width = static_cast<int>(width);
        model.vocabulary = static_cast<int>(words);
        Profiler profiler;
        const Workers workers(2);
        Parameter<float> embedding("embedding.weight", ParameterRole::Embedding, {words, width}, 1);
        const auto head = chosenHead(settings).make<float>({model, settings, profiler, embedding});
        ParameterList<float> parameters;
        head->collect(parameters);
        // A text in which word w is the w-th most frequent: PyTorch numbers words so.
        std::vector<TokenId> ids;
        for (std::size_t w = 0; w < words; ++w)
            ids.insert(ids.end(), words - w, static_cast<TokenId>(w));
        const TrainingText text(ids, words);
        QVERIFY(head->begin({workers, text, {}}).ok());
        const std::size_t headWords = static_cast<std::size_t>(file.list(base + "cutoffs").front());
        std::vector<float> headBiases(words + 8, 0.0f);
        if (biased)
            std::ranges::copy(file.floats(base + "param.head.bias"), headBiases.begin());
        for (Parameter<float>* p : parameters) {
            if (p->name == "head.bias") {  // PyTorch's tails have none
                std::fill(p->value.span().begin(), p->value.span().end(), 0.0f);
                std::copy_n(headBiases.begin(), headWords, p->value.data());
            } else if (p->name == "head.adaptive.tail_biases") {
                std::copy_n(headBiases.begin() + static_cast<std::ptrdiff_t>(headWords), p->size(),
                            p->value.data());
            } else {
                const auto values = file.floats(base + "param." + theirName(p->name));
                QCOMPARE(values.size(), p->size());
                std::ranges::copy(values, p->value.data());
            }
        }
        const auto hidden = file.floats(base + "hidden");
        const auto targets = file.integers(base + "targets");
        QVERIFY2(file.ok(), file.problem().c_str());
        const Matrix<const float> h(hidden.data(), rows, width);
        std::vector<float> logP(rows * words), dh(rows * width), logPTarget;
        const Execution run{workers, profiler, Precision::Fp32};
        head->logProbabilities(run, h, {logP.data(), rows, words});
        const HeadLoss loss =
            head->lossAndGradient(run, h, targets, {}, {dh.data(), rows, width}, false);
        for (std::size_t r = 0; r < rows; ++r)
            logPTarget.push_back(logP[r * words + static_cast<std::size_t>(targets[r])]);

        GOLDEN_COMPARE(file.compare(base + "log_p", logP));
        GOLDEN_COMPARE(file.compare(base + "log_p_target", logPTarget));
        GOLDEN_COMPARE(file.compare(base + "loss", loss.nll));
        GOLDEN_COMPARE(
            file.compare(base + "loss", head->sumNll(run, h, targets) / static_cast<double>(rows)));
        GOLDEN_COMPARE(file.compare(base + "grad.hidden", dh));
        std::vector<float> biasGradient;
        for (const Parameter<float>* p : parameters) {
            if (p->name == "head.bias")
                biasGradient.insert(biasGradient.begin(), p->gradient.data(),
                                    p->gradient.data() + headWords);
            else if (p->name == "head.adaptive.tail_biases")
                biasGradient.insert(biasGradient.end(), p->gradient.data(),
                                    p->gradient.data() + p->size());
            else
                GOLDEN_COMPARE(
                    file.compare(base + "grad." + theirName(p->name), p->gradient.span()));
        }
        if (biased)
            GOLDEN_COMPARE(file.compare(base + "grad.head.bias", biasGradient));
        QVERIFY2(file.missing().isEmpty(), qPrintable(file.missing().join(' ')));
    }
};

STUDIO_TEST(GoldenAdaptiveTest)
#include "golden_adaptive_test.moc"
