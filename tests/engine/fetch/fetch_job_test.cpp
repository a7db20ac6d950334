// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a data set from a server that answers as the data set viewer does, and as it does when it
// is broken.
#include "engine/fetch/fetch_job.h"

#include <QUrl>
#include <QUrlQuery>
#include <QtTest>
#include <nlohmann/json.hpp>

#include "engine/data/import/text_importer.h"
#include "tests/engine/fetch/fetch_bench.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;
using nlohmann::json;

namespace {

constexpr int kRows = 250;

std::string rowText(int row) {
    return row % 50 == 7 ? std::string()
                         : "Document " + std::to_string(row) + ", \"one\" line.\nTwo.";
}

HttpAnswer jsonAnswer(const json& value) {
    HttpAnswer answer;
    answer.headers.append({QByteArray("Content-Type"), QByteArray("application/json")});
    answer.body = QByteArray::fromStdString(value.dump());
    return answer;
}

/// /rows as the interface documents it.
HttpAnswer rowsPage(const HttpCall& call) {
    const QUrlQuery query(QUrl::fromEncoded(call.path));
    const int offset = query.queryItemValue("offset").toInt();
    const int length = query.queryItemValue("length").toInt();
    if (length < 1 || length > 100)
        return refusal(422);
    json rows = json::array();
    for (int row = offset; row < std::min(kRows, offset + length); ++row)
        rows.push_back({{"row_idx", row},
                        {"row", {{"text", rowText(row)}, {"id", "x" + std::to_string(row)}}},
                        {"truncated_cells", json::array()}});
    return jsonAnswer({{"features", json::array()},
                       {"rows", rows},
                       {"num_rows_total", kRows},
                       {"num_rows_per_page", 100},
                       {"partial", false}});
}

QByteArray expected(int documents) {
    QByteArray text;
    for (int row = 0; documents > 0 && row < kRows; ++row)
        if (!rowText(row).empty()) {
            text += QByteArray::fromStdString(rowText(row)) + "\n<|endoftext|>\n";
            --documents;
        }
    return text;
}

}  // namespace

class FetchJobTest : public QObject, private FetchBench {
    Q_OBJECT
private slots:
    void init() { reset(); }

    void rowsBecomeDocuments() {
        serve([](const HttpCall& call, int) { return rowsPage(call); });
        FetchOrder order;
        order.dataset = "owner/some data";
        order.config = "default";
        order.split = "train";
        order.amount = 120;
        const auto quote = ask(order);
        QVERIFY2(quote.ok(), quote.ok() ? "" : quote.error().message.c_str());
        QCOMPARE(quote.value().rows, std::int64_t{120});
        QVERIFY(quote.value().bytes > 120 * 30 && quote.value().bytes < 120 * 80);
        const auto files = run(order);
        QVERIFY2(files.ok(), files.ok() ? "" : files.error().message.c_str());
        QCOMPARE(files.value().front().filename().string(), std::string("owner-some data.txt"));
        QCOMPARE(content(files.value().front()), expected(120));
        QVERIFY(m_server->calls().back().path.contains("dataset=owner%2Fsome%20data"));
        QCOMPARE(m_states.back().phase, FetchPhase::Finished);
        // What was fetched is a corpus of so many documents.
        const auto text =
            importText(files.value(), {}, m_folder->filePath("work").toStdString(), {});
        QVERIFY(text.ok());
        QCOMPARE(text.value().source.documents(), std::uint64_t{120});
    }

    void allRows() {
        serve([](const HttpCall& call, int) { return rowsPage(call); });
        const auto files = run(rowsOrder(0));
        QVERIFY(files.ok());
        QCOMPARE(content(files.value().front()), expected(kRows));
        QCOMPARE(int(m_server->calls().size()), 3);
    }

    // Broken off in the middle, by the server and for good; later it goes on at its row.
    void rowsGoOnLater() {
        serve([](const HttpCall& call, int n) {
            return n == 0 || n > 3 ? rowsPage(call) : refusal(502);
        });
        QVERIFY(!run(rowsOrder(0)).ok());
        QVERIFY(QFile::exists(m_folder->filePath("rows.txt.part")));
        QVERIFY(!QFile::exists(m_folder->filePath("rows.txt")));
        // A write that was cut short after the last page that is vouched for.
        QFile part(m_folder->filePath("rows.txt.part"));
        QVERIFY(part.open(QIODevice::Append));
        part.write("half a docum");
        part.close();
        const auto files = run(rowsOrder(0));
        QVERIFY2(files.ok(), files.ok() ? "" : files.error().message.c_str());
        QCOMPARE(content(files.value().front()), expected(kRows));
        QVERIFY(m_server->calls()[4].path.contains("offset=100&"));
    }

