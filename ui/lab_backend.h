// SPDX-License-Identifier: GPL-3.0-or-later
// LabBackend: what the laboratory in the window asks of the program; part of StudioBackend. No call
// waits for training. All calls come from the GUI thread.
#pragma once

#include "engine/base/result.h"
#include "engine/telemetry/lab_report.h"
#include "engine/telemetry/wording.h"

namespace studio::ui {

class LabBackend {
public:
    virtual ~LabBackend() = default;

    /// The output layers that are worth comparing, each with a short name.
    virtual std::vector<LabContestant> recommended() const = 0;
    /// Of a preset under the equal conditions of a laboratory; startValues: whether output layers
    /// start from what the text tells.
    virtual Result<RunConfig> settings(const std::string& preset, bool startValues) const = 0;
    /// Whether it can be carried out; quick enough for every change of a control.
    virtual Status check(const LabPlan& plan) const = 0;

    /// Begins one, in a new folder below the laboratories'. Refused while anything trains.
    virtual Status start(const LabPlan& plan) = 0;
    /// Goes on with the one in this folder, or shows it when it is done.
    virtual Status resume(const std::string& folder) = 0;
    virtual void pause() = 0;
    virtual void goOn() = 0;
    /// Saves the run under way; it can go on later.
    virtual void stop() = 0;
    virtual bool running() const = 0;

    /// Null before the first.
    virtual std::shared_ptr<const LabReport> report() const = 0;
    /// Writes the report as a page of its own.
    virtual Status savePage(const std::string& file, const Wording& wording) const = 0;
};

}  // namespace studio::ui
