// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody wants to have, carried out: first what the server says of it (a quote), then the
// fetch itself. For the command line and the window alike; blocks, so it has a thread of its own.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/fetch/fetch_environment.h"

namespace studio {

/// Refuses an order that names nothing, or two things at once, or that is not in the catalogue.
Status checkOrder(const FetchOrder& order);

/// Asks the server what there is, how large it is and where it will be put. downloads: the folder
/// for files without a name of their own.
Result<FetchQuote> quoteFetch(const FetchOrder& order, const FetchAddresses& addresses,
                              const std::filesystem::path& downloads,
                              const FetchEnvironment& environment);

/// Fetches. Returns the files, whole and in their place: one, or the parts of a data set in order.
Result<std::vector<std::filesystem::path>> runFetch(const FetchOrder& order,
                                                    const FetchAddresses& addresses,
                                                    const std::filesystem::path& downloads,
                                                    const FetchEnvironment& environment);

}  // namespace studio
