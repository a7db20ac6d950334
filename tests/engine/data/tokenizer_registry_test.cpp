// SPDX-License-Identifier: GPL-3.0-or-later
// Every tokenizer of the table is made, encodes, and is kept in a file and restored; broken files.
#include "engine/data/tokenizer_registry.h"

#include <QTemporaryDir>
#include <QtTest>

#include "engine/data/tokenizer_file.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

Result<std::shared_ptr<const Tokenizer>> make(const TokenizerSettings& settings) {
    const ResourceLocator resources{STUDIO_RESOURCES};
    const Workers workers(2);
    const Progress progress;
    const auto text = TextSource::fromGenerator(50, 100, [](std::uint64_t i) {
        return "The little fox said hello to the owl number " + std::to_string(i) + ".\n";
    });
    return makeTokenizer({settings, resources, text, workers, progress});
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TokenizerRegistryTest : public QObject {
    Q_OBJECT
private slots:
    void everyKindKeepsItsContract_data() {
        QTest::addColumn<QString>("name");
        for (const TokenizerKind& kind : tokenizerKinds())
            QTest::newRow(kind.name.data()) << kind.name.data();
    }
    void everyKindKeepsItsContract() {
        QFETCH(QString, name);
        const auto made = make({.kind = name.toStdString(), .vocabulary = 300});
        QVERIFY(made.ok());
        const Tokenizer& tokenizer = *made.value();
        QCOMPARE(QString::fromStdString(tokenizer.name()), name);
        QCOMPARE(tokenizer.endOfDocument(), tokenizer.vocabularySize() - 1);

        const std::string text = "A fox, an \xC3\xA9 and  two\n\nowls: \xF0\x9F\x98\x80 it's 3.";
        const auto ids = tokenizer.encode(text);
        std::string decoded;
        for (const TokenId id : ids)
            decoded += tokenizer.bytes(id);
        QVERIFY(decoded == text);
        for (std::size_t from = 0; from <= text.size(); ++from) {
            const std::size_t cut = tokenizer.safeCut(text, from);
            auto both = tokenizer.encode(std::string_view(text).substr(0, cut));
            tokenizer.encode(std::string_view(text).substr(cut), both);
            QVERIFY(cut >= from && both == ids);
        }

        const std::filesystem::path file = m_folder.filePath(name).toStdString();
        QVERIFY(saveTokenizer(tokenizer, file).ok());
        const auto loaded = loadTokenizer(file, ResourceLocator(STUDIO_RESOURCES));
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
        QVERIFY(loaded.value()->encode(text) == ids);
        QCOMPARE(tokenizerHash(*loaded.value()), tokenizerHash(tokenizer));
    }

    void vocabularySizes() {
        QCOMPARE(make({.kind = "bpe", .vocabulary = 280}).value()->vocabularySize(), 280);
        QCOMPARE(make({.kind = "bpe", .vocabulary = 257}).value()->vocabularySize(), 257);
        // Fewer than asked for where the text has no more to learn from.
        const int learnt = make({.kind = "bpe", .vocabulary = 5000}).value()->vocabularySize();
        QVERIFY(learnt > 280 && learnt < 600);
        QVERIFY(tokenizerHash(*make({.kind = "bpe", .vocabulary = 280}).value()) !=
                tokenizerHash(*make({.kind = "bpe", .vocabulary = 281}).value()));
    }

    void unknownKindAndMissingTables() {
        QVERIFY(make({.kind = "words"}).error().message.find("bpe, gpt2 or bytes") !=
                std::string::npos);
        const auto missing = findTokenizerKind("gpt2")->restore("", ResourceLocator("/nowhere"));
        QVERIFY(missing.error().message.find("merges.txt") != std::string::npos);
    }

    void settingsDescribeThemselves() {
        RunConfig config(std::make_shared<const SettingSchema>(tokenizerSettings().list()));
        QVERIFY(config.set("tokenizer.kind", "gpt2").ok());
        QVERIFY(!config.set("tokenizer.kind", "words").ok());
        QVERIFY(!config.set("tokenizer.vocabulary", "256").ok());
        QVERIFY(!config.set("tokenizer.vocabulary", "65537").ok());
        QCOMPARE(tokenizerSettings().read(config).kind, std::string("gpt2"));
        QCOMPARE(tokenizerSettings().read(config).vocabulary, 2048);
    }

    void brokenFiles_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const char* from, const char* to, const char* part) {
            QTest::newRow(name) << from << to << part;
        };
        row("other file", "ternary-studio-tokenizer 1", "something else", "does not begin with");
        row("newer", "tokenizer 1", "tokenizer 2", "does not begin with");
        row("no kind", "kind bpe\n", "", "lacks its kind");
        row("no hash", "hash ", "hush ", "lacks its kind");
        row("unknown kind", "kind bpe", "kind words", "'words'");
        row("size", "vocabulary 260", "vocabulary 261", "promises 261 tokens");
        row("merge is text", "104 101\n", "104 x\n", "not two whole numbers");
        row("too large a number", "104 101\n", "104 99999999999\n", "not two whole numbers");
        row("merge of nothing", "104 101\n", "104 9999\n", "joins token 9999");
        row("another merge", "104 101\n", "104 102\n", "hash promises");
        row("merge gone", "104 101\n", "", "cannot be used");
    }
    void brokenFiles() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, part);
        const QString path = m_folder.filePath("broken");
        const auto text = TextSource::fromGenerator(1, 10, [](std::uint64_t) {
            return std::string("the the the hen hen he");  // he, " t"he..., in all three merges
        });
        const Workers workers(1);
        const Progress progress;
        const ResourceLocator resources{STUDIO_RESOURCES};
        const TokenizerSettings settings{.kind = "bpe", .vocabulary = 260};
        const auto tokenizer =
            makeTokenizer({settings, resources, text, workers, progress}).value();
        QVERIFY(saveTokenizer(*tokenizer, path.toStdString()).ok());
        QByteArray content = readAll(path);
        QVERIFY2(content.contains(from.toUtf8()), content.constData());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.replace(from.toUtf8(), to.toUtf8()));
        file.close();
        const auto loaded = loadTokenizer(path.toStdString(), resources);
        QVERIFY(!loaded.ok());
        QVERIFY2(QString::fromStdString(loaded.error().message).contains(part),
                 loaded.error().message.c_str());
    }

    void everyTruncationIsRefused() {
        const QString path = m_folder.filePath("cut");
        const auto tokenizer = make({.kind = "bpe", .vocabulary = 320}).value();
        QVERIFY(saveTokenizer(*tokenizer, path.toStdString()).ok());
        const QByteArray content = readAll(path);
        for (qsizetype size = 0; size < content.size(); ++size) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content.left(size));
            file.close();
            QVERIFY2(!loadTokenizer(path.toStdString(), ResourceLocator(STUDIO_RESOURCES)).ok(),
                     qPrintable(QString::number(size)));
        }
    }

private:
    QTemporaryDir m_folder;
};

STUDIO_TEST(TokenizerRegistryTest)
#include "tokenizer_registry_test.moc"
