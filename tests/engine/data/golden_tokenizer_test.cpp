// SPDX-License-Identifier: GPL-3.0-or-later
// GPT-2's tokenizer against ids made by another implementation, and against vocab.json.
#include <QtTest>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "engine/data/gpt2_table.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

/// The bytes that GPT-2's visible form of a token stands for, by its published rule.
std::string bytesOfVisible(const std::string& visible) {
    std::map<char32_t, int> byteOf;
    int extra = 0;
    for (int b = 0; b < 256; ++b) {
        const bool printable = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
        byteOf[printable ? static_cast<char32_t>(b) : static_cast<char32_t>(256 + extra++)] = b;
    }
    std::string bytes;
    for (const char32_t c : QString::fromStdString(visible).toStdU32String())
        bytes.push_back(static_cast<char>(byteOf.at(c)));
    return bytes;
}

}  // namespace

class GoldenTokenizerTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        auto loaded = loadGpt2Tokenizer(ResourceLocator(STUDIO_RESOURCES));
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
        m_tokenizer = loaded.value();
    }

    void vectors() {
        std::ifstream file(STUDIO_TEST_DATA "/golden/tokenizer/gpt2_vectors.jsonl");
        QVERIFY(file.good());
        const std::unique_ptr<TextEncoder> encoder = m_tokenizer->makeEncoder();
        int count = 0;
        for (std::string line; std::getline(file, line); ++count) {
            const nlohmann::json vector = nlohmann::json::parse(line);
            const auto text = vector.at("text").get<std::string>();
            const auto ids = vector.at("ids").get<std::vector<TokenId>>();
            QVERIFY2(m_tokenizer->encode(text) == ids, line.c_str());
            std::vector<TokenId> remembered;
            for (int twice = 0; twice < 2; ++twice) {
                remembered.clear();
                encoder->encode(text, remembered);
                QVERIFY2(remembered == ids, line.c_str());
            }
            std::string decoded;
            for (const TokenId id : ids)
                decoded += m_tokenizer->bytes(id);
            QVERIFY2(decoded == text, line.c_str());
        }
        QCOMPARE(count, 267);
    }

    void idsAreThoseOfTheVocabulary() {
        std::ifstream file(STUDIO_RESOURCES "/tokenizer/gpt2/vocab.json");
        const nlohmann::json vocabulary = nlohmann::json::parse(file);
        QCOMPARE(static_cast<int>(vocabulary.size()), m_tokenizer->vocabularySize());
        QCOMPARE(m_tokenizer->endOfDocument(), 50256);
        for (const auto& [visible, id] : vocabulary.items()) {
            if (visible == "<|endoftext|>")
                QCOMPARE(id.get<TokenId>(), 50256);
            else
                QVERIFY2(m_tokenizer->bytes(id.get<TokenId>()) == bytesOfVisible(visible),
                         visible.c_str());
        }
    }

    void invalidUtf8BecomesReplacementCharacters() {
        QVERIFY(m_tokenizer->encode("a\xFFz\xE2\x82") ==
                m_tokenizer->encode("a\xEF\xBF\xBDz\xEF\xBF\xBD"));
    }

private:
    std::shared_ptr<const BpeTokenizer> m_tokenizer;
};

STUDIO_TEST(GoldenTokenizerTest)
#include "golden_tokenizer_test.moc"
