// SPDX-License-Identifier: GPL-3.0-or-later
// GenerationPanel: talk to the model, also while it trains. A prompt, the settings of the
// sampling, and the answer as it streams. Reads the GenerationLog of its own request and appends
// only what is new.
#pragma once

#include "ui/panels/panel.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace studio::ui {

class SamplingForm;
class StreamView;

class GenerationPanel : public Panel {
    Q_OBJECT

public:
    /// The backend outlives the panel.
    explicit GenerationPanel(StudioBackend& backend, QWidget* parent = nullptr);

    void refresh(const PanelInput& input) override;
    int preferredHz() const override { return 30; }
    void applyPalette(const Palette& palette) override;

private:
    void makeControls();
    QLayout* makeStatusLine();
    void generate();
    void copy();
    void showModel(const Snapshot& snapshot);
    void showStream();
    void showStatus(const GenerationLog::Status& status);

    StudioBackend& m_backend;
    QPlainTextEdit* m_prompt;
    SamplingForm* m_form;
    QPushButton* m_generate;
    QPushButton* m_stop;
    StreamView* m_view;
    QLabel* m_status;
    Palette m_palette = Palette::light();

    bool m_hasModel = false;
    std::shared_ptr<const GenerationLog> m_log;  ///< Null before the first request.
    std::size_t m_tokensShown = 0;
    bool m_running = false;
};

}  // namespace studio::ui
