// SPDX-License-Identifier: GPL-3.0-or-later
// ternary train
#include <algorithm>
#include <chrono>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/command_line/train_reporter.h"
#include "app/paths.h"
#include "app/power_watch.h"
#include "engine/inference/prompt_sampler.h"
#include "engine/platform/terminal.h"
#include "engine/storage/bounded_json.h"
#include "engine/training/run_schema.h"

namespace studio::app {
namespace {

constexpr std::uint64_t kConfigLimit = 1u << 20;
constexpr int kPinTokens = 60;
constexpr const char* kNoStepLimit = "1000000000";

Result<RunConfig> readConfig(const RunLauncher& launcher, const std::string& path) {
    const auto bytes = FileSystem().readFile(path, kConfigLimit);
    if (!bytes)
        return bytes.error();
    const std::string_view text(reinterpret_cast<const char*>(bytes.value().data()),
                                bytes.value().size());
    const Result<nlohmann::json> json = parseJson(text, 8, "'" + path + "'");
    if (!json)
        return json.error();
    // The settings' tree by itself, or under "settings" as presets and run.json have it.
    const auto inner = json.value().find("settings");
    RunConfig config(launcher.schema());
    if (Status status = config.mergeJson(inner != json.value().end() ? *inner : json.value());
        !status)
        return Error{"'" + path + "': " + status.error().message};
    return config;
}

}  // namespace

Result<RunConfig> configOf(const RunLauncher& launcher, const TrainArguments& arguments) {
    Result<RunConfig> config = arguments.configFile.empty()
                                   ? launcher.configOf(arguments.preset)
                                   : readConfig(launcher, arguments.configFile);
    if (!config)
        return config;
    RunConfig& c = config.value();
    // A time limit alone lifts the preset's limit of steps: training lasts as long as was said.
    if (arguments.minutes)
        if (Status status = c.set("limit.steps", kNoStepLimit); !status)
            return status.error();
    for (const std::string& assignment : arguments.assignments)
        if (Status status = c.setAssignment(assignment); !status)
            return status.error();
    if (!arguments.weights.empty())
        if (Status status = c.set("corpus.weights", arguments.weights); !status)
            return status.error();
    if (!arguments.embeddings.empty()) {
        const auto file = std::filesystem::absolute(arguments.embeddings).string();
        if (Status status = c.set("model.embedding_source", "pretrained"); !status)
            return status.error();
        if (Status status = c.set("model.embedding_file", file); !status)
            return status.error();
    }
    if (arguments.steps)
        if (Status status = c.setValue("limit.steps", *arguments.steps); !status)
            return status.error();
    if (arguments.minutes)
        if (Status status = c.setValue("limit.minutes", *arguments.minutes); !status)
            return status.error();
    if (Status status = validateRun(c); !status)
        return status.error();
    return config;
}

namespace {

Result<PreparedLaunch> launchNew(const RunLauncher& launcher, const TrainArguments& arguments,
                                 RunConfig config) {
    const std::string preset = arguments.configFile.empty() ? arguments.preset : "custom";
    RunOrder order{std::move(config), preset, {}, arguments.outFolder};
    if (order.folder.empty())
        order.folder = newRunFolder(runsFolder(), preset);
    order.corpora.assign(arguments.corpora.begin(), arguments.corpora.end());
    const std::string folder = order.folder.string();
    Result<PreparedLaunch> launch = launcher.newRun(std::move(order));
    if (launch && !arguments.json)
        printLine("The run is kept in " + folder);
    return launch;
}

/// Pauses for battery or heat, and goes on afterwards.
void keepToPower(TrainingSession& session, const PowerVerdict& verdict, bool& paused) {
    if (verdict.pause == paused)
        return;
    paused = verdict.pause;
    if (!paused)
        return session.resume();
    session.remark(EventKind::Warning, verdict.why);
    session.pause();
}

int train(PreparedLaunch launch, const TrainArguments& arguments) {
    const auto form = arguments.json               ? TrainReporter::Form::Json
                      : standardOutputIsTerminal() ? TrainReporter::Form::ProgressBar
                                                   : TrainReporter::Form::Lines;
    TrainReporter reporter(form);
    std::vector<PinnedPrompt> pins;
    for (const std::string& prompt : arguments.pins)
        pins.push_back({prompt});
    for (PinnedPrompt& pin : pins)
        pin.sampling.tokens = kPinTokens;
    catchInterrupts();
    const int threads = threadCount(arguments.threads);
    PowerWatch power(systemPowerSource());
    power.setManners({arguments.pauseOnBattery, arguments.pauseAtCelsius.has_value(),
                      arguments.pauseAtCelsius.value_or(0)});
    TrainingSession session({.config = std::move(launch.config),
                             .threads = arguments.leaveOneCore ? std::max(1, threads - 1) : threads,
                             .lowPriority = arguments.lowPriority,
                             .prepare = std::move(launch.prepare),
                             .listener = &reporter,
                             .log = std::move(launch.log),
                             .sampling = std::make_shared<PromptSampler>(std::move(pins), true)});
    bool paused = false;
    while (!session.waitFor(std::chrono::milliseconds(100))) {
        reporter.showProgress(*session.snapshot());
        keepToPower(session, *power.verdict(), paused);
        if (interrupted() || !outputIsWhole())
            session.stop();
    }
    session.wait();
    reporter.finish();
    const auto last = session.snapshot();
    const bool neverBegun = last->run == nullptr;
    if (last->state == RunState::Failed && !(interrupted() && neverBegun))
        return refuse(last->problem, kFailed);
    if (!outputIsWhole())
        return refuse("Standard output cannot be written, so training was stopped; it is saved.",
                      kFailed);
    return interrupted() ? kInterrupted : kDone;
}

}  // namespace

int runTrain(const RunLauncher& launcher, const TrainArguments& arguments) {
    if (!arguments.resumeFolder.empty()) {
        Result<PreparedLaunch> launch = launcher.resume(arguments.resumeFolder);
        if (!launch)
            return refuse(launch.error(), kFailed);
        if (launch.value().finished) {
            const std::string step = std::to_string(launch.value().finishedStep);
            if (arguments.json)
                printLine(R"({"event":"finished","step":)" + step + "}");
            else
                printLine("This run is finished: all " + step + " steps are trained.");
            return kDone;
        }
        return train(std::move(launch).value(), arguments);
    }
    Result<RunConfig> config = configOf(launcher, arguments);
    if (!config)
        return refuse(config.error(), kWrongUse);
    Result<PreparedLaunch> launch = launchNew(launcher, arguments, std::move(config).value());
    if (!launch)
        return refuse(launch.error(), kFailed);
    return train(std::move(launch).value(), arguments);
}

}  // namespace studio::app
