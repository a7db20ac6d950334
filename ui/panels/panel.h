// SPDX-License-Identifier: GPL-3.0-or-later
// Panel: one dockable part of the window. Panels hold no clock and no backend thread: the main
// window calls refresh() from its one timer, only while the panel is visible, and at the rate that
// the governor allows.
#pragma once

#include <QVariantMap>
#include <QWidget>
#include <memory>
#include <vector>

#include "engine/telemetry/snapshot.h"
#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class RunActions;

/// What a refresh can show. Values only; nothing here may be kept but the shared pointers.
struct PanelInput {
    std::shared_ptr<const Snapshot> snapshot;  ///< Never null.
    std::shared_ptr<const MetricLog> metrics;  ///< Null before the first run.
};

class Panel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the input. May be called with snapshots that are empty, repeated, of another run, or
    /// hold values that are not finite; must then still paint something sensible.
    virtual void refresh(const PanelInput& input) = 0;
    /// Figures and streamed text want 30 Hz, plots 2 to 10.
    virtual int preferredHz() const { return 4; }
    /// What the engine should compute while this panel is visible.
    virtual ProbeInterests interests() const { return {}; }
    virtual void applyPalette(const Palette& palette) = 0;
    /// Called once, before the first refresh in the window: the commands that a panel may offer,
    /// for instance in its EmptyState. actions outlives the panel.
    virtual void useActions(const RunActions& /*actions*/) {}
    /// What was typed here and would be missed, for the panel that takes this one's place when the
    /// window is built anew in another language.
    virtual QVariantMap carried() const { return {}; }
    virtual void carry(const QVariantMap& /*carried*/) {}

signals:
    /// A kept run is to be opened: to be read, or to go on training.
    void readRunWanted(const QString& folder);
    void openRunWanted(const QString& folder);
};

/// One line of the table of panels (registry.cpp).
struct PanelEntry {
    const char* id;        ///< Stable; names the dock in saved layouts.
    const char* title;     ///< Translated in context "Panel".
    const char* shortcut;  ///< Toggles the dock, for instance "Ctrl+2".
    Qt::DockWidgetArea area;
    std::unique_ptr<Panel> (*create)(StudioBackend& backend);
};

const std::vector<PanelEntry>& panelRegistry();

}  // namespace studio::ui
