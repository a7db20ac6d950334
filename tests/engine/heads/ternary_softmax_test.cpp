// SPDX-License-Identifier: GPL-3.0-or-later
// The ternary head is the full softmax over rounded words, to the bit, and hands their gradient
// straight through to the embedding.
#include <QtTest>

#include "engine/kernels/ternary_rows.h"
#include "tests/engine/heads/head_under_test.h"
#include "tests/support/each_target.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

class TernarySoftmaxTest : public QObject {
    Q_OBJECT
private slots:
    /// alpha = (0.2 + 0.1 + 0.6 + 0.3) / 4 = 0.3: at least half of it in size becomes alpha.
    void rounding() {
        const float row[] = {0.2f, -0.1f, -0.6f, 0.3f};
        float rounded[4];
        ternaryRows(Workers(1), Matrix<const float>(row, 1, 4), rounded);
        const double expected[] = {0.3, 0, -0.3, 0.3};
        for (int i = 0; i < 4; ++i)
            QVERIFY(std::abs(rounded[i] - expected[i]) < 1e-7);
    }

    /// Every instruction set against the plain reference, at widths that vectors do not divide.
    void roundingAgreesWithTheReference() {
        for (const std::size_t width : {1u, 7u, 24u, 257u}) {
            const std::vector<float> m = randomFloats(40 * width, "rows");
            const std::vector<double> exact = widened(m);
            std::vector<double> expected(m.size());
            ternaryRows(Workers(2), Matrix<const double>(exact.data(), 40, width), expected.data());
            for (const std::string& name : allInstructionSets()) {
                const InstructionSetScope scope(QString::fromStdString(name));
                std::vector<float> rounded(m.size());
                ternaryRows(Workers(2), Matrix<const float>(m.data(), 40, width), rounded.data());
                for (std::size_t i = 0; i < m.size(); ++i)
                    // A mean of `width` numbers of one sign.
                    QVERIFY(std::abs(rounded[i] - expected[i]) <=
                            static_cast<double>(width + 2) * kUnit * std::abs(expected[i]));
            }
        }
    }

    void isTheFullSoftmaxOverRoundedWords_data() {
        QTest::addColumn<bool>("bf16");
        QTest::newRow("fp32") << false;
        QTest::newRow("bf16") << true;
    }
    void isTheFullSoftmaxOverRoundedWords() {
        QFETCH(bool, bf16);
        const Precision precision = bf16 ? Precision::Bf16 : Precision::Fp32;
        const HeadCase sizes{"", 40, 24, 1100, {0.1, 0.05}, 1, 1};
        HeadUnderTest<float> ternary({"ternary"}, sizes, 2, precision);
        HeadUnderTest<float> full({"full"}, sizes, 2, precision);
        // The factor starts from the size of the embedding's rows, which is the same here.
        ternaryRows(ternary.workers(),
                    Matrix<const float>(ternary.embedding().value.data(), 1100, 24),
                    full.embedding().value.data());
        QVERIFY(everythingComputed(ternary) == everythingComputed(full));
        QVERIFY(ternary.sumNll() == full.sumNll());
    }
};

STUDIO_TEST(TernarySoftmaxTest)
#include "ternary_softmax_test.moc"
