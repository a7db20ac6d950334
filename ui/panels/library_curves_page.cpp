// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/library_curves_page.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QToolButton>

#include "ui/models/figure_text.h"
#include "ui/widgets/chart_menu.h"

namespace studio::ui {
namespace {

constexpr int kSmoothings[] = {1, 20, 100, 1'000};
constexpr int kFirstSmoothing = 1;

}  // namespace

LibraryCurvesPage::LibraryCurvesPage(ChartMenu& charts, QWidget* parent)
    : QWidget(parent),
      m_measure(new QComboBox),
      m_axis(new QComboBox),
      m_smoothing(new QComboBox),
      m_logarithmic(new QCheckBox),
      m_plot(new RunOverlayPlot) {
    m_plot->setObjectName(QStringLiteral("runOverlay"));
    m_plot->setWhatsThis(
        tr("The mouse wheel zooms, dragging moves along, a double click shows all. By keyboard: + "
           "and - zoom, the arrows move along, Home shows all."));
    charts.add(m_plot, *m_plot);
    buildControls();
    auto* controls = new QHBoxLayout;
    controls->setSpacing(6);
    for (QWidget* control : {static_cast<QWidget*>(m_measure), static_cast<QWidget*>(m_axis),
                             static_cast<QWidget*>(m_smoothing)})
        controls->addWidget(control, 1);
    controls->addWidget(m_logarithmic);
    controls->addWidget(charts.button());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    column->addLayout(controls);
    column->addWidget(m_plot, 1);
    viewChosen();
}

void LibraryCurvesPage::buildControls() {
    m_measure->setObjectName(QStringLiteral("overlayMeasure"));
    m_measure->setAccessibleName(tr("Measure", "what the curves of runs show"));
    m_measure->setToolTip(
        tr("Bits per byte compares runs whose vocabularies differ; the loss as optimised has label "
           "smoothing and z-loss in it."));
    m_measure->addItem(tr("Bits per byte"), int(LossMeasure::BitsPerByte));
    m_measure->addItem(tr("Plain cross-entropy"), int(LossMeasure::CrossEntropy));
    m_measure->addItem(tr("As optimised", "a loss"), int(LossMeasure::AsOptimised));
    m_axis->setObjectName(QStringLiteral("overlayAxis"));
    m_axis->setAccessibleName(tr("Horizontal axis"));
    m_axis->setToolTip(tr("What the curves run along: optimizer steps, tokens read, or time."));
    m_axis->addItem(tr("By step", "axis"), int(LossAxis::Step));
    m_axis->addItem(tr("By tokens", "axis"), int(LossAxis::Tokens));
    m_axis->addItem(tr("By time", "axis"), int(LossAxis::Minutes));
    m_smoothing->setObjectName(QStringLiteral("overlaySmoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(
        tr("An exponential moving average over so many steps; the dots are scores on text that is "
           "not trained on and are never smoothed."));
    for (const int steps : kSmoothings)
        m_smoothing->addItem(
            steps == 1
                ? tr("Not smoothed")
                : tr("%1 steps", "how many the smoothing averages over").arg(countText(steps)),
            steps);
    m_smoothing->setCurrentIndex(kFirstSmoothing);
    m_logarithmic->setObjectName(QStringLiteral("overlayLogarithmic"));
    //: Short for a logarithmic vertical axis.
    m_logarithmic->setText(tr("Log"));
    m_logarithmic->setAccessibleName(tr("Logarithmic vertical axis"));
    m_logarithmic->setToolTip(tr("Logarithmic vertical axis: late, small gains stay visible."));
    for (QComboBox* choice : {m_measure, m_axis, m_smoothing}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(3);
        choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        connect(choice, &QComboBox::currentIndexChanged, this, &LibraryCurvesPage::viewChosen);
    }
    connect(m_logarithmic, &QCheckBox::toggled, m_plot, &RunOverlayPlot::setLogarithmic);
}

void LibraryCurvesPage::viewChosen() {
    m_plot->setView({static_cast<LossMeasure>(m_measure->currentData().toInt()),
                     static_cast<LossAxis>(m_axis->currentData().toInt()),
                     m_smoothing->currentData().toDouble()});
}

}  // namespace studio::ui
