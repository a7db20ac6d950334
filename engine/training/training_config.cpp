// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_config.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/training/training_settings.h"

namespace studio {

double ScheduleConfig::factor(std::int64_t step) const {
    if (step < warmup)
        return static_cast<double>(step) / warmup;
    if (step < decayStart)
        return 1.0;
    const double length = std::max(1, decayEnd - decayStart);
    return std::max(0.0, 1.0 - static_cast<double>(step - decayStart) / length);
}

std::vector<Setting> TrainingConfig::settings() {
    std::vector<Setting> all = trainingSettings().list();
    for (const auto* part : {&StoppingConfig::settings().list(), &scheduleSettings().list(),
                             &optimizerSettings().list(), &GuardConfig::settings().list()})
        all.insert(all.end(), part->begin(), part->end());
    return all;
}

TrainingConfig TrainingConfig::read(const RunConfig& config) {
    TrainingConfig result = trainingSettings().read(config);
    result.schedule = scheduleSettings().read(config);
    result.optimizer = optimizerSettings().read(config);
    result.guard = GuardConfig::settings().read(config);
    result.stopping = StoppingConfig::settings().read(config);
    return result;
}

std::vector<SettingIssue> TrainingConfig::issues() const {
    std::vector<SettingIssue> issues;
    if (Result<PhasePlan> plan = PhasePlan::parse(phases); !plan) {
        const std::string& sentence = plan.error().message;  // names the setting, as issues do not
        issues.push_back({"training.phases", sentence.substr(sentence.find(": ") + 2)});
    }
    if (schedule.decayEnd < schedule.decayStart)
        issues.push_back(
            {"schedule.decay_end",
             STUDIO_TEXT("Setting",
                         "Step %1 lies before 'schedule.decay_start' (%2). Choose a later step."),
             {std::to_string(schedule.decayEnd), std::to_string(schedule.decayStart)}});
    return issues;
}

}  // namespace studio
