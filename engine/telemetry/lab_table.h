// SPDX-License-Identifier: GPL-3.0-or-later
// The result of a laboratory as a table: one row an output layer, best first. Each cell has its
// text and the number behind it, to be sorted by and to be exported. One table serves the panel,
// the page and the command line.
#pragma once

#include "engine/telemetry/lab_analysis.h"
#include "engine/telemetry/wording.h"

namespace studio {

struct LabColumn {
    std::string id;  ///< Stable: "bits_per_byte".
    std::string title;
    std::string help;    ///< What it is, in a sentence.
    bool words = false;  ///< Cells are words, not numbers.
};

struct LabCell {
    std::string text;
    double value = 0;  ///< NaN where there is none; not looked at for words.
};

struct LabTable {
    std::vector<LabColumn> columns;
    std::vector<std::vector<LabCell>> rows;
    std::vector<std::size_t> contestants;  ///< Of each row.
};

/// score: the chosen score to which times are told; without one, the reference's last.
LabTable labTable(const LabReport& report, std::optional<double> score, const Wording& wording);

/// The reference's mean score at the end; nothing while it has none.
std::optional<double> referenceScore(const LabReport& report);

}  // namespace studio
