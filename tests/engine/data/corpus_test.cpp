// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text files as corpora: documents, cleaning, refusals; and the split for validation.
#include <QTemporaryDir>
#include <QtTest>

#include "engine/data/import/text_importer.h"
#include "engine/data/text_source.h"
#include "engine/data/text_waves.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

std::vector<std::string> textsOf(const TextSource& source) {
    std::vector<std::string> texts;
    for (std::uint64_t i = 0; i < source.documents(); ++i)
        texts.push_back(source.document(i).text);
    return texts;
}

QString joined(const TextSource& source) {
    QStringList list;
    for (const std::string& text : textsOf(source))
        list << QString::fromStdString(text);
    return list.join('|');
}

TextSource numbered(std::uint64_t count) {
    return TextSource::fromGenerator(count, 3, [](std::uint64_t i) { return std::to_string(i); });
}

}  // namespace

class CorpusTest : public QObject {
    Q_OBJECT
private slots:
    void documents_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QByteArray& content, const QString& expected) {
            QTest::newRow(name) << content << expected;
        };
        const QByteArray end = "<|endoftext|>";
        row("two", "one\ntwo\n" + end + "\nthree\n", "one\ntwo|three");
        row("one document", "one\n\ntwo\n\n", "one\n\ntwo\n");
        row("no last line end", "one\n" + end + "\ntwo", "one|two");
        row("separators at both ends", end + "\none\n" + end + "\n", "one");
        row("separator ends the file", "one\n" + end, "one");
        row("empty documents", "one\n" + end + "\n" + end + "\n\n" + end + "\ntwo\n", "one|two");
        row("separator inside a line", "a " + end + " b\n" + end + "x\n",
            "a <|endoftext|> b\n<|endoftext|>x");
        row("CRLF", "one\r\ntwo\r\n" + end + "\r\nthree\r\n", "one\ntwo|three");
        row("line ends of old", "one\rtwo\n", "one\ntwo");
        row("byte order mark", "\xEF\xBB\xBFone\n" + end + "\ntwo\n", "one|two");
        row("mark and separator", "\xEF\xBB\xBF" + end + "\ntwo\n", "two");
        row("invalid UTF-8", "\xC3\xA9\xC3\xA9 a\xFF\xC3(\n",
            QString("%2%2 a%1%1(").arg(QChar(0xFFFD)).arg(QChar(0xE9)));
    }
    void documents() {
        QFETCH(QByteArray, content);
        QFETCH(QString, expected);
        const auto source = open("corpus.txt", content);
        QVERIFY2(source.ok(), source.ok() ? "" : source.error().message.c_str());
        QCOMPARE(joined(source.value()), expected);
    }

    void replacementsAreCounted() {
        const auto source = open("bad.TXT", "\xC3\xA9\xC3\xA9 a\xFF\xC3(\n").value();
        QCOMPARE(source.document(0).replaced, 2u);
        QCOMPARE(open("good.md", "fine\n").value().document(0).replaced, 0u);
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray("") << "is empty";
        QTest::newRow("NUL") << QByteArray("ab\0c", 4) << "NUL bytes, the first at position 2";
        QTest::newRow("no text") << QByteArray("\n<|endoftext|>\n") << "gives no document";
    }
    void refusals() {
        QFETCH(QByteArray, content);
        QFETCH(QString, part);
        const auto source = open("broken.txt", content);
        QVERIFY(!source.ok());
        const QString message = QString::fromStdString(source.error().message);
        QVERIFY2(message.contains(part) && message.contains("broken.txt"), qPrintable(message));
    }

    void splitTakesTheLastOfEachPart_data() {
        QTest::addColumn<int>("documents");
        QTest::addColumn<int>("validation");
        // The textbooks of the yardstick: ceil(0.05 n).
        QTest::newRow("529") << 529 << 27;
        QTest::newRow("182") << 182 << 10;
        QTest::newRow("75") << 75 << 4;
        QTest::newRow("20") << 20 << 1;
        QTest::newRow("21") << 21 << 2;
        QTest::newRow("2") << 2 << 1;
    }
    void splitTakesTheLastOfEachPart() {
        QFETCH(int, documents);
        QFETCH(int, validation);
        const auto count = static_cast<std::uint64_t>(documents);
        std::vector<std::shared_ptr<const CorpusReader>> parts = numbered(count).parts();
        parts.push_back(numbered(40).parts()[0]);
        const TextSplit split = splitText(TextSource(parts), 0.05).value();
        QCOMPARE(split.validation.documents(), static_cast<std::uint64_t>(validation + 2));
        QCOMPARE(split.training.documents(), count + 40 - split.validation.documents());
        QCOMPARE(split.validation.document(0).text, std::to_string(documents - validation));
        QCOMPARE(split.training.document(0).text, std::string("0"));
        QCOMPARE(split.training.document(split.training.documents() - 1).text, std::string("37"));
        QCOMPARE(split.validation.document(split.validation.documents() - 1).text,
                 std::string("39"));
    }

    void singleDocumentIsCut() {
        std::string text;
        for (int line = 0; line < 100; ++line)
            text += "line " + std::to_string(line) + "\n";
        const auto split = [](const std::string& whole) {
            return splitText(TextSource::fromGenerator(1, whole.size(),
                                                       [whole](std::uint64_t) { return whole; }),
                             0.1);
        };
        const TextSplit lines = split(text).value();
        const std::string head = lines.training.document(0).text;
        const std::string tail = lines.validation.document(0).text;
        QVERIFY(head + "\n" + tail == text);
        QVERIFY(tail.starts_with("line "));
        QVERIFY(tail.size() <= text.size() / 10 && tail.size() > text.size() / 20);
        QVERIFY(split("aaaaaaaaaaaaaaaaa bbb ccc").value().validation.document(0).text == "ccc");
        QVERIFY(!split("unbreakable").ok());
    }

    void wavesHoldEveryByteInOrder() {
        std::vector<std::string> texts;
        for (std::uint64_t i = 0; i < 9000; ++i)
            texts.push_back("document " + std::to_string(i));
        texts[100] = std::string(700000, 'x');  // cannot be cut
        texts[4000].clear();
        while (texts[4000].size() < 3u << 20)
            texts[4000] += "some words\nand lines ";
        const auto source = TextSource::fromGenerator(texts.size(), 2000,
                                                      [&](std::uint64_t i) { return texts[i]; });
        const Workers workers(2);
        TextWaves waves(source, workers, [](std::string_view text, std::size_t from) {
            return std::min(text.find(' ', from), text.size());
        });
        std::size_t document = 0, longest = 0;
        std::string whole;
        for (int count = 0; waves.next(); ++count) {
            std::size_t chunk = 0;
            for (const TextWaves::Task& task : waves.tasks()) {
                QCOMPARE(task.begin, chunk);
                for (; chunk < task.end; ++chunk) {
                    whole += waves.chunks()[chunk].text;
                    longest = std::max(longest, waves.chunks()[chunk].text.size());
                }
            }
            QCOMPARE(chunk, waves.chunks().size());
            for (const CorpusDocument& d : waves.documents())
                QVERIFY(d.text == texts[document++]);
        }
        QCOMPARE(document, texts.size());
        QCOMPARE(waves.fraction(), 1.0);
        QCOMPARE(longest, std::size_t{700000});
        std::string expected;
        for (const std::string& text : texts)
            expected += text;
        QVERIFY(whole == expected);
    }

private:
    Result<TextSource> open(const QString& name, const QByteArray& content) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return Error{"the test cannot write"};
        file.close();
        auto text = importText({file.fileName().toStdString()}, {},
                               m_folder.filePath("work").toStdString(), Progress());
        if (!text)
            return text.error();
        return std::move(text.value().source);
    }

    QTemporaryDir m_folder;
};

STUDIO_TEST(CorpusTest)
#include "corpus_test.moc"
