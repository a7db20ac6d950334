// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts_dialog.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTextDocument>
#include <QTreeView>

#include "ui/theme/icons.h"

namespace studio::ui {
namespace {

QString withoutMnemonic(QString text) {
    const int at = static_cast<int>(text.indexOf('&'));
    if (at >= 0 && at + 1 < text.size())
        text.remove(at, 1);
    return text.remove(QStringLiteral("…"));
}

void addActions(const QList<QAction*>& actions, const QString& prefix, ShortcutGroup& group) {
    for (const QAction* action : actions) {
        const QString text = prefix + withoutMnemonic(action->text());
        if (const QMenu* menu = action->menu())
            addActions(menu->actions(), text + QStringLiteral(": "), group);
        for (const QKeySequence& keys : action->shortcuts())
            group.lines.push_back({keys.toString(QKeySequence::NativeText), text});
    }
}

ShortcutGroup panelGroup(const QDockWidget& dock) {
    ShortcutGroup group{dock.windowTitle(), {}};
    if (dock.widget() == nullptr)
        return group;
    addActions(dock.widget()->findChildren<QAction*>(), {}, group);
    for (const QShortcut* shortcut : dock.widget()->findChildren<QShortcut*>())
        if (!shortcut->whatsThis().isEmpty())
            group.lines.push_back(
                {shortcut->key().toString(QKeySequence::NativeText), shortcut->whatsThis()});
    return group;
}

}  // namespace

std::vector<ShortcutGroup> shortcutGroups(const QMainWindow& window) {
    std::vector<ShortcutGroup> groups;
    if (const auto* bar = window.findChild<QMenuBar*>(QString(), Qt::FindDirectChildrenOnly))
        for (const QAction* action : bar->actions())
            if (const QMenu* menu = action->menu()) {
                ShortcutGroup group{withoutMnemonic(action->text()), {}};
                addActions(menu->actions(), {}, group);
                groups.push_back(std::move(group));
            }
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        groups.push_back(panelGroup(*dock));
    std::erase_if(groups, [](const ShortcutGroup& group) { return group.lines.empty(); });
    return groups;
}

QString shortcutPage(const std::vector<ShortcutGroup>& groups) {
    QString page = QStringLiteral("<h1>%1</h1>")
                       .arg(ShortcutsDialog::tr("Shortcuts of Ternary Studio").toHtmlEscaped());
    for (const ShortcutGroup& group : groups) {
        page +=
            QStringLiteral("<h2>%1</h2><table width=\"100%\">").arg(group.title.toHtmlEscaped());
        for (const ShortcutGroup::Line& line : group.lines)
            page += QStringLiteral("<tr><td width=\"30%\"><b>%1</b></td><td>%2</td></tr>")
                        .arg(line.keys.toHtmlEscaped(), line.text.toHtmlEscaped());
        page += QStringLiteral("</table>");
    }
    return page;
}

ShortcutsDialog::ShortcutsDialog(std::vector<ShortcutGroup> groups, const Palette& palette,
                                 QWidget* parent)
    : QDialog(parent),
      m_groups(std::move(groups)),
      m_model(new QStandardItemModel(this)),
      m_shown(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit),
      m_table(new QTreeView) {
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Shortcuts"));
    fillModel();
    m_shown->setSourceModel(m_model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setRecursiveFilteringEnabled(true);
    buildTable();
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setPlaceholderText(tr("Search by key or command"));
    m_search->setAccessibleName(tr("Search the shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(tintedIcon(QStringLiteral("search"), palette.mutedText),
                        QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* printer = buttons->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
    printer->setObjectName(QStringLiteral("printShortcuts"));
    printer->setIcon(tintedIcon(QStringLiteral("print"), palette.text));
    printer->setAutoDefault(false);
    connect(printer, &QPushButton::clicked, this, &ShortcutsDialog::print);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    const int em = fontMetrics().horizontalAdvance('m');
    resize(44 * em, 50 * em);
    m_search->setFocus();
}

void ShortcutsDialog::fillModel() {
    m_model->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    for (const ShortcutGroup& group : m_groups) {
        auto* heading = new QStandardItem(group.title);
        QFont bold = heading->font();
        bold.setBold(true);
        heading->setFont(bold);
        for (const ShortcutGroup::Line& line : group.lines)
            heading->appendRow({new QStandardItem(line.text), new QStandardItem(line.keys)});
        m_model->appendRow({heading, new QStandardItem});
    }
}

void ShortcutsDialog::buildTable() {
    m_table->setObjectName(QStringLiteral("shortcutTable"));
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setModel(m_shown);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setUniformRowHeights(true);
    m_table->setRootIsDecorated(false);
    m_table->setItemsExpandable(false);
    m_table->setTabKeyNavigation(false);
    m_table->expandAll();
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

void ShortcutsDialog::filter(const QString& text) {
    m_shown->setFilterFixedString(text);
    m_table->expandAll();
}

void ShortcutsDialog::print() {
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog ask(&printer, this);
    if (ask.exec() != QDialog::Accepted)
        return;
    QTextDocument page;
    page.setHtml(shortcutPage(m_groups));
    page.print(&printer);
}

}  // namespace studio::ui
