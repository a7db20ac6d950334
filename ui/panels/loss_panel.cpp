// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/loss_panel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QResizeEvent>
#include <QSlider>
#include <QStackedLayout>
#include <QToolButton>
#include <cmath>

#include "ui/help/explain.h"
#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/plots/loss_plot.h"
#include "ui/plots/marker_strip.h"
#include "ui/run_actions.h"
#include "ui/theme/icons.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"
#include "ui/widgets/empty_state.h"

namespace studio::ui {
namespace {

constexpr int kSliderEnd = 100;
constexpr int kSliderStart = 43;    // about 20 steps
constexpr int kRoomForTexts = 620;  // px from which the buttons have texts beside their icons
constexpr int kRoomForSteps = 500;  // px from which the smoothing's number has its place

/// The slider runs evenly in the logarithm of the steps averaged over: 1 to 1,000.
double stepsAveraged(int position) { return std::pow(10.0, 3.0 * position / kSliderEnd); }

}  // namespace

LossPanel::LossPanel(StudioBackend&)
    : m_plot(new LossPlot(m_history)),
      m_charts(new ChartMenu(this)),
      m_content(new QWidget),
      m_empty(new EmptyState(QStringLiteral("loss"))),
      m_stack(new QStackedLayout(this)) {
    m_empty->setObjectName(QStringLiteral("lossEmpty"));
    buildChoices();
    buildSmoothing();
    buildShowMenu();
    auto* controls = new QHBoxLayout;
    placeControls(controls);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    for (QLayout* free : {static_cast<QLayout*>(m_stack), static_cast<QLayout*>(layout)})
        free->setSizeConstraint(QLayout::SetNoConstraint);  // minimumSizeHint() rules
    layout->addLayout(controls);
    layout->addWidget(m_plot, 1);

    m_plot->setAccessibleName(tr("Loss curves"));
    m_plot->setObjectName(QStringLiteral("lossPlot"));
    m_plot->setWhatsThis(
        tr("The mouse's cross-hair tells the values of a step. The wheel zooms, dragging moves "
           "along, a double click shows the whole curve; dragging with Shift selects a stretch and "
           "tells its mean and slope.\nBy keyboard: Left and Right move the cross-hair, with Shift "
           "they select, with Ctrl they move along; + and - zoom, Home shows the whole curve, "
           "Escape clears."));
    setTerm(*this, QStringLiteral("training-loss"));
    m_charts->add(m_plot, *m_plot);
    connectControls();
    setSmoothing(kSliderStart);
    fitControls(width());
    showPlotOrEmpty({std::make_shared<const Snapshot>(), nullptr});
}

void LossPanel::buildChoices() {
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
    for (QComboBox* choice : {m_measure, m_axis}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(7);
        choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        // As wide as its longest text where there is room for it.
        int longest = 0;
        for (int i = 0; i < choice->count(); ++i)
            longest = std::max(longest, fontMetrics().horizontalAdvance(choice->itemText(i)));
        choice->setMinimumWidth(0);
        choice->setProperty("fullWidth", longest + 44);
    }
}

void LossPanel::buildSmoothing() {
    m_smoothing = new QSlider(Qt::Horizontal);
    m_smoothing->setObjectName(QStringLiteral("smoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(
        tr("The dark curve is an exponential moving average of the light one: each point counts "
           "the last steps most. The shaded band runs from the least to the greatest loss of as "
           "many steps. Further right takes more steps together."));
    m_smoothing->setRange(0, kSliderEnd);
    m_smoothing->setPageStep(10);
    m_smoothing->setValue(kSliderStart);
    m_smoothing->setMaximumWidth(110);
    m_smoothing->setMinimumWidth(50);
    m_smoothingText = new QLabel;
    m_smoothingText->setProperty("role", "caption");
    m_smoothingText->setMinimumWidth(
        m_smoothingText->fontMetrics().horizontalAdvance(tr("not smoothed")));
}

void LossPanel::buildShowMenu() {
    m_show = new QToolButton;
    m_show->setObjectName(QStringLiteral("show"));
    //: A button whose menu says what a chart shows.
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("What the chart shows"));
    m_show->setToolTip(
        tr("The legend: which curves and marks are shown, and which axes are "
           "logarithmic."));
    m_show->setProperty("role", "control");
    m_show->setPopupMode(QToolButton::InstantPopup);
    m_show->setFocusPolicy(Qt::TabFocus);
    m_showMenu = new QMenu(m_show);
    m_show->setMenu(m_showMenu);
    const auto checkable = [this](const QString& text, const QString& name) {
        QAction* action = m_showMenu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(true);
        return action;
    };
    for (const LossPlot::Curve curve : LossPlot::kCurves) {
        QString title = LossPlot::curveTitle(curve);
        title[0] = title[0].toUpper();
        QAction* action = checkable(title, QStringLiteral("curve.%1").arg(static_cast<int>(curve)));
        connect(action, &QAction::toggled, m_plot,
                [this, curve](bool on) { m_plot->setCurveShown(curve, on); });
    }
    m_showMenu->addSeparator();
    for (const MarkerKind kind : kMarkerKinds) {
        QAction* action =
            checkable(markerTitle(kind), QStringLiteral("marker.%1").arg(static_cast<int>(kind)));
        connect(action, &QAction::toggled, m_plot,
                [this, kind](bool on) { m_plot->setMarkersShown(kind, on); });
    }
    m_showMenu->addSeparator();
    addLogAxis(Qt::Horizontal, tr("Logarithmic horizontal axis"),
               tr("A power law becomes a straight line when both axes are logarithmic."))
        ->setObjectName(QStringLiteral("logX"));
    addLogAxis(Qt::Vertical, tr("Logarithmic vertical axis"), tr("Late, small gains stay visible."))
        ->setObjectName(QStringLiteral("logY"));
    m_showMenu->setToolTipsVisible(true);
}

QAction* LossPanel::addLogAxis(Qt::Orientation axis, const QString& text, const QString& tip) {
    QAction* action = m_showMenu->addAction(text);
    action->setToolTip(tip);
    action->setCheckable(true);
    connect(action, &QAction::toggled, m_plot,
            [this, axis](bool on) { m_plot->setLogarithmic(axis, on); });
    return action;
}

void LossPanel::placeControls(QBoxLayout* controls) {
    m_follow = new QToolButton;
    m_follow->setText(tr("Follow", "the newest points"));
    m_follow->setAccessibleName(tr("Follow the run"));
    m_follow->setToolTip(
        tr("Keeps the whole curve in view as it grows. Zooming or dragging lets go; a double click "
           "takes it up again."));
    m_follow->setObjectName(QStringLiteral("follow"));
    m_follow->setProperty("role", "control");
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setFocusPolicy(Qt::TabFocus);
    controls->setSpacing(6);
    controls->addWidget(m_measure);
    controls->addWidget(m_axis);
    controls->addSpacing(4);
    controls->addWidget(m_smoothing, 1);
    controls->addWidget(m_smoothingText);
    controls->addStretch(1);
    for (QToolButton* button : {m_show, m_follow, m_charts->button()})
        controls->addWidget(button);
}

void LossPanel::connectControls() {
    connect(m_measure, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_plot->setMeasure(static_cast<LossMeasure>(index)); });
    connect(m_axis, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_plot->setAxis(static_cast<LossAxis>(index)); });
    connect(m_smoothing, &QSlider::valueChanged, this, &LossPanel::setSmoothing);
    connect(m_follow, &QToolButton::toggled, m_plot, &LossPlot::setFollowing);
    connect(m_plot, &LossPlot::followingChanged, m_follow, &QToolButton::setChecked);
}

