// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/generation_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/figure_text.h"
#include "ui/panels/sampling_form.h"
#include "ui/panels/stream_view.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

/// The first answer comes soon after the start, later ones now and then.
constexpr qint64 kFirstSampleMs = 6000;
constexpr qint64 kNextSampleMs = 30000;

}  // namespace

GenerationPanel::GenerationPanel(StudioBackend& backend, QWidget* parent)
    : Panel(parent),
      m_backend(backend),
      m_prompt(new QPlainTextEdit),
      m_form(new SamplingForm),
      m_generate(new QPushButton(tr("Generate"))),
      m_stop(new QPushButton(tr("Stop"))),
      m_byItself(new QCheckBox(tr("By itself while training"))),
      m_view(new StreamView),
      m_status(new QLabel) {
    makeControls();
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_generate);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    auto* ask = new QHBoxLayout;
    ask->setSpacing(10);
    ask->addWidget(m_prompt, 1);
    ask->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(ask);
    column->addWidget(m_form);
    column->addSpacing(2);
    column->addWidget(m_view, 1);
    column->addLayout(makeStatusLine());
    setAutoFillBackground(true);
    applyPalette(Palette::light());
    refresh({std::make_shared<const Snapshot>(), nullptr});
}

void GenerationPanel::makeControls() {
    m_prompt->setObjectName(QStringLiteral("prompt"));
    m_prompt->setPlainText(tr("Once upon a time"));
    m_prompt->setPlaceholderText(tr("How the text begins"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setToolTip(
        tr("The prompt: how the text begins. The model writes on. "
           "Ctrl+Enter generates."));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setFixedHeight(3 * m_prompt->fontMetrics().lineSpacing() + 14);
    m_generate->setObjectName(QStringLiteral("generate"));
    m_generate->setProperty("role", "primary");
    m_generate->setToolTip(
        tr("Let the model write on from the prompt (Ctrl+Enter). Training goes "
           "on meanwhile: a copy of the weights answers."));
    m_stop->setObjectName(QStringLiteral("stopGenerating"));
    m_stop->setToolTip(tr("Stop writing. What is there stays."));
    m_stop->setEnabled(false);
    connect(m_generate, &QPushButton::clicked, this, &GenerationPanel::generate);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_backend.cancelGeneration(); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &GenerationPanel::generate);
    }
    m_view->setObjectName(QStringLiteral("answer"));
}

QLayout* GenerationPanel::makeStatusLine() {
    m_status->setObjectName(QStringLiteral("generationStatus"));
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setAccessibleName(tr("State of the answer"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_status, 1);
    m_byItself->setObjectName(QStringLiteral("sampleByItself"));
    m_byItself->setChecked(true);
    m_byItself->setToolTip(
        tr("Generate from the prompt every half minute while the model trains, so that you see its "
           "answers grow better."));
    line->addWidget(m_byItself, 0, Qt::AlignTop);
    const auto tool = [line](const QString& text, const char* name, const QString& help) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(help);
        button->setAutoRaise(true);
        line->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    connect(tool(tr("Copy"), "copyAnswer", tr("Copy the selected text, or all of it.")),
            &QToolButton::clicked, this, &GenerationPanel::copy);
    connect(tool(tr("Clear"), "clearAnswer", tr("Remove prompts and answers from this panel.")),
            &QToolButton::clicked, m_view, &StreamView::clearAll);
    return line;
}

void GenerationPanel::generate() {
    if (!m_hasModel)
        return;
    showStream();  // the last tokens of the answer before
    const QString prompt = m_prompt->toPlainText();
    m_log = m_backend.generate({prompt.toStdString(), m_form->settings()});
    m_tokensShown = 0;
    m_running = m_log != nullptr;
    m_view->beginAnswer(prompt);
    m_sinceAnswer.start();
    m_sampledRun = true;
    showStream();
}

void GenerationPanel::sampleNowAndThen(const Snapshot& snapshot) {
    if (m_run != snapshot.run) {
        m_run = snapshot.run;
        m_sampledRun = false;
        m_sinceAnswer.start();
    }
    const bool due = m_sinceAnswer.hasExpired(m_sampledRun ? kNextSampleMs : kFirstSampleMs);
    if (m_byItself->isChecked() && due && !m_running && snapshot.state == RunState::Training)
        generate();
}

void GenerationPanel::copy() {
    QString text = m_view->textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, '\n');
    QApplication::clipboard()->setText(text.isEmpty() ? m_view->toPlainText() : text);
}

void GenerationPanel::refresh(const PanelInput& input) {
    showModel(*input.snapshot);
    showStream();
    sampleNowAndThen(*input.snapshot);
}

void GenerationPanel::showModel(const Snapshot& snapshot) {
    m_hasModel = snapshot.run != nullptr && snapshot.state != RunState::Preparing;
    m_generate->setEnabled(m_hasModel);
    const QString invitation =
        m_hasModel ? tr("Press Generate, and the model writes on from your prompt. Hover over a "
                        "word of the answer to see what else it considered.")
        : snapshot.run != nullptr || snapshot.state == RunState::Preparing
            ? tr("The model is being prepared: it can answer as soon as training begins.")
            : tr("No model yet: start a run with Quick start, and talk to it while it learns.");
    if (m_view->placeholderText() == invitation)
        return;
    m_view->setPlaceholderText(invitation);
    m_view->viewport()->update();  // Qt repaints only when the placeholder comes or goes
}

void GenerationPanel::showStream() {
    if (!m_log || !m_running)
        return;
    // The state first: once it says "finished", all tokens are there to be read.
    const GenerationLog::Status status = m_log->status();
    const std::vector<GeneratedToken> fresh = m_log->tokensFrom(m_tokensShown);
    m_tokensShown += fresh.size();
    m_view->appendTokens(fresh);
    m_running = status.state == GenerationState::Idle || status.state == GenerationState::Running;
    if (!m_running)
        m_view->finishAnswer();
    m_stop->setEnabled(m_running);
    showStatus(status);
}

void GenerationPanel::showStatus(const GenerationLog::Status& status) {
    const bool failed = status.state == GenerationState::Failed;
    QString text;
    if (failed) {
        text = status.message.empty() ? tr("The answer failed for a reason that is not known. Try "
                                           "again, and look at the event log.")
                                      : toText(status.message);
    } else if (status.state == GenerationState::Idle) {
        text = tr("Waiting for a copy of the weights …");
    } else {
        text =
            tr("%1 · %2 tokens/s · weights of step %3")
                .arg(status.tokens == 1 ? tr("1 token")
                                        : tr("%n tokens", nullptr, static_cast<int>(status.tokens)),
                     numberText(status.tokensPerSecond, 1), countText(status.modelStep));
        if (status.state == GenerationState::Finished)
            text += tr(" · finished");
        else if (status.state == GenerationState::Cancelled)
            text += tr(" · stopped");
    }
    if (m_status->text() == text)
        return;
    m_status->setText(text);
    setTextColor(m_status, failed ? m_palette.error : m_palette.mutedText);
}

void GenerationPanel::applyPalette(const Palette& palette) {
    m_palette = palette;
    setPalette(widgetPalette(palette));
    m_form->applyPalette(palette);
    m_view->applyPalette(palette);
    const bool failed = m_log && m_log->status().state == GenerationState::Failed;
    setTextColor(m_status, failed ? palette.error : palette.mutedText);
}

}  // namespace studio::ui
