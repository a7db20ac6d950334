// SPDX-License-Identifier: GPL-3.0-or-later
// What the counting number counts, against what can be worked out by hand; and the same source on
// float against the decoder.
#include "engine/inference/operation_counter.h"

#include <QtTest>

#include "engine/inference/decoder.h"
#include "engine/inference/plain_decoder.h"
#include "tests/engine/inference/test_model.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

ModelConfig smallModel() {
    ModelConfig config;
    config.width = 32;
    config.inner = 43;
    config.groups = 4;
    config.kernel = 4;
    config.dilations = {1, 3};
    config.recursions = 2;
    config.vocabulary = 70;
    return config;
}

}  // namespace

class OperationCounterTest : public QObject {
    Q_OBJECT
private slots:
    void sameSourceComputesWhatTheDecoderComputes() {
        TestModel<float> trained(smallModel());
        const auto model = pack(trained).value();
        auto decoder = Decoder::make(model).value();
        const auto make = [](float value) { return value; };
        const auto enter = [](const std::string&, bool) {};
        PlainDecoder<float, decltype(make), decltype(enter)> plain(*model, make, enter);
        for (TokenId token = 0; token < 30; ++token) {
            const auto expected = decoder.feed(token * 7 % 70);
            const auto got = plain.feed(token * 7 % 70);
            for (std::size_t i = 0; i < got.size(); ++i)
                // Normed values of about 1 after some dozens of roundings of sums of some dozens.
                QVERIFY2(std::abs(got[i] - expected[i]) < 1e-4f,
                         qPrintable(QString::number(token)));
        }
    }

    void countsAreTheAnalyticOnes() {
        TestModel<float> trained(smallModel());
        const OperationCounts counts = countOperations(*pack(trained).value(), true);
        const auto find = [&](const std::string& name) {
            for (const LayerOperations& layer : counts)
                if (layer.layer == name)
                    return layer;
            return LayerOperations{};
        };
        const std::int64_t d = 32, passes = 2, channels = 8, kernel = 4, inner = 43, words = 70;
        int ternaryLayers = 0;
        for (const Parameter<float>* p : trained.model.parameters()) {
            if (p->role != ParameterRole::Ternary)
                continue;
            ++ternaryLayers;
            const LayerOperations layer = find(p->name.substr(0, p->name.size() - 7));
            QVERIFY2(layer.ternary, p->name.c_str());
            // One addition for each weight that is not zero, one subtraction for each output.
            std::int64_t used = 0;
            for (const float t : p->ternary.span())
                used += t != 0;
            QCOMPARE(layer.multiplications, std::int64_t{0});
            QCOMPARE(layer.others, std::int64_t{0});
            QCOMPARE(layer.additions, passes * (used + static_cast<std::int64_t>(p->shape[0])));
        }
        QCOMPARE(ternaryLayers, 4);
        for (const char* name : {"block.mixer.layers.0", "block.mixer.layers.1"}) {
            const LayerOperations layer = find(name);
            QCOMPARE(layer.multiplications, passes * (2 * d * channels * kernel + d));
            // Sums of both convolutions, 1 + exp, and the residual.
            QCOMPARE(layer.additions, passes * (2 * d * channels * kernel + 2 * d));
            QCOMPARE(layer.others, passes * 2 * d);
        }
        QCOMPARE(find("block.glu").multiplications, passes * 2 * inner);
        QCOMPARE(find("block.glu").additions, std::int64_t{0});
        QCOMPARE(find("block.residual").additions, passes * 2 * d);
        QCOMPARE(find("final_norm").multiplications, 3 * d);
        QCOMPARE(find("final_norm").additions, d + 1);
        QCOMPARE(find("output_layer").multiplications, words * d);
        QCOMPARE(find("output_layer").additions, words * d);
    }
};

STUDIO_TEST(OperationCounterTest)
#include "operation_counter_test.moc"
