// SPDX-License-Identifier: GPL-3.0-or-later
// UTF-8, Unicode classes and the splitter, against rows written from the standards and from GPT-2's
// pattern by hand.
#include <QtTest>

#include "engine/base/random.h"
#include "engine/data/gpt2_splitter.h"
#include "engine/data/unicode_classes.h"
#include "engine/data/utf8.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

std::vector<std::string> pieces(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
        end = gpt2PieceEnd(text, begin);
        result.emplace_back(text.substr(begin, end - begin));
    }
    return result;
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& piece : list)
        text += piece + "|";
    return text;
}

}  // namespace

class TextClassesTest : public QObject {
    Q_OBJECT
private slots:
    void whiteSpaceIsTheTwentyFive() {
        int count = 0;
        for (char32_t c = 0; c <= 0x10FFFF; ++c)
            count += characterClass(c) == CharacterClass::Space;
        QCOMPARE(count, 25);
        for (const char32_t c : {0x85, 0xA0, 0x1680, 0x2028, 0x3000})
            QVERIFY(characterClass(c) == CharacterClass::Space);
        for (const char32_t c : {0x180E, 0x200B, 0xFEFF, 0x1C})
            QVERIFY(characterClass(c) == CharacterClass::Other);
    }

    void classes_data() {
        QTest::addColumn<uint>("codePoint");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, uint c, CharacterClass kind) {
            QTest::newRow(name) << c << static_cast<int>(kind);
        };
        row("Lu", 'Q', CharacterClass::Letter);
        row("Lt", 0x1C5, CharacterClass::Letter);
        row("Lm", 0x2B0, CharacterClass::Letter);
        row("Lo, Han", 0x6F22, CharacterClass::Letter);
        row("Lo, beyond the BMP", 0x20000, CharacterClass::Letter);
        row("Nd, Devanagari", 0x966, CharacterClass::Number);
        row("Nl, Roman", 0x2160, CharacterClass::Number);
        row("No, half", 0xBD, CharacterClass::Number);
        row("Mn, acute", 0x301, CharacterClass::Other);
        row("So, face", 0x1F600, CharacterClass::Other);
        row("surrogate", 0xD800, CharacterClass::Other);
        row("out of range", 0x110000, CharacterClass::Other);
    }
    void classes() {
        QFETCH(uint, codePoint);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(characterClass(codePoint)), expected);
    }

    void splitting_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(expected) << QByteArray(text) << QByteArray(expected);
        };
        row("Hello world", "Hello| world|");
        row("it's we'll I'D", "it|'s| we|'ll| I|'|D|");
        row("'re've'x", "'re|'ve|'|x|");
        row(" 'tis", " '|tis|");
        row("a  b", "a| | b|");
        row("a   b", "a|  | b|");
        row("a\n\nb", "a|\n|\n|b|");
        row("a \nb", "a| |\n|b|");
        row("a\n b", "a|\n| b|");
        row("end  ", "end|  |");
        row("x ", "x| |");
        row("abc123,.!def", "abc|123|,.!|def|");
        row("3.14", "3|.|14|");
        row("a\xC2\xA0"
            "b",
            "a|\xC2\xA0|b|");
        row("e\xCC\x81t", "e|\xCC\x81|t|");
        row(" \xE6\xBC\xA2\xE5\xAD\x97!", " \xE6\xBC\xA2\xE5\xAD\x97|!|");
        row("a\xFF!b", "a|\xFF!|b|");
        row("!'s", "!'|s|");
    }
    void splitting() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(joined(pieces(text.toStdString()))), expected);
    }

    void cutsChangeNoPiece() {
        Random random(1, "cuts");
        const std::string alphabet = "ab1,' \n\t\xC3\xA9";
        for (int round = 0; round < 2000; ++round) {
            std::string text;
            for (int i = 0; i < 40; ++i)
                text += alphabet[random.below(alphabet.size())];
            const std::size_t cut = gpt2SafeCut(text, random.below(40));
            std::vector<std::string> both = pieces(text.substr(0, cut));
            for (std::string& piece : pieces(text.substr(cut)))
                both.push_back(std::move(piece));
            QVERIFY2(both == pieces(text), text.c_str());
        }
        QCOMPARE(gpt2SafeCut("one two", 1), std::size_t{3});
        QCOMPARE(gpt2SafeCut("one  two", 1), std::size_t{8});
    }

    void repair_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("replaced");
        const auto row = [](const char* name, const QByteArray& text, int replaced) {
            QTest::newRow(name) << text << replaced;
        };
        // The examples of the Unicode Standard 15, section 3.9, tables 3-8 to 3-11.
        row("non-shortest", "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", 8);
        row("surrogates", "\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", 8);
        row("beyond the last", "\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", 7);
        row("truncated", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", 4);
        row("all well", "plain \xE2\x82\xAC \xF0\x9F\x98\x80", 0);
    }
    void repair() {
        QFETCH(QByteArray, text);
        QFETCH(int, replaced);
        std::string repaired;
        QCOMPARE(static_cast<int>(appendRepairedUtf8(text.toStdString(), repaired)), replaced);
        QCOMPARE(validUtf8Prefix(repaired), repaired.size());
        QCOMPARE(static_cast<int>(QString::fromStdString(repaired).count(QChar(0xFFFD))), replaced);
    }
};

STUDIO_TEST(TextClassesTest)
#include "text_classes_test.moc"
