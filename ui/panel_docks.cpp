// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel_docks.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <map>
#include <utility>

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
    // Two columns: the right one runs the whole height, the bottom area ends beside it.
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
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
    const auto dressSoon = [this] {
        if (std::exchange(m_titlesPending, true))
            return;
        QMetaObject::invokeMethod(this, &PanelDocks::dressTitles, Qt::QueuedConnection);
    };
    connect(dock, &QDockWidget::visibilityChanged, this, dressSoon);
    connect(dock, &QDockWidget::topLevelChanged, this, dressSoon);
    connect(dock, &QDockWidget::dockLocationChanged, this, dressSoon);
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
    std::map<Qt::DockWidgetArea, QList<QDockWidget*>> areas;
    for (const Entry& entry : m_entries) {
        entry.dock->setFloating(false);
        m_window.removeDockWidget(entry.dock);
    }
    for (const Entry& entry : m_entries) {
        const Qt::DockWidgetArea area = entry.registered->area;
        QList<QDockWidget*>& docks = areas[area];
        m_window.addDockWidget(area, entry.dock);
        if (!docks.isEmpty() && roomy && area == Qt::RightDockWidgetArea)
            m_window.splitDockWidget(docks.last(), entry.dock, Qt::Vertical);
        else if (!docks.isEmpty())
            m_window.tabifyDockWidget(docks.last(), entry.dock);
        entry.dock->show();
        docks << entry.dock;
    }
    for (const auto& [area, docks] : areas)
        docks.first()->raise();
    if (const QList<QDockWidget*>& right = areas[Qt::RightDockWidgetArea]; !right.isEmpty()) {
        m_window.resizeDocks({right.first()}, {m_window.width() * 42 / 100}, Qt::Horizontal);
        if (roomy)  // evenly
            m_window.resizeDocks(right, QList<int>(right.size(), m_window.height()), Qt::Vertical);
    }
    if (const QList<QDockWidget*>& bottom = areas[Qt::BottomDockWidgetArea]; !bottom.isEmpty())
        m_window.resizeDocks({bottom.first()}, {m_window.height() * 42 / 100}, Qt::Vertical);
}

void PanelDocks::dressTitles() {
    m_titlesPending = false;
    for (const Entry& entry : m_entries) {
        // The tab already says the name; a title below would only repeat it.
        const bool tabbed = !entry.dock->isFloating() && !entry.dock->isHidden() &&
                            !m_window.tabifiedDockWidgets(entry.dock).isEmpty();
        QWidget* bare = entry.dock->titleBarWidget();
        if (tabbed == (bare != nullptr))
            continue;
        entry.dock->setTitleBarWidget(tabbed ? new QWidget : nullptr);
        delete bare;
    }
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
