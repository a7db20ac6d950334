// SPDX-License-Identifier: GPL-3.0-or-later
// RunTableModel: the runs of the library as a table. A run's box in the first column says whether
// its curve is shown; each shown run has a colour of the palette, which it keeps while it is shown.
// Rows come, go and change one by one, so that selection and scrolling stay. Holds no widgets. GUI
// thread.
#pragma once

#include <QAbstractTableModel>
#include <map>
#include <optional>
#include <vector>

#include "engine/telemetry/library_run.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class RunTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Standing, Step, Score, Time, Started, Preset, Head, Tags, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;          ///< A value that sorts as the cell does.
    static constexpr int FolderRole = Qt::UserRole + 1;    ///< The run's folder.
    static constexpr int StandingRole = Qt::UserRole + 2;  ///< The RunStanding as an int.
    static constexpr int SearchRole = Qt::UserRole + 3;    ///< Lower case, all that is searched.

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const std::vector<LibraryRun>& runs);
    void applyPalette(const Palette& palette);

    const LibraryRun* find(const QString& folder) const;
    const LibraryRun& run(int row) const { return m_runs[static_cast<std::size_t>(row)]; }

    /// Folders of the runs whose curves are shown, by the index of their colour.
    const std::map<int, std::string>& shown() const { return m_shown; }
    void setShown(const std::string& folder, bool shown);
    /// The run that is open in this window stands out; empty for none.
    void setOpen(const std::string& folder);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    void shownChanged();
    /// The user has typed another name.
    void renamed(const QString& folder, const QString& name);

private:
    std::optional<int> colorOf(const std::string& folder) const;
    QString textOf(const LibraryRun& run, int column) const;
    QVariant sortValue(const LibraryRun& run, int column) const;
    QVariant decoration(const LibraryRun& run) const;
    void dropUnknownShown();
    void rowChanged(const std::string& folder);

    std::vector<LibraryRun> m_runs;
    std::map<int, std::string> m_shown;
    std::string m_open;
    Palette m_palette = Palette::light();
};

}  // namespace studio::ui
