// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/roofline_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QTimer>
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

RooflineDialog::RooflineDialog(StudioBackend& backend, const Palette& palette, QWidget* parent)
    : QDialog(parent),
      m_backend(backend),
      m_palette(palette),
      m_intro(textLabel("rooflineIntro")),
      m_activity(new QLabel),
      m_bar(new QProgressBar),
      m_message(textLabel("rooflineMessage")),
      m_plot(new RooflinePlot),
      m_model(new RooflineTableModel(this)),
      m_table(new QTreeView),
      m_tableChart(*m_table),
      m_charts(new ChartMenu(this)),
      m_text(textLabel("rooflineText")),
      m_timer(new QTimer(this)) {
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
    for (QWidget* widget : std::initializer_list<QWidget*>{m_intro, m_bar, m_activity, m_message})
        column->addWidget(widget);
    column->addWidget(m_plot, 3);
    column->addWidget(m_table, 2);
    column->addWidget(m_text);
    makeButtons(column);
    m_message->hide();
    resize(860, 720);
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, &RooflineDialog::refresh);
    setMeasuring(false);
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
    const auto button = [this, line](const QString& text, const char* name, const QString& help) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setToolTip(help);
        made->setAutoDefault(false);
        line->addWidget(made);
        return made;
    };
    m_copy = button(tr("Copy figures"), "copyRoofline",
                    tr("Copy the sentences and the table, with tabs between the columns."));
    line->addStretch();
    m_again = button(tr("Measure again"), "rooflineAgain", tr("Start the measurement anew."));
    m_cancel = button(tr("Cancel"), "cancelRoofline",
                      tr("End the measurement. What was measured until then stays to be read."));
    QPushButton* close = button(tr("Close"), "closeRoofline", tr("Close this window."));
    close->setDefault(true);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (m_shown)
            QApplication::clipboard()->setText(rooflineLines(*m_shown));
    });
    connect(m_again, &QPushButton::clicked, this, &RooflineDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_backend.cancelRoofline();
        m_cancel->setEnabled(false);
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    column->addLayout(line);
}

void RooflineDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (!event->spontaneous() && !m_measuring)
        start();
}

void RooflineDialog::start() {
    m_stale = m_backend.roofline();
    m_shown = nullptr;
    showReport({});
    const Status started = m_backend.startRoofline();
    setMeasuring(started.ok());
    setMessage(started.ok() ? QString() : toText(started.error().message), !started.ok());
}

void RooflineDialog::done(int result) {
    if (m_measuring)
        m_backend.cancelRoofline();
    setMeasuring(false);
    QDialog::done(result);
}

void RooflineDialog::refresh() {
    const auto report = m_backend.roofline();
    if (!m_measuring || !report || report == m_stale || report == m_shown)
        return;
    m_shown = report;
    showReport(*report);
    using State = RooflineReport::State;
    if (report->state == State::Running)
        return;
    setMeasuring(false);
    if (report->state == State::Failed)
        setMessage(toText(report->problem), true);
    else if (report->state == State::Cancelled)
        setMessage(report->peaks ? tr("Cancelled. This was measured until then:")
                                 : tr("Cancelled before anything was measured."),
                   false);
}

void RooflineDialog::showReport(const RooflineReport& report) {
    m_plot->setReport(report);
    m_model->setKernels(report.kernels);
    m_text->setText(rooflineSentences(report).join(QLatin1Char(' ')));
    m_text->setVisible(!m_text->text().isEmpty());
    const double part = std::isfinite(report.fraction) ? std::clamp(report.fraction, 0.0, 1.0) : 0;
    m_bar->setValue(static_cast<int>(std::lround(part * kBarSteps)));
    m_activity->setText(toText(report.activity));
    m_copy->setEnabled(!m_text->text().isEmpty());
}

void RooflineDialog::setMessage(const QString& text, bool isError) {
    m_messageIsError = isError;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    setTextColor(m_message, isError ? m_palette.error : m_palette.mutedText);
}

void RooflineDialog::setMeasuring(bool measuring) {
    m_measuring = measuring;
    m_bar->setVisible(measuring);
    m_activity->setVisible(measuring);
    m_cancel->setVisible(measuring);
    m_cancel->setEnabled(measuring);
    m_again->setVisible(!measuring);
    if (measuring)
        m_timer->start();
    else
        m_timer->stop();
}

void RooflineDialog::applyPalette(const Palette& palette) {
    m_palette = palette;
    setPalette(widgetPalette(palette));
    setTextColor(m_intro, palette.mutedText);
    setTextColor(m_activity, palette.mutedText);
    setTextColor(m_message, m_messageIsError ? palette.error : palette.mutedText);
    m_plot->applyPalette(palette);
    m_charts->applyPalette(palette);
}

}  // namespace studio::ui
