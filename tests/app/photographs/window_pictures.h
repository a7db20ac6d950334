// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures that are taken of the window: in both themes the start page, the layouts, each
// panel, the help and the dialogs, all on the run that the window shows at that time.
#pragma once

#include "tests/app/photographs/album.h"
#include "ui/main_window.h"

namespace studio::testing {

/// Before any run.
void photographBeforeTheRun(ui::MainWindow& window, ui::Theme& theme, Album& album);
/// While a run trains or after it.
void photographTheRun(ui::MainWindow& window, ui::Theme& theme, Album& album);
/// Opens "See the bottleneck", waits for its measurement, and takes it.
void photographTheBottleneck(ui::MainWindow& window, ui::Theme& theme, Album& album,
                             int secondsToWait);

}  // namespace studio::testing
