// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_backend.h"

#include <algorithm>

#include "engine/config/preset_store.h"
#include "engine/lab/lab_conditions.h"
#include "engine/training/run_schema.h"
#include "tests/support/fake_run.h"

namespace studio::testing {

FakeBackend::FakeBackend() : servedSnapshot(std::make_shared<const Snapshot>()) {
    servedPresets = {
        {"quick-start", "Quick start", "A small model on the built-in Storybook."},
        {"flashlm-v3", "FlashLM v3", "Every setting of the original, 13.6 million parameters."},
    };
    schema = makeRunSchema();
    RunConfig quick(schema);
    for (const char* assignment :
         {"model.inner=512", "model.recursions=1", "training.phases=128:8:100 256:4",
          "training.position_fraction=1", "schedule.decay_start=800", "schedule.decay_end=2000",
          "limit.steps=2000"})
        STUDIO_CHECK(quick.setAssignment(assignment).ok());
    RunConfig original(schema);
    STUDIO_CHECK(original.set("tokenizer.kind", "gpt2").ok());
    presetConfigs.emplace("quick-start", quick);
    presetConfigs.emplace("flashlm-v3", original);
}

Result<RunConfig> FakeBackend::presetSettings(const std::string& preset) const {
    const auto found = presetConfigs.find(preset);
    if (found == presetConfigs.end())
        return Error{"There is no preset '" + preset + "'."};
    return found->second;
}

ui::SettingsReport FakeBackend::examine(const RunConfig& config) const {
    return {runIssues(config), estimateRun(config)};
}

Result<std::string> FakeBackend::savePreset(const ui::PresetInfo& preset, const RunConfig& config,
                                            bool replace) {
    const std::string name = presetNameOf(preset.title);
    const auto same = std::ranges::find(servedPresets, name, &ui::PresetInfo::name);
    if (same != servedPresets.end() && (!replace || !same->own))
        return Error{"There is a preset '" + name + "' already."};
    if (same != servedPresets.end())
        servedPresets.erase(same);
    servedPresets.push_back({name, preset.title, preset.description, true});
    presetConfigs.insert_or_assign(name, config);
    commands << "save preset " + QString::fromStdString(name);
    return name;
}

Result<std::string> FakeBackend::renamePreset(const std::string& name, const std::string& title) {
    const std::string next = presetNameOf(title);
    const auto found = std::ranges::find(servedPresets, name, &ui::PresetInfo::name);
    if (found == servedPresets.end() || !found->own)
        return Error{"There is no preset '" + name + "' of your own."};
    found->name = next;
    found->title = title;
    presetConfigs.insert_or_assign(next, presetConfigs.at(name));
    commands << "rename preset " + QString::fromStdString(name + " " + next);
    return next;
}

Status FakeBackend::removePreset(const std::string& name) {
    std::erase_if(servedPresets, [&](const auto& p) { return p.own && p.name == name; });
    commands << "remove preset " + QString::fromStdString(name);
    return {};
}

Status FakeBackend::answer() const {
    if (refusal.empty())
        return {};
    return Error{refusal};
}

Status FakeBackend::start(const ui::RunRequest& request) {
    commands << "start " + QString::fromStdString(request.preset);
    lastRequest = request;
    return answer();
}

Status FakeBackend::resumeRun(const std::string& folder) {
    commands << "open " + QString::fromStdString(folder);
    return answer();
}

std::shared_ptr<const GenerationLog> FakeBackend::generate(const GenerationRequest& request) {
    commands << "generate " + QString::fromStdString(request.prompt);
    lastGeneration = request;
    generation = std::make_shared<GenerationLog>(request);
    return generation;
}

Status FakeBackend::openRun(const std::string& folder) {
    commands << "read " + QString::fromStdString(folder);
    return answer();
}

ui::ComparedAnswers FakeBackend::compare(const GenerationRequest& request,
                                         const ui::WeightsChoice& left,
                                         const ui::WeightsChoice& right) {
    commands << "compare " + QString::fromStdString(request.prompt);
    lastGeneration = request;
    comparedChoices[0] = left;
    comparedChoices[1] = right;
    for (auto& log : compared)
        log = std::make_shared<GenerationLog>(request);
    lastCompared = {compared[0], compared[1]};
    return lastCompared;
}

Status FakeBackend::startBottleneck(double seconds) {
    commands << "bottleneck " + QString::number(seconds);
    return answer();
}

Status FakeBackend::quoteFetch(const FetchOrder& order, const ui::FetchSource& source) {
    commands << "quote fetch";
    lastOrder = order;
    lastSource = source;
    return {};
}

Status FakeBackend::startFetch(const FetchOrder& order, const ui::FetchSource& source) {
    commands << "fetch";
    lastOrder = order;
    lastSource = source;
    return {};
}

Status FakeBackend::startRoofline() {
    commands << "roofline";
    return answer();
}

std::vector<LabContestant> FakeLab::recommended() const {
    std::vector<LabContestant> all;
    for (const char* words : {"full", "full fraction=0.25", "full vocabulary=4096"})
        all.push_back(parseContestant(words, *m_backend.schema).value());
    return all;
}

Result<RunConfig> FakeLab::settings(const std::string& preset, bool startValues) const {
    Result<RunConfig> config = m_backend.presetSettings(preset);
    if (config)
        STUDIO_CHECK(setEqualConditions(config.value(), startValues).ok());
    return config;
}

Status FakeLab::check(const LabPlan& plan) const { return validatePlan(plan); }

Status FakeLab::start(const LabPlan& plan) {
    m_backend.commands << "laboratory";
    lastPlan = plan;
    return m_backend.refusal.empty() ? Status() : Status(Error{m_backend.refusal});
}

Status FakeLab::resume(const std::string& folder) {
    m_backend.commands << "resume laboratory " + QString::fromStdString(folder);
    return m_backend.refusal.empty() ? Status() : Status(Error{m_backend.refusal});
}

void FakeLab::pause() { m_backend.commands << "pause laboratory"; }
void FakeLab::goOn() { m_backend.commands << "go on with laboratory"; }
void FakeLab::stop() { m_backend.commands << "stop laboratory"; }

Status FakeLab::savePage(const std::string& file, const Wording& wording) const {
    m_backend.commands << "page " + QString::fromStdString(file) + ' ' +
                              QString::fromStdString(wording.number(1.5, 1));
    return {};
}

WhatIfAnswer FakeWhatIf::ask(const RunConfig& config, int) const {
    lastAsked = config;
    WhatIfAnswer answer;
    answer.step = step;
    answer.memoryBytes = 420'000'000;
    answer.parameters = 13'555'969;
    if (step)
        answer.finishSeconds = 3725;
    answer.warnings = warnings;
    return answer;
}

Status FakeWhatIf::calibrate(const RunConfig&, int threads) {
    m_backend.commands << "calibrate " + QString::number(threads);
    return m_backend.refusal.empty() ? Status() : Status(Error{m_backend.refusal});
}

Status FakeWhatIf::check(const RunConfig&, int threads) {
    m_backend.commands << "check " + QString::number(threads);
    return m_backend.refusal.empty() ? Status() : Status(Error{m_backend.refusal});
}

void FakeWhatIf::cancel() { m_backend.commands << "cancel what-if"; }

}  // namespace studio::testing
