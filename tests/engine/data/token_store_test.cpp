// SPDX-License-Identifier: GPL-3.0-or-later
// Token files: what is written is read; every truncation, flipped bit and false field is refused.
#include "engine/data/token_store.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cstring>

#include "engine/base/hash.h"
#include "engine/data/byte_tokenizer.h"
#include "engine/data/token_store_writer.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

/// Only its sizes matter here.
class WideTokenizer : public ByteTokenizer {
public:
    int vocabularySize() const override { return 100000; }
    TokenId endOfDocument() const override { return 99999; }
};

Status write(const std::filesystem::path& path, const Tokenizer& tokenizer,
             const std::vector<std::vector<TokenId>>& documents) {
    auto writer = TokenStoreWriter::create(path, tokenizer);
    if (!writer)
        return writer.error();
    for (const auto& ids : documents) {
        const std::string text(ids.size(), 'x');
        if (Status status = writer.value()->beginDocument(text, 1); !status)
            return status;
        // In two parts, as long documents come.
        const auto half = std::span(ids).first(ids.size() / 2);
        const auto rest = std::span(ids).subspan(ids.size() / 2);
        if (!writer.value()->append(half) || !writer.value()->append(rest))
            return Error{"append"};
    }
    return writer.value()->finish();
}

}  // namespace

