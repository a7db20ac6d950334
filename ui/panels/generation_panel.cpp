// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/generation_panel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/panels/answer_page.h"
#include "ui/panels/compare_page.h"
#include "ui/panels/pin_page.h"
#include "ui/panels/sampling_form.h"
#include "ui/run_actions.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/prompt_edit.h"
#include "ui/widgets/prompt_history_list.h"

namespace studio::ui {
namespace {

/// The first answer comes soon after the start, later ones now and then.
constexpr qint64 kFirstSampleMs = 6000;
constexpr qint64 kNextSampleMs = 30000;
constexpr int kLongestPinnedAnswer = 100;  // tokens: one is written at every evaluation
constexpr std::size_t kMostPins = 12;
constexpr int kRoomForSettings = 460;  // px of height from which the settings are shown at first
constexpr int kLongestPin = 4000;      // characters

/// How the output layer is computed, and what rounding costs; follows other parts of the status.
QString outputLayerText(const GenerationLog::OutputLayer& layer) {
    if (!layer.rounded)
        return GenerationPanel::tr(" · output layer in fp32");
    const int decimals = layer.errorNats < 0.001 ? 5 : 4;
    //: %1 is a small number: how far log-probabilities are from exact ones, in nats.
    return GenerationPanel::tr(" · output layer at 8 bits, at most %1 nats from fp32")
        .arg(numberText(layer.errorNats, decimals));
}

}  // namespace

GenerationPanel::GenerationPanel(StudioBackend& backend, QWidget* parent)
    : Panel(parent),
      m_backend(backend),
      m_prompt(new PromptEdit(m_history)),
      m_historyList(new PromptHistoryList(m_history, this)),
      m_form(new SamplingForm),
      m_generate(new QPushButton(tr("Generate"))),
      m_stop(new QPushButton(tr("Stop"))),
      m_pin(new QPushButton(tr("Pin", "a prompt"))),
      m_recent(new QToolButton),
      m_settings(new QToolButton),
      m_byItself(new QCheckBox(tr("By itself while training"))),
      m_tabs(new QTabBar),
      m_pages(new QStackedWidget),
      m_answers(new AnswerPage(backend)),
      m_pins(new PinPage),
      m_compare(new ComparePage(backend)),
      m_status(new QLabel) {
    m_history.setPrompts(backend.prompts().history);
    m_pins->setPins(backend.prompts().pins);
    makeControls();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 8);
    column->setSpacing(6);
    column->addLayout(makeTop());
    column->addLayout(makeAsking());
    column->addWidget(m_form);
    column->addWidget(m_pages, 1);
    column->addLayout(makeStatusLine());
    connectPages();
    showPage(Answers);
    setAutoFillBackground(true);
    applyPalette(Palette::light());
    refresh({std::make_shared<const Snapshot>(), nullptr});
}

void GenerationPanel::makeControls() {
    m_tabs->setObjectName(QStringLiteral("generationPages"));
    m_tabs->setAccessibleName(tr("What to do with the prompt"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Answer", "a page: what the model answers"));
    m_tabs->addTab(tr("Pinned prompts"));
    m_tabs->addTab(tr("Compare checkpoints"));
    m_tabs->setTabToolTip(Answers, tr("Let the model write on from the prompt."));
    m_tabs->setTabToolTip(Pins, tr("Prompts that are asked again at every evaluation, so that you "
                                   "read their answers growing better."));
    m_tabs->setTabToolTip(Compare, tr("Two sets of weights answer the same prompt side by side."));
    m_prompt->setObjectName(QStringLiteral("prompt"));
    m_prompt->setPlainText(tr("Once upon a time"));
    m_prompt->setPlaceholderText(tr("How the text begins"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setToolTip(
        tr("The prompt: how the text begins. The model writes on. "
           "Ctrl+Enter generates; Up and Down recall prompts asked before."));
    m_generate->setObjectName(QStringLiteral("generate"));
    m_generate->setProperty("role", "primary");
    m_generate->setToolTip(
        tr("Let the model write on from the prompt (Ctrl+Enter). Training goes "
           "on meanwhile: a copy of the weights answers."));
    m_stop->setObjectName(QStringLiteral("stopGenerating"));
    m_stop->setToolTip(tr("Stop writing. What is there stays."));
    m_stop->setEnabled(false);
    m_pin->setObjectName(QStringLiteral("pin"));
    m_pin->setToolTip(
        tr("Ask this prompt again at every evaluation, with these settings and this "
           "seed, and lay the answers out along time."));
    m_recent->setObjectName(QStringLiteral("recentPrompts"));
    m_recent->setText(tr("Recent", "prompts"));
    m_recent->setAccessibleName(tr("Prompts asked before"));
    m_recent->setToolTip(tr("Choose among the prompts asked before, or forget them."));
    m_recent->setAutoRaise(true);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &GenerationPanel::generate);
    }
}

QLayout* GenerationPanel::makeTop() {
    m_settings->setObjectName(QStringLiteral("samplingSettings"));
    m_settings->setText(tr("Settings", "of an answer: temperature, length, ..."));
    m_settings->setAccessibleName(tr("Settings of the answer"));
    m_settings->setToolTip(
        tr("Shows or hides how the next token is chosen: temperature, top-k, length, seed and the "
           "rest. A low panel hides them at first."));
    m_settings->setProperty("role", "control");
    m_settings->setCheckable(true);
    m_settings->setFocusPolicy(Qt::TabFocus);
    connect(m_settings, &QToolButton::toggled, this, &GenerationPanel::showForm);
    connect(m_settings, &QToolButton::clicked, this, [this] { m_settingsChosen = true; });
    auto* line = new QHBoxLayout;
    line->addWidget(m_tabs, 1);
    line->addWidget(m_settings);
    return line;
}

void GenerationPanel::showForm() {
    const bool asks = m_tabs->currentIndex() != Pins;
    m_settings->setVisible(asks);
    m_form->setVisible(asks && m_settings->isChecked());
}

void GenerationPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    if (!m_settingsChosen)
        m_settings->setChecked(event->size().height() >= kRoomForSettings);
}

QLayout* GenerationPanel::makeAsking() {
    auto* buttons = new QGridLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_generate, 0, 0);
    buttons->addWidget(m_stop, 0, 1);
    buttons->addWidget(m_pin, 1, 0);
    buttons->addWidget(m_recent, 1, 1);
    m_prompt->setFixedHeight(
        std::max(2 * m_prompt->fontMetrics().lineSpacing() + 14, buttons->sizeHint().height()));
    auto* ask = new QHBoxLayout;
    ask->setSpacing(10);
    ask->addWidget(m_prompt, 1);
    ask->addLayout(buttons);
    return ask;
}

