// SPDX-License-Identifier: GPL-3.0-or-later
// RunActions: the commands of the program as actions that menus, run bar and welcome page share:
// their texts, shortcuts, icons, and when each is possible. Sends them to the backend; a refusal
// comes out as a sentence. GUI thread.
#pragma once

#include <QObject>
#include <vector>

#include "ui/studio_backend.h"
#include "ui/theme/palette.h"

class QAction;
class QMenu;

namespace studio::ui {

class RunActions : public QObject {
    Q_OBJECT

public:
    /// dialogs: the widget above which file dialogs stand.
    RunActions(StudioBackend& backend, QWidget* dialogs);

    /// Enables what is possible in this state.
    void follow(RunState state);
    void applyPalette(const Palette& palette);

    const std::vector<QAction*>& presets() const { return m_presets; }
    QAction* quickStart() const { return m_presets.front(); }
    QAction* textFile() const { return m_textFile; }
    QAction* open() const { return m_open; }
    QAction* read() const { return m_read; }
    QAction* pause() const { return m_pause; }
    QAction* stop() const { return m_stop; }
    QAction* checkpoint() const { return m_checkpoint; }
    QAction* evaluate() const { return m_evaluate; }
    QAction* bottleneck() const { return m_bottleneck; }
    QAction* benchmark() const { return m_benchmark; }
    QAction* laboratory() const { return m_laboratory; }
    QAction* whatIf() const { return m_whatIf; }
    QAction* settings() const { return m_settings; }
    QAction* fetch() const { return m_fetch; }

    /// Fills a menu with all that can be started, and again whenever the presets change.
    void keepStartMenu(QMenu* menu);
    /// Reads the presets anew: the user may have saved or removed one.
    void reloadPresets();

    void start(const RunRequest& request);
    /// Goes on training.
    void openRun(const QString& folder);
    /// Opens a run to be read.
    void readRun(const QString& folder);
    /// Trains the preset quick-start on these files.
    void startOnFiles(const QStringList& files);

signals:
    void accepted();
    void refused(const QString& sentence);
    void bottleneckWanted();
    void benchmarkWanted();
    void fetchWanted();
    void laboratoryWanted();
    void whatIfWanted();
    /// The settings dialog, for a run on these files; none means the built-in text.
    void settingsWanted(const QStringList& corpora);
    void presetsChanged();

private:
    QAction* add(const QString& name, const QString& text, const QString& tip,
                 const QKeySequence& shortcut, const char* icon);
    void addPresets();
    QAction* addPreset(const PresetInfo& preset, const QString& name);
    void addFiles();
    void addCommands();
    void report(const Status& status);
    void tint(QAction* action) const;

    StudioBackend& m_backend;
    QWidget* m_dialogs;
    RunState m_state = RunState::Idle;
    QColor m_iconColor = Qt::black;
    std::vector<QAction*> m_presets;
    QAction *m_textFile, *m_open, *m_read, *m_pause, *m_stop, *m_checkpoint, *m_evaluate,
        *m_bottleneck, *m_benchmark, *m_laboratory, *m_whatIf, *m_settings, *m_fetch;
};

}  // namespace studio::ui
