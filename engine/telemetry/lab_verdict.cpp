// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/telemetry/lab_verdict.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"

namespace studio {
namespace {

constexpr int kScoreDecimals = 3;
constexpr double kNoticeableLoad = 0.1;  // cores

/// Writes the sentences of one report.
class VerdictWriter {
public:
    VerdictWriter(const LabReport& report, const Wording& wording)
        : m_report(report), m_plan(*report.plan), m_say(wording), m_ranking(ranking(report)) {}

    LabVerdict write() {
        if (m_ranking.empty()) {
            m_verdict.findings.push_back(m_say.translate(
                STUDIO_TEXT("Lab", "No run has ended yet, so there is nothing to compare.")));
            return std::move(m_verdict);
        }
        sayBest();
        const auto reference =
            std::ranges::find(m_ranking, m_plan.reference, &LabStanding::contestant);
        if (reference != m_ranking.end())
            for (const LabStanding& standing : m_ranking)
                if (standing.contestant != m_plan.reference)
                    compare(standing, *reference);
        sayCautions();
        return std::move(m_verdict);
    }

private:
    LabAxis axis() const { return m_plan.byTime() ? LabAxis::Seconds : LabAxis::Tokens; }
    std::string title(const LabStanding& s) const {
        return "“" + m_plan.contestants[s.contestant].title + "”";
    }
    std::string score(double value) const { return m_say.number(value, kScoreDecimals); }
    std::string place(double value) const {
        return m_plan.byTime()
                   ? m_say.duration(value)
                   : m_say.say(STUDIO_TEXT("Lab", "%1 tokens"),
                               {m_say.count(static_cast<std::int64_t>(std::llround(value)))});
    }
    void find(const char* english, std::initializer_list<std::string> values) {
        m_verdict.findings.push_back(m_say.say(english, values));
    }
    void caution(const char* english, std::initializer_list<std::string> values = {}) {
        m_verdict.cautions.push_back(m_say.say(english, values));
    }

    void sayBest() {
        const LabStanding& best = m_ranking.front();
        const std::string budget = budgetText(m_plan, m_say);
        if (best.score.count > 1)
            //: %1 is a budget, %2 an output layer, %3 to %5 scores, %6 a number of seeds.
            find(STUDIO_TEXT("Lab",
                             "With %1, %2 came lowest: %3 bits per byte (%4 to %5 over %6 seeds)."),
                 {budget, title(best), score(best.score.mean), score(best.score.least),
                  score(best.score.most), m_say.count(best.score.count)});
        else
            find(STUDIO_TEXT("Lab", "With %1, %2 came lowest: %3 bits per byte."),
                 {budget, title(best), score(best.score.mean)});
    }

    /// How the times to the reference's last score, or to the other's, compare.
    void compare(const LabStanding& other, const LabStanding& reference) {
        if (other.score.mean <= reference.score.mean)
            return compareBetter(other, reference);
        const LabSpread own = placesOf(reference, axis(), other.score.mean);
        if (own.count == 0 || other.runs.empty())
            return find(STUDIO_TEXT("Lab", "%1 ended at %2 bits per byte, behind %3 with %4."),
                        {title(other), score(other.score.mean), title(reference),
                         score(reference.score.mean)});
        find(STUDIO_TEXT("Lab",
                         "%1 ended at %2 bits per byte and did not reach the %3 of %4, which was "
                         "at %2 after %5 already."),
             {title(other), score(other.score.mean), score(reference.score.mean), title(reference),
              place(own.mean)});
    }

