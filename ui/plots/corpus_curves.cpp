// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/corpus_curves.h"

#include <QCoreApplication>

#include "ui/models/figure_text.h"

namespace studio::ui {

void CorpusCurves::follow(const LossCurves& curves) {
    std::vector<QString> names;
    for (const CorpusCurve& curve : curves.corpora())
        names.push_back(toText(curve.name));
    if (names == m_names)
        return;
    for (QCPGraph* graph : m_graphs)
        m_plot.removeGraph(graph);
    m_graphs.clear();
    m_names = std::move(names);
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        QCPGraph* graph = m_plot.addGraph();
        graph->setAdaptiveSampling(false);
        m_graphs.push_back(graph);
        show(graph);
    }
    nameEverything();
    restyle(m_colors);
}

void CorpusCurves::show(QCPGraph* graph) const {
    graph->setVisible(m_shown);
    if (m_shown)
        graph->addToLegend();
    else
        graph->removeFromLegend();
}

void CorpusCurves::setShown(bool shown) {
    m_shown = shown;
    for (QCPGraph* graph : m_graphs)
        show(graph);
}

void CorpusCurves::nameEverything() {
    for (std::size_t i = 0; i < m_graphs.size(); ++i)
        m_graphs[i]->setName(
            //: A curve in a legend: the score on one of several texts; %1 is its file.
            QCoreApplication::translate("CorpusCurves", "validation: %1").arg(m_names[i]));
}

void CorpusCurves::restyle(const Palette& colors) {
    m_colors = colors;
    for (int i = 0; i < count(); ++i) {
        QPen pen(colors.series(i), 1.25, i < Palette::kSeries ? Qt::DashLine : Qt::DotLine);
        graph(i)->setPen(pen);
        QCPScatterStyle mark(QCPScatterStyle::ssCircle, 4);
        mark.setPen(QPen(colors.series(i), 1.25));
        graph(i)->setScatterStyle(mark);
    }
}

void CorpusCurves::draw(const LossCurves& curves, std::span<const double> edges) {
    for (int i = 0; i < count(); ++i) {
        QVector<QCPGraphData> data;
        for (const CurvePoint& point :
             curves.corpora()[static_cast<std::size_t>(i)].points.thinned(edges))
            data.append({point.x, point.y});
        graph(i)->data()->set(data, true);
    }
}

}  // namespace studio::ui
