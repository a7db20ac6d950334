// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab_wording.h"

#include <QCoreApplication>

#include "ui/models/figure_text.h"

namespace studio::ui {

std::string LabWording::translate(const char* english) const {
    return QCoreApplication::translate("Lab", english).toStdString();
}

std::string LabWording::number(double value, int decimals) const {
    return numberText(value, decimals).toStdString();
}

std::string LabWording::count(std::int64_t value) const { return countText(value).toStdString(); }

}  // namespace studio::ui
