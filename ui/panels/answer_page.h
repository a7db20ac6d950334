// SPDX-License-Identifier: GPL-3.0-or-later
// AnswerPage: the answers of the model to the prompts one gives, below each other. Of the last one
// (or of any, which then is taken up again below) other courses can be had by taking another token;
// one steps back and forth among them.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/models/branch_history.h"
#include "ui/panels/stream_view.h"
#include "ui/studio_backend.h"

class QAction;
class QCheckBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace studio::ui {

class EmptyState;
class ProbabilityLegend;
class TokenInspector;

class AnswerPage : public QWidget {
    Q_OBJECT

public:
    /// The backend outlives the page.
    explicit AnswerPage(StudioBackend& backend, QWidget* parent = nullptr);

    void ask(const GenerationRequest& request);
    /// Shows what has come. True when something of the stream has changed.
    bool refresh();
    /// Of the last request; null before the first.
    const std::shared_ptr<const GenerationLog>& log() const { return m_log; }
    bool running() const { return m_running; }
    /// One looks at a token or has branched: answers should not come by themselves now.
    bool isBeingRead() const;
    /// What to show while there is no answer; remedy: the command that helps, or null.
    void invite(const QString& sentence, QAction* remedy);
    void copy() const;
    void clearAll();
    void applyPalette(const Palette& palette);

private:
    QWidget* makeTools();
    void branch(const StreamView::Place& place, int alternative);
    void showCourse(int index);
    void showTools();

    StudioBackend& m_backend;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    StreamView* m_view;
    TokenInspector* m_inspector;
    QToolButton *m_back, *m_forth, *m_colors;
    QLabel* m_course;
    ProbabilityLegend* m_legend;

    std::vector<BranchHistory> m_answers;  ///< In the order of the view's.
    std::shared_ptr<const GenerationLog> m_log;
    std::size_t m_taken = 0;
    bool m_running = false;
};

}  // namespace studio::ui
