// SPDX-License-Identifier: GPL-3.0-or-later
// The table of panels: one line a panel. The order is that of the View menu and of the tabs.
#include "ui/panels/panel.h"

namespace studio::ui {

const std::vector<PanelEntry>& panelRegistry() {
    static const std::vector<PanelEntry> kPanels = {};
    return kPanels;
}

}  // namespace studio::ui
