// SPDX-License-Identifier: GPL-3.0-or-later
// PinPage: pinned prompts along time: a row for each, a column for every evaluation, so that one
// reads the same prompt's answers growing better.
#pragma once

#include <QWidget>

#include "ui/models/pin_table_model.h"
#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QAction;
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
    /// What the empty page offers. Both outlive the page.
    void setRemedies(QAction* quickStart, QAction* evaluate);
    void applyPalette(const Palette& palette);

signals:
    void unpinWanted(const studio::PinnedPrompt& pin);

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
    QAction *m_quickStart = nullptr, *m_evaluate = nullptr;
    bool m_layingOut = false;
    bool m_followsEnd = true;
};

}  // namespace studio::ui
