// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bottleneck_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/dialogs/bottleneck_picture.h"
#include "ui/models/bottleneck_text.h"
#include "ui/models/figure_text.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"

namespace studio::ui {
namespace {

constexpr double kSecondsEach = 30.0;
constexpr int kRefreshMs = 100;
constexpr int kBarSteps = 1'000;

QLabel* textLabel(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

BottleneckDialog::BottleneckDialog(StudioBackend& backend, const Palette& palette, QWidget* parent)
    : QDialog(parent),
      m_backend(backend),
      m_palette(palette),
      m_intro(textLabel("bottleneckIntro")),
      m_picture(new BottleneckPicture),
      m_charts(new ChartMenu(this)),
      m_message(textLabel("bottleneckMessage")),
      m_text(textLabel("bottleneckText")),
      m_timer(new QTimer(this)) {
    setWindowTitle(tr("See the bottleneck"));
    m_intro->setText(
        tr("Two short trainings of FlashLM v3's sizes with GPT-2's vocabulary of %1 tokens, %2 s "
           "each: first every position of the text enters the loss, then a random quarter. Where "
           "does the time of a step go?")
            .arg(countText(50'257), numberText(kSecondsEach, 0)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_intro);
    makeProgress(column);
    column->addWidget(m_picture);
    column->addWidget(m_message);
    column->addWidget(m_text);
    column->addStretch();
    makeButtons(column);
    m_message->hide();
    m_text->hide();
    setMinimumWidth(620);
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, &BottleneckDialog::refresh);
    applyPalette(palette);
}

void BottleneckDialog::makeProgress(QVBoxLayout* column) {
    m_progress = new QWidget;
    auto* grid = new QGridLayout(m_progress);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    const QString names[] = {tr("All positions"), tr("A quarter")};
    for (int i = 0; i < 2; ++i) {
        m_stageNames[i] = new QLabel(names[i]);
        m_bars[i] = new QProgressBar;
        m_bars[i]->setRange(0, kBarSteps);
        m_bars[i]->setTextVisible(false);
        m_bars[i]->setFixedHeight(8);
        m_bars[i]->setAccessibleName(tr("Progress: %1").arg(names[i]));
        m_seconds[i] = new QLabel;
        grid->addWidget(m_stageNames[i], i, 0);
        grid->addWidget(m_bars[i], i, 1);
        grid->addWidget(m_seconds[i], i, 2, Qt::AlignTrailing);
    }
    grid->setColumnMinimumWidth(
        2, fontMetrics().horizontalAdvance(tr("%1 of %2 s").arg(88).arg(88)) + 8);
    column->addWidget(m_progress);
}

void BottleneckDialog::makeButtons(QVBoxLayout* column) {
    auto* line = new QHBoxLayout;
    const auto button = [this, line](const QString& text, const char* name, const QString& help) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(help);
        made->setAutoDefault(false);
        line->addWidget(made);
        return made;
    };
    m_charts->add(m_picture, *m_picture);
    m_charts->button()->setText(tr("Picture", "save or copy it"));
    m_charts->button()->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->addWidget(m_charts->button());
    m_copy = button(tr("Copy text"), "copyBottleneck", tr("Copy the explanation."));
    line->addStretch();
    m_again = button(tr("Measure again"), "measureAgain", tr("Start both measurements anew."));
    m_cancel = button(tr("Cancel"), "cancelBottleneck",
                      tr("End the measurement. What was measured until then stays to be read."));
    m_close = button(tr("Close"), "closeBottleneck", tr("Close this window."));
    m_close->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this, &BottleneckDialog::copyText);
    connect(m_again, &QPushButton::clicked, this, &BottleneckDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_backend.cancelBottleneck();
        m_cancel->setEnabled(false);
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    column->addLayout(line);
}

void BottleneckDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (!event->spontaneous() && !m_measuring)
        start();
}

void BottleneckDialog::start() {
    m_stale = m_backend.bottleneck();
    m_shown = nullptr;
    m_text->clear();
    m_text->hide();
    m_picture->setReport({});
    showProgress({});
    const Status started = m_backend.startBottleneck(kSecondsEach);
    setMeasuring(started.ok());
    setMessage(started.ok() ? QString() : toText(started.error().message), !started.ok());
    fitHeight();
}

void BottleneckDialog::done(int result) {
    if (m_measuring)
        m_backend.cancelBottleneck();
    setMeasuring(false);
    QDialog::done(result);
}

void BottleneckDialog::refresh() {
    const auto report = m_backend.bottleneck();
    if (!m_measuring || !report || report == m_stale || report == m_shown)
        return;
    m_shown = report;
    m_picture->setReport(*report);
    showProgress(*report);
    using State = BottleneckReport::State;
    if (report->state != State::Preparing && report->state != State::Running)
        showOutcome(*report);
}

void BottleneckDialog::showProgress(const BottleneckReport& report) {
    const std::optional<BottleneckStage>* stages[] = {&report.allPositions, &report.quarter};
    for (int i = 0; i < 2; ++i) {
        const BottleneckStage stage = stages[i]->value_or(BottleneckStage{});
        const double part = stage.seconds / stage.targetSeconds;
        m_bars[i]->setValue(std::isfinite(part) ? static_cast<int>(std::lround(
                                                      std::clamp(part, 0.0, 1.0) * kBarSteps))
                                                : 0);
        m_seconds[i]->setText(stages[i]->has_value() ? tr("%1 of %2 s")
                                                           .arg(numberText(stage.seconds, 0),
                                                                numberText(stage.targetSeconds, 0))
                                                     : tr("waiting"));
    }
}

void BottleneckDialog::showOutcome(const BottleneckReport& report) {
    setMeasuring(false);
    m_text->setText(bottleneckSentences(report).join(QStringLiteral("\n\n")));
    m_text->setVisible(!m_text->text().isEmpty());
    m_copy->setEnabled(!m_text->text().isEmpty());
    if (report.state == BottleneckReport::State::Failed)
        setMessage(report.problem.empty()
                       ? tr("The measurement failed for a reason that is not known. Close other "
                            "programs and measure again.")
                       : toText(report.problem),
                   true);
    else if (report.state == BottleneckReport::State::Cancelled)
        setMessage(m_text->isHidden() ? tr("Cancelled before anything was measured.")
                                      : tr("Cancelled. This was measured until then:"),
                   false);
    fitHeight();
}

void BottleneckDialog::fitHeight() {
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    if (wanted > height())
        resize(width(), wanted);
}

void BottleneckDialog::setMessage(const QString& text, bool isError) {
    m_messageIsError = isError;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    setTextColor(m_message, isError ? m_palette.error : m_palette.mutedText);
}

void BottleneckDialog::setMeasuring(bool measuring) {
    m_measuring = measuring;
    m_progress->setVisible(measuring);
    m_cancel->setVisible(measuring);
    m_cancel->setEnabled(measuring);
    m_again->setVisible(!measuring);
    m_copy->setEnabled(!measuring && !m_text->text().isEmpty());
    if (measuring)
        m_timer->start();
    else
        m_timer->stop();
}

void BottleneckDialog::copyText() { QApplication::clipboard()->setText(m_text->text()); }

void BottleneckDialog::applyPalette(const Palette& palette) {
    m_palette = palette;
    setPalette(widgetPalette(palette));
    setTextColor(m_intro, palette.mutedText);
    for (QLabel* label : m_seconds)
        setTextColor(label, palette.mutedText);
    setTextColor(m_message, m_messageIsError ? palette.error : palette.mutedText);
    m_picture->applyPalette(palette);
    m_charts->applyPalette(palette);
}

}  // namespace studio::ui
