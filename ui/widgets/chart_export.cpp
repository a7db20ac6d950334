// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_export.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>
#include <QMimeData>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr int kDotsPerInch = 96;
constexpr double kFileScale = 2;  // a picture for print and for screens of high resolution

/// Texts in a context of their own.
struct ChartExport {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

bool writePng(ChartSource& chart, QIODevice& file) {
    QImageWriter writer(&file, "png");
    return writer.write(chartImage(chart, kFileScale));
}

bool writeSvg(ChartSource& chart, QIODevice& file) {
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setResolution(kDotsPerInch);
    generator.setSize(chart.chartSize());
    generator.setViewBox(QRect(QPoint(0, 0), chart.chartSize()));
    generator.setTitle(chart.chartTitle());
    generator.setDescription(chart.chartSummary());
    chart.drawChart(generator);
    return true;
}

bool writePdf(ChartSource& chart, QIODevice& file) {
    QPdfWriter writer(&file);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QSizeF(chart.chartSize()) * 72 / kDotsPerInch, QPageSize::Point,
                                 QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(chart.chartTitle());
    writer.setCreator(QCoreApplication::applicationName());
    chart.drawChart(writer);
    return true;
}

bool writeCsv(const ChartSource& chart, QIODevice& file) {
    CsvWriter csv(file);
    chart.writeRows(csv);
    return true;
}

bool write(ChartSource& chart, ChartFormat format, QIODevice& file) {
    switch (format) {
        case ChartFormat::Png:
            return writePng(chart, file);
        case ChartFormat::Svg:
            return writeSvg(chart, file);
        case ChartFormat::Pdf:
            return writePdf(chart, file);
        case ChartFormat::Csv:
            break;
    }
    return writeCsv(chart, file);
}

}  // namespace

std::vector<ChartFormatInfo> chartFormats() {
    return {
        {ChartFormat::Png, QStringLiteral("png"), ChartExport::tr("PNG picture (*.png)")},
        {ChartFormat::Svg, QStringLiteral("svg"), ChartExport::tr("SVG drawing (*.svg)")},
        {ChartFormat::Pdf, QStringLiteral("pdf"), ChartExport::tr("PDF document (*.pdf)")},
        {ChartFormat::Csv, QStringLiteral("csv"),
         ChartExport::tr("CSV table of the numbers (*.csv)")},
    };
}

std::optional<ChartFormat> chartFormatOf(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const ChartFormatInfo& info : chartFormats())
        if (info.suffix == suffix)
            return info.format;
    return std::nullopt;
}

Status exportChart(ChartSource& chart, const QString& path) {
    const std::optional<ChartFormat> format = chartFormatOf(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!format)
        return Error{
            ChartExport::tr("The name '%1' does not say which kind of file it is: end it with "
                            ".png, .svg, .pdf or .csv.")
                .arg(shown)
                .toStdString()};
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && write(chart, *format, file) && file.commit();
    if (written)
        return {};
    //: %1 is a file name, %2 the system's reason.
    return Error{ChartExport::tr("The file '%1' could not be written: %2. What was there before is "
                                 "unchanged; choose another folder or name, or make room.")
                     .arg(shown, file.errorString())
                     .toStdString()};
}

QImage chartImage(ChartSource& chart, double scale) {
    const QSize size = chart.chartSize();
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    chart.drawChart(image);
    return image;
}

void copyChartImage(ChartSource& chart) {
    QGuiApplication::clipboard()->setImage(chartImage(chart, kFileScale));
}

void copyChartData(const ChartSource& chart) {
    QBuffer csv, tabs;
    for (QBuffer* buffer : {&csv, &tabs}) {
        buffer->open(QIODevice::WriteOnly);
        CsvWriter writer(*buffer, buffer == &csv ? ',' : '\t');
        chart.writeRows(writer);
    }
    auto* data = new QMimeData;
    data->setData(QStringLiteral("text/csv"), csv.data());
    data->setText(QString::fromUtf8(tabs.data()));
    QGuiApplication::clipboard()->setMimeData(data);
}

}  // namespace studio::ui
