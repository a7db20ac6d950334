// SPDX-License-Identifier: GPL-3.0-or-later
// WelcomeRunRow: a kept run on the start page: its name, when it began, its curve, how far it is,
// its score and whether it can go on. A button that opens it.
#pragma once

#include <QDateTime>
#include <QPushButton>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class Sparkline;

class WelcomeRunRow : public QPushButton {
    Q_OBJECT

public:
    WelcomeRunRow(const RunSummary& run, const Palette& palette, QWidget* parent = nullptr);

    const RunSummary& run() const { return m_run; }
    void applyPalette(const Palette& palette);

private:
    RunSummary m_run;
    Sparkline* m_curve;
};

/// "14:05" today, "yesterday 14:05", else the date; by the user's locale.
QString whenText(const QDateTime& moment, const QDateTime& now);

}  // namespace studio::ui
