// SPDX-License-Identifier: GPL-3.0-or-later
// Broken, hostile and odd files: the unusable ones are refused with a sentence of their own and
// leave nothing behind, the others are read as far as they go, with a count of what was left out.
#include <QtTest>

#include "engine/base/random.h"
#include "engine/data/import/archive_walk.h"
#include "tests/engine/data/import_bench.h"
#include "tests/support/packed_files.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

QByteArray readAll(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data %s", qPrintable(path));
    return file.readAll();
}

QString parquetFile(const char* name) {
    return QString(STUDIO_TEST_DATA "/golden/parquet/%1.parquet").arg(name);
}

/// Packs to a thousandth: 1 MiB of blanks a part.
QByteArray bomb(int mebibytes) { return gzipped(QByteArray(1 << 20, ' ')).repeated(mebibytes); }

}  // namespace

class ImportBrokenTest : public QObject {
    Q_OBJECT
private slots:
    void refusals_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* title, const char* name, const QByteArray& content,
                            const char* part) {
            QTest::newRow(title) << QString(name) << content << QString(part);
        };
        row("empty", "a.txt", "", "is empty");
        row("blanks only", "a.txt", " \n\t\n", "gives no document");
        row("NUL bytes", "a.txt", QByteArray(300, '\0'), "NUL bytes");
        row("picture", "a.txt", QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20), "NUL");
        row("bomb in gz", "a.txt.gz", bomb(200), "unpacks to more than 200 times");
        row("bomb in gz in tar", "a.tar.gz", bomb(200), "");
        row("bomb in zip", "a.zip", zipped({{"a.txt", QByteArray(120 << 20, ' ')}}),
            "unpacks to more than 200 times");
        row("no gz", "a.txt.gz", "this is plain text", "is damaged");
        row("no zst", "a.txt.zst", "this is plain text", "is damaged");
        row("no zip", "a.zip", "this is plain text", "is no .zip file");
        row("no tar", "a.tar", "this is plain text", "is no .tar file");
        row("climbing zip", "a.zip", zipped({{"ok.txt", "fine"}, {"../evil.txt", "x"}}),
            "climbs out of the archive");
        row("climbing tar", "a.tar", tarred({{"a/../../evil.txt", "x"}}), "climbs out");
        row("absolute path", "a.tar", tarred({{"/etc/evil.txt", "x"}}), "climbs out");
        row("zip without text", "a.zip", zipped({{"a.png", "x"}}), "1 file of another kind");
        row("packed e-book", "a.epub.gz", gzipped("x"), "unpack it first");
        row("e-book that is none", "a.epub", "x", "is no .zip file");
        row("e-book without pages", "a.epub", zipped({{"mimetype", "application/epub+zip"}}),
            "gives no document");
        row("JSON that is none", "a.json", "once upon a time", "no strings");
        row("JSON without strings", "a.jsonl", "{\"a\":1}\n[2]\n", "no strings");
        row("JSON too deep", "a.json", QByteArray(100'000, '['), "no strings");
        row("Parquet that is none", "a.parquet", "text", "is no Parquet file");
        row("Parquet cut off", "a.parquet", readAll(parquetFile("arrow_zstd")).left(1500),
            "is cut off");
        row("Parquet with LZ4", "a.parquet", readAll(parquetFile("arrow_lz4")), "LZ4");
        row("Parquet with a key", "a.parquet", "PAR1....PARE", "encrypted");
    }
    void refusals() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, part);
        const ImportBench bench;
        const auto text = bench.import({bench.write(name, content)});
        QVERIFY(!text.ok());
        const QString message = QString::fromStdString(text.error().message);
        QVERIFY2(isSentenceOn(message, name) && message.contains(part), qPrintable(message));
        QVERIFY(bench.leftNothing());
    }

    void noFileAndFolders() {
        const ImportBench bench;
        const auto message = [&](const std::filesystem::path& path) {
            const auto text = bench.import({path});
            return text.ok() ? QString() : QString::fromStdString(text.error().message);
        };
        QVERIFY(message(bench.path("missing.txt")).contains("There is no file"));
        QDir().mkpath(QString::fromStdString(bench.path("folder.txt").string()));
        QVERIFY(message(bench.path("folder.txt")).contains("gives no document"));
        bench.write("folder.txt/a.txt", "some text");
        QCOMPARE(message(bench.path("folder.txt")), QString());
        QVERIFY(!bench.import({}).ok());
        QVERIFY(message("/dev/null").contains("not an ordinary file"));
    }

    void readAsFarAsTheyGo_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("start");  // of what was read
        QTest::addColumn<int>("why");
        QTest::addColumn<int>("leftOut");
        QTest::addColumn<int>("replaced");
        const auto row = [](const char* title, const char* name, const QByteArray& content,
                            const char* start, LeftOut why, int leftOut, int replaced = 0) {
            QTest::newRow(title) << QString(name) << content << QString(start)
                                 << static_cast<int>(why) << leftOut << replaced;
        };
        QByteArray lines;
        for (int i = 0; i < 3000; ++i)
            lines += "line " + QByteArray::number(i * 7919) + "\n";
        const QByteArray gz = gzipped(lines), zst = zstdPacked(lines);
        row("truncated gz", "a.txt.gz", gz.left(gz.size() / 2), "line 0\nline 7919\n",
            LeftOut::RestOfFile, 1);
        row("gz without its end", "a.txt.gz", gz.chopped(4), "line 0\nline 7919\n",
            LeftOut::RestOfFile, 1);
        QByteArray scratched = gz;
        scratched.replace(gz.size() / 2, 40, QByteArray(40, '\xFF'));
        row("damaged gz", "a.txt.gz", scratched, "line 0\n", LeftOut::RestOfFile, 1);
        row("truncated zst", "a.txt.zst", zstdPacked(lines + lines).left(zst.size()) + "", "",
            LeftOut::RestOfFile, 1);
        const QByteArray zip = zipped({{"a.txt", "whole"}, {"b.txt", lines}});
        row("truncated zip", "a.zip", zip.left(zip.size() / 2), "whole", LeftOut::RestOfFile, 1);
        row("zip with a broken file", "a.zip",
            zipped({{"a.txt", "whole"}, {"b.jsonl", "none"}, {"c.txt", "too"}}), "whole|too",
            LeftOut::UnreadableFile, 1);
        row("damaged lines", "a.jsonl",
            "{\"text\":\"one\"}\n{\"text\":\"tw\n{\"text\" 2}\n{\"text\":\"three\"}\n", "one|three",
            LeftOut::DamagedRecord, 2);
        row("lines without the field", "a.jsonl", "{\"text\":\"one\"}\n{\"id\":2}\n", "one",
            LeftOut::MissingField, 1);
        row("cut off JSON lines", "a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"tw", "one",
            LeftOut::DamagedRecord, 1);
        row("cut off JSON", "a.json", "[{\"text\":\"one\"},{\"text\":\"tw", "one",
            LeftOut::RestOfFile, 1);
        row("rows that are short", "a.csv", "id,text\n1,one\n2\n3,three\n", "one|three",
            LeftOut::MissingField, 1);
        row("quotation mark without its end", "a.csv", "text,id\none,1\n\"two,2\nthree,3\n",
            "one|two,2\nthree,3\n", LeftOut::DamagedRecord, 1);
        row("bad UTF-8", "a.txt", "\xC3\xA9\xC3\xA8\xC3\xA0 a\xFFz \xE2\x82", "éèà a\uFFFDz \uFFFD",
            LeftOut::Count, 0, 2);
        row("half a UTF-16 unit", "a.txt", QByteArray("\xFF\xFEh\0i\0!", 7), "hi\uFFFD",
            LeftOut::Count, 0, 1);
        row("lone surrogate", "a.txt", QByteArray("\xFF\xFE\x3D\xD8h\0", 6), "\uFFFDh",
            LeftOut::Count, 0, 1);
        row("lone surrogate in JSON", "a.jsonl", "{\"text\":\"a\\ud83dz\"}", "a\uFFFDz",
            LeftOut::Count, 0, 1);
    }
    void readAsFarAsTheyGo() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, start);
        QFETCH(int, why);
        QFETCH(int, leftOut);
        QFETCH(int, replaced);
        const ImportBench bench;
        const auto text = bench.import({bench.write(name, content)});
        if (start.isEmpty()) {  // nothing had been unpacked yet
            QVERIFY(!text.ok());
            return;
        }
        QVERIFY2(text.ok(), text.ok() ? "" : text.error().message.c_str());
        const QString found = joined(text.value().source);
        QVERIFY2(found.startsWith(start), qPrintable(found.left(200)));
        if (start.size() < 12 && !name.contains(".gz") && !name.contains(".zip"))
            QCOMPARE(found, start);
        const ImportedFile& file = text.value().report.files[0];
        if (why != static_cast<int>(LeftOut::Count))
            QCOMPARE(static_cast<int>(file.leftOut[static_cast<std::size_t>(why)]), leftOut);
        QCOMPARE(static_cast<int>(file.replaced), replaced);
        QCOMPARE(static_cast<int>(text.value().report.replaced()), replaced);
        QVERIFY(!text.value().report.sentences().empty());
    }

    void damagedZipKeepsTheFilesBefore() {
        QList<QPair<QByteArray, QByteArray>> files;
        for (int i = 0; i < 40; ++i)
            files.append({QByteArray::number(i) + ".txt", "text of file " + QByteArray::number(i)});
        const QByteArray zip = zipped(files);
        const ImportBench bench;
        for (int percent = 20; percent < 100; percent += 13) {
            const auto text =
                bench.import({bench.write("a.zip", zip.left(zip.size() * percent / 100))});
            QVERIFY2(text.ok(), text.ok() ? "" : text.error().message.c_str());
            QVERIFY(text.value().source.documents() >= 1 &&
                    joined(text.value().source).startsWith("text of file 0"));
        }
    }

    void longLines_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("text") << "a.txt" << QByteArray() << QByteArray();
        QTest::newRow("JSON line")
            << "a.jsonl" << QByteArray("{\"text\":\"") << QByteArray("\"}\n{\"text\":\"end\"}\n");
        QTest::newRow("cell") << "a.csv" << QByteArray("text\n\"") << QByteArray("\"\nend\n");
        QTest::newRow("HTML") << "a.html" << QByteArray("<p>") << QByteArray("</p>");
    }
    void longLines() {
        // 12 MiB without a line end or blank: characters of three bytes, so that cuts can go wrong.
        QFETCH(QString, name);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray line = QByteArray("\xE2\x82\xAC").repeated(4 << 20);
        const ImportBench bench;
        const auto text =
            bench.import({bench.write(name, before + line + after)}, {.removeDuplicates = false});
        QVERIFY2(text.ok(), text.ok() ? "" : text.error().message.c_str());
        const TextSource& source = text.value().source;
        QCOMPARE(text.value().report.longDocuments, 1u);
        std::uint64_t bytes = 0;
        for (std::uint64_t i = 0; i < source.documents(); ++i) {
            const CorpusDocument document = source.document(i);
            QVERIFY(document.text.size() <= kLongestDocument && document.replaced == 0);
            if (document.text != "end")
                bytes += document.text.size();
        }
        QCOMPARE(bytes, std::uint64_t(line.size()));
    }

    void longTextIsCutAtLineEnds() {
        QByteArray content;
        for (int i = 0; content.size() < 9 << 20; ++i)
            content += "This is line " + QByteArray::number(i) + ".\n";
        const ImportBench bench;
        const auto text = bench.import({bench.write("a.txt", content)});
        const TextSource& source = text.value().source;
        QVERIFY(source.documents() > 30);
        QByteArray whole;
        for (std::uint64_t i = 0; i < source.documents(); ++i) {
            const std::string part = source.document(i).text;
            QVERIFY(part.starts_with("This is line "));
            whole += QByteArray::fromStdString(part);
        }
        QCOMPARE(whole, content.chopped(1));
    }

    void dashes() {
        const ImportBench bench;
        const auto text = bench.import({bench.write("a.txt", QByteArray(100'000, '-') + "\n")});
        QCOMPARE(text.value().source.document(0).text.size(), std::size_t{100'000});
    }

    void climbingPaths() {
        for (const char* path : {"../a", "/a", "a/../../b", "a\\..\\b", "C:\\a", "..", "a/.."})
            QVERIFY2(climbsOut(path), path);
        for (const char* path : {"a", "a/b", "..a/b", "a../b", "a/...", "./a"})
            QVERIFY2(!climbsOut(path), path);
    }

    void cancelledAtAnyTime() {
        const ImportBench bench;
        QByteArray lines;
        for (int i = 0; i < 200'000; ++i)
            lines += "{\"text\":\"document " + QByteArray::number(i) + "\"}\n";
        const auto path = bench.write("a.jsonl", lines);
        for (const double when : {0.0, 0.3, 0.7}) {
            std::atomic<bool> cancel{false};
            double last = 0;
            const Progress progress(
                [&](double fraction, std::string_view activity) {
                    QVERIFY(fraction >= last && fraction <= 1 && !activity.empty());
                    last = fraction;
                    cancel = fraction >= when;
                },
                &cancel);
            const auto text = bench.import({path}, {}, progress);
            QVERIFY(!text.ok());
            QVERIFY(text.error().message.find("cancelled") != std::string::npos);
            QVERIFY(last >= when && last < when + 0.3);
            QVERIFY(bench.leftNothing());
        }
    }

    void scratchedBytesNeverHarm_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        for (const char* file :
             {"arrow_groups", "arrow_v2_zstd", "arrow_gzip", "arrow_brotli", "hyparquet_snappy",
              "hyparquet_delta_byte_array", "hyparquet_delta_length_byte_array"})
            QTest::newRow(file) << "a.parquet" << readAll(parquetFile(file));
        const QByteArray text = "Some words, a \"quoted\" one <b>and</b> {\"text\": \"more\"}\n";
        QTest::newRow("zip") << "a.zip" << zipped({{"a.txt", text}, {"b.csv", text}});
        QTest::newRow("tar") << "a.tar.gz" << gzipped(tarred({{"a.html", text}}));
        QTest::newRow("zst") << "a.txt.zst" << zstdPacked(text.repeated(20));
        QTest::newRow("e-book") << "a.epub" << zipped({{"a.xhtml", text}, {"b.opf", text}});
    }
    void scratchedBytesNeverHarm() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const ImportBench bench;
        Random random(5, "scratches");
        int read = 0;
        for (int round = 0; round < 50; ++round) {
            QByteArray scratched = content;
            for (std::uint64_t i = 0, n = 1 + random.below(3); i < n; ++i)
                scratched[static_cast<qsizetype>(
                    random.below(static_cast<std::uint64_t>(content.size())))] =
                    static_cast<char>(random.below(256));
            const auto text = bench.import({bench.write(name, scratched)});
            read += text.ok();
            if (!text) {
                const QString message = QString::fromStdString(text.error().message);
                QVERIFY2(isSentenceOn(message, name), qPrintable(message));
            }
        }
        QVERIFY(read > 0);
    }
};

STUDIO_TEST(ImportBrokenTest)
#include "import_broken_test.moc"
