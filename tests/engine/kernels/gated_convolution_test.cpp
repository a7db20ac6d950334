// SPDX-License-Identifier: GPL-3.0-or-later
// The fused gated convolution on every instruction set against its double reference.
#include <QtTest>

#include "engine/kernels/gated_convolution.h"
#include "tests/support/kernel_compare.h"
#include "tests/support/random_arrays.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

class GatedConvolutionTest : public QObject {
    Q_OBJECT
    Workers m_workers{3};

private slots:
    void convolution_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("dilation");
        const int cases[][5] = {{20, 32, 4, 4, 1}, {100, 32, 2, 4, 64}, {9, 12, 4, 3, 2},
                                {5, 6, 6, 4, 4},   {33, 40, 1, 2, 1},   {1, 16, 1, 4, 1},
                                {41, 64, 4, 4, 4}};
        for (const std::string& name : allInstructionSets())
            for (const auto& c : cases)
                QTest::addRow("%s T%d d%d g%d k%d dil%d", name.c_str(), c[0], c[1], c[2], c[3],
                              c[4])
                    << QString::fromStdString(name) << c[0] << c[1] << c[2] << c[3] << c[4];
    }
    void convolution() {
        QFETCH(QString, target);
        QFETCH(int, length);
        QFETCH(int, width);
        QFETCH(int, groups);
        QFETCH(int, kernel);
        QFETCH(int, dilation);
        const InstructionSetScope scope(target);
        ConvolutionShape s;
        s.sequences = 3;
        s.length = length;
        s.width = width;
        s.groups = groups;
        s.kernel = kernel;
        s.dilation = dilation;
        const std::size_t n = s.rows() * s.width, terms = s.groupWidth() * s.kernel + 4;
        const auto x = randomFloats(n, "x"), wg = randomFloats(s.weights(), "wg", 0.3),
                   wv = randomFloats(s.weights(), "wv"), dy = randomFloats(n, "dy");
        auto inverse = randomFloats(s.rows(), "inverse");
        for (float& r : inverse)
            r = std::abs(r);
        const auto scale = randomFloats(s.width, "scale");
        const auto xd = widened(x), gd = widened(wg), vd = widened(wv), dyd = widened(dy),
                   id = widened(inverse), sd = widened(scale);
        const auto xa = absolute(xd), ga = absolute(gd), va = absolute(vd), dya = absolute(dyd),
                   sa = absolute(sd);
        const NormedRows<float> rows{x.data(), inverse.data(), scale.data()};
        const NormedRows<double> exactRows{xd.data(), id.data(), sd.data()};
        const NormedRows<double> absoluteRows{xa.data(), id.data(), sa.data()};
        std::vector<float> gate(n), value(n), y(n);
        std::vector<double> gateD(n), valueD(n), yD(n), gateA(n), valueA(n), yA(n);
        gatedConvolutionForward<float>(m_workers, s, rows, {wg.data(), wv.data()}, gate.data(),
                                       value.data(), y.data());
        gatedConvolutionForward<double>(m_workers, s, exactRows, {gd.data(), vd.data()},
                                        gateD.data(), valueD.data(), yD.data());
        gatedConvolutionForward<double>(m_workers, s, absoluteRows, {ga.data(), va.data()},
                                        gateA.data(), valueA.data(), yA.data());
        std::vector<double> gateBound(n), valueBound(n), yBound(n);
        for (std::size_t i = 0; i < n; ++i) {
            // The sum of absolute values, back from its sigmoid; a sigmoid's slope is at most s,
            // and at most 1/4. exp is good to a few units.
            const double sum = std::min(40.0, std::log(gateA[i] / std::max(1e-17, 1 - gateA[i])));
            gateBound[i] =
                std::min(gateD[i] * 2, 0.25) * sumBound(terms, sum) + 8 * kUnit * gateD[i];
            valueBound[i] = sumBound(terms, valueA[i]);
            yBound[i] = gateBound[i] * std::abs(valueD[i]) + gateD[i] * valueBound[i] +
                        4 * kUnit * (std::abs(xd[i]) + std::abs(valueD[i]));
        }
        compare(gate, gateD, gateBound);
        compare(value, valueD, valueBound);
        compare(y, yD, yBound);

        // From the same gates and values, so that only this pass's rounding counts. |1 - s| is off
        // by a unit where s is near 1: the bound has s instead of s (1 - s).
        gateD = widened(gate);
        valueD = widened(value);
        const auto valueAbsolute = absolute(valueD);
        std::vector<float> dn(n), dg = wg, dv = wv;
        std::vector<double> dnD(n), dgD = gd, dvD = vd, dnA(n), dgA = ga, dvA = va;
        gatedConvolutionBackward<float>(m_workers, s, rows, {wg.data(), wv.data()}, gate.data(),
                                        value.data(), dy.data(), dn.data(), {dg.data(), dv.data()});
        gatedConvolutionBackward<double>(m_workers, s, exactRows, {gd.data(), vd.data()},
                                         gateD.data(), valueD.data(), dyd.data(), dnD.data(),
                                         {dgD.data(), dvD.data()});
        std::vector<double> gateGradient(n), valueGradient(n), normed(n);
        for (std::size_t i = 0; i < n; ++i) {
            gateGradient[i] = dya[i] * valueAbsolute[i] * gateD[i];
            valueGradient[i] = dya[i] * gateD[i];
            normed[i] = xa[i] * id[i / s.width] * sa[i % s.width];
        }
        convolutionBackwardInput(s, gateGradient.data(), ga.data(), dnA.data());
        convolutionBackwardInput(s, valueGradient.data(), va.data(), dnA.data());
        convolutionBackwardWeight(s, normed.data(), gateGradient.data(), dgA.data());
        convolutionBackwardWeight(s, normed.data(), valueGradient.data(), dvA.data());
        for (double& b : dnA)
            b = sumBound(2 * terms, b);
        for (auto* bounds : {&dgA, &dvA})
            for (double& b : *bounds)
                b = sumBound(s.rows() + 6, b);
        compare(dn, dnD, dnA);
        compare(dg, dgD, dgA);
        compare(dv, dvD, dvA);
    }

    void convolutionIsTheSameForAnyThreadCount() {
        ConvolutionShape s{5, 70, 48, 3, 4, 4};
        const std::size_t n = s.rows() * s.width;
        const auto x = randomFloats(n, "x"), w = randomFloats(s.weights(), "w"),
                   dy = randomFloats(n, "dy"), inverse = randomFloats(s.rows(), "i"),
                   scale = randomFloats(s.width, "s");
        std::vector<std::vector<float>> results;
        for (const int threads : {1, 2, 3, 5}) {
            const Workers workers(threads);
            std::vector<float> gate(n), value(n), y(n), dn(n), dw(w.size()), dv(w.size());
            const NormedRows<float> rows{x.data(), inverse.data(), scale.data()};
            gatedConvolutionForward<float>(workers, s, rows, {w.data(), w.data()}, gate.data(),
                                           value.data(), y.data());
            gatedConvolutionBackward<float>(workers, s, rows, {w.data(), w.data()}, gate.data(),
                                            value.data(), dy.data(), dn.data(),
                                            {dw.data(), dv.data()});
            auto& all = results.emplace_back(y);
            for (const auto* part : {&dn, &dw, &dv})
                all.insert(all.end(), part->begin(), part->end());
        }
        for (const auto& r : results)
            QVERIFY(r == results.front());
    }
};

STUDIO_TEST(GatedConvolutionTest)
#include "gated_convolution_test.moc"
