// SPDX-License-Identifier: GPL-3.0-or-later
// MannersDialog: the user's wishes on priority, cores, battery, heat and sleep. Each change is
// told at once; there is nothing to confirm.
#pragma once

#include <QDialog>

#include "ui/run_manners.h"

class QCheckBox;
class QSpinBox;

namespace studio::ui {

class MannersDialog : public QDialog {
    Q_OBJECT

public:
    MannersDialog(const RunManners& manners, QWidget* parent);

    RunManners manners() const;

signals:
    void changed(const studio::ui::RunManners& manners);

private:
    QCheckBox* addFlag(const char* name, const QString& text, const QString& tip, bool on);
    void tell();

    QCheckBox *m_lowPriority, *m_leaveOneCore, *m_pauseOnBattery, *m_pauseWhenHot, *m_keepAwake;
    QSpinBox* m_celsius;
};

}  // namespace studio::ui
