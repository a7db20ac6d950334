// SPDX-License-Identifier: GPL-3.0-or-later
// What structured output layers are built from: clusters, classes of words and trees.
#include <QtTest>
#include <cmath>
#include <numeric>
#include <set>

#include "engine/heads/balanced_clusters.h"
#include "engine/heads/word_classes.h"
#include "engine/heads/word_contexts.h"
#include "engine/heads/word_tree.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

/// `count` points around each of `centres` far apart, mixed up: point i belongs to centre
/// (7 i) mod centres.
std::vector<float> pointsAround(std::size_t centres, std::size_t count, std::size_t width) {
    const auto middle = randomFloats(centres * width, "centres", 10);
    auto points = randomFloats(centres * count * width, "points", 0.1);
    for (std::size_t i = 0; i < centres * count; ++i)
        for (std::size_t c = 0; c < width; ++c)
            points[i * width + c] += middle[7 * i % centres * width + c];
    return points;
}

TrainingText textOf(const std::vector<int>& counts) {
    std::vector<TokenId> ids;
    for (std::size_t w = 0; w < counts.size(); ++w)
        ids.insert(ids.end(), static_cast<std::size_t>(counts[w]), static_cast<TokenId>(w));
    return {ids, counts.size()};
}

}  // namespace

class WordStructureTest : public QObject {
    Q_OBJECT
    Workers m_workers{2};

private slots:
    void clustersAreOfEqualSize_data() {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("clusters");
        for (const auto& [points, clusters] :
             {std::pair{1, 1}, {2, 2}, {7, 3}, {100, 1}, {100, 100}, {1000, 7}, {9000, 33}})
            QTest::addRow("%d in %d", points, clusters) << points << clusters;
    }
    void clustersAreOfEqualSize() {
        QFETCH(int, points);
        QFETCH(int, clusters);
        const auto values = randomFloats(static_cast<std::size_t>(points) * 5, "cloud");
        const Matrix<const float> cloud(values.data(), static_cast<std::size_t>(points), 5);
        const auto made =
            balancedClusters(m_workers, cloud, static_cast<std::size_t>(clusters), {});
        QVERIFY(made.ok());
        const auto& [order, begins] = made.value();
        QCOMPARE(static_cast<int>(begins.size()), clusters + 1);
        QCOMPARE(begins.back(), points);
        QCOMPARE(std::set<int>(order.begin(), order.end()).size(), order.size());
        for (int c = 0; c < clusters; ++c) {
            const int size =
                begins[static_cast<std::size_t>(c) + 1] - begins[static_cast<std::size_t>(c)];
            QVERIFY(size >= points / clusters - 1 && size >= 1);
            QVERIFY(size <= (points + clusters - 1) / clusters);
        }
        // The same whatever the number of threads.
        const auto alone =
            balancedClusters(Workers(1), cloud, static_cast<std::size_t>(clusters), {});
        QVERIFY(alone.value().order == order);
    }

    void clustersFindWhatLiesTogether() {
        constexpr std::size_t kCentres = 8, kCount = 40, kWidth = 16;
        const auto points = pointsAround(kCentres, kCount, kWidth);
        const auto made =
            balancedClusters(m_workers, {points.data(), kCentres * kCount, kWidth}, kCentres, {});
        QVERIFY(made.ok());
        for (std::size_t c = 0; c < kCentres; ++c) {
            std::set<std::size_t> centres;
            for (std::size_t i = 0; i < kCount; ++i)
                centres.insert(static_cast<std::size_t>(made.value().order[c * kCount + i]) * 7 %
                               kCentres);
            QCOMPARE(centres.size(), std::size_t{1});
        }
    }

    void pointsAllAlikeAreCutAll() {
        const std::vector<float> same(50 * 3, 1.0f);
        const auto made = balancedClusters(m_workers, {same.data(), 50, 3}, 50, {});
        QVERIFY(made.ok());
        std::vector<std::int32_t> all(50);
        std::iota(all.begin(), all.end(), 0);
        QVERIFY(std::ranges::is_permutation(made.value().order, all));
    }

