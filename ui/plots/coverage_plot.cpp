// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/coverage_plot.h"

#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/plots/tickers.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

class ShareTicker : public QCPAxisTickerFixed {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return percentText(tick);
    }
};

}  // namespace

CoveragePlot::CoveragePlot(QWidget* parent) : BasePlot(parent), m_curve(addGraph()) {
    setAccessibleName(tr("Coverage of the text by its most frequent tokens"));
    setToolTip(
        tr("The share of the text that its most frequent tokens make up. A few thousand "
           "tokens cover nearly all of most texts, which an adaptive softmax makes use of."));
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<LogTicker>::create());
    xAxis->setLabel(tr("most frequent tokens"));
    const auto share = QSharedPointer<ShareTicker>::create();
    share->setTickStep(0.25);
    yAxis->setTicker(share);
    yAxis->setLabel(tr("of the text"));
    yAxis->setRange(0, 1.02);
    applyPalette(colors());
    setCoverage({}, 0);
}

void CoveragePlot::setCoverage(const std::vector<CoveragePoint>& points, int vocabulary) {
    m_points = points;
    setEmptyText(points.empty() ? tr("No tokens yet") : QString());
    QVector<QCPGraphData> curve;
    for (const CoveragePoint& point : points)
        curve.append({static_cast<double>(point.tokens), point.share});
    m_curve->data()->set(curve, true);
    xAxis->setRange(1, std::max(10, vocabulary));
    replotSoon();
}

void CoveragePlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("tokens"), QStringLiteral("share")});
    for (const CoveragePoint& point : m_points) {
        csv.count(static_cast<std::int64_t>(point.tokens)).number(point.share);
        csv.endRow();
    }
}

void CoveragePlot::restyle() {
    m_curve->setPen(QPen(colors().outputLayer, 2));
    m_curve->setBrush(mixed(colors().outputLayer, colors().surface, 0.15));
}

QString CoveragePlot::summary() const {
    const auto nine = std::ranges::find_if(m_points, [](const auto& p) { return p.share >= 0.9; });
    if (nine == m_points.end())
        return {};
    return tr("The %1 most frequent tokens make up %2 of the text.")
        .arg(countText(static_cast<std::int64_t>(nine->tokens)), percentText(nine->share));
}

}  // namespace studio::ui
