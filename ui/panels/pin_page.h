// SPDX-License-Identifier: GPL-3.0-or-later
// PinPage: pinned prompts along time: a row for each, a column for every evaluation, so that one
// reads the same prompt's answers growing better.
#pragma once

#include <QWidget>

#include "ui/models/pin_table_model.h"
#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace studio::ui {

class EmptyState;

class PinPage : public QWidget {
    Q_OBJECT

public:
    explicit PinPage(QWidget* parent = nullptr);

    void refresh(const Snapshot& snapshot, const std::shared_ptr<const MetricLog>& log);
    void setPins(const std::vector<PinnedPrompt>& pins);
    /// The prompts that have a row.
    int rows() const { return m_model.rowCount(); }
    void applyPalette(const Palette& palette);

signals:
    void unpinWanted(const studio::PinnedPrompt& pin);
    /// The button of the empty page: what it does depends on the state.
    void evaluationWanted();
    void quickStartWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTools();
    void showEmptyText(const Snapshot& snapshot);
    void layOut();
    void showUnpin();

    PinTableModel m_model;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTableView* m_table;
    QPushButton* m_unpin;
    bool m_mayEvaluate = false;
    bool m_layingOut = false;
    bool m_followsEnd = true;
};

}  // namespace studio::ui
