// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/kept_run.h"

#include <QtGlobal>
#include <fstream>

#include "engine/storage/metric_json.h"
#include "engine/storage/run_folder.h"

namespace studio::testing {
namespace {

const ZoneTable kZones = {{"block.mixer", ZonePass::Forward, ZoneGroup::Core},
                          {"head", ZonePass::Forward, ZoneGroup::OutputLayer}};

std::string stepLine(const KeptRunPlan& plan, int step) {
    StepMetrics m;
    m.step = step;
    m.tokens = 1'024LL * step;
    m.elapsedSeconds = 0.1 * step;
    m.bitsPerByte =
        plan.bitsAtStart + (plan.bitsAtEnd - plan.bitsAtStart) * (step - 0.5) / plan.steps;
    m.nll = 2 * m.bitsPerByte;
    m.loss = m.nll + 0.3;
    m.learningRate = 3e-4;
    m.gradientNorm = 1.0 / step;
    m.tokensPerSecond = 10'240;
    m.outputLayerShare = 0.4;
    m.phase = step > plan.steps / 2 ? 1 : 0;
    StepProfile profile;
    profile.wallNs = 100'000'000;
    profile.selfNs = {58'000'000, 40'000'000 + step};
    return metricLine(m, profile, kZones) + "\n";
}

std::string evaluationLine(const KeptRunPlan& plan, int step) {
    EvaluationMetrics e;
    e.step = step;
    e.tokens = 1'024LL * step;
    e.elapsedSeconds = 0.1 * step;
    e.bitsPerByte =
        plan.bitsAtStart + (plan.bitsAtEnd - plan.bitsAtStart) * step / plan.steps + 0.1;
    e.nll = 2 * e.bitsPerByte;
    e.seconds = 0.5;
    return metricLine(e) + "\n";
}

std::string eventLine(EventKind kind, int step, const std::string& text, std::int64_t unixMs) {
    return metricLine(RunEvent{kind, step, 0.1 * step, unixMs, text}) + "\n";
}

}  // namespace

void appendText(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary | std::ios::app) << text;
}

void appendSteps(const std::filesystem::path& folder, const KeptRunPlan& plan, int from, int to,
                 bool ended) {
    std::string metrics, samples;
    for (int step = from; step <= to; ++step) {
        metrics += stepLine(plan, step);
        if (step % 50 == 0 || (ended && step == to))
            metrics += evaluationLine(plan, step);
        if (step % 10 == 0)
            metrics +=
                metricLine(WeightSample{step, 0, 0.2f, 0.55f, 0.25f, 3.0f / float(step)}) + "\n";
        if (step % 100 == 0) {
            PromptSample sample;
            sample.step = step;
            sample.elapsedSeconds = 0.1 * step;
            sample.pin.prompt = "Once upon a time";
            sample.text = " there was a fox of step " + std::to_string(step) + ".";
            samples += metricLine(sample) + "\n";
            metrics += eventLine(EventKind::Checkpoint, step,
                                 "Checkpoint of step " + std::to_string(step) + " is saved.",
                                 plan.created + 100LL * step);
        }
    }
    if (ended)
        metrics +=
            eventLine(EventKind::Finished, to, "Training was stopped.", plan.created + 100LL * to);
    appendText(folder / "metrics.jsonl", metrics);
    appendText(folder / "samples.jsonl", samples);
}

void makeKeptRun(const std::filesystem::path& folder, const KeptRunPlan& plan) {
    RunRecord record;
    record.name = plan.name;
    record.preset = "quick-start";
    record.settings = nlohmann::json::parse(plan.settings);
    record.tokenizerName = "bpe";
    record.precision = "fp32";
    record.instructionSet = "avx2";
    record.stepLimit = 2'000;
    record.createdUnixMilliseconds = plan.created;
    const Result<RunFolder> made = RunFolder::create(FileSystem(), folder, record);
    if (!made)
        qFatal("no run folder: %s", made.error().message.c_str());
    appendText(folder / "metrics.jsonl", metricLine(ZonesLine{0, kZones}) + "\n");
    appendText(folder / "metrics.jsonl",
               eventLine(EventKind::Started, 0, "Training starts.", plan.created));
    appendSteps(folder, plan, 1, plan.steps, plan.ended);
    if (plan.finished && !made.value().setMark({true, plan.steps}))
        qFatal("no mark");
}

}  // namespace studio::testing
