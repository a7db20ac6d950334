// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/loss_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/plots/loss_plot.h"
#include "ui/theme/icons.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kSliderEnd = 100;
constexpr int kSliderStart = 43;  // about 20 steps

/// The slider runs evenly in the logarithm of the steps averaged over: 1 to 1,000.
double stepsAveraged(int position) { return std::pow(10.0, 3.0 * position / kSliderEnd); }

QToolButton* toggle(const QString& text, const QString& name, const QString& tip) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

LossPanel::LossPanel(StudioBackend&) : m_plot(new LossPlot(m_history, this)) {
    buildControls();
    auto* controls = new QHBoxLayout;
    controls->setSpacing(6);
    controls->addWidget(m_measure);
    controls->addWidget(m_axis);
    controls->addSpacing(8);
    controls->addWidget(m_smoothing);
    controls->addWidget(m_smoothingText);
    controls->addStretch();
    for (QToolButton* button : {m_logX, m_logY, m_follow})
        controls->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(controls);
    layout->addWidget(m_plot, 1);

    m_plot->setAccessibleName(tr("Loss curves"));
    m_plot->setObjectName(QStringLiteral("lossPlot"));
    m_plot->setEmptyText(
        tr("No run yet. Quick start (F5) draws the loss here from its first "
           "step on."));
    connectControls();
    setSmoothing(kSliderStart);
}

void LossPanel::buildControls() {
    m_measure = new QComboBox;
    m_measure->setObjectName(QStringLiteral("measure"));
    m_measure->setAccessibleName(tr("Measure", "what the loss curves show"));
    m_measure->setToolTip(
        tr("As optimised: what the training minimises, label smoothing and z-loss included.\n"
           "Plain cross-entropy: how surprised the model is by each token, in nats.\n"
           "Bits per byte: the same for each byte of text; it compares runs whose vocabularies "
           "differ."));
    m_measure->addItems(
        {tr("As optimised", "a loss"), tr("Plain cross-entropy"), tr("Bits per byte")});
    m_axis = new QComboBox;
    m_axis->setObjectName(QStringLiteral("axis"));
    m_axis->setAccessibleName(tr("Horizontal axis"));
    m_axis->setToolTip(tr("What the curves run along: optimizer steps, tokens read, or time."));
    m_axis->addItems({tr("By step", "axis"), tr("By tokens", "axis"), tr("By time", "axis")});

    m_smoothing = new QSlider(Qt::Horizontal);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(
        tr("The dark curve is an exponential moving average of the light one: "
           "each point counts the last steps most. Further right averages "
           "over more steps."));
    m_smoothing->setRange(0, kSliderEnd);
    m_smoothing->setPageStep(10);
    m_smoothing->setValue(kSliderStart);
    m_smoothing->setFixedWidth(110);
    m_smoothingText = new QLabel;
    m_smoothingText->setProperty("role", "caption");
    m_smoothingText->setMinimumWidth(
        m_smoothingText->fontMetrics().horizontalAdvance(tr("not smoothed")));

    m_logX = toggle(tr("log x", "logarithmic axis"), tr("Logarithmic horizontal axis"),
                    tr("Logarithmic horizontal axis: a power law becomes a straight line when both "
                       "axes are logarithmic."));
    m_logX->setObjectName(QStringLiteral("logX"));
    m_logY = toggle(tr("log y", "logarithmic axis"), tr("Logarithmic vertical axis"),
                    tr("Logarithmic vertical axis: late, small gains stay visible."));
    m_logY->setObjectName(QStringLiteral("logY"));
    m_follow = toggle(tr("Follow", "the newest points"), tr("Follow the run"),
                      tr("Keeps the whole curve in view as it grows. Zooming or dragging lets go; "
                         "a double click takes it up again."));
    m_follow->setObjectName(QStringLiteral("follow"));
    m_follow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_follow->setChecked(true);
}

void LossPanel::connectControls() {
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_plot->setMeasure(static_cast<LossMeasure>(index)); });
    connect(m_axis, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_plot->setAxis(static_cast<LossAxis>(index)); });
    connect(m_smoothing, &QSlider::valueChanged, this, &LossPanel::setSmoothing);
    connect(m_logX, &QToolButton::toggled, this,
            [this](bool on) { m_plot->setLogarithmic(Qt::Horizontal, on); });
    connect(m_logY, &QToolButton::toggled, this,
            [this](bool on) { m_plot->setLogarithmic(Qt::Vertical, on); });
    connect(m_follow, &QToolButton::toggled, m_plot, &LossPlot::setFollowing);
    connect(m_plot, &LossPlot::followingChanged, m_follow, &QToolButton::setChecked);
}

void LossPanel::setSmoothing(int position) {
    const double steps = stepsAveraged(position);
    m_smoothingText->setText(position == 0 ? tr("not smoothed")
                                           : tr("%1 steps", "how many the smoothing averages over")
                                                 .arg(countText(std::llround(steps))));
    m_plot->setSmoothing(1.0 - 1.0 / steps);
}

void LossPanel::refresh(const PanelInput& input) {
    if (input.snapshot->run != m_run) {
        m_run = input.snapshot->run;
        m_plot->setPhases(m_run ? m_run->phases : std::vector<PhaseInfo>());
    }
    const LossHistory::Change change = m_history.follow(input.metrics);
    m_plot->take(change);
    const bool empty = m_history.steps().empty() && m_history.evaluations().empty();
    if (!empty)
        m_plot->setEmptyText({});
    else if (input.metrics)
        m_plot->setEmptyText(tr("The first step is being computed."));
    else if (isActive(input.snapshot->state))
        m_plot->setEmptyText(
            tr("The run is being prepared: the curve begins with its first step."));
    else
        m_plot->setEmptyText(
            tr("No run yet. Quick start (F5) draws the loss here from its first "
               "step on."));
    if (change.any)
        updateSummary();
}

void LossPanel::updateSummary() {
    if (m_history.steps().empty())
        return;
    const StepMetrics& last = m_history.steps().back();
    m_plot->setAccessibleDescription(
        tr("After %1 steps the loss as optimised is %2, plain cross-entropy %3 nats a token, %4 "
           "bits per byte.")
            .arg(countText(last.step), numberText(last.loss, 3), numberText(last.nll, 3),
                 numberText(last.bitsPerByte, 3)));
}

void LossPanel::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    setAutoFillBackground(true);
    m_plot->applyPalette(palette);
    m_follow->setIcon(tintedIcon(QStringLiteral("follow"), palette.text));
}

}  // namespace studio::ui
