// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel_docks.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>

#include "ui/plots/base_plot.h"
#include "ui/refresh_governor.h"

namespace studio::ui {
namespace {

constexpr int kLayoutVersion = 1;
constexpr QSize kRoomy{1700, 950};  // from here on, panels stand side by side rather than in tabs

/// A dock that tells what painting costs while it floats as a window of its own.
class MeasuredDock : public QDockWidget {
public:
    MeasuredDock(const QString& title, RefreshGovernor& governor)
        : QDockWidget(title), m_governor(governor) {}

protected:
    bool event(QEvent* event) override {
        if (event->type() != QEvent::UpdateRequest)
            return QDockWidget::event(event);
        const std::int64_t beganNs = m_governor.now();
        const bool handled = QDockWidget::event(event);
        m_governor.addPainting(m_governor.now() - beganNs);
        return handled;
    }

private:
    RefreshGovernor& m_governor;
};

}  // namespace

PanelDocks::PanelDocks(QMainWindow& window, StudioBackend& backend, RefreshGovernor& governor)
    : QObject(&window), m_window(window) {
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks |
                          QMainWindow::AllowTabbedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    for (const PanelEntry& registered : panelRegistry())
        add(registered, backend, governor);
}

void PanelDocks::add(const PanelEntry& registered, StudioBackend& backend,
                     RefreshGovernor& governor) {
    const QString title = QCoreApplication::translate("Panel", registered.title);
    auto* dock = new MeasuredDock(title, governor);
    dock->setObjectName(QStringLiteral("dock.") + QString::fromLatin1(registered.id));
    Panel* panel = registered.create(backend).release();  // the dock owns it from the next line on
    dock->setWidget(panel);
    panel->setObjectName(QStringLiteral("panel.") + QString::fromLatin1(registered.id));
    panel->setAccessibleName(title);
    for (BasePlot* plot : panel->findChildren<BasePlot*>())
        connect(plot, &QCustomPlot::afterReplot, &governor, [plot, &governor] {
            governor.addPainting(static_cast<std::int64_t>(plot->replotTime() * 1e6));
        });

    auto* action = new QAction(title, this);
    action->setObjectName(QStringLiteral("show.") + QString::fromLatin1(registered.id));
    action->setShortcut(QKeySequence(QString::fromLatin1(registered.shortcut)));
    action->setCheckable(true);
    const Entry entry{&registered, dock, panel, action};
    connect(action, &QAction::triggered, this, [this, entry] { toggle(entry); });
    connect(dock, &QDockWidget::visibilityChanged, action,
            [dock, action] { action->setChecked(!dock->isHidden()); });
    m_window.addDockWidget(registered.area, dock);
    dock->hide();
    m_entries.push_back(entry);
}

void PanelDocks::applyPalette(const Palette& palette) {
    for (const Entry& entry : m_entries)
        entry.panel->applyPalette(palette);
}

void PanelDocks::toggle(const Entry& entry) {
    // A panel behind another tab is brought forward first; only what is seen is put away.
    if (!entry.dock->isHidden() && isSeen(*entry.panel)) {
        entry.dock->hide();
    } else {
        entry.dock->show();
        entry.dock->raise();
        entry.panel->setFocus(Qt::ShortcutFocusReason);
    }
    entry.action->setChecked(!entry.dock->isHidden());
}

void PanelDocks::setShown(bool shown) {
    if (shown == m_shown)
        return;
    if (!shown) {
        m_layout = m_window.saveState(kLayoutVersion);
        for (const Entry& entry : m_entries)
            entry.dock->hide();
    } else if (m_layout.isEmpty() || !m_window.restoreState(m_layout, kLayoutVersion)) {
        showDefault();
    }
    m_shown = shown;
    for (const Entry& entry : m_entries)
        entry.action->setEnabled(shown);
}

void PanelDocks::resetLayout() {
    m_layout.clear();
    if (m_shown)
        showDefault();
}

void PanelDocks::showDefault() {
    const bool roomy = m_window.width() >= kRoomy.width() && m_window.height() >= kRoomy.height();
    QList<QDockWidget*> columns, rows;
    QList<int> widths, heights;
    std::map<Qt::DockWidgetArea, QDockWidget*> last;
    for (const Entry& entry : m_entries) {
        QDockWidget* dock = entry.dock;
        const Qt::DockWidgetArea area = entry.registered->area;
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
        m_window.addDockWidget(area, dock);
        dock->show();
        QDockWidget*& before = last[area];
        const bool bottom = area == Qt::BottomDockWidgetArea;
        if (before == nullptr) {
            columns << (bottom ? QList<QDockWidget*>() : QList<QDockWidget*>{dock});
            rows << (area == Qt::RightDockWidgetArea ? QList<QDockWidget*>()
                                                     : QList<QDockWidget*>{dock});
        } else if (roomy) {
            m_window.splitDockWidget(before, dock, bottom ? Qt::Horizontal : Qt::Vertical);
        } else {
            m_window.tabifyDockWidget(before, dock);
        }
        before = dock;
    }
    for (const Entry& entry : m_entries)  // the first of each area lies on top
        if (columns.contains(entry.dock) || rows.contains(entry.dock))
            entry.dock->raise();
    for (const QDockWidget* dock : columns)
        widths << (m_window.dockWidgetArea(const_cast<QDockWidget*>(dock)) == Qt::LeftDockWidgetArea
                       ? m_window.width() * 58 / 100
                       : m_window.width() * 42 / 100);
    for (const QDockWidget* dock : rows)
        heights << (m_window.dockWidgetArea(const_cast<QDockWidget*>(dock)) ==
                            Qt::BottomDockWidgetArea
                        ? m_window.height() * 36 / 100
                        : m_window.height() * 64 / 100);
    m_window.resizeDocks(columns, widths, Qt::Horizontal);
    m_window.resizeDocks(rows, heights, Qt::Vertical);
}

QByteArray PanelDocks::layout() const {
    return m_shown ? m_window.saveState(kLayoutVersion) : m_layout;
}

bool PanelDocks::isSeen(const Panel& panel) {
    return panel.isVisible() && !panel.window()->isMinimized() && !panel.visibleRegion().isEmpty();
}

ProbeInterests PanelDocks::interests() const {
    ProbeInterests all;
    for (const Entry& entry : m_entries)
        if (isSeen(*entry.panel))
            all.weights = all.weights || entry.panel->interests().weights;
    return all;
}

}  // namespace studio::ui
