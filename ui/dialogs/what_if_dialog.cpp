// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/what_if_dialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/help/explain.h"
#include "ui/models/figure_text.h"
#include "ui/models/lab_wording.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kRestMs = 500;
constexpr int kBarSteps = 1'000;

QString rateText(double perSecond) {
    return std::isfinite(perSecond) ? countText(std::llround(perSecond)) : QStringLiteral("–");
}

/// Settings that change nothing of what a step costs.
bool concernsCost(const std::string& key) {
    for (const char* other : {"limit.", "evaluation.", "checkpoint.", "corpus.", "schedule."})
        if (key.starts_with(other))
            return false;
    return key != "training.seed";
}

}  // namespace

WhatIfDialog::WhatIfDialog(StudioBackend& backend, const Palette& palette, QWidget* parent)
    : MeasurementDialog(palette, "whatIfMessage", parent),
      m_backend(backend),
      m_intro(textLabel("whatIfIntro")),
      m_activity(new QLabel),
      m_warnings(textLabel("whatIfWarnings")),
      m_dials(new WhatIfDials(backend)),
      m_bar(new QProgressBar),
      m_soon(new QTimer(this)) {
    setWindowTitle(tr("What if"));
    setTerm(*this, QStringLiteral("what-if"));
    m_intro->setText(
        tr("How fast would a run be on this computer? A few short steps are measured, and every "
           "turn of a dial is worked out from them at once."));
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setAccessibleName(tr("Progress of the measurement"));
    auto* sides = new QHBoxLayout;
    sides->setSpacing(28);
    sides->addWidget(m_dials);
    sides->addWidget(makeFigures(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_intro);
    column->addLayout(sides);
    column->addWidget(m_warnings);
    column->addWidget(m_activity);
    column->addWidget(m_bar);
    column->addWidget(message());
    column->addStretch();
    makeButtons(column);
    m_warnings->hide();
    m_soon->setSingleShot(true);
    m_soon->setInterval(kRestMs);
    connect(m_soon, &QTimer::timeout, this, [this] {
        if (isVisible() && !measuring())
            start();
    });
    connect(m_dials, &WhatIfDials::turned, this, &WhatIfDialog::ask);
    setMinimumWidth(720);
    followMeasuring(false);
    applyPalette(palette);
}

QLabel* WhatIfDialog::cell(QGridLayout* grid, int row, int column, const char* name) {
    auto* label = new QLabel;
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (name != nullptr)
        label->setObjectName(QLatin1String(name) + QString::number(row - 1));
    grid->addWidget(label, row, column);
    return label;
}

QWidget* WhatIfDialog::makeFigures() {
    const QString names[] = {tr("Output layer's share of the time"),
                             tr("Tokens a second"),
                             tr("Tokens with loss a second"),
                             tr("Time of a step"),
                             tr("Memory, at least"),
                             tr("Weights"),
                             tr("Training to the end")};
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(22);
    grid->setVerticalSpacing(9);
    grid->setColumnStretch(0, 1);
    cell(grid, 0, 1, nullptr)->setText(tr("Predicted"));
    cell(grid, 0, 2, nullptr)->setText(tr("Measured"));
    for (int figure = 0; figure < FigureCount; ++figure) {
        const auto at = static_cast<std::size_t>(figure);
        m_names[at] = new QLabel(names[figure]);
        grid->addWidget(m_names[at], figure + 1, 0);
        m_predicted[at] = cell(grid, figure + 1, 1, "predicted");
        m_facts[at] = cell(grid, figure + 1, 2, "measured");
        for (QLabel* label : {m_predicted[at], m_facts[at]})
            label->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0:00:00 min")));
    }
    grid->setRowStretch(FigureCount + 1, 1);
    return holder;
}

void WhatIfDialog::makeButtons(QVBoxLayout* column) {
    auto* line = new QHBoxLayout;
    m_check = addButton(line, tr("Measure these very steps"), "whatIfCheck",
                        tr("Trains such steps for a moment, without keeping anything, and shows "
                           "the fact beside the prediction."));
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_checking = true;
        start();
    });
    line->addStretch();
    addButtons(line, {"whatIfAgain", "cancelWhatIf", "closeWhatIf"},
               tr("Measure short steps anew, for instance when other programs have ended."));
    column->addLayout(line);
}

void WhatIfDialog::showEvent(QShowEvent* event) {
    const bool first = !event->spontaneous() && !measuring();
    // What was measured before still holds: only what is not known is measured.
    const auto config = m_dials->config();
    if (first && config && m_backend.whatIf().ask(config.value(), m_dials->threads()).step) {
        QDialog::showEvent(event);
        return ask();
    }
    MeasurementDialog::showEvent(event);
}

Status WhatIfDialog::startMeasurement() {
    const Result<RunConfig> config = m_dials->config();
    if (!config)
        return config.error();
    return m_checking ? m_backend.whatIf().check(config.value(), m_dials->threads())
                      : m_backend.whatIf().calibrate(config.value(), m_dials->threads());
}

