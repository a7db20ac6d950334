// SPDX-License-Identifier: GPL-3.0-or-later
// Fetching a file from a server on a real socket that behaves as badly as servers do. Whatever
// happens, the file has its name only when it is whole.
#include "engine/fetch/file_fetcher.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "engine/base/sha256.h"
#include "engine/fetch/curl_transport.h"
#include "tests/engine/fetch/servers.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::HttpAnswer;
using studio::testing::HttpCall;
using studio::testing::LocalServer;
using namespace studio::testing;

class FileFetcherTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_states.clear();
        m_options = {};
        m_options.firstWaitSeconds = 0.01;
        m_options.attempts = 4;
        m_count = 0;
    }

    // Servers under which the file arrives nonetheless, whole.
    void arrives_data() {
        QTest::addColumn<int>("script");
        QTest::addColumn<int>("requests");
        for (int i = 0; i < int(goodServers().size()); ++i)
            QTest::newRow(goodServers()[std::size_t(i)].name)
                << i << goodServers()[std::size_t(i)].requests;
    }
    void arrives() {
        QFETCH(int, script);
        QFETCH(int, requests);
        serve(goodServers()[std::size_t(script)].script);
        const Status status = fetch();
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().message.c_str());
        QCOMPARE(content("f.txt"), servedBody());
        QCOMPARE(int(m_server->calls().size()), requests);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"f.txt"});
    }

    // And those under which it does not: a sentence, and nothing under its name.
    void fails_data() {
        QTest::addColumn<int>("script");
        QTest::addColumn<QString>("says");
        for (int i = 0; i < int(badServers().size()); ++i)
            QTest::newRow(badServers()[std::size_t(i)].name)
                << i << QString(badServers()[std::size_t(i)].says);
    }
    void fails() {
        QFETCH(int, script);
        QFETCH(QString, says);
        serve(badServers()[std::size_t(script)].script);
        const Status status = fetch();
        QVERIFY(!status.ok());
        QVERIFY2(QString::fromStdString(status.error().message).contains(says),
                 status.error().message.c_str());
        QVERIFY(!QFile::exists(m_folder->filePath("f.txt")));
    }

    void waitsAsTold() {
        serve([](const HttpCall& call, int n) {
            return n == 0 ? refusal(429, "RateLimit", "\"api\";r=0;t=1")
                          : LocalServer::file(call, servedBody());
        });
        QElapsedTimer clock;
        clock.start();
        QVERIFY(fetch().ok());
        QVERIFY(clock.elapsed() >= 1000);
        const auto waiting = std::ranges::find(m_states, FetchPhase::Waiting, &FetchState::phase);
        QVERIFY(waiting != m_states.end());
        QCOMPARE(waiting->waitSeconds, 1.0);
        QVERIFY(QString::fromStdString(waiting->note).contains("429"));
    }

    void aWaitTooLongIsTold() {
        serve([](const HttpCall&, int) { return refusal(429, "Retry-After", "7200"); });
        const Status status = fetch();
        QVERIFY(!status.ok());
        QVERIFY2(QString::fromStdString(status.error().message).contains("120 minutes"),
                 status.error().message.c_str());
        QCOMPARE(int(m_server->calls().size()), 1);
    }

    // Another process, later: the part goes on where it was, by Range and If-Range.
    void goesOnLater() {
        serve([](const HttpCall& call, int n) {
            HttpAnswer answer = LocalServer::file(call, servedBody());
            if (n == 0)
                answer.breakAfter = 100000;
            return n == 0 || n >= 4 ? answer : refusal(503);
        });
        QVERIFY(!fetch().ok());
        QCOMPARE(QFileInfo(m_folder->filePath("f.txt.part")).size(), qint64{100000});
        QVERIFY(fetch().ok());
        QCOMPARE(content("f.txt"), servedBody());
        const HttpCall last = m_server->calls().back();
        QCOMPARE(last.header("range"), QByteArray("bytes=100000-"));
        QCOMPARE(last.header("if-range"), QByteArray("\"one\""));
        QVERIFY(m_states.back().bytes == std::uint64_t(servedBody().size()));
    }

    // Ended between the last byte and the name: nothing is fetched again.
    void goesOnWithAWholePart() {
        serve([](const HttpCall& call, int n) {
            HttpAnswer answer = LocalServer::file(call, servedBody());
            if (n == 0)
                answer.breakAfter = 100000;
            return n == 0 || n >= 4 ? answer : refusal(503);
        });
        QVERIFY(!fetch().ok());
        QFile part(m_folder->filePath("f.txt.part"));
        QVERIFY(part.open(QIODevice::Append));
        part.write(servedBody().mid(100000));
        part.close();
        QVERIFY(fetch().ok());
        QCOMPARE(content("f.txt"), servedBody());
        QCOMPARE(int(m_server->calls().size()), 5);
    }

    void cancelledAtOnceAndKept() {
        serve([](const HttpCall& call, int) {
            HttpAnswer answer = LocalServer::file(call, servedBody());
            answer.pieceBytes = 20000;
            answer.pieceMilliseconds = 200;
            return answer;
        });
        FetchControl control;
        std::atomic<bool> begun{false};
        QElapsedTimer clock;
        Status status;
        std::thread thread([&] {
            status = fetch(control, [&](const FetchState& state) { begun = state.bytes > 0; });
        });
        while (!begun)
            QTest::qWait(10);
        clock.start();
        control.cancel();
        thread.join();
        QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!status.ok());
        QVERIFY(QString::fromStdString(status.error().message).contains("cancelled"));
        QVERIFY(!QFile::exists(m_folder->filePath("f.txt")));
        QVERIFY(QFileInfo(m_folder->filePath("f.txt.part")).size() > 0);
    }

    void pausedNothingComes() {
        serve([](const HttpCall& call, int) {
            HttpAnswer answer = LocalServer::file(call, servedBody());
            answer.pieceBytes = 10000;
            answer.pieceMilliseconds = 20;
            return answer;
        });
        FetchControl control;
        std::atomic<std::uint64_t> bytes{0};
        Status status;
        std::thread thread([&] {
            status = fetch(control, [&](const FetchState& state) { bytes = state.bytes; });
        });
        while (bytes == 0)
            QTest::qWait(10);
        control.pause();
        QTest::qWait(300);
        const qint64 held = QFileInfo(m_folder->filePath("f.txt.part")).size();
        QTest::qWait(300);
        QCOMPARE(QFileInfo(m_folder->filePath("f.txt.part")).size(), held);
        QVERIFY(held < servedBody().size());
        control.resume();
        thread.join();
        QVERIFY2(status.ok(), status.ok() ? "" : status.error().message.c_str());
        QCOMPARE(content("f.txt"), servedBody());
    }

    void aPartOfATextEndsWithADocument() {
        const QByteArray story = "Once upon a time.\n<|endoftext|>\n";
        const QByteArray all = story.repeated(100);
        serve([&](const HttpCall& call, int) { return LocalServer::file(call, all); });
        FileOrder wanted = order();
        wanted.until = 1000;
        wanted.separator = "<|endoftext|>\n";
        QVERIFY(fetch(wanted).ok());
        QCOMPARE(content("f.txt"), story.repeated(int(1000 / story.size())));
        QCOMPARE(m_server->calls()[0].header("range"), QByteArray("bytes=0-999"));
    }

    void aSpanBehindAPrefix_data() {
        QTest::addColumn<bool>("honoursRange");
        QTest::newRow("Range honoured") << true;
        QTest::newRow("Range ignored") << false;
    }
    void aSpanBehindAPrefix() {
        QFETCH(bool, honoursRange);
        serve([&](const HttpCall& call, int n) {
            HttpAnswer answer = honoursRange ? LocalServer::file(call, servedBody())
                                             : LocalServer::file({}, servedBody());
            if (n == 0)
                answer.breakAfter = honoursRange ? 1000 : 101000;
            return answer;
        });
        FileOrder wanted = order();
        wanted.from = 100000;
        wanted.until = 150000;
        wanted.prefix = "prefix";
        QVERIFY(fetch(wanted).ok());
        QCOMPARE(content("f.txt"), "prefix" + servedBody().mid(100000, 50000));
        QCOMPARE(int(m_server->calls().size()), 2);
    }

    void hashesAreChecked_data() {
        QTest::addColumn<bool>("byHeader");
        QTest::addColumn<bool>("right");
        for (const bool byHeader : {false, true})
            for (const bool right : {false, true})
                QTest::addRow("%s, %s", byHeader ? "the publisher's" : "the user's",
                              right ? "right" : "wrong")
                    << byHeader << right;
    }
    void hashesAreChecked() {
        QFETCH(bool, byHeader);
        QFETCH(bool, right);
        const QByteArray hash =
            QCryptographicHash::hash(right ? servedBody() : "else", QCryptographicHash::Sha256)
                .toHex();
        serve([&](const HttpCall& call, int n) {
            // As hubs do: the hash stands on the redirect, not on the answer that follows it.
            HttpAnswer redirect = refusal(302, "Location", "/content");
            if (byHeader)
                redirect.headers.append({"X-Linked-ETag", "\"" + hash + "\""});
            return n % 2 == 0 ? redirect : LocalServer::file(call, servedBody());
        });
        FileOrder wanted = order();
        if (!byHeader)
            wanted.sha256 = hash.toStdString();
        const Status status = fetch(wanted);
        QCOMPARE(status.ok(), right);
        QCOMPARE(QFile::exists(m_folder->filePath("f.txt")), right);
        QVERIFY(!QFile::exists(m_folder->filePath("f.txt.part")));
    }

    void whatIsThereStays() {
        serve([](const HttpCall& call, int) { return LocalServer::file(call, servedBody()); });
        QFile file(m_folder->filePath("f.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QVERIFY(!fetch().ok());
        QCOMPARE(content("f.txt"), QByteArray("mine"));
        QVERIFY(m_server->calls().empty());
    }

    // FIPS 180-4's examples, and lengths about the edges of a block against another program.
    void sha256() {
        const auto of = [](const QByteArray& bytes, int piece) {
            Sha256 hash;
            for (qsizetype at = 0; at < bytes.size(); at += piece) {
                const QByteArray part = bytes.mid(at, piece);
                hash.add(std::as_bytes(std::span(part.constData(), std::size_t(part.size()))));
            }
            return QByteArray::fromStdString(hash.finish());
        };
        QCOMPARE(of("abc", 1),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        for (const int size : {0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000})
            for (const int piece : {1, 7, 64, 1000})
                QCOMPARE(
                    of(servedBody().left(size), piece),
                    QCryptographicHash::hash(servedBody().left(size), QCryptographicHash::Sha256)
                        .toHex());
    }

    void contentRanges_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("sound");
        QTest::newRow("span") << "bytes 5-9/20" << true;
        QTest::newRow("size not known") << "bytes 5-9/*" << true;
        QTest::newRow("of a refusal") << "bytes */20" << true;
        QTest::newRow("backwards") << "bytes 9-5/20" << false;
        QTest::newRow("past the end") << "bytes 5-20/20" << false;
        QTest::newRow("other unit") << "lines 5-9/20" << false;
        QTest::newRow("negative") << "bytes -5-9/20" << false;
        QTest::newRow("too large") << "bytes 5-99999999999999999999/20" << false;
        QTest::newRow("nothing") << "" << false;
        QTest::newRow("no slash") << "bytes 5-9" << false;
    }
    void contentRanges() {
        QFETCH(QString, text);
        QFETCH(bool, sound);
        QCOMPARE(parseContentRange(text.toStdString()).has_value(), sound);
    }

private:
    void serve(const Script& script) {
        m_server.reset();
        m_server = std::make_unique<LocalServer>(
            [this, script](const HttpCall& call) { return script(call, m_count++); });
    }
    FileOrder order() const {
        return {m_server->url("/f.txt"), m_folder->filePath("f.txt").toStdString()};
    }
    Status fetch(const FileOrder& wanted) {
        FetchControl control;
        return fetch(
            control, [this](const FetchState& state) { m_states.push_back(state); }, wanted);
    }
    Status fetch() { return fetch(order()); }
    Status fetch(FetchControl& control, std::function<void(const FetchState&)> report) {
        return fetch(control, std::move(report), order());
    }
    Status fetch(FetchControl& control, std::function<void(const FetchState&)> report,
                 const FileOrder& wanted) {
        const auto transport = makeCurlTransport({2, 2});
        FetchEnvironment environment{*transport, control};
        environment.options = m_options;
        environment.report = std::move(report);
        FetchMeter meter(environment);
        const Status status = fetchFile(wanted, environment, meter);
        m_states.push_back(meter.state());
        return status;
    }
    QByteArray content(const QString& name) const {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalServer> m_server;
    std::vector<FetchState> m_states;
    FetchOptions m_options;
    std::atomic<int> m_count{0};
};

STUDIO_TEST(FileFetcherTest)
#include "file_fetcher_test.moc"
