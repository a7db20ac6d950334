// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/lab_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/base/text.h"
#include "engine/telemetry/lab_verdict.h"

namespace studio {
namespace {

/// Where on the way to the end of the budget scores are told.
constexpr std::array kParts = {0.2, 0.6};
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

class TableWriter {
public:
    TableWriter(const LabReport& report, std::optional<double> score, const Wording& wording)
        : m_report(report),
          m_plan(*report.plan),
          m_score(score ? score : referenceScore(report)),
          m_say(wording) {}

    LabTable write() {
        addColumns();
        std::vector<LabStanding> rows = standings(m_report);
        std::ranges::stable_sort(rows, {}, [](const LabStanding& s) {
            return s.score.count > 0 ? s.score.mean : std::numeric_limits<double>::infinity();
        });
        for (const LabStanding& standing : rows) {
            m_table.contestants.push_back(standing.contestant);
            addRow(standing);
        }
        return std::move(m_table);
    }

private:
    LabAxis axis() const { return m_plan.byTime() ? LabAxis::Seconds : LabAxis::Tokens; }
    std::string place(double value) const {
        if (!std::isfinite(value))
            return "-";
        return m_plan.byTime() ? m_say.duration(value)
                               : m_say.count(static_cast<std::int64_t>(std::llround(value)));
    }
    void column(const char* id, std::string title, const char* help, bool words = false) {
        m_table.columns.push_back({id, std::move(title), m_say.translate(help), words});
    }

    void addColumns() {
        column("output_layer", m_say.translate(STUDIO_TEXT("Lab", "Output layer")),
               STUDIO_TEXT("Lab", "With those of its settings that were chosen."), true);
        for (std::size_t i = 0; i < kParts.size(); ++i)
            column(i == 0 ? "score_early" : "score_middle",
                   //: Column title; %1 is a time or a number of tokens.
                   m_say.say(STUDIO_TEXT("Lab", "At %1"), {place(kParts[i] * m_plan.budget())}),
                   STUDIO_TEXT("Lab",
                               "Validation bits per byte at this point of the run, as a mean "
                               "over the seeds."));
        column("bits_per_byte", m_say.translate(STUDIO_TEXT("Lab", "Bits per byte")),
               STUDIO_TEXT("Lab",
                           "On the validation text at the end of the run: the mean, and the "
                           "least and greatest over the seeds. Lower is better."));
        column("reaches",
               m_score ? m_say.say(STUDIO_TEXT("Lab", "Reaches %1"), {m_say.number(*m_score, 3)})
                       : m_say.translate(STUDIO_TEXT("Lab", "Reaches the score")),
               STUDIO_TEXT("Lab",
                           "When the run first was at this score: training time, or tokens "
                           "where they are the budget. Evaluations do not count."));
        column("tokens_per_s", m_say.translate(STUDIO_TEXT("Lab", "Tokens/s")),
               STUDIO_TEXT("Lab", "Tokens fed in a second of training."));
        column("supervised_per_s", m_say.translate(STUDIO_TEXT("Lab", "With loss/s")),
               STUDIO_TEXT("Lab", "Tokens that entered the loss in a second of training."));
        column("output_layer_share", m_say.translate(STUDIO_TEXT("Lab", "Output layer's share")),
               STUDIO_TEXT("Lab", "Of the training time."));
        column("memory", m_say.translate(STUDIO_TEXT("Lab", "Memory")),
               STUDIO_TEXT("Lab", "The most that the whole program had while this run trained."));
        column("parameters", m_say.translate(STUDIO_TEXT("Lab", "Weights")),
               STUDIO_TEXT("Lab", "Of the whole model."));
        column("rate_factor", m_say.translate(STUDIO_TEXT("Lab", "Rate")),
               STUDIO_TEXT("Lab", "Factor on the preset's learning rates that the search chose."));
        column("evaluation_s", m_say.translate(STUDIO_TEXT("Lab", "Evaluation")),
               STUDIO_TEXT("Lab",
                           "Time that scoring took beside the training; it is not part of "
                           "any other figure."));
        column("seeds", m_say.translate(STUDIO_TEXT("Lab", "Seeds")),
               STUDIO_TEXT("Lab", "How many runs the figures are means of."));
    }

