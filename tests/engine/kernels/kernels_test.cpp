// SPDX-License-Identifier: GPL-3.0-or-later
// Every kernel, on every instruction set this machine has, against its double reference. The
// bounds follow from the number of operations and the unit roundoff, not from what comes out.
#include <QtTest>

#include "engine/kernels/activation.h"
#include "engine/kernels/matrix_product.h"
#include "engine/kernels/normalization.h"
#include "engine/kernels/optimizer_sweep.h"
#include "engine/kernels/softmax.h"
#include "engine/kernels/ternarize.h"
#include "tests/support/kernel_compare.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

std::vector<double> relative(const std::vector<double>& want, double units) {
    std::vector<double> bound(want);
    for (double& b : bound)
        b = units * kUnit * std::abs(b) + 1e-30;
    return bound;
}

}  // namespace

class KernelsTest : public QObject {
    Q_OBJECT
    Workers m_workers{2};

private slots:
    void product_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("m");
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("k");
        QTest::addColumn<int>("form");  // bit 0: A transposed, bit 1: B transposed, bit 2: added
        const int sizes[][3] = {{1, 1, 1},   {7, 10, 24},    {96, 64, 256}, {97, 65, 257},
                                {13, 31, 3}, {200, 33, 600}, {12, 32, 1}};
        for (const std::string& name : allInstructionSets())
            for (const auto& s : sizes)
                for (int form = 0; form < 8; ++form)
                    QTest::addRow("%s %dx%dx%d form %d", name.c_str(), s[0], s[1], s[2], form)
                        << QString::fromStdString(name) << s[0] << s[1] << s[2] << form;
    }
    void product() {
        QFETCH(QString, target);
        QFETCH(int, m);
        QFETCH(int, n);
        QFETCH(int, k);
        QFETCH(int, form);
        const InstructionSetScope scope(target);
        QVERIFY(scope.selected());
        const std::size_t M = m, N = n, K = k;
        const auto a = randomFloats(M * K, "a"), b = randomFloats(K * N, "b");
        auto c = randomFloats(M * N, "c");
        auto cd = widened(c);
        const auto ad = widened(a), bd = widened(b);
        const auto aa = absolute(ad), ba = absolute(bd);
        auto ca = absolute(cd);
        const auto add = form & 4 ? Accumulate::Yes : Accumulate::No;
        const auto view = [](auto* p, std::size_t r, std::size_t s, bool t) {
            using Real = std::remove_pointer_t<decltype(p)>;
            return t ? Matrix<Real>(p, s, r).transposed() : Matrix<Real>(p, r, s);
        };
        const bool ta = form & 1, tb = form & 2;
        studio::product(m_workers, view(a.data(), M, K, ta), view(b.data(), K, N, tb),
                        Matrix(c.data(), M, N), add);
        studio::product(m_workers, view(ad.data(), M, K, ta), view(bd.data(), K, N, tb),
                        Matrix(cd.data(), M, N), add);
        studio::product(m_workers, view(aa.data(), M, K, ta), view(ba.data(), K, N, tb),
                        Matrix(ca.data(), M, N), add);
        for (double& bound : ca)
            bound = sumBound(K + 1, bound);
        compare(c, cd, ca);
    }

    void productIsTheSameForAnyThreadCount() {
        const auto a = randomFloats(500 * 300, "a"), b = randomFloats(300 * 200, "b");
        std::vector<std::vector<float>> results;
        for (const int threads : {1, 2, 3, 5}) {
            const Workers workers(threads);
            results.emplace_back(500 * 200);
            studio::product(workers, Matrix(a.data(), 500, 300), Matrix(b.data(), 300, 200),
                            Matrix(results.back().data(), 500, 200), Accumulate::No);
        }
        for (const auto& r : results)
            QVERIFY(r == results.front());
    }

    void rmsNorm_data() { eachTarget(); }
    void rmsNorm() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        for (const std::size_t width : {1, 5, 32, 85, 256}) {
            const std::size_t rows = 130, n = rows * width;
            const auto x = randomFloats(n, "x"), scale = randomFloats(width, "s"),
                       dy = randomFloats(n, "dy");
            const auto xd = widened(x), sd = widened(scale), dyd = widened(dy);
            std::vector<float> y(n), inverse(rows), dx(n), ds(width, 1.0f);
            std::vector<double> yd(n), inversed(rows), dxd(n), dsd(width, 1.0);
            const std::vector<float> residual(n, 1.0f);
            const std::vector<double> residuald(n, 1.0);
            rmsNormForward(m_workers, rows, width, 1e-8, x.data(), scale.data(), y.data(),
                           inverse.data());
            rmsNormForward(m_workers, rows, width, 1e-8, xd.data(), sd.data(), yd.data(),
                           inversed.data());
            // The mean of squares has a relative error of (width + 2) u; its root half of that.
            const double units = static_cast<double>(width) / 2 + 6;
            compare(y, yd, relative(yd, units));
            std::vector<float> alone(rows), again(n);
            inverseRmsOfRows(m_workers, rows, width, 1e-8, x.data(), alone.data());
            rmsNormAgain(m_workers, rows, width, x.data(), scale.data(), alone.data(),
                         again.data());
            QVERIFY(alone == inverse && again == y);
            rmsNormBackward(m_workers, rows, width, x.data(), scale.data(), inverse.data(),
                            dy.data(), residual.data(), dx.data(), ds.data());
            rmsNormBackward(m_workers, rows, width, xd.data(), sd.data(), inversed.data(),
                            dyd.data(), residuald.data(), dxd.data(), dsd.data());
            std::vector<double> bound(n), scaleBound(width, 2.0);
            for (std::size_t r = 0; r < rows; ++r) {
                double dots = 0;
                for (std::size_t i = 0; i < width; ++i)
                    dots += std::abs(dyd[r * width + i] * sd[i] * xd[r * width + i]);
                for (std::size_t i = 0; i < width; ++i) {
                    const std::size_t at = r * width + i;
                    const double first = inversed[r] * std::abs(dyd[at] * sd[i]);
                    const double second = std::pow(inversed[r], 3) * dots /
                                          static_cast<double>(width) * std::abs(xd[at]);
                    bound[at] =
                        (4 * units + static_cast<double>(width)) * kUnit * (1 + first + second);
                    scaleBound[i] += std::abs(dyd[at] * xd[at] * inversed[r]);
                }
            }
            compare(dx, dxd, bound);
            for (double& b : scaleBound)
                b *= (static_cast<double>(rows) + units) * kUnit;
            compare(ds, dsd, scaleBound);
        }
    }

    void gates_data() { eachTarget(); }
    void gates() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        const std::size_t n = 1003;
        const auto x = randomFloats(n, "x"), g = randomFloats(n, "g", 4), v = randomFloats(n, "v");
        const auto xd = widened(x), vd = widened(v);
        {
            auto gate = g;
            auto gated = widened(g);
            std::vector<float> y(n);
            std::vector<double> yd(n), bound(n);
            sigmoidGateForward(m_workers, n, x.data(), gate.data(), v.data(), y.data());
            sigmoidGateForward(m_workers, n, xd.data(), gated.data(), vd.data(), yd.data());
            // exp is good to a few units (Highway states 4); the argument's rounding adds none.
            compare(gate, gated, relative(gated, 8));
            for (std::size_t i = 0; i < n; ++i)
                bound[i] = 10 * kUnit * (std::abs(xd[i]) + std::abs(gated[i] * vd[i]));
            compare(y, yd, bound);
        }
        {
            std::vector<float> out(n);
            std::vector<double> outd(n);
            auto gate = g, up = v;
            auto gated = widened(g), upd = vd;
            squaredReluGateForward(m_workers, n, gate.data(), up.data(), out.data());
            squaredReluGateForward(m_workers, n, gated.data(), upd.data(), outd.data());
            compare(out, outd, relative(outd, 3));
            auto back = x;
            auto backd = xd;
            squaredReluGateBackward(m_workers, n, back.data(), gate.data(), up.data());
            squaredReluGateBackward(m_workers, n, backd.data(), gated.data(), upd.data());
            QVERIFY(back == out);
            compare(back, backd, relative(backd, 3));
            compare(gate, gated, relative(gated, 4));
            compare(up, upd, relative(upd, 4));
        }
    }

    void sigmoidOfExtremesSaturates_data() { eachTarget(); }
    void sigmoidOfExtremesSaturates() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        std::vector<float> x = {-3e38f, -1000, -100, -88, 0, 88, 1000, 3e38f};
        sigmoid(m_workers, x.size(), x.data());
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(x[i] >= 0 && x[i] < 1e-37);
        QCOMPARE(x[4], 0.5f);
        for (std::size_t i = 5; i < 8; ++i)
            QCOMPARE(x[i], 1.0f);
    }

    void softmax_data() { eachTarget(); }
    void softmax() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        const std::size_t rows = 5, columns = 211;
        auto z = randomFloats(rows * columns, "z", 3);
        auto zd = widened(z);
        std::vector<LogSumExp<float>> states(rows, LogSumExp<float>::empty());
        std::vector<LogSumExp<double>> statesd(rows, LogSumExp<double>::empty());
        // In two parts, as a head's tiles do.
        for (const auto& [first, count] :
             {std::pair<std::size_t, std::size_t>{0, 100}, {100, 111}}) {
            mergeLogSumExp(Matrix<const float>(z.data() + first, rows, count, columns, 1),
                           states.data());
            mergeLogSumExp(Matrix<const double>(zd.data() + first, rows, count, columns, 1),
                           statesd.data());
        }
        std::vector<float> lse(rows);
        std::vector<double> lsed(rows), bound(rows);
        for (std::size_t r = 0; r < rows; ++r) {
            lse[r] = states[r].value();
            lsed[r] = statesd[r].value();
            bound[r] = (static_cast<double>(columns) + 12 + std::abs(lsed[r])) * kUnit;
        }
        compare(lse, lsed, bound);
    }

    void logSumExpOfHugeLogitsIsFinite() {
        const float z[] = {3e4f, -3e4f, 2.9e4f};
        LogSumExp<float> state = LogSumExp<float>::empty();
        mergeLogSumExp(Matrix<const float>(z, 1, 3), &state);
        QCOMPARE(state.value(), 3e4f);
    }

    void sweeps_data() { eachTarget(); }
    void sweeps() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        const std::size_t n = 70001;
        const auto g = randomFloats(n, "g");
        double squares = 0;
        for (const float x : g)
            squares += static_cast<double>(x) * x;
        QVERIFY(std::abs(sumOfSquares(m_workers, n, g.data()) - squares) < 1e-10 * squares);

        AdamWStep step;
        step.rate = 0.01f;
        step.decay = 0.1f;
        step.correction1 = 1 - std::pow(0.9f, 3);
        step.correction2 = 1 - std::pow(0.95f, 3);
        step.gradientScale = 0.5f;
        const auto w0 = randomFloats(n, "w"), m0 = randomFloats(n, "m", 0.1);
        auto v0 = randomFloats(n, "v", 0.1);
        for (float& v : v0)
            v = std::abs(v);
        auto w = w0, m = m0, v = v0, mean = g;
        step.averageDecay = 0.999f;
        auto gradient = g;
        adamWSweep(m_workers, step, n,
                   {gradient.data(), w.data(), m.data(), v.data(), mean.data()});
        QVERIFY(gradient == std::vector<float>(n, 0.0f));
        auto mean2 = g;
        averageUpdate(m_workers, 0.999f, n, w.data(), mean2.data());
        QVERIFY(mean2 == mean);
        for (std::size_t i = 0; i < n; ++i) {
            const double gi = 0.5 * g[i];
            const double mi = static_cast<double>(step.beta1) * m0[i] +
                              (1 - static_cast<double>(step.beta1)) * gi;
            const double vi = static_cast<double>(step.beta2) * v0[i] +
                              (1 - static_cast<double>(step.beta2)) * gi * gi;
            const double move = static_cast<double>(step.rate) / step.correction1 * mi /
                                (std::sqrt(vi) / std::sqrt(step.correction2) + 1e-8);
            const double wi = w0[i] * (1 - static_cast<double>(step.rate) * step.decay) - move;
            const double mError = 4 * kUnit * (0.9 * std::abs(m0[i]) + 0.1 * std::abs(gi));
            QVERIFY(std::abs(m[i] - mi) <= mError);
            QVERIFY(std::abs(v[i] - vi) <= 5 * kUnit * vi);
            const double moveError = 10 * kUnit * std::abs(move) +
                                     std::abs(move) * mError / std::max(std::abs(mi), 1e-30);
            QVERIFY(std::abs(w[i] - wi) <= 4 * kUnit * std::abs(w0[i]) + moveError);
            const double kept =
                static_cast<double>(0.999f) * g[i] + (1 - static_cast<double>(0.999f)) * w[i];
            QVERIFY(std::abs(mean[i] - kept) <= 4 * kUnit * (std::abs(g[i]) + std::abs(w[i])));
        }
    }

    void ternarizeCountsFlips() {
        const float latent[] = {0.5f, -0.5f, 0.1f, -2.0f, 0.0f};  // mean |w| = 0.62
        float ternary[] = {0, -1, 0, -1, 1};
        const Ternarization result = ternarize(5, latent, ternary);
        QCOMPARE(std::vector<float>(ternary, ternary + 5), (std::vector<float>{0, 0, 0, -1, 0}));
        QVERIFY(std::abs(result.threshold - 0.62) < 1e-7);
        QCOMPARE(result.flips, 2);
    }
};

STUDIO_TEST(KernelsTest)
#include "kernels_test.moc"
