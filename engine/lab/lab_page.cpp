// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/lab_page.h"

#include <cmath>
#include <filesystem>

#include "engine/base/text.h"
#include "engine/base/version.h"
#include "engine/lab/lab_chart.h"
#include "engine/telemetry/lab_table.h"
#include "engine/telemetry/lab_verdict.h"

namespace studio {
namespace {

/// Line colours are apart from one another for eyes without red or green cones too, and by dashes.
constexpr const char* kStyle = R"(
:root { color-scheme: light dark; --page: #fbfbfa; --ink: #1c1d1f; --soft: #5b6068; --rule: #d9dbde;
  --head: #f0f1f2; --c0: #0b62a8; --c1: #c2410c; --c2: #0f7a5a; --c3: #9b2f7d; --c4: #7a5c00;
  --c5: #4b4fc4; --c6: #b0184a; --c7: #3f6b7a; }
@media (prefers-color-scheme: dark) { :root { --page: #17181a; --ink: #e8e9eb; --soft: #a3a8b0;
  --rule: #3a3d42; --head: #222427; --c0: #6cb6f5; --c1: #ff9d66; --c2: #5fd0ab; --c3: #e79ad3;
  --c4: #e0c057; --c5: #a9acff; --c6: #ff86a6; --c7: #9cc6d4; } }
body { background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif;
  max-width: 72rem; margin: 2rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
.soft, footer, figcaption { color: var(--soft); } .verdict li { margin: .35rem 0; }
.verdict li:first-child { font-weight: 600; } .scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .88rem; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; text-align: right; border-bottom: 1px solid var(--rule);
  vertical-align: top; white-space: nowrap; } th { background: var(--head); font-weight: 600; white-space: normal; }
th.words, td.words { text-align: left; white-space: normal; min-width: 9rem; }
figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; } code { font-size: .9em; }
.grid { stroke: var(--rule); stroke-width: 1; } .axis { stroke: var(--soft); stroke-width: 1; }
text { fill: var(--ink); font: 12px system-ui, sans-serif; } text.tick, text.label { fill: var(--soft); }
.end { text-anchor: end; } .middle { text-anchor: middle; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; } .line.thin { stroke-width: 1.2; stroke-dasharray: 1.5 3; }
.line.again { stroke-dasharray: 7 4; } .band { stroke: none; opacity: .16; }
.swatch { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .45em; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } figure { break-inside: avoid; } }
)";

std::string colorRules() {
    std::string rules;
    for (int i = 0; i < kLabChartColors; ++i) {
        const std::string n = std::to_string(i);
        rules += ".line.s" + n + " { stroke: var(--c" + n + "); } .band.s" + n + ", .swatch.s" + n +
                 " { fill: var(--c" + n + "); background: var(--c" + n + "); }\n";
    }
    return rules;
}

class PageWriter {
public:
    PageWriter(const LabReport& report, const Wording& wording)
        : m_report(report), m_plan(*report.plan), m_say(wording) {}

    std::string write() {
        const std::string title = text(STUDIO_TEXT("Lab", "Output-layer laboratory"));
        m_html =
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
            "content=\"width=device-width, initial-scale=1\"/>\n<title>" +
            title + "</title>\n<style>" + kStyle + colorRules() + "</style></head>\n<body>\n<h1>" +
            title + "</h1>\n";
        writeIntroduction();
        writeVerdict();
        writeCharts();
        writeResults();
        writeSearch();
        writeConditions();
        m_html += "<footer><p>Ternary Studio " + escapedHtml(programVersion()) +
                  "</p></footer>\n</body></html>\n";
        return std::move(m_html);
    }

private:
    std::string text(const char* english) const { return escapedHtml(m_say.translate(english)); }
    void heading(const char* english) { m_html += "<h2>" + text(english) + "</h2>\n"; }
    void paragraph(const std::string& what, const char* kind = "") {
        m_html += "<p class=\"" + std::string(kind) + "\">" + escapedHtml(what) + "</p>\n";
    }

    std::string corpusText() const {
        if (m_plan.corpora.empty())
            return "Storybook";
        std::string names;
        for (const std::string& file : m_plan.corpora)
            names += (names.empty() ? "" : ", ") + std::filesystem::path(file).filename().string();
        return names;
    }

    void writeIntroduction() {
        paragraph(
            m_say.say(STUDIO_TEXT("Lab",
                                  "The same model, trained with each of these output layers on the "
                                  "same text for the same budget: %1. Text: %2. Settings: %3."),
                      {budgetText(m_plan, m_say), corpusText(), m_plan.preset}),
            "soft");
        if (m_report.state != LabReport::State::Done)
            paragraph(m_say.translate(STUDIO_TEXT(
                          "Lab", "This laboratory is not finished; the page shows what is there.")),
                      "soft");
    }

    void writeVerdict() {
        const LabVerdict verdict = labVerdict(m_report, m_say);
        heading(STUDIO_TEXT("Lab", "What came out"));
        writeList(verdict.findings, "verdict");
        if (verdict.cautions.empty())
            return;
        heading(STUDIO_TEXT("Lab", "What to keep in mind"));
        writeList(verdict.cautions, "soft");
    }
    void writeList(const std::vector<std::string>& sentences, const char* kind) {
        m_html += "<ul class=\"" + std::string(kind) + "\">\n";
        for (const std::string& sentence : sentences)
            m_html += "<li>" + escapedHtml(sentence) + "</li>\n";
        m_html += "</ul>\n";
    }

