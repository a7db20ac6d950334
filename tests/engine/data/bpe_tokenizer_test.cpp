// SPDX-License-Identifier: GPL-3.0-or-later
// Merging of byte pairs against the definition written out, round trips, long pieces, broken
// tables.
#include "engine/data/bpe_tokenizer.h"

#include <QtTest>

#include "engine/base/random.h"
#include "engine/data/byte_tokenizer.h"
#include "engine/data/gpt2_splitter.h"
#include "engine/data/gpt2_table.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

/// The definition: as long as there is one, the pair whose merge comes first, leftmost first.
std::vector<TokenId> mergeByDefinition(std::string_view piece,
                                       const std::vector<BpeMerge>& merges) {
    std::vector<TokenId> ids;
    for (const char c : piece)
        ids.push_back(static_cast<unsigned char>(c));
    for (;;) {
        std::size_t best = merges.size(), at = 0;
        for (std::size_t i = 0; i + 1 < ids.size(); ++i)
            for (std::size_t k = 0; k < best; ++k)
                if (merges[k] == BpeMerge{ids[i], ids[i + 1]}) {
                    best = k;
                    at = i;
                }
        if (best == merges.size())
            return ids;
        ids[at] = static_cast<TokenId>(256 + best);
        ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
}

BpeTable smallTable() {
    // aa, aaaa, ab, aab, b-space, -- and ----
    return {
        .name = "bpe",
        .bytes = plainByteOrder(),
        .merges = {
            {'a', 'a'}, {256, 256}, {'a', 'b'}, {256, 'b'}, {'b', 'a'}, {'-', '-'}, {261, 261}}};
}

std::string decode(const Tokenizer& tokenizer, const std::vector<TokenId>& ids) {
    std::string text;
    for (const TokenId id : ids)
        text += tokenizer.bytes(id);
    return text;
}

}  // namespace

class BpeTokenizerTest : public QObject {
    Q_OBJECT
private slots:
    void piecesFollowTheDefinition() {
        const BpeTable table = smallTable();
        const auto tokenizer = BpeTokenizer::create(table).value();
        Random random(7, "pieces");
        for (int round = 0; round < 3000; ++round) {
            std::string piece;  // short and long ones: both ways of merging
            for (std::size_t i = 0, n = 1 + random.below(120); i < n; ++i)
                piece += random.below(3) ? 'a' : 'b';
            QVERIFY2(tokenizer->encode(piece) == mergeByDefinition(piece, table.merges),
                     piece.c_str());
        }
    }

    void anyBytesComeBack_data() {
        QTest::addColumn<QString>("kind");
        QTest::newRow("bytes") << "bytes";
        QTest::newRow("bpe") << "bpe";
    }
    void anyBytesComeBack() {
        QFETCH(QString, kind);
        std::shared_ptr<const Tokenizer> tokenizer = std::make_shared<ByteTokenizer>();
        if (kind == "bpe")
            tokenizer = BpeTokenizer::create(smallTable()).value();
        const auto encoder = tokenizer->makeEncoder();
        Random random(3, "bytes");
        for (int round = 0; round < 500; ++round) {
            std::string text(random.below(300), '\0');
            for (char& c : text)
                c = static_cast<char>(random.below(256));
            const std::vector<TokenId> ids = tokenizer->encode(text);
            QVERIFY(decode(*tokenizer, ids) == text);
            std::vector<TokenId> again;
            encoder->encode(text, again);
            QVERIFY(again == ids);
            QVERIFY(std::ranges::find(ids, tokenizer->endOfDocument()) == ids.end());
        }
        QVERIFY(tokenizer->bytes(tokenizer->endOfDocument()).empty());
        QVERIFY(tokenizer->bytes(-1).empty());
        QVERIFY(tokenizer->bytes(tokenizer->vocabularySize()).empty());
    }

