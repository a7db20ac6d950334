// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryNotice: the line below the list of runs: what is being read, what went wrong, what can be
// undone; with the one button that belongs to it. Hidden while there is nothing to say.
#pragma once

#include <QWidget>

#include "ui/library_backend.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace studio::ui {

class LibraryNotice : public QWidget {
    Q_OBJECT

public:
    /// The library outlives this.
    explicit LibraryNotice(LibraryBackend& library, QWidget* parent = nullptr);

    void show(const LibraryState& state);

private:
    enum class Offer { None, CancelRebuild, Dismiss, Undo };
    void say(const QString& sentence, Offer offer, double fraction);
    void press();

    LibraryBackend& m_library;
    Offer m_offer = Offer::None;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_button;
};

}  // namespace studio::ui
