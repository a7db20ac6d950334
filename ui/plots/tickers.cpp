// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/tickers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/models/run_text.h"

namespace studio::ui {

QString CountTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
    if (m_short)
        return rateText(tick);
    return locale.toString(tick, 'f', tick == std::floor(tick) ? 0 : 1);
}

QString ExponentTicker::getTickLabel(double tick, const QLocale& locale, QChar, int) {
    if (tick <= 0)
        return locale.toString(0);
    const int power = static_cast<int>(std::floor(std::log10(tick) + 1e-9));
    const double digits = std::round(tick / std::pow(10.0, power) * 100) / 100;
    return QStringLiteral("%1e%2").arg(locale.toString(digits, 'g', 3)).arg(power);
}

QVector<double> LogTicker::createTickVector(double, const QCPRange& range) {
    QVector<double> ticks;
    if (!(range.lower > 0) || !(range.upper > range.lower))
        return ticks;
    // Decades alone, halves of decades, or every digit: the sparsest set with enough ticks.
    static constexpr std::array<std::array<double, 9>, 3> kDigits{
        {{1}, {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}}};
    const int low = static_cast<int>(std::floor(std::log10(range.lower)));
    const int high = static_cast<int>(std::ceil(std::log10(range.upper)));
    for (const auto& digits : kDigits) {
        ticks.clear();
        for (int power = low; power <= high; ++power)
            for (const double digit : digits) {
                const double tick = digit * std::pow(10.0, power);
                if (digit > 0 && tick >= range.lower && tick <= range.upper)
                    ticks.append(tick);
            }
        if (ticks.size() >= 4)
            return ticks;
    }
    if (ticks.size() >= 3)
        return ticks;
    QCPAxisTicker even;
    QVector<QString> labels;
    QVector<double> subTicks;
    even.generate(range, QLocale::c(), QChar('g'), 6, ticks, &subTicks, &labels);
    return ticks;
}

int LogTicker::getSubTickCount(double) { return 0; }

QString LogTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return tick >= 9999.5 ? rateText(tick) : QLocale().toString(tick, 'g', 4);
}

void setTimeRange(QCPAxis& axis, double begin, double end) {
    constexpr double kHour = 3'600;
    qSharedPointerCast<QCPAxisTickerTime>(axis.ticker())
        ->setTimeFormat(end < kHour ? QStringLiteral("%m:%s") : QStringLiteral("%h:%m"));
    axis.setRange(begin, std::max(end, begin + 1.0));
}

}  // namespace studio::ui
