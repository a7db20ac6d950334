// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings_draft.h"

#include <algorithm>

#include "ui/models/figure_text.h"
#include "ui/models/settings_text.h"

namespace studio::ui {

/// The whole state before and after: settings are few.
class DraftChange : public QUndoCommand {
public:
    DraftChange(SettingsDraft& draft, SettingsDraft::State next, const QString& what,
                std::string mergeKey)
        : QUndoCommand(what),
          m_draft(draft),
          m_before(draft.m_state),
          m_after(std::move(next)),
          m_mergeKey(std::move(mergeKey)) {}

    void undo() override { m_draft.apply(m_before); }
    void redo() override { m_draft.apply(m_after); }
    int id() const override { return m_mergeKey.empty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const DraftChange*>(other);
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    SettingsDraft& m_draft;
    SettingsDraft::State m_before, m_after;
    std::string m_mergeKey;
};

SettingsDraft::SettingsDraft(StudioBackend& backend, QObject* parent)
    : QObject(parent),
      m_backend(backend),
      m_state{{}, RunConfig(backend.settingSchema()), {}, RunConfig(backend.settingSchema()), {}} {
    readPresets();
    if (!m_presets.empty())
        if (Result<State> state = stateOf(m_presets.front().name))
            m_state = std::move(state).value();
    apply(State(m_state));
}

void SettingsDraft::readPresets() { m_presets = m_backend.presets(); }

Result<SettingsDraft::State> SettingsDraft::stateOf(const std::string& preset) const {
    Result<RunConfig> config = m_backend.presetSettings(preset);
    if (!config)
        return config.error();
    return State{preset, config.value(), m_state.corpora, config.value(), {}};
}

void SettingsDraft::push(State next, const QString& what, const std::string& mergeKey) {
    m_undo.push(new DraftChange(*this, std::move(next), what, mergeKey));
}

void SettingsDraft::apply(const State& state) {
    m_state = state;
    m_report = m_backend.examine(m_state.config);
    emit changed();
}

Status SettingsDraft::choosePreset(const std::string& name) {
    if (name == m_state.preset && changes() == 0)
        return {};
    Result<State> next = stateOf(name);
    if (!next)
        return next.error();
    push(std::move(next).value(), tr("choice of a preset", "what is undone"));
    return {};
}

void SettingsDraft::chooseCorpora(const QStringList& files) {
    if (files == m_state.corpora)
        return;
    State next = m_state;
    next.corpora = files;
    push(std::move(next), tr("choice of a text", "what is undone"));
}

void SettingsDraft::edit(const std::string& key, const QString& typed) {
    if (typed == text(key))
        return;
    const Setting& setting = *schema().find(key);
    State next = m_state;
    const auto outcome = typedValue(setting, typed);
    if (const auto* value = std::get_if<SettingValue>(&outcome)) {
        next.unusable.erase(key);
        STUDIO_CHECK(next.config.setValue(key, *value).ok());
    } else {
        next.unusable[key] = typed;
    }
    push(std::move(next), tr("change of %1", "what is undone").arg(settingText(setting.title)),
         key);
}

void SettingsDraft::reset(const std::string& key) {
    if (!isChanged(key))
        return;
    State next = m_state;
    next.unusable.erase(key);
    STUDIO_CHECK(next.config.setValue(key, m_state.base.value(key)).ok());
    push(std::move(next),
         tr("reset of %1", "what is undone").arg(settingText(schema().find(key)->title)));
}

void SettingsDraft::resetAll() {
    if (changes() == 0)
        return;
    State next = m_state;
    next.unusable.clear();
    next.config = m_state.base;
    push(std::move(next), tr("reset of all settings", "what is undone"));
}

void SettingsDraft::show(const RunSettings& run) {
    readPresets();
    QStringList files;
    for (const std::string& file : run.corpora)
        files << toText(file);
    Result<State> state = stateOf(run.preset);
    if (!state && !m_presets.empty())  // the preset is gone, or it was a file
        state = stateOf(m_presets.front().name);
    m_undo.clear();
    apply({state ? state.value().preset : std::string(),
           state ? state.value().base : run.config,
           files,
           run.config,
           {}});
}

Status SettingsDraft::saveAs(const PresetInfo& preset, bool replace) {
    const Result<std::string> name = m_backend.savePreset(preset, m_state.config, replace);
    if (!name)
        return name.error();
    readPresets();
    m_undo.clear();  // what it was compared with is another file now
    apply({name.value(), m_state.config, m_state.corpora, m_state.config, m_state.unusable});
    return {};
}

Status SettingsDraft::renamePreset(const QString& title) {
    const Result<std::string> name = m_backend.renamePreset(m_state.preset, title.toStdString());
    if (!name)
        return name.error();
    readPresets();
    m_undo.clear();
    State next = m_state;
    next.preset = name.value();
    apply(next);
    return {};
}

Status SettingsDraft::removePreset() {
    if (Status status = m_backend.removePreset(m_state.preset); !status)
        return status;
    readPresets();
    m_undo.clear();
    State next = m_state;
    if (!m_presets.empty())
        if (const Result<State> first = stateOf(m_presets.front().name)) {
            next.preset = first.value().preset;
            next.base = first.value().base;
        }
    apply(next);
    return {};
}

QString SettingsDraft::text(const std::string& key) const {
    const auto typed = m_state.unusable.find(key);
    return typed != m_state.unusable.end() ? typed->second : editText(m_state.config.value(key));
}

QString SettingsDraft::problem(const std::string& key) const {
    if (const auto typed = m_state.unusable.find(key); typed != m_state.unusable.end()) {
        const auto outcome = typedValue(*schema().find(key), typed->second);
        if (const auto* sentence = std::get_if<QString>(&outcome))
            return *sentence;
    }
    for (const SettingIssue& issue : m_report.issues)
        if (issue.key == key)
            return issueText(issue, schema());
    return {};
}

bool SettingsDraft::isChanged(const std::string& key) const {
    return m_state.unusable.contains(key) || m_state.config.value(key) != m_state.base.value(key);
}

int SettingsDraft::changes() const {
    return static_cast<int>(std::ranges::count_if(
        schema().settings(), [this](const Setting& setting) { return isChanged(setting.key); }));
}

const SettingValue& SettingsDraft::presetValue(const std::string& key) const {
    return m_state.base.value(key);
}

QString SettingsDraft::refusal() const {
    for (const Setting& setting : schema().settings())
        if (const QString reason = problem(setting.key); !reason.isEmpty())
            //: A setting's title and what is wrong with its value.
            return tr("%1: %2").arg(settingText(setting.title), reason);
    return {};
}

RunRequest SettingsDraft::request() const {
    RunRequest request;
    request.preset = m_state.preset;
    for (const QString& file : m_state.corpora)
        request.corpora.push_back(file.toStdString());
    for (const Setting& setting : schema().settings())
        if (isChanged(setting.key))
            request.assignments.push_back(setting.key + "=" +
                                          formatSetting(m_state.config.value(setting.key)));
    return request;
}

}  // namespace studio::ui
