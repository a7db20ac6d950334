// SPDX-License-Identifier: GPL-3.0-or-later
// WelcomePage: what one sees before there is a run: the ways to begin, and the runs there are.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/studio_backend.h"

class QLayout;
class QVBoxLayout;

namespace studio::ui {

class RunActions;

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(RunActions& actions, QWidget* parent = nullptr);

    void setRuns(const std::vector<RunSummary>& runs);

private:
    QLayout* buildTitle();
    QWidget* buildCards();
    QWidget* buildRun(const RunSummary& run);

    RunActions& m_actions;
    QVBoxLayout* m_runs;
};

}  // namespace studio::ui
