// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/rate_finder.h"

#include <QtTest>
#include <cmath>
#include <limits>

#include "tests/support/test_main.h"

using namespace studio;

namespace {

/// A curve over the decades from 1e-3 to 1e1 whose loss is given by the logarithm of the scale.
template <class Loss>
RateCurve curveOf(const Loss& loss, int points = 401) {
    RateCurve curve;
    for (int i = 0; i < points; ++i) {
        RatePoint point;
        point.scale = std::pow(10.0, -3 + 4.0 * i / (points - 1));
        point.loss = loss(std::log10(point.scale));
        curve.points.push_back(point);
    }
    readRateCurve(curve);
    return curve;
}

/// Falls from 8 to 4 around a scale of 10^middle, and explodes past 1.
double usualLoss(double x, double middle) {
    return 6 - 2 * std::tanh(3 * (x - middle)) + (x > 0 ? 50 * x : 0.0);
}

}  // namespace

class RateFinderTest : public QObject {
    Q_OBJECT
private slots:
    void findsTheSteepestFall_data() {
        QTest::addColumn<double>("middle");
        for (const double middle : {-2.2, -1.5, -1.0, -0.7})
            QTest::addRow("10^%g", middle) << middle;
    }
    void findsTheSteepestFall() {
        QFETCH(double, middle);
        const RateCurve curve = curveOf([&](double x) { return usualLoss(x, middle); });
        QVERIFY(curve.suggested && curve.diverged);
        // The average lags: its memory of 0.85 spans 5.7 points of a hundredth of a decade.
        QVERIFY(std::abs(std::log10(curve.suggested->scale) - middle) < 0.1);
        QVERIFY(curve.diverged->scale > 1);
    }

    void noFallNoSuggestion() {
        QVERIFY(!curveOf([](double) { return 8.0; }).suggested);
        QVERIFY(!curveOf([](double x) { return 8.0 + 0.1 * x; }).suggested);
        QVERIFY(!curveOf([](double x) { return 8.0 - 0.01 * x; }).suggested);
        RateCurve empty;
        readRateCurve(empty);
        QVERIFY(!empty.suggested && !empty.diverged);
    }

    void whatIsNotFiniteEndsTheCurve() {
        constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
        for (const double bad : {kNan, std::numeric_limits<double>::infinity()}) {
            const RateCurve curve =
                curveOf([&](double x) { return x > 0.5 ? bad : 6 - 2 * std::tanh(3 * (x + 1.5)); });
            QVERIFY(curve.diverged && curve.suggested);
            QVERIFY(std::abs(std::log10(curve.diverged->scale) - 0.5) < 0.02);
            QVERIFY(std::abs(std::log10(curve.suggested->scale) + 1.5) < 0.1);
        }
    }
};

STUDIO_TEST(RateFinderTest)
#include "rate_finder_test.moc"
