// SPDX-License-Identifier: GPL-3.0-or-later
// MarkerStrip: what happened along the run as small marks at the foot of a plot, one lane a kind:
// checkpoints as diamonds, evaluations as triangles, other events as rings; a new phase is a dotted
// line. Marks closer together than they are wide become one, which tells of them all.
#pragma once

#include <qcustomplot.h>

#include <QIcon>
#include <array>
#include <vector>

#include "ui/models/run_markers.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class MarkerStrip : public QCPLayerable {
public:
    /// The plot owns the strip.
    explicit MarkerStrip(QCustomPlot* plot);

    /// positions: where each marker lies on the axis, ascending; NaN for one that has no place yet.
    void setMarkers(MarkerKind kind, std::vector<RunMarker> markers, std::vector<double> positions);
    std::size_t count(MarkerKind kind) const { return laneOf(kind).markers.size(); }
    void setShown(MarkerKind kind, bool shown) { laneOf(kind).shown = shown; }
    bool isShown(MarkerKind kind) const { return laneOf(kind).shown; }
    void setColors(const Palette& colors) { m_colors = colors; }

    /// Where the mark that stands for a marker is painted, within the plot.
    QPointF placeOf(MarkerKind kind, std::size_t marker) const;
    /// What is to be told of the marks at a place of the plot; empty where there is none.
    QString textAt(const QPointF& place) const;

    /// The mark of a kind, for a legend.
    static QIcon icon(MarkerKind kind, const Palette& colors);

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    struct Lane {
        std::vector<RunMarker> markers;
        std::vector<double> positions;
        bool shown = true;
    };
    /// Some markers of a lane that share one mark: [first, last) at x.
    struct Mark {
        double x;
        std::size_t first, last;
    };
    Lane& laneOf(MarkerKind kind) { return m_lanes[static_cast<std::size_t>(kind)]; }
    const Lane& laneOf(MarkerKind kind) const { return m_lanes[static_cast<std::size_t>(kind)]; }
    std::vector<Mark> marksOf(const Lane& lane) const;
    double heightOf(MarkerKind kind) const;

    std::array<Lane, kMarkerKinds.size()> m_lanes;
    Palette m_colors = Palette::light();
};

}  // namespace studio::ui
