// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/phase_bands.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

QString labelOf(const PhaseInfo& phase) {
    const QString length =
        QCoreApplication::translate("PhaseBands", "%1 tokens", "length of the sequences of a phase")
            .arg(countText(phase.sequenceLength));
    return phase.embeddingFrozen
               ? QCoreApplication::translate("PhaseBands", "%1, embedding frozen").arg(length)
               : length;
}

}  // namespace

void PhaseBands::setPhases(const std::vector<PhaseInfo>& phases) {
    for (const Band& band : m_bands) {
        m_plot.removeItem(band.area);
        m_plot.removeItem(band.label);
    }
    m_bands.clear();
    if (phases.size() < 2)
        return;
    for (const PhaseInfo& phase : phases) {
        Band band{phase, new QCPItemRect(&m_plot), new QCPItemText(&m_plot)};
        for (QCPItemPosition* corner : {band.area->topLeft, band.area->bottomRight})
            corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
        band.area->setLayer(QStringLiteral("background"));
        band.area->setSelectable(false);
        band.label->setLayer(QStringLiteral("grid"));
        band.label->setSelectable(false);
        band.label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        band.label->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        band.label->setPadding(QMargins(4, 2, 4, 2));
        band.label->setText(labelOf(phase));
        m_bands.push_back(band);
    }
}

void PhaseBands::restyle(const Palette& colors) {
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        QColor tint = colors.text;
        tint.setAlpha(i % 2 == 0 ? 0 : colors.dark ? 16 : 10);
        m_bands[i].area->setBrush(tint);
        m_bands[i].area->setPen(Qt::NoPen);
        m_bands[i].label->setColor(colors.mutedText);
        m_bands[i].label->setFont(m_plot.xAxis->tickLabelFont());
    }
}

void PhaseBands::place(const std::function<std::optional<double>(std::int64_t)>& position) {
    const QCPAxis& axis = *m_plot.xAxis;
    const QCPRange shown = axis.range();
    const QFontMetrics metrics(axis.tickLabelFont());
    for (const Band& band : m_bands) {
        // Beyond the last known point a band runs to the edge, or has not begun.
        const double left = position(band.phase.firstStep).value_or(shown.upper * 2);
        const double right = position(band.phase.lastStep + 1).value_or(shown.upper);
        const double from = std::clamp(left, shown.lower, shown.upper);
        const double to = std::clamp(right, shown.lower, shown.upper);
        const bool visible = from < to;
        band.area->setVisible(visible);
        band.area->topLeft->setCoords(from, 0);
        band.area->bottomRight->setCoords(to, 1);
        const double width = axis.coordToPixel(to) - axis.coordToPixel(from);
        band.label->setVisible(visible &&
                               width > metrics.horizontalAdvance(band.label->text()) + 8);
        band.label->position->setCoords(from, 0);
    }
}

}  // namespace studio::ui
