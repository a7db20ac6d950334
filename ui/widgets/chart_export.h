// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a chart to a file or hands it to the clipboard. Files are replaced whole or not at all.
#pragma once

#include <QImage>
#include <QString>
#include <optional>
#include <vector>

#include "engine/base/result.h"
#include "ui/widgets/chart_source.h"

namespace studio::ui {

enum class ChartFormat { Png, Svg, Pdf, Csv };

struct ChartFormatInfo {
    ChartFormat format;
    QString suffix;  ///< "png"
    QString filter;  ///< "Picture (*.png)", for a file dialog.
};
/// In the order in which they are offered.
std::vector<ChartFormatInfo> chartFormats();
/// By a file's suffix; nothing when it is none of ours.
std::optional<ChartFormat> chartFormatOf(const QString& path);

/// Writes the file in the format that its suffix names. The error says what to do.
Status exportChart(ChartSource& chart, const QString& path);

/// The chart as a picture, `scale` pixels for each of chartSize().
QImage chartImage(ChartSource& chart, double scale);
/// Picture, CSV and tab-separated text go to the clipboard.
void copyChartImage(ChartSource& chart);
void copyChartData(const ChartSource& chart);

}  // namespace studio::ui