void LossPanel::setSmoothing(int position) {
    const double steps = stepsAveraged(position);
    m_smoothingText->setText(position == 0 ? tr("not smoothed")
                                           : tr("%1 steps", "how many the smoothing averages over")
                                                 .arg(countText(std::llround(steps))));
    m_plot->setSmoothing(steps);
}

void LossPanel::refresh(const PanelInput& input) {
    const bool otherPlan = input.snapshot->run != m_run;
    m_run = input.snapshot->run;
    const LossHistory::Change change = m_history.follow(input.metrics);
    m_plot->take(change);
    if (otherPlan)
        m_plot->setPhases(m_run ? m_run->phases : std::vector<PhaseInfo>());
    showPlotOrEmpty(input);
    m_charts->describe();
}

void LossPanel::showPlotOrEmpty(const PanelInput& input) {
    const bool empty = m_history.steps().empty() && m_history.evaluations().empty();
    const bool active = isActive(input.snapshot->state);
    if (input.snapshot->run && active)
        m_empty->setSentence(tr("The first step is being computed."));
    else if (active)
        m_empty->setSentence(
            tr("The run is being prepared: the curve begins with its first step."));
    else if (input.snapshot->run)
        m_empty->setSentence(tr("This run has no step yet, so there is no curve."));
    else
        m_empty->setSentence(
            tr("No run yet: Quick start draws the loss here from its first step "
               "on."));
    m_empty->setAction(active || input.snapshot->run ? nullptr : m_quickStart);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_content);
}

void LossPanel::useActions(const RunActions& actions) {
    m_quickStart = actions.quickStart();
    showPlotOrEmpty({std::make_shared<const Snapshot>(), nullptr});
}

void LossPanel::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    fitControls(event->size().width());
}

/// What a narrow dock has no room for: texts that tool tips say too.
void LossPanel::fitControls(int width) {
    const bool roomy = width >= kRoomForTexts;
    for (QComboBox* choice : {m_measure, m_axis})
        choice->setMinimumWidth(roomy ? choice->property("fullWidth").toInt() : 0);
    m_smoothingText->setVisible(width >= kRoomForSteps);
    m_follow->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

QSize LossPanel::minimumSizeHint() const { return {340, 200}; }

void LossPanel::applyPalette(const Palette& palette) {
    setPalette(widgetPalette(palette));
    setAutoFillBackground(true);
    m_empty->applyPalette(palette);
    m_plot->applyPalette(palette);
    m_charts->applyPalette(palette);
    m_follow->setIcon(tintedIcon(QStringLiteral("follow"), palette.text));
    for (const MarkerKind kind : kMarkerKinds)
        for (QAction* action : m_showMenu->actions())
            if (action->objectName() == QStringLiteral("marker.%1").arg(static_cast<int>(kind)))
                action->setIcon(MarkerStrip::icon(kind, palette));
}

}  // namespace studio::ui
