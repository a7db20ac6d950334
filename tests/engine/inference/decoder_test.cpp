// SPDX-License-Identifier: GPL-3.0-or-later
// Token by token, the decoder must say what the training model says of the whole sequence.
//
// The bound: every sum of n products in fp32 is the exact sum with each weight changed by a
// relative gamma_n = n u / (1 - n u) at most (Higham, "Accuracy and Stability of Numerical
// Algorithms", section 3.1); norms and gates, good to a few u, count as such changes too. What a
// relative change of all weights does to the log-probabilities is measured in double on the
// training model itself, with signs drawn at random and the size made 1e-9.
#include "engine/inference/decoder.h"

#include <QtTest>
#include <chrono>

#include "engine/inference/embedding_copies.h"
#include "tests/engine/inference/test_model.h"
#include "tests/support/each_target.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

ModelConfig sizes(int width, int inner, int groups, int kernel, std::vector<int> dilations,
                  int recursions) {
    ModelConfig config;
    config.width = width;
    config.inner = inner;
    config.groups = groups;
    config.kernel = kernel;
    config.dilations = std::move(dilations);
    config.recursions = recursions;
    config.vocabulary = 61;
    return config;
}

std::vector<std::int32_t> randomIds(std::size_t n, int vocabulary) {
    Random random(3, "ids");
    std::vector<std::int32_t> ids(n);
    for (auto& id : ids)
        id = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(vocabulary)));
    return ids;
}

/// Largest change of a log-probability when all weights change by a relative 1, to first order.
double sensitivity(const ModelConfig& config, const std::vector<std::int32_t>& ids,
                   const std::vector<double>& exact) {
    constexpr double kChange = 1e-9;
    TestModel<double> changed(config);
    Random random(4, "signs");
    for (Parameter<double>* p : changed.model.parameters())
        for (std::size_t i = 0; i < p->size(); ++i)
            p->effective()[i] *= 1 + (random.below(2) ? kChange : -kChange);
    const auto other = changed.logProbabilities(ids);
    double largest = 0;
    for (std::size_t i = 0; i < exact.size(); ++i)
        largest = std::max(largest, std::abs(other[i] - exact[i]));
    return largest / kChange;
}

}  // namespace

class DecoderTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatTheTrainingModelSays_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("index");
        const char* names[] = {"plain",        "one group, one pass", "a group a channel",
                               "three passes", "no memory",           "v3's widths"};
        for (const std::string& target : allInstructionSets())
            for (int i = 0; i < 6; ++i)
                QTest::addRow("%s, %s", names[i], target.c_str())
                    << QString::fromStdString(target) << i;
    }
    void saysWhatTheTrainingModelSays() {
        QFETCH(QString, target);
        QFETCH(int, index);
        const InstructionSetScope scope(target);
        const ModelConfig configs[] = {
            sizes(32, 43, 4, 4, {1, 4}, 2),     sizes(24, 17, 1, 3, {2}, 1),
            sizes(16, 33, 16, 2, {1, 7, 3}, 2), sizes(40, 51, 2, 6, {1, 2, 5}, 3),
            sizes(32, 32, 8, 1, {1, 9}, 2),     sizes(256, 683, 16, 4, {1, 4, 13}, 2)};
        const ModelConfig& config = configs[index];
        // Past the last ring's second turn.
        const std::size_t length = static_cast<std::size_t>(2 * config.receptiveField() + 10);
        const auto ids = randomIds(length, config.vocabulary);

        TestModel<double> reference(config);
        const auto exact = reference.logProbabilities(ids);
        TestModel<float> trained(config);
        const auto whole = trained.logProbabilities(ids);
        const auto packed = pack(trained);
        QVERIFY(packed.ok());
        auto decoder = Decoder::make(packed.value());
        QVERIFY(decoder.ok());

        const double terms =
            std::max({config.inner, config.width, config.width / config.groups * config.kernel}) +
            30;
        const double gamma = terms * kUnit / (1 - terms * kUnit);
        const double bound = gamma * sensitivity(config, ids, exact);
        QVERIFY2(bound < 0.05, qPrintable(QString("the bound %1 says nothing").arg(bound)));
        const std::size_t words = packed.value()->vocabulary();
        std::vector<float> row(words);
        double worst = 0;
        for (std::size_t t = 0; t < length; ++t) {
            const auto hidden = decoder.value().feed(ids[t]);
            packed.value()->scorer().logProbabilities(trained.workers, hidden, row);
            for (std::size_t w = 0; w < words; ++w) {
                const std::size_t at = t * words + w;
                worst = std::max({worst, std::abs(row[w] - exact[at]),
                                  static_cast<double>(std::abs(row[w] - whole[at])) / 2});
            }
        }
        qInfo("largest difference %.2g, bound %.2g", worst, bound);
        QVERIFY2(worst <= bound, qPrintable(QString("%1 > %2").arg(worst).arg(bound)));
    }

    void positionsCostTheSame() {
        TestModel<float> trained(sizes(64, 171, 4, 4, {1, 4, 64}, 2));
        auto decoder = Decoder::make(pack(trained).value());
        const std::size_t bytes = decoder.value().bytes();
        const auto ids = randomIds(5050, 61);
        double early = 0, late = 0;
        for (std::size_t t = 0; t < ids.size(); ++t) {
            const auto begin = std::chrono::steady_clock::now();
            decoder.value().feed(ids[t]);
            const std::chrono::duration<double, std::micro> took =
                std::chrono::steady_clock::now() - begin;
            if (t < 50)
                early += took.count() / 50;
            if (t >= 5000)
                late += took.count() / 50;
        }
        QCOMPARE(decoder.value().position(), std::int64_t{5050});
        QCOMPARE(decoder.value().bytes(), bytes);
        // (3 + 12 + 192 + 3) rows of 64 floats a pass are all that is remembered.
        QVERIFY(bytes >= 2 * 210 * 64 * 4 && bytes < 2 * 210 * 64 * 4 + 8192);
        qInfo("%.1f us a token at position 50, %.1f us at 5,000", early, late);
    }

    void restartForgets() {
        TestModel<float> trained(sizes(32, 43, 4, 4, {1, 4}, 2));
        auto decoder = Decoder::make(pack(trained).value());
        const auto first = decoder.value().feed(5);
        const std::vector<float> before(first.begin(), first.end());
        const auto second = decoder.value().feed(5);
        QVERIFY(!std::ranges::equal(before, second));
        decoder.value().restart();
        QVERIFY(std::ranges::equal(before, decoder.value().feed(5)));
    }

    void trainingDoesNotReachTheCopy() {
        TestModel<float> trained(sizes(32, 43, 4, 4, {1, 4}, 2));
        const auto packed = pack(trained, 7).value();
        QCOMPARE(packed->trainingStep(), std::int64_t{7});
        auto decoder = Decoder::make(packed);
        std::vector<float> before(61), after(61);
        packed->scorer().logProbabilities(trained.workers, decoder.value().feed(3), before);
        for (Parameter<float>* p : trained.model.parameters())
            std::ranges::fill(p->value.span(), 0.5f);
        decoder.value().restart();
        packed->scorer().logProbabilities(trained.workers, decoder.value().feed(3), after);
        QCOMPARE(after, before);
        // A frozen embedding is shared, not copied again.
        QCOMPARE(pack(trained, 8, packed->embedding()).value()->embedding(), packed->embedding());
    }

    void spareMemoryIsFilledAgain() {
        EmbeddingCopies copies;
        const std::vector<float> ones(61 * 32, 1.0f), twos(61 * 32, 2.0f), few(5, 3.0f);
        auto first = copies.copy(ones), second = copies.copy(twos);
        const float* memory = first->data();
        QVERIFY(second->data() != memory);
        first.reset();
        first = copies.copy(twos);
        QCOMPARE(first->data(), memory);
        QVERIFY(std::ranges::equal(first->span(), twos));
        QVERIFY(std::ranges::equal(second->span(), twos));
        first.reset();
        QVERIFY(std::ranges::equal(copies.copy(few)->span(), few));
        // A copy outlives its maker.
        auto maker = std::make_unique<EmbeddingCopies>();
        const auto last = maker->copy(ones);
        maker.reset();
        QVERIFY(std::ranges::equal(last->span(), ones));
    }

    void wrongWeightsAreRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("count");
        QTest::newRow("missing matrix") << "block.glu.up_proj.weight" << 0;
        QTest::newRow("short convolution") << "block.mixer.layers.1.gate.weight" << 5;
        QTest::newRow("short embedding") << "embedding.weight" << 61;
        QTest::newRow("missing norm") << "final_norm.scale" << 0;
    }
    void wrongWeightsAreRefused() {
        QFETCH(QString, name);
        QFETCH(int, count);
        TestModel<float> trained(sizes(32, 43, 4, 4, {1, 4}, 2));
        const auto weights = [&](std::string_view wanted) {
            auto* p = findParameter(trained.model.parameters(), wanted);
            const std::span<const float> values = p->value.span();
            return wanted == name.toStdString() ? values.first(static_cast<std::size_t>(count))
                                                : values;
        };
        const auto packed =
            PackedModel::make({trained.model.config(), trained.head, weights, 0, false, nullptr});
        QVERIFY(!packed.ok());
        const QString message = QString::fromStdString(packed.error().message);
        QVERIFY2(message.contains(name), qPrintable(message));
        QVERIFY2(message.contains(QString(" %1 values").arg(count)), qPrintable(message));
    }

    void immensePastIsRefused() {
        TestModel<float> trained(sizes(8, 8, 1, 64, {1}, 1));
        auto config = trained.model.config();
        config.dilations = std::vector<int>(1, 65536);
        config.recursions = 64;
        const auto weights = [&](std::string_view wanted) -> std::span<const float> {
            return findParameter(trained.model.parameters(), wanted)->value.span();
        };
        const auto packed = PackedModel::make({config, trained.head, weights, 0, false, nullptr});
        QVERIFY(packed.ok());
        const auto decoder = Decoder::make(packed.value());
        QVERIFY(!decoder.ok());
        QVERIFY(decoder.error().message.find("model.dilations") != std::string::npos);
    }
};

STUDIO_TEST(DecoderTest)
#include "decoder_test.moc"
