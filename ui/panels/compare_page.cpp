// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/compare_page.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/panels/token_inspector.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

/// How often the folders are looked at for new checkpoints.
constexpr qint64 kOfferMs = 1000;

}  // namespace

ComparePage::ComparePage(StudioBackend& backend, QWidget* parent)
    : QWidget(parent), m_backend(backend), m_other(new QPushButton(tr("Another run…"))) {
    auto* sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(10);
    for (int i = 0; i < 2; ++i)
        sides->addWidget(makeSide(i), 1);
    m_other->setObjectName(QStringLiteral("compareOther"));
    m_other->setToolTip(tr("Offer the checkpoints of another run's folder too."));
    connect(m_other, &QPushButton::clicked, this,
            [this] { addRun(QFileDialog::getExistingDirectory(this, tr("Choose a run folder"))); });
    for (int i = 0; i < 2; ++i) {
        TokenInspector* other = m_sides[static_cast<std::size_t>(1 - i)].inspector;
        StreamView* otherView = m_sides[static_cast<std::size_t>(1 - i)].view;
        connect(m_sides[static_cast<std::size_t>(i)].inspector, &TokenInspector::inspected, this,
                [other, otherView](const StreamView::Place& place) {
                    if (!other->current().valid())
                        otherView->highlight(place);
                });
    }
}

QWidget* ComparePage::makeSide(int index) {
    Side& side = m_sides[static_cast<std::size_t>(index)];
    const bool left = index == 0;
    side.choice = new QComboBox;
    side.choice->setObjectName(left ? QStringLiteral("compareLeft")
                                    : QStringLiteral("compareRight"));
    side.choice->setAccessibleName(left ? tr("Weights on the left") : tr("Weights on the right"));
    side.choice->setToolTip(
        tr("Which weights answer on this side: those of the run as they are, "
           "or one of its checkpoints."));
    side.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side.choice->setMinimumContentsLength(14);
    side.view = new StreamView;
    side.view->setObjectName(left ? QStringLiteral("answerLeft") : QStringLiteral("answerRight"));
    side.view->setAccessibleName(left ? tr("Answer on the left") : tr("Answer on the right"));
    side.view->setPlaceholderText(tr(
        "Choose weights for both sides and press Generate: the same prompt, settings and seed."));
    side.inspector = new TokenInspector(*side.view, false);
    side.state = new QLabel;
    side.state->setObjectName(left ? QStringLiteral("stateLeft") : QStringLiteral("stateRight"));
    side.state->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(side.choice, 1);
    if (!left)
        top->addWidget(m_other);
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(side.view, 1);
    column->addWidget(side.state);
    return made;
}

void ComparePage::addRun(const QString& folder) {
    if (!folder.isEmpty() && std::ranges::count(m_otherRuns, folder.toStdString()) == 0)
        m_otherRuns.push_back(folder.toStdString());
    m_offered.invalidate();
}

std::vector<ComparePage::Offer> ComparePage::offers(const Snapshot& snapshot) const {
    std::vector<Offer> all;
    const auto add = [&all](const WeightsChoice& weights, const QString& text) {
        Offer& made = all.emplace_back();
        made.weights = weights;
        made.text = text;
    };
    if (snapshot.run) {
        add(WeightsChoice(), snapshot.state == RunState::Reading
                                 ? tr("This run's newest weights")
                                 : tr("Live weights, as they are now"));
        for (const std::int64_t step : m_backend.checkpoints(snapshot.run->folder))
            add({snapshot.run->folder, step}, tr("Checkpoint of step %1").arg(countText(step)));
    }
    for (const std::string& folder : m_otherRuns)
        for (const std::int64_t step : m_backend.checkpoints(folder))
            add({folder, step}, tr("%1, step %2", "a run; a training step")
                                    .arg(toText(folder).section('/', -1), countText(step)));
    return all;
}

