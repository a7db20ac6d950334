// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_actions.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <algorithm>
#include <utility>

#include "ui/models/figure_text.h"
#include "ui/models/preset_text.h"
#include "ui/models/run_text.h"
#include "ui/theme/icons.h"

namespace studio::ui {

RunActions::RunActions(StudioBackend& backend, QWidget* dialogs)
    : QObject(dialogs), m_backend(backend), m_dialogs(dialogs) {
    addPresets();
    addFiles();
    addCommands();
    follow(RunState::Idle);
}

QAction* RunActions::add(const QString& name, const QString& text, const QString& tip,
                         const QKeySequence& shortcut, const char* icon) {
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(shortcut.isEmpty()
                           ? tip
                           : tr("%1 (%2)", "tool tip, shortcut")
                                 .arg(tip, shortcut.toString(QKeySequence::NativeText)));
    action->setStatusTip(tip);
    action->setShortcut(shortcut);
    action->setProperty("iconName", QString::fromLatin1(icon));
    return action;
}

void RunActions::addPresets() {
    std::vector<PresetInfo> presets = m_backend.presets();
    if (presets.empty())  // the backend will say what is wrong when it is asked to start
        presets.push_back({RunRequest().preset, tr("Quick start").toStdString(), {}});
    const std::vector<QAction*> before = std::exchange(m_presets, {});
    for (const PresetInfo& preset : presets) {
        const QString name = QStringLiteral("start.") + toText(preset.name);
        const auto known = std::ranges::find(before, name, &QAction::objectName);
        QAction* action = known != before.end() ? *known : addPreset(preset, name);
        action->setText(presetTitle(preset));
        action->setProperty("own", preset.own);
        m_presets.push_back(action);
    }
    for (QAction* action : before)
        if (std::ranges::find(m_presets, action) == m_presets.end())
            delete action;
}

QAction* RunActions::addPreset(const PresetInfo& preset, const QString& name) {
    QAction* action = add(name, presetTitle(preset), presetDescription(preset),
                          m_presets.empty() ? QKeySequence(Qt::Key_F5) : QKeySequence(), "start");
    connect(action, &QAction::triggered, this, [this, chosen = preset.name] {
        RunRequest request;
        request.preset = chosen;
        start(request);
    });
    return action;
}

void RunActions::reloadPresets() {
    addPresets();
    for (QAction* action : m_presets)
        tint(action);
    follow(m_state);
    emit presetsChanged();
}

void RunActions::keepStartMenu(QMenu* menu) {
    const auto fill = [this, menu] {
        menu->clear();
        menu->addActions({m_presets.begin(), m_presets.end()});
        menu->addSeparator();
        menu->addActions({m_textFile, m_fetch, m_settings});
    };
    fill();
    connect(this, &RunActions::presetsChanged, menu, fill);
}

void RunActions::addFiles() {
    m_textFile = add(QStringLiteral("textFile"), tr("Train on a text file…"),
                     tr("Trains a small model on text of your own."),
                     QKeySequence(Qt::CTRL | Qt::Key_T), "text-file");
    connect(m_textFile, &QAction::triggered, this, [this] {
        startOnFiles(
            QFileDialog::getOpenFileNames(m_dialogs, tr("Train on text files"), {},
                                          tr("Text files (*.txt *.md *.text);;All files (*)")));
    });
    m_fetch = add(QStringLiteral("fetch"), tr("Fetch a text…"),
                  tr("Gets a text to train on, or GPT-2's embedding, from the network."),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), "import");
    connect(m_fetch, &QAction::triggered, this, &RunActions::fetchWanted);
    m_open = add(QStringLiteral("open"), tr("Open run…"),
                 tr("Opens a run folder and goes on training it."), QKeySequence::Open, "open");
    connect(m_open, &QAction::triggered, this, [this] {
        openRun(QFileDialog::getExistingDirectory(m_dialogs, tr("Open a run folder")));
    });
    m_read = add(QStringLiteral("read"), tr("Read a run…"),
                 tr("Opens a run folder to look at its curves, samples and weights, without "
                    "training."),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), "open");
    connect(m_read, &QAction::triggered, this, [this] {
        readRun(QFileDialog::getExistingDirectory(m_dialogs, tr("Read a run folder")));
    });
}

