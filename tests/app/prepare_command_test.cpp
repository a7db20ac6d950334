// SPDX-License-Identifier: GPL-3.0-or-later
// `ternary prepare` as a process: what it makes, what it keeps, what it refuses, and that nothing
// is left when it fails or is interrupted; and training on what was prepared.
#include <QtTest>
#include <csignal>

#include "tests/app/command_line.h"
#include "tests/support/packed_files.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

QByteArray stories(int count) {
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "<|endoftext|>\nOnce there was fox " + QByteArray::number(i) +
                ", who went to the market and came home again.\n";
    return text;
}

Json lastOf(const Outcome& outcome) {
    const auto lines = outcome.json();
    return lines.empty() ? Json() : lines.back();
}

}  // namespace

class PrepareCommandTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_cli = std::make_unique<CommandLine>(); }
    void cleanup() { m_cli.reset(); }

    void tokenizers_data() {
        QTest::addColumn<QString>("tokenizer");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("vocabulary");
        QTest::newRow("bytes") << "bytes"
                               << "bytes" << 257;
        QTest::newRow("GPT-2") << "gpt2"
                               << "gpt2" << 50257;
        QTest::newRow("own") << "bpe:300"
                             << "bpe" << 300;
    }
    void tokenizers() {
        QFETCH(QString, tokenizer);
        QFETCH(QString, name);
        QFETCH(int, vocabulary);
        const QString file = m_cli->write("a.txt", stories(400));
        const Outcome made = m_cli->run({"prepare", file, "--tokenizer", tokenizer, "--out",
                                         m_cli->path("deep/out"), "--json"});
        QVERIFY2(made.exitCode == 0, made.problem.constData());
        const Json last = lastOf(made);
        QCOMPARE(last["event"], "prepared");
        QCOMPARE(QString::fromStdString(last["tokenizer"]), name);
        QCOMPARE(last["vocabulary"].get<int>(), vocabulary);
        QCOMPARE(last["documents"].get<int>(), 400);
        QCOMPARE(last["from_cache"], false);
        QVERIFY(last["training_tokens"].get<int>() > 5 * last["validation_tokens"].get<int>());
        // Again, elsewhere: from what is kept. The folder itself is not overwritten.
        const Outcome again = m_cli->run(
            {"prepare", file, "--tokenizer", tokenizer, "--out", m_cli->path("out2"), "--json"});
        QCOMPARE(lastOf(again)["from_cache"], true);
        QCOMPARE(lastOf(again)["training_tokens"], last["training_tokens"]);
        const Outcome taken = m_cli->run({"prepare", file, "--out", m_cli->path("out2")});
        QCOMPARE(taken.exitCode, 1);
        QVERIFY(taken.problem.contains("exists already"));
    }

    void choicesAndRemarks() {
        const QString file = m_cli->write(
            "a.csv.gz", gzipped("id,note,text\n1,<b>a note</b> of \xE9t\xE9,x\n2,a note too,y\n3,a "
                                "note too,z\n4\n5,one more note here,z\n"));
        const Outcome made =
            m_cli->run({"prepare", file, "--tokenizer", "bytes", "--out", m_cli->path("out"),
                        "--field", "note", "--remove-html", "--validation", "0.3"});
        QVERIFY2(made.exitCode == 0, made.problem.constData());
        QVERIFY2(made.output.contains("Latin-1") && made.output.contains("taken from 'note'") &&
                     made.output.contains("1 record without the text field") &&
                     made.output.contains("2 pieces of HTML were removed") &&
                     made.output.contains("same as an earlier one") &&
                     made.output.contains("3 documents"),
                 made.output.constData());
    }

    void unusableInputs_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* title, const char* name, const QByteArray& content,
                            const char* part, const QStringList& more = {}, int code = 1) {
            QTest::newRow(title) << QString(name) << content << more << code << QString(part);
        };
        row("empty", "a.txt", "", "is empty");
        row("binary", "a.txt", QByteArray(64, '\0'), "is not text");
        row("bomb", "a.txt.gz", gzipped(QByteArray(1 << 20, ' ')).repeated(200), "unpacks to more");
        row("climbing", "a.zip", zipped({{"../a.txt", "x"}}), "climbs out");
        row("no Parquet", "a.parquet", "x", "is no Parquet file");
        row("no such column", "a.csv", "id,text\n1,one\n", "no column 'body'", {"--field", "body"});
        row("too short to be split", "a.txt", "x", "single document");
        row("unknown tokenizer", "a.txt", "x y", "is no tokenizer", {"--tokenizer", "gpt9"}, 2);
        row("size out of range", "a.txt", "x y", "is no tokenizer", {"--tokenizer", "bpe:9"}, 2);
        row("size of GPT-2", "a.txt", "x y", "is no tokenizer", {"--tokenizer", "gpt2:9"}, 2);
    }
    void unusableInputs() {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QStringList, more);
        QFETCH(int, code);
        QFETCH(QString, part);
        const QString file = m_cli->write(name, content);
        const Outcome made =
            m_cli->run(QStringList{"prepare", file, "--out", m_cli->path("deep/out")} + more);
        QCOMPARE(made.exitCode, code);
        QVERIFY2(made.problem.contains(part.toUtf8()) && made.problem.count('\n') == 1,
                 made.problem.constData());
        QVERIFY(!QFile::exists(m_cli->path("deep")));
    }

    void missingArguments() {
        QCOMPARE(m_cli->run({"prepare"}).exitCode, 2);
        QCOMPARE(m_cli->run({"prepare", m_cli->write("a.txt", "x")}).exitCode, 2);
        QCOMPARE(m_cli->run({"prepare", "--list", "--delete", "all"}).exitCode, 2);
    }

    void interruptedLeavesNothing() {
        QByteArray text;
        for (int i = 0; text.size() < 24 << 20; ++i)
            text += "word" + QByteArray::number(i * 2654435761u) + (i % 12 ? " " : "\n");
        const QString file = m_cli->write("a.txt", text);
        const auto process = m_cli->start({"prepare", file, "--tokenizer", "bpe:20000", "--threads",
                                           "1", "--out", m_cli->path("deep/out"), "--json"});
        QVERIFY(process->waitForReadyRead(60000));
        QVERIFY(QTest::qWaitFor(
            [&] {
                process->waitForReadyRead(10);
                return process->peek(1 << 16).contains("Counting words") ||
                       process->peek(1 << 16).contains("vocabulary");
            },
            60000));
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        QCOMPARE(CommandLine::finish(*process).exitCode, 130);
        QVERIFY(!QFile::exists(m_cli->path("deep")));
    }

    void keptTextsAreListedAndDeleted() {
        const QString file = m_cli->write("a.txt", stories(60));
        const auto list = [&] { return m_cli->run({"prepare", "--list", "--json"}).json(); };
        QVERIFY(list().empty());
        for (const char* tokenizer : {"bytes", "bpe:280"})
            QCOMPARE(m_cli
                         ->run({"prepare", file, "--tokenizer", tokenizer, "--out",
                                m_cli->path(tokenizer)})
                         .exitCode,
                     0);
        QCOMPARE(list().size(), std::size_t{2});
        QCOMPARE(list()[0]["sources"], "same");
        QVERIFY(list()[0]["bytes_on_disk"].get<int>() > 1000);
        // Another content of the same size, a moment later: noticed, and not taken for the old one.
        QTest::qWait(20);
        m_cli->write("a.txt", stories(60).replace("fox", "hen"));
        QCOMPARE(list()[0]["sources"], "changed");
        QVERIFY(m_cli->run({"prepare", "--list"}).output.contains("SOURCES CHANGED"));
        const Outcome fresh = m_cli->run(
            {"prepare", file, "--tokenizer", "bytes", "--out", m_cli->path("fresh"), "--json"});
        QCOMPARE(lastOf(fresh)["from_cache"], false);
        QCOMPARE(list().size(), std::size_t{3});
        const QString name = QString::fromStdString(list()[0]["name"]);
        QCOMPARE(m_cli->run({"prepare", "--delete", name}).exitCode, 0);
        QCOMPARE(list().size(), std::size_t{2});
        QCOMPARE(m_cli->run({"prepare", "--delete", name}).exitCode, 1);
        QCOMPARE(m_cli->run({"prepare", "--delete", "all"}).exitCode, 0);
        QVERIFY(list().empty());
        QVERIFY(QFile::exists(m_cli->path("fresh/training.tokens")));  // the result is its own
    }

    void damagedEntriesAreMadeAnew() {
        const QString file = m_cli->write("a.txt", stories(60));
        const auto prepare = [&](const char* out) {
            return m_cli->run(
                {"prepare", file, "--tokenizer", "bytes", "--out", m_cli->path(out), "--json"});
        };
        QCOMPARE(prepare("one").exitCode, 0);
        const auto list = m_cli->run({"prepare", "--list", "--json"}).json();
        QFile tokens(QString::fromStdString(list[0]["folder"]) + "/training.tokens");
        QVERIFY(tokens.open(QIODevice::ReadWrite) && tokens.seek(300) && tokens.write("????") == 4);
        tokens.close();
        const Outcome again = prepare("two");
        QVERIFY2(again.exitCode == 0, again.problem.constData());
        QCOMPARE(lastOf(again)["from_cache"], false);
        QCOMPARE(lastOf(prepare("three"))["from_cache"], true);
    }

    void trainingTakesAllOfThem() {
        const QString out = m_cli->path("prepared");
        const QString file = m_cli->write("a.txt", stories(3000));
        QCOMPARE(m_cli->run({"prepare", file, "--tokenizer", "bpe:300", "--out", out}).exitCode, 0);
        const auto train = [&](const QStringList& corpora, const char* run) {
            QStringList arguments = CommandLine::tiny({"--steps", "2", "--out", m_cli->path(run)});
            for (const QString& corpus : corpora)
                arguments << "--corpus" << corpus;
            return m_cli->run(arguments);
        };
        const Outcome onFolder = train({out}, "run1");
        QVERIFY2(onFolder.exitCode == 0, onFolder.problem.constData());
        QFile record(m_cli->path("run1/run.json"));
        QVERIFY(record.open(QIODevice::ReadOnly));
        const Json run = Json::parse(record.readAll().constData());
        QCOMPARE(run["settings"]["tokenizer"]["kind"], "bpe");  // as it was prepared
        QCOMPARE(run["settings"]["tokenizer"]["vocabulary"], 300);
        const Outcome mixed = train({out, file}, "run2");
        QCOMPARE(mixed.exitCode, 1);
        QVERIFY(mixed.problem.contains("cannot be joined"));
        QVERIFY(!QFile::exists(m_cli->path("run2")));
        const QString zip = m_cli->write("b.zip", zipped({{"x.txt", stories(3000)}}));
        const Outcome onZip = train({zip}, "run3");
        QVERIFY2(onZip.exitCode == 0, onZip.problem.constData());
        const Outcome onBroken = train({m_cli->write("c.zip", "none")}, "run4");
        QCOMPARE(onBroken.exitCode, 1);
        QVERIFY(!QFile::exists(m_cli->path("run4")));
        // The run's text is its own: it can be evaluated when all that was kept is gone.
        QCOMPARE(m_cli->run({"prepare", "--delete", "all"}).exitCode, 0);
        QCOMPARE(m_cli->run({"evaluate", m_cli->path("run3")}).exitCode, 0);
    }

private:
    std::unique_ptr<CommandLine> m_cli;
};

STUDIO_TEST(PrepareCommandTest)
#include "prepare_command_test.moc"
