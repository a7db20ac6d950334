// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/flips_plot.h"

#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/plots/tickers.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/csv_writer.h"

namespace studio::ui {
namespace {

constexpr std::uint32_t kMostMatrices = 4'096;  // an index beyond is not one of a model

class PercentTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return smallPercentText(tick);
    }
};

}  // namespace

FlipsPlot::FlipsPlot(QWidget* parent) : BasePlot(parent), m_moment(new QCPItemStraightLine(this)) {
    m_moment->setVisible(false);
    setAccessibleName(tr("Flips over the run"));
    setToolTip(
        tr("A weight flips when its latent weight crosses a threshold, so that it becomes another "
           "of -1, 0 and +1. Many flips at the start and few later mean that the matrix settles. "
           "Shown as the share of the matrix's weights that flip in one step; one line a matrix, "
           "the chosen one bold."));
    const auto percent = QSharedPointer<PercentTicker>::create();
    percent->setTickCount(4);
    yAxis->setTicker(percent);
    yAxis->setLabel(tr("weights that flip in a step"));
    xAxis->setLabel(tr("step"));
    xAxis->setTicker(QSharedPointer<CountTicker>::create(true));
    xAxis->ticker()->setTickCount(4);
    applyPalette(colors());
    clear();
}

void FlipsPlot::clear() {
    clearGraphs();
    m_lines.clear();
    m_firstStep = m_lastStep = m_highest = 0;
    m_any = false;
    setEmptyText(
        tr("Flips are counted from two looks into the weights: they come as training "
           "goes on while this panel is open."));
}

QCPGraph* FlipsPlot::line(std::size_t matrix) const {
    return matrix < m_lines.size() ? m_lines[matrix] : nullptr;
}

void FlipsPlot::append(const std::vector<WeightSample>& samples) {
    const std::size_t linesBefore = m_lines.size();
    bool added = false;
    for (const WeightSample& sample : samples) {
        if (sample.matrix >= kMostMatrices || !std::isfinite(sample.flipsPerThousandSteps))
            continue;
        while (m_lines.size() <= sample.matrix)
            m_lines.push_back(addGraph());
        const auto step = static_cast<double>(sample.step);
        const double share = flipShare(sample);
        m_lines[sample.matrix]->addData(step, share);
        m_firstStep = m_any ? std::min(m_firstStep, step) : step;
        m_lastStep = std::max(m_lastStep, step);
        m_highest = std::max(m_highest, share);
        m_any = added = true;
    }
    if (!added)
        return;
    if (m_lines.size() != linesBefore)
        restyle();
    setEmptyText({});
    fitAxes();
    replotSoon();
}

QString FlipsPlot::summary() const {
    const QCPGraph* chosen = line(static_cast<std::size_t>(std::max(m_chosen, 0)));
    if (chosen == nullptr || chosen->data()->isEmpty())
        return {};
    return tr("In a step %1 of the chosen matrix's weights flip now, %2 at the start")
        .arg(smallPercentText((chosen->data()->constEnd() - 1)->value),
             smallPercentText(chosen->data()->constBegin()->value));
}

void FlipsPlot::writeRows(CsvWriter& csv) const {
    csv.row({QStringLiteral("matrix"), QStringLiteral("step"), QStringLiteral("flip_share")});
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        for (const QCPGraphData& point : *m_lines[i]->data()) {
            csv.count(static_cast<std::int64_t>(i) + 1).count(std::llround(point.key));
            csv.number(point.value).endRow();
        }
}

void FlipsPlot::fitAxes() {
    xAxis->setRange(m_firstStep, std::max(m_lastStep, m_firstStep + 1));
    yAxis->setRange(0, m_highest > 0 ? m_highest * 1.08 : 1.0);
}

void FlipsPlot::setChosen(int matrix) {
    if (matrix == m_chosen)
        return;
    m_chosen = matrix;
    restyle();
    replotSoon();
}

void FlipsPlot::setMoment(std::optional<std::int64_t> step) {
    const bool same = step ? m_moment->visible() && m_moment->point1->key() == double(*step)
                           : !m_moment->visible();
    if (same)
        return;
    m_moment->setVisible(step.has_value());
    const auto at = static_cast<double>(step.value_or(0));
    m_moment->point1->setCoords(at, 0);
    m_moment->point2->setCoords(at, 1);
    replotSoon();
}

void FlipsPlot::restyle() {
    m_moment->setPen(QPen(colors().accent, 1.4));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool chosen = static_cast<int>(i) == m_chosen;
        m_lines[i]->setPen(chosen ? QPen(colors().core, 2.4)
                                  : QPen(mixed(colors().mutedText, colors().surface, 0.55), 1));
        m_lines[i]->setLayer(chosen ? QStringLiteral("overlay") : QStringLiteral("main"));
    }
}

}  // namespace studio::ui
