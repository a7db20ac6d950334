// SPDX-License-Identifier: GPL-3.0-or-later
// Preparation as a whole: the files hold the documents' tokens, the same for any number of threads,
// and nothing is left behind when it fails.
#include "engine/data/prepared_corpus.h"

#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_main.h"

using namespace studio;
namespace fs = std::filesystem;

namespace {

std::string story(std::uint64_t i) {
    return "Once there were " + std::to_string(i) + " owls, and number " + std::to_string(i * i) +
           " said: \"I'm \xC3\xA9!\"\n\nThen they slept.";
}

/// Documents of all sizes, one of them much longer than a task.
TextSource stories(std::uint64_t count) {
    return TextSource::fromGenerator(count, 100, [](std::uint64_t i) {
        std::string text = story(i);
        while (i == 7 && text.size() < 900000)
            text += "\n" + story(text.size());
        return text;
    });
}

QByteArray readAll(const fs::path& path) {
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

std::string textOf(const TokenStore& store, std::uint64_t document, const Tokenizer& tokenizer) {
    const std::uint64_t end =
        document + 1 < store.documents() ? store.documentBegin(document + 1) - 1 : store.size();
    std::string text;
    for (std::uint64_t i = store.documentBegin(document); i < end; ++i)
        text += tokenizer.bytes(store.id(i));
    return text;
}

}  // namespace

class PreparedCorpusTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void holdsTheDocuments_data() {
        QTest::addColumn<QString>("kind");
        for (const TokenizerKind& kind : tokenizerKinds())
            QTest::newRow(kind.name.data()) << kind.name.data();
    }
    void holdsTheDocuments() {
        QFETCH(QString, kind);
        const auto made = prepare(request(kind.toStdString(), 300), root() / "deep" / "data", 2);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().message.c_str());
        const PreparedCorpus& corpus = made.value();
        QCOMPARE(corpus.training.documents(), 285u);
        QCOMPARE(corpus.validation.documents(), 15u);
        std::uint64_t bytes = 0;
        for (std::uint64_t i = 0; i < 300; ++i) {
            const std::string text = stories(300).document(i).text;
            QVERIFY((i < 285 ? textOf(corpus.training, i, *corpus.tokenizer)
                             : textOf(corpus.validation, i - 285, *corpus.tokenizer)) == text);
            bytes += text.size();
        }
        QCOMPARE(corpus.training.textBytes() + corpus.validation.textBytes(), bytes);

        const auto opened =
            openPreparedCorpus(root() / "deep" / "data", ResourceLocator(STUDIO_RESOURCES));
        QVERIFY(opened.ok());
        QCOMPARE(opened.value().corpusHash, corpus.corpusHash);
        QCOMPARE(opened.value().tokenizerHash, corpus.tokenizerHash);
    }

    void threadsDoNotMatter() {
        for (const int threads : {1, 2, 3, 5})
            QVERIFY(prepare(request("bpe", 9000), root() / std::to_string(threads), threads).ok());
        for (const char* file : {"tokenizer.txt", "training.tokens", "validation.tokens"}) {
            const QByteArray one = readAll(root() / "1" / file);
            QVERIFY(one.size() > 100);
            for (const char* other : {"2", "3", "5"})
                QVERIFY(readAll(root() / other / file) == one);
        }
    }

    void hashesTellCorporaApart() {
        const auto a = prepare(request("bytes", 300), root() / "a", 1);
        const auto b = prepare(request("bytes", 301), root() / "b", 1);
        const auto c = prepare(request("bpe", 300), root() / "c", 1);
        QVERIFY(a.value().corpusHash != b.value().corpusHash);
        QCOMPARE(a.value().corpusHash, c.value().corpusHash);
        QCOMPARE(a.value().tokenizerHash, b.value().tokenizerHash);
        QVERIFY(a.value().tokenizerHash != c.value().tokenizerHash);
    }

    void tooLittleText() {
        PreparationRequest little = request("bytes", 30);
        little.trainingTokensNeeded = 100'000'000;
        const auto training = prepare(little, root() / "x" / "data", 2);
        QVERIFY(training.error().message.find("for training, but at least 100000000") !=
                std::string::npos);
        little.trainingTokensNeeded = 1;
        little.validationTokensNeeded = 100'000;
        const auto validation = prepare(little, root() / "x" / "data", 2);
        QVERIFY(validation.error().message.find("for validation") != std::string::npos);
        QVERIFY(fs::is_empty(root()));
    }

    void cancellationLeavesNothing() {
        for (const double when : {0.0, 0.2, 0.39, 0.5, 0.8, 0.97}) {
            std::atomic<bool> cancel{false};
            double last = 0;
            const Progress progress(
                [&](double fraction, std::string_view activity) {
                    QVERIFY(fraction >= last && fraction <= 1 && !activity.empty());
                    last = fraction;
                    cancel = fraction >= when;
                },
                &cancel);
            const auto made =
                prepareCorpus(request("bpe", 20000), root() / "x" / "data",
                              ResourceLocator(STUDIO_RESOURCES), Workers(2), progress);
            QVERIFY(!made.ok());
            QVERIFY(made.error().message.find("cancelled") != std::string::npos);
            QVERIFY2(fs::is_empty(root()), qPrintable(QString::number(when)));
        }
    }

    void existingFolderIsLeftAlone() {
        fs::create_directory(root() / "data");
        QFile mine(m_folder->filePath("data/mine"));
        QVERIFY(mine.open(QIODevice::WriteOnly));
        const auto made = prepare(request("bytes", 30), root() / "data", 1);
        QVERIFY(made.error().message.find("exists already") != std::string::npos);
        QVERIFY(mine.exists());
    }

    void filesOfTwoPreparationsAreToldApart() {
        QVERIFY(prepare(request("bytes", 300), root() / "a", 1).ok());
        QVERIFY(prepare(request("bpe", 300), root() / "b", 1).ok());
        fs::copy_file(root() / "a" / "validation.tokens", root() / "b" / "validation.tokens",
                      fs::copy_options::overwrite_existing);
        const auto opened = openPreparedCorpus(root() / "b", ResourceLocator(STUDIO_RESOURCES));
        QVERIFY(opened.error().message.find("do not belong together") != std::string::npos);
    }

private:
    static PreparationRequest request(const std::string& kind, std::uint64_t count) {
        return {.source = stories(count), .tokenizer = {.kind = kind, .vocabulary = 400}};
    }
    static Result<PreparedCorpus> prepare(const PreparationRequest& request, const fs::path& folder,
                                          int threads) {
        return prepareCorpus(request, folder, ResourceLocator(STUDIO_RESOURCES), Workers(threads),
                             Progress());
    }
    fs::path root() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

STUDIO_TEST(PreparedCorpusTest)
#include "prepared_corpus_test.moc"