    void cacheDoesNotChangeIds() {
        // Many distinct words, so that entries are overwritten, at every length around the limit.
        const auto tokenizer = BpeTokenizer::create(smallTable()).value();
        const auto encoder = tokenizer->makeEncoder();
        Random random(9, "words");
        for (int round = 0; round < 40; ++round) {
            std::string text;
            std::vector<TokenId> expected, found;
            for (int word = 0; word < 5000; ++word) {
                std::string piece = " ";
                for (std::size_t i = 0, n = 1 + random.below(17); i < n; ++i)
                    piece += static_cast<char>('a' + random.below(3));
                for (const TokenId id : tokenizer->encode(piece))
                    expected.push_back(id);
                text += piece;
            }
            encoder->encode(text, found);
            QVERIFY(found == expected);
        }
    }

    void longPiecesTakeNoLongerThanTheyMust() {
        const auto gpt2 = loadGpt2Tokenizer(ResourceLocator(STUDIO_RESOURCES)).value();
        const std::string dashes(100000, '-');
        QElapsedTimer timer;
        timer.start();
        const std::vector<TokenId> ids = gpt2->encode(dashes);
        QVERIFY2(timer.elapsed() < 2000, "100,000 dashes: a quadratic merge takes minutes");
        QVERIFY(decode(*gpt2, ids) == dashes);
        QVERIFY(ids.size() < 4000);
    }

    void brokenTables_data() {
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("right");
        QTest::addColumn<QString>("part");
        QTest::newRow("itself") << 263 << int{'a'} << "joins token 263";
        QTest::newRow("negative") << -1 << int{'a'} << "joins token -1";
        QTest::newRow("twice") << int{'a'} << int{'a'} << "same two tokens";
    }
    void brokenTables() {
        QFETCH(int, left);
        QFETCH(int, right);
        QFETCH(QString, part);
        BpeTable table = smallTable();
        table.merges.push_back({left, right});
        const auto made = BpeTokenizer::create(table);
        QVERIFY(!made.ok());
        QVERIFY2(QString::fromStdString(made.error().message).contains(part),
                 made.error().message.c_str());
        QVERIFY(QString::fromStdString(made.error().message).contains("Merge 8"));
    }

    void tokensThatGrowWithoutEndAreRefused() {
        BpeTable table{.name = "bpe", .bytes = plainByteOrder(), .merges = {{'a', 'a'}}};
        for (TokenId id = 256; id < 300; ++id)
            table.merges.push_back({id, id});  // doubles each time: 2^45 bytes in the end
        const auto made = BpeTokenizer::create(table);
        QVERIFY(!made.ok());
        QVERIFY(made.error().message.find("512 bytes") != std::string::npos);
    }

    void brokenMergeFiles_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        const QByteArray head = "#version: 0.2\n";
        QTest::newRow("empty") << QByteArray() << "holds no merges";
        QTest::newRow("no header") << QByteArray("a b\n") << "does not begin with";
        QTest::newRow("header alone") << head << "holds no merges";
        QTest::newRow("one token") << head + "ab\n"
                                   << "line 2 is not two tokens";
        QTest::newRow("three tokens") << head + "a b c\n"
                                      << "line 2 is not two tokens";
        QTest::newRow("empty line") << head + "a b\n\n"
                                    << "line 3 is not two tokens";
        QTest::newRow("no byte") << head + "a \xE2\x82\xAC\n"
                                 << "stands for no byte";
        QTest::newRow("bad UTF-8") << head + "a \xFF\n"
                                   << "stands for no byte";
        QTest::newRow("part unknown") << head + "ab c\n"
                                      << "no earlier line has made";
        QTest::newRow("twice") << head + "a b\na b\n"
                               << "line 3 makes a token that is there already";
        QByteArray growing = head + "a a\n";
        for (int n = 2; n <= 256; n *= 2)
            growing += QByteArray(n, 'a') + " " + QByteArray(n, 'a') + "\n";
        QTest::newRow("too long") << growing << "line 10 makes a token of more than 256";
        QTest::newRow("too large") << QByteArray((4 << 20) + 1, 'a') << "bytes, but a table";
    }
    void brokenMergeFiles() {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        const auto table = parseGpt2Merges(text.toStdString(), "merges.txt");
        QVERIFY(!table.ok());
        const QString message = QString::fromStdString(table.error().message);
        QVERIFY2(message.contains(part) && message.contains("merges.txt"), qPrintable(message));
    }
};

STUDIO_TEST(BpeTokenizerTest)
#include "bpe_tokenizer_test.moc"