    void clusteringCanBeCancelled() {
        const std::atomic<bool> cancel{true};
        const auto points = randomFloats(1000 * 4, "cloud");
        QVERIFY(
            !balancedClusters(m_workers, {points.data(), 1000, 4}, 10, Progress(nullptr, &cancel))
                 .ok());
    }

    /// Words 0..4 are seldom, 5..9 are not there, the others frequent and of two kinds.
    void unseenWordsStandApart() {
        std::vector<int> counts(40, 50);
        std::fill_n(counts.begin(), 5, 1);
        std::fill_n(counts.begin() + 5, 5, 0);
        counts[39] = 100;
        counts[38] = 90;
        const TrainingText text = textOf(counts);
        const auto vectors = pointsAround(2, 20, 6);
        const auto made = clusteredClasses(m_workers, {text, 2, 8, 1}, {vectors.data(), 40, 6}, {});
        QVERIFY(made.ok());
        const WordClasses& classes = made.value();
        QCOMPARE(classes.shortlist(), std::size_t{2});
        QCOMPARE(classes.classes(), std::size_t{8});
        QCOMPARE(classes.order()[0], 39);
        QCOMPARE(classes.order()[1], 38);
        const std::int32_t last = classes.classOf(5);
        QCOMPARE(last, 7);
        for (std::int32_t word = 0; word < 38; ++word) {
            QCOMPARE(classes.classOf(word) == last, word >= 5 && word < 10);
            // The two kinds of points meet in one class at most.
            const auto words = classes.wordsOf(static_cast<std::size_t>(classes.classOf(word)));
            QVERIFY(std::ranges::find(words, word) != words.end());
            QCOMPARE(classes.order()[classes.placeOf(word)], word);
        }
        int mixed = 0;
        for (std::size_t c = 0; c < 7; ++c) {
            std::set<int> kinds;
            for (const std::int32_t word : classes.wordsOf(c))
                kinds.insert(word % 2);
            mixed += kinds.size() > 1;
        }
        QVERIFY(mixed <= 1);
    }

    void classesHoldEveryWordOnce_data() {
        QTest::addColumn<int>("words");
        QTest::addColumn<int>("shortlist");
        QTest::addColumn<int>("classes");
        QTest::newRow("one class") << 20 << 3 << 1;
        QTest::newRow("two-level") << 100 << 0 << 9;
        QTest::newRow("a class a word") << 30 << 10 << 20;
        QTest::newRow("many") << 5000 << 100 << 70;
    }
    void classesHoldEveryWordOnce() {
        QFETCH(int, words);
        QFETCH(int, shortlist);
        QFETCH(int, classes);
        const auto n = static_cast<std::size_t>(words);
        for (const std::size_t tokens : {std::size_t{0}, n, 50 * n}) {  // none, some unseen, all
            const TrainingText text = zipfText(n, tokens, 4);
            const WordClassRequest request{text, static_cast<std::size_t>(shortlist),
                                           static_cast<std::size_t>(classes), 9};
            const auto vectors = randomFloats(n * 4, "vectors");
            auto clustered = clusteredClasses(m_workers, request, {vectors.data(), n, 4}, {});
            QVERIFY(clustered.ok());
            for (const WordClasses& made :
                 {clustered.value(), frequencyClasses(request), randomClasses(request)}) {
                QCOMPARE(made.vocabulary(), n);
                QCOMPARE(made.shortlist(), request.shortlist);
                QCOMPARE(made.classes(), request.classes);
                for (std::size_t c = 0; c < made.classes(); ++c)
                    QVERIFY(!made.wordsOf(c).empty());
                // The shortlist is the most frequent words.
                const auto byFrequency = text.byFrequency();
                QVERIFY(std::ranges::equal(made.shortlistWords(),
                                           std::span(byFrequency).first(request.shortlist)));
                // As from a checkpoint.
                QVERIFY(WordClasses::make({made.order().begin(), made.order().end()},
                                          {made.begins().begin(), made.begins().end()})
                            .ok());
            }
        }
    }

