// SPDX-License-Identifier: GPL-3.0-or-later
// ternary presets, ternary settings, ternary storybook
#include <fstream>
#include <iostream>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "engine/data/storybook/storybook.h"
#include "engine/platform/workers.h"
#include "engine/storage/bounded_json.h"

namespace studio::app {

int threadCount(int threads) { return threads > 0 ? threads : availableProcessors(); }

int runPresets(const RunLauncher& launcher, bool json) {
    const Result<PresetList> list = launcher.presets().list();
    if (!list)
        return refuse(list.error(), kFailed);
    for (const Preset& preset : list.value().presets)
        printLine(json ? jsonText(nlohmann::ordered_json{{"name", preset.name},
                                                         {"title", preset.title},
                                                         {"description", preset.description},
                                                         {"own", preset.own},
                                                         {"settings", preset.settings}})
                       : preset.name + "  " + preset.title + ": " + preset.description);
    for (const std::string& problem : list.value().problems)
        refuse(problem, kFailed);
    return list.value().problems.empty() ? kDone : kFailed;
}

int runSettings(const RunLauncher& launcher, bool json) {
    for (const Setting& s : launcher.schema()->settings()) {
        nlohmann::ordered_json line = {
            {"key", s.key},    {"title", s.title}, {"default", formatSetting(s.defaultValue)},
            {"unit", s.unit},  {"help", s.help},   {"why", s.why},
            {"group", s.group}};
        if (s.minimum)
            line["minimum"] = *s.minimum;
        if (s.maximum)
            line["maximum"] = *s.maximum;
        if (!s.choices.empty())
            line["choices"] = s.choices;
        printLine(json ? jsonText(line)
                       : s.key + " = " + formatSetting(s.defaultValue) +
                             (s.unit.empty() ? "" : " " + s.unit) + "\n    " + s.help);
    }
    return kDone;
}

int runStorybook(const RunLauncher& launcher, const StorybookArguments& arguments) {
    const Result<Storybook> book = Storybook::load(launcher.resources());
    if (!book)
        return refuse(book.error(), kFailed);
    std::ofstream file;
    if (!arguments.outFile.empty()) {
        file.open(arguments.outFile, std::ios::binary);
        if (!file)
            return refuse("'" + arguments.outFile + "' cannot be written; choose another file.",
                          kFailed);
    }
    std::ostream& out = arguments.outFile.empty() ? std::cout : file;
    for (std::int64_t i = 0; i < arguments.stories; ++i)
        out << (i > 0 ? "<|endoftext|>\n" : "")
            << book.value().story(static_cast<std::uint64_t>(arguments.seed),
                                  static_cast<std::uint64_t>(i))
            << '\n';
    out.flush();
    if (!out)
        return refuse("The stories could not all be written: is the disk full?", kFailed);
    return kDone;
}

}  // namespace studio::app
