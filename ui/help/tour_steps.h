// SPDX-License-Identifier: GPL-3.0-or-later
// What the tour of the main window shows, panel by panel.
#pragma once

#include <vector>

#include "ui/help/tour.h"

namespace studio::ui {

class PanelDocks;

/// The docks must be shown. A panel without a sentence here is left out.
std::vector<TourStep> mainWindowTour(QWidget& runBar, PanelDocks& docks, QWidget& menuBar);

}  // namespace studio::ui