    void frequencyClassesHaveEqualMass() {
        const TrainingText text = zipfText(3000, 300000, 2);
        const WordClasses classes = frequencyClasses({text, 0, 20, 1});
        double all = 0, largest = 0;
        for (std::size_t c = 0; c < 20; ++c) {
            double mass = 0;
            for (const std::int32_t word : classes.wordsOf(c))
                mass += std::sqrt(
                    static_cast<double>(text.counts()[static_cast<std::size_t>(word)]) + 0.5);
            all += mass;
            largest = std::max(largest, mass);
        }
        // The most frequent word, with a count of about 8 % of 300,000, may be a class too large.
        QVERIFY2(largest < 2 * all / 20, qPrintable(QString::number(20 * largest / all)));
        QVERIFY(classes.wordsOf(0).size() < classes.wordsOf(19).size());
    }

    void brokenClassesAreRefused_data() {
        QTest::addColumn<std::vector<std::int32_t>>("order");
        QTest::addColumn<std::vector<std::int32_t>>("begins");
        using List = std::vector<std::int32_t>;
        QTest::newRow("a word twice") << List{0, 1, 1} << List{1, 3};
        QTest::newRow("no such word") << List{0, 1, 3} << List{1, 3};
        QTest::newRow("negative") << List{0, 1, -1} << List{1, 3};
        QTest::newRow("no end") << List{0, 1, 2} << List{};
        QTest::newRow("ends early") << List{0, 1, 2} << List{1, 2};
        QTest::newRow("falls") << List{0, 1, 2} << List{2, 1, 3};
        QTest::newRow("empty class") << List{0, 1, 2} << List{1, 1, 3};
        QTest::newRow("negative begin") << List{0, 1, 2} << List{-1, 3};
    }
    void brokenClassesAreRefused() {
        QFETCH(std::vector<std::int32_t>, order);
        QFETCH(std::vector<std::int32_t>, begins);
        QVERIFY(!WordClasses::make(order, begins).ok());
    }

    /// Words 10..19 stand after word 0, 20..29 after word 1, in a random text of such pairs.
    void wordsAfterTheSameWordAreAlike() {
        std::vector<TokenId> ids;
        Random random(8, "pairs");
        for (int i = 0; i < 4000; ++i) {
            const auto context = static_cast<TokenId>(random.below(2));
            ids.push_back(context);
            ids.push_back(10 + 10 * context + static_cast<TokenId>(random.below(10)));
        }
        const TrainingText text(ids, 32);
        const auto vectors = contextVectors(text, 3, {});
        QVERIFY(vectors.ok());
        const auto dot = [&](std::size_t a, std::size_t b) {
            double sum = 0;
            for (std::size_t c = 0; c < kContextWidth; ++c)
                sum += static_cast<double>(vectors.value()[a * kContextWidth + c]) *
                       static_cast<double>(vectors.value()[b * kContextWidth + c]);
            return sum;
        };
        for (std::size_t a = 10; a < 30; ++a)
            for (std::size_t b = 10; b < 30; ++b)
                // One context each: vectors of length one in one of two random directions of 64
                // dimensions, whose cosine is within four deviations of zero.
                QVERIFY(a / 10 == b / 10 ? std::abs(dot(a, b) - 1) < 1e-5
                                         : std::abs(dot(a, b)) < 4 / std::sqrt(64.0));
        QCOMPARE(dot(31, 31), 0.0);  // never there
    }

