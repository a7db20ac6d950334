// SPDX-License-Identifier: GPL-3.0-or-later
// PanelDocks: the panels of the registry as docks of the main window: their actions, the ready
// layouts, hiding all of them for the start page, and which of them can be seen. Remembers places
// as Qt's state bytes; the main window keeps those. No panel is lost: what floats where no screen
// is any more comes back.
#pragma once

#include <QMainWindow>
#include <map>
#include <vector>

#include "ui/panels/panel.h"

class QAction;
class QDockWidget;

namespace studio::ui {

class RefreshGovernor;

class PanelDocks : public QObject {
    Q_OBJECT

public:
    struct Entry {
        const PanelEntry* registered;
        QDockWidget* dock;
        Panel* panel;
        QAction* action;  ///< Shows, raises or hides the dock.
    };

    /// Makes the docks, hidden. The governor is told what their painting costs.
    PanelDocks(QMainWindow& window, StudioBackend& backend, RefreshGovernor& governor);

    const std::vector<Entry>& entries() const { return m_entries; }
    void applyPalette(const Palette& palette);

    /// Takes the docks out of the window, or puts them back where they were.
    void setShown(bool shown);
    bool isShown() const { return m_shown; }

    enum class ReadyLayout {
        Lesson,    ///< Loss, timing and generation, large.
        Workbench  ///< All panels; the layout of the first start.
    };
    /// Arranges the docks at once, or when they are shown next.
    void showLayout(ReadyLayout layout);
    void resetLayout() { showLayout(ReadyLayout::Workbench); }
    /// Moves floating docks of which no screen shows the title onto the window's screen.
    void rescueFloating();

    QByteArray layout() const;
    /// Used when the docks are shown next; bytes that Qt does not take mean the default layout.
    void setLayout(const QByteArray& layout) { m_layout = layout; }

    /// True when some of the panel is on the screen.
    static bool isSeen(const Panel& panel);
    /// What the seen panels together want computed.
    ProbeInterests interests() const;

private:
    void add(const PanelEntry& registered, StudioBackend& backend, RefreshGovernor& governor);
    void toggle(const Entry& entry);
    void dressTitles();
    void dressSoon();
    void arrange(ReadyLayout layout);
    void shareRoom(ReadyLayout layout,
                   const std::map<Qt::DockWidgetArea, QList<QDockWidget*>>& areas);

    QMainWindow& m_window;
    std::vector<Entry> m_entries;
    QByteArray m_layout;  ///< While the docks are not shown; empty means m_ready.
    ReadyLayout m_ready = ReadyLayout::Workbench;
    bool m_shown = false;
    bool m_titlesPending = false;
};

}  // namespace studio::ui
