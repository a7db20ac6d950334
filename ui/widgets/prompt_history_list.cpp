// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompt_history_list.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>

#include "ui/models/prompt_history_model.h"

namespace studio::ui {

PromptHistoryList::PromptHistoryList(PromptHistoryModel& model, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_model(model),
      m_list(new QListView),
      m_remove(new QPushButton(tr("Remove", "a prompt from the list"))),
      m_clear(new QPushButton(tr("Clear all", "prompts from the list"))) {
    setObjectName(QStringLiteral("promptHistory"));
    setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(QStringLiteral("promptHistoryList"));
    m_list->setModel(&model);
    m_list->setAccessibleName(tr("Prompts asked before"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    m_remove->setObjectName(QStringLiteral("removePrompt"));
    m_remove->setToolTip(tr("Forget the chosen prompt (Delete)."));
    m_clear->setObjectName(QStringLiteral("clearPrompts"));
    m_clear->setToolTip(tr("Forget all prompts asked before."));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_remove);
    buttons->addWidget(m_clear);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    const auto take = [this](const QModelIndex& index) {
        hide();
        emit taken(m_model.prompt(index.row()));
    };
    connect(m_list, &QListView::clicked, this, take);
    connect(m_remove, &QPushButton::clicked, this, &PromptHistoryList::removeCurrent);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_model.clear();
        hide();
    });
    connect(&model, &PromptHistoryModel::edited, this, &PromptHistoryList::showWhatIsPossible);
}

void PromptHistoryList::showWhatIsPossible() {
    m_remove->setEnabled(m_model.rowCount() > 0);
    m_clear->setEnabled(m_model.rowCount() > 0);
}

void PromptHistoryList::dropFrom(const QWidget& button) {
    showWhatIsPossible();
    const int em = fontMetrics().horizontalAdvance('m');
    resize(em * 34, fontMetrics().lineSpacing() * 12);
    move(button.mapToGlobal(QPoint(button.width() - width(), button.height() + 2)));
    m_list->setCurrentIndex(m_model.index(0));
    show();
    m_list->setFocus();
}

void PromptHistoryList::removeCurrent() {
    const int row = m_list->currentIndex().row();
    m_model.removeAt(row);
    m_list->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1)));
}

bool PromptHistoryList::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
        emit m_list->clicked(m_list->currentIndex());
        return true;
    }
    return false;
}

}  // namespace studio::ui
