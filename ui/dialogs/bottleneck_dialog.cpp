// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bottleneck_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
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

constexpr int kBarSteps = 1'000;

}  // namespace

BottleneckDialog::BottleneckDialog(StudioBackend& backend, const Palette& palette, QWidget* parent)
    : MeasurementDialog(palette, "bottleneckMessage", parent),
      m_backend(backend),
      m_intro(textLabel("bottleneckIntro")),
      m_picture(new BottleneckPicture),
      m_charts(new ChartMenu(this)),
      m_text(textLabel("bottleneckText")) {
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
    column->addWidget(message());
    column->addWidget(m_text);
    column->addStretch();
    makeButtons(column);
    m_text->hide();
    setMinimumWidth(620);
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
    m_charts->add(m_picture, *m_picture);
    m_charts->button()->setText(tr("Picture", "save or copy it"));
    m_charts->button()->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    line->addWidget(m_charts->button());
    m_copy = addButton(line, tr("Copy text"), "copyBottleneck", tr("Copy the explanation."));
    connect(m_copy, &QPushButton::clicked, this, &BottleneckDialog::copyText);
    line->addStretch();
    addButtons(line, {"measureAgain", "cancelBottleneck", "closeBottleneck"},
               tr("Start both measurements anew."));
    column->addLayout(line);
}

void BottleneckDialog::clear() {
    m_text->clear();
    m_text->hide();
    m_picture->setReport({});
    showProgress({});
}

MeasurementDialog::Standing BottleneckDialog::showReport() {
    const auto measured = m_backend.bottleneck();
    m_picture->setReport(*measured);
    showProgress(*measured);
    using State = BottleneckReport::State;
    if (measured->state == State::Preparing || measured->state == State::Running)
        return {};
    return showOutcome(*measured);
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

MeasurementDialog::Standing BottleneckDialog::showOutcome(const BottleneckReport& report) {
    m_text->setText(bottleneckSentences(report).join(QStringLiteral("\n\n")));
    m_text->setVisible(!m_text->text().isEmpty());
    if (report.state == BottleneckReport::State::Failed)
        return {true,
                report.problem.empty()
                    ? tr("The measurement failed for a reason that is not known. Close other "
                         "programs and measure again.")
                    : toText(report.problem),
                true};
    if (report.state == BottleneckReport::State::Cancelled)
        return {true, m_text->isHidden() ? tr("Cancelled before anything was measured.")
                                         : tr("Cancelled. This was measured until then:")};
    return {true};
}

void BottleneckDialog::settle() {
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    if (wanted > height())
        resize(width(), wanted);
}

void BottleneckDialog::followMeasuring(bool measuring) {
    m_progress->setVisible(measuring);
    m_copy->setEnabled(!measuring && !m_text->text().isEmpty());
}

void BottleneckDialog::copyText() { QApplication::clipboard()->setText(m_text->text()); }

void BottleneckDialog::restyle(const Palette& palette) {
    setTextColor(m_intro, palette.mutedText);
    for (QLabel* label : m_seconds)
        setTextColor(label, palette.mutedText);
    m_picture->applyPalette(palette);
    m_charts->applyPalette(palette);
}

}  // namespace studio::ui
