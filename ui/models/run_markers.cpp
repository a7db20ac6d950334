// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_markers.h"

#include <QCoreApplication>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

QString translated(const char* text, const char* note = nullptr) {
    return QCoreApplication::translate("RunMarkers", text, note);
}

}  // namespace

QString markerTitle(MarkerKind kind) {
    switch (kind) {
        case MarkerKind::Checkpoint:
            return translated("Checkpoints");
        case MarkerKind::Evaluation:
            return translated("Evaluations");
        case MarkerKind::Phase:
            return translated("Phases", "of the training plan");
        case MarkerKind::Event:
            break;
    }
    return translated("Other events");
}

QString markerText(const RunMarker& marker) {
    //: %1 is a number of steps, %2 a sentence on what happened then.
    return translated("Step %1: %2").arg(countText(marker.step), marker.text);
}

MarkerKind markerKindOf(const RunEvent& event) {
    switch (event.kind) {
        case EventKind::Checkpoint:
            return MarkerKind::Checkpoint;
        case EventKind::Phase:
            return MarkerKind::Phase;
        default:
            return MarkerKind::Event;
    }
}

std::vector<RunMarker> markersOf(const LossHistory& history, MarkerKind kind) {
    std::vector<RunMarker> markers;
    if (kind == MarkerKind::Evaluation) {
        for (const EvaluationMetrics& score : history.evaluations())
            markers.push_back(
                {kind, score.step,
                 //: An evaluation on text that was not trained on; two measures of its loss.
                 translated("validation %1 nats a token, %2 bits per byte")
                     .arg(numberText(score.nll, 3), numberText(score.bitsPerByte, 3))});
        return markers;
    }
    for (const RunEvent& event : history.events())
        if (markerKindOf(event) == kind)
            markers.push_back({kind, event.step, toText(event.text)});
    return markers;
}

}  // namespace studio::ui
