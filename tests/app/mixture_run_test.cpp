// SPDX-License-Identifier: GPL-3.0-or-later
// Runs on several corpora and from embeddings of elsewhere, by the real command line: what is
// reported, what is refused, and that a run goes on as if nothing had happened.
#include <QtTest>

#include "engine/storage/embedding_file.h"
#include "engine/storage/run_folder.h"
#include "tests/app/command_line.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::CommandLine;
using studio::testing::Json;
using studio::testing::lossesOf;
using studio::testing::Outcome;

namespace {

QByteArray text(const char* sentence, int times) {
    QByteArray all;
    for (int i = 0; i < times; ++i)
        all += QByteArray(sentence) + QByteArray::number(i) + ".\n";
    return all;
}

std::vector<Json> evaluationsOf(const Outcome& outcome) {
    std::vector<Json> all;
    for (const Json& line : outcome.json())
        if (line.value("event", std::string()) == "evaluation")
            all.push_back(line);
    return all;
}

}  // namespace

class MixtureRunTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_cli = std::make_unique<CommandLine>();
        m_cli->write("tale.txt", text("The fox went home and slept on day ", 300));
        m_cli->write("sums.txt", text("7 + 5 = 12; 1 + 1 = 2; case ", 60));
    }

    void eachCorpusIsScored() {
        const Outcome run =
            m_cli->run(mixture({"--weights", "3,1", "--steps", "40", "--out", path("a")}));
        QVERIFY2(run.exitCode == 0, run.problem.constData());
        const std::vector<Json> scores = evaluationsOf(run);
        QCOMPARE(scores.size(), std::size_t{3});
        for (const Json& score : scores) {
            QCOMPARE(score["corpora"].size(), std::size_t{2});
            const Json &tale = score["corpora"][0], &sums = score["corpora"][1];
            QCOMPARE(tale["corpus"].get<std::string>(), std::string("tale.txt"));
            QCOMPARE(sums["corpus"].get<std::string>(), std::string("sums.txt"));
            const double together =
                0.75 * tale["nll"].get<double>() + 0.25 * sums["nll"].get<double>();
            QVERIFY(std::abs(score["nll"].get<double>() - together) < 1e-12);
        }
        // What the run's folder keeps says the same, and so does scoring it again.
        const Outcome again = m_cli->run({"evaluate", path("a"), "--json"});
        QCOMPARE(again.exitCode, 0);
        const Json line = again.json().front();
        QCOMPARE(line["corpora"].size(), std::size_t{2});
        const Outcome lines = m_cli->run({"evaluate", path("a")});
        QVERIFY(lines.output.contains("tale.txt: ") && lines.output.contains("sums.txt: "));
        const auto record = RunFolder::open(FileSystem(), path("a").toStdString());
        QCOMPARE(record.value().record().settings["corpus"]["weights"].dump(),
                 std::string("[3,1]"));
    }

    void weightsDecideWhatIsLearned() {
        const auto lastOf = [&](const char* weights, const char* folder) {
            const Outcome run =
                m_cli->run(mixture({"--weights", weights, "--steps", "60", "--out", path(folder)}));
            return run.exitCode == 0 ? evaluationsOf(run).back()["corpora"] : Json();
        };
        const Json tales = lastOf("1,0", "tales"), sums = lastOf("0,1", "sums");
        QVERIFY(tales.is_array() && sums.is_array());
        QVERIFY(tales[0]["nll"] < sums[0]["nll"]);
        QVERIFY(tales[1]["nll"] > sums[1]["nll"]);
    }

    void goesOnAsIfNothingHadHappened() {
        const QStringList options = {"--weights", "2,3", "--steps", "60", "--out"};
        const Outcome whole = m_cli->run(mixture(options + QStringList{path("whole")}));
        QCOMPARE(whole.exitCode, 0);
        const auto process = m_cli->start(mixture(options + QStringList{path("cut")}));
        std::vector<Json> lines;
        while (lossesOf(lines).size() < 25) {
            QVERIFY(process->canReadLine() || process->waitForReadyRead(30000));
            while (process->canReadLine())
                lines.push_back(Json::parse(process->readLine().constData(), nullptr, false));
        }
        process->kill();
        QVERIFY(process->waitForFinished());
        const Outcome rest = m_cli->run({"train", "--resume", path("cut"), "--json"});
        QVERIFY2(rest.exitCode == 0, rest.problem.constData());
        auto losses = lossesOf(lines);
        for (const auto& [step, loss] : lossesOf(rest.json()))
            losses[step] = loss;
        QVERIFY(losses == lossesOf(whole.json()));
        QVERIFY(evaluationsOf(rest).back()["corpora"] == evaluationsOf(whole).back()["corpora"]);
    }

    void weightsThatDoNotFitAreRefused_data() {
        QTest::addColumn<QString>("weights");
        QTest::newRow("one for two") << "1";
        QTest::newRow("three for two") << "1,2,3";
        QTest::newRow("nothing drawn") << "0,0";
        QTest::newRow("negative") << "-1,2";
        QTest::newRow("no number") << "much,little";
    }
    void weightsThatDoNotFitAreRefused() {
        QFETCH(QString, weights);
        const Outcome run = m_cli->run(mixture({"--weights=" + weights, "--out", path("no")}));
        QVERIFY(run.exitCode == 1 || run.exitCode == 2);
        QVERIFY2(run.problem.contains("corpus.weights"), run.problem.constData());
        QVERIFY(!QFileInfo::exists(path("no")));
    }

    void startsFromGpt2sEmbeddingAndFreezesIt() {
        writeEmbedding(257);
        const Outcome made = m_cli->run({"embeddings", path("gpt2.safetensors"), "--width", "32",
                                         "--out", path("start.safetensors"), "--json"});
        QVERIFY2(made.exitCode == 0, made.problem.constData());
        const Json report = made.json().front();
        QCOMPARE(report["rows"].get<int>(), 257);
        const double kept = report["kept_variance"];
        QVERIFY(kept > 0.5 && kept < 1);
        const Outcome run = m_cli->run(CommandLine::tiny(
            {"--embeddings", path("gpt2.safetensors"), "--set",
             "training.phases=32:4:12:frozen 64:4", "--steps", "12", "--out", path("run")}));
        QVERIFY2(run.exitCode == 0, run.problem.constData());
        const QString percent = QString("keeps %1 %").arg(100 * kept, 0, 'f', 1);
        QVERIFY2(run.output.contains(percent.toUtf8()), run.output.left(2000).constData());
        QVERIFY(run.output.contains("embedding frozen"));
        const auto start =
            loadStartEmbedding(path("start.safetensors").toStdString(), 257, 32, true);
        QVERIFY(std::ranges::equal(start.value().values.span(), embeddingOf("run")));
        // Trained further it moves.
        const Outcome trained = m_cli->run(CommandLine::tiny(
            {"--embeddings", path("start.safetensors"), "--steps", "12", "--out", path("moved")}));
        QVERIFY2(trained.exitCode == 0, trained.problem.constData());
        QVERIFY(!std::ranges::equal(start.value().values.span(), embeddingOf("moved")));
    }

    // Prepared once, with start values beside the tokens; a run on the folder takes them over, and
    // its corpora are still told apart.
    void preparedFoldersKeepCorporaAndEmbeddings() {
        writeEmbedding(257);
        const Outcome made = m_cli->run(
            {"prepare", path("tale.txt"), path("sums.txt"), "--tokenizer", "bytes", "--embeddings",
             path("gpt2.safetensors"), "--width", "32", "--out", path("prepared")});
        QVERIFY2(made.exitCode == 0, made.problem.constData());
        QVERIFY2(made.output.contains("257 x 48 -> 32 wide"), made.output.constData());
        const Outcome run =
            m_cli->run(CommandLine::tiny({"--corpus", path("prepared"), "--weights", "3,1",
                                          "--steps", "20", "--out", path("run")}));
        QVERIFY2(run.exitCode == 0, run.problem.constData());
        QVERIFY(run.output.contains("projected to width 32"));
        QCOMPARE(evaluationsOf(run).back()["corpora"].size(), std::size_t{2});
        const Outcome refused = m_cli->run(CommandLine::tiny(
            {"--corpus", path("prepared"), "--weights", "3,1,2", "--out", path("no")}));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(!QFileInfo::exists(path("no")));
        writeEmbedding(300);
        const Outcome wrong =
            m_cli->run({"prepare", path("tale.txt"), "--tokenizer", "bytes", "--embeddings",
                        path("gpt2.safetensors"), "--width", "32", "--out", path("wrong")});
        QCOMPARE(wrong.exitCode, 1);
        QVERIFY2(wrong.problem.contains("300 words"), wrong.problem.constData());
        QVERIFY(!QFileInfo::exists(path("wrong")));
    }

    void startsFromItsOwnText() {
        const Outcome run = m_cli->run(CommandLine::tiny(
            {"--set", "model.embedding_source=corpus", "--set",
             "training.phases=32:4:12:frozen 64:4", "--steps", "12", "--out", path("own")}));
        QVERIFY2(run.exitCode == 0, run.problem.constData());
        QVERIFY(run.output.contains("starts from the text itself"));
        const auto kept =
            loadStartEmbedding(path("own/data/embedding.safetensors").toStdString(), 257, 32, true);
        QVERIFY(std::ranges::equal(kept.value().values.span(), embeddingOf("own")));
    }

    void embeddingsThatDoNotFitAreRefused_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("says");
        QTest::newRow("other vocabulary") << 300 << QStringList() << "300 words";
        QTest::newRow("too wide a model")
            << 257 << QStringList{"--set", "model.width=64"} << "at most 48";
        QTest::newRow("no file") << 257 << QStringList{"--set", "model.embedding_file="}
                                 << "ternary fetch gpt2-embeddings";
        QTest::newRow("missing file")
            << 257 << QStringList{"--set", "model.embedding_file=/no/x"} << "/no/x";
    }
    void embeddingsThatDoNotFitAreRefused() {
        QFETCH(int, rows);
        QFETCH(QStringList, more);
        QFETCH(QString, says);
        writeEmbedding(rows);
        const Outcome run = m_cli->run(CommandLine::tiny(
            QStringList{"--set", "model.embedding_source=pretrained", "--set",
                        "model.embedding_file=" + path("gpt2.safetensors"), "--out", path("no")} +
            more));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.problem.contains(says.toUtf8()), run.problem.constData());
        QVERIFY(!QFileInfo::exists(path("no")));
    }

