// SPDX-License-Identifier: GPL-3.0-or-later
// How a fetch is told to people: sizes, what is on offer, how far it is.
#pragma once

#include <QString>

#include "engine/telemetry/fetch_state.h"

namespace studio::ui {

/// "19.4 MB" by the user's locale, in powers of ten as data sets are told.
QString sizeText(std::uint64_t bytes);
/// The engine's words in the user's language (context "Fetch").
QString fetchText(const std::string& text);
/// About how many bytes so much of an offer is; 0 when nobody knows.
std::uint64_t expectedBytes(const FetchOffer& offer, std::int64_t amount);
/// "12.4 MB of 50 MB · 3.1 MB/s · 12 s left"
QString progressText(const FetchState& state);
/// What it does just now: "Fetching", "Waiting for 12 s: ...".
QString phaseText(const FetchState& state);
/// 0 to 1; negative when it is not known.
double fractionOf(const FetchState& state);

}  // namespace studio::ui
