// SPDX-License-Identifier: GPL-3.0-or-later
// GenerationPanel: talk to the model, also while it trains. Composes the prompt with its history,
// the settings of the sampling, and three pages: the answers, the pinned prompts along time, and
// two checkpoints side by side. While a run trains it also asks by itself now and then, so that one
// sees the answers grow better without a click.
#pragma once

#include <QElapsedTimer>

#include "ui/models/prompt_history_model.h"
#include "ui/panels/panel.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace studio::ui {

class AnswerPage;
class ComparePage;
class PinPage;
class PromptEdit;
class PromptHistoryList;
class SamplingForm;

class GenerationPanel : public Panel {
    Q_OBJECT

public:
    /// The backend outlives the panel.
    explicit GenerationPanel(StudioBackend& backend, QWidget* parent = nullptr);

    void refresh(const PanelInput& input) override;
    int preferredHz() const override { return 30; }
    void useActions(const RunActions& actions) override;
    void applyPalette(const Palette& palette) override;
    QVariantMap carried() const override;
    void carry(const QVariantMap& carried) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Page { Answers, Pins, Compare };
    void makeControls();
    QLayout* makeTop();
    void showForm();
    QLayout* makeAsking();
    QLayout* makeStatusLine();
    void connectPages();
    void showPage(int page);
    GenerationRequest request() const;
    void generate();
    void stop();
    void askAnswer();
    /// Asks by itself when training has gone on for a while since the last answer.
    void sampleNowAndThen(const Snapshot& snapshot);
    void pin();
    void unpin(const PinnedPrompt& pin);
    void keepHistory();
    void showModel(const Snapshot& snapshot);
    void showStatus();
    void showButtons();
    void say(const QString& text, bool failed);

    StudioBackend& m_backend;
    QAction* m_quickStart = nullptr;
    PromptHistoryModel m_history;
    PromptEdit* m_prompt;
    PromptHistoryList* m_historyList;
    SamplingForm* m_form;
    QPushButton *m_generate, *m_stop, *m_pin;
    QToolButton *m_recent, *m_settings;
    bool m_settingsChosen = false;  ///< By the user; until then the panel's height decides.
    QCheckBox* m_byItself;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    AnswerPage* m_answers;
    PinPage* m_pins;
    ComparePage* m_compare;
    QLabel* m_status;
    Palette m_palette = Palette::light();

    bool m_hasModel = false;
    bool m_failed = false;                 ///< The status tells of a failure.
    std::shared_ptr<const RunInfo> m_run;  ///< The run that was sampled last.
    bool m_sampledRun = false;
    QElapsedTimer m_sinceAnswer;
};

}  // namespace studio::ui
