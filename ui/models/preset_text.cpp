// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/preset_text.h"

#include <QCoreApplication>

namespace studio::ui {
namespace {

/// What resources/presets/*.json say, for lupdate, which does not read those files.
[[maybe_unused]] constexpr const char* kTexts[] = {
    QT_TRANSLATE_NOOP("Preset", "Quick start"),
    QT_TRANSLATE_NOOP("Preset",
                      "A small model on the built-in Storybook that writes its first sentences "
                      "within two minutes."),
    QT_TRANSLATE_NOOP("Preset", "FlashLM v3"),
    QT_TRANSLATE_NOOP("Preset",
                      "Every setting of the original: 13.6 million parameters, GPT-2's vocabulary, "
                      "three phases, stopped at step 4,050."),
};

QString shown(const PresetInfo& preset, const std::string& text) {
    return preset.own ? QString::fromStdString(text)
                      : QCoreApplication::translate("Preset", text.c_str());
}

}  // namespace

QString presetTitle(const PresetInfo& preset) { return shown(preset, preset.title); }

QString presetDescription(const PresetInfo& preset) { return shown(preset, preset.description); }

}  // namespace studio::ui
