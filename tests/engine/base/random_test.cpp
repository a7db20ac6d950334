// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/random.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_main.h"

using namespace studio;

class RandomTest : public QObject {
    Q_OBJECT
private slots:
    // Known answers published with the Random123 library (kat_vectors, philox4x32 10).
    void philoxKnownAnswers() {
        using Block = std::array<std::uint32_t, 4>;
        QCOMPARE(philox4x32({0, 0, 0, 0}, {0, 0}),
                 (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QCOMPARE(
            philox4x32({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
            (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QCOMPARE(
            philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }

    void streamsRepeatAndDiffer() {
        Random a(7, "batch", 3), b(7, "batch", 3), c(7, "batch", 4), d(7, "rows", 3);
        const std::uint64_t first = a.nextUint64();
        QCOMPARE(b.nextUint64(), first);
        QVERIFY(c.nextUint64() != first);
        QVERIFY(d.nextUint64() != first);
    }

    // 60,000 draws of 6 faces: each count is binomial with standard deviation 91; 5 of them bound
    // a correct generator's failure by about 1e-6 a face.
    void belowIsUniform() {
        Random random(1, "dice");
        std::array<int, 6> counts{};
        for (int i = 0; i < 60000; ++i)
            ++counts[random.below(6)];
        for (const int count : counts)
            QVERIFY(std::abs(count - 10000) < 5 * 92);
    }

    // Mean of n normals has standard deviation 1/sqrt(n), the mean square sqrt(2/n).
    void normalHasUnitVariance() {
        Random random(2, "normal");
        const int n = 100000;
        double sum = 0, squares = 0;
        for (int i = 0; i < n; ++i) {
            const double x = random.normal();
            sum += x;
            squares += x * x;
        }
        QVERIFY(std::abs(sum / n) < 5 / std::sqrt(n));
        QVERIFY(std::abs(squares / n - 1) < 5 * std::sqrt(2.0 / n));
    }
};

STUDIO_TEST(RandomTest)
#include "random_test.moc"
