// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace studio::ui {
namespace {

QString dash() { return QStringLiteral("–"); }

QString translated(const char* text) { return QCoreApplication::translate("Figures", text); }

}  // namespace

QString percentText(double share, int decimals) {
    if (!std::isfinite(share))
        return dash();
    return translated(QT_TRANSLATE_NOOP("Figures", "%1 %"))
        .arg(QLocale().toString(share * 100.0, 'f', decimals));
}

QString smallPercentText(double share) {
    const double percent = std::abs(share) * 100;
    const bool plain = !std::isfinite(share) || percent == 0 || percent >= 9.95;
    return percentText(
        share, plain ? 0 : std::clamp(1 - static_cast<int>(std::floor(std::log10(percent))), 0, 6));
}

QString millisecondsText(double milliseconds) {
    if (!std::isfinite(milliseconds))
        return dash();
    const QLocale locale;
    if (milliseconds >= 999.5)
        return translated(QT_TRANSLATE_NOOP("Figures", "%1 s"))
            .arg(locale.toString(milliseconds / 1000.0, 'f', milliseconds < 10'000 ? 2 : 1));
    const int decimals = milliseconds < 9.995 ? 2 : milliseconds < 99.95 ? 1 : 0;
    return translated(QT_TRANSLATE_NOOP("Figures", "%1 ms"))
        .arg(locale.toString(milliseconds, 'f', decimals));
}

QString countText(std::int64_t count) { return QLocale().toString(qlonglong{count}); }

QString numberText(double value, int decimals) {
    return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : dash();
}

}  // namespace studio::ui
