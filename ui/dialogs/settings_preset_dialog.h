// SPDX-License-Identifier: GPL-3.0-or-later
// PresetDialog: asks for the name and the description under which settings are kept as a preset,
// and whether one of the user's that has this name is to be replaced.
#pragma once

#include <QDialog>
#include <vector>

#include "ui/studio_backend.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace studio::ui {

class PresetDialog : public QDialog {
    Q_OBJECT

public:
    /// current: the preset that the settings started from; its name is offered when it is own.
    PresetDialog(std::vector<PresetInfo> presets, const std::string& current, QWidget* parent);

    PresetInfo preset() const;
    bool replaces() const;

private:
    void check();

    std::vector<PresetInfo> m_presets;
    QLineEdit *m_title, *m_description;
    QLabel* m_problem;
    QCheckBox* m_replace;
    QPushButton* m_save;
};

}  // namespace studio::ui
