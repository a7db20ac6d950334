// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/library_panel.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/library_text.h"
#include "ui/models/run_text.h"
#include "ui/panels/library_commands.h"
#include "ui/panels/library_curves_page.h"
#include "ui/panels/library_notice.h"
#include "ui/run_actions.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"
#include "ui/widgets/empty_state.h"

namespace studio::ui {
namespace {

constexpr int kRoomForTexts = 520;  // px from which the buttons have texts beside their icons

QTreeView* table(const QString& name, const QString& title, QAbstractItemModel* model) {
    auto* view = new QTreeView;
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAlternatingRowColors(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setTabKeyNavigation(false);
    return view;
}

}  // namespace

LibraryPanel::LibraryPanel(StudioBackend& backend)
    : m_library(backend.library()),
      m_shown(new RunFilterModel(this)),
      m_differences(new SettingsDifferenceModel(backend.settingSchema(), this)),
      m_filter(new QLineEdit),
      m_standing(new QComboBox),
      m_commands(new LibraryCommands(this)),
      m_read(LibraryCommands::button(m_commands->read)),
      m_train(LibraryCommands::button(m_commands->train)),
      m_table(table(QStringLiteral("runTable"), tr("Runs"), m_shown)),
      m_differenceTable(table(QStringLiteral("differenceTable"),
                              tr("Settings that differ between runs"), m_differences)),
      m_tableChart(*m_table),
      m_differenceChart(*m_differenceTable),
      m_charts(new ChartMenu(this)),
      m_curves(new LibraryCurvesPage(*m_charts)),
      m_pages(new QTabWidget),
      m_parts(new QSplitter),
      m_empty(new EmptyState(QStringLiteral("library"))),
      m_noDifference(new EmptyState(QStringLiteral("compare"))),
      m_notice(new LibraryNotice(m_library)),
      m_stack(new QStackedLayout),
      m_differenceStack(new QStackedLayout) {
    m_shown->setSourceModel(&m_model);
    connectCommands();
    buildTable();
    buildFilter();
    m_charts->add(m_table, m_tableChart);
    m_charts->add(m_differenceTable, m_differenceChart);
    arrange();
    connect(&m_model, &RunTableModel::shownChanged, this, [this] {
        std::vector<std::string> folders;
        for (const auto& [color, folder] : m_model.shown())
            folders.push_back(folder);
        m_library.watch(folders);
        showWatched();
        enableCommands();
    });
    connect(&m_model, &RunTableModel::renamed, this,
            [this](const QString& folder, const QString& name) {
                m_library.rename(folder.toStdString(), name.toStdString());
            });
    showTableOrEmpty();
    showWatched();
    enableCommands();
}

void LibraryPanel::buildTable() {
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunTableModel::Started, Qt::DescendingOrder);
    m_table->header()->setStretchLastSection(true);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const int em = fontMetrics().horizontalAdvance('m');
    const int widths[] = {12, 8, 5, 6, 7, 8, 8, 8};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column] * em);
    m_table->addActions(m_commands->all());
    connect(m_table, &QTreeView::doubleClicked, this, &LibraryPanel::readChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LibraryPanel::enableCommands);
}

void LibraryPanel::buildFilter() {
    m_filter->setObjectName(QStringLiteral("runFilter"));
    m_filter->setPlaceholderText(tr("Search", "the kept runs"));
    m_filter->setAccessibleName(tr("Search the runs"));
    m_filter->setToolTip(
        tr("Shows only the runs whose name, tags, preset, text or output layer contain all these "
           "words."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setWords(text);
        showTableOrEmpty();
    });
    m_standing->setObjectName(QStringLiteral("runStanding"));
    m_standing->setAccessibleName(tr("State of the runs that are shown"));
    m_standing->setToolTip(tr("Which runs are shown, by their state."));
    m_standing->addItem(tr("All runs"), -1);
    for (const RunStanding standing : {RunStanding::Training, RunStanding::Interrupted,
                                       RunStanding::Stopped, RunStanding::Finished})
        m_standing->addItem(standingText(standing), static_cast<int>(standing));
    connect(m_standing, &QComboBox::currentIndexChanged, this, [this] {
        const int chosen = m_standing->currentData().toInt();
        m_shown->setStanding(chosen < 0 ? std::nullopt
                                        : std::optional(static_cast<RunStanding>(chosen)));
        showTableOrEmpty();
    });
}

