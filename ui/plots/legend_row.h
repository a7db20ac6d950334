// SPDX-License-Identifier: GPL-3.0-or-later
// A plot's legend as rows below its axes, in as many columns as have room, so that no name is cut.
#pragma once

#include <qcustomplot.h>

namespace studio::ui {

/// Moves the legend below the axes, once.
void placeLegendRow(QCustomPlot& plot);
/// Lays it out for the plot's width; to be called when that or the entries have changed.
void fitLegendRow(QCustomPlot& plot);

}  // namespace studio::ui
