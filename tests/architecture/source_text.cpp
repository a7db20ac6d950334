// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/source_text.h"

#include <algorithm>
#include <cctype>

namespace studio::architecture {

namespace {

bool isWordCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// Where the literal or comment that begins at `from` ends (one past it), or `from` if none does.
/// A file that ends inside one ends it.
std::size_t endOfOpaque(std::string_view text, std::size_t from) {
    const std::string_view rest = text.substr(from);
    const auto after = [&](std::string_view mark, std::size_t offset) {
        const std::size_t found = text.find(mark, from + offset);
        return found == std::string_view::npos ? text.size() : found + mark.size();
    };
    if (rest.starts_with("//")) {
        std::size_t end = from;
        do
            end = std::min(text.find('\n', end + 1), text.size());
        while (end < text.size() && text[end - 1] == '\\');
        return end;
    }
    if (rest.starts_with("/*"))
        return after("*/", 2);
    if (rest.starts_with("R\"")) {
        const std::size_t open = std::min(rest.find('('), rest.size());
        const std::string delimiter(rest.substr(2, open < 2 ? 0 : open - 2));
        return after(")" + delimiter + "\"", open);
    }
    const char quote = rest.front();
    const bool digitSeparator = quote == '\'' && from > 0 && isWordCharacter(text[from - 1]) &&
                                rest.size() > 1 && isWordCharacter(rest[1]);
    if ((quote != '"' && quote != '\'') || digitSeparator)
        return from;
    std::size_t end = from + 1;
    while (end < text.size() && text[end] != quote && text[end] != '\n')
        end += text[end] == '\\' ? 2 : 1;
    return std::min(end + 1, text.size());
}

}  // namespace

std::string codeOnly(std::string_view text) {
    std::string code(text);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = endOfOpaque(text, i);
        if (end == i) {
            ++i;
            continue;
        }
        for (; i < end; ++i)
            if (code[i] != '\n')
                code[i] = ' ';
    }
    return code;
}

bool hasWord(std::string_view line, std::string_view word) {
    for (std::size_t at = line.find(word); at != line.npos; at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !isWordCharacter(line[at - 1])) &&
            (end == line.size() || !isWordCharacter(line[end])))
            return true;
    }
    return false;
}

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<Include> includesOf(std::string_view text) {
    std::vector<Include> includes;
    const std::string code = codeOnly(text);
    const std::vector<std::string_view> codeLines = linesOf(code);
    const std::vector<std::string_view> lines = linesOf(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view directive = codeLines[i];
        const auto skipSpaces = [&] {
            directive.remove_prefix(std::min(directive.find_first_not_of(" \t"), directive.size()));
        };
        skipSpaces();
        if (!directive.starts_with('#'))
            continue;
        directive.remove_prefix(1);
        skipSpaces();
        if (!directive.starts_with("include"))
            continue;
        const std::string_view line = lines[i];
        const std::size_t open = line.find_first_of("<\"", line.find("include"));
        if (open == std::string_view::npos)
            continue;
        const bool quoted = line[open] == '"';
        const std::size_t close = line.find(quoted ? '"' : '>', open + 1);
        if (close == std::string_view::npos)
            continue;
        includes.push_back({static_cast<int>(i) + 1,
                            std::string(line.substr(open + 1, close - open - 1)), quoted});
    }
    return includes;
}

}  // namespace studio::architecture
