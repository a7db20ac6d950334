// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lab_result_page.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <cmath>

#include "engine/telemetry/lab_verdict.h"
#include "ui/models/figure_text.h"
#include "ui/models/lab_table_model.h"
#include "ui/models/lab_wording.h"
#include "ui/plots/lab_plot.h"
#include "ui/theme/widget_colors.h"
#include "ui/widgets/chart_menu.h"

namespace studio::ui {
namespace {

constexpr int kBarSteps = 1'000;

QPushButton* button(const QString& text, const char* id, const QString& help) {
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(id));
    made->setToolTip(help);
    made->setAutoDefault(false);
    return made;
}

QString listOf(const std::vector<std::string>& sentences, bool boldFirst) {
    QString html = QStringLiteral("<ul style='margin-left:-18px'>");
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const QString text = toText(sentences[i]).toHtmlEscaped();
        html += QStringLiteral("<li style='margin-bottom:4px'>") +
                (boldFirst && i == 0 ? "<b>" + text + "</b>" : text) + QStringLiteral("</li>");
    }
    return html + QStringLiteral("</ul>");
}

}  // namespace

LabResultPage::LabResultPage(LabBackend& backend)
    : m_backend(backend),
      m_activity(new QLabel),
      m_problem(new QLabel),
      m_bar(new QProgressBar),
      m_pause(button(tr("Pause", "a laboratory"), "labPause",
                     tr("Halts the run in place; nothing is lost."))),
      m_stop(button(tr("Stop", "a laboratory"), "labStop",
                    tr("Saves the run under way. The laboratory can go on later."))),
      m_goOn(button(tr("Go on", "with a laboratory"), "labGoOn",
                    tr("Goes on where the laboratory was stopped."))),
      m_words(new QTextBrowser),
      m_plot(new LabPlot),
      m_axis(new QComboBox),
      m_score(new QDoubleSpinBox),
      m_model(new LabTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTreeView),
      m_tableChart(*m_table),
      m_charts(new ChartMenu(this)) {
    m_words->setObjectName(QStringLiteral("labVerdict"));
    m_words->setAccessibleName(tr("What came out"));
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setTabChangesFocus(true);
    m_problem->setObjectName(QStringLiteral("labProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    makeTable();
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_words);
    parts->addWidget(makeChart());
    parts->addWidget(m_table);
    for (const auto& [part, share] : {std::pair{0, 2}, {1, 4}, {2, 2}})
        parts->setStretchFactor(part, share);
    parts->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(makeProgress());
    column->addWidget(m_problem);
    column->addWidget(parts, 1);
    column->addWidget(makeButtons());
}

QWidget* LabResultPage::makeProgress() {
    m_activity->setObjectName(QStringLiteral("labActivity"));
    m_bar->setObjectName(QStringLiteral("labProgress"));
    m_bar->setAccessibleName(tr("Progress of the laboratory"));
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        const bool paused = m_report && m_report->state == LabReport::State::Paused;
        paused ? m_backend.goOn() : m_backend.pause();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_backend.stop();
    });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (!m_report)
            return;
        const Status status = m_backend.resume(m_report->folder);
        setProblem(status ? QString() : toText(status.error().message));
    });
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_activity, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    int place = 1;
    for (QPushButton* each : {m_pause, m_stop, m_goOn})
        grid->addWidget(each, 0, place++, 2, 1);
    return holder;
}

QWidget* LabResultPage::makeChart() {
    m_axis->setObjectName(QStringLiteral("labAxis"));
    m_axis->setAccessibleName(tr("What the scores are drawn over"));
    m_axis->addItem(tr("Over training time"), static_cast<int>(LabAxis::Seconds));
    m_axis->addItem(tr("Over tokens fed"), static_cast<int>(LabAxis::Tokens));
    m_axis->addItem(tr("Over tokens with loss"), static_cast<int>(LabAxis::SupervisedTokens));
    connect(m_axis, &QComboBox::currentIndexChanged, this,
            [this] { m_plot->setAxis(static_cast<LabAxis>(m_axis->currentData().toInt())); });
    m_score->setObjectName(QStringLiteral("labScore"));
    m_score->setAccessibleName(tr("Score to be reached"));
    m_score->setToolTip(
        tr("The table tells when each output layer reached this many bits per byte. "
           "Until you choose one, it is the reference's last."));
    m_score->setRange(0.001, 99);
    m_score->setDecimals(3);
    m_score->setSingleStep(0.05);
    connect(m_score, &QDoubleSpinBox::valueChanged, this, [this] {
        m_scoreChosen = true;
        showTable();
    });
    auto* scoreLabel = new QLabel(tr("&Time to reach", "a score, before the field of that score"));
    scoreLabel->setBuddy(m_score);
    m_charts->add(m_plot, *m_plot);
    m_charts->add(m_table, m_tableChart);
    auto* line = new QHBoxLayout;
    line->addWidget(m_axis);
    line->addStretch();
    line->addWidget(scoreLabel);
    line->addWidget(m_score);
    line->addWidget(new QLabel(tr("bits per byte", "after a score")));
    line->addWidget(m_charts->button());
    auto* holder = new QWidget;
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_plot, 1);
    return holder;
}

