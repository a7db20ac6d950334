// SPDX-License-Identifier: GPL-3.0-or-later
// Run folders with plausible contents for tests of what reads them: written line by line as a run
// that trains writes them, without training.
#pragma once

#include <filesystem>
#include <string>

namespace studio::testing {

struct KeptRunPlan {
    std::string name = "Stories";
    int steps = 400;  ///< An evaluation every 50 and at the end, a sample every 100.
    double bitsAtStart = 8, bitsAtEnd = 2;  ///< Training bits per byte fall in a straight line.
    bool ended = true;                      ///< The last event says that training has ended.
    bool finished = false;                  ///< All that was asked for is trained.
    std::int64_t created = 1'700'000'000'000;
    std::string settings = R"({"model":{"width":256},"head":{"kind":"full"}})";
};

/// Makes the folder.
void makeKeptRun(const std::filesystem::path& folder, const KeptRunPlan& plan);
/// Appends the lines of the steps from..to, as above, and the end when `ended`.
void appendSteps(const std::filesystem::path& folder, const KeptRunPlan& plan, int from, int to,
                 bool ended);
void appendText(const std::filesystem::path& file, const std::string& text);

}  // namespace studio::testing
