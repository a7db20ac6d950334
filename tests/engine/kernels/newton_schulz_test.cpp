// SPDX-License-Identifier: GPL-3.0-or-later
// Newton-Schulz on its smaller side, against the iteration as it is written down, in double.
#include <QtTest>
#include <cmath>

#include "engine/kernels/block_product.h"
#include "engine/kernels/newton_schulz.h"
#include "tests/support/kernel_compare.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

struct Dense {
    std::size_t rows = 0, columns = 0;
    std::vector<double> values;

    double at(std::size_t r, std::size_t c) const { return values[r * columns + c]; }
    double norm() const {
        double sum = 0;
        for (const double v : values)
            sum += v * v;
        return std::sqrt(sum);
    }
};

Dense times(const Dense& a, const Dense& b) {
    Dense c{a.rows, b.columns, std::vector<double>(a.rows * b.columns)};
    for (std::size_t i = 0; i < a.rows; ++i)
        for (std::size_t k = 0; k < a.columns; ++k)
            for (std::size_t j = 0; j < b.columns; ++j)
                c.values[i * c.columns + j] += a.at(i, k) * b.at(k, j);
    return c;
}

Dense transposed(const Dense& a) {
    Dense t{a.columns, a.rows, std::vector<double>(a.values.size())};
    for (std::size_t i = 0; i < a.rows; ++i)
        for (std::size_t j = 0; j < a.columns; ++j)
            t.values[j * a.rows + i] = a.at(i, j);
    return t;
}

Dense reference(Dense x, int steps) {
    const double norm = x.norm() + 1e-7;
    for (double& v : x.values)
        v /= norm;
    for (int step = 0; step < steps; ++step) {
        const Dense s = times(x, transposed(x)), ss = times(s, s);
        Dense p = s;
        for (std::size_t i = 0; i < p.values.size(); ++i)
            p.values[i] = -4.7750 * s.values[i] + 2.0315 * ss.values[i];
        for (std::size_t i = 0; i < p.rows; ++i)
            p.values[i * p.columns + i] += 3.4445;
        x = times(p, x);
    }
    return x;
}

std::vector<float> orthogonalized(std::size_t rows, std::size_t columns,
                                  const std::vector<float>& values, int steps, int threads) {
    const Workers workers(threads);
    NewtonSchulz iteration({{3, 7}, {rows, columns}});  // beside a matrix of zeros
    std::vector<float> out(values.size());
    const std::size_t stretch = NewtonSchulz::kRowsAtOnce * columns;
    for (std::size_t i = 0; i < NewtonSchulz::stretches(rows); ++i)
        iteration.setRows(1, i, values.data() + i * stretch);
    iteration.orthogonalize(workers, steps);
    for (std::size_t i = 0; i < NewtonSchulz::stretches(rows); ++i)
        iteration.getRows(1, i, out.data() + i * stretch);
    return out;
}

}  // namespace

class NewtonSchulzTest : public QObject {
    Q_OBJECT
private slots:
    void panels_data() { eachTarget(); }
    void panels() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        constexpr std::size_t kDepth = 320;  // more than one stretch of the kernel's
        const auto a = randomFloats(kDepth * kPanelWidth, "a"),
                   b = randomFloats(kDepth * kPanelWidth, "b");
        AlignedBuffer<float> panelA(a.size()), panelB(b.size()), c(kPanelBlock);
        std::ranges::copy(a, panelA.data());
        std::ranges::copy(b, panelB.data());
        blockProduct(kDepth, panelA.data(), panelB.data(), c.data());
        AlignedBuffer<float> rows(kPanelBlock);
        // The same memory read as rows of 10 panels that lie 1024 floats apart.
        blockRowsProduct(kDepth, panelA.data(), kPanelBlock, panelB.data(), rows.data());
        for (std::size_t i = 0; i < kPanelWidth; ++i)
            for (std::size_t j = 0; j < kPanelWidth; ++j) {
                double sum = 0, size = 0, rowSum = 0, rowSize = 0;
                for (std::size_t k = 0; k < kDepth; ++k) {
                    const double term =
                        static_cast<double>(a[k * kPanelWidth + i]) * b[k * kPanelWidth + j];
                    const double rowTerm =
                        static_cast<double>(
                            a[k / kPanelWidth * kPanelBlock + i * kPanelWidth + k % kPanelWidth]) *
                        b[k * kPanelWidth + j];
                    sum += term, size += std::abs(term);
                    rowSum += rowTerm, rowSize += std::abs(rowTerm);
                }
                QVERIFY(std::abs(c[i * kPanelWidth + j] - sum) <= kDepth * kUnit * size);
                QVERIFY(std::abs(rows[i * kPanelWidth + j] - rowSum) <= kDepth * kUnit * rowSize);
            }
    }

    void matchesTheIterationInDouble_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("target");
        for (const std::string& name : allInstructionSets())
            for (const auto& [rows, columns] :
                 {std::pair{24, 40}, {70, 33}, {64, 64}, {1, 9}, {9, 1}, {96, 100}})
                QTest::addRow("%d x %d, %s", rows, columns, name.c_str())
                    << rows << columns << QString::fromStdString(name);
    }
    void matchesTheIterationInDouble() {
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        const auto r = static_cast<std::size_t>(rows), c = static_cast<std::size_t>(columns);
        const auto values = randomFloats(r * c, "x");
        const auto result = orthogonalized(r, c, values, 5, 2);
        Dense x{r, c, {values.begin(), values.end()}};
        if (r > c)
            x = transposed(x);
        Dense expected = reference(x, 5);
        if (r > c)
            expected = transposed(expected);
        Dense error{r, c, std::vector<double>(r * c)};
        for (std::size_t i = 0; i < error.values.size(); ++i)
            error.values[i] = result[i] - expected.values[i];
        // A step enlarges what rounding has done to a singular value at most 3.4445 times; a few
        // roundings (16) of each of the steps' sums.
        const double bound = std::pow(3.4445, 5) * 16 * kUnit * expected.norm();
        QVERIFY2(error.norm() <= bound,
                 qPrintable(QString("%1 > %2").arg(error.norm()).arg(bound)));
        QVERIFY(result == orthogonalized(r, c, values, 5, 1));
        QVERIFY(result == orthogonalized(r, c, values, 5, 4));
    }

    /// Directions that a matrix does not have are zero but for rounding, which many steps enlarge:
    /// it must not run away.
    void manyStepsOnALowRankStayBounded() {
        const std::size_t rows = 40, columns = 24;
        const auto a = randomFloats(rows, "a"), b = randomFloats(columns, "b");
        std::vector<float> values(rows * columns);
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t j = 0; j < columns; ++j)
                values[i * columns + j] = a[i] * b[j];
        double squares = 0;
        for (const float v : orthogonalized(rows, columns, values, 20, 2))
            squares += static_cast<double>(v) * v;
        // One singular value near 1; of the others at most all, at most 1.3 each.
        QVERIFY2(squares > 0.4 && squares < columns * 1.7, qPrintable(QString::number(squares)));
    }

    void zerosStayZeros() {
        for (const float v : orthogonalized(5, 6, std::vector<float>(30, 0.0f), 5, 1))
            QCOMPARE(v, 0.0f);
    }
};

STUDIO_TEST(NewtonSchulzTest)
#include "newton_schulz_test.moc"