    void writeCharts() {
        writeChart(LabAxis::Seconds, STUDIO_TEXT("Lab", "Score over training time"));
        writeChart(LabAxis::SupervisedTokens,
                   STUDIO_TEXT("Lab", "Score over tokens that entered the loss"));
        writeChart(LabAxis::Tokens, STUDIO_TEXT("Lab", "Score over tokens fed"));
    }
    void writeChart(LabAxis axis, const char* title) {
        const std::string svg = labChartSvg(m_report, axis, m_say.translate(title), m_say);
        if (svg.empty())
            return;
        heading(title);
        m_html +=
            "<figure>\n" + svg + "<figcaption>" +
            text(STUDIO_TEXT("Lab",
                             "Bits per byte on the validation text; lower is better. Bands "
                             "span the seeds. The first twentieth may lie above the chart.")) +
            "</figcaption></figure>\n";
    }

    void beginTable() { m_html += "<div class=\"scroll\"><table><thead><tr>"; }
    void headCell(const std::string& title, const std::string& help, bool words) {
        m_html += std::string("<th scope=\"col\"") + (words ? " class=\"words\"" : "") +
                  (help.empty() ? "" : " title=\"" + escapedHtml(help) + "\"") + ">" +
                  escapedHtml(title) + "</th>";
    }
    void cell(const std::string& html, bool words) {
        m_html += (words ? "<td class=\"words\">" : "<td>") + html + "</td>";
    }
    void endTable() { m_html += "</tbody></table></div>\n"; }
    std::string swatch(std::size_t contestant) const {
        return "<span class=\"swatch s" +
               std::to_string(contestant % static_cast<std::size_t>(kLabChartColors)) +
               "\"></span>" + escapedHtml(m_plan.contestants[contestant].title);
    }

    void writeResults() {
        const LabTable table = labTable(m_report, {}, m_say);
        heading(STUDIO_TEXT("Lab", "All figures"));
        beginTable();
        for (const LabColumn& column : table.columns)
            headCell(column.title, column.help, column.words);
        m_html += "</tr></thead><tbody>\n";
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            m_html += "<tr>";
            for (std::size_t c = 0; c < table.columns.size(); ++c)
                cell(c == 0 ? swatch(table.contestants[r]) : escapedHtml(table.rows[r][c].text),
                     table.columns[c].words);
            m_html += "</tr>\n";
        }
        endTable();
    }

    void writeSearch() {
        if (!m_plan.searches())
            return;
        heading(STUDIO_TEXT("Lab", "The search of the learning rate"));
        paragraph(
            m_say.say(
                STUDIO_TEXT("Lab",
                            "Each output layer was first trained with each of these factors "
                            "on the preset's learning rates, for %1 each; the factor with "
                            "the fewest bits per byte was taken."),
                {m_plan.byTime() ? m_say.duration(m_plan.tryBudget())
                                 : m_say.say(STUDIO_TEXT("Lab", "%1 tokens"),
                                             {m_say.count(std::llround(m_plan.tryBudget()))})}),
            "soft");
        beginTable();
        headCell(m_say.translate(STUDIO_TEXT("Lab", "Output layer")), "", true);
        for (const double factor : m_plan.rateFactors)
            headCell("×" + m_say.number(factor, 2), "", false);
        headCell(m_say.translate(STUDIO_TEXT("Lab", "Taken")), "", false);
        m_html += "</tr></thead><tbody>\n";
        for (const LabStanding& standing : standings(m_report)) {
            m_html += "<tr>";
            cell(swatch(standing.contestant), true);
            for (const double factor : m_plan.rateFactors)
                cell(escapedHtml(tryText(standing, factor)), false);
            cell(standing.rateFactor ? "×" + escapedHtml(m_say.number(*standing.rateFactor, 2))
                                     : "-",
                 false);
            m_html += "</tr>\n";
        }
        endTable();
    }
    std::string tryText(const LabStanding& standing, double factor) const {
        for (const LabRun* run : standing.tries)
            if (run->rateFactor == factor)
                return run->state == LabRunState::Failed
                           ? m_say.translate(STUDIO_TEXT("Lab", "failed"))
                           : m_say.number(run->finalScore(), 3);
        return "-";
    }

    void writeConditions() {
        heading(STUDIO_TEXT("Lab", "Equal conditions"));
        paragraph(
            m_say.say(STUDIO_TEXT("Lab",
                                  "Threads: %1. Products in %2 on %3. All runs have the settings "
                                  "below, with a constant learning rate after the warm-up; each "
                                  "run is a folder that the program can open."),
                      {m_say.count(m_report.machine.threads), m_report.machine.precision,
                       m_report.machine.instructionSet}),
            "soft");
        beginTable();
        headCell(m_say.translate(STUDIO_TEXT("Lab", "Setting")), "", true);
        headCell(m_say.translate(STUDIO_TEXT("Lab", "Value")), "", false);
        m_html += "</tr></thead><tbody>\n";
        for (const Setting& setting : m_plan.settings.schema().settings()) {
            if (m_plan.settings.isDefault(setting.key))
                continue;
            m_html += "<tr>";
            cell("<code>" + escapedHtml(setting.key) + "</code>", true);
            cell(escapedHtml(formatSetting(m_plan.settings.value(setting.key))), false);
            m_html += "</tr>\n";
        }
        for (const LabContestant& contestant : m_plan.contestants) {
            std::string own;
            for (const std::string& assignment : contestant.assignments)
                own += (own.empty() ? "" : " ") + assignment;
            m_html += "<tr>";
            cell(escapedHtml(contestant.title), true);
            cell("<code>" + escapedHtml(own) + "</code>", false);
            m_html += "</tr>\n";
        }
        endTable();
    }

    const LabReport& m_report;
    const LabPlan& m_plan;
    const Wording& m_say;
    std::string m_html;
};

}  // namespace

std::string labPage(const LabReport& report, const Wording& wording) {
    return report.plan ? PageWriter(report, wording).write() : std::string();
}

}  // namespace studio
