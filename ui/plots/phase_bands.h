// SPDX-License-Identifier: GPL-3.0-or-later
// PhaseBands: the phases of the training plan as shaded bands behind a plot, each named at its top
// where there is room. One phase needs no telling apart and has no band.
#pragma once

#include <qcustomplot.h>

#include <functional>
#include <optional>
#include <vector>

#include "engine/telemetry/snapshot.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class PhaseBands {
public:
    /// The plot owns what is drawn.
    explicit PhaseBands(QCustomPlot& plot) : m_plot(plot) {}

    void setPhases(const std::vector<PhaseInfo>& phases);
    void restyle(const Palette& colors);
    /// Before each drawing. position: where a step lies on the axis; nothing when it is not known.
    void place(const std::function<std::optional<double>(std::int64_t)>& position);
    int count() const { return static_cast<int>(m_bands.size()); }

private:
    struct Band {
        PhaseInfo phase;
        QCPItemRect* area;
        QCPItemText* label;
    };
    QCustomPlot& m_plot;
    std::vector<Band> m_bands;
};

}  // namespace studio::ui
