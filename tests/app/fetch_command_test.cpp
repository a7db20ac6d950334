// SPDX-License-Identifier: GPL-3.0-or-later
// `ternary fetch` as a process, and the window's fetch desk, against a server of this computer.
#include <QSignalSpy>
#include <QtTest>
#include <csignal>

#include "app/studio/fetch_desk.h"
#include "tests/app/command_line.h"
#include "tests/support/local_server.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

/// Stories of which no two are the same: the second of a pair would be left out.
QByteArray stories() {
    QByteArray text;
    for (int i = 0; i < 40000; ++i)
        text += "Tim had " + QByteArray::number(i) + " red balls.\n<|endoftext|>\n";
    return text;
}
const QByteArray kStories = stories();

}  // namespace

class FetchCommandTest : public QObject {
    Q_OBJECT
private slots:
    void theCatalogueIsListed() {
        const CommandLine cli;
        const Outcome list = cli.run({"fetch", "--list", "--json"});
        QCOMPARE(list.exitCode, 0);
        QStringList names;
        for (const Json& line : list.json()) {
            names << QString::fromStdString(line["name"].get<std::string>());
            QVERIFY(!line["licence"].get<std::string>().empty());
        }
        for (const char* name :
             {"tinystories", "fineweb-edu", "wikitext-2", "wikitext-103", "gpt2-embeddings"})
            QVERIFY2(names.contains(name), name);
    }

    void fetchesShowsAndTrains() {
        LocalServer server([](const HttpCall& call) { return LocalServer::file(call, kStories); });
        const CommandLine cli;
        const QString file = cli.path("stories.txt");
        const QStringList fetch = {
            "fetch",  "tinystories",     "--amount",
            "1",      "--out",           file,
            "--json", "--files-address", QString::fromStdString(server.url())};
        const Outcome size = cli.run(fetch + QStringList{"--size"});
        QCOMPARE(size.exitCode, 0);
        QVERIFY(!QFileInfo::exists(file));
        const Outcome done = cli.run(fetch);
        QVERIFY2(done.exitCode == 0, done.problem.constData());
        std::int64_t quotes = 0;
        for (const Json& line : done.json())
            if (line["event"] == "quote") {
                QCOMPARE(line["licence"].get<std::string>(), std::string("CDLA-Sharing-1.0"));
                QCOMPARE(line["bytes"].get<std::int64_t>(), std::int64_t{1000000});
                ++quotes;
            }
        QCOMPARE(quotes, std::int64_t{1});
        QCOMPARE(done.json().back()["event"].get<std::string>(), std::string("finished"));
        const Outcome again = cli.run(fetch);
        QCOMPARE(again.exitCode, 1);
        QVERIFY(again.problem.contains("is there already"));
        const Outcome train =
            cli.run(CommandLine::tiny({"--corpus", file, "--steps", "5", "--out", cli.path("r")}));
        QVERIFY2(train.exitCode == 0, train.problem.constData());
    }

    void muchNeedsAYes() {
        LocalServer server([](const HttpCall& call) {
            HttpAnswer answer = LocalServer::file(call, "x");
            answer.headers.clear();
            answer.headers.append(
                {QByteArray("Content-Range"), QByteArray("bytes 0-0/2000000000")});
            return answer;
        });
        const CommandLine cli;
        const Outcome run =
            cli.run({"fetch", "--url", QString::fromStdString(server.url("/big.txt")), "--out",
                     cli.path("big.txt")});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.problem.contains("--yes"), run.problem.constData());
        QVERIFY2(run.output.contains("2.00 GB"), run.output.constData());
        QCOMPARE(int(server.calls().size()), 1);
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{"fetch", "nothing-of-this-name"};
        QTest::newRow("two things") << QStringList{"fetch", "tinystories", "--url", "http://a.b/c"};
        QTest::newRow("no address") << QStringList{"fetch", "--url", "c.txt"};
    }
    void wrongUse() {
        QFETCH(QStringList, arguments);
        const Outcome run = CommandLine().run(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(!run.problem.isEmpty());
    }

#if defined(Q_OS_UNIX)
    void ctrlCKeepsWhatHasCome() {
        LocalServer server([](const HttpCall& call) {
            HttpAnswer answer = LocalServer::file(call, kStories);
            answer.pieceBytes = 20000;
            answer.pieceMilliseconds = call.rangeTo() ? 0 : 100;
            return answer;
        });
        const CommandLine cli;
        const QStringList fetch = {
            "fetch", "--url",           QString::fromStdString(server.url("/s.txt")),
            "--out", cli.path("s.txt"), "--json"};
        const auto process = cli.start(fetch);
        const QString part = cli.path("s.txt.part");
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(part).size() > 40000, 20000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const Outcome stopped = CommandLine::finish(*process);
        QCOMPARE(stopped.exitCode, 130);
        QVERIFY(QFileInfo(part).size() > 0 && !QFileInfo::exists(cli.path("s.txt")));
    }
#endif

    void theDeskQuotesFetchesAndPauses() {
        LocalServer server([](const HttpCall& call) {
            HttpAnswer answer = LocalServer::file(call, kStories);
            if (!call.rangeTo()) {
                answer.pieceBytes = 50000;
                answer.pieceMilliseconds = 20;
            }
            return answer;
        });
        const QTemporaryDir folder;
        app::FetchDesk desk(folder.path().toStdString());
        FetchOrder order;
        order.url = server.url("/stories.txt");
        QVERIFY(desk.quote(order, {}).ok());
        QTRY_VERIFY(desk.state()->phase == FetchPhase::Idle && desk.state()->quote);
        QCOMPARE(desk.state()->quote->bytes, std::uint64_t(kStories.size()));
        QVERIFY(desk.start(order, {}).ok());
        QVERIFY(!desk.start(order, {}).ok());  // one at a time
        QTRY_VERIFY(desk.state()->bytes > 0);
        desk.pause(true);
        QCOMPARE(desk.state()->phase, FetchPhase::Paused);
        QTest::qWait(300);
        const std::uint64_t held = desk.state()->bytes;
        QTest::qWait(300);
        QCOMPARE(desk.state()->bytes, held);
        QCOMPARE(desk.state()->phase, FetchPhase::Paused);
        desk.pause(false);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state()->phase, FetchPhase::Finished, 20000);
        QCOMPARE(QFileInfo(toQString(desk.state()->file)).size(), qint64(kStories.size()));
    }

    void theDeskCancels() {
        LocalServer server([](const HttpCall& call) {
            HttpAnswer answer = LocalServer::file(call, kStories);
            answer.pieceBytes = 10000;
            answer.pieceMilliseconds = 50;
            return answer;
        });
        const QTemporaryDir folder;
        app::FetchDesk desk(folder.path().toStdString());
        FetchOrder order;
        order.url = server.url("/stories.txt");
        QVERIFY(desk.start(order, {}).ok());
        QTRY_VERIFY(desk.state()->bytes > 0);
        desk.cancel();
        QTRY_COMPARE(desk.state()->phase, FetchPhase::Cancelled);
        QVERIFY(!QFileInfo::exists(folder.filePath("stories.txt")));
    }

private:
    static QString toQString(const std::string& text) { return QString::fromStdString(text); }
};

STUDIO_TEST(FetchCommandTest)
#include "fetch_command_test.moc"
