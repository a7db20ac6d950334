// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answer_page.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/figure_text.h"
#include "ui/panels/token_inspector.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/probability_legend.h"

namespace studio::ui {

AnswerPage::AnswerPage(StudioBackend& backend, QWidget* parent)
    : QWidget(parent),
      m_backend(backend),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("generation"))),
      m_view(new StreamView),
      m_inspector(new TokenInspector(*m_view, true)),
      m_course(new QLabel),
      m_legend(new ProbabilityLegend) {
    m_view->setObjectName(QStringLiteral("answer"));
    m_empty->setObjectName(QStringLiteral("answerEmpty"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeTools());
    layout->addWidget(m_legend);
    layout->addWidget(m_stack, 1);
    connect(m_inspector, &TokenInspector::branchWanted, this, &AnswerPage::branch);
    showTools();
}

QWidget* AnswerPage::makeTools() {
    auto* tools = new QWidget;
    auto* line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    const auto tool = [line](const QString& text, const char* name, const QString& help) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(help);
        button->setAutoRaise(true);
        line->addWidget(button);
        return button;
    };
    m_colors = tool(tr("Colour by probability"), "colorTokens",
                    tr("Colours each token by how probable the model found it."));
    m_colors->setCheckable(true);
    m_colors->setAutoRaise(false);
    m_colors->setProperty("role", "control");
    connect(m_colors, &QToolButton::toggled, this, [this](bool on) {
        m_view->setColored(on);
        showTools();
    });
    line->addStretch(1);
    m_back = tool(QStringLiteral("‹"), "branchBack", {});
    m_back->setAccessibleName(tr("Course before"));
    m_back->setToolTip(tr("Back to the text before the branch (Ctrl+Z)."));
    m_course->setObjectName(QStringLiteral("branchText"));
    line->addWidget(m_course);
    m_forth = tool(QStringLiteral("›"), "branchForth", {});
    m_forth->setAccessibleName(tr("Course after"));
    m_forth->setToolTip(tr("On to the next branch (Ctrl+Shift+Z)."));
    const auto step = [this](int by) {
        if (!m_answers.empty())
            showCourse(m_answers.back().shown() + by);
    };
    connect(m_back, &QToolButton::clicked, this, [step] { step(-1); });
    connect(m_forth, &QToolButton::clicked, this, [step] { step(1); });
    const auto shortcut = [&](QKeySequence::StandardKey key, int by) {
        auto* made = new QShortcut(QKeySequence(key), m_view);
        made->setContext(Qt::WidgetShortcut);
        connect(made, &QShortcut::activated, this, [step, by] { step(by); });
    };
    shortcut(QKeySequence::Undo, -1);
    shortcut(QKeySequence::Redo, 1);
    connect(tool(tr("Copy"), "copyAnswer", tr("Copy the selected text, or all of it.")),
            &QToolButton::clicked, this, &AnswerPage::copy);
    connect(tool(tr("Clear"), "clearAnswer", tr("Remove prompts and answers from this panel.")),
            &QToolButton::clicked, this, &AnswerPage::clearAll);
    return tools;
}

void AnswerPage::ask(const GenerationRequest& request) {
    refresh();  // the last tokens of the answer before
    m_inspector->inspect({});
    m_log = m_backend.generate(request);
    m_taken = 0;
    m_running = m_log != nullptr;
    if (!m_answers.empty() && !m_answers.back().showsNewest())
        showCourse(m_answers.back().shown());
    m_answers.emplace_back(request);
    m_view->beginAnswer(toText(request.prompt));
    showTools();
}

bool AnswerPage::refresh() {
    if (!m_log || !m_running)
        return false;
    // The state first: once it says "finished", all tokens are there to be read.
    const GenerationLog::Status status = m_log->status();
    const std::vector<GeneratedToken> fresh = m_log->tokensFrom(m_taken);
    if (m_answers.empty()) {  // cleared while the answer goes on: what was written still counts
        GenerationRequest rest = m_log->request();
        const std::vector<GeneratedToken> all = m_log->tokensFrom(0);
        for (std::size_t i = 0; i < m_taken; ++i)
            rest.kept.push_back(all[i].id);
        m_answers.emplace_back(std::move(rest));
    }
    m_taken += fresh.size();
    m_answers.back().append(fresh);
    const bool shown = m_answers.back().showsNewest();
    if (shown)
        m_view->appendTokens(fresh);
    m_running = status.state == GenerationState::Idle || status.state == GenerationState::Running;
    if (!m_running && shown)
        m_view->finishAnswer();
    if (!fresh.empty() && m_stack->currentWidget() != m_view)
        showTools();
    return true;
}

void AnswerPage::branch(const StreamView::Place& place, int alternative) {
    refresh();
    if (place.answer < 0 || place.answer >= static_cast<int>(m_answers.size()))
        return;
    const bool isLast = place.answer + 1 == static_cast<int>(m_answers.size());
    if (!isLast) {
        // An older answer is taken up again at the end, where there is room to go on.
        const BranchHistory former = m_answers[static_cast<std::size_t>(place.answer)];
        BranchHistory copy(former.request());
        copy.append(former.course().tokens);
        m_view->beginAnswer(toText(former.request().prompt));
        m_answers.push_back(std::move(copy));
    }
    const auto request = m_answers.back().branch(place.token, alternative);
    if (!request)
        return;
    m_log = m_backend.generate(*request);
    m_taken = 0;
    m_running = m_log != nullptr;
    showCourse(m_answers.back().shown());
}

void AnswerPage::showCourse(int index) {
    BranchHistory& answer = m_answers.back();
    if (index < 0 || index >= answer.count())
        return;
    m_inspector->inspect({});
    answer.show(index);
    m_view->restartAnswer(answer.course().tokens, answer.course().branchAt);
    if (!(m_running && answer.showsNewest()))
        m_view->finishAnswer();
    showTools();
}

bool AnswerPage::isBeingRead() const {
    return m_inspector->current().valid() || (!m_answers.empty() && m_answers.back().count() > 1);
}

void AnswerPage::showTools() {
    const int count = m_answers.empty() ? 1 : m_answers.back().count();
    const int shown = m_answers.empty() ? 0 : m_answers.back().shown();
    for (QWidget* part : std::initializer_list<QWidget*>{m_back, m_forth, m_course})
        part->setVisible(count > 1);
    m_back->setEnabled(shown > 0);
    m_forth->setEnabled(shown + 1 < count);
    m_course->setText(
        tr("Course %1 of %2", "of an answer that was branched").arg(shown + 1).arg(count));
    m_legend->setVisible(m_colors->isChecked());
    m_stack->setCurrentWidget(m_answers.empty() ? static_cast<QWidget*>(m_empty) : m_view);
}

void AnswerPage::invite(const QString& sentence, QAction* remedy) {
    m_empty->setSentence(sentence);
    m_empty->setAction(remedy);
}

void AnswerPage::copy() const {
    QString text = m_view->textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, '\n');
    QApplication::clipboard()->setText(text.isEmpty() ? m_view->toPlainText() : text);
}

void AnswerPage::clearAll() {
    m_inspector->inspect({});
    m_view->clearAll();
    m_answers.clear();
    showTools();
}

void AnswerPage::applyPalette(const Palette& palette) {
    m_view->applyPalette(palette);
    m_inspector->applyPalette(palette);
    m_legend->applyPalette(palette);
    m_empty->applyPalette(palette);
    setTextColor(m_course, palette.mutedText);
}

}  // namespace studio::ui
