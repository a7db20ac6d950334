// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix at 8 bits a weight: how far off it may be, and the same bits everywhere.
#include "engine/kernels/int8_matrix.h"

#include <QtTest>
#include <limits>

#include "tests/support/kernel_compare.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

class Int8MatrixTest : public QObject {
    Q_OBJECT
    Workers m_workers{2};

private slots:
    void productIsWithinItsBound_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        for (const std::string& name : allInstructionSets())
            for (const auto& [rows, columns] :
                 {std::pair{1, 1}, {7, 5}, {2050, 256}, {9, 64}, {3, 1000}})
                QTest::addRow("%s %d x %d", name.c_str(), rows, columns)
                    << QString::fromStdString(name) << rows << columns;
    }
    void productIsWithinItsBound() {
        QFETCH(QString, target);
        QFETCH(int, rows);
        QFETCH(int, columns);
        const std::size_t n = rows, d = columns;
        const auto m = randomFloats(n * d, "m", 0.1), x = randomFloats(d, "x", 3);
        std::vector<float> plain(n);
        {
            const InstructionSetScope scalar("scalar");
            Int8Matrix(Workers(1), Matrix<const float>(m.data(), n, d))
                .apply(Workers(1), x.data(), plain.data());
        }
        const InstructionSetScope scope(target);
        const Int8Matrix packed(m_workers, Matrix<const float>(m.data(), n, d));
        QCOMPARE(packed.rows(), n);
        std::vector<float> y(n);
        packed.apply(m_workers, x.data(), y.data());
        QVERIFY(y == plain);
        double largestX = 0;
        for (const float v : x)
            largestX = std::max(largestX, static_cast<double>(std::abs(v)));
        for (std::size_t r = 0; r < n; ++r) {
            double exact = 0, sumX = 0, sumM = 0, largest = 0;
            for (std::size_t i = 0; i < d; ++i) {
                const double w = m[r * d + i];
                exact += w * x[i];
                sumX += std::abs(x[i]);
                sumM += std::abs(w);
                largest = std::max(largest, std::abs(w));
                QVERIFY(std::abs(packed.at(r, i) - w) <= largestOfRow(m, r, d) / 253.9);
            }
            // Half a scale of each weight; half a step of x (at least 2^31 / (127 * 1,024) of them
            // in its range); a few roundings.
            const double bound =
                sumX * largest / 253.9 +
                (sumM + static_cast<double>(d) * largest / 253.9) * largestX / (2 * 16000.0) +
                8 * kUnit * std::abs(exact);
            QVERIFY2(std::abs(y[r] - exact) <= bound,
                     qPrintable(QString("%1 %2 %3").arg(y[r]).arg(exact).arg(bound)));
        }
    }

    void whatIsNoNumberStaysNone() {
        const float nan = std::numeric_limits<float>::quiet_NaN(),
                    infinity = std::numeric_limits<float>::infinity();
        const std::vector<float> m = {1, 2, nan, 1, 1, -infinity, 0, 0}, x = {1, 1};
        std::vector<float> y(4);
        const Int8Matrix packed(m_workers, Matrix<const float>(m.data(), 4, 2));
        packed.apply(m_workers, x.data(), y.data());
        QVERIFY(std::abs(y[0] - 3) < 0.02 && std::isnan(y[1]) && std::isnan(y[2]) && y[3] == 0);
        const std::vector<float> broken = {infinity, 1};
        packed.apply(m_workers, broken.data(), y.data());
        QVERIFY(std::isnan(y[0]));
    }

private:
    static double largestOfRow(const std::vector<float>& m, std::size_t row, std::size_t columns) {
        double largest = 0;
        for (std::size_t i = 0; i < columns; ++i)
            largest = std::max(largest, static_cast<double>(std::abs(m[row * columns + i])));
        return largest;
    }
};

STUDIO_TEST(Int8MatrixTest)
#include "int8_matrix_test.moc"
