// SPDX-License-Identifier: GPL-3.0-or-later
// Several corpora in one prepared text: whose tokens are whose, how they are drawn by weight, and
// that each is scored by itself.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "engine/data/batch_sampler.h"
#include "engine/data/prepared_corpus.h"
#include "engine/data/validation_windows.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

/// Documents of nothing but one letter.
class Letters final : public CorpusReader {
public:
    Letters(char letter, std::uint64_t documents, std::size_t letters)
        : m_text(letters, letter), m_documents(documents) {}
    std::uint64_t documents() const override { return m_documents; }
    CorpusDocument document(std::uint64_t) const override { return {m_text}; }
    std::uint64_t sizeHint(std::uint64_t) const override { return m_text.size(); }

private:
    std::string m_text;
    std::uint64_t m_documents;
};

std::shared_ptr<const CorpusReader> corpus(const std::string& name) {
    if (name == "b")
        return std::make_shared<Letters>('b', 10, 300);
    if (name == "c")
        return std::make_shared<Letters>('c', 60, 50);
    if (name == "short")
        return std::make_shared<Letters>('s', 2, 20);
    return std::make_shared<Letters>('a', 40, 100);
}

}  // namespace

class MixtureTest : public QObject {
    Q_OBJECT
private slots:
    // Documents of nothing but the letter of their corpus, so that a token tells whose it is.
    void initTestCase() {
        Result<PreparedCorpus> made = prepare({"a", "b", "c"});
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().message.c_str());
        m_corpus = std::make_unique<PreparedCorpus>(std::move(made).value());
    }

    void partsCoverTheText() {
        const std::vector<CorpusPart>& parts = m_corpus->parts;
        QCOMPARE(parts.size(), std::size_t{3});
        // 5 % of 40, 10 and 60 documents, rounded up: 2, 1 and 3 are kept for validation. A
        // document has its bytes and an end, but for the last of the store.
        QCOMPARE(parts[0].name, std::string("a"));
        QVERIFY(parts[0].training == (TokenRange{0, 38 * 101}));
        QVERIFY(parts[1].training == (TokenRange{3838, 3838 + 9 * 301}));
        QVERIFY(parts[2].training == (TokenRange{6547, 6547 + 57 * 51 - 1}));
        QVERIFY(parts[1].validation == (TokenRange{202, 503}));
        for (const CorpusPart& part : parts)
            for (const TokenStore* store : {&m_corpus->training, &m_corpus->validation}) {
                const TokenRange range =
                    store == &m_corpus->training ? part.training : part.validation;
                for (std::uint64_t i = range.begin; i < range.end; ++i)
                    QVERIFY(store->id(i) == part.name[0] || store->id(i) == 256);
            }
    }

    void openedAgainTheyAreTheSame() {
        const auto again = openPreparedCorpus(folder("prepared"), resources());
        QVERIFY(again.ok());
        QVERIFY(again.value().parts == m_corpus->parts);
        const auto one = prepare({"whole"}, "one");
        QCOMPARE(one.value().parts.size(), std::size_t{1});
        QVERIFY(one.value().parts[0].training == (TokenRange{0, one.value().training.size()}));
    }

    void drawsFollowTheWeights_data() {
        QTest::addColumn<bool>("atDocuments");
        QTest::newRow("anywhere") << false;
        QTest::newRow("at documents") << true;
    }
    void drawsFollowTheWeights() {
        QFETCH(bool, atDocuments);
        const std::vector<int> weights = {5, 3, 0};
        const auto mixture = mixtureOf(weights, m_corpus->parts);
        const BatchSampler sampler(
            m_corpus->training, 11,
            atDocuments ? BatchSampler::Start::Document : BatchSampler::Start::Anywhere,
            m_corpus->parts, mixture.value());
        constexpr int kSequences = 100, kLength = 16, kSteps = 80;
        std::vector<TokenId> inputs(kSequences * kLength), targets(inputs.size());
        std::map<TokenId, int> drawn;
        for (int step = 0; step < kSteps; ++step) {
            sampler.draw(static_cast<std::uint64_t>(step), kSequences, kLength, inputs, targets);
            for (std::size_t s = 0; s < inputs.size(); s += kLength) {
                TokenId whose = 256;
                for (std::size_t i = s; i < s + kLength; ++i)
                    for (const TokenId id : {inputs[i], targets[i]})
                        if (id != 256) {
                            QVERIFY(whose == 256 || whose == id);  // none reaches into another
                            whose = id;
                        }
                if (atDocuments)
                    QVERIFY(inputs[s] != 256);
                ++drawn[whose];
            }
        }
        // 8,000 draws with p = 5/8: a standard deviation is 43.3; five are 217.
        QCOMPARE(drawn.size(), std::size_t{2});
        QVERIFY2(std::abs(drawn['a'] - 5000) < 217, qPrintable(QString::number(drawn['a'])));
        QCOMPARE(drawn['a'] + drawn['b'], 8000);
    }

    void bySizeNothingChanges() {
        const MixtureWeights none;
        std::vector<TokenId> plain(4 * 32), mixed(plain.size()), targets(plain.size());
        for (std::uint64_t step = 0; step < 20; ++step) {
            BatchSampler(m_corpus->training, 5).draw(step, 4, 32, plain, targets);
            BatchSampler(m_corpus->training, 5, BatchSampler::Start::Anywhere, m_corpus->parts,
                         none)
                .draw(step, 4, 32, mixed, targets);
            QVERIFY(plain == mixed);
        }
        const std::vector<double> shares = none.shares(m_corpus->parts);
        QVERIFY(std::abs(shares[0] - 3838.0 / 9453) < 1e-12);
        QVERIFY(std::abs(shares[0] + shares[1] + shares[2] - 1) < 1e-12);
    }

    void windowsOfAPart() {
        const ValidationWindows windows(m_corpus->validation, 50, 1000,
                                        m_corpus->parts[1].validation);
        QCOMPARE(windows.count(), std::uint64_t{6});  // (301 - 1) / 50
        std::vector<TokenId> inputs(50), targets(50);
        windows.read(5, inputs, targets);
        QVERIFY(std::ranges::all_of(inputs, [](TokenId id) { return id == 'b'; }));
        QCOMPARE(targets.back(), 256);
        QCOMPARE(windows.targetBytes(*m_corpus->tokenizer), std::uint64_t{299});
    }

    void unusableWeights_data() {
        QTest::addColumn<std::vector<int>>("weights");
        QTest::addColumn<bool>("fits");
        QTest::newRow("none: by size") << std::vector<int>{} << true;
        QTest::newRow("three") << std::vector<int>{1, 2, 3} << true;
        QTest::newRow("too few") << std::vector<int>{1, 2} << false;
        QTest::newRow("too many") << std::vector<int>{1, 2, 3, 4} << false;
        QTest::newRow("all zero") << std::vector<int>{0, 0, 0} << false;
    }
    void unusableWeights() {
        QFETCH(std::vector<int>, weights);
        QFETCH(bool, fits);
        QCOMPARE(mixtureOf(weights, m_corpus->parts).ok(), fits);
    }

    void aCorpusTooShortIsNamed() {
        const auto made = prepare({"a", "short"}, "too-short", 64);
        QVERIFY(!made.ok());
        QVERIFY2(QString::fromStdString(made.error().message).contains("'short'"),
                 made.error().message.c_str());
        QVERIFY(!std::filesystem::exists(folder("too-short")));
    }

    void damagedParts_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other version") << QByteArray("corpora 2\n0 10 0 5 a\n");
        QTest::newRow("no end of line") << QByteArray("corpora 1\n0 10 0 5 a");
        QTest::newRow("no parts") << QByteArray("corpora 1\n");
        QTest::newRow("no number") << QByteArray("corpora 1\n0 ten 0 5 a\n");
        QTest::newRow("negative") << QByteArray("corpora 1\n0 -1 0 5 a\n");
        QTest::newRow("too large") << QByteArray("corpora 1\n0 99999999999999999999 0 5 a\n");
        QTest::newRow("past the end") << QByteArray("corpora 1\n0 11 0 5 a\n");
        QTest::newRow("a gap") << QByteArray("corpora 1\n0 4 0 2 a\n5 10 2 5 b\n");
        QTest::newRow("nothing in it") << QByteArray("corpora 1\n0 0 0 2 a\n0 10 2 5 b\n");
    }
    void damagedParts() {
        QFETCH(QByteArray, text);
        QFile file(m_folder.filePath("parts"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        QVERIFY(!loadCorpusParts(folder("parts"), 10, 5).ok());
    }

private:
    static ResourceLocator resources() {
        return ResourceLocator(std::filesystem::path(STUDIO_RESOURCES));
    }
    std::filesystem::path folder(const char* name) const {
        return m_folder.filePath(name).toStdString();
    }
    Result<PreparedCorpus> prepare(const std::vector<std::string>& names,
                                   const char* into = "prepared", std::uint64_t needed = 20) const {
        std::vector<std::shared_ptr<const CorpusReader>> parts;
        PreparationRequest request{TextSource({}), {}, 0.05, needed, needed};
        for (const std::string& name : names) {
            parts.push_back(corpus(name));
            request.groups.push_back({name});
        }
        request.tokenizer.kind = "bytes";
        request.source = TextSource(std::move(parts));
        const Workers workers(2);
        return prepareCorpus(request, folder(into), resources(), workers, {});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<PreparedCorpus> m_corpus;
};

STUDIO_TEST(MixtureTest)
#include "mixture_test.moc"
