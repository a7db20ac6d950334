// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel_docks.h"

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QScrollArea>
#include <algorithm>
#include <string_view>
#include <utility>

#include "ui/plots/base_plot.h"
#include "ui/refresh_governor.h"

namespace studio::ui {
namespace {

constexpr int kLayoutVersion = 1;
constexpr QSize kRoomy{1700, 950};  // from here on, panels stand side by side rather than in tabs
constexpr int kTitleHeight = 24;
constexpr int kTitleReach = 60;  // px of a title that a hand needs

bool isInLesson(const PanelEntry& panel) {
    constexpr std::string_view kLesson[] = {"loss", "timing", "generation"};
    return std::find(std::begin(kLesson), std::end(kLesson), panel.id) != std::end(kLesson);
}

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
    // The window system moves windows first.
    connect(qApp, &QGuiApplication::screenRemoved, this, &PanelDocks::rescueFloating,
            Qt::QueuedConnection);
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
    for (QScrollArea* area : panel->findChildren<QScrollArea*>())
        if (area->accessibleName().isEmpty())  // Tab reaches it, for scrolling by keys
            area->setAccessibleName(title);
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
    connect(dock, &QDockWidget::visibilityChanged, this, &PanelDocks::dressSoon);
    connect(dock, &QDockWidget::topLevelChanged, this, &PanelDocks::dressSoon);
    connect(dock, &QDockWidget::dockLocationChanged, this, &PanelDocks::dressSoon);
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
    } else {
        const bool restored =
            !m_layout.isEmpty() && m_window.restoreState(m_layout, kLayoutVersion);
        const bool anyOpen =
            std::any_of(m_entries.begin(), m_entries.end(),
                        [](const Entry& entry) { return !entry.dock->isHidden(); });
        if (restored && anyOpen)
            rescueFloating();
        else
            arrange(m_ready);
    }
    m_shown = shown;
    for (const Entry& entry : m_entries)
        entry.action->setEnabled(shown);
}

void PanelDocks::showLayout(ReadyLayout layout) {
    m_layout.clear();
    m_ready = layout;
    if (m_shown)
        arrange(layout);
}

void PanelDocks::arrange(ReadyLayout layout) {
    const bool roomy = m_window.width() >= kRoomy.width() && m_window.height() >= kRoomy.height();
    std::map<Qt::DockWidgetArea, QList<QDockWidget*>> areas;
    for (const Entry& entry : m_entries) {
        entry.dock->setFloating(false);
        m_window.removeDockWidget(entry.dock);
    }
    for (const Entry& entry : m_entries) {
        const Qt::DockWidgetArea area = entry.registered->area;
        const bool open = layout == ReadyLayout::Workbench || isInLesson(*entry.registered);
        QList<QDockWidget*>& docks = areas[area];
        m_window.addDockWidget(area, entry.dock);
        if (open && !docks.isEmpty() && roomy && area == Qt::RightDockWidgetArea)
            m_window.splitDockWidget(docks.last(), entry.dock, Qt::Vertical);
        else if (open && !docks.isEmpty())
            m_window.tabifyDockWidget(docks.last(), entry.dock);
        entry.dock->setVisible(open);
        if (open)
            docks << entry.dock;
    }
    for (const auto& [area, docks] : areas)
        if (!docks.isEmpty())
            docks.first()->raise();
    shareRoom(layout, areas);
}

void PanelDocks::shareRoom(ReadyLayout layout,
                           const std::map<Qt::DockWidgetArea, QList<QDockWidget*>>& areas) {
    const auto docksOf = [&areas](Qt::DockWidgetArea area) {
        const auto found = areas.find(area);
        return found == areas.end() ? QList<QDockWidget*>() : found->second;
    };
    const bool lesson = layout == ReadyLayout::Lesson;
    if (const auto right = docksOf(Qt::RightDockWidgetArea); !right.isEmpty()) {
        const int percent = lesson ? 36 : 42;
        m_window.resizeDocks({right.first()}, {m_window.width() * percent / 100}, Qt::Horizontal);
        if (right.size() > 1)  // evenly, where they stand one above the other
            m_window.resizeDocks(right, QList<int>(right.size(), m_window.height()), Qt::Vertical);
    }
    if (const auto bottom = docksOf(Qt::BottomDockWidgetArea); !bottom.isEmpty()) {
        const int percent = lesson ? 38 : 42;
        m_window.resizeDocks({bottom.first()}, {m_window.height() * percent / 100}, Qt::Vertical);
    }
}

void PanelDocks::rescueFloating() {
    for (const Entry& entry : m_entries) {
        if (!entry.dock->isFloating() || entry.dock->isHidden())
            continue;
        // Who can reach the title can move the rest.
        const QRect frame = entry.dock->frameGeometry();
        const QRect title(frame.topLeft(), QSize(frame.width(), kTitleHeight));
        const QList<QScreen*> screens = QGuiApplication::screens();
        const bool reachable = std::any_of(screens.begin(), screens.end(), [&](QScreen* screen) {
            const QRect seen = screen->availableGeometry() & title;
            return seen.width() >= kTitleReach && seen.height() >= kTitleHeight / 2;
        });
        if (reachable)
            continue;
        const QRect room = m_window.screen()->availableGeometry();
        const QSize size = frame.size().boundedTo(room.size());
        entry.dock->resize(size);
        entry.dock->move(room.center() - QPoint(size.width() / 2, size.height() / 2));
    }
}

void PanelDocks::dressSoon() {
    if (!std::exchange(m_titlesPending, true))
        QMetaObject::invokeMethod(this, &PanelDocks::dressTitles, Qt::QueuedConnection);
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
