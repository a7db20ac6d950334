// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pin_table_model.h"

#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"

namespace studio::ui {

void PinTableModel::follow(const std::shared_ptr<const MetricLog>& log) {
    if (log != m_log) {
        beginResetModel();
        m_log = log;
        m_taken = 0;
        m_rows.clear();
        m_columns.clear();
        for (const PinnedPrompt& pin : m_pins)
            m_rows.push_back({pin, {}});
        endResetModel();
    }
    if (!log)
        return;
    const std::vector<PromptSample> fresh = log->samplesFrom(m_taken);
    m_taken += fresh.size();
    for (const PromptSample& sample : fresh)
        take(sample);
}

void PinTableModel::take(const PromptSample& sample) {
    if (m_columns.empty() || m_columns.back().step < sample.step) {
        const auto column = static_cast<int>(m_columns.size());
        beginInsertColumns({}, column, column);
        m_columns.push_back({sample.step, sample.elapsedSeconds});
        for (Row& row : m_rows)
            row.answers.emplace_back();
        endInsertColumns();
    }
    const auto column = std::ranges::find(m_columns, sample.step, &Column::step);
    if (column == m_columns.end())
        return;  // of a course that the run has left
    if (rowOf(sample.pin) < 0)
        appendRow(sample.pin);
    const int row = rowOf(sample.pin);
    const auto at = static_cast<int>(column - m_columns.begin());
    m_rows[static_cast<std::size_t>(row)].answers[static_cast<std::size_t>(at)] =
        toText(sample.text);
    emit dataChanged(index(row, at), index(row, at));
}

int PinTableModel::rowOf(const PinnedPrompt& pin) const {
    const auto found = std::ranges::find(m_rows, pin, &Row::pin);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void PinTableModel::appendRow(const PinnedPrompt& pin) {
    const auto row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.push_back({pin, std::vector<QString>(m_columns.size())});
    endInsertRows();
}

bool PinTableModel::isPinned(int row) const { return std::ranges::count(m_pins, pin(row)) > 0; }

void PinTableModel::setPins(const std::vector<PinnedPrompt>& pins) {
    if (pins == m_pins)
        return;
    m_pins = pins;
    for (const PinnedPrompt& pin : pins)
        if (rowOf(pin) < 0)
            appendRow(pin);
    // What is no longer pinned stays only as long as it has answers to show.
    for (int row = rowCount() - 1; row >= 0; --row) {
        const std::vector<QString>& answers = m_rows[static_cast<std::size_t>(row)].answers;
        const bool answered =
            std::ranges::any_of(answers, [](const QString& text) { return !text.isNull(); });
        if (isPinned(row) || answered)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    if (rowCount() > 0)
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int PinTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PinTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant PinTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString& answer = m_rows[static_cast<std::size_t>(index.row())]
                                .answers[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole:
            return answer.trimmed();
        case Qt::ToolTipRole:
            return answer.isEmpty() ? QString() : toText(pin(index.row()).prompt) + answer;
        case Qt::AccessibleTextRole:
            return tr("%1 After step %2: %3", "a prompt; a count of steps; the model's answer")
                .arg(toText(pin(index.row()).prompt),
                     countText(m_columns[static_cast<std::size_t>(index.column())].step), answer);
        default:
            return {};
    }
}

QVariant PinTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        const Column& column = m_columns[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return tr("step %1 · %2", "heading of a column: training step, training time")
                .arg(countText(column.step), durationText(column.elapsedSeconds));
        return {};
    }
    if (role == Qt::DisplayRole)
        return toText(pin(section).prompt);
    if (role == Qt::ToolTipRole)
        return isPinned(section)
                   ? toText(pin(section).prompt)
                   : tr("%1 (no longer pinned)", "a prompt").arg(toText(pin(section).prompt));
    return {};
}

}  // namespace studio::ui