void LabResultPage::makeTable() {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(LabTableModel::kSortRole);
    m_table->setModel(m_sorted);
    m_table->setObjectName(QStringLiteral("labTable"));
    m_table->setAccessibleName(tr("Results of the laboratory"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->header()->setStretchLastSection(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const int row = m_sorted->mapToSource(current).row();
                m_plot->setChosen(row < 0 ? -1 : static_cast<int>(m_model->contestant(row)));
            });
}

QWidget* LabResultPage::makeButtons() {
    m_save = button(tr("Save as a page…"), "labSavePage",
                    tr("One HTML file with everything: words, curves, tables and settings."));
    m_new = button(tr("New laboratory…"), "labNew", tr("Choose output layers and begin another."));
    connect(m_save, &QPushButton::clicked, this, &LabResultPage::savePage);
    connect(m_new, &QPushButton::clicked, this, &LabResultPage::newWanted);
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_save);
    line->addStretch();
    line->addWidget(m_new);
    return holder;
}

void LabResultPage::showReport(std::shared_ptr<const LabReport> report) {
    if (report == m_report || !report || !report->plan)
        return;
    const bool other = !m_report || m_report->plan != report->plan;
    m_report = std::move(report);
    if (other)
        m_scoreChosen = false;
    showProgress();
    showWords();
    m_plot->setReport(m_report);
    showTable();
    m_charts->describe();
}

QString LabResultPage::activityText() const {
    using State = LabReport::State;
    switch (m_report->state) {
        case State::Done:
            return tr("The laboratory is done.");
        case State::Stopped:
            return tr("The laboratory was stopped; what is done is kept.");
        case State::Failed:
            return tr("The laboratory cannot go on; what is done is kept.");
        default:
            break;
    }
    if (!m_report->current)
        return tr("The laboratory begins.");
    const LabRun& run = m_report->runs[*m_report->current];
    const QString title = toText(m_report->plan->contestants[run.contestant].title);
    //: %1 is an output layer, %2 a factor, then a seed.
    const QString what =
        run.isTry ? tr("%1: trying the rate × %2").arg(title, numberText(run.rateFactor, 2))
                  : tr("%1: seed %2").arg(title, countText(run.seed));
    if (m_report->state == State::Paused)
        //: %1 is what is under way.
        return tr("Paused. %1").arg(what);
    if (m_report->state == State::Preparing)
        return tr("%1, preparing", "an output layer").arg(what);
    return what;
}

void LabResultPage::showProgress() {
    using State = LabReport::State;
    const State state = m_report->state;
    const bool runs =
        state == State::Preparing || state == State::Running || state == State::Paused;
    QString text = activityText();
    if (runs && m_report->remainingSeconds)
        //: %1 is what is under way, %2 a share, %3 a duration.
        text = tr("%1. %2 done, about %3 left")
                   .arg(text, percentText(m_report->fraction),
                        toText(LabWording().duration(*m_report->remainingSeconds)));
    m_activity->setText(text);
    m_bar->setValue(static_cast<int>(std::lround(m_report->fraction * kBarSteps)));
    m_pause->setText(state == State::Paused ? tr("Resume", "a laboratory")
                                            : tr("Pause", "a laboratory"));
    m_pause->setVisible(runs);
    m_stop->setVisible(runs);
    if (!runs)
        m_stop->setEnabled(true);
    m_goOn->setVisible(state == State::Stopped || state == State::Failed);
    m_new->setEnabled(!runs);
    setProblem(toText(m_report->problem));
}

void LabResultPage::showWords() {
    const LabVerdict verdict = labVerdict(*m_report, LabWording());
    QString html = listOf(verdict.findings, true);
    if (!verdict.cautions.empty())
        html += "<p>" + tr("What to keep in mind:").toHtmlEscaped() + "</p>" +
                listOf(verdict.cautions, false);
    if (html != m_words->property("html").toString()) {  // a reader's place is kept
        m_words->setProperty("html", html);
        m_words->setHtml(html);
    }
}

std::optional<double> LabResultPage::chosenScore() const {
    return m_scoreChosen ? std::optional(m_score->value()) : referenceScore(*m_report);
}

void LabResultPage::showTable() {
    if (!m_report)
        return;
    const std::optional<double> score = chosenScore();
    if (score && !m_scoreChosen) {
        const QSignalBlocker silent(m_score);
        m_score->setValue(*score);
    }
    m_plot->setScore(score);
    m_model->setTable(labTable(*m_report, score, LabWording()));
}

void LabResultPage::savePage() {
    auto* dialog = new QFileDialog(this, tr("Save the laboratory's page"));
    dialog->setObjectName(QStringLiteral("saveLabPage"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Web page (*.html)"));
    dialog->setDefaultSuffix(QStringLiteral("html"));
    dialog->selectFile(QStringLiteral("laboratory.html"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const Status status = m_backend.savePage(file.toStdString(), LabWording());
        setProblem(status ? QString() : toText(status.error().message));
    });
    dialog->open();
}

void LabResultPage::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void LabResultPage::applyPalette(const Palette& palette) {
    m_colors = palette;
    setTextColor(m_activity, palette.mutedText);
    setTextColor(m_problem, palette.error);
    m_model->applyPalette(palette);
    m_plot->applyPalette(palette);
    m_charts->applyPalette(palette);
}

}  // namespace studio::ui
