// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_table_model.h"

#include <QDateTime>
#include <QFont>
#include <QPainter>
#include <QPixmap>
#include <algorithm>
#include <limits>
#include <utility>

#include "ui/models/export_role.h"
#include "ui/models/figure_text.h"
#include "ui/models/library_text.h"
#include "ui/models/run_text.h"

namespace studio::ui {

const LibraryRun* RunTableModel::find(const QString& folder) const {
    const auto found = std::ranges::find(m_runs, folder.toStdString(), &LibraryRun::folder);
    return found == m_runs.end() ? nullptr : &*found;
}

void RunTableModel::setRuns(const std::vector<LibraryRun>& runs) {
    const auto isWanted = [&](const LibraryRun& run) {
        return std::ranges::find(runs, run.folder, &LibraryRun::folder) != runs.end();
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isWanted(run(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_runs.erase(m_runs.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto known = std::find_if(
            m_runs.begin() + std::min<std::ptrdiff_t>(std::ptrdiff_t(i), rowCount()), m_runs.end(),
            [&](const LibraryRun& other) { return other.folder == runs[i].folder; });
        const int row = static_cast<int>(i), from = static_cast<int>(known - m_runs.begin());
        if (known == m_runs.end()) {
            beginInsertRows({}, row, row);
            m_runs.insert(m_runs.begin() + row, runs[i]);
            endInsertRows();
        } else if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_runs.begin() + row, known, known + 1);
            endMoveRows();
        }
        if (m_runs[i] != runs[i]) {
            m_runs[i] = runs[i];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    dropUnknownShown();
}

void RunTableModel::dropUnknownShown() {
    const std::size_t dropped = std::erase_if(m_shown, [&](const auto& shown) {
        return std::ranges::find(m_runs, shown.second, &LibraryRun::folder) == m_runs.end();
    });
    if (dropped > 0)
        emit shownChanged();
}

void RunTableModel::applyPalette(const Palette& palette) {
    m_palette = palette;
    if (!m_runs.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                         {Qt::DecorationRole, Qt::ForegroundRole});
}

std::optional<int> RunTableModel::colorOf(const std::string& folder) const {
    for (const auto& [color, shown] : m_shown)
        if (shown == folder)
            return color;
    return std::nullopt;
}

void RunTableModel::setShown(const std::string& folder, bool shown) {
    const std::optional<int> color = colorOf(folder);
    if (shown == color.has_value())
        return;
    if (color) {
        m_shown.erase(*color);
    } else {
        int free = 0;
        while (m_shown.contains(free))
            ++free;
        m_shown.emplace(free, folder);
    }
    rowChanged(folder);
    emit shownChanged();
}

void RunTableModel::setOpen(const std::string& folder) {
    if (folder == m_open)
        return;
    rowChanged(std::exchange(m_open, folder));
    rowChanged(m_open);
}

void RunTableModel::rowChanged(const std::string& folder) {
    const auto found = std::ranges::find(m_runs, folder, &LibraryRun::folder);
    if (found == m_runs.end())
        return;
    const int row = static_cast<int>(found - m_runs.begin());
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int RunTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Name)
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    return flags;
}

bool RunTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != Name)
        return false;
    const LibraryRun& changed = run(index.row());
    if (role == Qt::CheckStateRole) {
        setShown(changed.folder, value.toInt() == Qt::Checked);
        return true;
    }
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() || name == toText(changed.name))
        return false;
    emit renamed(toText(changed.folder), name);
    return true;  // the new name comes with the next state of the library
}

QString RunTableModel::textOf(const LibraryRun& run, int column) const {
    switch (column) {
        case Name:
            return toText(run.name);
        case Standing:
            return standingText(run.standing);
        case Step:
            return countText(run.step);
        case Score:
            return numberText(run.bitsPerByte.value_or(std::numeric_limits<double>::quiet_NaN()),
                              3);
        case Time:
            return durationText(run.seconds);
        case Started:
            return agoText(run.createdUnixMilliseconds, QDateTime::currentDateTime());
        case Preset:
            return toText(run.preset);
        case Head:
            return toText(run.head);
        default:
            return tagsText(run.tags);
    }
}