class TokenStoreTest : public QObject {
    Q_OBJECT
private slots:
    void holdsWhatWasWritten_data() {
        QTest::addColumn<bool>("wide");
        QTest::newRow("2 bytes") << false;
        QTest::newRow("4 bytes") << true;
    }
    void holdsWhatWasWritten() {
        QFETCH(bool, wide);
        const ByteTokenizer narrow;
        const WideTokenizer large;
        const Tokenizer& tokenizer = wide ? static_cast<const Tokenizer&>(large) : narrow;
        const TokenId end = tokenizer.endOfDocument();
        QVERIFY(write(path(), tokenizer, {{1, 2, 3}, {end - 1}, {4, 5}}).ok());
        const auto opened = TokenStore::open(path());
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().message.c_str());
        const TokenStore& store = opened.value();
        const std::vector<TokenId> expected = {1, 2, 3, end, end - 1, end, 4, 5};
        std::vector<TokenId> ids(store.size());
        store.read(0, ids);
        QVERIFY(ids == expected);
        std::vector<TokenId> part(3);
        store.read(5, part);
        QVERIFY(part == (std::vector<TokenId>{end, 4, 5}));
        QCOMPARE(store.id(4), end - 1);
        QCOMPARE(store.documents(), 3u);
        QCOMPARE(store.documentBegin(0), 0u);
        QCOMPARE(store.documentBegin(1), 4u);
        QCOMPARE(store.documentBegin(2), 6u);
        QCOMPARE(store.textBytes(), 6u);
        QCOMPARE(store.replaced(), 3u);
        QCOMPARE(store.vocabularySize(), tokenizer.vocabularySize());
        QCOMPARE(store.endOfDocument(), end);
    }

    void nothingIsLeftUnlessFinished() {
        const auto folder = std::filesystem::path(m_folder.filePath("some").toStdString());
        std::filesystem::create_directory(folder);
        {
            auto writer = TokenStoreWriter::create(folder / "a", ByteTokenizer()).value();
            QVERIFY(writer->beginDocument("a", 0).ok());
            const TokenId id = 1;
            QVERIFY(writer->append({&id, 1}).ok());
            QVERIFY(!std::filesystem::exists(folder / "a"));
        }
        QVERIFY(std::filesystem::is_empty(folder));
        const auto nowhere = TokenStoreWriter::create(folder / "no" / "a", ByteTokenizer());
        QVERIFY(!nowhere.ok());
        QVERIFY(nowhere.error().message.find("cannot be written") != std::string::npos);
    }

    void fullDiskIsSaid() {
        if (!std::filesystem::exists("/dev/full"))
            return;  // only Linux has it
        const auto link = std::filesystem::path(m_folder.filePath("full.part").toStdString());
        std::filesystem::create_symlink("/dev/full", link);
        auto writer =
            TokenStoreWriter::create(m_folder.filePath("full").toStdString(), ByteTokenizer())
                .value();
        Status status = writer->beginDocument("x", 0);
        const std::vector<TokenId> ids(1 << 20, 7);
        if (status.ok())
            status = writer->append(ids);
        QVERIFY(!status.ok());
        QVERIFY(status.error().message.find("make room on the disk") != std::string::npos);
    }

    void everyTruncationAndFlippedBitIsRefused() {
        QVERIFY(write(path(), ByteTokenizer(), {{1, 2, 3}, {4}, {5, 6, 7}}).ok());
        const QByteArray content = readAll();
        for (qsizetype size = 0; size < content.size(); ++size) {
            replace(content.left(size));
            QVERIFY2(!TokenStore::open(path()).ok(), qPrintable(QString::number(size)));
        }
        replace(content + 'x');
        QVERIFY(!TokenStore::open(path()).ok());
        for (qsizetype bit = 0; bit < 8 * content.size(); ++bit) {
            QByteArray flipped = content;
            flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
            replace(flipped);
            QVERIFY2(!TokenStore::open(path()).ok(), qPrintable(QString::number(bit)));
        }
        replace(content);
        QVERIFY(TokenStore::open(path()).ok());
    }

    // Fields that contradict the rest, with a hash that agrees: a hostile writer's.
    void contradictions_data() {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        const auto number = [](auto value) {
            return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
        };
        const auto row = [](const char* name, int offset, const QByteArray& bytes,
                            const QString& part) {
            QTest::newRow(name) << offset << bytes << part;
        };
        row("magic", 0, "X", "is not a token file");
        row("version", 8, number(std::uint32_t{2}), "has version 2");
        row("width", 12, number(std::uint32_t{3}), "ids of 3 bytes");
        row("no ids", 16, number(std::uint64_t{0}), "holds no tokens");
        row("too many ids", 16, number(std::uint64_t{1} << 62), "promises");
        row("ids overflow", 16, number(~std::uint64_t{0}), "promises countless");
        row("documents overflow", 24, number(~std::uint64_t{0} / 8), "promises countless");
        row("vocabulary too small", 48, number(std::uint32_t{200}), "for the end of a document");
        row("vocabulary negative", 48, number(~std::uint32_t{0}), "for the end of a document");
        row("id out of range", 120, number(std::uint16_t{257}), "holds the id 257");
        row("one end too many", 120, number(std::uint16_t{256}), "ends of documents for");
        row("first place", 136, number(std::uint64_t{1}), "document 1 begins at id 1");
        row("place without an end", 144, number(std::uint64_t{3}), "document 2 begins at id 3");
        row("place past the end", 152, number(std::uint64_t{99}), "document 3 begins at id 99");
        row("places out of order", 152, number(std::uint64_t{0}), "document 3 begins at id 0");
    }
    void contradictions() {
        QFETCH(int, offset);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        QVERIFY(write(path(), ByteTokenizer(), {{1, 2, 3}, {4}, {5}}).ok());
        QByteArray content = readAll();
        QCOMPARE(content.size(), 120 + 16 + 24);  // header, 7 ids and padding, 3 places
        content.replace(offset, bytes.size(), bytes);
        ContentHash hash;
        const std::string whole = content.toStdString();
        hash.add(std::string_view(whole).substr(120, 14));
        hash.add(std::string_view(whole).substr(136));
        hash.add(std::string_view(whole).substr(0, 88));
        content.replace(88, 32, QByteArray::fromStdString(hash.hex()));
        replace(content);
        const auto opened = TokenStore::open(path());
        QVERIFY(!opened.ok());
        QVERIFY2(QString::fromStdString(opened.error().message).contains(part),
                 opened.error().message.c_str());
    }

private:
    std::filesystem::path path() const { return m_folder.filePath("store").toStdString(); }
    QByteArray readAll() const {
        QFile file(m_folder.filePath("store"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void replace(const QByteArray& content) const {
        QFile file(m_folder.filePath("store"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    QTemporaryDir m_folder;
};

STUDIO_TEST(TokenStoreTest)
#include "token_store_test.moc"
