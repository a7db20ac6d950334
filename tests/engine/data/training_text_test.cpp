// SPDX-License-Identifier: GPL-3.0-or-later
// Counts, shares and order of the ids of a text, and the text by Zipf's law.
#include "engine/data/training_text.h"

#include <QTemporaryDir>
#include <QtTest>
#include <numeric>

#include "engine/data/byte_tokenizer.h"
#include "engine/data/token_store_writer.h"
#include "tests/support/test_main.h"

using namespace studio;

class TrainingTextTest : public QObject {
    Q_OBJECT
private slots:
    void countsAndOrder() {
        const TrainingText text({3, 1, 3, 0, 3, 1}, 5);
        QVERIFY(std::ranges::equal(text.counts(), std::vector<std::int64_t>{1, 2, 0, 3, 0}));
        QCOMPARE(text.size(), std::uint64_t{6});
        QVERIFY(text.byFrequency() == (std::vector<TokenId>{3, 1, 0, 2, 4}));
        // (count + 1/2) / (6 + 5/2)
        const std::vector<double> shares = text.shares();
        const double expected[] = {1.5 / 8.5, 2.5 / 8.5, 0.5 / 8.5, 3.5 / 8.5, 0.5 / 8.5};
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(std::abs(shares[i] - expected[i]) < 1e-15);
        std::vector<TokenId> ids(3);
        text.read(2, ids);
        QVERIFY(ids == (std::vector<TokenId>{3, 0, 3}));
    }

    /// As many ids as take several blocks a group; the same for any number of threads.
    void countsOfAStore() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("text.tokens").toStdString();
        const ByteTokenizer tokenizer;
        std::vector<TokenId> ids(700001);
        std::vector<std::int64_t> expected(static_cast<std::size_t>(tokenizer.vocabularySize()));
        for (std::size_t i = 0; i < ids.size(); ++i) {
            ids[i] = static_cast<TokenId>(i * i % 251);
            ++expected[static_cast<std::size_t>(ids[i])];
        }
        auto writer = TokenStoreWriter::create(path, tokenizer);
        QVERIFY(writer.ok());
        QVERIFY(writer.value()->beginDocument("text", 0).ok());
        QVERIFY(writer.value()->append(ids).ok());
        QVERIFY(writer.value()->finish().ok());
        const auto store = TokenStore::open(path);
        QVERIFY(store.ok());
        for (const int threads : {1, 3}) {
            const TrainingText text(store.value(), Workers(threads));
            QVERIFY(std::ranges::equal(text.counts(), expected));
            QCOMPARE(text.size(), std::uint64_t{700001});
            std::vector<TokenId> some(1000);
            text.read(5000, some);
            QVERIFY(std::equal(some.begin(), some.end(), ids.begin() + 5000));
        }
    }

    /// The shares of the first words of GPT-2's vocabulary that were counted in ordinary text: 71 %
    /// for 1,024, 79 % for 2,048.
    void zipf() {
        const std::vector<double> shares = zipfShares(50257);
        const auto first = [&](std::ptrdiff_t words) {
            return std::accumulate(shares.begin(), shares.begin() + words, 0.0);
        };
        QVERIFY(std::abs(first(1024) - 0.71) < 0.02);
        QVERIFY(std::abs(first(2048) - 0.79) < 0.02);
        QVERIFY(std::abs(first(10000) - 0.89) < 0.02);
        QVERIFY(std::abs(first(50257) - 1) < 1e-12);
        QVERIFY(std::ranges::is_sorted(shares, std::ranges::greater()));

        // The word of each rank is drawn as often as its share says: within six deviations.
        constexpr std::size_t kTokens = 200000;
        const TrainingText text = zipfText(100, kTokens, 7);
        const std::vector<TokenId> order = text.byFrequency();
        const std::vector<double> few = zipfShares(100);
        for (std::size_t rank = 0; rank < 10; ++rank) {
            const auto count =
                static_cast<double>(text.counts()[static_cast<std::size_t>(order[rank])]);
            QVERIFY(std::abs(count - kTokens * few[rank]) < 6 * std::sqrt(kTokens * few[rank]));
        }
        QVERIFY(order != zipfText(100, kTokens, 8).byFrequency());
    }
};

STUDIO_TEST(TrainingTextTest)
#include "training_text_test.moc"