    void brokenAnswers_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("<html>") << "JSON";
        QTest::newRow("cut short")
            << QByteArray("{\"rows\":[{\"row_idx\":0,\"row\":{\"te") << "JSON";
        QTest::newRow("a list") << QByteArray("[1,2]") << "JSON object";
        QTest::newRow("deep") << QByteArray("[").repeated(100000) << "sense";
        QTest::newRow("no rows") << QByteArray("{\"num_rows_total\":5}") << "rows";
        QTest::newRow("rows that are none")
            << QByteArray("{\"num_rows_total\":5,\"rows\":[1,2]}") << "row 0";
        QTest::newRow("other rows")
            << QByteArray(
                   "{\"num_rows_total\":5,\"rows\":[{\"row_idx\":3,\"row\":{\"text\":\"a\"}}]}")
            << "row 0";
        QTest::newRow("negative total")
            << QByteArray("{\"num_rows_total\":-5,\"rows\":[]}") << "num_rows_total";
        QTest::newRow("bad UTF-8")
            << QByteArray(
                   "{\"num_rows_total\":1,\"rows\":[{\"row_idx\":0,\"row\":{\"text\":"
                   "\"\xff\xfe\"}}]}")
            << "JSON";
        QTest::newRow("no such field")
            << QByteArray(
                   "{\"num_rows_total\":1,\"rows\":[{\"row_idx\":0,\"row\":{\"content\":\"a\"}}]}")
            << "'content'";
        QTest::newRow("no text at all")
            << QByteArray(
                   "{\"num_rows_total\":1,\"rows\":[{\"row_idx\":0,\"row\":{\"text\":\"\"}}]}")
            << "no text";
    }
    void brokenAnswers() {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        serve([&](const HttpCall&, int) {
            HttpAnswer answer;
            answer.body = body;
            return answer;
        });
        const auto files = run(rowsOrder(0));
        QVERIFY(!files.ok());
        QVERIFY2(QString::fromStdString(files.error().message).contains(says),
                 files.error().message.c_str());
        QVERIFY(!QFile::exists(m_folder->filePath("rows.txt")));
    }

    void oneBrokenPageIsAskedForAgain() {
        serve([](const HttpCall& call, int n) {
            HttpAnswer answer = rowsPage(call);
            if (n == 1)
                answer.body.chop(40);
            if (n == 3)
                answer.breakAfter = 100;
            return answer;
        });
        const auto files = run(rowsOrder(0));
        QVERIFY2(files.ok(), files.ok() ? "" : files.error().message.c_str());
        QCOMPARE(content(files.value().front()), expected(kRows));
    }

    void splitsAreChosen() {
        serve([](const HttpCall& call, int) {
            if (!call.path.startsWith("/splits"))
                return rowsPage(call);
            return jsonAnswer({{"splits",
                                {{{"dataset", "o/n"}, {"config", "first"}, {"split", "test"}},
                                 {{"dataset", "o/n"}, {"config", "first"}, {"split", "train"}}}},
                               {"pending", json::array()},
                               {"failed", json::array()}});
        });
        FetchOrder order = rowsOrder(10);
        order.config = order.split = {};
        QVERIFY(run(order).ok());
        QVERIFY(m_server->calls().back().path.contains("config=first&split=train"));
        order.split = "none";
        order.file = m_folder->filePath("other.txt").toStdString();
        const auto refused = run(order);
        QVERIFY(QString::fromStdString(refused.error().message).contains("first/test"));
    }

    void unusableOrders_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("hash");
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
        QTest::newRow("two things") << "tinystories"
                                    << "http://a.b/c"
                                    << "";
        QTest::newRow("not in the catalogue") << "tinystory"
                                              << ""
                                              << "";
        QTest::newRow("other protocol") << ""
                                        << "ftp://a.b/c"
                                        << "";
        QTest::newRow("a local file") << ""
                                      << "file:///etc/passwd"
                                      << "";
        QTest::newRow("blank in it") << ""
                                     << "http://a.b/c d"
                                     << "";
        QTest::newRow("no hash") << ""
                                 << "http://a.b/c"
                                 << "12ab";
    }
    void unusableOrders() {
        QFETCH(QString, name);
        QFETCH(QString, url);
        QFETCH(QString, hash);
        FetchOrder order;
        order.name = name.toStdString();
        order.url = url.toStdString();
        order.sha256 = hash.toStdString();
        QVERIFY(!checkOrder(order).ok());
    }
};

STUDIO_TEST(FetchJobTest)
#include "fetch_job_test.moc"
