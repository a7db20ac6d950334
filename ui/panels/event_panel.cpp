// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/event_panel.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

#include "ui/theme/icons.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {

EventPanel::EventPanel(StudioBackend&)
    : m_shown(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit),
      m_copy(new QToolButton),
      m_table(new QTreeView),
      m_empty(new QLabel),
      m_stack(new QStackedLayout) {
    m_shown->setSourceModel(&m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildTable();

    m_filter->setObjectName(QStringLiteral("eventFilter"));
    m_filter->setPlaceholderText(tr("Filter", "the event log, as in a search box"));
    m_filter->setAccessibleName(tr("Filter of the event log"));
    m_filter->setToolTip(tr("Shows only the events that contain this text."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(260);
    m_copy->setObjectName(QStringLiteral("copyEvents"));
    m_copy->setText(tr("Copy", "events to the clipboard"));
    m_copy->setAccessibleName(tr("Copy events"));
    m_copy->setToolTip(tr("Copies the selected events, or all that are shown, as text."));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setFocusPolicy(Qt::TabFocus);

    m_empty->setProperty("role", "muted");
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);

    auto* controls = new QHBoxLayout;
    controls->addWidget(m_filter);
    controls->addStretch();
    controls->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(controls);
    layout->addLayout(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setFilterFixedString(text);
        updateEmptyText();
    });
    connect(m_copy, &QToolButton::clicked, this, &EventPanel::copyRows);
    updateEmptyText();
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
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &EventPanel::copyRows);
}

void EventPanel::refresh(const PanelInput& input) {
    const QScrollBar* bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    const int before = m_model.rowCount();
    m_model.follow(input.metrics);
    if (m_model.rowCount() != before && atEnd)
        m_table->scrollToBottom();
    updateEmptyText();
}

void EventPanel::updateEmptyText() {
    m_copy->setEnabled(m_shown->rowCount() > 0);
    if (m_shown->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    m_empty->setText(m_model.rowCount() > 0
                         ? tr("No event contains “%1”.").arg(m_filter->text())
                         : tr("Nothing has happened yet. Starts, checkpoints, samples and "
                              "warnings are written down here."));
    m_stack->setCurrentWidget(m_empty);
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
    m_copy->setIcon(tintedIcon(QStringLiteral("copy"), palette.text));
}

}  // namespace studio::ui
