// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome_page.h"

#include <QAction>
#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "ui/models/figure_text.h"
#include "ui/run_actions.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card_button.h"

namespace studio::ui {
namespace {

constexpr int kColumnWidth = 860;
constexpr std::size_t kMostRuns = 6;

QLabel* label(const QString& text, const char* role) {
    auto* made = new QLabel(text);
    made->setProperty("role", role);
    made->setWordWrap(true);
    return made;
}

}  // namespace

WelcomePage::WelcomePage(RunActions& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_runs(new QVBoxLayout) {
    setAccessibleName(tr("Start page"));
    auto* column = new QWidget;
    column->setMaximumWidth(kColumnWidth);
    auto* parts = new QVBoxLayout(column);
    parts->setContentsMargins(24, 32, 24, 32);
    parts->setSpacing(8);
    parts->addLayout(buildTitle());
    parts->addWidget(label(tr("Ternary Studio trains a small model on the processor of this "
                              "computer, shows where the time goes, and lets you read what the "
                              "model writes while it learns."),
                           "muted"));
    parts->addSpacing(16);
    parts->addWidget(buildCards());
    parts->addSpacing(20);
    parts->addWidget(label(tr("Recent runs"), "heading"));
    m_runs->setSpacing(6);
    parts->addLayout(m_runs);
    parts->addStretch();

    auto* page = new QWidget;
    auto* middle = new QHBoxLayout(page);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setRuns({});
}

QLayout* WelcomePage::buildTitle() {
    constexpr int kSide = 40;
    auto* icon = new QLabel;
    icon->setPixmap(programIcon().pixmap(QSize(kSide, kSide), devicePixelRatioF()));
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(icon);
    row->addWidget(label(tr("Train a language model, here and now"), "title"), 1);
    return row;
}

QWidget* WelcomePage::buildCards() {
    std::vector<QAction*> actions{m_actions.quickStart(), m_actions.bottleneck()};
    actions.insert(actions.end(), m_actions.presets().begin() + 1, m_actions.presets().end());
    actions.push_back(m_actions.textFile());
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < actions.size(); ++i)
        grid->addWidget(new CardButton(actions[i], actions[i]->text(), actions[i]->statusTip()),
                        static_cast<int>(i) / 2, static_cast<int>(i) % 2);
    return box;
}

void WelcomePage::setRuns(const std::vector<RunSummary>& runs) {
    while (QLayoutItem* item = m_runs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (runs.empty())
        m_runs->addWidget(label(tr("None yet. The runs you start are kept and can be taken up here "
                                   "again."),
                                "muted"));
    for (std::size_t i = 0; i < std::min(runs.size(), kMostRuns); ++i)
        m_runs->addWidget(buildRun(runs[i]));
}

QWidget* WelcomePage::buildRun(const RunSummary& run) {
    auto* row = new QPushButton;
    row->setProperty("role", "card");
    row->setObjectName(QStringLiteral("run.") + toText(run.name));
    row->setCursor(Qt::PointingHandCursor);
    const QString step = tr("step %1", "how far a run is").arg(countText(run.step));
    const QString score =
        run.bitsPerByte > 0 ? tr("%1 bits/byte").arg(numberText(run.bitsPerByte, 2)) : QString();
    const QString state = run.finished ? tr("finished", "a run") : tr("can go on", "a run");
    auto* name = new QLabel(toText(run.name));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(18, 9, 18, 9);
    layout->addWidget(name, 3);
    for (const QString& text : {step, score, state}) {
        auto* cell = new QLabel(text);
        cell->setProperty("role", "muted");
        layout->addWidget(cell, 1);
    }
    for (QLabel* cell : row->findChildren<QLabel*>())
        cell->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->setMinimumHeight(layout->sizeHint().height());
    row->setAccessibleName(tr("Open the run %1").arg(toText(run.name)));
    row->setAccessibleDescription(QStringList{step, score, state}.join(' '));
    row->setToolTip(toText(run.folder));
    row->setEnabled(m_actions.open()->isEnabled());
    connect(m_actions.open(), &QAction::changed, row,
            [this, row] { row->setEnabled(m_actions.open()->isEnabled()); });
    connect(row, &QPushButton::clicked, this,
            [this, folder = toText(run.folder), finished = run.finished] {
                if (finished)
                    m_actions.readRun(folder);
                else
                    m_actions.openRun(folder);
            });
    return row;
}

}  // namespace studio::ui