void LibraryPanel::connectCommands() {
    const auto act = [this](QAction* command, auto what) {
        connect(command, &QAction::triggered, this, what);
    };
    act(m_commands->read, &LibraryPanel::readChosen);
    act(m_commands->train, &LibraryPanel::trainChosen);
    act(m_commands->rename, &LibraryPanel::renameChosen);
    act(m_commands->tag, &LibraryPanel::tagChosen);
    act(m_commands->trash, [this] { m_library.moveToTrash(selected()); });
    act(m_commands->undo, [this] { m_library.undoTrash(); });
    act(m_commands->none, &LibraryPanel::showNone);
    act(m_commands->rebuild, [this] { m_library.rebuild(); });
}

QWidget* LibraryPanel::buildDifferences() {
    auto* page = new QWidget;
    m_differenceStack->setContentsMargins(0, 6, 0, 0);
    m_differenceStack->addWidget(m_noDifference);
    m_differenceStack->addWidget(m_differenceTable);
    page->setLayout(m_differenceStack);
    return page;
}

void LibraryPanel::arrange() {
    auto* list = new QWidget;
    m_empty->setObjectName(QStringLiteral("runsEmpty"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    list->setLayout(m_stack);
    m_pages->setObjectName(QStringLiteral("libraryPages"));
    m_pages->setAccessibleName(tr("Compare runs"));
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_curves, tr("Curves"));
    m_pages->addTab(buildDifferences(), tr("Differences", "of settings between runs"));
    m_parts->addWidget(list);
    m_parts->addWidget(m_pages);
    m_parts->setChildrenCollapsible(false);
    m_parts->setHandleWidth(9);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(6);
    controls->addWidget(m_filter, 1);
    controls->addWidget(m_standing);
    controls->addStretch(1);
    for (QToolButton* each : {m_read, m_train, m_commands->moreButton()})
        controls->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    column->addLayout(controls);
    column->addWidget(m_notice);
    column->addWidget(m_parts, 1);
}

void LibraryPanel::refresh(const PanelInput& input) {
    const std::shared_ptr<const LibraryState> state = m_library.state();
    if (state != m_state) {
        m_state = state;
        m_model.setRuns(state->runs);
        m_notice->show(*state);
        m_commands->undo->setEnabled(!state->trashed.empty());
        m_commands->rebuild->setEnabled(!state->rebuilding);
    }
    const Snapshot& snapshot = *input.snapshot;
    m_busy = isActive(snapshot.state);
    m_model.setOpen(snapshot.run && snapshot.state != RunState::Idle ? snapshot.run->folder
                                                                     : std::string());
    showWatched();
    m_curves->plot().takeNew();
    showTableOrEmpty();
    enableCommands();
    m_charts->describe();
}

void LibraryPanel::showWatched() {
    const std::vector<WatchedRun> watched = m_library.watched();
    std::vector<OverlayRun> curves;
    std::vector<SettingsDifferenceModel::Run> compared;
    for (const auto& [color, folder] : m_model.shown()) {
        const LibraryRun* run = m_model.find(toText(folder));
        if (!run)
            continue;
        const auto found = std::ranges::find(watched, folder, &WatchedRun::folder);
        const bool any = found != watched.end();
        const QString name = toText(run->name);
        curves.push_back({folder, name, color, any ? found->log : nullptr});
        if (any && found->settings)
            compared.push_back({name, color, found->settings});
    }
    const std::size_t chosen = curves.size();
    m_curves->plot().setRuns(std::move(curves));
    m_differences->setRuns(std::move(compared));
    m_noDifference->setSentence(
        chosen < 2 ? tr("Tick two or more runs in the list to see in which settings they differ.")
                   : tr("These runs have the same settings."));
    m_differenceStack->setCurrentIndex(m_differences->rowCount() > 0 ? 1 : 0);
}

void LibraryPanel::showTableOrEmpty() {
    const bool any = m_shown->rowCount() > 0, filtered = m_model.rowCount() > 0;
    m_filter->setEnabled(filtered);
    m_standing->setEnabled(filtered);
    if (!any && filtered)
        m_empty->setSentence(tr("No run matches the search."));
    else if (!any && (!m_state || !m_state->read))
        m_empty->setSentence(tr("The kept runs are being looked at."));
    else if (!any)
        m_empty->setSentence(
            tr("No run is kept yet. Each run you start is listed here, with its curve and "
               "settings."));
    m_empty->setAction(filtered ? nullptr : m_start);
    m_stack->setCurrentIndex(any ? 1 : 0);
    m_pages->setVisible(filtered);
}

std::vector<std::string> LibraryPanel::selected() const {
    std::vector<std::string> folders;
    for (int row = 0; row < m_shown->rowCount(); ++row)
        if (m_table->selectionModel()->isRowSelected(row, {}))
            folders.push_back(
                m_shown->index(row, 0).data(RunTableModel::FolderRole).toString().toStdString());
    return folders;
}

void LibraryPanel::enableCommands() {
    const std::vector<std::string> folders = selected();
    const LibraryRun* one = folders.size() == 1 ? m_model.find(toText(folders.front())) : nullptr;
    const bool trains = std::ranges::any_of(folders, [&](const std::string& folder) {
        const LibraryRun* run = m_model.find(toText(folder));
        return run && run->standing == RunStanding::Training;
    });
    m_commands->read->setEnabled(one && !m_busy);
    m_commands->train->setEnabled(one && !m_busy && !trains &&
                                  one->standing != RunStanding::Finished);
    m_commands->rename->setEnabled(one != nullptr);
    m_commands->tag->setEnabled(!folders.empty());
    m_commands->trash->setEnabled(!folders.empty() && !trains);
    m_commands->none->setEnabled(!m_model.shown().empty());
}

void LibraryPanel::readChosen() {
    if (const auto folders = selected(); folders.size() == 1 && !m_busy)
        emit readRunWanted(toText(folders.front()));
}

void LibraryPanel::trainChosen() {
    if (const auto folders = selected(); folders.size() == 1)
        emit openRunWanted(toText(folders.front()));
}

void LibraryPanel::renameChosen() {
    for (int row = 0; row < m_shown->rowCount(); ++row)
        if (m_table->selectionModel()->isRowSelected(row, {})) {
            m_table->setCurrentIndex(m_shown->index(row, RunTableModel::Name));
            m_table->edit(m_shown->index(row, RunTableModel::Name));
            return;
        }
}

void LibraryPanel::tagChosen() {
    const std::vector<std::string> folders = selected();
    const LibraryRun* first = folders.empty() ? nullptr : m_model.find(toText(folders.front()));
    if (!first)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("tagDialog"));
    dialog->setWindowTitle(tr("Tags"));
    dialog->setLabelText(folders.size() == 1 ? tr("Tags, separated by commas:")
                                             : tr("Tags of %n runs, separated by commas:", nullptr,
                                                  int(folders.size())));
    dialog->setTextValue(tagsText(first->tags));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, folders](const QString& text) {
        for (const std::string& folder : folders)
            m_library.setTags(folder, tagsOf(text));
    });
    dialog->open();
}

void LibraryPanel::showNone() {
    const std::map<int, std::string> shown = m_model.shown();
    for (const auto& [color, folder] : shown)
        m_model.setShown(folder, false);
}

void LibraryPanel::useActions(const RunActions& actions) {
    m_start = actions.quickStart();
    showTableOrEmpty();
}

void LibraryPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    // A flat dock has no room for curves below the list.
    const QSize size = event->size();
    m_parts->setOrientation(size.width() >= size.height() ? Qt::Horizontal : Qt::Vertical);
    for (QToolButton* each : {m_read, m_train})
        each->setToolButtonStyle(size.width() >= kRoomForTexts ? Qt::ToolButtonTextBesideIcon
                                                               : Qt::ToolButtonIconOnly);
}

void LibraryPanel::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    setAutoFillBackground(true);
    m_model.applyPalette(palette);
    m_differences->applyPalette(palette);
    m_curves->applyPalette(palette);
    m_empty->applyPalette(palette);
    m_noDifference->applyPalette(palette);
    m_charts->applyPalette(palette);
    m_commands->applyPalette(palette);
}

}  // namespace studio::ui
