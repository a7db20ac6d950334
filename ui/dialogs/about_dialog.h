// SPDX-License-Identifier: GPL-3.0-or-later
// AboutDialog: name, version, licence and what the program is built with. Facts only.
#pragma once

#include <QDialog>

namespace studio::ui {

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

}  // namespace studio::ui
