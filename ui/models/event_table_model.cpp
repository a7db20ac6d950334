// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/event_table_model.h"

#include <QDateTime>
#include <QLocale>

#include "ui/models/export_role.h"
#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/theme/icons.h"

namespace studio::ui {
namespace {

struct KindLook {
    EventKind kind;
    const char* name;
    const char* icon;
};
constexpr KindLook kLooks[] = {
    {EventKind::Started, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Start"), "start"},
    {EventKind::Phase, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Phase"), "phase"},
    {EventKind::Checkpoint, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Checkpoint"),
     "checkpoint"},
    {EventKind::Paused, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Pause"), "pause"},
    {EventKind::Resumed, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Resume"), "start"},
    {EventKind::Sample, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Sample"), "sample"},
    {EventKind::Warning, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Warning"), "warning"},
    {EventKind::Error, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Error"), "error"},
    {EventKind::Finished, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Finish"), "finished"},
    {EventKind::HeadChanged, QT_TRANSLATE_NOOP("studio::ui::EventTableModel", "Output layer"),
     "bottleneck"},
};

const KindLook& lookOf(EventKind kind) {
    for (const KindLook& look : kLooks)
        if (look.kind == kind)
            return look;
    return kLooks[0];
}

/// The time of day with seconds, in the order and with the signs of the user's locale.
QString timeText(const QDateTime& when) {
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("ss")))
        format.replace(QLatin1String("mm"), QLatin1String("mm:ss"));
    return locale.toString(when.time(), format);
}

}  // namespace

std::vector<EventKind> EventTableModel::kinds() {
    std::vector<EventKind> all;
    for (const KindLook& look : kLooks)
        all.push_back(look.kind);
    return all;
}

QString EventTableModel::kindText(EventKind kind) { return tr(lookOf(kind).name); }

QString EventTableModel::kindIcon(EventKind kind) { return QString::fromLatin1(lookOf(kind).icon); }

void EventTableModel::follow(const std::shared_ptr<const MetricLog>& log) {
    if (log != m_log) {
        beginResetModel();
        m_log = log;
        m_events = log ? log->eventsFrom(0) : std::vector<RunEvent>();
        endResetModel();
        return;
    }
    if (!log)
        return;
    const std::vector<RunEvent> gained = log->eventsFrom(m_events.size());
    if (gained.empty())
        return;
    const auto before = static_cast<int>(m_events.size());
    beginInsertRows({}, before, before + static_cast<int>(gained.size()) - 1);
    m_events.insert(m_events.end(), gained.begin(), gained.end());
    endInsertRows();
}

void EventTableModel::applyPalette(const Palette& palette) {
    m_errorColor = palette.error;
    for (const KindLook& look : kLooks) {
        const QColor color = look.kind == EventKind::Error     ? palette.error
                             : look.kind == EventKind::Warning ? palette.warning
                                                               : palette.mutedText;
        m_icons[look.kind] = tintedIcon(QString::fromLatin1(look.icon), color);
    }
    if (!m_events.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                         {Qt::DecorationRole, Qt::ForegroundRole});
}

int EventTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int EventTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunEvent& event = m_events[static_cast<std::size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == Kind) {
        const auto icon = m_icons.find(event.kind);
        return icon == m_icons.end() ? QVariant() : QVariant(icon->second);
    }
    if (role == Qt::ForegroundRole && event.kind == EventKind::Error)
        return m_errorColor.isValid() ? QVariant(m_errorColor) : QVariant();
    if (role == Qt::TextAlignmentRole && index.column() == Step)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == KindRole)
        return static_cast<int>(event.kind);
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(event.unixMilliseconds);
    if (role == Qt::ToolTipRole && index.column() == Time)
        //: %1 is a date and time, %2 a duration
        return tr("%1, after %2 of training")
            .arg(QLocale().toString(when, QLocale::LongFormat), durationText(event.elapsedSeconds));
    if (role == Qt::ToolTipRole && index.column() == Text)
        return toText(event.text);
    if (role == kExportRole && index.column() == Time)
        return QDateTime::fromMSecsSinceEpoch(event.unixMilliseconds, Qt::UTC)
            .toString(Qt::ISODateWithMs);
    if (role == kExportRole && index.column() == Step)
        return qlonglong{event.step};
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
        case Kind:
            return tr(lookOf(event.kind).name);
        case Time:
            return timeText(when);
        case Step:
            return countText(event.step);
        default:
            return toText(event.text);
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((section == Step ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Kind:
            return tr("Kind", "of an event");
        case Time:
            return tr("Time", "of day");
        case Step:
            return tr("Step", "of training");
        case Text:
            return tr("What happened");
        default:
            return {};
    }
}

}  // namespace studio::ui
