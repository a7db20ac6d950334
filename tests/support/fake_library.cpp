// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_library.h"

#include "tests/support/fake_run.h"

namespace studio::testing {
namespace {

LibraryRun run(const char* name, std::int64_t step, RunStanding standing) {
    LibraryRun made;
    made.folder = std::string("/runs/") + name;
    made.name = name;
    made.preset = "quick-start";
    made.corpus = "Storybook";
    made.head = "full";
    made.step = step;
    made.tokens = step * 1'024;
    made.seconds = 0.1 * double(step);
    made.bitsPerByte = 1.0 + 100.0 / double(step);
    made.createdUnixMilliseconds = 1'700'000'000'000 + step;
    made.activeUnixMilliseconds = made.createdUnixMilliseconds + 60'000;
    made.standing = standing;
    return made;
}

}  // namespace

FakeLibrary::FakeLibrary() : served(std::make_shared<ui::LibraryState>()) {
    served->read = true;
    served->runs = {run("foxes", 900, RunStanding::Finished),
                    run("owls", 400, RunStanding::Stopped),
                    run("hares", 250, RunStanding::Training)};
    served->runs[0].folder = fakeSnapshot(10).run->folder;
    served->runs[1].tags = {"night", "small"};
    std::uint64_t seed = 1;
    for (const LibraryRun& each : served->runs) {
        const auto settings = std::make_shared<ui::SettingTexts>(
            ui::SettingTexts{{"model.width", seed == 1 ? "256" : "128"},
                             {"training.seed", std::to_string(seed)},
                             {"limit.steps", "2000"}});
        curves[each.folder] = {each.folder, fakeLog(int(each.step), seed), settings};
        ++seed;
    }
}

std::vector<ui::WatchedRun> FakeLibrary::watched() const {
    std::vector<ui::WatchedRun> runs;
    for (const std::string& folder : watchedFolders)
        if (const auto found = curves.find(folder); found != curves.end())
            runs.push_back(found->second);
    return runs;
}

void FakeLibrary::rename(const std::string& folder, const std::string& name) {
    commands << QString::fromStdString("rename " + folder + " " + name);
}

void FakeLibrary::setTags(const std::string& folder, const std::vector<std::string>& tags) {
    std::string text = "tag " + folder;
    for (const std::string& tag : tags)
        text += " " + tag;
    commands << QString::fromStdString(text);
}

void FakeLibrary::moveToTrash(const std::vector<std::string>& folders) {
    std::string text = "trash";
    for (const std::string& folder : folders)
        text += " " + folder;
    commands << QString::fromStdString(text);
}

}  // namespace studio::testing
