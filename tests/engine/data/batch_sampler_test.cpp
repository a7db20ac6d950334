// SPDX-License-Identifier: GPL-3.0-or-later
// Training windows, loss positions and validation windows: what they hold, that they repeat by seed
// and step, and that draws are uniform.
#include "engine/data/batch_sampler.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <numeric>
#include <set>

#include "engine/data/byte_tokenizer.h"
#include "engine/data/token_store_writer.h"
#include "engine/data/validation_windows.h"
#include "tests/support/test_main.h"

using namespace studio;

class BatchSamplerTest : public QObject {
    Q_OBJECT
private slots:
    void windowsAreUniform() {
        // Ids 0 .. 49, each at its own place: an input's first id is its start. With windows of 8
        // tokens the starts are 0 .. 50 - 8 - 2 = 40.
        const TokenStore store = storeOf(50);
        const BatchSampler sampler(store, 3);
        constexpr int kSequences = 41, kLength = 8, kSteps = 500;
        std::vector<int> starts(50, 0);
        std::vector<TokenId> inputs(kSequences * kLength), targets(inputs.size());
        for (int step = 0; step < kSteps; ++step) {
            sampler.draw(static_cast<std::uint64_t>(step), kSequences, kLength, inputs, targets);
            for (std::size_t i = 0; i < inputs.size(); ++i) {
                QCOMPARE(inputs[i], inputs[i - i % kLength] + static_cast<int>(i % kLength));
                QCOMPARE(targets[i], inputs[i] + 1);
            }
            for (std::size_t i = 0; i < inputs.size(); i += kLength)
                ++starts[static_cast<std::size_t>(inputs[i])];
        }
        // 500 expected each; chi-squared with 40 degrees of freedom stays below 73.4 with a
        // probability of 0.999.
        double chiSquared = 0;
        for (std::size_t s = 0; s < 41; ++s)
            chiSquared += (starts[s] - 500.0) * (starts[s] - 500.0) / 500.0;
        QVERIFY2(chiSquared < 73.4, qPrintable(QString::number(chiSquared)));
        for (std::size_t s = 41; s < 50; ++s)
            QCOMPARE(starts[s], 0);
    }

    void drawsFollowFromSeedAndStep() {
        const TokenStore store = storeOf(200);
        const auto draw = [&](std::uint64_t seed, std::uint64_t step) {
            std::vector<TokenId> inputs(4 * 16), targets(inputs.size());
            BatchSampler(store, seed).draw(step, 4, 16, inputs, targets);
            return inputs;
        };
        QVERIFY(draw(1, 5) == draw(1, 5));
        QVERIFY(draw(1, 5) != draw(1, 6));
        QVERIFY(draw(1, 5) != draw(2, 5));
    }

    void shortestStore() {
        const TokenStore store = storeOf(10);
        std::vector<TokenId> inputs(8), targets(8);
        QCOMPARE(BatchSampler::tokensNeeded(8), 10u);
        BatchSampler(store, 1).draw(1, 1, 8, inputs, targets);
        QCOMPARE(inputs[0], 0);
        QCOMPARE(targets[7], 8);
    }

    void rows_data() {
        QTest::addColumn<int>("microBatches");
        QTest::addColumn<int>("positions");
        QTest::addColumn<double>("fraction");
        QTest::addColumn<int>("kept");  // of each micro-batch: max(1, int(positions * fraction))
        QTest::addColumn<bool>("stratified");
        for (const bool stratified : {false, true}) {
            const QByteArray how = stratified ? ", stratified" : "";
            QTest::newRow("a quarter" + how) << 4 << 256 << 0.25 << 64 << stratified;
            QTest::newRow("rounded down" + how) << 3 << 7 << 0.5 << 3 << stratified;
            QTest::newRow("at least one" + how) << 2 << 8 << 0.01 << 1 << stratified;
            QTest::newRow("nearly all" + how) << 2 << 10 << 0.999 << 9 << stratified;
        }
    }
    void rows() {
        QFETCH(int, microBatches);
        QFETCH(int, positions);
        QFETCH(double, fraction);
        QFETCH(int, kept);
        QFETCH(bool, stratified);
        const PositionDraw draw = stratified ? PositionDraw::Stratified : PositionDraw::Uniform;
        std::vector<std::int32_t> rows, again;
        sampleRows(1, 9, microBatches, positions, fraction, rows, draw);
        QCOMPARE(static_cast<int>(rows.size()), microBatches * kept);
        for (int m = 0; m < microBatches; ++m) {
            const auto own = std::span(rows).subspan(static_cast<std::size_t>(m * kept),
                                                     static_cast<std::size_t>(kept));
            QCOMPARE(static_cast<int>(std::set<int>(own.begin(), own.end()).size()), kept);
            for (const std::int32_t row : own)
                QVERIFY(row >= m * positions && row < (m + 1) * positions);
        }
        sampleRows(1, 9, microBatches, positions, fraction, again, draw);
        QVERIFY(rows == again);
    }

