// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/lab_desk.h"

#include "app/paths.h"
#include "engine/lab/lab_conditions.h"
#include "engine/lab/lab_page.h"
#include "engine/platform/atomic_file.h"

namespace studio::app {

std::vector<LabContestant> LabDesk::recommended() const {
    std::vector<LabContestant> all = recommendedContestants(*m_launcher.schema());
    nameApart(all);
    return all;
}

Result<RunConfig> LabDesk::settings(const std::string& preset, bool startValues) const {
    Result<RunConfig> config = m_launcher.configOf(preset);
    if (!config)
        return config;
    if (Status status = setEqualConditions(config.value(), startValues); !status)
        return status.error();
    return config;
}

Status LabDesk::check(const LabPlan& plan) const { return validatePlan(plan); }

Status LabDesk::start(const LabPlan& plan) {
    if (Status status = m_refuseWhileBusy(); !status)
        return status;
    return m_runner.start(plan, newRunFolder(m_labs, "laboratory"));
}

Status LabDesk::resume(const std::string& folder) {
    if (Status status = m_refuseWhileBusy(); !status)
        return status;
    return m_runner.resume(folder);
}

Status LabDesk::savePage(const std::string& file, const Wording& wording) const {
    const std::shared_ptr<const LabReport> report = m_runner.report();
    if (!report)
        return Error{"There is no laboratory yet whose page could be saved."};
    return writeFileAtomically(FileSystem(), file, labPage(*report, wording));
}

}  // namespace studio::app
