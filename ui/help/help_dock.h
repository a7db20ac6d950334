// SPDX-License-Identifier: GPL-3.0-or-later
// HelpDock: the glossary as a dock: a search, the list of terms, and the explanation with links to
// related ones. Shows what glossary.h holds; decides nothing about when it is opened.
#pragma once

#include <QDockWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace studio::ui {

class HelpDock : public QDockWidget {
    Q_OBJECT

public:
    explicit HelpDock(QWidget* parent = nullptr);

    /// Shows the term; its place in the list is marked even if the search had hidden it.
    void showTerm(const QString& id);
    /// The term that is explained.
    QString term() const { return m_term; }
    void focusSearch();

private:
    void buildSearch();
    void fillList();
    void showCurrent();

    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_text;
    QString m_term;
};

}  // namespace studio::ui
