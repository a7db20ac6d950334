// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/text_generator.h"

#include <QtTest>

#include "tests/engine/inference/table_tokenizer.h"
#include "tests/engine/inference/test_model.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

ModelConfig smallModel(int vocabulary) {
    ModelConfig config;
    config.width = 32;
    config.inner = 43;
    config.groups = 4;
    config.kernel = 4;
    config.dilations = {1, 3};
    config.recursions = 2;
    config.embeddingDeviation = 1;  // far from uniform
    config.vocabulary = vocabulary;
    return config;
}

GenerationRequest request(std::string prompt, int tokens, double temperature,
                          std::string stop = {}) {
    GenerationRequest r;
    r.prompt = std::move(prompt);
    r.sampling.tokens = tokens;
    r.sampling.temperature = temperature;
    r.sampling.topK = 0;
    r.sampling.stop = std::move(stop);
    return r;
}

std::string textOf(const GenerationLog& log) {
    std::string text;
    for (const GeneratedToken& token : log.tokensFrom(0))
        text += token.text;
    return text;
}

}  // namespace

class TextGeneratorTest : public QObject {
    Q_OBJECT
    const std::shared_ptr<const TableTokenizer> m_bytes = TableTokenizer::ofBytes();
    const Workers m_workers{1};
    std::atomic<bool> m_cancel = false;

    void run(const std::shared_ptr<const PackedModel>& model, const Tokenizer& tokenizer,
             GenerationLog& log) {
        generateText(model, tokenizer, m_workers, log, m_cancel);
    }

private slots:
    void init() { m_cancel = false; }

    void takesTheMostProbable_data() {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("short") << "Once";
        QTest::newRow("empty") << "";
        QTest::newRow("longer than the receptive field")
            << QString("What a long day. ").repeated(9);
    }
    // Temperature 0 must give the best token of the training model's forward pass at each place.
    void takesTheMostProbable() {
        QFETCH(QString, prompt);
        TestModel<float> trained(smallModel(257));
        GenerationRequest exactly = request(prompt.toStdString(), 40, 0);
        exactly.exactOutputLayer = true;
        GenerationLog log(exactly);
        run(pack(trained, 12).value(), *m_bytes, log);
        QCOMPARE(log.status().state, GenerationState::Finished);
        QVERIFY(!log.status().outputLayer.rounded && log.status().outputLayer.errorNats == 0);
        QCOMPARE(log.status().modelStep, std::int64_t{12});
        QCOMPARE(log.status().tokens, 40u);
        QVERIFY(log.status().tokensPerSecond > 0);

        std::vector<std::int32_t> ids = m_bytes->encode(prompt.toStdString());
        if (ids.empty())
            ids.push_back(m_bytes->endOfDocument());
        for (const GeneratedToken& token : log.tokensFrom(0)) {
            const auto all = trained.logProbabilities(ids);
            const std::span<const float> last(all.data() + all.size() - 257, 257);
            const auto best = std::ranges::max_element(last);
            const auto id = static_cast<std::int32_t>(best - last.begin());
            QCOMPARE(token.text, std::string(m_bytes->bytes(id)));
            QCOMPARE(token.endOfDocument, id == m_bytes->endOfDocument());
            QVERIFY(std::abs(token.probability - std::exp(*best)) < 1e-4);
            QCOMPARE(token.alternatives.size(), 5u);
            QCOMPARE(token.alternatives.front().text, token.text);
            ids.push_back(id);
        }
    }

