// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/roofline_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/roofline_table_model.h"

namespace studio::ui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("studio::ui::RooflineText", text);
}

QString rate(const std::optional<double>& operations, const QString& form) {
    //: Said of arithmetic that this processor has no instruction for
    return operations ? form.arg(numberText(*operations, 0)) : tr("not available");
}

QString computingSentence(const MachinePeaks& peaks) {
    //: Thousand million floating-point (below: integer) operations a second
    const QString floats = tr("%1 GFLOP/s");
    //: %1 is the number of threads, the others are rates such as "228 GFLOP/s"
    return tr("At most, this computer reaches (threads: %1) %2 in 32-bit floats, %3 in bf16 dot "
              "products and %4 in int8 dot products.")
        .arg(countText(peaks.all.threads), rate(peaks.all.fp32Gflops, floats),
             rate(peaks.all.bf16Gflops, floats), rate(peaks.all.int8Gops, tr("%1 GOP/s")));
}

QString memorySentence(const ThreadPeaks& peaks) {
    const MemoryPeak &near = peaks.memory.front(), &far = peaks.memory.back();
    return tr("It moves %1 GB in a second where the data fit into %2 MiB, and %3 GB where they "
              "need %4 MiB.")
        .arg(numberText(near.best(), 0), numberText(near.workingSetBytes / (1 << 20), 0),
             numberText(far.best(), 0), numberText(far.workingSetBytes / (1 << 20), 0));
}

QString extremesSentence(const std::vector<KernelPoint>& kernels) {
    const auto [worst, best] = std::ranges::minmax_element(kernels, {}, &KernelPoint::shareOfPeak);
    return tr("Nearest to its roof is \u201C%1\u201D with %2 of what is possible, farthest "
              "\u201C%3\u201D with %4.")
        .arg(toText(best->title), percentText(best->shareOfPeak), toText(worst->title),
             percentText(worst->shareOfPeak));
}

}  // namespace

QStringList rooflineSentences(const RooflineReport& report) {
    QStringList sentences;
    if (!report.peaks)
        return sentences;
    sentences << computingSentence(*report.peaks);
    if (!report.peaks->all.memory.empty())
        sentences << memorySentence(report.peaks->all);
    if (report.kernels.size() > 1)
        sentences << extremesSentence(report.kernels);
    return sentences;
}

QString rooflineLines(const RooflineReport& report) {
    QStringList lines = rooflineSentences(report);
    RooflineTableModel table;
    table.setKernels(report.kernels);
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
        cells << table.headerData(column, Qt::Horizontal).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (int row = 0; row < table.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < table.columnCount(); ++column)
            cells << table.index(row, column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace studio::ui
