// SPDX-License-Identifier: GPL-3.0-or-later
// Products in both precisions against double, on every instruction set, within the bounds that
// panel_product.h derives.
#include <QtTest>
#include <bit>

#include "engine/kernels/matrix_product.h"
#include "tests/support/each_target.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

/// Half a unit in the last of bf16's 8 bits, relative.
constexpr double kBf16Unit = 1.0 / 256;

/// Of the header: relative to sum |a b|, c included.
double relativeBound(Precision precision, std::size_t depth) {
    const auto g = [](double n) { return n * kUnit / (1 - n * kUnit); };
    const auto k = static_cast<double>(depth + 1);
    if (precision == Precision::Fp32)
        return g(k);
    return (1 + kBf16Unit) * (1 + kBf16Unit) * (1 + g(2 * k)) - 1;
}

void eachTargetAndPrecision() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("bf16");
    for (const std::string& name : allInstructionSets())
        for (const bool bf16 : {false, true})
            QTest::addRow("%s %s", name.c_str(), bf16 ? "bf16" : "fp32")
                << QString::fromStdString(name) << bf16;
}

struct Case {
    std::size_t m, n, k;
    bool aTransposed, bTransposed, accumulate;
};

std::vector<Case> cases() {
    const std::size_t sizes[][3] = {{1, 1, 1},     {7, 10, 24},    {96, 64, 256},
                                    {97, 65, 257}, {13, 31, 3},    {12, 32, 1},
                                    {33, 48, 37},  {17, 33, 1030}, {683, 256, 70}};
    std::vector<Case> all;
    for (const auto& s : sizes)
        for (int form = 0; form < 8; ++form)
            all.push_back({s[0], s[1], s[2], (form & 1) != 0, (form & 2) != 0, (form & 4) != 0});
    return all;
}

template <class Real>
Matrix<const Real> view(const std::vector<Real>& data, std::size_t rows, std::size_t columns,
                        bool transposed) {
    return transposed ? Matrix<const Real>(data.data(), columns, rows).transposed()
                      : Matrix<const Real>(data.data(), rows, columns);
}

std::vector<double> absolute(std::vector<double> v) {
    for (double& x : v)
        x = std::abs(x);
    return v;
}

/// The first element outside of its bound, in words; empty when there is none.
QString problemOf(const Case& s, Precision precision, const std::vector<float>& got,
                  const std::vector<double>& want, const std::vector<double>& absoluteSums) {
    for (std::size_t i = 0; i < got.size(); ++i) {
        const double bound = relativeBound(precision, s.k) * absoluteSums[i] +
                             static_cast<double>(s.k + 1) * std::ldexp(1.0, -126);
        if (!(std::abs(got[i] - want[i]) <= bound))
            return QString("%1x%2x%3 [%4]: got %5, expected %6, bound %7")
                .arg(s.m)
                .arg(s.n)
                .arg(s.k)
                .arg(i)
                .arg(got[i])
                .arg(want[i])
                .arg(bound);
    }
    return {};
}

}  // namespace

class PanelProductTest : public QObject {
    Q_OBJECT
private slots:
    void productsAreWithinTheBound_data() { eachTargetAndPrecision(); }
    void productsAreWithinTheBound() {
        QFETCH(QString, target);
        QFETCH(bool, bf16);
        const InstructionSetScope scope(target);
        QVERIFY(scope.selected());
        QCOMPARE(QString::fromStdString(instructionSet()), target);
        const Precision precision = bf16 ? Precision::Bf16 : Precision::Fp32;
        for (const Case& s : cases()) {
            const auto a = randomFloats(s.m * s.k, "a"), b = randomFloats(s.k * s.n, "b");
            const auto start = randomFloats(s.m * s.n, "c");
            auto c = start;
            auto cd = widened(start), ca = absolute(cd);
            const auto ad = widened(a), bd = widened(b), aa = absolute(ad), ba = absolute(bd);
            const auto add = s.accumulate ? Accumulate::Yes : Accumulate::No;
            product(m_workers, precision, view(a, s.m, s.k, s.aTransposed),
                    view(b, s.k, s.n, s.bTransposed), Matrix(c.data(), s.m, s.n), add);
            product(m_workers, view(ad, s.m, s.k, s.aTransposed), view(bd, s.k, s.n, s.bTransposed),
                    Matrix(cd.data(), s.m, s.n), add);
            product(m_workers, view(aa, s.m, s.k, s.aTransposed), view(ba, s.k, s.n, s.bTransposed),
                    Matrix(ca.data(), s.m, s.n), add);
            const QString problem = problemOf(s, precision, c, cd, ca);
            QVERIFY2(problem.isEmpty(), qPrintable(problem));

            auto again = start;
            PackedMatrix<float> packed;
            packed.pack(m_workers, precision, view(b, s.k, s.n, s.bTransposed));
            product(m_workers, view(a, s.m, s.k, s.aTransposed), packed,
                    Matrix(again.data(), s.m, s.n), add);
            QVERIFY(again == c);
        }
    }

