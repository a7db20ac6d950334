// SPDX-License-Identifier: GPL-3.0-or-later
// The table of panels: one line a panel. The order is that of the View menu and of the tabs.
#include <QtGlobal>

#include "ui/panels/event_panel.h"
#include "ui/panels/generation_panel.h"
#include "ui/panels/library_panel.h"
#include "ui/panels/loss_panel.h"
#include "ui/panels/panel.h"
#include "ui/panels/timing_panel.h"
#include "ui/panels/weights_panel.h"

namespace studio::ui {
namespace {

template <class T>
std::unique_ptr<Panel> make(StudioBackend& backend) {
    return std::make_unique<T>(backend);
}

}  // namespace

// clang-format off
const std::vector<PanelEntry>& panelRegistry() {
    static const std::vector<PanelEntry> kPanels = {
        {"loss", QT_TRANSLATE_NOOP("Panel", "Loss"), "Ctrl+1", Qt::LeftDockWidgetArea, make<LossPanel>},
        {"timing", QT_TRANSLATE_NOOP("Panel", "Timing"), "Ctrl+2", Qt::RightDockWidgetArea, make<TimingPanel>},
        {"weights", QT_TRANSLATE_NOOP("Panel", "Weights"), "Ctrl+3", Qt::RightDockWidgetArea, make<WeightsPanel>},
        {"generation", QT_TRANSLATE_NOOP("Panel", "Generation"), "Ctrl+4", Qt::BottomDockWidgetArea, make<GenerationPanel>},
        {"events", QT_TRANSLATE_NOOP("Panel", "Event log"), "Ctrl+5", Qt::BottomDockWidgetArea, make<EventPanel>},
        {"library", QT_TRANSLATE_NOOP("Panel", "Run library"), "Ctrl+6", Qt::LeftDockWidgetArea, make<LibraryPanel>},
    };
    return kPanels;
}
// clang-format on

}  // namespace studio::ui
