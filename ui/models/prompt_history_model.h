// SPDX-License-Identifier: GPL-3.0-or-later
// PromptHistoryModel: the prompts that were asked before, newest first, each once, one line each.
// Does not keep them: who listens to edited() does.
#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <string>
#include <vector>

namespace studio::ui {

class PromptHistoryModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// More than these are forgotten, the oldest first.
    static constexpr int kMost = 100;

    void setPrompts(const std::vector<std::string>& prompts);
    std::vector<std::string> prompts() const;
    /// Puts a prompt in front; what is only white space is no prompt.
    void add(const QString& prompt);
    void removeAt(int row);
    void clear();
    /// The whole text.
    QString prompt(int row) const { return m_prompts.value(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    /// By add(), removeAt() or clear().
    void edited();

private:
    QStringList m_prompts;
};

}  // namespace studio::ui
