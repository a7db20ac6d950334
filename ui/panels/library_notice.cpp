// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/library_notice.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <cmath>

#include "ui/models/figure_text.h"

namespace studio::ui {

LibraryNotice::LibraryNotice(LibraryBackend& library, QWidget* parent)
    : QWidget(parent),
      m_library(library),
      m_text(new QLabel),
      m_progress(new QProgressBar),
      m_button(new QPushButton) {
    m_text->setObjectName(QStringLiteral("libraryNotice"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("libraryProgress"));
    m_progress->setAccessibleName(tr("How much of the runs is read"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_button->setObjectName(QStringLiteral("libraryNoticeButton"));
    m_button->setAccessibleName(tr("What can be done", "about a notice"));
    m_button->setProperty("role", "quiet");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &LibraryNotice::press);
    hide();
}

void LibraryNotice::show(const LibraryState& state) {
    if (state.rebuilding)
        return say(tr("The library is being built anew from the run folders."),
                   Offer::CancelRebuild, std::max(0.0, state.fraction));
    if (!state.problem.empty())
        return say(toText(state.problem), Offer::Dismiss, -1);
    if (state.fraction >= 0)
        return say(toText(state.activity), Offer::None, state.fraction);
    if (state.trashed.size() == 1)
        return say(tr("“%1” was moved to the trash.", "a run").arg(toText(state.trashed.front())),
                   Offer::Undo, -1);
    if (!state.trashed.empty())
        return say(tr("%n runs were moved to the trash.", nullptr, int(state.trashed.size())),
                   Offer::Undo, -1);
    hide();
}

void LibraryNotice::say(const QString& sentence, Offer offer, double fraction) {
    m_offer = offer;
    if (m_text->text() != sentence) {
        m_text->setText(sentence);
        m_text->setAccessibleName(sentence);
        m_button->setAccessibleDescription(sentence);
    }
    m_progress->setVisible(fraction >= 0);
    constexpr int kParts = 1'000;
    m_progress->setRange(0, kParts);
    m_progress->setValue(static_cast<int>(std::lround(std::max(0.0, fraction) * kParts)));
    const QString texts[] = {QString(), tr("Cancel"), tr("Dismiss", "a message"), tr("Undo")};
    const QString text = texts[static_cast<int>(offer)];
    m_button->setVisible(offer != Offer::None);
    if (!text.isEmpty() && m_button->text() != text) {
        m_button->setText(text);
        m_button->setAccessibleName(text);
    }
    setVisible(true);
}

void LibraryNotice::press() {
    switch (m_offer) {
        case Offer::CancelRebuild:
            return m_library.cancelRebuild();
        case Offer::Dismiss:
            return m_library.dismissProblem();
        case Offer::Undo:
            return m_library.undoTrash();
        case Offer::None:
            return;
    }
}

}  // namespace studio::ui