    void compareBetter(const LabStanding& other, const LabStanding& reference) {
        const LabSpread needed = placesOf(other, axis(), reference.score.mean);
        const double had = endOf(reference);
        if (needed.count == 0 || !(had > 0))
            return find(
                STUDIO_TEXT("Lab", "%1 reached %2 bits per byte; %3 reached %4 with the same."),
                {title(other), score(other.score.mean), title(reference),
                 score(reference.score.mean)});
        find(STUDIO_TEXT("Lab",
                         "%1 needed %2 for the %3 bits per byte that %4 reached in %5: %6 of it. "
                         "It went on to %7, which %4 did not reach."),
             {title(other), place(needed.mean), score(reference.score.mean), title(reference),
              place(had), m_say.percent(needed.mean / had, needed.mean < 0.1 * had ? 1 : 0),
              score(other.score.mean)});
        if (needed.count < static_cast<int>(other.runs.size()))
            caution(STUDIO_TEXT("Lab", "Only %1 of %2 runs of %3 reached that score."),
                    {m_say.count(needed.count),
                     m_say.count(static_cast<std::int64_t>(other.runs.size())), title(other)});
    }

    double endOf(const LabStanding& standing) const {
        LabSpread end;
        for (const LabRun* run : standing.runs)
            end.add(positionOn(axis(), run->curve.back()));
        return end.mean;
    }

    void sayCautions() {
        const bool single =
            std::ranges::any_of(m_ranking, [](const LabStanding& s) { return s.score.count < 2; });
        if (single)
            caution(STUDIO_TEXT("Lab",
                                "Where there is one seed alone, it is not known how much is "
                                "chance: do not conclude from small differences."));
        sayOverlaps();
        for (const LabStanding& s : standings(m_report)) {
            if (s.rateAtEdge)
                caution(STUDIO_TEXT("Lab",
                                    "For %1 the best of the rates that were tried was %2 times the "
                                    "preset's, an end of the range: another one outside may be "
                                    "better."),
                        {title(s), m_say.number(s.rateFactor.value_or(1), 2)});
            if (!s.problem.empty())
                caution(STUDIO_TEXT("Lab", "A run of %1 failed: %2"), {title(s), s.problem});
            if (s.score.count == 0 && s.problem.empty())
                caution(STUDIO_TEXT("Lab", "%1 has no finished run yet."), {title(s)});
        }
        double load = 0;
        for (const LabRun& run : m_report.runs)
            load = std::max(load, run.foreignCores.value_or(0));
        if (load > kNoticeableLoad)
            caution(
                STUDIO_TEXT("Lab",
                            "Other programs kept up to %1 processors busy meanwhile: times and "
                            "speeds are worse than on an idle computer, and not alike for all."),
                {m_say.number(load, 1)});
    }

    void sayOverlaps() {
        for (std::size_t i = 0; i + 1 < m_ranking.size(); ++i) {
            const LabSpread &a = m_ranking[i].score, &b = m_ranking[i + 1].score;
            if (a.count > 1 && b.count > 1 && b.least <= a.most)
                caution(STUDIO_TEXT("Lab",
                                    "The scores of %1 and %2 overlap between seeds: these runs do "
                                    "not tell which one is better."),
                        {title(m_ranking[i]), title(m_ranking[i + 1])});
        }
    }

    const LabReport& m_report;
    const LabPlan& m_plan;
    const Wording& m_say;
    std::vector<LabStanding> m_ranking;
    LabVerdict m_verdict;
};

}  // namespace

std::string spreadText(const LabSpread& spread, int decimals, const Wording& wording) {
    if (spread.count == 0)
        return "-";
    const std::string mean = wording.number(spread.mean, decimals);
    if (spread.count == 1)
        return mean;
    //: A mean, the least and the greatest value.
    return wording.say(
        STUDIO_TEXT("Lab", "%1 (%2 to %3)"),
        {mean, wording.number(spread.least, decimals), wording.number(spread.most, decimals)});
}

std::string budgetText(const LabPlan& plan, const Wording& wording) {
    return plan.byTime()
               ? wording.say(STUDIO_TEXT("Lab", "%1 of training"),
                             {wording.duration(plan.budgetSeconds)})
               : wording.say(STUDIO_TEXT("Lab", "%1 tokens"), {wording.count(plan.budgetTokens)});
}

LabVerdict labVerdict(const LabReport& report, const Wording& wording) {
    if (!report.plan)
        return {};
    return VerdictWriter(report, wording).write();
}

}  // namespace studio
