// SPDX-License-Identifier: GPL-3.0-or-later
// Products with picked rows against plain loops in double, on every instruction set.
#include "engine/kernels/picked_rows.h"

#include <QtTest>
#include <numeric>

#include "tests/support/each_target.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

/// `count` different rows of `of`, scattered.
std::vector<std::int32_t> scattered(std::size_t count, std::size_t of, std::string_view name) {
    std::vector<std::int32_t> rows(of);
    std::iota(rows.begin(), rows.end(), 0);
    Random random(3, name);
    for (std::size_t i = of; i-- > 1;)
        std::swap(rows[i], rows[random.below(i + 1)]);
    rows.resize(count);
    return rows;
}

}  // namespace

class PickedRowsTest : public QObject {
    Q_OBJECT

    void sizes() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("few");
        QTest::addColumn<int>("many");
        QTest::addColumn<int>("width");
        const int all[][3] = {{1, 1, 1},   {1, 9, 16},   {2, 4, 31},  {3, 224, 256},
                              {4, 37, 64}, {5, 10, 100}, {9, 3, 257}, {0, 5, 8}};
        for (const std::string& name : allInstructionSets())
            for (const auto& s : all)
                QTest::addRow("%s %d x %d, width %d", name.c_str(), s[0], s[1], s[2])
                    << QString::fromStdString(name) << s[0] << s[1] << s[2];
    }

private slots:
    void dots_data() { sizes(); }
    void dots() {
        QFETCH(QString, target);
        QFETCH(int, few);
        QFETCH(int, many);
        QFETCH(int, width);
        const InstructionSetScope scope(target);
        QVERIFY(scope.selected());
        const std::size_t n = few, m = many, w = width, stride = w + 3;
        const auto a = randomFloats(20 * stride, "a"), b = randomFloats(300 * stride, "b");
        const auto rowsA = scattered(n, 20, "rows a"), rowsB = scattered(m, 300, "rows b");
        std::vector<float> out(n * (m + 1) + 1, 7.0f);
        pickedDots({a.data(), w, stride, rowsA}, {b.data(), w, stride, rowsB},
                   {out.data(), n, m, m + 1, 1});
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < m; ++j) {
                double exact = 0, absolute = 0;
                for (std::size_t k = 0; k < w; ++k) {
                    const double x =
                        static_cast<double>(a[rowsA[i] * stride + k]) * b[rowsB[j] * stride + k];
                    exact += x;
                    absolute += std::abs(x);
                }
                QVERIFY(std::abs(out[i * (m + 1) + j] - exact) <= sumBound(w, absolute));
            }
            QCOMPARE(out[i * (m + 1) + m], 7.0f);  // nothing written beside
        }
    }

    void addition_data() { sizes(); }
    void addition() {
        QFETCH(QString, target);
        QFETCH(int, few);
        QFETCH(int, many);
        QFETCH(int, width);
        const InstructionSetScope scope(target);
        QVERIFY(scope.selected());
        const std::size_t w = width, stride = w + 3;
        for (const bool fewIsTo : {true, false}) {
            const std::size_t n = fewIsTo ? few : many, m = fewIsTo ? many : few;
            const auto from = randomFloats(300 * stride, "from");
            const auto start = randomFloats(300 * stride, "to"), c = randomFloats(n * m, "c");
            const auto rowsTo = scattered(n, 300, "rows to"), rowsFrom = scattered(m, 300, "rows");
            std::vector<float> to = start;
            // C lies transposed, as where one matrix of weights serves both gradients.
            addPickedRows({c.data(), n, m, 1, n}, {from.data(), w, stride, rowsFrom},
                          {to.data(), w, stride, rowsTo});
            std::vector<double> exact = widened(start);
            std::vector<double> bound(exact.size(), 0.0);
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t k = 0; k < w; ++k) {
                    const std::size_t at = rowsTo[i] * stride + k;
                    double absolute = std::abs(exact[at]);
                    for (std::size_t j = 0; j < m; ++j) {
                        const double x =
                            static_cast<double>(c[j * n + i]) * from[rowsFrom[j] * stride + k];
                        exact[at] += x;
                        absolute += std::abs(x);
                    }
                    bound[at] = sumBound(m + 1, absolute);
                }
            for (std::size_t i = 0; i < to.size(); ++i)  // rows not picked: to the last bit
                QVERIFY(std::abs(to[i] - exact[i]) <= bound[i]);
        }
    }
};

STUDIO_TEST(PickedRowsTest)
#include "picked_rows_test.moc"