    /// From the first of a stretch of four to the last of the next one it is seven.
    void stratifiedRowsLeaveNoStretchOut() {
        constexpr int kPositions = 256;
        std::vector<std::int32_t> rows;
        for (std::uint64_t step = 0; step < 50; ++step) {
            sampleRows(1, step, 1, kPositions, 0.25, rows, PositionDraw::Stratified);
            std::ranges::sort(rows);
            for (std::size_t i = 1; i < rows.size(); ++i)
                QVERIFY(rows[i] - rows[i - 1] <= 7);
            QVERIFY(rows.front() + kPositions - rows.back() <= 7);
        }
    }

    void rowsAreUniform_data() {
        QTest::addColumn<bool>("stratified");
        QTest::newRow("uniform") << false;
        QTest::newRow("stratified") << true;
    }
    void rowsAreUniform() {
        QFETCH(bool, stratified);
        const PositionDraw draw = stratified ? PositionDraw::Stratified : PositionDraw::Uniform;
        constexpr int kPositions = 41, kSteps = 10000;
        std::vector<int> counts(kPositions, 0);
        std::vector<std::int32_t> rows, last;
        for (int step = 0; step < kSteps; ++step) {
            sampleRows(1, static_cast<std::uint64_t>(step), 1, kPositions, 0.25, rows, draw);
            QVERIFY(rows != last);
            last = rows;
            for (const std::int32_t row : rows)
                ++counts[static_cast<std::size_t>(row)];
        }
        // Each position is drawn with p = 10/41, variance kSteps p (1 - p) = 1844 in a count; six
        // standard deviations are 258.
        for (const int count : counts)
            QVERIFY(std::abs(count - kSteps * 10.0 / 41) < 258);
    }

    void allRowsInOrder() {
        std::vector<std::int32_t> rows;
        sampleRows(1, 1, 2, 3, 1.0, rows);
        QVERIFY(rows == (std::vector<std::int32_t>{0, 1, 2, 3, 4, 5}));
    }

    void validationWindows() {
        const TokenStore store = storeOf(21);
        const ValidationWindows all(store, 5, 1000);
        QCOMPARE(all.count(), 4u);
        QCOMPARE(ValidationWindows(store, 5, 3).count(), 3u);
        QCOMPARE(ValidationWindows(store, 20, 9).count(), 1u);
        QCOMPARE(ValidationWindows(store, 7, 9).count(), 2u);
        std::vector<TokenId> inputs(5), targets(5);
        all.read(3, inputs, targets);
        QVERIFY(inputs == (std::vector<TokenId>{15, 16, 17, 18, 19}));
        QVERIFY(targets == (std::vector<TokenId>{16, 17, 18, 19, 20}));
        QCOMPARE(all.targetBytes(ByteTokenizer()), 20u);
    }

    void endsOfDocumentsHaveNoBytes() {
        auto writer = TokenStoreWriter::create(path(), ByteTokenizer()).value();
        const std::vector<TokenId> ids = {1, 2, 3};
        for (int d = 0; d < 3; ++d) {
            QVERIFY(writer->beginDocument("abc", 0).ok());
            QVERIFY(writer->append(ids).ok());
        }
        QVERIFY(writer->finish().ok());
        const TokenStore store = TokenStore::open(path()).value();
        QCOMPARE(store.size(), 11u);
        const ValidationWindows windows(store, 5, 9);  // targets: ids 1 .. 10, two of them ends
        QCOMPARE(windows.targets(), 10u);
        QCOMPARE(windows.targetBytes(ByteTokenizer()), 8u);
    }

    void bitsPerByteOfTheYardstick() {
        // 5.930 nats a token over 10,240 targets of 47,353 bytes are 1.850 bits per byte there.
        QVERIFY(std::abs(bitsPerByte(5.930 * 10240, 47353) - 1.850) < 0.0005);
        QCOMPARE(bitsPerByte(std::log(2.0) * 24, 8), 3.0);
    }

private:
    std::filesystem::path path() const { return m_folder.filePath("store").toStdString(); }

    /// One document of the ids 0 .. count - 1.
    TokenStore storeOf(int count) const {
        auto writer = TokenStoreWriter::create(path(), ByteTokenizer()).value();
        std::vector<TokenId> ids(static_cast<std::size_t>(count));
        std::iota(ids.begin(), ids.end(), 0);
        const bool written = writer->beginDocument(std::string(ids.size(), 'x'), 0).ok() &&
                             writer->append(ids).ok() && writer->finish().ok();
        STUDIO_CHECK(written);
        return TokenStore::open(path()).value();
    }

    QTemporaryDir m_folder;
};

STUDIO_TEST(BatchSamplerTest)
#include "batch_sampler_test.moc"