MeasurementDialog::Standing WhatIfDialog::showReport() {
    const auto standing = m_backend.whatIf().report();
    const double part =
        std::isfinite(standing->fraction) ? std::clamp(standing->fraction, 0.0, 1.0) : 0;
    m_bar->setValue(static_cast<int>(std::lround(part * kBarSteps)));
    m_activity->setText(toText(standing->activity));
    using State = WhatIfReport::State;
    switch (standing->state) {
        case State::Running:
            return {};
        case State::Failed:
            m_checking = false;
            return {true, toText(standing->problem), true};
        case State::Cancelled:
            m_checking = false;
            return {true, tr("Cancelled. What is not measured cannot be predicted.")};
        case State::Done:
            break;
    }
    m_checking = false;
    ask();  // a dial may have been turned meanwhile
    if (standing->isCheck && standing->measured)
        showFact(asMeasured(*standing->measured));
    return {true};
}

void WhatIfDialog::clear() {
    m_bar->setValue(0);
    m_activity->clear();
    clearFacts();
}

void WhatIfDialog::clearFacts() {
    for (QLabel* label : m_facts)
        label->clear();
}

void WhatIfDialog::followMeasuring(bool measuring) {
    m_bar->setVisible(measuring);
    m_activity->setVisible(measuring);
    m_check->setEnabled(!measuring);
}

void WhatIfDialog::ask() {
    clearFacts();
    const Result<RunConfig> config = m_dials->config();
    if (!config)
        return setMessage(toText(config.error().message), true);
    const WhatIfAnswer answer = m_backend.whatIf().ask(config.value(), m_dials->threads());
    showAnswer(answer);
    if (answer.step) {
        m_soon->stop();
        if (const auto fact = factOfRun(config.value()))
            showFact(*fact);
    } else if (answer.warnings.empty()) {
        m_soon->start();
    }
}

void WhatIfDialog::showAnswer(const WhatIfAnswer& answer) {
    const LabWording say;
    const auto set = [&](Figure figure, const QString& text) {
        m_predicted[static_cast<std::size_t>(figure)]->setText(text);
    };
    const QString unknown = QStringLiteral("–");
    set(Share, answer.step ? percentText(answer.step->outputLayerShare) : unknown);
    set(Rate, answer.step ? rateText(answer.step->tokensPerSecond) : unknown);
    set(Supervised, answer.step ? rateText(answer.step->supervisedPerSecond) : unknown);
    set(StepTime, answer.step ? millisecondsText(answer.step->totalMs()) : unknown);
    set(Memory, toText(say.megabytes(static_cast<double>(answer.memoryBytes))));
    set(Parameters, countText(answer.parameters));
    set(Finish, answer.finishSeconds ? toText(say.duration(*answer.finishSeconds)) : unknown);
    QStringList warnings;
    for (const std::string& warning : answer.warnings)
        warnings << toText(warning);
    constexpr double kRough = 3;
    if (answer.step && answer.step->reach > kRough)
        warnings << tr(
            "These sizes are far from those that were measured, so the prediction is "
            "rough. Measure again for a better one.");
    m_warnings->setText(warnings.join('\n'));
    m_warnings->setVisible(!warnings.isEmpty());
}

void WhatIfDialog::showFact(const StepPrediction& fact) {
    const auto set = [&](Figure figure, const QString& text) {
        m_facts[static_cast<std::size_t>(figure)]->setText(text);
    };
    set(Share, percentText(fact.outputLayerShare));
    set(Rate, rateText(fact.tokensPerSecond));
    set(Supervised, rateText(fact.supervisedPerSecond));
    if (fact.totalMs() > 0)
        set(StepTime, millisecondsText(fact.totalMs()));
}

std::optional<StepPrediction> WhatIfDialog::factOfRun(const RunConfig& config) const {
    const std::optional<RunSettings> run = m_backend.runSettings();
    const std::shared_ptr<const Snapshot> snapshot = m_backend.snapshot();
    if (!run || !snapshot->zones || !snapshot->latest || snapshot->zones->wallMs <= 0 ||
        !snapshot->run || snapshot->run->threads != m_dials->threads())
        return std::nullopt;
    for (const Setting& setting : config.schema().settings())
        if (concernsCost(setting.key) &&
            config.value(setting.key) != run->config.value(setting.key))
            return std::nullopt;
    StepPrediction fact;
    fact.tokensPerSecond = snapshot->latest->tokensPerSecond;
    fact.supervisedPerSecond = fact.tokensPerSecond * snapshot->run->positionFraction;
    fact.outputLayerShare = snapshot->zones->outputLayerShare;
    return fact;
}

void WhatIfDialog::restyle(const Palette& palette) {
    for (QLabel* label : {m_intro, m_activity})
        setTextColor(label, palette.mutedText);
    for (QLabel* label : m_names)
        setTextColor(label, palette.mutedText);
    setTextColor(m_warnings, palette.warning);
}

}  // namespace studio::ui
