// SPDX-License-Identifier: GPL-3.0-or-later
// How figures are written in panels: by the user's locale, with their unit, short enough for a
// column. A value that is not finite is written as a dash, never as "nan".
#pragma once

#include <QString>
#include <cstdint>

namespace studio::ui {

/// "84 %" or, with one decimal, "84.2 %". `share` runs from 0 to 1.
QString percentText(double share, int decimals = 0);
/// Two significant figures for shares that are small: "0.031 %".
QString smallPercentText(double share);
/// "12.3 ms": three significant figures up to a second, then "1.24 s".
QString millisecondsText(double milliseconds);
/// "12,345"
QString countText(std::int64_t count);
/// A plain number with so many decimals.
QString numberText(double value, int decimals);
/// UTF-8 from the engine.
inline QString toText(const std::string& text) { return QString::fromStdString(text); }

}  // namespace studio::ui
