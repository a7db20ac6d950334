// SPDX-License-Identifier: GPL-3.0-or-later
// ternary find-rate: a learning-rate range test on a run's settings and text.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "engine/config/setting.h"
#include "engine/platform/terminal.h"
#include "engine/storage/bounded_json.h"
#include "engine/training/rate_finder.h"

namespace studio::app {
namespace {

std::string format(const char* form, double a, double b = 0, double c = 0) {
    std::array<char, 256> text{};
    std::snprintf(text.data(), text.size(), form, a, b, c);
    return text.data();
}

nlohmann::ordered_json jsonOf(const RatePoint& point) {
    return {{"scale", point.scale},
            {"optimizer.normuon.rate", point.normuon},
            {"optimizer.adamw.rate", point.adamw},
            {"loss", point.loss},
            {"smoothed", point.smoothed}};
}

/// The curve as a picture of about two dozen rows.
void printCurve(const RateCurve& curve) {
    double highest = 0;
    for (const RatePoint& point : curve.points)
        if (std::isfinite(point.smoothed))
            highest = std::max(highest, point.smoothed);
    constexpr std::size_t kRows = 24, kColumns = 50;
    const std::size_t stride = std::max<std::size_t>(1, curve.points.size() / kRows);
    for (std::size_t i = 0; i < curve.points.size(); i += stride) {
        const RatePoint& point = curve.points[i];
        const double share = std::isfinite(point.smoothed) ? point.smoothed / highest : 1;
        printLine(format("%9.3g  %8.3f  ", point.scale, point.smoothed) +
                  std::string(static_cast<std::size_t>(share * kColumns), '#'));
    }
}

void printResult(const RateCurve& curve, bool json) {
    if (json) {
        nlohmann::ordered_json all = {{"points", nlohmann::ordered_json::array()},
                                      {"suggested", nullptr},
                                      {"diverged", nullptr}};
        for (const RatePoint& point : curve.points)
            all["points"].push_back(jsonOf(point));
        if (curve.suggested)
            all["suggested"] = jsonOf(*curve.suggested);
        if (curve.diverged)
            all["diverged"] = jsonOf(*curve.diverged);
        return printLine(jsonText(all));
    }
    printLine("    scale      loss  (smoothed)");
    printCurve(curve);
    if (curve.diverged)
        printLine(format("At %.3g times the rates in the settings training diverged.",
                         curve.diverged->scale));
    if (!curve.suggested)
        return printLine(
            "The loss fell too little to suggest a rate: take more --steps or a larger --highest.");
    const RatePoint& best = *curve.suggested;
    printLine(format("The loss fell fastest at %.3g times the rates in the settings.", best.scale));
    printLine("Suggested: --set optimizer.normuon.rate=" + format("%.2g", best.normuon) +
              " --set optimizer.adamw.rate=" + format("%.2g", best.adamw));
}

}  // namespace

int runFindRate(const RunLauncher& launcher, const FindRateArguments& arguments) {
    const Result<RunConfig> config = configOf(launcher, arguments.settings);
    if (!config)
        return refuse(config.error(), kWrongUse);
    if (arguments.highest <= arguments.lowest)
        return refuse("--highest must be more than --lowest.", kWrongUse);
    const auto& files = arguments.settings.corpora;
    Result<PreparedLaunch> launch = launcher.newRun(
        {config.value(), arguments.settings.preset, {files.begin(), files.end()}, {}});
    if (!launch)
        return refuse(launch.error(), kFailed);
    catchInterrupts();
    Workers workers(threadCount(arguments.settings.threads));
    const Result<SessionSetup> setup =
        launch.value().prepare(workers, Progress([](double, std::string_view) {}, nullptr));
    if (!setup)
        return refuse(setup.error(), kFailed);
    const bool bar = !arguments.settings.json && standardOutputIsTerminal();
    const RateFinderOptions options{arguments.steps, arguments.lowest, arguments.highest,
                                    [bar](double fraction) {
                                        if (bar)
                                            printText(format("\r%3.0f %%", 100 * fraction));
                                        return !interrupted();
                                    }};
    const Result<RateCurve> curve =
        findRate(config.value(), setup.value().corpus, workers, options);
    if (bar)
        printText("\r\033[K");
    if (!curve)
        return interrupted() ? static_cast<int>(kInterrupted) : refuse(curve.error(), kFailed);
    printResult(curve.value(), arguments.settings.json);
    return kDone;
}

}  // namespace studio::app
