// SPDX-License-Identifier: GPL-3.0-or-later
// Embeddings from elsewhere: the projection of a matrix whose singular value decomposition is known
// in closed form, and start values from a text whose neighbourhoods are known.
#include "engine/model/embedding_projection.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <numbers>

#include "engine/base/random.h"
#include "engine/data/byte_tokenizer.h"
#include "engine/data/token_store_writer.h"
#include "engine/model/corpus_embedding.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::kUnit;

namespace {

constexpr std::size_t kRows = 600, kColumns = 48, kWidth = 16;

/// Column k of an orthonormal cosine basis of `size` places (DCT-II).
double cosine(std::size_t size, std::size_t place, std::size_t k) {
    const auto n = static_cast<double>(size);
    const double angle =
        std::numbers::pi * (static_cast<double>(place) + 0.5) * static_cast<double>(k) / n;
    return k == 0 ? std::sqrt(1 / n) : std::sqrt(2 / n) * std::cos(angle);
}

double singularValue(std::size_t k) { return 100 * std::pow(0.9, static_cast<double>(k)); }
/// Left singular vector k: the constant one is left out, so that all are different from V's.
double left(std::size_t row, std::size_t k) { return cosine(kRows, row, k + 1); }

/// U S V' of these.
std::vector<float> knownMatrix() {
    std::vector<float> values;
    for (std::size_t r = 0; r < kRows; ++r)
        for (std::size_t c = 0; c < kColumns; ++c) {
            double sum = 0;
            for (std::size_t k = 0; k < kColumns; ++k)
                sum += left(r, k) * singularValue(k) * cosine(kColumns, c, k);
            values.push_back(static_cast<float>(sum));
        }
    return values;
}

Result<ProjectedEmbedding> project(const std::vector<float>& values, std::size_t columns,
                                   std::size_t width, int threads = 2) {
    const Workers workers(threads);
    return projectEmbedding(Matrix<const float>(values.data(), values.size() / columns, columns),
                            width, workers, {});
}

double cosineOf(const AlignedBuffer<float>& rows, std::size_t width, std::size_t a, std::size_t b) {
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < width; ++i) {
        const double x = double{rows[a * width + i]}, y = double{rows[b * width + i]};
        ab += x * y;
        aa += x * x;
        bb += y * y;
    }
    return ab / std::sqrt(aa * bb);
}

}  // namespace