    void keptTokensGiveTheSameRest_data() {
        QTest::addColumn<int>("kept");
        for (const int kept : {0, 1, 7, 29})
            QTest::addRow("%d kept", kept) << kept;
    }
    // With penalty, so that what was kept counts as seen.
    void keptTokensGiveTheSameRest() {
        QFETCH(int, kept);
        TestModel<float> trained(smallModel(257));
        const auto model = pack(trained).value();
        GenerationRequest ask = request("Once", 30, 1.3);
        ask.sampling.repetitionPenalty = 1.2;
        GenerationLog whole(ask);
        run(model, *m_bytes, whole);
        const auto all = whole.tokensFrom(0);
        QCOMPARE(all.size(), 30u);
        for (int i = 0; i < kept; ++i)
            ask.kept.push_back(all[static_cast<std::size_t>(i)].id);
        ask.sampling.tokens = 30 - kept;
        GenerationLog rest(ask);
        run(model, *m_bytes, rest);
        const auto others = rest.tokensFrom(0);
        QCOMPARE(others.size(), static_cast<std::size_t>(30 - kept));
        for (std::size_t i = 0; i < others.size(); ++i) {
            const GeneratedToken& same = all[i + static_cast<std::size_t>(kept)];
            QCOMPARE(others[i].id, same.id);
            // The prompt may be fed from a later place: sums differ in the last digits.
            QVERIFY(std::abs(others[i].probability - same.probability) < 1e-5F);
        }
    }

    // Another token at a place gives what the model writes after the prompt that ends with it.
    void anotherTokenIsGoneOnFrom() {
        TestModel<float> trained(smallModel(257));
        const auto model = pack(trained).value();
        GenerationLog whole(request("Once", 12, 0));
        run(model, *m_bytes, whole);
        const auto all = whole.tokensFrom(0);
        GenerationRequest ask = request("Once", 20, 0);
        std::string prompt = "Once";
        for (std::size_t i = 0; i < 6; ++i) {
            ask.kept.push_back(all[i].id);
            prompt += all[i].text;
        }
        const TokenAlternative& other = all[6].alternatives[1];
        QVERIFY(other.id != all[6].id);
        QCOMPARE(other.text, std::string(m_bytes->bytes(other.id)));
        ask.kept.push_back(other.id);
        prompt += other.text;
        GenerationLog branch(ask), plain(request(prompt, 20, 0));
        run(model, *m_bytes, branch);
        run(model, *m_bytes, plain);
        QCOMPARE(textOf(branch), textOf(plain));
        ask.kept.push_back(257);
        GenerationLog wrong(ask);
        run(model, *m_bytes, wrong);
        QCOMPARE(wrong.status().state, GenerationState::Failed);
        QVERIFY(wrong.status().message.find("257") != std::string::npos);
    }

    void aStopTextMayBeginInWhatWasKept() {
        const TableTokenizer words({"abc", "bca", "cab", "ba"});
        TestModel<float> trained(smallModel(5));
        const auto model = pack(trained).value();
        GenerationLog whole(request("abc", 20, 3));
        run(model, words, whole);
        const auto all = whole.tokensFrom(0);
        std::size_t at = 0;  // two neighbours with a text
        while (all[at].text.empty() || all[at + 1].text.empty())
            ++at;
        GenerationRequest ask =
            request("abc", 20, 3, all[at].text.substr(1) + all[at + 1].text.substr(0, 1));
        for (std::size_t i = 0; i <= at; ++i)
            ask.kept.push_back(all[i].id);
        GenerationLog log(ask);
        run(model, words, log);
        QCOMPARE(textOf(log), all[at + 1].text.substr(0, 1));
    }

    /// The error that it states holds at the places where it was measured: a prompt's last tokens.
    void roundedOutputLayerStatesItsError() {
        TestModel<float> trained(smallModel(257));
        GenerationLog log(request("Once", 1, 0));
        run(pack(trained).value(), *m_bytes, log);
        const auto layer = log.status().outputLayer;
        QVERIFY(layer.rounded);
        // A weight is off by half of 1/127 of its row's largest, about 3: 0.012; so 32 of them by
        // chance about 0.04 nats with hidden values of about 1; at the worst 32 * 0.02.
        QVERIFY2(layer.errorNats > 1e-3 && layer.errorNats < 0.64,
                 qPrintable(QString::number(layer.errorNats)));
        const auto all = trained.logProbabilities(m_bytes->encode("Once"));
        const std::span<const float> last(all.data() + all.size() - 257, 257);
        const auto tokens = log.tokensFrom(0);
        for (const TokenAlternative& best : tokens.front().alternatives) {
            const auto id = best.text.empty()
                                ? m_bytes->endOfDocument()
                                : static_cast<TokenId>(static_cast<unsigned char>(best.text[0]));
            const double difference = std::log(best.probability) -
                                      static_cast<double>(last[static_cast<std::size_t>(id)]);
            QVERIFY(std::abs(difference) <= layer.errorNats + 1e-4);
        }
    }