void RunActions::addCommands() {
    m_pause = add(QStringLiteral("pause"), tr("Pause", "the training"), {},
                  QKeySequence(Qt::Key_F6), "pause");
    connect(m_pause, &QAction::triggered, this, [this] {
        if (m_state == RunState::Paused)
            m_backend.resume();
        else
            m_backend.pause();
    });
    m_stop = add(QStringLiteral("stop"), tr("Stop", "the training"),
                 tr("Ends the run and saves a checkpoint, from which it can go on later."),
                 QKeySequence(Qt::SHIFT | Qt::Key_F5), "stop");
    connect(m_stop, &QAction::triggered, this, [this] { m_backend.stop(); });
    m_checkpoint = add(QStringLiteral("checkpoint"), tr("Save a checkpoint", "a command"),
                       tr("Writes weights and training state to the run folder now, without "
                          "waiting for the next turn."),
                       QKeySequence::Save, "checkpoint");
    connect(m_checkpoint, &QAction::triggered, this, [this] { m_backend.checkpointNow(); });
    m_evaluate = add(QStringLiteral("evaluate"), tr("Evaluate now", "a command"),
                     tr("Scores the model on text it is not trained on."),
                     QKeySequence(Qt::CTRL | Qt::Key_E), "evaluate");
    connect(m_evaluate, &QAction::triggered, this, [this] { m_backend.evaluateNow(); });
    m_bottleneck = add(QStringLiteral("bottleneck"), tr("See the bottleneck"),
                       tr("Measures on this machine, in one minute, where the time of FlashLM v3 "
                          "goes."),
                       QKeySequence(Qt::CTRL | Qt::Key_B), "bottleneck");
    connect(m_bottleneck, &QAction::triggered, this, &RunActions::bottleneckWanted);
    m_benchmark = add(QStringLiteral("benchmark"), tr("Benchmark this computer"),
                      tr("Measures the peaks of this computer and how near the program's kernels "
                         "come to them."),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), "benchmark");
    connect(m_benchmark, &QAction::triggered, this, &RunActions::benchmarkWanted);
    m_laboratory = add(QStringLiteral("laboratory"), tr("Output-layer laboratory"),
                       tr("Trains the same model with several output layers, one after the other, "
                          "and shows which one gets furthest in the same time."),
                       QKeySequence(Qt::CTRL | Qt::Key_L), "laboratory");
    connect(m_laboratory, &QAction::triggered, this, &RunActions::laboratoryWanted);
    m_whatIf = add(QStringLiteral("whatIf"), tr("What if…", "a command"),
                   tr("Turn dials for vocabulary, width, output layer and more, and see how fast a "
                      "run would be on this computer, before it is started."),
                   QKeySequence(Qt::CTRL | Qt::Key_I), "compare");
    connect(m_whatIf, &QAction::triggered, this, &RunActions::whatIfWanted);
    m_settings = add(QStringLiteral("settings"), tr("Settings…"),
                     tr("Choose every setting of a new run, with an explanation of each; while a "
                        "run trains, read its settings."),
                     QKeySequence(Qt::CTRL | Qt::Key_Comma), "settings");
    connect(m_settings, &QAction::triggered, this, [this] { emit settingsWanted({}); });
}

void RunActions::follow(RunState state) {
    m_state = state;
    const bool active = isActive(state);
    const bool paused = state == RunState::Paused;
    const bool steps = paused || state == RunState::Training || state == RunState::Evaluating;
    for (QAction* action : m_presets)
        action->setEnabled(!active);
    m_textFile->setEnabled(!active);
    m_open->setEnabled(!active);
    m_read->setEnabled(!active);
    m_bottleneck->setEnabled(!active);
    m_pause->setEnabled(steps);
    m_stop->setEnabled(active && state != RunState::Stopping);
    m_checkpoint->setEnabled(steps);
    m_evaluate->setEnabled(steps);
    m_pause->setText(paused ? tr("Resume", "the training") : tr("Pause", "the training"));
    const QString key = m_pause->shortcut().toString(QKeySequence::NativeText);
    const QString tip = paused ? tr("Goes on where the training was paused.")
                               : tr("Halts the training in place; nothing is lost.");
    m_pause->setToolTip(tr("%1 (%2)", "tool tip, shortcut").arg(tip, key));
    m_pause->setProperty("iconName", paused ? QStringLiteral("start") : QStringLiteral("pause"));
    tint(m_pause);
}

void RunActions::tint(QAction* action) const {
    action->setIcon(tintedIcon(action->property("iconName").toString(), m_iconColor));
}

void RunActions::applyPalette(const Palette& palette) {
    m_iconColor = palette.text;
    for (QAction* action : findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
        tint(action);
}

void RunActions::start(const RunRequest& request) { report(m_backend.start(request)); }

void RunActions::openRun(const QString& folder) {
    if (!folder.isEmpty())
        report(m_backend.resumeRun(folder.toStdString()));
}

void RunActions::readRun(const QString& folder) {
    if (!folder.isEmpty())
        report(m_backend.openRun(folder.toStdString()));
}

void RunActions::startOnFiles(const QStringList& files) {
    if (files.isEmpty())
        return;
    RunRequest request;
    for (const QString& file : files)
        request.corpora.push_back(file.toStdString());
    start(request);
}

void RunActions::report(const Status& status) {
    if (status.ok())
        emit accepted();
    else
        emit refused(toText(status.error().message));
}

}  // namespace studio::ui
