// SPDX-License-Identifier: GPL-3.0-or-later
// InterruptionOffer: after a crash, a power cut or a kill, offers at the next start to go on with
// the run that was interrupted last. Said once for each interruption; what was declined is
// remembered in the settings. A strip that is hidden while there is nothing to offer.
#pragma once

#include <QWidget>

#include "engine/telemetry/snapshot.h"
#include "ui/library_backend.h"
#include "ui/theme/palette.h"

class QLabel;
class QPushButton;
class QSettings;

namespace studio::ui {

class InterruptionOffer : public QWidget {
    Q_OBJECT

public:
    /// library and settings outlive this.
    InterruptionOffer(LibraryBackend& library, QSettings& settings, QWidget* parent = nullptr);

    /// To be called now and then. An offer goes when some run is opened here.
    void follow(RunState state);
    void applyPalette(const Palette& palette);
    bool isOffering() const { return m_run.has_value(); }

signals:
    void continueWanted(const QString& folder);
    void offeringChanged(bool offering);

private:
    std::optional<LibraryRun> candidate() const;
    void offer(const std::optional<LibraryRun>& run);
    void settle(bool accepted);

    LibraryBackend& m_library;
    QSettings& m_settings;
    std::optional<LibraryRun> m_run;
    bool m_done = false;  ///< Settled, or some run was opened: nothing more is offered.
    QLabel *m_icon, *m_text;
    QPushButton *m_accept, *m_decline;
};

}  // namespace studio::ui
