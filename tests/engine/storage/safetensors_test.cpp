// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/safetensors.h"

#include <QTemporaryDir>
#include <QtTest>

#include "engine/base/random.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

std::string prefix(std::uint64_t length) {
    std::string bytes;
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(length >> (8 * i) & 0xff);
    return bytes;
}

/// A file of this header and as many data bytes.
std::string file(const std::string& header, std::size_t data) {
    return prefix(header.size()) + header + std::string(data, 'd');
}

Result<SafetensorsContent> parse(const std::string& bytes) {
    return parseSafetensors(std::as_bytes(std::span(bytes)), "/m.safetensors");
}

/// One F32 tensor 'a' with these fields.
QByteArray entry(const char* dtype, const char* shape, const char* offsets) {
    return QByteArray("{\"a\":{\"dtype\":") + dtype + ",\"shape\":" + shape +
           ",\"data_offsets\":" + offsets + "}}";
}

}  // namespace

class SafetensorsTest : public QObject {
    Q_OBJECT
private slots:
    void roundTrip() {
        const std::vector<float> weights = {1.5f, -2.0f, 3.25f, 0.0f, 1e-30f, -0.0f};
        const std::vector<double> losses = {7.25};
        const std::vector<std::int64_t> step = {4210};
        const std::vector<std::int8_t> signs = {-1, 0, 1};
        const std::vector<TensorView> tensors = {viewTensor<std::int8_t>("signs", {3}, signs),
                                                 viewTensor<float>("model.weight", {2, 3}, weights),
                                                 viewTensor<float>("empty", {0, 7}, {}),
                                                 viewTensor<double>("loss", {}, losses),
                                                 viewTensor<std::int64_t>("step", {1}, step)};
        const SafetensorsMetadata metadata = {{"step", "4210"}, {"text", "\"\n\xe4\xbd\xa0"}};
        const FileSystem files(std::make_shared<studio::testing::MemoryDisk>());
        QVERIFY(saveSafetensors(files, "/a", tensors, metadata).ok());
        QCOMPARE(files.status("/a").value().bytes, planSafetensors(tensors, metadata).bytes);
        const auto loaded = loadSafetensors(files, "/a");
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.error().message.c_str());
        QCOMPARE(loaded.value().metadata, metadata);
        QCOMPARE(loaded.value().tensors.tensors().size(), tensors.size());
        for (const TensorView& tensor : tensors) {
            const auto found =
                loaded.value().tensors.require(tensor.name, tensor.dtype, tensor.shape);
            QVERIFY(found.ok());
            QVERIFY(std::ranges::equal(found.value().bytes, tensor.bytes));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(found.value().bytes.data()) %
                         dtypeSize(tensor.dtype),
                     std::uintptr_t{0});
        }
    }

    // The bytes of a file by hand, so that writer and reader cannot be wrong together.
    void knownBytes() {
        const std::vector<float> b = {1.0f, 2.0f};
        const std::vector<std::uint8_t> a = {9};
        const SafetensorsPlan plan = planSafetensors(
            std::vector{viewTensor<std::uint8_t>("a", {1}, a), viewTensor<float>("b", {2}, b)},
            {{"k", "v"}});
        const std::string json =
            R"({"__metadata__":{"k":"v"},"a":{"data_offsets":[8,9],"dtype":"U8","shape":[1]},)"
            R"("b":{"data_offsets":[0,8],"dtype":"F32","shape":[2]}})";
        QCOMPARE(json.size() % 8, std::size_t{3});
        QCOMPARE(plan.header, prefix(json.size() + 5) + json + "     ");
        QCOMPARE(plan.bytes, std::uint64_t{8 + json.size() + 5 + 9});
    }

    void requireSaysWhatDiffers() {
        const std::vector<float> data = {1, 2};
        const TensorMap map(nullptr, {viewTensor<float>("a", {2}, data)}, "/m");
        std::vector<float> into(2);
        const std::vector<std::int64_t> two = {2}, pair = {1, 2};
        QVERIFY(map.load("a", two, std::span(into)).ok());
        QCOMPARE(into, data);
        QCOMPARE(map.require("b", DType::F32, two).error().message,
                 std::string("'/m' has no tensor 'b'; it belongs to a model of another kind."));
        QCOMPARE(map.require("a", DType::F64, pair).error().message,
                 std::string("Tensor 'a' in '/m' is F32 [2], but F64 [1, 2] is needed; it belongs "
                             "to a model of other sizes."));
    }

    void refusals_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("part");
        const auto row = [](const char* name, const std::string& bytes, const char* part) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << part;
        };
        const auto header = [&](const char* name, const QByteArray& json, std::size_t data,
                                const char* part) {
            row(name, file(json.toStdString(), data), part);
        };
        row("empty file", "", "but the header length needs 8 bytes");
        row("seven bytes", "1234567", "but the header length needs 8 bytes");
        row("header beyond the end", prefix(3) + "{}", "but the header needs 3 bytes");
        row("huge header", prefix(1ull << 62) + "{}", "more than the 16777216");
        row("largest header", prefix(~0ull) + "{}", "more than the 16777216");
        row("no header", prefix(0), "does not begin with '{'");
        row("another format", "GGUF" + std::string(100, '\0') + "{}", "'/m.safetensors' ");
        header("array for a header", "[]", 0, "does not begin with '{'");
        header("space before the header", " {}", 0, "does not begin with '{'");
        header("broken JSON", "{\"a\":}", 0, "is not valid JSON at byte 6");
        header("unfinished JSON", "{\"a\":{", 0, "is not valid JSON");
        header("zeros for padding", QByteArray("{}\0\0", 4), 0, "is not valid JSON at byte 3");
        header("ill-formed UTF-8", "{\"\xc3\x28\":1}", 0, "is not valid JSON");
        header("deep", "{\"a\":" + QByteArray("[").repeated(100000), 0, "nests deeper");
        header("tensor twice",
               "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},"
               "\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]}}",
               1, "names 'a' twice");
        header("field twice",
               "{\"a\":{\"dtype\":\"U8\",\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}}",
               1, "names 'dtype' twice");
        header("metadata a list", "{\"__metadata__\":[]}", 0, "'__metadata__' in");
        header("metadata a number", "{\"__metadata__\":{\"k\":1}}", 0, "Metadata 'k'");
        header("tensor a number", "{\"a\":1}", 0, "is not described by a JSON object");
        header("no dtype", "{\"a\":{\"shape\":[1],\"data_offsets\":[0,1]}}", 1, "no text 'dtype'");
        header("dtype a number", entry("1", "[1]", "[0,1]"), 1, "no text 'dtype'");
        header("dtype unknown", entry("\"F8\"", "[1]", "[0,1]"), 1, "the unknown type 'F8'");
        header("dtype in small letters", entry("\"f32\"", "[1]", "[0,4]"), 4, "type 'f32'");
        header("no shape", "{\"a\":{\"dtype\":\"U8\",\"data_offsets\":[0,1]}}", 1,
               "no list 'shape'");
        header("shape a number", entry("\"U8\"", "1", "[0,1]"), 1, "no list 'shape'");
        header("negative size", entry("\"U8\"", "[-1]", "[0,1]"), 1, "entry that is no size");
        header("fractional size", entry("\"U8\"", "[1.0]", "[0,1]"), 1, "entry that is no size");
        header("size past 64 bits", entry("\"U8\"", "[18446744073709551616]", "[0,1]"), 1,
               "entry that is no size");
        header("size past 63 bits", entry("\"U8\"", "[9223372036854775808]", "[0,1]"), 1,
               "entry that is no size");
        header("product past 64 bits", entry("\"F32\"", "[4294967296,4294967296]", "[0,0]"), 0,
               "too large for any file");
        header("17 dimensions", entry("\"U8\"", "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "[0,1]"), 1,
               "has 17 dimensions");
        header("no offsets", "{\"a\":{\"dtype\":\"U8\",\"shape\":[1]}}", 1, "no pair");
        header("one offset", entry("\"U8\"", "[1]", "[0]"), 1, "no pair");
        header("three offsets", entry("\"U8\"", "[1]", "[0,1,2]"), 1, "no pair");
        header("offsets a text", entry("\"U8\"", "[1]", "\"0,1\""), 1, "no pair");
        header("negative offset", entry("\"U8\"", "[1]", "[-1,0]"), 1, "no whole numbers");
        header("fractional offset", entry("\"U8\"", "[1]", "[0,1.5]"), 1, "no whole numbers");
        header("offsets backwards", entry("\"U8\"", "[1]", "[1,0]"), 1, "end before they begin");
        header("beyond the data", entry("\"U8\"", "[2]", "[0,2]"), 1, "of which only 1 are there");
        header("far beyond the data",
               entry("\"U8\"", "[18446744073709551]", "[0,18446744073709551]"), 1,
               "of which only 1 are there");
        header("shape smaller than offsets", entry("\"F32\"", "[1]", "[0,8]"), 8,
               "needs 4 bytes for F32 [1], but its 'data_offsets' hold 8");
        header("shape larger than offsets", entry("\"F32\"", "[3]", "[0,8]"), 8, "needs 12 bytes");
        header("overlap",
               "{\"a\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]},"
               "\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[1,3]}}",
               3, "overlaps the data");
        header("same bytes twice",
               "{\"a\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]},"
               "\"b\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]}}",
               2, "overlaps the data");
        header("gap",
               "{\"a\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[0,1]},"
               "\"b\":{\"dtype\":\"U8\",\"shape\":[1],\"data_offsets\":[3,4]}}",
               4, "begins 2 bytes after");
        header("gap at the start", entry("\"U8\"", "[1]", "[1,2]"), 2, "begins 1 bytes after");
        header("bytes after the last", entry("\"U8\"", "[1]", "[0,1]"), 3,
               "has 2 bytes after its last tensor");
        header("data without a tensor", "{}", 5, "has 5 bytes after its last tensor");
        header("control characters in a name", "{\"a\\u0007 \\n\":1}", 0, "Tensor 'a? ?' in");
    }
    void refusals() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        const auto content = parse(bytes.toStdString());
        QVERIFY(!content.ok());
        const QString message = QString::fromStdString(content.error().message);
        QVERIFY2(
            message.contains(part) && message.contains("/m.safetensors") && message.size() < 300,
            qPrintable(message));
    }

    void everyTruncationIsRefused() {
        const std::string whole = file(entry("\"F32\"", "[2]", "[0,8]").toStdString(), 8);
        QVERIFY(parse(whole).ok());
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!parse(whole.substr(0, size)).ok());
    }

    // Whatever is changed, the reader says yes or no and stays inside the bytes (asan looks on).
    void anyByteChanged() {
        const std::vector<float> data = {1, 2, 3};
        const SafetensorsPlan plan = planSafetensors(
            std::vector{viewTensor<float>("a", {3}, data), viewTensor<float>("b", {1, 3}, data)},
            {{"key", "value"}});
        const std::string whole = plan.header + std::string(24, 'd');
        QVERIFY(parse(whole).ok());
        Random random(1, "bytes");
        int refused = 0;
        for (int i = 0; i < 20000; ++i) {
            std::string changed = whole;
            for (std::uint64_t n = 1 + random.below(3); n > 0; --n)
                changed[random.below(changed.size())] = static_cast<char>(random.nextUint32());
            const auto content = parse(changed);
            refused += !content.ok();
            if (content.ok())
                for (const TensorView& tensor : content.value().tensors)
                    QVERIFY(tensor.bytes.data() + tensor.bytes.size() <=
                            std::as_bytes(std::span(changed)).data() + changed.size());
        }
        QVERIFY(refused > 10000);
    }

    void goldenFiles_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(STUDIO_TEST_DATA "/golden");
        for (const QString& name : folder.entryList({"*.safetensors"}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        QCOMPARE(folder.entryList({"*.safetensors"}).size(), 8);
    }
    void goldenFiles() {
        QFETCH(QString, path);
        const auto file = loadSafetensors(FileSystem(), path.toStdString());
        QVERIFY2(file.ok(), file.ok() ? "" : file.error().message.c_str());
        QVERIFY(file.value().tensors.tensors().size() >= 10);
        QVERIFY(file.value().metadata.contains("float32_max_abs_error"));
    }
    void goldenValue() {
        const auto file =
            loadSafetensors(FileSystem(), STUDIO_TEST_DATA "/golden/model_full.safetensors");
        QVERIFY(file.ok());
        const std::vector<std::int64_t> one = {1};
        std::vector<double> loss(1);
        QVERIFY(file.value().tensors.load("loss", one, std::span(loss)).ok());
        QVERIFY(std::abs(loss[0] - 7.28) < 0.005);  // as the README prints it
        QCOMPARE(file.value().metadata.at("vocab"), std::string("211"));
    }
};

STUDIO_TEST(SafetensorsTest)
#include "safetensors_test.moc"
