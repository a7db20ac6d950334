// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsDifferenceModel: the settings in which some runs differ, a row each, a column for each
// run. A setting that a run does not have stands as a dash. Holds no widgets. GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "engine/config/run_config.h"
#include "ui/library_backend.h"
#include "ui/theme/palette.h"

namespace studio::ui {

class SettingsDifferenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    struct Run {
        QString name;
        int color = 0;                                 ///< Of the palette's series.
        std::shared_ptr<const SettingTexts> settings;  ///< Not null.

        bool operator==(const Run&) const = default;
    };

    /// The schema gives titles and shows values; keys that it does not know stand as they are.
    explicit SettingsDifferenceModel(std::shared_ptr<const SettingSchema> schema,
                                     QObject* parent = nullptr);

    void setRuns(std::vector<Run> runs);
    void applyPalette(const Palette& palette);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString valueText(const std::string& key, const Run& run) const;

    std::shared_ptr<const SettingSchema> m_schema;
    std::vector<Run> m_runs;
    std::vector<std::string> m_keys;
    Palette m_palette = Palette::light();
};

}  // namespace studio::ui
