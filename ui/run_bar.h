// SPDX-License-Identifier: GPL-3.0-or-later
// RunBar: the strip at the top of the window: start, pause, stop; how far the run is; and its
// large figures. Shows a Snapshot; the commands belong to RunActions.
#pragma once

#include <QWidget>

#include "engine/telemetry/snapshot.h"
#include "ui/theme/palette.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace studio::ui {

class Figure;
class RunActions;

class RunBar : public QWidget {
    Q_OBJECT

public:
    explicit RunBar(RunActions& actions, QWidget* parent = nullptr);

    void refresh(const Snapshot& snapshot);
    void applyPalette(const Palette& palette);

private:
    QWidget* buildButtons(RunActions& actions);
    QWidget* buildProgress();
    void buildFigures();
    void showProgress(const Snapshot& snapshot);
    void showFigures(const Snapshot& snapshot);

    const RunActions& m_actions;
    QToolButton *m_start, *m_pause, *m_stop;
    QLabel *m_state, *m_timeLeft, *m_detail;
    QProgressBar* m_progress;
    Figure *m_step, *m_speed, *m_loss, *m_plain, *m_share;
};

}  // namespace studio::ui
