// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome_news.h"

#include <QBoxLayout>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

#include "ui/models/release_notes.h"

namespace studio::ui {
namespace {

constexpr int kMostEntries = 5;

}  // namespace

WelcomeNews::WelcomeNews(QWidget* parent)
    : QFrame(parent), m_heading(new QLabel), m_all(new QPushButton) {
    m_heading->setProperty("role", "heading");
    m_all->setObjectName(QStringLiteral("allChanges"));
    m_all->setProperty("role", "flat");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(7);
    column->addWidget(m_heading);
    for (const QString& entry : newestChanges(changeLog(), kMostEntries)) {
        auto* line = new QHBoxLayout;
        auto* dot = new QLabel(QStringLiteral("•"));
        auto* text = new QLabel(entry);
        for (QLabel* label : {dot, text})
            label->setProperty("role", "muted");
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        line->setSpacing(8);
        line->addWidget(dot, 0, Qt::AlignTop);
        line->addWidget(text, 1);
        column->addLayout(line);
    }
    column->addWidget(m_all, 0, Qt::AlignLeading);
    column->addStretch();
    connect(m_all, &QPushButton::clicked, this, &WelcomeNews::showAll);
    retranslate();
}

void WelcomeNews::retranslate() {
    m_heading->setText(tr("What is new"));
    m_all->setText(tr("All changes…"));
    m_all->setToolTip(tr("What changed in every version; in English."));
}

void WelcomeNews::showAll() {
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("All changes"));
    auto* text = new QTextBrowser;
    text->setAccessibleName(tr("All changes"));
    text->setMarkdown(changeLog());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->resize(640, 520);
    dialog->open();
}

}  // namespace studio::ui
