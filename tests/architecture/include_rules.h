// SPDX-License-Identifier: GPL-3.0-or-later
// Rules about what a file may include. Each looks only at the files that it is about and finds
// nothing in others. They see include lines as written, not what those headers include in turn.
#pragma once

#include <vector>

#include "tests/architecture/rule.h"

namespace studio::architecture {

/// Folders of engine/ include only themselves and those above them, and never app/, ui/ or tests/.
std::vector<Finding> engineOrder(const Source& source);

/// No Qt header and no meta-object in engine/.
std::vector<Finding> engineWithoutQt(const Source& source);

/// oneTBB is included in engine/platform alone.
std::vector<Finding> tbbInPlatform(const Source& source);

/// Highway is included in engine/kernels alone.
std::vector<Finding> highwayInKernels(const Source& source);

/// QCustomPlot is included in ui/plots alone.
std::vector<Finding> eigenInKernels(const Source& source);
std::vector<Finding> curlInFetch(const Source& source);
std::vector<Finding> plotLibraryInPlots(const Source& source);

/// Of engine/, ui/ includes base, config and telemetry; never app/ or tests/.
std::vector<Finding> windowSeesValues(const Source& source);

/// Quoted includes give the path from the root of the repository.
std::vector<Finding> pathsFromTheRoot(const Source& source);

}  // namespace studio::architecture
