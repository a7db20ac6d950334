// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels of generation, which work on one row: each on every instruction set against a plain
// reference, with bounds from the number of terms.
#include <QtTest>

#include "engine/kernels/convolution.h"
#include "engine/kernels/matrix_vector.h"
#include "engine/kernels/packed_convolution.h"
#include "engine/kernels/packed_ternary.h"
#include "engine/kernels/ternarize.h"
#include "tests/support/each_target.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

std::vector<float> ternaryMatrix(std::size_t n) {
    const auto latent = randomFloats(n, "latent");
    std::vector<float> ternary(n);
    ternarize(n, latent.data(), ternary.data());
    return ternary;
}

}  // namespace

class SingleRowTest : public QObject {
    Q_OBJECT
    Workers m_workers{2};

private slots:
    void packedTernary_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<int>("inputs");
        const int sizes[][2] = {{1, 1}, {31, 7}, {32, 64}, {33, 100}, {683, 256}, {256, 683}};
        for (const std::string& name : allInstructionSets())
            for (const auto& s : sizes)
                QTest::addRow("%s %dx%d", name.c_str(), s[0], s[1])
                    << QString::fromStdString(name) << s[0] << s[1];
    }
    void packedTernary() {
        QFETCH(QString, target);
        QFETCH(int, outputs);
        QFETCH(int, inputs);
        const InstructionSetScope scope(target);
        QVERIFY(scope.selected());
        const std::size_t m = outputs, n = inputs;
        const auto t = ternaryMatrix(m * n), x = randomFloats(n, "x");
        const PackedTernary packed(m, n, t.data());
        QCOMPARE(packed.bytes(), (m + 31) / 32 * n * 8);  // 2 bits a weight, rows padded to 32
        std::vector<float> y(m + 1, 7.0f), plain(m);
        packed.apply(x.data(), y.data());
        packed.applyPlainly(x.data(), plain.data());
        QCOMPARE(y[m], 7.0f);  // nothing written past the end
        for (std::size_t o = 0; o < m; ++o) {
            QCOMPARE(y[o], plain[o]);  // bit for bit: the same sums in the same order
            double exact = 0, absolute = 0;
            for (std::size_t i = 0; i < n; ++i) {
                exact += static_cast<double>(t[o * n + i]) * x[i];
                absolute += std::abs(static_cast<double>(t[o * n + i]) * x[i]);
            }
            QVERIFY(std::abs(y[o] - exact) <= sumBound(n, absolute));
        }
    }

    void packedConvolution_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("kernel");
        const int sizes[][3] = {{8, 8, 1}, {256, 16, 4}, {40, 2, 3}, {24, 3, 6}, {33, 1, 4}};
        for (const std::string& name : allInstructionSets())
            for (const auto& s : sizes)
                QTest::addRow("%s width %d groups %d taps %d", name.c_str(), s[0], s[1], s[2])
                    << QString::fromStdString(name) << s[0] << s[1] << s[2];
    }
    // Against convolution.h's double reference, whose last time step it must give.
    void packedConvolution() {
        QFETCH(QString, target);
        QFETCH(int, width);
        QFETCH(int, groups);
        QFETCH(int, kernel);
        const InstructionSetScope scope(target);
        ConvolutionShape s;
        s.sequences = 1;
        s.width = width;
        s.groups = groups;
        s.kernel = s.length = kernel;
        const auto x = randomFloats(s.length * s.width, "x"), w = randomFloats(s.weights(), "w");
        auto xd = widened(x), wd = widened(w);
        std::vector<double> exact(xd.size()), absolute(xd.size());
        convolutionForward(s, xd.data(), wd.data(), exact.data());
        for (auto* values : {&xd, &wd})
            for (double& v : *values)
                v = std::abs(v);
        convolutionForward(s, xd.data(), wd.data(), absolute.data());
        std::vector<const float*> taps;
        for (std::size_t j = 0; j < s.kernel; ++j)
            taps.push_back(x.data() + j * s.width);
        std::vector<float> y(s.width + 1, 7.0f);
        PackedConvolution(s.width, s.groups, s.kernel, w.data()).apply(taps, y.data());
        QCOMPARE(y[s.width], 7.0f);
        const std::size_t last = (s.length - 1) * s.width;
        for (std::size_t o = 0; o < s.width; ++o)
            QVERIFY(std::abs(y[o] - exact[last + o]) <=
                    sumBound(s.groupWidth() * s.kernel, absolute[last + o]));
    }

    void matrixVector_data() {
        QTest::addColumn<QString>("target");
        for (const std::string& name : allInstructionSets())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void matrixVector() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        for (const auto& [rows, columns] :
             {std::pair<std::size_t, std::size_t>{1, 1}, {9, 37}, {5000, 64}, {17, 256}}) {
            const auto m = randomFloats(rows * columns, "m"), x = randomFloats(columns, "x");
            const auto md = widened(m), xd = widened(x);
            std::vector<float> y(rows), alone(rows);
            std::vector<double> exact(rows);
            studio::matrixVector(m_workers, Matrix(m.data(), rows, columns), x.data(), y.data());
            studio::matrixVector(Workers(1), Matrix(m.data(), rows, columns), x.data(),
                                 alone.data());
            studio::matrixVector(m_workers, Matrix(md.data(), rows, columns), xd.data(),
                                 exact.data());
            QCOMPARE(y, alone);
            for (std::size_t r = 0; r < rows; ++r) {
                double absolute = 0;
                for (std::size_t i = 0; i < columns; ++i)
                    absolute += std::abs(md[r * columns + i] * xd[i]);
                QVERIFY(std::abs(y[r] - exact[r]) <= sumBound(columns, absolute));
            }
        }
    }
};

STUDIO_TEST(SingleRowTest)
#include "single_row_test.moc"