    void huffmanTreeIsShortest() {
        // Huffman's own example in numbers: 45 13 12 16 9 5 takes 224 bits.
        const std::vector<std::int64_t> counts = {45, 13, 12, 16, 9, 5};
        const WordTree tree = huffmanTree(counts);
        QCOMPARE(tree.words(), std::size_t{6});
        QVERIFY(std::abs(tree.meanDepth(counts) - 2.24) < 1e-12);
        QCOMPARE(tree.path(0).size(), std::size_t{1});
        QCOMPARE(tree.path(5).size(), std::size_t{4});
    }

    void huffmanLiesAboveTheEntropy() {
        const TrainingText text = zipfText(3000, 200000, 2);
        const WordTree tree = huffmanTree(text.counts());
        double entropy = 0;
        for (const std::int64_t count : text.counts())
            if (count > 0)
                entropy -= static_cast<double>(count) / 200000 *
                           std::log2(static_cast<double>(count) / 200000);
        QVERIFY(tree.meanDepth(text.counts()) >= entropy);
        QVERIFY(tree.meanDepth(text.counts()) < entropy + 1);
    }

    void treesLeadToEveryWord_data() {
        QTest::addColumn<int>("words");
        for (const int words : {2, 3, 5, 64, 1000})
            QTest::addRow("%d words", words) << words;
    }
    void treesLeadToEveryWord() {
        QFETCH(int, words);
        const auto n = static_cast<std::size_t>(words);
        std::vector<std::int32_t> order(n);
        for (std::size_t i = 0; i < n; ++i)
            order[i] = static_cast<std::int32_t>(n - 1 - i);
        const TrainingText text = zipfText(n, 10 * n, 5);
        for (const WordTree& tree : {balancedTree(order), huffmanTree(text.counts())}) {
            QCOMPARE(tree.words(), n);
            // Every path ends at its word, and the leaves fill the tree (Kraft's sum is 1).
            double kraft = 0;
            for (std::size_t w = 0; w < n; ++w) {
                std::int32_t at = 0;
                for (const WordTree::Step step : tree.path(static_cast<std::int32_t>(w))) {
                    QCOMPARE(static_cast<std::size_t>(at), step.node());
                    at = tree.child(step.node(), step.second());
                }
                QCOMPARE(at, -1 - static_cast<std::int32_t>(w));
                kraft +=
                    std::exp2(-static_cast<double>(tree.path(static_cast<std::int32_t>(w)).size()));
            }
            QCOMPARE(kraft, 1.0);  // powers of two: exact
            const auto mass = tree.massBelow(text.counts());
            QCOMPARE(mass[0] + mass[1], static_cast<double>(text.size()) + 0.5 * words);
        }
        const WordTree balanced = balancedTree(order);
        for (std::size_t w = 0; w < n; ++w) {
            const double depth =
                static_cast<double>(balanced.path(static_cast<std::int32_t>(w)).size());
            QVERIFY(std::abs(depth - std::log2(n)) < 1);
        }
    }

    void brokenTreesAreRefused_data() {
        QTest::addColumn<std::vector<std::int32_t>>("children");
        using List = std::vector<std::int32_t>;
        QTest::newRow("nothing") << List{};
        QTest::newRow("odd") << List{-1, -2, -3};
        QTest::newRow("a word twice") << List{1, -1, -1, -2};
        QTest::newRow("no such word") << List{1, -1, -2, -4};
        QTest::newRow("itself") << List{0, -1, -2, -3};
        QTest::newRow("no such node") << List{2, -1, -2, -3};
        QTest::newRow("a node never reached") << List{-3, -1, -2, -3};
        QTest::newRow("a node twice") << List{1, 1, -1, -2};
        QTest::newRow("smallest number") << List{std::numeric_limits<std::int32_t>::min(), -1};
    }
    void brokenTreesAreRefused() {
        QFETCH(std::vector<std::int32_t>, children);
        QVERIFY(!WordTree::make(children).ok());
    }
};

STUDIO_TEST(WordStructureTest)
#include "word_structure_test.moc"
