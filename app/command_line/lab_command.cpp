// SPDX-License-Identifier: GPL-3.0-or-later
// ternary lab
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "app/lab_runner.h"
#include "app/paths.h"
#include "engine/lab/lab_conditions.h"
#include "engine/platform/terminal.h"
#include "engine/storage/bounded_json.h"
#include "engine/telemetry/lab_table.h"
#include "engine/telemetry/lab_verdict.h"

namespace studio::app {
namespace {

std::size_t widthOf(const std::string& text) {  // of characters, not bytes
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(const std::string& text, std::size_t width, bool left) {
    const std::string space(width > widthOf(text) ? width - widthOf(text) : 0, ' ');
    return left ? text + space : space + text;
}

std::string tableText(const LabTable& table) {
    std::vector<std::size_t> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::size_t width = widthOf(table.columns[c].title);
        for (const auto& row : table.rows)
            width = std::max(width, widthOf(row[c].text));
        widths.push_back(width);
    }
    std::string text;
    const auto line = [&](const auto& cellOf) {
        for (std::size_t c = 0; c < widths.size(); ++c)
            text += (c == 0 ? "" : "  ") + padded(cellOf(c), widths[c], table.columns[c].words);
        text += "\n";
    };
    line([&](std::size_t c) { return table.columns[c].title; });
    for (const auto& row : table.rows)
        line([&](std::size_t c) { return row[c].text; });
    return text;
}

nlohmann::ordered_json resultJson(const LabReport& report, std::optional<double> score) {
    const LabTable table = labTable(report, score, Wording());
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        nlohmann::ordered_json row;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const LabCell& cell = table.rows[r][c];
            if (table.columns[c].words)
                row[table.columns[c].id] = cell.text;
            else if (std::isfinite(cell.value))
                row[table.columns[c].id] = cell.value;
            else
                row[table.columns[c].id] = nullptr;
        }
        rows.push_back(std::move(row));
    }
    const LabVerdict verdict = labVerdict(report, Wording());
    return {{"event", "result"},
            {"folder", report.folder},
            {"done", report.state == LabReport::State::Done},
            {"findings", verdict.findings},
            {"cautions", verdict.cautions},
            {"output_layers", rows}};
}

void printResult(const LabReport& report, const LabArguments& a) {
    if (a.json)
        return printLine(jsonText(resultJson(report, a.score)));
    const LabVerdict verdict = labVerdict(report, Wording());
    std::string text = "\n" + tableText(labTable(report, a.score, Wording())) + "\n";
    for (const auto* part : {&verdict.findings, &verdict.cautions})
        for (const std::string& sentence : *part)
            text += sentence + "\n";
    printText(text + "\nThe page: " + report.folder + "/laboratory.html\n");
}

/// Prints what happens, line by line, and a line that is written over on a terminal.
class LabReporter {
public:
    explicit LabReporter(bool json) : m_json(json), m_bar(!json && standardOutputIsTerminal()) {}
    ~LabReporter() { clear(); }

    void show(const LabReport& report) {
        for (; m_told < report.runs.size() && ended(report.runs[m_told]); ++m_told)
            tell(report, report.runs[m_told]);
        if (m_bar)
            showBar(report);
    }
    /// Runs of before are known; only what is new is told.
    void skip(const LabReport& report) {
        while (m_told < report.runs.size() && ended(report.runs[m_told]))
            ++m_told;
    }

private:
    static bool ended(const LabRun& run) {
        return run.state == LabRunState::Done || run.state == LabRunState::Failed;
    }
    void tell(const LabReport& report, const LabRun& run) {
        const LabContestant& contestant = report.plan->contestants[run.contestant];
        if (m_json)
            return printLine(
                jsonText(nlohmann::ordered_json{{"event", "run"},
                                                {"output_layer", contestant.name},
                                                {"try", run.isTry},
                                                {"rate_factor", run.rateFactor},
                                                {"seed", run.seed},
                                                {"bits_per_byte", run.finalScore()},
                                                {"seconds", run.seconds},
                                                {"tokens", run.tokens},
                                                {"tokens_per_s", run.tokensPerSecond},
                                                {"output_layer_share", run.outputLayerShare},
                                                {"problem", run.problem}}));
        const Wording say;
        clear();
        printLine(contestant.title +
                  (run.isTry ? ", rate ×" + say.number(run.rateFactor, 2)
                             : ", seed " + std::to_string(run.seed)) +
                  ": " +
                  (run.state == LabRunState::Failed
                       ? "failed. " + run.problem
                       : say.number(run.finalScore(), 3) + " bits per byte after " +
                             say.duration(run.seconds) + ", " + say.number(run.tokensPerSecond, 0) +
                             " tokens/s"));
    }
    void showBar(const LabReport& report) {
        const Wording say;
        std::string text = say.percent(report.fraction);
        if (report.current) {
            const LabRun& run = report.runs[*report.current];
            text += "  " + report.plan->contestants[run.contestant].title +
                    (run.isTry ? ", choosing the rate" : ", seed " + std::to_string(run.seed));
        }
        if (!report.activity.empty())
            text += "  " + report.activity;
        if (report.remainingSeconds)
            text += "  " + say.duration(*report.remainingSeconds) + " left";
        printText("\r\033[K" +
                  text.substr(0, static_cast<std::size_t>(std::max(20, terminalColumns() - 1))));
        m_shown = true;
    }
    void clear() {
        if (m_shown)
            printText("\r\033[K");
        m_shown = false;
    }

