// SPDX-License-Identifier: GPL-3.0-or-later
// GenerationPanel: talk to the model, also while it trains. A prompt, the settings of the
// sampling, and the answer as it streams. Reads the GenerationLog of its own request and appends
// only what is new. While a run trains it also asks by itself now and then, so that one sees the
// answers grow better without a click.
#pragma once

#include <QElapsedTimer>

#include "ui/panels/panel.h"

class QCheckBox;
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
    /// Asks by itself when training has gone on for a while since the last answer.
    void sampleNowAndThen(const Snapshot& snapshot);
    void copy();
    void showModel(const Snapshot& snapshot);
    void showStream();
    void showStatus(const GenerationLog::Status& status);

    StudioBackend& m_backend;
    QPlainTextEdit* m_prompt;
    SamplingForm* m_form;
    QPushButton* m_generate;
    QPushButton* m_stop;
    QCheckBox* m_byItself;
    StreamView* m_view;
    QLabel* m_status;
    Palette m_palette = Palette::light();

    bool m_hasModel = false;
    std::shared_ptr<const GenerationLog> m_log;  ///< Null before the first request.
    std::size_t m_tokensShown = 0;
    bool m_running = false;
    std::shared_ptr<const RunInfo> m_run;  ///< The run that was sampled last.
    bool m_sampledRun = false;
    QElapsedTimer m_sinceAnswer;
};

}  // namespace studio::ui
