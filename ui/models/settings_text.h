// SPDX-License-Identifier: GPL-3.0-or-later
// Settings as people read and type them: by the user's locale, in the user's language. What is
// typed is understood with the locale's decimal separator and with a point.
#pragma once

#include <QString>
#include <optional>
#include <variant>

#include "engine/config/run_config.h"
#include "engine/config/setting.h"
#include "engine/config/setting_issue.h"
#include "engine/telemetry/run_estimate.h"

namespace studio::ui {

/// A text of the engine that is marked by STUDIO_TEXT("Setting", ...), translated.
QString settingText(const std::string& text);

/// A value as it stands in an editor: "0.02", "1, 4, 64", "true", a choice's name.
QString editText(const SettingValue& value);
/// A value as it is shown: "8,192", "on", a choice's title.
QString shownValue(const Setting& setting, const SettingValue& value);
/// The value that was typed, or a sentence on what is expected.
std::variant<SettingValue, QString> typedValue(const Setting& setting, const QString& text);

/// "8 to 8,192", "at least 1"; empty for what has no range.
QString rangeText(const Setting& setting);
/// The reason of an issue, translated; other settings are named by their titles.
QString issueText(const SettingIssue& issue, const SettingSchema& schema);
/// One line a phase: "Steps 1 to 100: 8 sequences of 128 tokens, 1,024 tokens a step".
QString phasesText(const std::vector<PhaseInfo>& phases);
/// "1.2 GB" by the locale.
QString bytesText(std::uint64_t bytes);

}  // namespace studio::ui
