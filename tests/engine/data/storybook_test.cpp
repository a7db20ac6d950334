// SPDX-License-Identifier: GPL-3.0-or-later
// The stories as shipped: the same for the same seed and number, well-formed English as far as a
// program can tell, and consistent from the first sentence to the last.
#include "engine/data/storybook/storybook.h"

#include <QtTest>
#include <algorithm>
#include <cctype>
#include <map>
#include <memory>
#include <set>
#include <thread>

#include "tests/support/test_main.h"

using namespace studio;

namespace {

constexpr int kStories = 3000;

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text)
        if (std::isalpha(static_cast<unsigned char>(c)) || c == '\'' || c == '-')
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!words.back().empty())
            words.emplace_back();
    if (words.back().empty())
        words.pop_back();
    return words;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

class StorybookTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Storybook> m_book;

private slots:
    void initTestCase() {
        Result<Storybook> book = Storybook::load(ResourceLocator(STUDIO_RESOURCES));
        QVERIFY2(book.ok(), book ? "" : book.error().message.c_str());
        m_book = std::make_unique<Storybook>(book.value());
    }

    void aStoryDependsOnSeedAndNumberAlone() {
        std::vector<std::string> forward;
        for (int i = 0; i < 50; ++i)
            forward.push_back(m_book->story(7, i));
        const Storybook again =
            std::move(Storybook::load(ResourceLocator(STUDIO_RESOURCES))).value();
        for (int i = 49; i >= 0; --i) {
            QCOMPARE(again.story(7, i), forward[i]);
            QCOMPARE(again.trace(7, i).text, forward[i]);
        }
        std::set<std::string> different(forward.begin(), forward.end());
        for (int i = 0; i < 50; ++i)
            different.insert(m_book->story(8, i));
        QCOMPARE(different.size(), std::size_t{100});
    }

    void aBookIsEndless() {
        const std::uint64_t far = 0xFFFFFFFFFFFFFFFFull;
        QVERIFY(m_book->story(1, far).size() > 200);
        QVERIFY(m_book->story(1, far) != m_book->story(1, far - 1));
        QVERIFY(m_book->story(far, 0) != m_book->story(0, 0));
    }

    void threadsShareABook() {
        std::vector<std::string> here, there;
        std::thread other([&] {
            for (int i = 0; i < 500; ++i)
                there.push_back(m_book->story(3, i));
        });
        for (int i = 0; i < 500; ++i)
            here.push_back(m_book->story(3, i));
        other.join();
        QCOMPARE(here, there);
    }

    void everyShapeIsTold() {
        std::map<std::string, int> shapes;
        for (int i = 0; i < kStories; ++i)
            ++shapes[m_book->trace(1, i).shape];
        QVERIFY(shapes.size() >= 12);
        for (const auto& [shape, count] : shapes)
            QVERIFY2(count > kStories / static_cast<int>(shapes.size()) / 2, shape.c_str());
    }

    void textIsWellFormed() {
        for (int i = 0; i < kStories; ++i) {
            const std::string text = m_book->story(2, i);
            const auto fail = [&](const char* what) {
                return qPrintable(QString("%1 in story %2:\n%3")
                                      .arg(what)
                                      .arg(i)
                                      .arg(QString::fromStdString(text)));
            };
            for (const char c : text)
                QVERIFY2(c == '\n' || (c >= 0x20 && c <= 0x7E), fail("not ASCII"));
            for (const char* bad : {"  ", " \n", "\n ", "\n\n", " .", " ,", " !", " ?", "..", ",,",
                                    ",.", ".,",  "{",   "}",    "[",  "]",  "|",  "<",  "(",  ")"})
                QVERIFY2(!contains(text, bad), fail(bad));
            const std::size_t words = wordsOf(text).size();
            QVERIFY2(words >= 80 && words <= 250, fail("number of words"));
        }
    }

    void sentencesAreWellFormed() {
        for (int i = 0; i < kStories; ++i)
            for (const StorySentence& sentence : m_book->trace(2, i).sentences) {
                const std::string& text = sentence.text;
                const std::vector<std::string> words = wordsOf(text);
                for (std::size_t w = 0; w + 1 < words.size(); ++w)
                    QVERIFY2(words[w] != words[w + 1], text.c_str());
                const char first = text[0] == '"' ? text[1] : text[0];
                QVERIFY2(first >= 'A' && first <= 'Z', text.c_str());
                QVERIFY2(std::count(text.begin(), text.end(), '"') % 2 == 0, text.c_str());
                const char last = text.back() == '"' ? text[text.size() - 2] : text.back();
                QVERIFY2(last == '.' || last == '!' || last == '?', text.c_str());
                for (std::size_t j = 0; j + 2 < text.size(); ++j)
                    QVERIFY2(!(text[j] == ',' && std::isalpha(text[j + 1])), text.c_str());
            }
    }

    // "an" stands before a vowel and nowhere else; the word lists hold no "hour" and no "unicorn".
    void articlesAgree() {
        for (int i = 0; i < kStories; ++i)
            for (const StorySentence& sentence : m_book->trace(3, i).sentences) {
                const std::vector<std::string> words = wordsOf(sentence.text);
                for (std::size_t w = 0; w < words.size(); ++w) {
                    if (words[w] != "a" && words[w] != "an")
                        continue;
                    QVERIFY2(w + 1 < words.size(), sentence.text.c_str());
                    const bool vowel =
                        contains("aeiou", words[w + 1].substr(0, 1)) && words[w + 1] != "hour";
                    const bool hour = words[w + 1] == "hour";
                    QVERIFY2((words[w] == "an") == (vowel || hour), sentence.text.c_str());
                }
            }
    }

    void theHeroStaysTillTheEnd() {
        for (int i = 0; i < kStories; ++i) {
            const StoryTrace trace = m_book->trace(4, i);
            const std::string hero = trace.role("hero", "name");
            QVERIFY(!hero.empty());
            std::string firstThird, lastThird;
            const std::size_t count = trace.sentences.size();
            for (std::size_t s = 0; s < count; ++s) {
                firstThird += s < count / 3 ? trace.sentences[s].text : "";
                lastThird += s >= count - count / 3 ? trace.sentences[s].text : "";
            }
            QVERIFY2(contains(firstThird, hero) && contains(lastThird, hero), trace.text.c_str());
        }
    }

    // Whoever is meant by the template: the sentence holds that role's own word.
    void rolesKeepTheirWords() {
        const char* const roles[] = {"hero",  "friend",     "hero_kind", "friend_kind",
                                     "thing", "look",       "place",     "spot",
                                     "food",  "elder_name", "plant",     "dish"};
        int checked = 0;
        for (int i = 0; i < kStories; ++i) {
            const StoryTrace trace = m_book->trace(5, i);
            for (const StorySentence& sentence : trace.sentences)
                for (const char* role : roles)
                    if (contains(sentence.skeleton, std::string("<") + role + ">")) {
                        std::string word = trace.role(role, "");
                        std::string text = sentence.text;
                        word[0] = static_cast<char>(std::tolower(word[0]));
                        for (char& c : text)
                            c = static_cast<char>(std::tolower(c));
                        QVERIFY2(!word.empty() && contains(text, word), sentence.text.c_str());
                        ++checked;
                    }
        }
        QVERIFY(checked > 20 * kStories);
    }

    // he, him, his, she, her: only those of the roles that the sentence's pronouns stand for.
    void pronounsAgree() {
        for (int i = 0; i < kStories; ++i) {
            const StoryTrace trace = m_book->trace(6, i);
            if (!trace.role("friend", "they").empty())
                QVERIFY(trace.role("hero", "they") != trace.role("friend", "they"));
            for (const StorySentence& sentence : trace.sentences) {
                std::set<std::string> allowed;
                for (const char* role : {"hero", "friend", "elder_title"})
                    for (const char* column : {"they", "them", "their"})
                        if (contains(sentence.skeleton, std::string("<") + role + "." + column))
                            allowed.insert(trace.role(role, column));
                for (const std::string& word : wordsOf(sentence.text))
                    if (word == "he" || word == "him" || word == "his" || word == "she" ||
                        word == "her")
                        QVERIFY2(allowed.contains(word), sentence.text.c_str());
            }
        }
    }

    // Every story tells of a feeling, and where the feeling that answers it is told, it comes
    // later.
    void theEndingAnswersTheFeeling() {
        int answered = 0;
        for (int i = 0; i < kStories; ++i) {
            const StoryTrace trace = m_book->trace(7, i);
            const std::size_t none = trace.sentences.size();
            std::size_t firstGlad = none, firstSad = none;
            for (std::size_t s = none; s-- > 0;) {
                if (contains(trace.sentences[s].skeleton, "<feeling.glad>"))
                    firstGlad = s;
                if (contains(trace.sentences[s].skeleton, "<feeling>"))
                    firstSad = s;
            }
            QVERIFY2(firstSad < none, trace.text.c_str());
            // The closing that says both has both in one sentence, after the first mention.
            QVERIFY2(firstGlad == none || firstSad < firstGlad, trace.text.c_str());
            answered += firstGlad != none;
        }
        // More than half of the lines that close a story, and some before them, say it.
        QVERIFY(2 * answered > kStories);
    }
};

STUDIO_TEST(StorybookTest)
#include "storybook_test.moc"
