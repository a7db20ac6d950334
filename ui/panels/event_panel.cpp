// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/event_panel.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

#include "ui/models/event_filter_model.h"
#include "ui/run_actions.h"
#include "ui/theme/icons.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"
#include "ui/widgets/empty_state.h"

namespace studio::ui {

EventPanel::EventPanel(StudioBackend&)
    : m_shown(new EventFilterModel(this)),
      m_filter(new QLineEdit),
      m_kinds(new QToolButton),
      m_copy(new QToolButton),
      m_table(new QTreeView),
      m_chart(*m_table),
      m_charts(new ChartMenu(this)),
      m_empty(new EmptyState(QStringLiteral("events"))),
      m_stack(new QStackedLayout) {
    m_shown->setSourceModel(&m_model);
    buildTable();
    buildControls();
    buildKindMenu();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);

    auto* controls = new QHBoxLayout;
    controls->addWidget(m_filter, 1);
    controls->addWidget(m_kinds);
    controls->addStretch(1);
    controls->addWidget(m_copy);
    controls->addWidget(m_charts->button());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(controls);
    layout->addLayout(m_stack, 1);
    showTableOrEmpty();
}

void EventPanel::buildControls() {
    m_filter->setObjectName(QStringLiteral("eventFilter"));
    m_filter->setPlaceholderText(tr("Search", "the event log"));
    m_filter->setAccessibleName(tr("Search the event log"));
    m_filter->setToolTip(tr("Shows only the events that contain this text."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setText(text);
        showTableOrEmpty();
    });
    m_copy->setObjectName(QStringLiteral("copyEvents"));
    m_copy->setText(tr("Copy", "events to the clipboard"));
    m_copy->setAccessibleName(tr("Copy events"));
    m_copy->setToolTip(tr("Copies the selected events, or all that are shown, as text."));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setFocusPolicy(Qt::TabFocus);
    connect(m_copy, &QToolButton::clicked, this, &EventPanel::copyRows);
}

void EventPanel::buildKindMenu() {
    m_kinds->setObjectName(QStringLiteral("eventKinds"));
    m_kinds->setToolTip(tr("Which kinds of events are shown."));
    m_kinds->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_kinds->setPopupMode(QToolButton::InstantPopup);
    m_kinds->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_kinds);
    QAction* all = menu->addAction(tr("All kinds", "of events"));
    all->setObjectName(QStringLiteral("kind.all"));
    menu->addSeparator();
    QList<QAction*> actions;
    for (const EventKind kind : EventTableModel::kinds()) {
        QAction* action = menu->addAction(EventTableModel::kindText(kind));
        action->setObjectName(QStringLiteral("kind.%1").arg(static_cast<int>(kind)));
        action->setCheckable(true);
        action->setChecked(true);
        actions << action;
        connect(action, &QAction::toggled, this, [this, kind](bool shown) {
            m_shown->setKindShown(kind, shown);
            nameKindFilter();
            showTableOrEmpty();
        });
    }
    connect(all, &QAction::triggered, this, [actions] {
        for (QAction* action : actions)
            action->setChecked(true);
    });
    m_kinds->setMenu(menu);
    nameKindFilter();
}

void EventPanel::nameKindFilter() {
    QStringList names;
    for (const EventKind kind : EventTableModel::kinds())
        if (m_shown->isKindShown(kind))
            names << EventTableModel::kindText(kind);
    m_kinds->setText(m_shown->showsAllKinds()
                         ? tr("All kinds", "of events")
                         : tr("%n kind(s)", "of events that are shown", int(names.size())));
    m_kinds->setAccessibleName(tr("Kinds of events: %1").arg(m_kinds->text()));
    m_kinds->setAccessibleDescription(QLocale().createSeparatedList(names));
}

void EventPanel::buildTable() {
    m_table->setModel(m_shown);
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setAccessibleName(tr("Event log"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->header()->setStretchLastSection(true);
    const int em = fontMetrics().horizontalAdvance('m');
    m_table->setColumnWidth(EventTableModel::Kind, 11 * em);
    m_table->setColumnWidth(EventTableModel::Time, 7 * em);
    m_table->setColumnWidth(EventTableModel::Step, 6 * em);

    auto* copy = new QAction(tr("Copy", "events to the clipboard"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    m_charts->add(m_table, m_chart);
    connect(copy, &QAction::triggered, this, &EventPanel::copyRows);
}

void EventPanel::refresh(const PanelInput& input) {
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    const int before = m_model.rowCount();
    m_model.follow(input.metrics);
    if (m_model.rowCount() != before && atEnd)
        m_table->scrollToBottom();
    showTableOrEmpty();
    m_charts->describe();
}

void EventPanel::showTableOrEmpty() {
    const bool any = m_shown->rowCount() > 0;
    const bool filtered = m_model.rowCount() > 0;
    m_copy->setEnabled(any);
    m_filter->setEnabled(filtered);
    m_kinds->setEnabled(filtered);
    if (!any && filtered && !m_filter->text().isEmpty())
        m_empty->setSentence(tr("No event of these kinds contains “%1”.").arg(m_filter->text()));
    else if (!any && filtered)
        m_empty->setSentence(tr("No event is of these kinds."));
    else if (!any)
        m_empty->setSentence(
            tr("No run yet: starts, checkpoints, samples and warnings are written down here."));
    m_empty->setAction(filtered ? nullptr : m_start);
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_table) : m_empty);
}

void EventPanel::useActions(const RunActions& actions) {
    m_start = actions.quickStart();
    showTableOrEmpty();
}

void EventPanel::copyRows() const {
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        for (int row = 0; row < m_shown->rowCount(); ++row)
            rows << m_shown->index(row, 0);
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < EventTableModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        text += cells.join('\t') + '\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void EventPanel::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    setAutoFillBackground(true);
    m_model.applyPalette(palette);
    m_empty->applyPalette(palette);
    m_charts->applyPalette(palette);
    m_copy->setIcon(tintedIcon(QStringLiteral("copy"), palette.text));
    m_kinds->setIcon(tintedIcon(QStringLiteral("filter"), palette.text));
}

}  // namespace studio::ui
