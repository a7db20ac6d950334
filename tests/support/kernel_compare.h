// SPDX-License-Identifier: GPL-3.0-or-later
// Kernel results against a reference, element by element, each within a bound of its own.
#pragma once

#include <QtTest>
#include <cmath>
#include <vector>

#include "tests/support/each_target.h"

namespace studio::testing {

inline std::vector<double> absolute(std::vector<double> v) {
    for (double& x : v)
        x = std::abs(x);
    return v;
}

inline void compare(const std::vector<float>& got, const std::vector<double>& want,
                    const std::vector<double>& bound) {
    for (std::size_t i = 0; i < want.size(); ++i)
        QVERIFY2(std::abs(got[i] - want[i]) <= bound[i],
                 qPrintable(QString("element %1: got %2, expected %3, bound %4")
                                .arg(i)
                                .arg(got[i])
                                .arg(want[i])
                                .arg(bound[i])));
}

/// Rows for a data-driven test: "target", each instruction set.
inline void eachTarget() {
    QTest::addColumn<QString>("target");
    for (const std::string& name : allInstructionSets())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

}  // namespace studio::testing
