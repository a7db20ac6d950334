// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/storybook/story_source.h"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace studio {

namespace fs = std::filesystem;

Error storyError(const std::string& where, const std::string& what) {
    return Error{"Storybook " + where + ": " + what};
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string> splitTrimmed(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (;;) {
        const auto end = text.find(separator);
        parts.emplace_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

bool isStoryName(std::string_view name) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
           std::all_of(name.begin(), name.end(), allowed);
}

namespace {

Result<StoryBlock> readHeader(const StoryLine& line) {
    StoryBlock block;
    block.where = line.where;
    const auto blank = line.text.find(' ');
    block.kind = line.text.substr(0, blank);
    std::string_view rest = line.text;
    if (block.kind != "list" && block.kind != "role" && block.kind != "rule" &&
        block.kind != "story")
        return storyError(line.where, "expected 'list', 'role', 'rule' or 'story', found '" +
                                          block.kind +
                                          "'; lines that belong to a block are indented.");
    rest.remove_prefix(std::min(rest.size(), blank == std::string::npos ? blank : blank + 1));
    const auto colon = rest.find(':');
    block.name = trimmed(rest.substr(0, colon));
    if (!isStoryName(block.name))
        return storyError(line.where, "'" + block.name + "' is no name for a " + block.kind +
                                          "; use small letters, digits and '_'.");
    const bool wantsRest = block.kind == "list" || block.kind == "role";
    if (wantsRest != (colon != std::string_view::npos))
        return storyError(
            line.where, wantsRest ? "a " + block.kind + " needs a colon after its name."
                                  : "a " + block.kind + " has nothing but its name in this line.");
    if (wantsRest)
        block.rest = trimmed(rest.substr(colon + 1));
    return block;
}

Status readFile(const fs::path& path, std::vector<StoryBlock>& blocks) {
    const std::string file = path.filename().string();
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return storyError(path.string(), "cannot be read; check that it may be opened.");
    const std::size_t firstBlock = blocks.size();
    std::string text;
    for (int number = 1; std::getline(stream, text); ++number) {
        const std::string where = file + ":" + std::to_string(number);
        for (const char c : text)
            if ((c < 0x20 && c != '\t' && c != '\r') || c > 0x7E)
                return storyError(where,
                                  "a character outside ASCII; use straight quotes and "
                                  "plain letters.");
        const StoryLine line{where, std::string(trimmed(text))};
        if (line.text.empty() || line.text[0] == '#')
            continue;
        if (text[0] != ' ' && text[0] != '\t') {
            Result<StoryBlock> block = readHeader(line);
            if (!block)
                return block.error();
            blocks.push_back(std::move(block).value());
        } else if (blocks.size() == firstBlock || blocks.back().kind == "role") {
            return storyError(where, "an indented line that belongs to no list, rule or story.");
        } else {
            blocks.back().lines.push_back(line);
        }
    }
    if (stream.bad())
        return storyError(path.string(), "could not be read to its end.");
    return {};
}

}  // namespace

Result<std::vector<StoryBlock>> readStoryBlocks(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().extension() == ".txt")
            files.push_back(at->path());
    if (error || files.empty())
        return storyError(folder.string(),
                          "expected a folder with word lists and stories (*.txt), "
                          "found none; install the program's data again.");
    std::sort(files.begin(), files.end());
    std::vector<StoryBlock> blocks;
    for (const fs::path& file : files)
        if (Status status = readFile(file, blocks); !status)
            return status.error();
    for (const StoryBlock& block : blocks)
        if (block.lines.empty() && block.kind != "role")
            return storyError(
                block.where, block.kind + " '" + block.name + "' has no lines; add one, indented.");
    return blocks;
}

}  // namespace studio
