// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_markers.h"

#include <QCoreApplication>

#include "ui/models/figure_text.h"

namespace studio::ui {
namespace {

/// Texts in a context of their own.
struct RunMarkers {
    Q_DECLARE_TR_FUNCTIONS(RunMarkers)
};

}  // namespace

QString markerTitle(MarkerKind kind) {
    switch (kind) {
        case MarkerKind::Checkpoint:
            return RunMarkers::tr("Checkpoints");
        case MarkerKind::Evaluation:
            return RunMarkers::tr("Evaluations");
        case MarkerKind::Phase:
            return RunMarkers::tr("Phases", "of the training plan");
        case MarkerKind::Event:
            break;
    }
    return RunMarkers::tr("Other events");
}

QString markerText(const RunMarker& marker) {
    //: %1 is a number of steps, %2 a sentence on what happened then.
    return RunMarkers::tr("Step %1: %2").arg(countText(marker.step), marker.text);
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
                 RunMarkers::tr("validation %1 nats a token, %2 bits per byte")
                     .arg(numberText(score.nll, 3), numberText(score.bitsPerByte, 3))});
        return markers;
    }
    for (const RunEvent& event : history.events())
        if (markerKindOf(event) == kind)
            markers.push_back({kind, event.step, toText(event.text)});
    return markers;
}

}  // namespace studio::ui