    void addRow(const LabStanding& s) {
        auto& row = m_table.rows.emplace_back();
        const bool any = s.score.count > 0;
        const auto add = [&](std::string text, double value) {
            row.push_back({std::move(text), value});
        };
        const auto whole = [&](double value) {
            add(any ? m_say.count(static_cast<std::int64_t>(std::llround(value))) : "-",
                any ? value : kNone);
        };
        add(m_plan.contestants[s.contestant].title, 0);
        for (const double part : kParts) {
            const LabSpread at = scoresAt(s, part * m_plan.budget());
            add(at.count > 0 ? m_say.number(at.mean, 3) : "-", at.count > 0 ? at.mean : kNone);
        }
        add(spreadText(s.score, 3, m_say), any ? s.score.mean : kNone);
        const LabSpread reached = m_score ? placesOf(s, axis(), *m_score) : LabSpread{};
        add(reachedText(s, reached), reached.count > 0 ? reached.mean : kNone);
        whole(s.tokensPerSecond.mean);
        whole(supervisedRate(s));
        add(any ? m_say.percent(s.outputLayerShare.mean) : "-",
            any ? s.outputLayerShare.mean : kNone);
        const bool known = any && s.memoryBytes > 0;
        const double bytes = static_cast<double>(s.memoryBytes);
        add(known ? m_say.megabytes(bytes) : "-", known ? bytes : kNone);
        whole(static_cast<double>(s.parameters));
        const std::string factor =
            s.rateFactor ? "×" + m_say.number(*s.rateFactor, 2) : std::string("-");
        add(factor, s.rateFactor.value_or(kNone));
        add(any ? m_say.duration(s.evaluationSeconds.mean) : "-",
            any ? s.evaluationSeconds.mean : kNone);
        add(m_say.count(s.score.count), s.score.count);
    }

    /// Where only some of the seeds came that far, it says so.
    std::string reachedText(const LabStanding& s, const LabSpread& reached) const {
        if (reached.count == 0)
            return s.score.count > 0 && m_score ? m_say.translate(STUDIO_TEXT("Lab", "not reached"))
                                                : "-";
        const auto all = static_cast<int>(s.runs.size());
        return reached.count == all
                   ? place(reached.mean)
                   //: A time; so many of all runs.
                   : m_say.say(STUDIO_TEXT("Lab", "%1 (%2 of %3)"),
                               {place(reached.mean), m_say.count(reached.count), m_say.count(all)});
    }

    LabSpread scoresAt(const LabStanding& s, double at) const {
        LabSpread spread;
        for (const LabRun* run : s.runs)
            if (const auto score = scoreAt(*run, axis(), at))
                spread.add(*score);
        return spread;
    }

    static double supervisedRate(const LabStanding& s) {
        LabSpread rate;
        for (const LabRun* run : s.runs)
            if (run->seconds > 0)
                rate.add(run->curve.back().supervised / run->seconds);
        return rate.mean;
    }

    const LabReport& m_report;
    const LabPlan& m_plan;
    std::optional<double> m_score;
    const Wording& m_say;
    LabTable m_table;
};

}  // namespace

std::optional<double> referenceScore(const LabReport& report) {
    for (const LabStanding& standing : standings(report))
        if (standing.contestant == report.plan->reference && standing.score.count > 0)
            return standing.score.mean;
    return std::nullopt;
}

LabTable labTable(const LabReport& report, std::optional<double> score, const Wording& wording) {
    if (!report.plan)
        return {};
    return TableWriter(report, score, wording).write();
}

}  // namespace studio
