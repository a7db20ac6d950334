// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_manners.h"

#include <QSettings>

namespace studio::ui {
namespace {

struct Flag {
    const char* key;
    bool RunManners::*member;
};
constexpr Flag kFlags[] = {
    {"manners/lowPriority", &RunManners::lowPriority},
    {"manners/leaveOneCore", &RunManners::leaveOneCore},
    {"manners/pauseOnBattery", &RunManners::pauseOnBattery},
    {"manners/pauseWhenHot", &RunManners::pauseWhenHot},
    {"manners/keepAwake", &RunManners::keepAwake},
};
const QString kHot = QStringLiteral("manners/hotCelsius");

}  // namespace

RunManners readManners(const QSettings& settings) {
    RunManners manners;
    for (const Flag& flag : kFlags)
        manners.*flag.member =
            settings.value(QString::fromLatin1(flag.key), manners.*flag.member).toBool();
    const int celsius = settings.value(kHot, manners.hotCelsius).toInt();
    if (celsius >= kCoolestLimit && celsius <= kHottestLimit)
        manners.hotCelsius = celsius;
    return manners;
}

void writeManners(QSettings& settings, const RunManners& manners) {
    for (const Flag& flag : kFlags)
        settings.setValue(QString::fromLatin1(flag.key), manners.*flag.member);
    settings.setValue(kHot, manners.hotCelsius);
}

}  // namespace studio::ui
