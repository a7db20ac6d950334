// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fetch_dialog.h"

#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <cmath>

#include "ui/dialogs/fetch_form.h"
#include "ui/models/fetch_text.h"
#include "ui/models/figure_text.h"
#include "ui/theme/widget_colors.h"

namespace studio::ui {
namespace {

constexpr int kRefreshMs = 100;
constexpr int kBarSteps = 1'000;
constexpr std::uint64_t kAskFrom = 100'000'000;  // bytes

}  // namespace

FetchDialog::FetchDialog(StudioBackend& backend, QSettings& settings, const Palette& palette,
                         QWidget* parent)
    : QDialog(parent),
      m_backend(backend),
      m_palette(palette),
      m_form(new FetchForm(backend.fetchOffers(), settings)),
      m_bar(new QProgressBar),
      m_phase(new QLabel),
      m_figures(new QLabel),
      m_timer(new QTimer(this)) {
    setWindowTitle(tr("Fetch a text"));
    arrange();
    m_timer->setInterval(kRefreshMs);
    connect(m_timer, &QTimer::timeout, this, &FetchDialog::refresh);
    connect(m_form, &FetchForm::changed, this, [this] {
        if (!m_shown || !running(m_shown->phase))
            say({}, false);
    });
    connect(m_fetch, &QPushButton::clicked, this, &FetchDialog::fetch);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_backend.pauseFetch(m_shown && m_shown->phase != FetchPhase::Paused);
        refresh();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_asking = false;
        m_cancel->setEnabled(false);
        m_backend.cancelFetch();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_train, &QPushButton::clicked, this, [this] {
        emit trainWanted({toText(m_shown->file)});
        close();
    });
    showState(*m_backend.fetchState());
    applyPalette(palette);
}

QPushButton* FetchDialog::button(const QString& text, const char* name, const QString& help) {
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setToolTip(help);
    made->setAutoDefault(false);
    return made;
}

void FetchDialog::arrange() {
    m_bar->setObjectName(QStringLiteral("fetchBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setAccessibleName(tr("Progress of the fetch"));
    m_phase->setObjectName(QStringLiteral("fetchPhase"));
    m_figures->setObjectName(QStringLiteral("fetchFigures"));
    for (QLabel* label : {m_phase, m_figures}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_train = button(tr("&Train on it…"), "fetchTrain",
                     tr("Opens the settings of a new run on what was fetched."));
    m_fetch = button(tr("F&etch"), "fetchStart",
                     tr("Asks the server for the size, and fetches it; more than 100 MB are asked "
                        "about first."));
    m_pause = button(tr("Pa&use", "a fetch"), "fetchPause",
                     tr("Halts the fetch; it goes on at the same place."));
    m_cancel = button(tr("Ca&ncel"), "fetchCancel",
                      tr("Ends the fetch. What has come is kept, and goes on when it is fetched "
                         "again."));
    m_close = button(tr("Close"), "fetchClose", tr("Closes this window; a fetch goes on."));
    m_fetch->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_train);
    buttons->addStretch();
    for (QPushButton* each : {m_fetch, m_pause, m_cancel, m_close})
        buttons->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_form, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_bar, m_phase, m_figures})
        column->addWidget(widget);
    column->addLayout(buttons);
}

bool FetchDialog::running(FetchPhase phase) const {
    switch (phase) {
        case FetchPhase::Asking:
        case FetchPhase::Transferring:
        case FetchPhase::Waiting:
        case FetchPhase::Paused:
        case FetchPhase::Verifying:
            return true;
        default:
            return false;
    }
}

void FetchDialog::fetch() {
    const Status asked = m_backend.quoteFetch(m_form->order(), m_form->source());
    if (!asked)
        return say(toText(asked.error().message), true);
    m_asking = true;
    refresh();
}

void FetchDialog::goOnFromQuote(const FetchQuote& quote) {
    m_form->showQuote(quote);
    if (quote.bytes <= kAskFrom)
        return begin();
    auto* question = new QMessageBox(QMessageBox::Question, tr("Fetch a text"),
                                     //: %1 is a size: 1.9 GB.
                                     tr("This is %1. Fetch it all?").arg(sizeText(quote.bytes)),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("Fetch it"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, question](QAbstractButton* pressed) {
                if (question->buttonRole(pressed) == QMessageBox::AcceptRole)
                    begin();
            });
    question->open();
}

void FetchDialog::begin() {
    const Status begun = m_backend.startFetch(m_form->order(), m_form->source());
    if (!begun)
        return say(toText(begun.error().message), true);
    refresh();
}

void FetchDialog::refresh() {
    const auto state = m_backend.fetchState();
    if (state == m_shown)
        return;
    showState(*state);
    m_shown = state;
    if (!m_asking || running(state->phase))
        return;
    m_asking = false;
    if (state->phase == FetchPhase::Idle && state->quote)
        goOnFromQuote(*state->quote);
}

void FetchDialog::showState(const FetchState& state) {
    const bool busy = running(state.phase);
    const bool done = state.phase == FetchPhase::Finished;
    m_form->setLocked(busy);
    m_fetch->setVisible(!busy);
    m_pause->setVisible(busy);
    m_pause->setEnabled(state.phase != FetchPhase::Asking && state.phase != FetchPhase::Verifying);
    m_pause->setText(state.phase == FetchPhase::Paused ? tr("Res&ume", "a fetch")
                                                       : tr("Pa&use", "a fetch"));
    m_cancel->setVisible(busy);
    m_cancel->setEnabled(busy);
    const FetchOffer* offer = m_form->offer();
    m_train->setVisible(done && !(offer && offer->embedding));
    m_bar->setVisible(busy || done);
    const double fraction = fractionOf(state);
    m_bar->setRange(0, fraction < 0 ? 0 : kBarSteps);
    if (fraction >= 0)
        m_bar->setValue(static_cast<int>(std::lround(fraction * kBarSteps)));
    QString text = phaseText(state);
    if (done && offer && offer->embedding)
        text += QLatin1Char('\n') + tr("A run starts from it when its setting 'Embedding starts "
                                       "from' says so.");
    say(text, state.phase == FetchPhase::Failed);
    m_figures->setText(state.bytes > 0 && (busy || done) ? progressText(state) : QString());
}

void FetchDialog::say(const QString& text, bool isError) {
    m_error = isError;
    m_phase->setText(text);
    setTextColor(m_phase, isError ? m_palette.error : m_palette.text);
}

void FetchDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    refresh();
    m_timer->start();
}

void FetchDialog::hideEvent(QHideEvent* event) {
    QDialog::hideEvent(event);
    m_timer->stop();
}

void FetchDialog::applyPalette(const Palette& palette) {
    m_palette = palette;
    setPalette(widgetPalette(palette));
    m_form->applyPalette(palette);
    setTextColor(m_phase, m_error ? palette.error : palette.text);
    setTextColor(m_figures, palette.mutedText);
}

}  // namespace studio::ui