QLayout* GenerationPanel::makeStatusLine() {
    m_status->setObjectName(QStringLiteral("generationStatus"));
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setAccessibleName(tr("State of the answer"));
    m_status->setToolTip(
        tr("Where rounding the output layer's weights to 8 bits makes generation faster, it is "
           "done. How far log-probabilities are then from those in fp32, at most, is measured at "
           "the last tokens of each prompt."));
    auto* line = new QHBoxLayout;
    line->addWidget(m_status, 1);
    m_byItself->setObjectName(QStringLiteral("sampleByItself"));
    m_byItself->setChecked(true);
    m_byItself->setToolTip(
        tr("Generate from the prompt every half minute while the model trains, so that you see its "
           "answers grow better."));
    line->addWidget(m_byItself, 0, Qt::AlignTop);
    return line;
}

void GenerationPanel::connectPages() {
    m_pages->addWidget(m_answers);
    m_pages->addWidget(m_pins);
    m_pages->addWidget(m_compare);
    connect(m_tabs, &QTabBar::currentChanged, this, &GenerationPanel::showPage);
    connect(m_generate, &QPushButton::clicked, this, &GenerationPanel::generate);
    connect(m_stop, &QPushButton::clicked, this, &GenerationPanel::stop);
    connect(m_pin, &QPushButton::clicked, this, &GenerationPanel::pin);
    connect(m_recent, &QToolButton::clicked, this, [this] { m_historyList->dropFrom(*m_recent); });
    connect(m_historyList, &PromptHistoryList::taken, this, [this](const QString& prompt) {
        m_prompt->recall(prompt);
        m_prompt->setFocus();
    });
    connect(&m_history, &PromptHistoryModel::edited, this, &GenerationPanel::keepHistory);
    connect(m_pins, &PinPage::unpinWanted, this, &GenerationPanel::unpin);
}

QVariantMap GenerationPanel::carried() const {
    return {{QStringLiteral("prompt"), m_prompt->toPlainText()}};
}

void GenerationPanel::carry(const QVariantMap& carried) {
    m_prompt->setPlainText(carried[QStringLiteral("prompt")].toString());
}

void GenerationPanel::showPage(int page) {
    m_pages->setCurrentIndex(page);
    showForm();
    m_byItself->setVisible(page == Answers);
    showStatus();
    showButtons();
}

GenerationRequest GenerationPanel::request() const {
    return {m_prompt->toPlainText().toStdString(), m_form->settings()};
}

void GenerationPanel::generate() {
    if (!m_generate->isEnabled())
        return;
    m_history.add(m_prompt->toPlainText());
    m_prompt->forgetPlace();
    if (m_tabs->currentIndex() == Compare) {
        m_compare->ask(request());
        return showButtons();
    }
    m_tabs->setCurrentIndex(Answers);
    askAnswer();
}

void GenerationPanel::askAnswer() {
    m_answers->ask(request());
    m_sinceAnswer.start();
    m_sampledRun = true;
    m_answers->refresh();
    showStatus();
    showButtons();
}

void GenerationPanel::stop() {
    if (m_tabs->currentIndex() == Compare)
        m_compare->cancel();
    else
        m_backend.cancelGeneration();
}

