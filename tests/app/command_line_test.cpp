// SPDX-License-Identifier: GPL-3.0-or-later
// The other commands of `ternary`, and what it says to wrong uses and to failures.
#include <QDirIterator>
#include <QtTest>

#include "engine/config/preset_store.h"
#include "engine/training/run_schema.h"
#include "tests/app/command_line.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::CommandLine;
using studio::testing::Json;
using studio::testing::Outcome;

namespace {

/// "ternary: A sentence. A remedy." on one line: what went wrong, then at most what to do.
bool isOneMessage(const QByteArray& problem) {
    return problem.startsWith("ternary: ") && problem.endsWith('\n') && problem.count('\n') == 1 &&
           problem.size() > 40 && (problem.endsWith(".\n") || problem.endsWith(".'\n"));
}

QStringList filesBelow(const QString& folder) {
    QStringList files;
    QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        files << all.next();
    files.sort();
    return files;
}

}  // namespace

class CommandLineTest : public QObject {
    Q_OBJECT
private slots:
    /// One small run for all that read one.
    void initTestCase() {
        m_cli = std::make_unique<CommandLine>();
        const Outcome run =
            m_cli->run(CommandLine::tiny({"--steps", "120", "--out", m_cli->path("run")}));
        QCOMPARE(run.exitCode, 0);
        for (const Json& line : run.json())
            if (line.value("event", std::string()) == "evaluation")
                m_lastNll = line["nll"];
    }
    void cleanupTestCase() { m_cli.reset(); }

    void wrongUsesAndFailures_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("named");  // what the message must name
        const auto row = [](const char* name, const QStringList& arguments, int code,
                            const char* named) {
            QTest::newRow(name) << arguments << code << QString(named);
        };
        const auto set = [](const QString& assignment) {
            return QStringList{"train", "--preset", "quick-start", "--out",
                               "%/new", "--set",    assignment};
        };
        row("no command", {}, 2, "--help");
        row("unknown command", {"fly"}, 2, "fly");
        row("unknown option", {"presets", "--fly"}, 2, "--fly");
        row("no source", {"train"}, 2, "--preset");
        row("two sources", {"train", "--preset", "quick-start", "--config", "%/ok.json"}, 2,
            "--config");
        row("unknown preset", {"train", "--preset", "slow-start"}, 2, "slow-start");
        row("unknown setting", set("model.wings=2"), 2, "model.wings");
        row("setting without value", set("model.width"), 2, "model.width");
        row("setting out of range", set("model.width=1000000"), 2, "model.width");
        row("not a number", set("model.width=wide"), 2, "model.width");
        row("unknown choice", set("head.kind=none"), 2, "head.kind");
        row("groups do not divide the width", set("model.groups=7"), 2, "model.groups");
        row("more memory than there is", set("training.phases=65536:65536"), 2, "training.phases");
        row("no phase", set("training.phases="), 2, "training.phases");
        row("phase without sequences", set("training.phases=64"), 2, "training.phases");
        row("phase after the last", set("training.phases=64:4 128:4"), 2, "training.phases");
        row("decay before its start", set("schedule.decay_end=1"), 2, "schedule.decay_end");
        row("negative steps", {"train", "--preset", "quick-start", "--steps", "-1"}, 2, "--steps");
        row("no time", {"train", "--preset", "quick-start", "--minutes", "0"}, 2, "--minutes");
        row("no thread", {"train", "--preset", "quick-start", "--threads", "0"}, 2, "--threads");
        row("folder of generate missing", {"generate"}, 2, "folder");
        row("missing settings file", {"train", "--config", "%/none.json"}, 2, "none.json");
        row("settings file is no JSON", {"train", "--config", "%/bad.json"}, 2, "bad.json");
        row("settings file with a wrong key", {"train", "--config", "%/wings.json"}, 2,
            "model.wings");

