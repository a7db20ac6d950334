// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/length_plot.h"

#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/plots/tickers.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {

LengthPlot::LengthPlot(QWidget* parent) : BasePlot(parent), m_steps(addGraph()) {
    setAccessibleName(tr("Lengths of the documents"));
    setToolTip(
        tr("How many documents have how many tokens. Training windows that are longer than "
           "most documents go over from one to the next."));
    m_steps->setLineStyle(QCPGraph::lsStepLeft);
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<LogTicker>::create());
    xAxis->setLabel(tr("tokens of a document"));
    yAxis->setTicker(QSharedPointer<CountTicker>::create(true));
    yAxis->setLabel(tr("documents"));
    applyPalette(colors());
    setLengths({});
}

void LengthPlot::setLengths(const std::vector<LengthBin>& bins) {
    m_bins = bins;
    setEmptyText(bins.empty() ? tr("No documents yet") : QString());
    QVector<QCPGraphData> points;
    double highest = 1;
    for (const LengthBin& bin : bins) {
        points.append({static_cast<double>(bin.from), static_cast<double>(bin.documents)});
        highest = std::max(highest, static_cast<double>(bin.documents));
    }
    if (!bins.empty()) {
        points.append({static_cast<double>(bins.back().to), 0});
        points.prepend({static_cast<double>(bins.front().from) * 0.999, 0});
        xAxis->setRange(static_cast<double>(bins.front().from) * 0.9,
                        static_cast<double>(bins.back().to) * 1.1);
    }
    m_steps->data()->set(points, true);
    yAxis->setRange(0, highest * 1.1);
    replotSoon();
}

void LengthPlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("documents")});
    for (const LengthBin& bin : m_bins) {
        csv.count(static_cast<std::int64_t>(bin.from))
            .count(static_cast<std::int64_t>(bin.to - 1))
            .count(static_cast<std::int64_t>(bin.documents));
        csv.endRow();
    }
}

void LengthPlot::restyle() {
    m_steps->setPen(QPen(colors().core, 1.5));
    m_steps->setBrush(mixed(colors().core, colors().surface, 0.35));
}

QString LengthPlot::summary() const {
    const auto most = std::ranges::max_element(m_bins, {}, &LengthBin::documents);
    if (most == m_bins.end())
        return {};
    return tr("Most documents have %1 to %2 tokens.")
        .arg(countText(static_cast<std::int64_t>(most->from)),
             countText(static_cast<std::int64_t>(most->to - 1)));
}

}  // namespace studio::ui
