// SPDX-License-Identifier: GPL-3.0-or-later
// Is the Storybook worth learning? Size of its vocabulary, frequency of sentence patterns, share of
// sentences that can be known by heart. The bounds are the product's requirement.
#include <QtTest>
#include <algorithm>
#include <cctype>
#include <chrono>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "engine/data/storybook/storybook.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

// The size of the corpus that the quick start trains on: about 11 MB, the last 5 % for validation.
constexpr int kCorpus = 12000;

// Words of a closed class, which a crude skeleton keeps even though some phrase in a list has them.
const std::set<std::string> kClosedClass{
    "a",    "an",   "the",  "and",  "or",    "but",  "of",   "to",   "in",    "on",   "at",
    "by",   "for",  "with", "from", "into",  "out",  "up",   "down", "off",   "over", "under",
    "past", "like", "as",   "it",   "its",   "her",  "his",  "him",  "he",    "she",  "they",
    "them", "was",  "were", "had",  "would", "not",  "no",   "too",  "again", "all",  "everyone",
    "that", "some", "one",  "two",  "until", "away", "back", "on",   "along", "than", "together"};

std::string lower(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

// Calls perWord with each run of letters, perRest with each other character.
template <class Word, class Rest>
void scan(const std::string& text, Word perWord, Rest perRest) {
    std::string word;
    for (const char c : text + '\n') {
        if (std::isalpha(static_cast<unsigned char>(c)) || (c == '-' && !word.empty()) ||
            (c == '\'' && !word.empty())) {
            word += c;
            continue;
        }
        if (!word.empty())
            perWord(word);
        word.clear();
        perRest(c);
    }
}

QString mostFrequent(const std::unordered_map<std::string, int>& counts, double total,
                     double& share) {
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    share = most->second / total;
    return QString("%1 % of sentences: %2").arg(100 * share).arg(most->first.c_str());
}

}  // namespace

class StorybookVarietyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Storybook> m_book;

private slots:
    void initTestCase() {
        Result<Storybook> book = Storybook::load(ResourceLocator(STUDIO_RESOURCES));
        QVERIFY2(book.ok(), book ? "" : book.error().message.c_str());
        m_book = std::make_unique<Storybook>(book.value());
    }

    void aboutTwoThousandWords() {
        std::set<std::string> words;
        const auto start = std::chrono::steady_clock::now();
        std::size_t bytes = 0;
        std::vector<std::string> stories;
        for (int i = 0; i < 20000; ++i)
            bytes += stories.emplace_back(m_book->story(1, i)).size();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        for (const std::string& story : stories)
            scan(
                story, [&](const std::string& word) { words.insert(lower(word)); }, [](char) {});
        qInfo("%zu words; %zu bytes a story; %.0f MB/s", words.size(), bytes / 20000,
              bytes / seconds.count() / 1e6);
        QVERIFY(words.size() >= 1700);
        QVERIFY(words.size() <= 2400);
    }

    // A sentence's skeleton is its template with optional parts chosen and slots unfilled.
    void noSkeletonIsFrequent() {
        std::unordered_map<std::string, int> skeletons;
        double sentences = 0, share = 0;
        for (int i = 0; i < 5000; ++i)
            for (const StorySentence& sentence : m_book->trace(1, i).sentences) {
                ++skeletons[sentence.skeleton];
                ++sentences;
            }
        const QString most = mostFrequent(skeletons, sentences, share);
        qInfo("%zu skeletons; %s", skeletons.size(), qPrintable(most));
        QVERIFY2(share <= 0.005, qPrintable(most));
    }

    // The same without trust in the templates: every word that is in any list is masked.
    void noCrudeSkeletonIsFrequent() {
        std::set<std::string> masked;
        for (const std::string& word : m_book->listWords())
            if (!kClosedClass.contains(word))
                masked.insert(word);
        std::unordered_map<std::string, int> skeletons;
        double sentences = 0, share = 0;
        for (int i = 0; i < 5000; ++i)
            for (const StorySentence& sentence : m_book->trace(1, i).sentences) {
                std::string skeleton;
                scan(
                    sentence.text,
                    [&](const std::string& word) {
                        skeleton += masked.contains(lower(word)) ? "_" : lower(word);
                    },
                    [&](char c) { skeleton += c; });
                for (std::size_t at; (at = skeleton.find("_ _")) != std::string::npos;)
                    skeleton.erase(at, 2);
                ++skeletons[skeleton];
                ++sentences;
            }
        const QString most = mostFrequent(skeletons, sentences, share);
        qInfo("%zu crude skeletons; %s", skeletons.size(), qPrintable(most));
        QVERIFY2(share <= 0.005, qPrintable(most));
    }

    void validationIsNotKnownByHeart() {
        std::unordered_set<std::string> train;
        double validation = 0, known = 0;
        for (int i = 0; i < kCorpus; ++i)
            for (StorySentence& sentence : m_book->trace(1, i).sentences) {
                if (i < kCorpus * 95 / 100) {
                    train.insert(std::move(sentence.text));
                } else {
                    ++validation;
                    known += train.contains(sentence.text);
                }
            }
        qInfo("%.2f %% of %.0f validation sentences occur in training", 100 * known / validation,
              validation);
        QVERIFY(known <= 0.05 * validation);
    }
};

STUDIO_TEST(StorybookVarietyTest)
#include "storybook_variety_test.moc"
