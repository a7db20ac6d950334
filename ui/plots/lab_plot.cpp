// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/lab_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/lab_wording.h"
#include "ui/plots/tickers.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr double kFirstPart = 0.05;  // of the axis: what comes before may lie above the picture

/// Seconds as a duration.
class DurationTicker : public QCPAxisTickerTime {
public:
    DurationTicker() { setTimeFormat(QStringLiteral("%m:%s")); }
};

}  // namespace

LabPlot::LabPlot(QWidget* parent) : BasePlot(parent), m_mark(new QCPItemStraightLine(this)) {
    setAccessibleName(tr("Score of each output layer"));
    setToolTip(
        tr("Bits per byte on text that no model was trained on; lower is better. A band spans the "
           "runs with different seeds."));
    yAxis->setLabel(tr("validation bits per byte"));
    legend->setVisible(true);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignRight);
    m_mark->setVisible(false);
    applyPalette(colors());
    rebuild();
}

void LabPlot::setReport(std::shared_ptr<const LabReport> report) {
    m_report = std::move(report);
    rebuild();
}

void LabPlot::setAxis(LabAxis axis) {
    m_axis = axis;
    rebuild();
}

void LabPlot::setScore(std::optional<double> score) {
    m_score = score;
    m_mark->setVisible(score.has_value());
    if (score) {
        m_mark->point1->setCoords(0, *score);
        m_mark->point2->setCoords(1, *score);
    }
    replotSoon();
}

void LabPlot::setChosen(int contestant) {
    if (contestant == m_chosen)
        return;
    m_chosen = contestant;
    restyle();
    replotSoon();
}

QString LabPlot::axisTitle() const {
    switch (m_axis) {
        case LabAxis::Seconds:
            return tr("training time, evaluations left out");
        case LabAxis::Tokens:
            return tr("tokens fed");
        case LabAxis::SupervisedTokens:
            break;
    }
    return tr("tokens that entered the loss");
}

void LabPlot::addLine(const LabStanding& standing) {
    Line line{standing.contestant, bandOf(standing, m_axis), nullptr};
    if (line.band.size() < 2)
        return;
    const bool spread =
        std::ranges::any_of(line.band, [](const LabBandPoint& p) { return p.score.count > 1; });
    if (spread) {
        line.most = addGraph();
        line.least = addGraph();
        line.most->setChannelFillGraph(line.least);
        for (QCPGraph* edge : {line.most, line.least}) {
            edge->setPen(Qt::NoPen);
            edge->removeFromLegend();
        }
    }
    line.mean = addGraph();
    line.mean->setName(toText(m_report->plan->contestants[standing.contestant].title));
    for (const LabBandPoint& point : line.band) {
        line.mean->addData(point.place, point.score.mean);
        if (spread) {
            line.most->addData(point.place, point.score.most);
            line.least->addData(point.place, point.score.least);
        }
    }
    m_lines.push_back(std::move(line));
}

void LabPlot::rebuild() {
    clearGraphs();
    m_lines.clear();
    if (m_report)
        for (const LabStanding& standing : standings(*m_report))
            addLine(standing);
    if (m_lines.empty()) {
        setEmptyText(
            tr("The curves begin with the first run that is more than a try of the "
               "learning rate."));
        return;
    }
    setEmptyText({});
    xAxis->setLabel(axisTitle());
    if (m_axis == LabAxis::Seconds)
        xAxis->setTicker(QSharedPointer<DurationTicker>::create());
    else
        xAxis->setTicker(QSharedPointer<CountTicker>::create(true));
    fitAxes();
    restyle();
    replotSoon();
}

void LabPlot::fitAxes() {
    double end = 0, low = std::numeric_limits<double>::infinity(), high = 0;
    for (const Line& line : m_lines) {
        end = std::max(end, line.band.back().place);
        for (const LabBandPoint& point : line.band)
            low = std::min(low, point.score.least);
    }
    for (const Line& line : m_lines) {
        const auto first = std::ranges::find_if(
            line.band, [&](const LabBandPoint& p) { return p.place >= kFirstPart * end; });
        if (first != line.band.end())
            high = std::max(high, first->score.most);
    }
    high = std::max(high, low + 1e-3);
    const double margin = 0.06 * (high - low);
    xAxis->setRange(0, std::max(end, 1e-9));
    yAxis->setRange(low - margin, high + margin);
}

void LabPlot::restyle() {
    constexpr int kBandAlpha = 44;
    for (const Line& line : m_lines) {
        const int number = static_cast<int>(line.contestant);
        const QColor color = colors().series(number);
        const bool chosen = number == m_chosen;
        line.mean->setPen(QPen(color, chosen ? 3.4 : 1.8,
                               number < Palette::kSeries ? Qt::SolidLine : Qt::DashLine));
        if (line.most == nullptr)
            continue;
        QColor veil = color;
        veil.setAlpha(kBandAlpha);
        line.most->setBrush(veil);
    }
    m_mark->setPen(QPen(colors().mutedText, 1, Qt::DotLine));
}

QString LabPlot::summary() const {
    if (!m_report)
        return {};
    QStringList ends;
    for (const LabStanding& standing : ranking(*m_report))
        //: An output layer and its score.
        ends << tr("%1: %2 bits per byte")
                    .arg(toText(m_report->plan->contestants[standing.contestant].title),
                         numberText(standing.score.mean, 3));
    return ends.isEmpty() ? tr("No run has ended yet.") : ends.join(QStringLiteral("; "));
}

void LabPlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("output_layer"), QStringLiteral("seed"), QStringLiteral("seconds"),
             QStringLiteral("tokens"), QStringLiteral("tokens_with_loss"),
             QStringLiteral("bits_per_byte"), QStringLiteral("evaluation_seconds")});
    if (!m_report)
        return;
    for (const LabStanding& standing : standings(*m_report))
        for (const LabRun* run : standing.runs)
            for (const LabPoint& point : run->curve) {
                csv.text(toText(m_report->plan->contestants[standing.contestant].title));
                csv.count(run->seed).number(point.seconds).count(point.tokens);
                csv.number(point.supervised).number(point.bitsPerByte).number(point.ownSeconds);
                csv.endRow();
            }
}

}  // namespace studio::ui