void ComparePage::offer(const Snapshot& snapshot) {
    std::vector<Offer> now = offers(snapshot);
    const auto same = [](const Offer& a, const Offer& b) {
        return a.weights == b.weights && a.text == b.text;
    };
    if (std::ranges::equal(now, m_offers, same))
        return;
    const bool first = m_offers.empty();
    const WeightsChoice before[] = {chosen(m_sides[0]), chosen(m_sides[1])};
    m_offers = std::move(now);
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        QComboBox& box = *m_sides[i].choice;
        box.clear();
        for (const Offer& each : m_offers)
            box.addItem(each.text);
        const auto kept = std::ranges::find(m_offers, before[i], &Offer::weights);
        if (!first && kept != m_offers.end())
            box.setCurrentIndex(static_cast<int>(kept - m_offers.begin()));
        else if (i == 0)
            box.setCurrentIndex(box.count() - 1);  // the oldest against the newest
    }
}

WeightsChoice ComparePage::chosen(const Side& side) const {
    const auto index = static_cast<std::size_t>(std::max(0, side.choice->currentIndex()));
    return index < m_offers.size() ? m_offers[index].weights : WeightsChoice{};
}

void ComparePage::ask(const GenerationRequest& request) {
    if (!canAsk())
        return;
    const ComparedAnswers answers =
        m_backend.compare(request, chosen(m_sides[0]), chosen(m_sides[1]));
    m_compared = m_different = 0;
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        Side& side = m_sides[i];
        side.inspector->inspect({});
        side.log = i == 0 ? answers.left : answers.right;
        side.tokens.clear();
        side.running = side.log != nullptr;
        side.view->clearAll();
        side.view->beginAnswer(toText(request.prompt));
        showState(side);
    }
}

void ComparePage::cancel() { m_backend.cancelComparison(); }

bool ComparePage::running() const { return m_sides[0].running || m_sides[1].running; }

bool ComparePage::canAsk() const { return !m_offers.empty(); }

void ComparePage::refresh(const Snapshot& snapshot) {
    const bool otherRun = m_run != snapshot.run;
    if (otherRun || !m_offered.isValid() || m_offered.hasExpired(kOfferMs)) {
        m_run = snapshot.run;
        m_offered.start();
        offer(snapshot);
    }
    for (Side& side : m_sides)
        take(side);
    markDifferences();
}

void ComparePage::take(Side& side) {
    if (!side.log || !side.running)
        return;
    const GenerationLog::Status status = side.log->status();
    const std::vector<GeneratedToken> fresh = side.log->tokensFrom(side.tokens.size());
    side.view->appendTokens(fresh);
    side.tokens.insert(side.tokens.end(), fresh.begin(), fresh.end());
    side.running =
        status.state == GenerationState::Idle || status.state == GenerationState::Running;
    if (!side.running)
        side.view->finishAnswer();
    showState(side);
}

void ComparePage::markDifferences() {
    const std::size_t both = std::min(m_sides[0].tokens.size(), m_sides[1].tokens.size());
    for (; m_compared < both; ++m_compared) {
        if (m_sides[0].tokens[m_compared].text == m_sides[1].tokens[m_compared].text)
            continue;
        ++m_different;
        for (Side& side : m_sides)
            side.view->setDiffers({0, static_cast<int>(m_compared)});
    }
}

QString ComparePage::summary() const {
    if (m_compared == 0)
        return {};
    if (m_different == 0)
        return tr("All %n tokens are the same on both sides.", nullptr,
                  static_cast<int>(m_compared));
    return tr("%1 of %n tokens differ; they are marked.", nullptr, static_cast<int>(m_compared))
        .arg(countText(static_cast<std::int64_t>(m_different)));
}

void ComparePage::showState(Side& side) {
    const GenerationLog::Status status = side.log ? side.log->status() : GenerationLog::Status{};
    const bool failed = status.state == GenerationState::Failed;
    QString text;
    if (failed || status.state == GenerationState::Idle)
        text = toText(status.message);
    else
        text = tr("weights of step %1 · %n tokens", nullptr, static_cast<int>(status.tokens))
                   .arg(countText(status.modelStep));
    if (side.state->text() != text) {
        side.state->setText(text);
        setTextColor(side.state, failed ? m_palette.error : m_palette.mutedText);
    }
}

void ComparePage::applyPalette(const Palette& palette) {
    m_palette = palette;
    for (Side& side : m_sides) {
        side.view->applyPalette(palette);
        side.inspector->applyPalette(palette);
        const bool failed = side.log && side.log->status().state == GenerationState::Failed;
        setTextColor(side.state, failed ? palette.error : palette.mutedText);
    }
}

}  // namespace studio::ui
