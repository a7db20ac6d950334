// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <cmath>

#include "ui/help/explain.h"
#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/run_actions.h"
#include "ui/theme/calm_style.h"
#include "ui/theme/icons.h"
#include "ui/widgets/figure.h"

namespace studio::ui {
namespace {

constexpr int kProgressEnd = 1000;

QToolButton* buttonFor(QAction* action, const QString& name) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(name);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

RunBar::RunBar(RunActions& actions, QWidget* parent) : QWidget(parent), m_actions(actions) {
    setObjectName(QStringLiteral("runBar"));
    setAccessibleName(tr("Run bar"));
    QWidget* buttons = buildButtons(actions);
    QWidget* progress = buildProgress();
    buildFigures();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 16, 8);
    layout->setSpacing(22);
    layout->addWidget(buttons, 0, Qt::AlignVCenter);
    layout->addWidget(progress, 1, Qt::AlignVCenter);
    for (Figure* figure : {m_step, m_speed, m_loss, m_plain, m_share})
        layout->addWidget(figure, 0, Qt::AlignVCenter);
    refresh(Snapshot());
}

QWidget* RunBar::buildButtons(RunActions& actions) {
    auto* box = new QWidget;
    m_start = new QToolButton;
    m_start->setObjectName(QStringLiteral("startButton"));
    m_start->setProperty("role", "primary");
    m_start->setText(tr("Start", "a run"));
    m_start->setAccessibleName(tr("Start a run"));
    m_start->setToolTip(actions.quickStart()->toolTip());
    m_start->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_start->setIconSize({18, 18});
    m_start->setFocusPolicy(Qt::TabFocus);
    m_start->setPopupMode(QToolButton::MenuButtonPopup);
    auto* menu = new QMenu(m_start);
    menu->setToolTipsVisible(true);
    actions.keepStartMenu(menu);
    m_start->setMenu(menu);
    connect(m_start, &QToolButton::clicked, actions.quickStart(), &QAction::trigger);

    m_pause = buttonFor(actions.pause(), QStringLiteral("pauseButton"));
    m_stop = buttonFor(actions.stop(), QStringLiteral("stopButton"));
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QToolButton* button : {m_start, m_pause, m_stop})
        layout->addWidget(button);
    return box;
}

QWidget* RunBar::buildProgress() {
    auto* box = new QWidget;
    m_state = new QLabel;
    m_state->setObjectName(QStringLiteral("stateText"));
    m_state->setProperty("role", "heading");
    m_timeLeft = new QLabel;
    m_timeLeft->setObjectName(QStringLiteral("timeLeft"));
    m_timeLeft->setProperty("role", "muted");
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setTextVisible(false);
    m_detail = new QLabel;
    m_detail->setObjectName(QStringLiteral("detailText"));
    m_detail->setProperty("role", "caption");
    m_detail->setMinimumWidth(1);  // long texts are cut rather than widening the window
    auto* top = new QHBoxLayout;
    top->addWidget(m_state);
    top->addStretch();
    top->addWidget(m_timeLeft, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_progress);
    layout->addWidget(m_detail);
    return box;
}

void RunBar::buildFigures() {
    const auto figure = [](const QString& caption, const char* term, const char* widest,
                           const char* name) {
        auto* made = new Figure(caption, {}, QString::fromLatin1(widest));
        explain(*made, QString::fromLatin1(term));
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_step = figure(tr("step", "caption of a figure"), "step", "99,999", "stepFigure");
    m_speed =
        figure(tr("tokens/s", "caption of a figure"), "tokens-per-second", "99.9k", "speedFigure");
    m_loss = figure(tr("loss as optimised", "caption of a figure"), "training-loss", "9.99",
                    "lossFigure");
    m_plain = figure(tr("nats/token, plain", "caption of a figure"), "nll", "9.99", "plainFigure");
    m_share = figure(tr("output layer", "caption of a figure: its share of the time"),
                     "output-layer", "99 %", "shareFigure");
}

void RunBar::refresh(const Snapshot& snapshot) {
    const bool idle = snapshot.state == RunState::Idle && !snapshot.latest;
    m_progress->setVisible(!idle);
    for (Figure* figure : {m_step, m_speed, m_loss, m_plain, m_share})
        figure->setVisible(!idle);
    m_start->setEnabled(m_actions.quickStart()->isEnabled());
    showProgress(snapshot);
    showFigures(snapshot);
}

void RunBar::showProgress(const Snapshot& snapshot) {
    m_state->setText(stateText(snapshot.state));
    m_timeLeft->setText(progressText(snapshot));
    const QString detail = detailText(snapshot);
    m_detail->setText(detail);
    m_detail->setToolTip(detail);
    const bool preparing = snapshot.state == RunState::Preparing;
    const double fraction = preparing ? snapshot.activityFraction : snapshot.progress.fraction;
    const bool unknown = preparing && !(fraction >= 0);
    const bool runs = unknown && animates(*m_progress);
    m_progress->setRange(0, runs ? 0 : kProgressEnd);  // 0 to 0 runs to and fro
    if (!runs)
        m_progress->setValue(std::isfinite(fraction)
                                 ? std::clamp(int(fraction * kProgressEnd), 0, kProgressEnd)
                                 : 0);
    m_progress->setAccessibleDescription(m_state->text() + ' ' + m_timeLeft->text());
}

void RunBar::showFigures(const Snapshot& snapshot) {
    if (!snapshot.latest) {
        for (Figure* figure : {m_step, m_speed, m_loss, m_plain, m_share})
            figure->setValue(QStringLiteral("–"));
        return;
    }
    const StepMetrics& latest = *snapshot.latest;
    m_step->setValue(countText(latest.step));
    m_speed->setValue(rateText(latest.tokensPerSecond));
    m_loss->setValue(numberText(latest.loss, 2));
    m_plain->setValue(numberText(latest.nll, 2),
                      tr("%1 bits/byte").arg(numberText(latest.bitsPerByte, 2)));
    const double share =
        snapshot.zones ? snapshot.zones->outputLayerShare : latest.outputLayerShare;
    m_share->setValue(percentText(share));
}

void RunBar::applyPalette(const Palette& palette) {
    m_start->setIcon(tintedIcon(QStringLiteral("start"), palette.onAccent));
    m_share->setMarker(palette.outputLayer);
}

}  // namespace studio::ui
