// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/sampler.h"

#include <QtTest>
#include <cmath>
#include <limits>

#include "tests/support/test_main.h"

using namespace studio;

namespace {

using Weights = std::vector<double>;

std::vector<float> logarithms(const Weights& probabilities) {
    std::vector<float> logs;
    for (const double p : probabilities)
        logs.push_back(static_cast<float>(std::log(p)));
    return logs;
}

SamplingSettings settings(double temperature, int topK = 0, double topP = 1, double minP = 0,
                          double penalty = 1) {
    SamplingSettings s;
    s.temperature = temperature;
    s.topK = topK;
    s.topP = topP;
    s.minP = minP;
    s.repetitionPenalty = penalty;
    return s;
}

const Weights kSix = {0.05, 0.4, 0.1, 0.25, 0.15, 0.05};

}  // namespace

class SamplerTest : public QObject {
    Q_OBJECT

private slots:
    void draws_data() {
        QTest::addColumn<SamplingSettings>("settings");
        QTest::addColumn<std::vector<TokenId>>("seen");
        QTest::addColumn<Weights>("expected");  // up to a factor
        const auto row = [](const char* name, const SamplingSettings& s,
                            const std::vector<TokenId>& seen, const Weights& expected) {
            QTest::newRow(name) << s << seen << expected;
        };
        row("as the model says", settings(1), {}, kSix);
        row("temperature 2: square roots", settings(2), {},
            {std::sqrt(0.05), std::sqrt(0.4), std::sqrt(0.1), 0.5, std::sqrt(0.15),
             std::sqrt(0.05)});
        row("temperature 1/2: squares", settings(0.5), {},
            {0.0025, 0.16, 0.01, 0.0625, 0.0225, 0.0025});
        row("top-k 3", settings(1, 3), {}, {0, 0.4, 0, 0.25, 0.15, 0});
        row("top-k past the vocabulary", settings(1, 100), {}, kSix);
        row("top-k of equals takes the lower id", settings(1, 5), {},
            {0.05, 0.4, 0.1, 0.25, 0.15, 0});
        // 0.4 + 0.25 = 0.65 does not reach 0.7; with 0.15 it does.
        row("top-p 0.7", settings(1, 0, 0.7), {}, {0, 0.4, 0, 0.25, 0.15, 0});
        row("top-p so small that one is left", settings(1, 0, 0.001), {}, {0, 1, 0, 0, 0, 0});
        // A quarter of 0.4 is 0.1; 0.11 is above it.
        row("min-p", settings(1, 0, 1, 0.2375), {}, {0, 0.4, 0.1, 0.25, 0.15, 0});
        row("min-p after temperature", settings(0.5, 0, 1, 0.2), {}, {0, 0.16, 0, 0.0625, 0, 0});
        // top-k leaves 0.4 and 0.25, of which 0.4 is 61 %.
        row("top-p after top-k", settings(1, 2, 0.6), {}, {0, 1, 0, 0, 0, 0});
        row("penalty 2: p squared of what was seen", settings(1, 0, 1, 0, 2), {1, 1, 3},
            {0.05, 0.16, 0.1, 0.0625, 0.15, 0.05});
        row("penalty before top-k", settings(1, 2, 1, 0, 2), {1, 3}, {0, 0.16, 0, 0, 0.15, 0});
        row("no penalty", settings(1), {1, 3}, kSix);
        row("temperature 0", settings(0), {}, {0, 1, 0, 0, 0, 0});
        row("temperature 0 after the penalty", settings(0, 0, 1, 0, 4), {1}, {0, 0, 0, 1, 0, 0});
    }
    // Pearson's chi-square of 60,000 draws: with 5 degrees of freedom a correct sampler exceeds
    // 35.9 once in a million seeds; with fewer degrees less often.
    void draws() {
        QFETCH(SamplingSettings, settings);
        QFETCH(std::vector<TokenId>, seen);
        QFETCH(Weights, expected);
        constexpr int kDraws = 60000;
        const auto logs = logarithms(kSix);
        Sampler sampler(settings, logs.size());
        for (const TokenId token : seen)
            sampler.note(token);
        std::vector<int> counts(logs.size());
        for (int i = 0; i < kDraws; ++i)
            ++counts[static_cast<std::size_t>(sampler.draw(logs).value().chosen.token)];
        double sum = 0, chiSquare = 0;
        for (const double w : expected)
            sum += w;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const double mean = kDraws * expected[i] / sum;
            if (mean == 0)
                QCOMPARE(counts[i], 0);
            else
                chiSquare += (counts[i] - mean) * (counts[i] - mean) / mean;
        }
        QVERIFY2(chiSquare < 35.9, qPrintable(QString::number(chiSquare)));
    }

    void saysWhatTheModelThought() {
        // Temperature, filters and penalty leave these as they are.
        Sampler sampler(settings(2, 1, 0.5, 0.5, 3), kSix.size());
        sampler.note(1);
        const SampledToken drawn = sampler.draw(logarithms(kSix)).value();
        QCOMPARE(drawn.best.size(), 5u);
        const TokenId order[] = {1, 3, 4, 2, 0};
        for (std::size_t i = 0; i < 5; ++i) {
            QCOMPARE(drawn.best[i].token, order[i]);
            QVERIFY(std::abs(drawn.best[i].probability - kSix[static_cast<std::size_t>(order[i])]) <
                    1e-6);
        }
        QCOMPARE(drawn.chosen.token, 3);  // 0.4^3 = 0.064 is less than 0.25
        QVERIFY(std::abs(drawn.chosen.probability - 0.25) < 1e-6);
        // A vocabulary of two has two alternatives.
        Sampler two(settings(1), 2);
        QCOMPARE(two.draw(logarithms({0.5, 0.5})).value().best.size(), 2u);
    }

    void sameSeedSameDraws() {
        const auto logs = logarithms(kSix);
        const auto run = [&](std::uint64_t seed) {
            SamplingSettings s = settings(1);
            s.seed = seed;
            Sampler sampler(s, logs.size());
            std::vector<TokenId> tokens;
            for (int i = 0; i < 100; ++i)
                tokens.push_back(sampler.draw(logs).value().chosen.token);
            return tokens;
        };
        QCOMPARE(run(5), run(5));
        QVERIFY(run(5) != run(6));
    }

    void extremesAreDrawn() {
        const float infinity = std::numeric_limits<float>::infinity();
        Sampler tiny(settings(1e-300), 3);
        QCOMPARE(tiny.draw(std::vector<float>{-2.0f, -0.2f, -3.0f}).value().chosen.token, 1);
        Sampler impossible(settings(1), 3);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(impossible.draw(std::vector<float>{-infinity, 0.0f, -infinity})
                         .value()
                         .chosen.token,
                     1);
    }

    void noNumbersAreRefused() {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const float infinity = std::numeric_limits<float>::infinity();
        Sampler sampler(settings(1), 7);
        QVERIFY(!sampler.draw(std::vector<float>(7, nan)).ok());
        // What a logit of +infinity leaves after the softmax.
        std::vector<float> logs(7, -infinity);
        logs[6] = nan;
        const auto drawn = sampler.draw(logs);
        QVERIFY(!drawn.ok());
        QVERIFY(drawn.error().message.find("diverged") != std::string::npos);
        logs.assign(7, -2.0f);
        logs[6] = nan;
        QVERIFY(!sampler.draw(logs).ok());
    }

    void settingsAreChecked_data() {
        QTest::addColumn<SamplingSettings>("settings");
        QTest::addColumn<QString>("named");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("negative temperature") << settings(-0.1) << "'temperature' is -0.1:";
        QTest::newRow("no number") << settings(nan) << "'temperature'";
        QTest::newRow("top-k") << settings(1, -3) << "'top-k' is -3:";
        QTest::newRow("top-p 0") << settings(1, 0, 0) << "'top-p' is 0:";
        QTest::newRow("top-p 1.5") << settings(1, 0, 1.5) << "'top-p' is 1.5:";
        QTest::newRow("min-p") << settings(1, 0, 1, 1.01) << "'min-p' is 1.01:";
        QTest::newRow("penalty") << settings(1, 0, 1, 0, 0) << "'repetition penalty' is 0:";
        SamplingSettings none;
        none.tokens = -1;
        QTest::newRow("tokens") << none << "'tokens' is -1:";
    }
    void settingsAreChecked() {
        QFETCH(SamplingSettings, settings);
        QFETCH(QString, named);
        const Status status = checkSampling(settings);
        QVERIFY(!status.ok());
        QVERIFY2(QString::fromStdString(status.error().message).contains(named),
                 status.error().message.c_str());
        QVERIFY(checkSampling(SamplingSettings{}).ok());
    }
};

STUDIO_TEST(SamplerTest)
#include "sampler_test.moc"
