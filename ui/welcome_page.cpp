// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome_page.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "ui/models/figure_text.h"
#include "ui/run_actions.h"
#include "ui/theme/icons.h"
#include "ui/welcome_news.h"
#include "ui/welcome_run_row.h"
#include "ui/widgets/card_button.h"

namespace studio::ui {
namespace {

constexpr int kColumnWidth = 1080;
constexpr int kWide = 900;  ///< From here on three cards stand beside each other.
constexpr std::size_t kMostRuns = 6;

QLabel* label(const char* role) {
    auto* made = new QLabel;
    made->setProperty("role", role);
    made->setWordWrap(true);
    return made;
}

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

}  // namespace

WelcomePage::WelcomePage(RunActions& actions, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_title(label("title")),
      m_intro(label("muted")),
      m_runsHeading(label("heading")),
      m_ownHeading(label("muted")),
      m_grid(new QGridLayout),
      m_ownBox(new QWidget),
      m_own(new QHBoxLayout(m_ownBox)),
      m_lower(new QHBoxLayout),
      m_runs(new QVBoxLayout),
      m_news(new WelcomeNews) {
    auto* column = new QWidget;
    column->setMaximumWidth(kColumnWidth);
    auto* parts = new QVBoxLayout(column);
    parts->setContentsMargins(28, 24, 28, 24);
    parts->setSpacing(8);
    parts->addLayout(buildTitle());
    parts->addWidget(m_intro);
    parts->addSpacing(10);
    m_grid->setSpacing(12);
    parts->addLayout(m_grid);
    m_own->setContentsMargins(0, 4, 0, 0);
    m_ownHeading->setWordWrap(false);
    parts->addWidget(m_ownBox);
    parts->addSpacing(16);
    m_lower->setSpacing(36);
    m_lower->addWidget(buildRuns(), 5);
    m_lower->addWidget(m_news, 3);
    parts->addLayout(m_lower);
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
    connect(&actions, &RunActions::presetsChanged, this, [this] {
        buildCards();
        buildOwnPresets();
    });
    buildCards();
    retranslate();
}

QLayout* WelcomePage::buildTitle() {
    constexpr int kSide = 40;
    auto* icon = new QLabel;
    icon->setPixmap(programIcon().pixmap(QSize(kSide, kSide), devicePixelRatioF()));
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(icon);
    row->addWidget(m_title, 1);
    return row;
}

QWidget* WelcomePage::buildRuns() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(7);
    column->addWidget(m_runsHeading);
    m_runs->setSpacing(6);
    column->addLayout(m_runs);
    column->addStretch();
    return box;
}

void WelcomePage::buildCards() {
    qDeleteAll(m_cards);
    m_cards.clear();
    std::vector<QAction*> actions{m_actions.quickStart(), m_actions.bottleneck()};
    for (QAction* preset : m_actions.presets())
        if (preset != m_actions.quickStart() && !preset->property("own").toBool())
            actions.push_back(preset);
    actions.insert(actions.end(), {m_actions.textFile(), m_actions.settings(), m_actions.open()});
    for (QAction* action : actions)
        m_cards.push_back(new CardButton(action, action->text(), action->statusTip()));
    m_columns = 0;
    placeCards();
}

void WelcomePage::placeCards() {
    const int columns = width() >= kWide ? 3 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_lower->setDirection(columns == 3 ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
}

void WelcomePage::buildOwnPresets() {
    m_own->removeWidget(m_ownHeading);
    empty(m_own);
    m_own->addWidget(m_ownHeading);
    bool any = false;
    for (QAction* preset : m_actions.presets()) {
        if (!preset->property("own").toBool())
            continue;
        any = true;
        auto* button = new QPushButton(preset->text());
        button->setObjectName(QStringLiteral("own.") + preset->objectName());
        button->setToolTip(preset->toolTip());
        button->setAccessibleName(tr("Start %1").arg(preset->text()));
        button->setAccessibleDescription(preset->statusTip());
        button->setEnabled(preset->isEnabled());
        connect(button, &QPushButton::clicked, preset, &QAction::trigger);
        connect(preset, &QAction::changed, button,
                [button, preset] { button->setEnabled(preset->isEnabled()); });
        m_own->addWidget(button);
    }
    m_own->addStretch();
    m_ownBox->setVisible(any);
}

void WelcomePage::setRuns(const std::vector<RunSummary>& runs) {
    if (runs == m_shown)
        return;
    m_shown = runs;
    showRuns();
}

void WelcomePage::showRuns() {
    m_rows.clear();
    empty(m_runs);
    if (m_shown.empty()) {
        QLabel* none = label("muted");
        none->setText(tr("None yet. The runs you start are kept and can be taken up here again."));
        m_runs->addWidget(none);
    }
    for (std::size_t i = 0; i < std::min(m_shown.size(), kMostRuns); ++i) {
        auto* row = new WelcomeRunRow(m_shown[i], m_palette);
        row->setEnabled(m_actions.open()->isEnabled());
        connect(m_actions.open(), &QAction::changed, row,
                [this, row] { row->setEnabled(m_actions.open()->isEnabled()); });
        connect(row, &QPushButton::clicked, this, [this, row] {
            const QString folder = toText(row->run().folder);
            // One that another program trains can only be watched.
            if (row->run().finished || row->run().standing == RunStanding::Training)
                emit readRunRequested(folder);
            else
                emit openRunRequested(folder);
        });
        m_runs->addWidget(row);
        m_rows.push_back(row);
    }
}

void WelcomePage::applyPalette(const Palette& palette) {
    m_palette = palette;
    for (WelcomeRunRow* row : m_rows)
        row->applyPalette(palette);
}

void WelcomePage::retranslate() {
    setAccessibleName(tr("Start page"));
    m_title->setText(tr("Train a language model, here and now"));
    m_intro->setText(
        tr("Ternary Studio trains a small model on the processor of this computer, "
           "shows where the time goes, and lets you read what the model writes while "
           "it learns."));
    m_runsHeading->setText(tr("Recent runs"));
    m_ownHeading->setText(tr("Your presets"));
    m_news->retranslate();
    buildOwnPresets();
    showRuns();
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeCards();
}

void WelcomePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

}  // namespace studio::ui
