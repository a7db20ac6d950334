// SPDX-License-Identifier: GPL-3.0-or-later
// WelcomePage: what one sees before there is a run: the ways to begin, the user's own presets, the
// runs there are, and what is new. Arranges itself for narrow and wide windows.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QBoxLayout;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace studio::ui {

class CardButton;
class RunActions;
class WelcomeNews;
class WelcomeRunRow;

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(RunActions& actions, QWidget* parent = nullptr);

    /// Rebuilds the rows only when the runs are others.
    void setRuns(const std::vector<RunSummary>& runs);
    void applyPalette(const Palette& palette);

signals:
    /// To go on training.
    void openRunRequested(const QString& folder);
    /// A finished run, to be looked at.
    void readRunRequested(const QString& folder);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* buildTitle();
    QWidget* buildRuns();
    void buildCards();
    void buildOwnPresets();
    void placeCards();
    void showRuns();
    void retranslate();

    RunActions& m_actions;
    Palette m_palette = Palette::light();
    std::vector<RunSummary> m_shown;
    int m_columns = 0;
    std::vector<CardButton*> m_cards;
    std::vector<WelcomeRunRow*> m_rows;
    QLabel *m_title, *m_intro, *m_runsHeading, *m_ownHeading;
    QGridLayout* m_grid;
    QWidget* m_ownBox;
    QBoxLayout *m_own, *m_lower;
    QVBoxLayout* m_runs;
    WelcomeNews* m_news;
};

}  // namespace studio::ui
