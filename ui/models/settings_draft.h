// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsDraft: the settings that a new run is to be started with, as they are being edited: the
// preset they began as, the text to train on, every value, and what is typed but cannot be used.
// Each change can be undone. After each the engine is asked what it thinks of the whole.
// Knows no widgets. GUI thread.
#pragma once

#include <QObject>
#include <QStringList>
#include <QUndoStack>
#include <map>

#include "ui/studio_backend.h"

namespace studio::ui {

class SettingsDraft : public QObject {
    Q_OBJECT

public:
    /// Begins with the first preset and the built-in text. The backend outlives the draft.
    explicit SettingsDraft(StudioBackend& backend, QObject* parent = nullptr);

    const SettingSchema& schema() const { return m_state.config.schema(); }
    const std::vector<PresetInfo>& presets() const { return m_presets; }
    const std::string& preset() const { return m_state.preset; }
    const QStringList& corpora() const { return m_state.corpora; }
    const RunConfig& config() const { return m_state.config; }

    /// All values become the preset's. Refused when it cannot be read.
    Status choosePreset(const std::string& name);
    /// Empty: the built-in Storybook.
    void chooseCorpora(const QStringList& files);
    /// What stands in a setting's editor now, be it usable or not.
    void edit(const std::string& key, const QString& text);
    void reset(const std::string& key);
    void resetAll();
    /// Everything as a run has it; nothing can be undone after it.
    void show(const RunSettings& run);

    /// Saves the draft as a preset of the user's and goes on from that.
    Status saveAs(const PresetInfo& preset, bool replace);
    Status renamePreset(const QString& title);
    /// Forgets the preset; the values stay, and the first preset is what they are compared with.
    Status removePreset();

    /// What stands in the editor: as typed, or the value.
    QString text(const std::string& key) const;
    /// Why the setting cannot stay so; empty when it can.
    QString problem(const std::string& key) const;
    /// Differs from the preset.
    bool isChanged(const std::string& key) const;
    int changes() const;
    /// The preset's value.
    const SettingValue& presetValue(const std::string& key) const;
    /// The first reason why no run can be started, with its setting's title; empty when one can.
    QString refusal() const;
    const RunEstimate& estimate() const { return m_report.estimate; }

    RunRequest request() const;
    QUndoStack& undoStack() { return m_undo; }

signals:
    /// Values, preset, text or the list of presets.
    void changed();

private:
    friend class DraftChange;
    struct State {
        std::string preset;
        RunConfig base;  ///< The preset's values.
        QStringList corpora;
        RunConfig config;
        std::map<std::string, QString> unusable;  ///< Typed, by key.
    };
    Result<State> stateOf(const std::string& preset) const;
    /// mergeKey: changes of the same setting that follow each other are undone as one.
    void push(State next, const QString& what, const std::string& mergeKey = {});
    void apply(const State& state);
    void readPresets();

    StudioBackend& m_backend;
    std::vector<PresetInfo> m_presets;
    State m_state;
    SettingsReport m_report;
    QUndoStack m_undo;
};

}  // namespace studio::ui
