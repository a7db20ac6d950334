// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/lab_schedule.h"

#include <algorithm>

namespace studio {
namespace {

class Schedule {
public:
    Schedule(const LabPlan& plan, std::vector<LabRun>& runs) : m_plan(plan), m_runs(runs) {}

    std::optional<std::size_t> next() {
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            if (m_runs[i].state == LabRunState::Waiting || m_runs[i].state == LabRunState::Running)
                return i;
        for (std::size_t c = 0; c < m_plan.contestants.size(); ++c)
            if (const auto run = nextOf(c))
                return run;
        if (m_plan.seeds.size() < 2)
            return std::nullopt;
        const std::vector<std::size_t> repeated = repeatedContestants();
        for (std::size_t s = 1; s < m_plan.seeds.size(); ++s)
            for (const std::size_t c : repeated)
                if (!find(c, false, 0, m_plan.seeds[s]))
                    return add(c, false, factorOf(c).value_or(1), m_plan.seeds[s]);
        return std::nullopt;
    }

private:
    std::optional<double> factorOf(std::size_t contestant) const {
        return bestFactor(m_plan, m_runs, contestant);
    }

    /// The next try, or the run with the first seed.
    std::optional<std::size_t> nextOf(std::size_t contestant) {
        if (m_plan.searches())
            for (const double factor : m_plan.rateFactors)
                if (!find(contestant, true, factor, m_plan.seeds.front()))
                    return add(contestant, true, factor, m_plan.seeds.front());
        const std::optional<double> factor = factorOf(contestant);
        if (!factor || find(contestant, false, 0, m_plan.seeds.front()))
            return std::nullopt;
        return add(contestant, false, *factor, m_plan.seeds.front());
    }

    bool find(std::size_t contestant, bool isTry, double factor, std::int64_t seed) const {
        return std::ranges::any_of(m_runs, [&](const LabRun& run) {
            return run.contestant == contestant && run.isTry == isTry && run.seed == seed &&
                   (!isTry || run.rateFactor == factor);
        });
    }

    std::size_t add(std::size_t contestant, bool isTry, double factor, std::int64_t seed) {
        LabRun run;
        run.contestant = contestant;
        run.isTry = isTry;
        run.rateFactor = factor;
        run.seed = seed;
        const std::string name =
            isTry ? "try-" + formatSetting(factor) : "seed-" + std::to_string(seed);
        run.folder = m_plan.contestants[contestant].name + "/" + name;
        m_runs.push_back(std::move(run));
        return m_runs.size() - 1;
    }

    /// The reference and the best others, by the runs with the first seed; best first.
    std::vector<std::size_t> repeatedContestants() const {
        std::vector<const LabRun*> first;
        for (const LabRun& run : m_runs)
            if (!run.isTry && run.seed == m_plan.seeds.front() && run.state == LabRunState::Done &&
                !run.curve.empty())
                first.push_back(&run);
        std::ranges::stable_sort(first, {}, [](const LabRun* run) { return run->finalScore(); });
        std::vector<std::size_t> chosen;
        int others = 0;
        for (const LabRun* run : first) {
            const bool isReference = run->contestant == m_plan.reference;
            if (isReference || m_plan.repeatedBest <= 0 || others < m_plan.repeatedBest)
                chosen.push_back(run->contestant);
            others += isReference ? 0 : 1;
        }
        return chosen;
    }

    const LabPlan& m_plan;
    std::vector<LabRun>& m_runs;
};

}  // namespace

std::optional<std::size_t> nextRun(const LabPlan& plan, std::vector<LabRun>& runs) {
    return Schedule(plan, runs).next();
}

double fractionDone(const LabPlan& plan, const std::vector<LabRun>& runs,
                    std::optional<std::size_t> current, double currentFraction) {
    const double tries = plan.searches() ? static_cast<double>(plan.contestants.size()) : 0.0;
    const double whole =
        static_cast<double>(plan.runCount()) - tries * static_cast<double>(plan.rateFactors.size());
    const double all = tries * plan.searchBudget + whole * plan.budget();
    double done = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool ended =
            runs[i].state == LabRunState::Done || runs[i].state == LabRunState::Failed;
        const double part = ended ? 1.0 : current == i ? currentFraction : 0.0;
        done += part * (runs[i].isTry ? plan.tryBudget() : plan.budget());
    }
    return all > 0 ? std::clamp(done / all, 0.0, 1.0) : 0.0;
}

}  // namespace studio