    void goesOnAfterTheEndOfADocument() {
        const TableTokenizer words({"a", "b", "c"});
        TestModel<float> trained(smallModel(4));
        GenerationLog log(request("", 300, 3));
        run(pack(trained).value(), words, log);
        const auto tokens = log.tokensFrom(0);
        QCOMPARE(tokens.size(), 300u);
        const auto ends = std::ranges::count(tokens, true, &GeneratedToken::endOfDocument);
        QVERIFY(ends > 0 && ends < 300);
        QCOMPARE(textOf(log).size(), 300u - static_cast<std::size_t>(ends));
    }

    void stopsRightAfterTheStopText_data() {
        QTest::addColumn<int>("length");
        for (const int length : {1, 2, 3, 7})
            QTest::addRow("%d bytes", length) << length;
    }
    void stopsRightAfterTheStopText() {
        QFETCH(int, length);
        // Tokens of several bytes: a stop text begins and ends inside of them.
        const TableTokenizer words({"abc", "bca", "cab", "ba"});
        TestModel<float> trained(smallModel(5));
        const auto model = pack(trained).value();
        GenerationLog whole(request("abc", 60, 3));
        run(model, words, whole);
        const std::string text = textOf(whole);
        for (std::size_t from = 0; from < 40; ++from) {
            const std::string stop = text.substr(from, static_cast<std::size_t>(length));
            GenerationLog log(request("abc", 60, 3, stop));
            run(model, words, log);
            QCOMPARE(textOf(log), text.substr(0, text.find(stop) + stop.size()));
            QCOMPARE(log.status().state, GenerationState::Finished);
        }
        GenerationLog never(request("abc", 60, 3, "xyz"));
        run(model, words, never);
        QCOMPARE(textOf(never), text);
    }

    void cancelledBeforeTheFirstToken() {
        TestModel<float> trained(smallModel(257));
        GenerationLog log(request("Once", 40, 0));
        m_cancel = true;
        run(pack(trained).value(), *m_bytes, log);
        QCOMPARE(log.status().state, GenerationState::Cancelled);
        QCOMPARE(log.status().tokens, 0u);
    }

    void noTokensIsAnEmptyAnswer() {
        TestModel<float> trained(smallModel(257));
        GenerationLog log(request("Once", 0, 1));
        run(pack(trained).value(), *m_bytes, log);
        QCOMPARE(log.status().state, GenerationState::Finished);
        QCOMPARE(log.status().tokens, 0u);
    }

    void failuresAreSentences_data() {
        QTest::addColumn<int>("vocabulary");
        QTest::addColumn<double>("temperature");
        QTest::addColumn<QString>("named");
        QTest::newRow("no model") << 0 << 1.0 << "no trained model";
        QTest::newRow("another tokenizer") << 300 << 1.0 << "'table' has 257 tokens";
        QTest::newRow("setting") << 257 << -1.0 << "'temperature' is -1";
    }
    void failuresAreSentences() {
        QFETCH(int, vocabulary);
        QFETCH(double, temperature);
        QFETCH(QString, named);
        std::shared_ptr<const PackedModel> model;
        if (vocabulary > 0) {
            TestModel<float> trained(smallModel(vocabulary));
            model = pack(trained).value();
        }
        GenerationLog log(request("Once", 5, temperature));
        run(model, *m_bytes, log);
        QCOMPARE(log.status().state, GenerationState::Failed);
        QVERIFY2(QString::fromStdString(log.status().message).contains(named),
                 log.status().message.c_str());
    }

    void divergedWeightsAreSaid() {
        TestModel<float> trained(smallModel(257));
        trained.model.embedding().value[300] = std::numeric_limits<float>::quiet_NaN();
        GenerationLog log(request("Once", 5, 1));
        run(pack(trained).value(), *m_bytes, log);
        QCOMPARE(log.status().state, GenerationState::Failed);
        QVERIFY(log.status().message.find("diverged") != std::string::npos);
    }
};

STUDIO_TEST(TextGeneratorTest)
#include "text_generator_test.moc"
