// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/embedding_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;

namespace {

std::string message(const Result<StartEmbedding>& result) {
    return result ? std::string() : result.error().message;
}

}  // namespace

class EmbeddingFileTest : public QObject {
    Q_OBJECT
private slots:
    void bothNamesAreFound_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("GPT-2's") << "wte.weight";
        QTest::newRow("with its prefix") << "transformer.wte.weight";
    }
    void bothNamesAreFound() {
        QFETCH(QString, name);
        const std::vector<float> values = testing::randomFloats(30 * 6, "wte");
        const std::vector<float> other = {1, 2, 3};
        write({viewTensor<float>("h.0.ln_1.bias", {3}, other),
               viewTensor<float>(name.toStdString(), {30, 6}, values)});
        const auto result = PretrainedEmbedding::open(path());
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
        QCOMPARE(QString::fromStdString(result.value().tensorName()), name);
        const Matrix<const float> matrix = result.value().matrix();
        QCOMPARE(matrix.rows, std::size_t{30});
        QCOMPARE(matrix.columns, std::size_t{6});
        QVERIFY(std::ranges::equal(std::span(matrix.data, values.size()), values));
        const Workers workers(1);
        EmbeddingProjectionReport report;
        const auto start = importEmbedding(path(), 4, workers, {}, &report);
        QCOMPARE(start.value().values.size(), std::size_t{30 * 4});
        QVERIFY(report.keptVariance > 0.5 && report.keptVariance < 1);
        QVERIFY(QString::fromStdString(start.value().origin)
                    .contains(QString("keeps %1 %").arg(100 * report.keptVariance, 0, 'f', 1)));
        // At its own width it stays as it is.
        const auto same = importEmbedding(path(), 6, workers, {});
        QVERIFY(std::ranges::equal(same.value().values.span(), values));
    }

    // A header that leaves the numbers at an odd place of the file.
    void numbersAtAnOddPlace() {
        const std::string header =
            R"({"wte.weight":{"dtype":"F32","shape":[2,1],"data_offsets":[0,8]}})";
        const std::string odd = header + std::string(8 - header.size() % 8 + 1, ' ');
        std::string bytes(8, '\0');
        bytes[0] = static_cast<char>(odd.size());
        const std::vector<float> values = {1.5f, -2.5f};
        bytes += odd + std::string(reinterpret_cast<const char*>(values.data()), 8);
        writeBytes(QByteArray::fromStdString(bytes));
        const auto result = PretrainedEmbedding::open(path());
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
        QVERIFY(std::ranges::equal(std::span(result.value().matrix().data, 2), values));
    }

    void unusableFiles_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto file = [](const QByteArray& header, int data) {
            QByteArray bytes(8, '\0');
            bytes[0] = static_cast<char>(header.size());
            return bytes + header + QByteArray(data, 'd');
        };
        QTest::newRow("PyTorch archive") << QByteArray("PK\x03\x04 and so on") << "PyTorch";
        QTest::newRow("pickle") << QByteArray("\x80\x02}q\x01X\x0a\x03") << "PyTorch";
        QTest::newRow("empty") << QByteArray() << "header length";
        QTest::newRow("no embedding")
            << file(R"({"lm.bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8)
            << "'lm.bias'";
        QTest::newRow("half precision")
            << file(R"({"wte.weight":{"dtype":"F16","shape":[2,2],"data_offsets":[0,8]}})", 8)
            << "F16 [2, 2]";
        QTest::newRow("one dimension")
            << file(R"({"wte.weight":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8)
            << "F32 [2]";
        QTest::newRow("cut short")
            << file(R"({"wte.weight":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})", 8)
            << "only 8 are there";
        QTest::newRow("not so wide")
            << file(R"({"wte.weight":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})", 16)
            << "width of 4";
    }
    void unusableFiles() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        writeBytes(bytes);
        const Workers workers(1);
        const std::string sentence = message(importEmbedding(path(), 4, workers, {}));
        QVERIFY2(QString::fromStdString(sentence).contains(says), sentence.c_str());
    }

    void startValuesRoundTrip() {
        StartEmbedding start;
        start.origin = "The embedding starts from a test.";
        const std::vector<float> values = testing::randomFloats(10 * 4, "start");
        start.values.resize(values.size());
        std::ranges::copy(values, start.values.data());
        QVERIFY(saveStartEmbedding(FileSystem(), path(), start, 4).ok());
        const auto read = loadStartEmbedding(path(), 10, 4, true);
        QVERIFY2(read.ok(), message(read).c_str());
        QCOMPARE(read.value().origin, start.origin);
        QVERIFY(std::ranges::equal(read.value().values.span(), values));
        const auto origin = loadStartEmbedding(path(), 10, 4, false);
        QVERIFY(origin.value().values.empty());
        QCOMPARE(origin.value().origin, start.origin);
        const std::string sentence = message(loadStartEmbedding(path(), 10, 5, true));
        QVERIFY2(QString::fromStdString(sentence).contains("F32 [10, 5]"), sentence.c_str());
    }

private:
    std::filesystem::path path() const { return m_folder.filePath("m.safetensors").toStdString(); }
    void write(const std::vector<TensorView>& tensors) const {
        QVERIFY(saveSafetensors(FileSystem(), path(), tensors, {}).ok());
    }
    void writeBytes(const QByteArray& bytes) const {
        QFile file(m_folder.filePath("m.safetensors"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_folder;
};

STUDIO_TEST(EmbeddingFileTest)
#include "embedding_file_test.moc"
