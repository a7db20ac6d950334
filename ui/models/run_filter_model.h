// SPDX-License-Identifier: GPL-3.0-or-later
// RunFilterModel: the runs of a RunTableModel that contain all words of a search and stand as is
// wanted, sorted by any column. GUI thread.
#pragma once

#include <QSortFilterProxyModel>
#include <optional>

#include "engine/telemetry/library_run.h"

namespace studio::ui {

class RunFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RunFilterModel(QObject* parent = nullptr);

    /// All words must be found, in any order; upper and lower case count as the same.
    void setWords(const QString& text);
    /// Nothing lets all through.
    void setStanding(std::optional<RunStanding> standing);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    std::optional<RunStanding> m_standing;
};

}  // namespace studio::ui
