// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_dock.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>

#include "ui/help/glossary.h"

namespace studio::ui {

HelpDock::HelpDock(QWidget* parent)
    : QDockWidget(parent),
      m_search(new QLineEdit),
      m_list(new QListWidget),
      m_text(new QTextBrowser) {
    setObjectName(QStringLiteral("dock.help"));
    setWindowTitle(tr("Help", "title of a panel"));
    buildSearch();
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Explanation"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(4);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { showTerm(link.path()); });

    auto* parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(9);
    parts->addWidget(m_list);
    parts->addWidget(m_text);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 3);
    auto* content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(parts, 1);
    setWidget(content);
    fillList();
    m_list->setCurrentRow(0);
}

void HelpDock::buildSearch() {
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search the glossary"));
    m_search->setAccessibleName(tr("Search the glossary"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        fillList();
        if (m_list->count() > 0)
            m_list->setCurrentRow(0);
    });
    connect(m_search, &QLineEdit::returnPressed, m_list,
            [this] { m_list->setFocus(Qt::TabFocusReason); });
    m_list->setObjectName(QStringLiteral("helpTerms"));
    m_list->setAccessibleName(tr("Terms", "of the glossary"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    connect(m_list, &QListWidget::currentItemChanged, this, &HelpDock::showCurrent);
}

void HelpDock::fillList() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const GlossaryTerm* term : searchTerms(m_search->text())) {
        auto* item = new QListWidgetItem(termTitle(*term), m_list);
        item->setData(Qt::UserRole, QString::fromLatin1(term->id));
    }
    if (m_list->count() == 0) {
        m_term.clear();
        m_text->setPlainText(tr("No term contains “%1”.").arg(m_search->text()));
    }
}

void HelpDock::showCurrent() {
    const QListWidgetItem* item = m_list->currentItem();
    const GlossaryTerm* term =
        item == nullptr ? nullptr : findTerm(item->data(Qt::UserRole).toString());
    if (term == nullptr)
        return;
    m_term = QString::fromLatin1(term->id);
    m_text->setHtml(termHtml(*term));
}

void HelpDock::showTerm(const QString& id) {
    if (findTerm(id) == nullptr)
        return;
    const auto select = [&] {
        for (int row = 0; row < m_list->count(); ++row)
            if (m_list->item(row)->data(Qt::UserRole).toString() == id) {
                m_list->setCurrentRow(row);
                m_list->scrollToItem(m_list->item(row));
                return true;
            }
        return false;
    };
    if (select())
        return;
    m_search->clear();  // the search hides it
    select();
}

void HelpDock::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

}  // namespace studio::ui
