// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue offers, fetched from a server that answers as the publishers do: stories by
// the megabyte, articles out of rows, Parquet lists, a model's embedding alone.
#include "engine/fetch/catalogue.h"

#include <QtTest>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/storage/embedding_file.h"
#include "tests/engine/fetch/fetch_bench.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;
using nlohmann::json;

namespace {

HttpAnswer jsonAnswer(const json& value) {
    HttpAnswer answer;
    answer.headers.append({QByteArray("Content-Type"), QByteArray("application/json")});
    answer.body = QByteArray::fromStdString(value.dump());
    return answer;
}

}  // namespace

class CatalogueTest : public QObject, private FetchBench {
    Q_OBJECT
private slots:
    void init() { reset(); }

    // WikiText's rows are lines; its articles begin with a heading of one sign.
    void articles() {
        const QStringList lines = {
            "", " = Bats = \n", " Bats fly . \n",  " = = Diet = = \n", " Fruit . \n",
            "", " = Cats = \n", " Cats sleep . \n"};
        serve([&](const HttpCall&, int) {
            json rows = json::array();
            for (int i = 0; i < lines.size(); ++i)
                rows.push_back({{"row_idx", i}, {"row", {{"text", lines[i].toStdString()}}}});
            return jsonAnswer({{"rows", rows}, {"num_rows_total", lines.size()}});
        });
        FetchOrder order;
        order.name = "wikitext-2";
        const auto files = run(order);
        QVERIFY2(files.ok(), files.ok() ? "" : files.error().message.c_str());
        QCOMPARE(content(files.value().front()),
                 QByteArray(" = Bats = \n Bats fly . \n = = Diet = = \n Fruit . \n"
                            "<|endoftext|>\n = Cats = \n Cats sleep . \n"));
    }

    void soManyArticles() {
        serve([](const HttpCall&, int) {
            json rows = json::array();
            const char* lines[] = {" = A = \n", " one . \n", " = B = \n",
                                   " two . \n", " = C = \n", " three . \n"};
            for (int i = 0; i < 6; ++i)
                rows.push_back({{"row_idx", i}, {"row", {{"text", lines[i]}}}});
            return jsonAnswer({{"rows", rows}, {"num_rows_total", 6}});
        });
        FetchOrder order;
        order.name = "wikitext-2";
        order.amount = 2;
        const auto files = run(order);
        QVERIFY2(files.ok(), files.ok() ? "" : files.error().message.c_str());
        QCOMPARE(content(files.value().front()),
                 QByteArray(" = A = \n one . \n<|endoftext|>\n = B = \n two . \n"));
    }

    void parquetFilesInOrder() {
        const QByteArray first = someBytes(5000), second = someBytes(700);
        serve([&](const HttpCall& call, int n) {
            if (call.path.startsWith("/parquet")) {
                json files = json::array();
                for (const auto& [path, size] :
                     {std::pair("/0.parquet", 5000), std::pair("/1.parquet", 700)})
                    files.push_back({{"dataset", "Salesforce/wikitext"},
                                     {"config", "wikitext-103-raw-v1"},
                                     {"split", "train"},
                                     {"url", m_server->url(path)},
                                     {"filename", path + 1},
                                     {"size", size}});
                return jsonAnswer({{"parquet_files", files}, {"partial", false}});
            }
            HttpAnswer answer = LocalServer::file(call, call.path == "/0.parquet" ? first : second);
            if (n == 2)
                answer.breakAfter = 2000;
            return answer;
        });
        FetchOrder order;
        order.name = "wikitext-103";
        const auto quote = ask(order);
        QVERIFY2(quote.ok(), quote.ok() ? "" : quote.error().message.c_str());
        QCOMPARE(quote.value().bytes, std::uint64_t{5700});
        QVERIFY(quote.value().exact);
        QCOMPARE(quote.value().licence, std::string("CC BY-SA 3.0"));
        const auto files = run(order);
        QVERIFY2(files.ok(), files.ok() ? "" : files.error().message.c_str());
        QCOMPARE(files.value().size(), std::size_t{2});
        QCOMPARE(content(files.value()[0]), first);
        QCOMPARE(content(files.value()[1]), second);
    }

