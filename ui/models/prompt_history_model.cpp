// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/prompt_history_model.h"

namespace studio::ui {

void PromptHistoryModel::setPrompts(const std::vector<std::string>& prompts) {
    beginResetModel();
    m_prompts.clear();
    for (const std::string& prompt : prompts)
        m_prompts << QString::fromStdString(prompt);
    endResetModel();
}

std::vector<std::string> PromptHistoryModel::prompts() const {
    std::vector<std::string> all;
    for (const QString& prompt : m_prompts)
        all.push_back(prompt.toStdString());
    return all;
}

void PromptHistoryModel::add(const QString& prompt) {
    if (prompt.trimmed().isEmpty() || (!m_prompts.isEmpty() && m_prompts.front() == prompt))
        return;
    beginResetModel();
    m_prompts.removeAll(prompt);
    m_prompts.prepend(prompt);
    while (m_prompts.size() > kMost)
        m_prompts.removeLast();
    endResetModel();
    emit edited();
}

void PromptHistoryModel::removeAt(int row) {
    if (row < 0 || row >= m_prompts.size())
        return;
    beginRemoveRows({}, row, row);
    m_prompts.removeAt(row);
    endRemoveRows();
    emit edited();
}

void PromptHistoryModel::clear() {
    if (m_prompts.isEmpty())
        return;
    beginResetModel();
    m_prompts.clear();
    endResetModel();
    emit edited();
}

int PromptHistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_prompts.size());
}

QVariant PromptHistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString& prompt = m_prompts[index.row()];
    if (role == Qt::DisplayRole)
        return QString(prompt).replace('\n', QChar(u'⏎'));
    if (role == Qt::ToolTipRole)
        return prompt;
    return {};
}

}  // namespace studio::ui
