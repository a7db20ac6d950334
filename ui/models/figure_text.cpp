// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_text.h"

#include <QCoreApplication>
#include <QLocale>
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