void GenerationPanel::sampleNowAndThen(const Snapshot& snapshot) {
    if (m_run != snapshot.run) {
        m_run = snapshot.run;
        m_sampledRun = false;
        m_sinceAnswer.start();
    }
    if (m_answers->isBeingRead())
        return;
    const bool due = m_sinceAnswer.hasExpired(m_sampledRun ? kNextSampleMs : kFirstSampleMs);
    if (m_byItself->isChecked() && due && !m_answers->running() &&
        snapshot.state == RunState::Training)
        askAnswer();
}

void GenerationPanel::pin() {
    PinnedPrompt pin{m_prompt->toPlainText().toStdString(), m_form->settings()};
    pin.sampling.tokens = std::min(pin.sampling.tokens, kLongestPinnedAnswer);
    PromptBook book = m_backend.prompts();
    if (std::ranges::count(book.pins, pin) > 0)
        return m_tabs->setCurrentIndex(Pins);
    if (m_prompt->toPlainText().size() > kLongestPin)
        return say(tr("The prompt has more than %1 characters: pin a shorter one.")
                       .arg(countText(kLongestPin)),
                   true);
    if (book.pins.size() >= kMostPins)
        return say(tr("%n prompts are pinned, and no more may be: unpin one first.", nullptr,
                      static_cast<int>(book.pins.size())),
                   true);
    book.pins.push_back(std::move(pin));
    m_backend.setPrompts(book);
    m_pins->setPins(book.pins);
    m_tabs->setCurrentIndex(Pins);
}

void GenerationPanel::unpin(const PinnedPrompt& pin) {
    PromptBook book = m_backend.prompts();
    std::erase(book.pins, PinnedPrompt(pin));
    m_backend.setPrompts(book);
    m_pins->setPins(book.pins);
}

void GenerationPanel::keepHistory() {
    PromptBook book = m_backend.prompts();
    book.history = m_history.prompts();
    m_backend.setPrompts(book);
}

void GenerationPanel::useActions(const RunActions& actions) {
    m_quickStart = actions.quickStart();
    m_pins->setRemedies(actions.quickStart(), actions.evaluate());
}

void GenerationPanel::refresh(const PanelInput& input) {
    showModel(*input.snapshot);
    const bool answered = m_answers->refresh();
    m_pins->refresh(*input.snapshot, input.metrics);
    if (m_tabs->currentIndex() == Compare || m_compare->running())
        m_compare->refresh(*input.snapshot);
    if (answered || m_tabs->currentIndex() == Compare)
        showStatus();
    showButtons();
    sampleNowAndThen(*input.snapshot);
}

void GenerationPanel::showButtons() {
    const bool compares = m_tabs->currentIndex() == Compare;
    m_generate->setEnabled(compares ? m_compare->canAsk() : m_hasModel);
    m_stop->setEnabled(compares ? m_compare->running() : m_answers->running());
}

void GenerationPanel::showModel(const Snapshot& snapshot) {
    const bool preparing = snapshot.state == RunState::Preparing;
    m_hasModel = snapshot.run != nullptr && !preparing;
    if (m_hasModel)
        m_answers->invite(tr("Press Generate, and the model writes on from your prompt. Then look "
                             "at a word of the answer to see what else it considered."),
                          nullptr);
    else if (preparing || snapshot.run != nullptr)
        m_answers->invite(
            tr("The model is being prepared: it can answer as soon as training begins."), nullptr);
    else
        m_answers->invite(tr("No model yet: start a run, and talk to it while it learns."),
                          m_quickStart);
}

void GenerationPanel::showStatus() {
    if (m_tabs->currentIndex() == Pins)
        return say({}, false);
    if (m_tabs->currentIndex() == Compare)
        return say(m_compare->summary(), false);
    if (!m_answers->log())
        return say({}, false);
    const GenerationLog::Status status = m_answers->log()->status();
    QString text;
    if (status.state == GenerationState::Failed) {
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
        text += outputLayerText(status.outputLayer);
        if (status.state == GenerationState::Finished)
            text += tr(" · finished");
        else if (status.state == GenerationState::Cancelled)
            text += tr(" · stopped");
    }
    say(text, status.state == GenerationState::Failed);
}

void GenerationPanel::say(const QString& text, bool failed) {
    if (m_status->text() == text && failed == m_failed)
        return;
    m_failed = failed;
    m_status->setText(text);
    setTextColor(m_status, failed ? m_palette.error : m_palette.mutedText);
}

void GenerationPanel::applyPalette(const Palette& palette) {
    m_palette = palette;
    setPalette(widgetPalette(palette));
    m_form->applyPalette(palette);
    m_answers->applyPalette(palette);
    m_pins->applyPalette(palette);
    m_compare->applyPalette(palette);
    m_historyList->setPalette(widgetPalette(palette));
    setTextColor(m_status, m_failed ? palette.error : palette.mutedText);
}

}  // namespace studio::ui