QVariant RunTableModel::sortValue(const LibraryRun& run, int column) const {
    switch (column) {
        case Standing:
            return static_cast<int>(run.standing);
        case Step:
            return qlonglong{run.step};
        case Score:  // what has no score comes last
            return run.bitsPerByte.value_or(std::numeric_limits<double>::infinity());
        case Time:
            return run.seconds;
        case Started:
            return qlonglong{run.createdUnixMilliseconds};
        default:
            return textOf(run, column).toLower();
    }
}

QVariant RunTableModel::decoration(const LibraryRun& run) const {
    const std::optional<int> color = colorOf(run.folder);
    constexpr int kSide = 12;
    QPixmap swatch(kSide, kSide);
    swatch.fill(color ? m_palette.series(*color) : QColor(Qt::transparent));
    // The ninth run has the first one's colour and a dashed line.
    if (color && *color >= Palette::kSeries) {
        QPainter painter(&swatch);
        painter.fillRect(kSide / 2 - 1, 0, 3, kSide, m_palette.surface);
    }
    return swatch;
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryRun& run = this->run(index.row());
    const int column = index.column();
    const bool isFigure = column == Step || column == Score || column == Time;
    switch (role) {
        case Qt::DisplayRole:
            return textOf(run, column);
        case Qt::EditRole:
            return column == Name ? QVariant(toText(run.name)) : QVariant();
        case SortRole:
            return sortValue(run, column);
        case FolderRole:
            return toText(run.folder);
        case StandingRole:
            return static_cast<int>(run.standing);
        case SearchRole:
            return searchText(run);
        case Qt::CheckStateRole:
            return column == Name ? QVariant(colorOf(run.folder) ? Qt::Checked : Qt::Unchecked)
                                  : QVariant();
        case Qt::DecorationRole:
            return column == Name ? decoration(run) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ForegroundRole:
            if (column == Standing && run.standing == RunStanding::Interrupted)
                return m_palette.warning;
            if (column == Standing && run.standing == RunStanding::Training)
                return m_palette.success;
            return {};
        case Qt::FontRole: {
            QFont font;
            font.setBold(true);
            return run.folder == m_open ? QVariant(font) : QVariant();
        }
        case Qt::ToolTipRole:
            return column == Standing ? standingTip(run.standing) : toText(run.folder);
        case Qt::AccessibleTextRole:
            return column == Name && colorOf(run.folder)
                       ? tr("%1, shown", "a run whose curve is shown").arg(toText(run.name))
                       : textOf(run, column);
        case kExportRole:
            if (column == Started)
                return QDateTime::fromMSecsSinceEpoch(run.createdUnixMilliseconds, Qt::UTC)
                    .toString(Qt::ISODate);
            if (column == Score)
                return run.bitsPerByte ? QVariant(*run.bitsPerByte) : QVariant(QString());
            return isFigure ? sortValue(run, column) : QVariant();
        default:
            return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    const bool isFigure = section == Step || section == Score || section == Time;
    if (role == Qt::TextAlignmentRole)
        return QVariant((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Score)
        return tr(
            "Bits per byte at the last evaluation, on text that is not trained on. Less is "
            "better; it compares runs whose vocabularies differ.");
    if (role == Qt::ToolTipRole && section == Name)
        return tr("Tick a run to show its curve. F2 renames it.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name:
            return tr("Run", "column of a table: its name");
        case Standing:
            return tr("State", "of a run");
        case Step:
            return tr("Step", "of training");
        case Score:
            return tr("Bits/byte");
        case Time:
            return tr("Trained", "how long");
        case Started:
            return tr("Started", "when");
        case Preset:
            return tr("Preset");
        case Head:
            return tr("Output layer");
        case Tags:
            return tr("Tags");
        default:
            return {};
    }
}

}  // namespace studio::ui
