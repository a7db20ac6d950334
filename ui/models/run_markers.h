// SPDX-License-Identifier: GPL-3.0-or-later
// RunMarkers: what happened along a run, as marks for its curves: checkpoints, evaluations, phases,
// and all other events. Values only.
#pragma once

#include <QString>
#include <array>
#include <vector>

#include "ui/models/loss_history.h"

namespace studio::ui {

enum class MarkerKind { Checkpoint, Evaluation, Phase, Event };
inline constexpr std::array kMarkerKinds = {MarkerKind::Checkpoint, MarkerKind::Evaluation,
                                            MarkerKind::Phase, MarkerKind::Event};

struct RunMarker {
    MarkerKind kind = MarkerKind::Event;
    std::int64_t step = 0;
    QString text;  ///< A sentence.
};

/// "Checkpoints", "Evaluations", ...: what a legend says.
QString markerTitle(MarkerKind kind);
/// For people, with the step.
QString markerText(const RunMarker& marker);

MarkerKind markerKindOf(const RunEvent& event);
/// The markers of a kind, in the order in which they happened.
std::vector<RunMarker> markersOf(const LossHistory& history, MarkerKind kind);

}  // namespace studio::ui
