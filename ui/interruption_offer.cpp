// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/interruption_offer.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

#include "ui/models/figure_text.h"
#include "ui/models/library_text.h"
#include "ui/theme/icons.h"

namespace studio::ui {
namespace {

const QString kDeclined = QStringLiteral("library/declinedInterruption");

/// Another interruption of the same run is at another step or time.
QString keyOf(const LibraryRun& run) {
    return toText(run.folder) + QLatin1Char('@') + QString::number(run.step) + QLatin1Char('@') +
           QString::number(run.activeUnixMilliseconds);
}

}  // namespace

InterruptionOffer::InterruptionOffer(LibraryBackend& library, QSettings& settings, QWidget* parent)
    : QWidget(parent),
      m_library(library),
      m_settings(settings),
      m_icon(new QLabel),
      m_text(new QLabel),
      m_accept(new QPushButton(tr("Continue", "an interrupted run"))),
      m_decline(new QPushButton(tr("Not now"))) {
    m_text->setObjectName(QStringLiteral("interruptionText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("continueInterrupted"));
    m_accept->setToolTip(
        tr("Goes on training from the newest checkpoint, at most a minute before the "
           "interruption."));
    m_decline->setObjectName(QStringLiteral("declineInterrupted"));
    m_decline->setProperty("role", "quiet");
    m_decline->setToolTip(tr("The run stays in the run library and can go on at any time."));
    auto* frame = new QFrame;
    frame->setProperty("role", "offer");
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(12, 5, 8, 5);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_accept);
    row->addWidget(m_decline);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(frame);
    connect(m_accept, &QPushButton::clicked, this, [this] { settle(true); });
    connect(m_decline, &QPushButton::clicked, this, [this] { settle(false); });
}

std::optional<LibraryRun> InterruptionOffer::candidate() const {
    const std::shared_ptr<const LibraryState> state = m_library.state();
    const LibraryRun* newest = nullptr;
    for (const LibraryRun& run : state->runs)
        if (run.standing == RunStanding::Interrupted &&
            (!newest || run.activeUnixMilliseconds > newest->activeUnixMilliseconds))
            newest = &run;
    if (!newest || m_settings.value(kDeclined).toString() == keyOf(*newest))
        return std::nullopt;
    return *newest;
}

void InterruptionOffer::follow(RunState state) {
    if (m_done)
        return;
    if (state != RunState::Idle) {
        m_done = true;
        return offer(std::nullopt);
    }
    offer(candidate());
}

void InterruptionOffer::offer(const std::optional<LibraryRun>& run) {
    if (run) {
        //: %1 is a sentence: "Run “Stories” was interrupted 3 minutes ago at step 4,210."
        const QString sentence =
            tr("%1 Continue?").arg(interruptionText(*run, QDateTime::currentDateTime()));
        m_text->setText(sentence);
        setAccessibleName(sentence);
        m_accept->setAccessibleDescription(sentence);
        m_decline->setAccessibleDescription(sentence);
    }
    if (run.has_value() == m_run.has_value()) {
        m_run = run;
        return;
    }
    m_run = run;
    emit offeringChanged(m_run.has_value());
    if (m_run) {
        QAccessibleEvent alert(m_text, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void InterruptionOffer::settle(bool accepted) {
    if (!m_run)
        return;
    const LibraryRun run = *m_run;
    m_done = true;
    if (!accepted)
        m_settings.setValue(kDeclined, keyOf(run));
    offer(std::nullopt);
    if (accepted)
        emit continueWanted(toText(run.folder));
}

void InterruptionOffer::applyPalette(const Palette& palette) {
    const int side = fontMetrics().height() * 4 / 3;
    m_icon->setPixmap(tintedIcon(QStringLiteral("history"), palette.accent)
                          .pixmap(QSize(side, side), devicePixelRatioF()));
}

}  // namespace studio::ui
