// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include "tests/architecture/include_rules.h"
#include "tests/architecture/text_rules.h"

namespace studio::architecture {

namespace {

constexpr Rule kRules[] = {
    {"engine order", engineOrder},
    {"engine without Qt", engineWithoutQt},
    {"oneTBB in platform", tbbInPlatform},
    {"Highway in kernels", highwayInKernels},
    {"Eigen in kernels", eigenInKernels},
    {"libcurl in fetch", curlInFetch},
    {"QCustomPlot in plots", plotLibraryInPlots},
    {"window sees values", windowSeesValues},
    {"paths from the root", pathsFromTheRoot},
    {"licence first", licenceFirst},
    {"short files", shortFiles},
    {"headers once", headersOnce},
    {"no skipped tests", noSkippedTests},
    {"nothing unfinished", nothingUnfinished},
    {"no forbidden calls", noForbiddenCalls},
};

}  // namespace

std::span<const Rule> allRules() { return kRules; }

}  // namespace studio::architecture
