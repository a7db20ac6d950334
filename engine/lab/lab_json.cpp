// SPDX-License-Identifier: GPL-3.0-or-later
// lab.json: the text of a plan and its runs, and back. Every field is checked before it is used:
// folders must lie below the laboratory's, indices within the plan.
#include <algorithm>
#include <array>

#include "engine/lab/lab_folder.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"

namespace studio {
namespace {

constexpr int kFormat = 1;
constexpr int kDepth = 16;
constexpr std::array kStates = {"waiting", "running", "done", "failed"};

nlohmann::ordered_json toJson(const LabRun& run) {
    nlohmann::ordered_json json = {
        {"contestant", run.contestant},
        {"try", run.isTry},
        {"rate_factor", run.rateFactor},
        {"seed", run.seed},
        {"folder", run.folder},
        {"state", kStates[static_cast<std::size_t>(run.state)]},
        {"problem", run.problem},
        {"seconds", run.seconds},
        {"steps", run.steps},
        {"tokens", run.tokens},
        {"tokens_per_s", run.tokensPerSecond},
        {"output_layer_share", run.outputLayerShare},
        {"memory_bytes", run.memoryBytes},
        {"parameters", run.parameters},
    };
    if (run.foreignCores)
        json["foreign_cores"] = *run.foreignCores;
    json["curve"] = nlohmann::ordered_json::array();
    for (const LabPoint& p : run.curve)
        json["curve"].push_back(
            {p.seconds, p.tokens, p.supervised, p.nll, p.bitsPerByte, p.ownSeconds});
    return json;
}

/// A point is written as its six numbers; null stands for one that is not finite.
Result<LabPoint> pointOf(const nlohmann::json& json, const std::string& source) {
    constexpr std::size_t kNumbers = 6;
    const bool good = json.is_array() && json.size() == kNumbers &&
                      std::ranges::all_of(json, [](const nlohmann::json& n) {
                          return n.is_number() || n.is_null();
                      });
    if (!good)
        return Error{source + " has a score that is not six numbers; it is damaged."};
    const auto number = [&](std::size_t i) {
        return json[i].is_null() ? std::numeric_limits<double>::quiet_NaN() : json[i].get<double>();
    };
    const double tokens = number(1);
    if (!(tokens >= 0 && tokens < 1e18))
        return Error{source + " has a score at an impossible number of tokens; it is damaged."};
    return LabPoint{number(0), static_cast<std::int64_t>(tokens), number(2), number(3), number(4),
                    number(5)};
}

/// Below the laboratory's folder, and nowhere else.
bool isInside(const std::string& folder) {
    const std::filesystem::path path(folder);
    return !folder.empty() && path.is_relative() && !path.has_root_path() &&
           std::ranges::none_of(path, [](const auto& part) { return part == ".." || part == "."; });
}

Result<LabRun> runOf(const nlohmann::json& json, const std::string& source, const LabPlan& plan) {
    if (!json.is_object())
        return Error{source + " has a run that is not an object; it is damaged."};
    JsonFields fields(json, source);
    LabRun run;
    std::string state;
    fields.integer("contestant", run.contestant);
    fields.flag("try", run.isTry);
    fields.real("rate_factor", run.rateFactor);
    fields.integer("seed", run.seed);
    fields.text("folder", run.folder);
    fields.text("state", state);
    fields.text("problem", run.problem);
    fields.real("seconds", run.seconds);
    fields.integer("steps", run.steps);
    fields.integer("tokens", run.tokens);
    fields.real("tokens_per_s", run.tokensPerSecond);
    fields.real("output_layer_share", run.outputLayerShare);
    fields.integer("memory_bytes", run.memoryBytes);
    fields.integer("parameters", run.parameters);
    if (fields.find("foreign_cores") != nullptr)
        fields.real("foreign_cores", run.foreignCores.emplace());
    if (run.contestant >= plan.contestants.size())
        fields.refuse("contestant", "one of the plan's");
    if (!isInside(run.folder))
        fields.refuse("folder", "a folder below the laboratory's");
    const auto known = std::ranges::find(kStates, state);
    if (known == kStates.end())
        fields.refuse("state", "a state of a run");
    const nlohmann::json* curve = fields.find("curve");
    if (curve == nullptr || !curve->is_array())
        fields.refuse("curve", "a list of scores");
    if (Status status = fields.status(); !status)
        return status.error();
    run.state = static_cast<LabRunState>(known - kStates.begin());
    for (const nlohmann::json& json_point : *curve) {
        const Result<LabPoint> point = pointOf(json_point, source);
        if (!point)
            return point.error();
        run.curve.push_back(point.value());
    }
    return run;
}

nlohmann::ordered_json toJson(const LabPlan& plan) {
    nlohmann::ordered_json contestants = nlohmann::ordered_json::array();
    for (const LabContestant& c : plan.contestants)
        contestants.push_back({{"name", c.name}, {"title", c.title}, {"settings", c.assignments}});
    return {
        {"preset", plan.preset},
        {"corpora", plan.corpora},
        {"contestants", contestants},
        {"reference", plan.reference},
        {"budget_seconds", plan.budgetSeconds},
        {"budget_tokens", plan.budgetTokens},
        {"rate_factors", plan.rateFactors},
        {"search_budget", plan.searchBudget},
        {"seeds", plan.seeds},
        {"repeated_best", plan.repeatedBest},
        {"settings", plan.settings.toJson()},
    };
}

/// A list of numbers of a type.
template <class T>
void numbers(JsonFields& fields, const char* key, std::vector<T>& into) {
    const nlohmann::json* list = fields.find(key);
    const auto fits = [](const nlohmann::json& n) {
        return std::is_integral_v<T> ? n.is_number_integer() : n.is_number();
    };
    if (list == nullptr || !list->is_array() || !std::ranges::all_of(*list, fits))
        return fields.refuse(key, "a list of numbers");
    into = list->get<std::vector<T>>();
}

Status readContestants(JsonFields& fields, const std::string& source, LabPlan& plan) {
    const nlohmann::json* list = fields.find("contestants");
    if (list == nullptr || !list->is_array())
        return Error{source + " has no list 'contestants'; it is damaged."};
    for (const nlohmann::json& json : *list) {
        if (!json.is_object())
            return Error{source + " has a contestant that is not an object; it is damaged."};
        JsonFields own(json, source);
        LabContestant contestant;
        own.text("name", contestant.name);
        own.text("title", contestant.title);
        own.texts("settings", contestant.assignments);
        if (!isInside(contestant.name))
            own.refuse("name", "a name that a folder can have");
        if (Status status = own.status(); !status)
            return status;
        plan.contestants.push_back(std::move(contestant));
    }
    return {};
}

Result<LabPlan> planOf(const nlohmann::json& json, const std::string& source,
                       std::shared_ptr<const SettingSchema> schema) {
    LabPlan plan{.settings = RunConfig(std::move(schema))};
    JsonFields fields(json, source);
    nlohmann::json settings;
    fields.text("preset", plan.preset);
    fields.texts("corpora", plan.corpora);
    fields.integer("reference", plan.reference);
    fields.real("budget_seconds", plan.budgetSeconds);
    fields.integer("budget_tokens", plan.budgetTokens);
    fields.real("search_budget", plan.searchBudget);
    fields.integer("repeated_best", plan.repeatedBest);
    fields.object("settings", settings);
    numbers(fields, "rate_factors", plan.rateFactors);
    numbers(fields, "seeds", plan.seeds);
    if (Status status = fields.status(); !status)
        return status.error();
    if (Status status = readContestants(fields, source, plan); !status)
        return status.error();
    if (Status status = plan.settings.mergeJson(settings); !status)
        return Error{"The settings in " + source + " cannot be used: " + status.error().message};
    return plan;
}

}  // namespace

std::string labText(const LabPlan& plan, const LabMachine& machine,
                    const std::vector<LabRun>& runs) {
    nlohmann::ordered_json json = {{"format", kFormat},
                                   {"machine",
                                    {{"instruction_set", machine.instructionSet},
                                     {"precision", machine.precision},
                                     {"threads", machine.threads}}},
                                   {"plan", toJson(plan)}};
    json["runs"] = nlohmann::ordered_json::array();
    for (const LabRun& run : runs)
        json["runs"].push_back(toJson(run));
    return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<LabContent> parseLab(std::string_view text, const std::string& source,
                            std::shared_ptr<const SettingSchema> schema) {
    const Result<nlohmann::json> json = parseJson(text, kDepth, source);
    if (!json)
        return json.error();
    if (!json.value().is_object())
        return Error{source + " is not a JSON object; it is damaged."};
    JsonFields fields(json.value(), source);
    int format = 0;
    nlohmann::json planJson, machineJson;
    fields.integer("format", format);
    fields.object("plan", planJson);
    fields.object("machine", machineJson);
    const nlohmann::json* list = fields.find("runs");
    if (list == nullptr || !list->is_array())
        fields.refuse("runs", "a list");
    if (Status status = fields.status(); !status)
        return status.error();
    if (format != kFormat)
        return Error{source + " is of the form " + std::to_string(format) +
                     ", but this version knows the form 1; use the version that wrote it."};
    Result<LabPlan> plan = planOf(planJson, source, std::move(schema));
    if (!plan)
        return plan.error();
    LabContent content{std::move(plan).value(), {}};
    JsonFields machine(machineJson, source);
    machine.text("instruction_set", content.machine.instructionSet);
    machine.text("precision", content.machine.precision);
    machine.integer("threads", content.machine.threads);
    if (Status status = machine.status(); !status)
        return status.error();
    for (const nlohmann::json& entry : *list) {
        Result<LabRun> run = runOf(entry, source, content.plan);
        if (!run)
            return run.error();
        content.runs.push_back(std::move(run).value());
    }
    return content;
}

}  // namespace studio
