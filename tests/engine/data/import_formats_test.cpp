// SPDX-License-Identifier: GPL-3.0-or-later
// Every format, whole: which documents come out of which bytes, plain and packed.
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include "engine/data/import/corpus_format.h"
#include "tests/engine/data/import_bench.h"
#include "tests/support/packed_files.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

QByteArray utf16(const QString& text, bool big, bool mark) {
    QByteArray bytes;
    const QString whole = (mark ? QString(QChar(0xFEFF)) : QString()) + text;
    for (const QChar c : whole) {
        const char low = static_cast<char>(c.unicode() & 0xFF);
        const char high = static_cast<char>(c.unicode() >> 8);
        bytes.append(big ? high : low).append(big ? low : high);
    }
    return bytes;
}

const QByteArray kContainer =
    "<?xml version='1.0'?><container><rootfiles><rootfile full-path=\"OPS/book.opf\" "
    "media-type='application/oebps-package+xml'/></rootfiles></container>";
const QByteArray kPackage =
    "<package><manifest><item id='a' href='one.xhtml'/><opf:item id=\"b\" "
    "href=\"two%20b.xhtml\"/></manifest><spine><itemref idref='b'/><itemref "
    "idref='a'/></spine></package>";

}  // namespace

class ImportFormatsTest : public QObject {
    Q_OBJECT
private slots:
    void documents_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* title, const char* name, const QByteArray& content,
                            const QString& expected) {
            QTest::newRow(title) << QString(name) << content << expected;
        };
        row("text", "a.txt", "one\n<|endoftext|>\ntwo\n", "one|two");
        row("markdown", "a.MD", "# one\n\ntwo *three*\n", "# one\n\ntwo *three*");
        row("unknown suffix", "a.log", "one\n", "one");
        row("Windows-1252", "a.txt", "caf\xE9 \x93no\x94 \x80", "café “no” €");
        row("Latin-1", "a.txt", "d\xE9j\xE0 vu", "déjà vu");
        row("UTF-16 with mark", "a.txt", utf16("süß 😀", false, true), "süß 😀");
        row("UTF-16 big-endian", "a.txt", utf16("süß 😀", true, true), "süß 😀");
        row("UTF-16 without mark", "a.txt", utf16("plain words", false, false), "plain words");
        row("UTF-8 with mark", "a.txt", "\xEF\xBB\xBFone", "one");
        row("CRLF", "a.txt", "one\r\ntwo\r\n", "one\ntwo");
        row("few NUL bytes", "a.txt", QByteArray(5000, 'a') + '\0' + "b", QString(5000, 'a') + "b");

        row("HTML", "a.html",
            "<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><h1>A "
            "&amp;\n B</h1><p>one<br>two  three</p><!-- no --><script>if (a<b) "
            "x()</script>caf&eacute; &#8364; a < b</body></html>",
            "A & B\n\none\ntwo three\n\ncafé € a < b");
        row("HTML table", "a.htm",
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc");
        row("HTML pre", "a.html", "<pre>a\n  b</pre>", "a\n  b");

        row("CSV with header", "a.csv", "id,text\n1,\"one, \"\"two\"\"\nthree\"\n2,four\n",
            "one, \"two\"\nthree|four");
        row("CSV guessed", "a.csv",
            "id;comment;n\n1;a rather long comment here;2\n2;another long comment;3\n",
            "a rather long comment here|another long comment");
        row("CSV without header", "a.csv", "the first sentence,1\nthe second sentence,2\n",
            "the first sentence|the second sentence");
        row("CSV with CRLF", "a.csv", "text,id\r\none,1\r\ntwo,2\r\n", "one|two");
        row("TSV", "a.tsv", "a\ttext\n1\tx, y\n2\tz\n", "x, y|z");

        row("JSON lines", "a.jsonl",
            "{\"text\":\"one\\n\\u00e9 \\ud83d\\ude00\",\"id\":1}\n{\"id\":2,\"text\":\"two\"}\n",
            QString::fromUtf8("one\né 😀|two"));
        row("JSON lines, other field", "a.jsonl",
            "{\"url\":\"u\",\"essay\":\"a longer text\"}\n{\"url\":\"v\",\"essay\":\"more\"}\n",
            "a longer text|more");
        row("JSON lines of strings", "a.ndjson", "\"one\"\n\"two\"\n", "one|two");
        row("JSON list", "a.json", "[{\"text\": \"one\"},\n {\"text\": \"two\"}]", "one|two");
        row("JSON rows of a service", "a.json",
            "{\"features\":[{\"name\":\"text\",\"type\":{\"dtype\":\"string\"}}],\"rows\":[{\"row_"
            "idx\":0,\"row\":{\"text\":\"one\"}},{\"row\":{\"text\":\"two\"}}]}",
            "one|two");
        row("JSON list of strings", "a.json", "[\"one\", \"two\"]", "one|two");

        const QByteArray lines = "{\"text\":\"one\"}\n{\"text\":\"two\"}\n";
        row("gz", "a.jsonl.gz", gzipped(lines), "one|two");
        row("gz of two parts", "a.jsonl.gz",
            gzipped("{\"text\":\"one\"}\n") + gzipped("{\"text\":\"two\"}\n"), "one|two");
        row("zst", "a.jsonl.zst", zstdPacked(lines), "one|two");
        row("zst of two parts", "a.txt.zst", zstdPacked("one ") + zstdPacked("two"), "one two");
        row("zip", "a.zip", zipped({{"x/a.txt", "one"}, {"b.jsonl", lines}, {"c.png", "\x89PNG"}}),
            "one|two");
        row("tar.gz", "a.tar.gz", gzipped(tarred({{"a.txt", "one"}, {"b.md", "two"}})), "one|two");
        row("tgz", "a.tgz", gzipped(tarred({{"a.txt", "one"}})), "one");
        row("e-book", "a.epub",
            zipped({{"mimetype", "application/epub+zip"},
                    {"META-INF/container.xml", kContainer},
                    {"OPS/book.opf", kPackage},
                    {"OPS/one.xhtml", "<html><body><p>last</p></body></html>"},
                    {"OPS/two b.xhtml", "<html><body><p>first</p></body></html>"}}),
            "first|last");
        row("e-book without order", "a.epub",
            zipped({{"one.xhtml", "<p>one</p>"}, {"two.html", "<p>two</p>"}}), "one|two");
    }
    void documents() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, expected);
        const ImportBench bench;
        const auto text = bench.import({bench.write(name, content)});
        QVERIFY2(text.ok(), text.ok() ? "" : text.error().message.c_str());
        QCOMPARE(joined(text.value().source), expected);
        const ImportReport& report = text.value().report;
        QCOMPARE(report.documents, text.value().source.documents());
        QVERIFY(!report.files.front().format.empty());
    }

    void everyFormatIsTested() {
        // Whoever adds a line to the table adds rows here.
        QStringList suffixes;
        for (const CorpusFormat& format : corpusFormats())
            suffixes << QString::fromUtf8(format.suffix.data(), int(format.suffix.size()));
        QCOMPARE(suffixes.join(' '),
                 ".txt .text .md .html .htm .xhtml .csv .tsv .jsonl .ndjson .json .epub .parquet");
    }

    void parquet_data() {
        QTest::addColumn<QString>("file");
        const QDir folder(STUDIO_TEST_DATA "/golden/parquet");
        for (const QString& file : folder.entryList({"*.parquet"}))
            if (!file.contains("lz4"))
                QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void parquet() {
        QFETCH(QString, file);
        QFile expected(STUDIO_TEST_DATA "/golden/parquet/expected.json");
        QVERIFY(expected.open(QIODevice::ReadOnly));
        const QJsonArray texts = QJsonDocument::fromJson(expected.readAll()).array();
        const ImportBench bench;
        const auto text = bench.import({file.toStdString()});
        QVERIFY2(text.ok(), text.ok() ? "" : text.error().message.c_str());
        QCOMPARE(text.value().report.files[0].field, std::string("text"));
        QCOMPARE(text.value().source.documents(), std::uint64_t(texts.size()));
        for (int i = 0; i < texts.size(); ++i)
            QCOMPARE(QString::fromStdString(
                         text.value().source.document(static_cast<std::uint64_t>(i)).text),
                     texts[i].toString());
    }

    void fieldsAreGuessedAndSaid_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("guessed");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("expected");
        QTest::newRow("CSV") << "a.csv" << QByteArray("title,Text\nT,one\n") << "Text"
                             << "title"
                             << "T";
        QTest::newRow("JSON lines")
            << "a.jsonl" << QByteArray("{\"title\":\"T\",\"text\":\"one\"}") << "text"
            << "title"
            << "T";
    }
    void fieldsAreGuessedAndSaid() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, guessed);
        QFETCH(QString, chosen);
        QFETCH(QString, expected);
        const ImportBench bench;
        const auto path = bench.write(name, content);
        const auto text = bench.import({path});
        QCOMPARE(QString::fromStdString(text.value().report.files[0].field), guessed);
        QCOMPARE(joined(text.value().source), QString("one"));
        const auto other = bench.import({path}, {.field = chosen.toStdString()});
        QVERIFY2(other.ok(), other.ok() ? "" : other.error().message.c_str());
        QCOMPARE(joined(other.value().source), expected);
        const auto none = bench.import({path}, {.field = "nothing"});
        const QString message = QString::fromStdString(none.error().message);
        QVERIFY2(isSentenceOn(message, name) && message.contains("'nothing'") &&
                     message.contains(chosen),
                 qPrintable(message));
    }

    void encodingsAreSaid() {
        const ImportBench bench;
        const auto said = [&](const QByteArray& content) {
            return bench.import({bench.write("a.txt", content)}).value().report.files[0].encoding;
        };
        QCOMPARE(said("plain"), std::string("ASCII"));
        QCOMPARE(said("\xC3\xA9t\xC3\xA9"), std::string("UTF-8"));
        QCOMPARE(said("d\xE9j\xE0"), std::string("Latin-1"));
        QCOMPARE(said("\x93no\x94"), std::string("Windows-1252"));
        QCOMPARE(said(utf16("hello", true, true)), std::string("UTF-16 (big-endian)"));
        // What tells comes late: a megabyte of ASCII first.
        QCOMPARE(said(QByteArray(1 << 20, 'a') + " d\xE9j\xE0 vu"), std::string("Latin-1"));
    }

    void foldersAreGoneThrough() {
        const ImportBench bench;
        bench.write("f/b.txt", "second");
        bench.write("f/a/z.md", "first");
        bench.write("f/c.png", "\x89PNG\r\n");
        bench.write("f/.hidden.txt", "hidden");
        bench.write("f/.git/x.txt", "hidden");
        bench.write("f/bad.txt", QByteArray(100, '\0'));
        const auto text = bench.import({bench.path("f")});
        QVERIFY2(text.ok(), text.ok() ? "" : text.error().message.c_str());
        QCOMPARE(joined(text.value().source), QString("first|second"));
        QCOMPARE(text.value().source.parts().size(), std::size_t{1});
        const ImportedFile& file = text.value().report.files[0];
        QCOMPARE(file.leftOut[std::size_t(LeftOut::OtherFile)], 1u);
        QCOMPARE(file.leftOut[std::size_t(LeftOut::UnreadableFile)], 1u);
        QVERIFY(file.problems.front().find("bad.txt") != std::string::npos);
    }

    void inputsArePartsUnlessManyAreSingle() {
        const ImportBench bench;
        std::vector<std::filesystem::path> few, many;
        for (int i = 0; i < 25; ++i)
            many.push_back(bench.write(QString("%1.txt").arg(i), "text " + QByteArray::number(i)));
        few.assign(many.begin(), many.begin() + 3);
        QCOMPARE(bench.import(few).value().source.parts().size(), std::size_t{3});
        QCOMPARE(bench.import(many).value().source.parts().size(), std::size_t{1});
        QCOMPARE(bench.import(many).value().source.documents(), 25u);
    }

    void cleaning_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("cleaned");
        const auto row = [](const char* name, const QByteArray& content, const QString& plain,
                            const QString& cleaned) {
            QTest::newRow(name) << content << plain << cleaned;
        };
        row("tags", "a <b>bold</b> &lt;word&gt; and 1 < 2 & 3",
            "a <b>bold</b> &lt;word&gt; and 1 < 2 & 3", "a bold <word> and 1 < 2 & 3");
        row("paragraphs", "<p>one</p>\n<p>two</p>", "<p>one</p>\n<p>two</p>", "one\ntwo");
        row("controls", "a\x07\x1B[0m b\x7F \xC2\x85 c\xC2\x90", "a[0m b \n c", "a[0m b \n c");
        row("equal lines", "one\none\n\n\none\nend", "one\none\n\n\none\nend", "one\n\n\nend");
        row("a page header",
            "A page header of some length\nx\nA page header of some length\nxx\nx\n",
            "A page header of some length\nx\nA page header of some length\nxx\nx",
            "A page header of some length\nx\nxx\nx");
    }
    void cleaning() {
        QFETCH(QByteArray, content);
        QFETCH(QString, plain);
        QFETCH(QString, cleaned);
        const ImportBench bench;
        const auto path = bench.write("a.txt", content);
        QCOMPARE(joined(bench.import({path}).value().source), plain);
        const ImportSettings all{.removeHtml = true, .removeRepeatedLines = true};
        QCOMPARE(joined(bench.import({path}, all).value().source), cleaned);
    }

    void exactBytesCanBeKept() {
        const ImportBench bench;
        const auto path = bench.write("a.txt", "a\x07\x1B b\rc");
        const auto text = bench.import({path}, {.removeControls = false});
        QCOMPARE(text.value().source.document(0).text, std::string("a\x07\x1B b\rc"));
    }

    void nearlyEmptyAndDuplicates() {
        const ImportBench bench;
        const auto path = bench.write(
            "a.jsonl", "\"the same\"\n\"the same\"\n\" \"\n\"12\"\n\"other text\"\n\"the same\"\n");
        const auto text = bench.import({path}, {.minimumCharacters = 3});
        QCOMPARE(joined(text.value().source), QString("the same|other text"));
        QCOMPARE(text.value().report.cleaning.duplicates, 2u);
        QCOMPARE(text.value().report.cleaning.nearlyEmpty, 1u);
        const auto all = bench.import({path}, {.removeDuplicates = false});
        QCOMPARE(all.value().source.documents(), 5u);
        // A file that gives only what another has given is no mistake.
        const auto twice = bench.import({path, path});
        QCOMPARE(twice.value().source.documents(), 3u);
        QCOMPARE(twice.value().source.parts().size(), std::size_t{1});
    }
};

STUDIO_TEST(ImportFormatsTest)
#include "import_formats_test.moc"
