// SPDX-License-Identifier: GPL-3.0-or-later
// LabPlan: what a laboratory is to compare: output layers ("contestants") on one model and one
// text, under equal conditions, each for the same budget. Values and how they are written down;
// engine/lab carries a plan out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/config/run_config.h"

namespace studio {

/// One output layer with its settings.
struct LabContestant {
    std::string name;                      ///< Unique, and fit for a folder: "full-0.25".
    std::string title;                     ///< For people: "Full softmax, loss positions 0.25".
    std::vector<std::string> assignments;  ///< "key=value", on top of the plan's settings.

    bool operator==(const LabContestant&) const = default;
};

struct LabPlan {
    std::string preset{};                ///< What the settings were made from, for people.
    RunConfig settings;                  ///< Of every run, before the contestant's own.
    std::vector<std::string> corpora{};  ///< Files; empty: the built-in Storybook.
    std::vector<LabContestant> contestants{};
    std::size_t reference = 0;  ///< The contestant that the others are measured against.

    double budgetSeconds = 300;     ///< Of training, of each run; 0: budgetTokens rules.
    std::int64_t budgetTokens = 0;  ///< Fed, of each run; looked at when budgetSeconds is 0.
    /// Factors on both learning rates that are tried before; a single one is taken as it is.
    std::vector<double> rateFactors = {0.5, 1, 2};
    /// Of the budget's unit: what all tries of a contestant have together.
    double searchBudget = 120;
    std::vector<std::int64_t> seeds = {1};
    /// Seeds after the first are for the reference and this many of the best others; 0: for all.
    int repeatedBest = 0;

    bool byTime() const { return budgetSeconds > 0; }
    /// In seconds or tokens.
    double budget() const { return byTime() ? budgetSeconds : static_cast<double>(budgetTokens); }
    bool searches() const { return rateFactors.size() > 1; }
    double tryBudget() const { return searchBudget / static_cast<double>(rateFactors.size()); }
    /// How many contestants the later seeds are for.
    std::size_t repeated() const;
    /// Runs of the whole laboratory, tries included.
    std::size_t runCount() const;
};

/// A contestant from words: the name of an output layer, then key=value for each setting of its own
/// or of the run. A key without a dot is a setting of that layer ("cutoffs=2000,10000"), or
///   fraction=0.25     share of the positions that enter the loss,
///   vocabulary=4096   a vocabulary of this size, learned from the text.
/// Errors name the word and what there is. The title is made of the settings' titles.
Result<LabContestant> parseContestant(std::string_view words, const SettingSchema& schema);

/// Makes the names different from one another by appending numbers.
void nameApart(std::vector<LabContestant>& contestants);

}  // namespace studio