private:
    QString path(const QString& name) const { return m_cli->path(name); }
    QStringList mixture(const QStringList& more) const {
        return CommandLine::tiny(
            QStringList{"--corpus", path("tale.txt"), "--corpus", path("sums.txt")} + more);
    }
    void writeEmbedding(std::int64_t rows) const {
        std::vector<float> values =
            testing::randomFloats(static_cast<std::size_t>(rows) * 48, "gpt2", 0.14);
        for (std::size_t i = 0; i < values.size(); i += 48)  // a direction that matters most
            values[i] *= 8;
        const TensorView tensor = viewTensor<float>("wte.weight", {rows, 48}, values);
        QVERIFY(saveSafetensors(FileSystem(), path("gpt2.safetensors").toStdString(),
                                std::span(&tensor, 1), {})
                    .ok());
    }
    std::vector<float> embeddingOf(const QString& run) const {
        const auto folder = RunFolder::open(FileSystem(), path(run).toStdString());
        const auto newest = folder.value().checkpoints(1).newestValid();
        return copyElements<float>(
            *newest.value().checkpoint->tensors.find("model.embedding.weight"));
    }

    std::unique_ptr<CommandLine> m_cli;
};

STUDIO_TEST(MixtureRunTest)
#include "mixture_run_test.moc"
