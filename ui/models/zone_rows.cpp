// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/zone_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/models/figure_text.h"
#include "ui/models/part_names.h"

namespace studio::ui {
namespace {

/// Texts in a context of their own.
struct ZoneRows {
    Q_DECLARE_TR_FUNCTIONS(ZoneRows)
};

double plain(double milliseconds) {
    return std::isfinite(milliseconds) && milliseconds > 0 ? milliseconds : 0.0;
}

double& part(ZoneRow& row, ZonePass pass) {
    switch (pass) {
        case ZonePass::Forward:
            return row.forwardMs;
        case ZonePass::Backward:
            return row.backwardMs;
        case ZonePass::Update:
            break;
    }
    return row.updateMs;
}

}  // namespace

int flowPosition(ZoneGroup group) {
    switch (group) {
        case ZoneGroup::Data:
            return 0;
        case ZoneGroup::Embedding:
            return 1;
        case ZoneGroup::Core:
            return 2;
        case ZoneGroup::OutputLayer:
            return 3;
        case ZoneGroup::Optimizer:
            return 4;
        case ZoneGroup::Average:
            return 5;
        case ZoneGroup::Other:
            break;
    }
    return 6;
}

QString zoneKey(const ZoneInfo& zone) {
    return QStringLiteral("%1:%2").arg(static_cast<int>(zone.group)).arg(toText(zone.layer));
}

std::vector<ZoneRow> zoneRows(const ZoneWindow& window) {
    std::vector<ZoneRow> rows;
    if (!window.zones || window.steps <= 0)
        return rows;
    const std::size_t count = std::min(window.zones->size(), window.selfMs.size());
    for (std::size_t i = 0; i < count; ++i) {
        const ZoneInfo& zone = (*window.zones)[i];
        auto row = std::ranges::find(rows, zoneKey(zone), &ZoneRow::key);
        if (row == rows.end())
            row = rows.insert(row, {zoneKey(zone), partTitle(zone.layer),
                                    partExplanation(zone.layer), zone.group});
        part(*row, zone.pass) += plain(window.selfMs[i]);
    }
    std::ranges::stable_sort(rows, {}, [](const ZoneRow& row) { return flowPosition(row.group); });
    ZoneRow rest{
        unaccountedKey(), ZoneRows::tr("Unaccounted"),
        ZoneRows::tr("Time of a step that no layer claims: bookkeeping between the layers, "
                     "and whatever else ran on this computer meanwhile."),
        ZoneGroup::Other, true};
    rest.updateMs = plain(window.unaccountedMs);
    rows.push_back(std::move(rest));
    const double wall = plain(window.wallMs);
    for (ZoneRow& row : rows)
        row.share = wall > 0 ? row.totalMs() / wall : 0.0;
    return rows;
}

QString ZoneRow::summary() const {
    const QString total = ZoneRows::tr("%1: %2 a step, %3", "layer, time, share of the step's time")
                              .arg(title, millisecondsText(totalMs()), percentText(share, 1));
    if (forwardMs <= 0 && backwardMs <= 0)
        return total;
    return ZoneRows::tr("%1 (forward %2, backward %3)")
        .arg(total, millisecondsText(forwardMs), millisecondsText(backwardMs));
}

}  // namespace studio::ui
