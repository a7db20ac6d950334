// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: composes run bar, message bar, start page, panels and help, gives them menus, and
// shows them the backend's latest snapshot by the governor's one timer. Holds no logic of training.
#pragma once

#include <QMainWindow>
#include <QVariantMap>

#include "ui/refresh_governor.h"
#include "ui/studio_backend.h"
#include "ui/theme/theme.h"

class QMenu;
class QSettings;
class QToolBar;

namespace studio::ui {

class Announcer;
class DataBackend;
class FocusRing;
class HelpMenu;
class InterruptionOffer;
class Languages;
class MessageBar;
class ReadingBar;
class PanelDocks;
class RunActions;
class RunBar;
class TourGuide;
class ViewMenu;
class WelcomePage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// backend, theme and settings must outlive the window. settings keeps the window's places.
    MainWindow(StudioBackend& backend, Theme& theme, QSettings& settings);
    ~MainWindow() override;

    /// Text of one's own is looked at before a run is started on it. texts outlives the window.
    void useData(DataBackend& texts);

    RunActions& actions() { return *m_actions; }
    PanelDocks& docks() { return *m_docks; }
    RefreshGovernor& governor() { return m_governor; }

    /// Adds the choice of language to the View menu.
    void offerLanguages(const Languages& languages);
    /// What another window must know to take this one's place: the page that is shown and what was
    /// typed. Places of panels are in the settings.
    QVariantMap carried() const;
    void carry(const QVariantMap& carried);
    /// Keeps the places and follows the run no longer; the run goes on.
    void retire();

    QSize sizeHint() const override { return {1320, 720}; }

signals:
    /// Empty: as the system has it.
    void languageChosen(const QString& code);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void compose();
    void buildMenus();
    void buildViewMenu();
    void buildHelp();
    void addClients();
    void applyPalette(const Palette& palette);
    void restorePlaces();
    void showStartPage(bool shown);
    void followRun();
    void nameWindow(const Snapshot& snapshot);
    void showBottleneck();
    void showBenchmark();
    void showFetch();
    void showLaboratory();
    void showWhatIf();
    void showSettings(const QStringList& corpora);
    void showData(const QStringList& inputs);
    void showManners();
    void buildInterruption();

    StudioBackend& m_backend;
    DataBackend* m_data = nullptr;
    QMenu* m_fileMenu = nullptr;
    Theme& m_theme;
    QSettings& m_settings;
    RefreshGovernor m_governor;

    RunActions* m_actions;
    RunBar* m_runBar;
    MessageBar* m_messages;
    ReadingBar* m_reading;
    QToolBar* m_readingStrip;
    WelcomePage* m_welcome;
    PanelDocks* m_docks;
    InterruptionOffer* m_interruption;
    QAction *m_startPage, *m_quit, *m_manners;
    ViewMenu* m_viewMenu;
    HelpMenu* m_helpMenu;
    TourGuide* m_guide;
    Announcer* m_announcer;
    FocusRing* m_focusRing;

    RunState m_state = RunState::Idle;
    std::string m_shownProblem;
    bool m_weightsWanted = false;
};

}  // namespace studio::ui