        const auto corpus = [](const QString& file) {
            return CommandLine::tiny({"--out", "%/new", "--corpus", file});
        };
        row("missing corpus", corpus("%/none.txt"), 1, "none.txt");
        row("folder as corpus", corpus("%/tmp"), 1, "tmp");
        row("empty corpus", corpus("%/empty.txt"), 1, "empty.txt");
        row("too little text", corpus("%/little.txt"), 1, "tokens");
        row("existing folder", CommandLine::tiny({"--out", "%/run"}), 1, "run");
        row("file as folder", CommandLine::tiny({"--out", "%/ok.json"}), 1, "ok.json");
        row("resume of no run", {"train", "--resume", "%/none"}, 1, "none");
        row("resume of a folder that is no run", {"train", "--resume", "%/tmp"}, 1, "run.json");
        row("generate of no run", {"generate", "%/none"}, 1, "none");
        row("evaluate of no run", {"evaluate", "%/none", "--corpus", "%/long.txt"}, 1, "none");
        row("evaluate on nothing", {"evaluate", "%/run", "--corpus", "%/none.txt"}, 1, "none.txt");
        row("evaluate on one byte", {"evaluate", "%/run", "--corpus", "%/one.txt"}, 1, "short");
        row("unknown tokenizer", {"tokenize", "--tokenizer", "words"}, 1, "words");
        row("temperature below 0", {"generate", "%/run", "--temperature", "-1"}, 2, "temperature");
        row("top-p above 1", {"generate", "%/run", "--top-p", "1.5"}, 2, "top-p");
    }
    void wrongUsesAndFailures() {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, named);
        m_cli->write("ok.json", "{}");
        m_cli->write("bad.json", "{ this is no JSON");
        m_cli->write("wings.json", R"({"model":{"wings":2}})");
        m_cli->write("empty.txt", "");
        m_cli->write("one.txt", "a");
        m_cli->write("little.txt", "Once upon a time.\n\nThe end.\n\nOnce more.\n");
        m_cli->write("long.txt", QByteArray("Once upon a time there was a fox. ").repeated(500));
        arguments.replaceInStrings("%", m_cli->path(""));
        arguments.replaceInStrings("//", "/");
        const QStringList before = filesBelow(m_cli->path(""));
        const Outcome refused = m_cli->run(arguments);
        QVERIFY2(refused.exitCode == code, QByteArray::number(refused.exitCode) + ": " +
                                               refused.problem + refused.output.left(300));
        QVERIFY2(isOneMessage(refused.problem), refused.problem);
        QVERIFY2(refused.problem.contains(named.toUtf8()), refused.problem);
        QCOMPARE(filesBelow(m_cli->path("")), before);  // nothing is left behind
    }

    void helpAndVersion_data() {
        QTest::addColumn<QString>("command");
        for (const char* command : {"", "train", "generate", "evaluate", "tokenize", "storybook",
                                    "presets", "settings", "benchmark"})
            QTest::newRow(*command ? command : "program") << command;
    }
    void helpAndVersion() {
        QFETCH(QString, command);
        const QStringList prefix = command.isEmpty() ? QStringList() : QStringList{command};
        const Outcome help = m_cli->run(prefix + QStringList{"--help"});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.output.contains("--help") && help.output.contains("Usage"));
        const Outcome version = m_cli->run(prefix + QStringList{"--version"});
        QCOMPARE(version.exitCode, 0);
        QVERIFY2(version.output.startsWith("ternary ") && version.lines().size() == 1,
                 version.output);
    }

    void generatesExactlySoManyTokens_data() {
        QTest::addColumn<int>("tokens");
        for (const int tokens : {0, 1, 7, 400})
            QTest::addRow("%d", tokens) << tokens;
    }
    void generatesExactlySoManyTokens() {
        QFETCH(int, tokens);
        const QStringList ask{"generate",      m_cli->path("run"),
                              "--prompt",      "The fox ",
                              "--tokens",      QString::number(tokens),
                              "--temperature", "1.2",
                              "--top-k",       "0",
                              "--top-p",       "1",
                              "--seed",        "5",
                              "--json"};
        const Outcome run = m_cli->run(ask);
        QCOMPARE(run.exitCode, 0);
        const auto lines = run.json();
        QCOMPARE(static_cast<int>(lines.size()), tokens + 1);
        for (const Json& line : lines)
            QVERIFY(line.is_object());
        const Json& last = lines.back();
        QCOMPARE(last["event"].get<std::string>(), std::string("finished"));
        QCOMPARE(last["tokens"].get<int>(), tokens);
        QCOMPARE(last["step"].get<int>(), 120);
        QVERIFY(last["tokens_per_s"].is_number());
        QVERIFY(tokens == 0 || last["tokens_per_s"] > 0);
        const auto withoutRate = [](const Outcome& outcome) {
            return outcome.lines().mid(0, outcome.lines().size() - 1);
        };
        QCOMPARE(withoutRate(m_cli->run(ask)), withoutRate(run));  // the seed names the draws
    }

    // The run's tokens are bytes, so most of what a daring answer writes is no character.
    void generatedTextIsWholeCharacters() {
        const Outcome run =
            m_cli->run({"generate", m_cli->path("run"), "--prompt", "The fox ", "--tokens", "600",
                        "--temperature", "5", "--top-k", "0", "--json"});
        QCOMPARE(run.exitCode, 0);
        const auto lines = run.json();
        std::string bytes, joined;
        for (const Json& line : lines) {
            if (line.contains("text"))
                joined += line["text"].get<std::string>();
            if (!line.contains("id"))
                continue;
            const int id = line["id"].get<int>();
            QVERIFY(id >= 0 && id <= 256);
            if (id == 256)
                QCOMPARE(line["end_of_document"].get<bool>(), true);
            else
                bytes += static_cast<char>(id);
        }
        // Qt's decoder is the independent source of what the bytes are as text.
        QVERIFY(QString::fromUtf8(bytes.c_str(), static_cast<int>(bytes.size()))
                    .contains(QChar::ReplacementCharacter));
        QCOMPARE(QString::fromStdString(joined).remove(QChar::ReplacementCharacter),
                 QString::fromUtf8(bytes.data(), static_cast<int>(bytes.size()))
                     .remove(QChar::ReplacementCharacter));
    }

    void generationStopsAtItsText() {
        const Outcome run = m_cli->run({"generate", m_cli->path("run"), "--prompt", "The fox ",
                                        "--tokens", "5000", "--stop", "e", "--json"});
        QCOMPARE(run.exitCode, 0);
        const auto lines = run.json();
        QVERIFY(lines.size() >= 2 && lines.size() < 1000);
        for (std::size_t i = 0; i + 2 < lines.size(); ++i)
            QVERIFY(lines[i]["text"] != "e");
        QCOMPARE(lines[lines.size() - 2]["text"].get<std::string>(), std::string("e"));
        QCOMPARE(lines.back()["tokens"].get<std::size_t>(), lines.size() - 1);
    }

    void plainGenerationBeginsWithThePrompt() {
        const Outcome run =
            m_cli->run({"generate", m_cli->path("run"), "--prompt", "The fox ", "--tokens", "40"});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.output.startsWith("The fox ") && run.output.size() >= 8 + 40);
    }

    void evaluates() {
        const Outcome stories = m_cli->run({"storybook", "--stories", "40", "--seed", "99"});
        QCOMPARE(stories.exitCode, 0);
        const QString like = m_cli->write("like.txt", stories.output);
        const QString unlike = m_cli->write("unlike.txt", QByteArray("XQZ#09 ").repeated(3000));
        const auto score = [&](const QString& file) {
            const Outcome run =
                m_cli->run({"evaluate", m_cli->path("run"), "--corpus", file, "--json"});
            const auto lines = run.json();
            return run.exitCode == 0 && lines.size() == 1 && lines[0]["step"] == 120 &&
                           lines[0]["bits_per_byte"] > 0
                       ? lines[0]["nll"].get<double>()
                       : -1.0;
        };
        const double known = score(like), unknown = score(unlike);
        // The run's own score is over 128 tokens: about 1.5 / sqrt(128) = 0.13 nats of noise.
        QVERIFY2(std::abs(known - m_lastNll) < 4 * 0.13,
                 qPrintable(QStringLiteral("%1, %2").arg(known).arg(m_lastNll)));
        QVERIFY(unknown > known + 1);
        // The validation part that the run keeps, all of it, and the loss that was optimised.
        const Outcome own =
            m_cli->run({"evaluate", m_cli->path("run"), "--as-optimised", "--json"});
        const Json line = own.json().front();
        QVERIFY(own.exitCode == 0 && line["tokens"] > 1000);
        QVERIFY(std::abs(line["nll"].get<double>() - known) < 4 * 0.13);
        QVERIFY(line["loss"] > line["nll"]);  // the smoothing wants what is improbable as well
        const Outcome text = m_cli->run({"evaluate", m_cli->path("run"), "--corpus", like});
        QVERIFY(text.exitCode == 0 && text.output.startsWith("Step 120: "));
    }

    void tokenizesThereAndBack_data() {
        QTest::addColumn<QString>("tokenizer");
        QTest::newRow("gpt2") << "gpt2";
        QTest::newRow("bytes") << "bytes";
        QTest::newRow("run folder") << m_cli->path("run");
    }
    void tokenizesThereAndBack() {
        QFETCH(QString, tokenizer);
        QByteArray input;
        std::vector<std::string> texts{"Once upon a time",
                                       "",
                                       " two  spaces ",
                                       "tab\tand\nline",
                                       "\xc3\xa4\xe4\xb8\xad\xf0\x9f\xa6\x8a",
                                       "\"quoted\" \\"};
        for (const std::string& text : texts)
            input += QByteArray::fromStdString(Json{{"text", text}}.dump()) + '\n';
        const Outcome encoded = m_cli->run({"tokenize", "--tokenizer", tokenizer}, input);
        QCOMPARE(encoded.exitCode, 0);
        QCOMPARE(encoded.json().size(), texts.size());
        if (tokenizer == "gpt2")  // known of GPT-2's table
            QCOMPARE(encoded.lines().front(), QByteArray("{\"ids\":[7454,2402,257,640]}"));
        else
            QCOMPARE(encoded.json().front()["ids"].size(), texts.front().size());
        const Outcome decoded =
            m_cli->run({"tokenize", "--tokenizer", tokenizer, "--decode"}, encoded.output);
        QCOMPARE(decoded.exitCode, 0);
        for (std::size_t i = 0; i < texts.size(); ++i)
            QCOMPARE(decoded.json().at(i)["text"].get<std::string>(), texts[i]);
    }

    void wrongLinesAreNamed_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<bool>("decode");
        QTest::newRow("no JSON") << QByteArray("{\"text\":\"a\"}\nhello\n") << false;
        QTest::newRow("no object") << QByteArray("{\"text\":\"a\"}\n[1]\n") << false;
        QTest::newRow("no text") << QByteArray("{\"text\":\"a\"}\n{\"ids\":[1]}\n") << false;
        QTest::newRow("id too large") << QByteArray("{\"ids\":[1]}\n{\"ids\":[70000]}\n") << true;
        QTest::newRow("negative id") << QByteArray("{\"ids\":[1]}\n{\"ids\":[-1]}\n") << true;
        QTest::newRow("fraction") << QByteArray("{\"ids\":[1]}\n{\"ids\":[1.5]}\n") << true;
    }
    void wrongLinesAreNamed() {
        QFETCH(QByteArray, input);
        QFETCH(bool, decode);
        QStringList arguments{"tokenize", "--tokenizer", "gpt2"};
        if (decode)
            arguments << "--decode";
        const Outcome run = m_cli->run(arguments, input);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.lines().size(), 1);  // the first line was right
        QVERIFY2(isOneMessage(run.problem) && run.problem.contains("ine 2"), run.problem);
    }

    void listsPresetsAndSettings() {
        const auto presets = m_cli->run({"presets", "--json"}).json();
        QCOMPARE(presets.size(), std::size_t{2});
        QVERIFY(m_cli->run({"presets"}).output.contains("flashlm-v3"));
        const auto settings = m_cli->run({"settings", "--json"}).json();
        QVERIFY(settings.size() > 30);
        for (const Json& setting : settings)
            QVERIFY(setting.is_object() && !setting["help"].get<std::string>().empty() &&
                    !setting["why"].get<std::string>().empty());
    }

    void ownPresetsAreListedAndTrained() {
        const CommandLine cli;
        RunConfig config(makeRunSchema());
        for (const char* assignment :
             {"tokenizer.kind=bytes", "corpus.stories=200", "model.width=32", "model.inner=48",
              "model.groups=4", "model.dilations=1,4", "training.phases=32:4",
              "evaluation.windows=4", "evaluation.length=32", "limit.steps=7"})
            QVERIFY(config.setAssignment(assignment).ok());
        const PresetStore store(ResourceLocator(std::filesystem::path(STUDIO_RESOURCES)), {},
                                cli.path("presets").toStdString());
        QVERIFY(store.save("Tiny one", "Seven steps.", config, false).ok());
        QVERIFY(cli.run({"presets"}).output.contains("tiny-one  Tiny one: Seven steps."));
        const auto listed = cli.run({"presets", "--json"}).json();
        QCOMPARE(listed.size(), std::size_t{3});
        QVERIFY(listed.back()["own"].get<bool>());
        const Outcome run = cli.run({"train", "--preset", "tiny-one", "--json"});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(testing::lossesOf(run.json()).size(), std::size_t{7});

        cli.write("presets/broken.json", "{");
        const Outcome broken = cli.run({"presets"});
        QCOMPARE(broken.exitCode, 1);
        QVERIFY(broken.output.contains("tiny-one"));
        QVERIFY2(broken.problem.contains("broken.json"), broken.problem);
    }

private:
    std::unique_ptr<CommandLine> m_cli;
    double m_lastNll = 0;
};

STUDIO_TEST(CommandLineTest)
#include "command_line_test.moc"
