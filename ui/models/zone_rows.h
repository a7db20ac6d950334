// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the timing panel, made from a window of zone times: forward, backward and update
// of one layer joined, in the order in which a step passes through them, the unaccounted rest
// last. Values only.
#pragma once

#include <QString>
#include <vector>

#include "engine/telemetry/snapshot.h"

namespace studio::ui {

/// The key of the time between the zones.
inline QString unaccountedKey() { return QStringLiteral("unaccounted"); }
/// What joins the zones of one layer: the same for its forward, backward and update.
QString zoneKey(const ZoneInfo& zone);

struct ZoneRow {
    QString key;  ///< zoneKey() of its zones; stays the same while a run goes on.
    QString title;
    QString explanation;
    ZoneGroup group = ZoneGroup::Other;
    bool unaccounted = false;                            ///< Time between the zones.
    double forwardMs = 0, backwardMs = 0, updateMs = 0;  ///< A step; finite and not negative.
    double share = 0;                                    ///< Of the step's time, 0 to 1.

    double totalMs() const { return forwardMs + backwardMs + updateMs; }
    /// One line for tool tips and screen readers.
    QString summary() const;
};

/// Every key once. Empty when no step was timed. Times that are not finite or are negative count as
/// 0.
std::vector<ZoneRow> zoneRows(const ZoneWindow& window);

/// Where a group stands in the flow of a step, from 0 (data) up.
int flowPosition(ZoneGroup group);

}  // namespace studio::ui
