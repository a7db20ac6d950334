// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/roofline_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/roofline_table_model.h"
#include "ui/models/roofline_text.h"
#include "ui/plots/roofline_plot.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"

namespace studio::ui {
namespace {

constexpr int kBarSteps = 1'000;

}  // namespace

RooflineDialog::RooflineDialog(StudioBackend& backend, const Palette& palette, QWidget* parent)
    : MeasurementDialog(palette, "rooflineMessage", parent),
      m_backend(backend),
      m_intro(textLabel("rooflineIntro")),
      m_activity(new QLabel),
      m_bar(new QProgressBar),
      m_plot(new RooflinePlot),
      m_model(new RooflineTableModel(this)),
      m_table(new QTreeView),
      m_tableChart(*m_table),
      m_charts(new ChartMenu(this)),
      m_text(textLabel("rooflineText")) {
    setWindowTitle(tr("Benchmark this computer"));
    m_intro->setText(tr(
        "How fast can this computer compute and move data at most, and how near do the program's "
        "kernels come to that? A kernel is one kind of calculation, here at the sizes at which "
        "FlashLM v3 trains. The measurement takes about ten seconds; other programs disturb it."));
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setAccessibleName(tr("Progress of the benchmark"));
    makeTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_intro, m_bar, m_activity, message()})
        column->addWidget(widget);
    column->addWidget(m_plot, 3);
    column->addWidget(m_table, 2);
    column->addWidget(m_text);
    makeButtons(column);
    resize(860, 720);
    followMeasuring(false);
    applyPalette(palette);
}

void RooflineDialog::makeTable() {
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("rooflineTable"));
    m_table->setAccessibleName(tr("Measured kernels"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->header()->setStretchLastSection(true);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                m_plot->setChosen(current.isValid() ? current.row() : -1);
            });
}

void RooflineDialog::makeButtons(QVBoxLayout* column) {
    auto* line = new QHBoxLayout;
    m_charts->add(m_plot, *m_plot);
    m_charts->add(m_table, m_tableChart);
    line->addWidget(m_charts->button());
    m_copy = addButton(line, tr("Copy figures"), "copyRoofline",
                       tr("Copy the sentences and the table, with tabs between the columns."));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const auto measured = m_backend.roofline())
            QApplication::clipboard()->setText(rooflineLines(*measured));
    });
    line->addStretch();
    addButtons(line, {"rooflineAgain", "cancelRoofline", "closeRoofline"},
               tr("Start the measurement anew."));
    column->addLayout(line);
}

MeasurementDialog::Standing RooflineDialog::showReport() {
    const auto measured = m_backend.roofline();
    fill(*measured);
    using State = RooflineReport::State;
    switch (measured->state) {
        case State::Running:
            return {};
        case State::Failed:
            return {true, toText(measured->problem), true};
        case State::Cancelled:
            return {true, measured->peaks ? tr("Cancelled. This was measured until then:")
                                          : tr("Cancelled before anything was measured.")};
        case State::Done:
            break;
    }
    return {true};
}

void RooflineDialog::fill(const RooflineReport& report) {
    m_plot->setReport(report);
    m_model->setKernels(report.kernels);
    m_text->setText(rooflineSentences(report).join(QLatin1Char(' ')));
    m_text->setVisible(!m_text->text().isEmpty());
    const double part = std::isfinite(report.fraction) ? std::clamp(report.fraction, 0.0, 1.0) : 0;
    m_bar->setValue(static_cast<int>(std::lround(part * kBarSteps)));
    m_activity->setText(toText(report.activity));
    m_copy->setEnabled(!m_text->text().isEmpty());
}

void RooflineDialog::followMeasuring(bool measuring) {
    m_bar->setVisible(measuring);
    m_activity->setVisible(measuring);
}

void RooflineDialog::restyle(const Palette& palette) {
    setTextColor(m_intro, palette.mutedText);
    setTextColor(m_activity, palette.mutedText);
    m_plot->applyPalette(palette);
    m_charts->applyPalette(palette);
}

}  // namespace studio::ui
