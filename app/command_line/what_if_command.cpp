// SPDX-License-Identifier: GPL-3.0-or-later
// ternary what-if
#include <cmath>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/command_line/progress_line.h"
#include "engine/benchmark/step_costs.h"
#include "engine/storage/bounded_json.h"
#include "engine/telemetry/wording.h"
#include "engine/training/run_schema.h"

namespace studio::app {
namespace {

nlohmann::ordered_json jsonOf(const StepPrediction& step) {
    const auto ms = [&](CostGroup group) { return step.ms[static_cast<std::size_t>(group)]; };
    return {{"tokens_per_s", step.tokensPerSecond},
            {"supervised_per_s", step.supervisedPerSecond},
            {"output_layer_share", step.outputLayerShare},
            {"ms_per_step", step.totalMs()},
            {"core_ms", ms(CostGroup::Core)},
            {"output_layer_ms", ms(CostGroup::OutputLayer)},
            {"optimizer_ms", ms(CostGroup::Optimizer)},
            {"rest_ms", ms(CostGroup::Rest)}};
}

std::string lineOf(const char* what, const StepPrediction& step) {
    const Wording say;
    const auto ms = [&](CostGroup group) {
        return say.number(step.ms[static_cast<std::size_t>(group)], 1);
    };
    return std::string(what) + say.count(std::llround(step.tokensPerSecond)) +
           " tokens/s, output layer " + say.percent(step.outputLayerShare, 1) + "; a step " +
           say.number(step.totalMs(), 1) + " ms: core " + ms(CostGroup::Core) + ", output layer " +
           ms(CostGroup::OutputLayer) + ", optimizer " + ms(CostGroup::Optimizer) + ", rest " +
           ms(CostGroup::Rest);
}

void print(const WhatIfAnswer& answer, const std::optional<StepSample>& fact, bool json) {
    const Wording say;
    if (json) {
        nlohmann::ordered_json line = {{"event", "what_if"},
                                       {"memory_bytes", answer.memoryBytes},
                                       {"parameters", answer.parameters},
                                       {"warnings", answer.warnings}};
        if (answer.step)
            line["predicted"] = jsonOf(*answer.step);
        if (answer.finishSeconds)
            line["finish_s"] = *answer.finishSeconds;
        if (fact)
            line["measured"] = jsonOf(asMeasured(*fact));
        return printLine(jsonText(line));
    }
    if (answer.step)
        printLine(lineOf("Predicted: ", *answer.step));
    if (fact)
        printLine(lineOf("Measured:  ", asMeasured(*fact)));
    printLine("Memory: at least " + say.megabytes(static_cast<double>(answer.memoryBytes)) + ", " +
              say.count(answer.parameters) + " weights.");
    if (answer.finishSeconds)
        printLine("Training would take " + say.duration(*answer.finishSeconds) +
                  (answer.endsByTime ? ", its limit." : ", scoring left out."));
    for (const std::string& warning : answer.warnings)
        printLine("Mind: " + warning);
}

}  // namespace

int runWhatIf(const RunLauncher& launcher, const WhatIfArguments& a) {
    Result<RunConfig> config = launcher.configOf(a.preset);
    if (!config)
        return refuse(config.error(), kWrongUse);
    for (const std::string& assignment : a.assignments)
        if (Status status = config.value().setAssignment(assignment); !status)
            return refuse(status.error(), kWrongUse);
    if (Status status = validateRun(config.value()); !status)
        return refuse(status.error(), kWrongUse);
    Workers workers(threadCount(a.threads));
    ProgressLine line(a.json);
    catchInterrupts();
    std::atomic<bool> cancel{false};
    const Progress progress(
        [&](double fraction, std::string_view activity) {
            line.show(fraction, activity);
            cancel.store(interrupted());
        },
        &cancel);
    const auto ended = [&](const Error& error) {
        line.clear();
        return interrupted() ? static_cast<int>(kInterrupted) : refuse(error, kFailed);
    };
    const Result<CostModel> model =
        calibrate(config.value(), workers, progress.part(0, a.check ? 0.7 : 1));
    if (!model)
        return ended(model.error());
    std::optional<StepSample> fact;
    if (a.check) {
        Result<StepSample> measured =
            measureMainPhase(config.value(), workers, progress.part(0.7, 1));
        if (!measured)
            return ended(measured.error());
        fact = std::move(measured).value();
    }
    line.clear();
    print(answerWhatIf(config.value(), &model.value()), fact, a.json);
    return kDone;
}

}  // namespace studio::app
