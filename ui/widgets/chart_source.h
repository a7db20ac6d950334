// SPDX-License-Identifier: GPL-3.0-or-later
// ChartSource: what a chart or a table gives to whoever takes it away: a picture in any format, its
// numbers as rows, and a summary in words. Every plot and every table implements it once;
// chart_export.h writes files from it, ChartMenu offers them to the user.
#pragma once

#include <QSize>
#include <QString>

class QPaintDevice;

namespace studio::ui {

class CsvWriter;

class ChartSource {
public:
    virtual ~ChartSource() = default;

    /// For people, and the base of the proposed file name.
    virtual QString chartTitle() const = 0;
    /// Of the picture, in pixels of 1/96 inch; not empty.
    virtual QSize chartSize() const = 0;
    /// Fills an area of chartSize() on the device with the whole chart, in the light palette
    /// whatever the theme is, so that it can be printed.
    virtual void drawChart(QPaintDevice& device) = 0;
    /// A row of headings, then the numbers: all of them, not only what is in view.
    virtual void writeRows(CsvWriter& csv) const = 0;
    /// What the chart shows, in a sentence or two, for screen readers.
    virtual QString chartSummary() const = 0;
};

}  // namespace studio::ui