    /// Factors that bf16 holds exactly are not rounded: whole numbers up to 256, whose sums fit.
    void exactFactorsGiveExactProducts_data() { eachTargetAndPrecision(); }
    void exactFactorsGiveExactProducts() {
        QFETCH(QString, target);
        QFETCH(bool, bf16);
        const InstructionSetScope scope(target);
        const std::size_t m = 37, n = 70, k = 300;
        Random random(3, "whole numbers");
        std::vector<float> a(m * k), b(k * n), c(m * n);
        for (float& x : a)
            x = static_cast<float>(random.below(3)) - 1;
        for (float& x : b)
            x = static_cast<float>(random.below(511)) - 255;
        product(m_workers, bf16 ? Precision::Bf16 : Precision::Fp32,
                Matrix<const float>(a.data(), m, k), Matrix<const float>(b.data(), k, n),
                Matrix(c.data(), m, n), Accumulate::No);
        const auto ad = widened(a), bd = widened(b);
        std::vector<double> cd(m * n);
        product(m_workers, Matrix<const double>(ad.data(), m, k),
                Matrix<const double>(bd.data(), k, n), Matrix(cd.data(), m, n), Accumulate::No);
        QVERIFY(widened(c) == cd);
    }

    /// To nearest, ties to even: 1 + 2^-8 lies half way and goes down, 1 + 3 * 2^-8 goes up.
    void roundingIsToNearestEven_data() { eachTargetAndPrecision(); }
    void roundingIsToNearestEven() {
        QFETCH(QString, target);
        QFETCH(bool, bf16);
        const InstructionSetScope scope(target);
        const std::vector<float> x = {1 + 1.0f / 256, 1 + 3.0f / 256, 1 + 1.01f / 256,
                                      -1 - 1.0f / 256, 3.4e38f};
        const std::vector<float> rounded = {1, 1 + 4.0f / 256, 1 + 2.0f / 256, -1,
                                            std::numeric_limits<float>::infinity()};
        const float one = 1;
        for (const bool left : {false, true}) {
            std::vector<float> y(x.size());
            const Matrix<const float> values(x.data(), x.size(), 1), unit(&one, 1, 1);
            const auto precision = bf16 ? Precision::Bf16 : Precision::Fp32;
            if (left)
                product(m_workers, precision, values, unit, Matrix(y.data(), x.size(), 1),
                        Accumulate::No);
            else
                product(m_workers, precision, unit, values.transposed(),
                        Matrix(y.data(), 1, x.size()), Accumulate::No);
            QVERIFY(y == (bf16 ? rounded : x));
        }
    }

    void notANumberStaysOne_data() { eachTargetAndPrecision(); }
    void notANumberStaysOne() {
        QFETCH(QString, target);
        QFETCH(bool, bf16);
        const InstructionSetScope scope(target);
        std::vector<float> a(40 * 40, 1.0f), c(40 * 40);
        a[5 * 40 + 7] = std::bit_cast<float>(0x7fffffffu);
        const Matrix<const float> m(a.data(), 40, 40);
        product(m_workers, bf16 ? Precision::Bf16 : Precision::Fp32, m, m, Matrix(c.data(), 40, 40),
                Accumulate::No);
        for (std::size_t i = 0; i < 40; ++i)
            for (std::size_t j = 0; j < 40; ++j)
                QCOMPARE(std::isnan(c[i * 40 + j]), i == 5 || j == 7);
    }

    void threadsDoNotChangeABit_data() { eachTargetAndPrecision(); }
    void threadsDoNotChangeABit() {
        QFETCH(QString, target);
        QFETCH(bool, bf16);
        const InstructionSetScope scope(target);
        const auto a = randomFloats(500 * 300, "a"), b = randomFloats(300 * 200, "b");
        std::vector<float> first;
        for (const int threads : {1, 2, 3, 5}) {
            const Workers workers(threads);
            std::vector<float> c(500 * 200);
            product(workers, bf16 ? Precision::Bf16 : Precision::Fp32,
                    Matrix<const float>(a.data(), 500, 300),
                    Matrix<const float>(b.data(), 300, 200), Matrix(c.data(), 500, 200),
                    Accumulate::No);
            if (first.empty())
                first = c;
            QVERIFY(c == first);
        }
    }

    /// Asking must not change what is in use.
    void namesOfSetsAreKept() {
        for (const std::string& name : allInstructionSets()) {
            const InstructionSetScope scope(QString::fromStdString(name));
            const std::size_t width = panelWidth(Precision::Fp32);
            QCOMPARE(instructionSet(), name);
            QVERIFY(!availableInstructionSets().empty());
            QCOMPARE(panelWidth(Precision::Fp32), width);
            QCOMPARE(resolvePrecision("fp32"), Precision::Fp32);
            QCOMPARE(resolvePrecision("bf16"), Precision::Bf16);
            if (name.ends_with("_amx"))
                QCOMPARE(resolvePrecision("auto"), Precision::Bf16);
            if (!name.starts_with("avx3_"))
                QCOMPARE(resolvePrecision("auto"), Precision::Fp32);
        }
    }

private:
    Workers m_workers{2};
};

STUDIO_TEST(PanelProductTest)
#include "panel_product_test.moc"