    void storiesByTheMegabyte() {
        const QByteArray all = QByteArray("A small tale.\n<|endoftext|>\n").repeated(60000);
        serve([&](const HttpCall& call, int) { return LocalServer::file(call, all); });
        FetchOrder order;
        order.name = "tinystories";
        order.amount = 1;
        const auto quote = ask(order);
        QCOMPARE(quote.value().bytes, std::uint64_t{1000000});
        QCOMPARE(quote.value().licence, std::string("CDLA-Sharing-1.0"));
        const auto files = run(order);
        QVERIFY2(files.ok(), files.ok() ? "" : files.error().message.c_str());
        QCOMPARE(files.value().front().filename().string(), std::string("tinystories-1mb.txt"));
        const QByteArray text = content(files.value().front());
        QVERIFY(text.size() <= 1000000 && text.size() > 999900);
        QVERIFY(text.endsWith("<|endoftext|>\n") && all.startsWith(text));
        QCOMPARE(m_server->calls().back().path,
                 QByteArray("/datasets/roneneldan/TinyStories/resolve/main/TinyStories-train.txt"));
    }

    // Only the header and the embedding's span are asked for.
    void anEmbeddingAlone() {
        const std::vector<float> before = randomFloats(70000, "before"),
                                 wte = randomFloats(400 * 24, "wte");
        const std::vector<TensorView> tensors = {viewTensor<float>("h.0.weight", {70000}, before),
                                                 viewTensor<float>("wte.weight", {400, 24}, wte)};
        const QString model = m_folder->filePath("model.safetensors");
        QVERIFY(saveSafetensors(FileSystem(), model.toStdString(), tensors, {}).ok());
        const QByteArray bytes = content(model.toStdString());
        serve([&](const HttpCall& call, int n) {
            HttpAnswer answer = LocalServer::file(call, bytes);
            if (n == 2)
                answer.breakAfter = 5000;
            return answer;
        });
        FetchOrder order;
        order.name = "gpt2-embeddings";
        const auto quote = ask(order);
        QVERIFY2(quote.ok(), quote.ok() ? "" : quote.error().message.c_str());
        QVERIFY(quote.value().bytes >= 400 * 24 * 4 && quote.value().bytes < 400 * 24 * 4 + 400);
        const auto files = run(order);
        QVERIFY2(files.ok(), files.ok() ? "" : files.error().message.c_str());
        const auto read = PretrainedEmbedding::open(files.value().front());
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().message.c_str());
        QVERIFY(std::ranges::equal(std::span(read.value().matrix().data, wte.size()), wte));
        qint64 asked = 0;
        for (const HttpCall& call : m_server->calls())
            asked += call.rangeTo().value_or(bytes.size()) - call.rangeFrom().value_or(0) + 1;
        QVERIFY(asked < bytes.size());
    }

    void aFileWithoutAnEmbedding_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray header = R"({"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
        QTest::newRow("other tensors")
            << QByteArray::fromStdString(std::string(1, char(header.size())) +
                                         std::string(7, '\0')) +
                   header + "data"
            << "'b'";
        QTest::newRow("a page") << QByteArray("<html>not what you think</html>") << "format";
        QTest::newRow("too short") << QByteArray("abc") << "header length";
        QTest::newRow("a header past the end")
            << QByteArray::fromStdString(std::string(1, char(200)) + std::string(7, '\0') + "{}")
            << "200";
    }
    void aFileWithoutAnEmbedding() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        serve([&](const HttpCall& call, int) { return LocalServer::file(call, bytes); });
        FetchOrder order;
        order.name = "gpt2-embeddings";
        const auto files = run(order);
        QVERIFY(!files.ok());
        QVERIFY2(QString::fromStdString(files.error().message).contains(says),
                 files.error().message.c_str());
    }

    void theCatalogueIsWhole() {
        std::set<std::string> names;
        for (const CatalogueEntry& entry : catalogue()) {
            const FetchOffer& offer = entry.offer;
            QVERIFY2(names.insert(offer.name).second, offer.name.c_str());
            QVERIFY(!offer.title.empty() && !offer.about.empty() && !offer.licence.empty());
            QVERIFY(offer.bytes > 0 || offer.bytesAUnit > 0);
            QCOMPARE(findInCatalogue(offer.name), &entry);
        }
        QVERIFY(!findInCatalogue("nothing"));
    }
};

STUDIO_TEST(CatalogueTest)
#include "catalogue_test.moc"