class EmbeddingProjectionTest : public QObject {
    Q_OBJECT
private slots:
    // Rounding the matrix to float moves it by at most kUnit in the Frobenius norm, relatively, and
    // by that its singular values (Weyl); a singular vector turns by at most that over the gap to
    // the next singular value (Wedin).
    void findsTheKnownSubspace() {
        const Result<ProjectedEmbedding> result = project(knownMatrix(), kColumns, kWidth);
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().message.c_str());
        const ProjectedEmbedding& p = result.value();
        double norm = 0;
        for (std::size_t k = 0; k < kColumns; ++k)
            norm += singularValue(k) * singularValue(k);
        norm = std::sqrt(norm);
        QCOMPARE(p.singularValues.size(), kColumns);
        for (std::size_t k = 0; k < kColumns; ++k)
            QVERIFY(std::abs(p.singularValues[k] - singularValue(k)) <= 2 * kUnit * norm);
        const double kept = (1 - std::pow(0.81, 16)) / (1 - std::pow(0.81, 48));
        QVERIFY2(std::abs(p.keptVariance - kept) <= 8 * kUnit,
                 qPrintable(QString::number(p.keptVariance - kept)));
        for (std::size_t k = 0; k < kWidth; ++k) {
            const double gap = singularValue(k) - singularValue(k + 1);
            const double bound = 2 * singularValue(k) * kUnit * norm / gap +
                                 static_cast<double>(kColumns + 4) * kUnit * norm;
            double plus = 0, minus = 0;
            for (std::size_t r = 0; r < kRows; ++r) {
                const double is = double{p.values[r * kWidth + k]};
                const double wanted = singularValue(k) * left(r, k);
                plus += (is - wanted) * (is - wanted);
                minus += (is + wanted) * (is + wanted);
            }
            const double distance = std::sqrt(std::min(plus, minus));
            QVERIFY2(
                distance <= bound,
                qPrintable(QString("column %1: %2, allowed %3").arg(k).arg(distance).arg(bound)));
        }
    }

    void sameForAnyNumberOfThreads() {
        const std::vector<float> matrix = testing::randomFloats(5000 * 24, "threads");
        const auto one = project(matrix, 24, 7, 1), three = project(matrix, 24, 7, 3);
        QVERIFY(std::ranges::equal(one.value().values.span(), three.value().values.span()));
        QCOMPARE(one.value().keptVariance, three.value().keptVariance);
    }

    void theFullWidthKeepsAll() {
        const auto all = project(testing::randomFloats(200 * 12, "full"), 12, 12);
        QCOMPARE(all.value().keptVariance, 1.0);
    }

    void unusableMatrices_data() {
        QTest::addColumn<std::vector<float>>("values");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("says");
        const std::vector<float> good = testing::randomFloats(80, "good");
        std::vector<float> nan = good, infinite = good;
        nan[41] = std::numeric_limits<float>::quiet_NaN();
        infinite[79] = -std::numeric_limits<float>::infinity();
        QTest::newRow("wider than there is") << good << 8 << 9 << "at most 8";
        QTest::newRow("fewer rows than columns") << good << 40 << 4 << "2 x 40";
        QTest::newRow("NaN") << nan << 8 << 4 << "row 5";
        QTest::newRow("infinite") << infinite << 8 << 4 << "row 9";
        QTest::newRow("zeros") << std::vector<float>(80) << 8 << 4 << "nothing but zeros";
    }
    void unusableMatrices() {
        QFETCH(std::vector<float>, values);
        QFETCH(int, columns);
        QFETCH(int, width);
        QFETCH(QString, says);
        const auto result =
            project(values, static_cast<std::size_t>(columns), static_cast<std::size_t>(width));
        QVERIFY(!result.ok());
        QVERIFY2(QString::fromStdString(result.error().message).contains(says),
                 result.error().message.c_str());
    }

    // Four sets of ten ids that never meet: neighbours inside a set are four times as frequent as
    // chance would have it, ln 4 - ln 2 > 0, and across there are none.
    void neighboursStartAlike() {
        constexpr std::size_t kSize = 8;
        const TokenStore store = fourWorlds();
        const Workers two(2), one(1);
        const CorpusEmbeddingRequest request{kSize, 0.25, 7};
        const auto result = embeddingFromCorpus(store, request, two, {});
        QVERIFY(result.ok());
        const AlignedBuffer<float>& rows = result.value();
        QCOMPARE(rows.size(), std::size_t{257} * kSize);
        for (std::size_t a = 0; a < 40; ++a) {
            double squares = 0;
            for (std::size_t i = 0; i < kSize; ++i)
                squares += double{rows[a * kSize + i]} * double{rows[a * kSize + i]};
            QVERIFY(std::abs(std::sqrt(squares / kSize) - 0.25) < 1e-6);
            for (std::size_t b = 0; b < a; ++b)
                QCOMPARE(cosineOf(rows, kSize, a, b) > 0.5, a / 10 == b / 10);
        }
        // An id that the text lacks: near the mean of all, which is small as the sets cancel.
        double unseen = 0;
        for (std::size_t i = 0; i < kSize; ++i)
            unseen += double{rows[200 * kSize + i]} * double{rows[200 * kSize + i]};
        QVERIFY(unseen > 0 && std::sqrt(unseen / kSize) < 0.25);
        const auto again = embeddingFromCorpus(store, request, one, {});
        QVERIFY(std::ranges::equal(rows.span(), again.value().span()));
    }

    void canBeCancelled() {
        const std::atomic<bool> cancel{true};
        const Workers workers(1);
        const std::vector<float> matrix = testing::randomFloats(80, "cancel");
        QVERIFY(!projectEmbedding(Matrix<const float>(matrix.data(), 10, 8), 4, workers,
                                  Progress(nullptr, &cancel))
                     .ok());
        QVERIFY(!embeddingFromCorpus(fourWorlds(), {4, 0.1, 1}, workers, Progress(nullptr, &cancel))
                     .ok());
    }

private:
    TokenStore fourWorlds() const {
        const std::filesystem::path path = m_folder.filePath("store").toStdString();
        auto writer = TokenStoreWriter::create(path, ByteTokenizer()).value();
        Random random(3, "worlds");
        bool written = true;
        for (int document = 0; document < 400; ++document) {
            std::vector<TokenId> ids;
            for (int i = 0; i < 100; ++i)
                ids.push_back(static_cast<TokenId>(10 * (document % 4)) +
                              static_cast<TokenId>(random.below(10)));
            written = written && writer->beginDocument(std::string(100, 'x'), 0).ok() &&
                      writer->append(ids).ok();
        }
        STUDIO_CHECK(written && writer->finish().ok());
        return TokenStore::open(path).value();
    }

    QTemporaryDir m_folder;
};

STUDIO_TEST(EmbeddingProjectionTest)
#include "embedding_projection_test.moc"
