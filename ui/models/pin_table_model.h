// SPDX-License-Identifier: GPL-3.0-or-later
// PinTableModel: pinned prompts along time: one row a prompt, one column an evaluation, in each
// cell what the model wrote then. Follows a run's log; prompts that are pinned but not answered yet
// have a row too.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "engine/telemetry/metrics.h"

namespace studio::ui {

class PinTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Takes in what is new; another log begins anew.
    void follow(const std::shared_ptr<const MetricLog>& log);
    void setPins(const std::vector<PinnedPrompt>& pins);
    /// The pin of a row; it may be one that is no longer pinned.
    const PinnedPrompt& pin(int row) const { return m_rows[static_cast<std::size_t>(row)].pin; }
    bool isPinned(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        PinnedPrompt pin;
        std::vector<QString> answers;  ///< By column; null where there is none.
    };
    struct Column {
        std::int64_t step;
        double elapsedSeconds;
    };
    int rowOf(const PinnedPrompt& pin) const;
    void appendRow(const PinnedPrompt& pin);
    void take(const PromptSample& sample);

    std::shared_ptr<const MetricLog> m_log;
    std::size_t m_taken = 0;
    std::vector<PinnedPrompt> m_pins;
    std::vector<Row> m_rows;
    std::vector<Column> m_columns;
};

}  // namespace studio::ui
