// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/lab_conditions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "engine/training/phase_plan.h"
#include "engine/training/run_schema.h"

namespace studio {
namespace {

constexpr double kScoresOfARun = 40;
constexpr std::int64_t kNever = 1'000'000'000;
constexpr const char* kBiases = "head.log_frequency_bias";
constexpr const char* kScale = "head.logit_scale";
constexpr std::array kRates = {"optimizer.adamw.rate", "optimizer.normuon.rate"};

/// The steps after which at least this many tokens are fed.
std::int64_t stepsFor(const PhasePlan& phases, double tokens) {
    std::int64_t low = 0, high = kNever;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (static_cast<double>(phases.tokensUpTo(middle)) >= tokens)
            high = middle;
        else
            low = middle + 1;
    }
    return std::max<std::int64_t>(1, low);
}

std::string assignment(const char* key, const SettingValue& value) {
    return std::string(key) + "=" + formatSetting(value);
}

Status setAll(RunConfig& config, const std::vector<std::string>& assignments) {
    for (const std::string& text : assignments)
        if (Status status = config.setAssignment(text); !status)
            return status;
    return {};
}

Status setBudget(RunConfig& config, const LabPlan& plan, bool isTry) {
    const double budget = isTry ? plan.tryBudget() : plan.budget();
    const double between = budget / kScoresOfARun;
    std::int64_t steps = kNever, everySteps = kNever;
    if (!plan.byTime()) {
        const auto phases =
            PhasePlan::parse(std::get<std::string>(config.value("training.phases")));
        if (!phases)
            return phases.error();
        steps = stepsFor(phases.value(), budget);
        everySteps =
            isTry ? kNever : std::max<std::int64_t>(1, std::llround(steps / kScoresOfARun));
    }
    const bool byClock = plan.byTime() && !isTry;
    return setAll(config, {assignment("limit.steps", steps),
                           assignment("limit.minutes", plan.byTime() ? budget / 60 : 0.0),
                           assignment("evaluation.every_steps", everySteps),
                           assignment("evaluation.every_seconds", byClock ? between : 0.0)});
}

Status refuse(const LabContestant& contestant, const Status& status) {
    return Error{"'" + contestant.title + "': " + status.error().message};
}

Status checkNumbers(const LabPlan& plan) {
    if (plan.contestants.empty())
        return Error{"A laboratory needs at least one output layer: choose some."};
    if (plan.reference >= plan.contestants.size())
        return Error{"The reference is not among the output layers that were chosen."};
    if (!(plan.budget() > 0))
        return Error{"A laboratory needs a budget of more than 0 seconds or tokens for each run."};
    if (plan.rateFactors.empty() ||
        std::ranges::any_of(plan.rateFactors, [](double f) { return !(f > 0 && f < 1e6); }))
        return Error{"The factors on the learning rate must be greater than 0."};
    if (plan.searches() && !(plan.searchBudget > 0))
        return Error{
            "The search of the learning rate needs a budget of more than 0; one factor "
            "alone needs none."};
    if (plan.seeds.empty())
        return Error{"A laboratory needs at least one seed."};
    std::set<std::string> names;
    for (const LabContestant& contestant : plan.contestants)
        if (contestant.name.empty() || !names.insert(contestant.name).second)
            return Error{"Two of the output layers have the same name '" + contestant.name + "'."};
    return {};
}

}  // namespace

Status setEqualConditions(RunConfig& settings, bool startValues) {
    std::vector<std::string> values = {
        "training.position_fraction=1",
        "training.label_smoothing=0",
        "training.z_loss=0",
        "schedule.warmup=50",
        assignment("schedule.decay_start", kNever),
        assignment("schedule.decay_end", kNever),
        "limit.minutes=0",
        assignment("limit.steps", kNever),
        "evaluation.windows=1000000",
        "checkpoint.keep=1",
        assignment("checkpoint.every_steps", kNever),
        "checkpoint.every_seconds=60",
    };
    // Of which layers there are depends whether anything can start better.
    if (settings.schema().find(kBiases) != nullptr)
        values.push_back(assignment(kBiases, startValues));
    if (settings.schema().find(kScale) != nullptr)
        values.push_back(assignment(kScale, startValues ? 1.0 : 0.0));
    return setAll(settings, values);
}

std::vector<LabContestant> recommendedContestants(const SettingSchema& schema) {
    const Setting* heads = schema.find("head.kind");
    STUDIO_CHECK(heads != nullptr && !heads->choices.empty());
    const std::string& first = heads->choices.front();
    std::vector<std::string> words{first, first + " fraction=0.25"};
    words.insert(words.end(), heads->choices.begin() + 1, heads->choices.end());
    words.push_back(first + " vocabulary=4096");
    std::vector<LabContestant> all;
    for (const std::string& text : words) {
        Result<LabContestant> contestant = parseContestant(text, schema);
        STUDIO_CHECK(contestant.ok());  // made of the schema's own names
        all.push_back(std::move(contestant).value());
    }
    return all;
}

Status validatePlan(const LabPlan& plan) {
    if (Status status = checkNumbers(plan); !status)
        return status;
    for (std::size_t c = 0; c < plan.contestants.size(); ++c)
        for (const double factor : plan.rateFactors) {
            LabRun run;
            run.contestant = c;
            run.rateFactor = factor;
            const Result<RunConfig> config = settingsOf(plan, run);
            const Status status = config ? validateRun(config.value()) : Status(config.error());
            if (!status)
                return refuse(plan.contestants[c], status);
        }
    return {};
}

Result<RunConfig> settingsOf(const LabPlan& plan, const LabRun& run) {
    RunConfig config = plan.settings;
    for (const std::string& assignment : plan.contestants[run.contestant].assignments)
        if (Status status = config.setAssignment(assignment); !status)
            return status.error();
    for (const char* key : kRates)
        if (Status status =
                config.setValue(key, std::get<double>(config.value(key)) * run.rateFactor);
            !status)
            return status.error();
    if (Status status = config.setValue("training.seed", run.seed); !status)
        return status.error();
    if (run.isTry)  // short enough to be begun again
        if (Status status = config.setValue("checkpoint.every_seconds", 1e9); !status)
            return status.error();
    if (Status status = setBudget(config, plan, run.isTry); !status)
        return status.error();
    return config;
}

}  // namespace studio