    bool m_json, m_bar, m_shown = false;
    std::size_t m_told = 0;
};

Result<std::vector<LabContestant>> contestantsOf(const LabArguments& a,
                                                 const SettingSchema& schema) {
    std::vector<LabContestant> all;
    if (a.allHeads)
        all = recommendedContestants(schema);
    for (const std::string& words : a.heads) {
        Result<LabContestant> contestant = parseContestant(words, schema);
        if (!contestant)
            return contestant.error();
        all.push_back(std::move(contestant).value());
    }
    if (all.empty())
        return Error{"Choose output layers by --head, or --all-heads (see 'ternary lab --help')."};
    nameApart(all);
    return all;
}

Result<LabPlan> planOf(const RunLauncher& launcher, const LabArguments& a) {
    Result<RunConfig> settings = launcher.configOf(a.preset);
    if (!settings)
        return settings.error();
    if (Status status = setEqualConditions(settings.value(), !a.plainStart); !status)
        return status.error();
    for (const std::string& assignment : a.assignments)
        if (Status status = settings.value().setAssignment(assignment); !status)
            return status.error();
    Result<std::vector<LabContestant>> contestants = contestantsOf(a, *launcher.schema());
    if (!contestants)
        return contestants.error();
    LabPlan plan{.preset = a.preset, .settings = std::move(settings).value()};
    plan.corpora = a.corpora;
    plan.contestants = std::move(contestants).value();
    if (a.tokens) {
        plan.budgetSeconds = 0;
        plan.budgetTokens = *a.tokens;
        plan.searchBudget = 0.4 * static_cast<double>(*a.tokens);
    } else {
        plan.budgetSeconds = a.seconds;
    }
    plan.searchBudget = a.search.value_or(plan.byTime() ? 0.4 * a.seconds : plan.searchBudget);
    plan.rateFactors = a.rates;
    plan.seeds = a.seeds;
    plan.repeatedBest = a.repeatBest;
    if (a.reference.empty()) {
        plan.reference = a.allHeads ? 1 : 0;
        return plan;
    }
    const auto at = std::ranges::find(plan.contestants, a.reference, &LabContestant::name);
    if (at == plan.contestants.end()) {
        std::string names;
        for (const LabContestant& contestant : plan.contestants)
            names += (names.empty() ? "" : ", ") + contestant.name;
        return Error{"There is no '" + a.reference + "' among the output layers: " + names + "."};
    }
    plan.reference = static_cast<std::size_t>(at - plan.contestants.begin());
    return plan;
}

int carryOut(LabRunner& runner, const LabArguments& a, bool resumed) {
    LabReporter reporter(a.json);
    if (resumed)
        reporter.skip(*runner.report());
    catchInterrupts();
    while (!runner.waitFor(std::chrono::milliseconds(200))) {
        reporter.show(*runner.report());
        if (interrupted() || !outputIsWhole())
            runner.stop();
    }
    const std::shared_ptr<const LabReport> report = runner.report();
    reporter.show(*report);
    if (report->state == LabReport::State::Failed)
        return refuse(report->problem, kFailed);
    if (interrupted()) {
        if (!a.json)
            printLine("\nStopped; go on with: ternary lab --resume " + report->folder);
        return kInterrupted;
    }
    printResult(*report, a);
    return outputIsWhole() ? kDone : kFailed;
}

}  // namespace

int runLab(const RunLauncher& launcher, const LabArguments& a) {
    LabRunner runner(launcher, threadCount(a.threads), false);
    if (!a.resumeFolder.empty()) {
        if (Status status = runner.resume(a.resumeFolder); !status)
            return refuse(status.error(), kFailed);
        return carryOut(runner, a, true);
    }
    Result<LabPlan> plan = planOf(launcher, a);
    if (!plan)
        return refuse(plan.error(), kWrongUse);
    if (Status status = validatePlan(plan.value()); !status)
        return refuse(status.error(), kWrongUse);
    const std::filesystem::path folder = a.outFolder.empty()
                                             ? newRunFolder(labsFolder(), "laboratory")
                                             : std::filesystem::path(a.outFolder);
    if (Status status = runner.start(std::move(plan).value(), folder); !status)
        return refuse(status.error(), kFailed);
    if (!a.json)
        printLine("The laboratory is kept in " + folder.string());
    return carryOut(runner, a, false);
}

}  // namespace studio::app
