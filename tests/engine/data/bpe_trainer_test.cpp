// SPDX-License-Identifier: GPL-3.0-or-later
// The BPE trainer against the definition written out (all pairs counted anew for each merge).
#include "engine/data/bpe_trainer.h"

#include <QtTest>
#include <map>

#include "engine/base/random.h"
#include "engine/data/bpe_tokenizer.h"
#include "engine/data/gpt2_splitter.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

TextSource sourceOf(std::vector<std::string> documents) {
    const std::uint64_t count = documents.size();
    return TextSource::fromGenerator(
        count, 1000, [documents = std::move(documents)](std::uint64_t i) { return documents[i]; });
}

std::vector<BpeMerge> trainByDefinition(const std::vector<std::string>& documents,
                                        std::size_t count) {
    std::vector<std::vector<TokenId>> pieces;
    for (const std::string& text : documents)
        for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
            end = gpt2PieceEnd(text, begin);
            auto& piece = pieces.emplace_back();
            for (std::size_t i = begin; i < end; ++i)
                piece.push_back(static_cast<unsigned char>(text[i]));
        }
    std::vector<BpeMerge> merges;
    while (merges.size() < count) {
        std::map<std::pair<TokenId, TokenId>, int> counts;  // ordered: smallest ids first
        for (const auto& piece : pieces)
            for (std::size_t i = 1; i < piece.size(); ++i)
                ++counts[{piece[i - 1], piece[i]}];
        const auto best = std::ranges::max_element(
            counts, [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best == counts.end() || best->second < 2)
            break;
        const auto [left, right] = best->first;
        for (auto& piece : pieces)
            for (std::size_t i = 0; i + 1 < piece.size(); ++i)
                if (piece[i] == left && piece[i + 1] == right) {
                    piece[i] = static_cast<TokenId>(256 + merges.size());
                    piece.erase(piece.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                }
        merges.push_back({left, right});
    }
    return merges;
}

/// Words over few letters, so that pairs repeat, overlap and tie.
std::vector<std::string> randomDocuments(std::uint64_t seed, int documents, int words) {
    Random random(seed, "text");
    std::vector<std::string> result;
    for (int d = 0; d < documents; ++d) {
        std::string text;
        for (int w = 0; w < words; ++w) {
            for (std::size_t i = 0, n = 1 + random.below(9); i < n; ++i)
                text += "aaabcd\xC3\xA9-1"[random.below(10)];
            text += random.below(8) ? " " : "\n\n";
        }
        result.push_back(text);
    }
    return result;
}

}  // namespace

class BpeTrainerTest : public QObject {
    Q_OBJECT
private slots:
    void followsTheDefinition_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void followsTheDefinition() {
        QFETCH(int, seed);
        const auto documents = randomDocuments(static_cast<std::uint64_t>(seed), 5, 80);
        const auto expected = trainByDefinition(documents, 150);
        const auto found = trainBpe(sourceOf(documents), 150, Workers(2), Progress());
        QVERIFY(found.ok());
        QCOMPARE(found.value().size(), expected.size());
        QVERIFY(found.value() == expected);
    }

    void threadsAndOrderDoNotMatter() {
        auto documents = randomDocuments(11, 300, 400);
        const auto one = trainBpe(sourceOf(documents), 500, Workers(1), Progress()).value();
        QCOMPARE(one.size(), std::size_t{500});
        for (const int threads : {2, 3, 8})
            QVERIFY(trainBpe(sourceOf(documents), 500, Workers(threads), Progress()).value() ==
                    one);
        std::ranges::reverse(documents);
        QVERIFY(trainBpe(sourceOf(documents), 500, Workers(2), Progress()).value() == one);
    }

    void stopsWhereNothingRepeats() {
        const auto merges = trainBpe(sourceOf({"abc abd"}), 100, Workers(1), Progress()).value();
        QVERIFY(merges == (std::vector<BpeMerge>{{'a', 'b'}}));
    }

    void textWithoutWordBreaks() {
        // 1 MB of one "word" must not be quadratic; its tokens keep to their longest length.
        Random random(5, "letters");
        std::string text;
        for (int i = 0; i < 1 << 20; ++i)
            text += "acgt"[random.below(4)];
        QElapsedTimer timer;
        timer.start();
        const auto merges =
            trainBpe(sourceOf({text, std::string(100000, '-')}), 1000, Workers(2), Progress());
        QVERIFY(merges.ok());
        QVERIFY2(timer.elapsed() < 20000, "a quadratic trainer takes minutes");
        QVERIFY(BpeTokenizer::create(
                    {.name = "bpe", .bytes = plainByteOrder(), .merges = merges.value()})
                    .ok());
    }

    void cancels() {
        std::atomic<bool> cancel{false};
        double last = 0;
        const Progress progress(
            [&](double fraction, std::string_view) {
                QVERIFY(fraction >= last && fraction <= 1);
                last = fraction;
                cancel = fraction > 0.5;
            },
            &cancel);
        const auto merges =
            trainBpe(sourceOf(randomDocuments(2, 10, 100)), 400, Workers(1), progress);
        QVERIFY(!merges.ok());
        QVERIFY(merges.error().message.find("cancelled") != std::string::npos);
        QVERIFY(last > 0.5 && last < 0.6);
    }
};

STUDIO_TEST(BpeTrainerTest)
#include "bpe_trainer_test.moc"
