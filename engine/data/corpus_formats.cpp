// SPDX-License-Identifier: GPL-3.0-or-later
// The table of corpus formats: one line each.
#include <algorithm>
#include <array>
#include <cctype>

#include "engine/data/corpus_reader.h"
#include "engine/data/plain_text_reader.h"

namespace studio {
namespace {

constexpr std::array kFormats = {
    CorpusFormat{".txt", "Plain text", &PlainTextReader::open},
    CorpusFormat{".md", "Markdown, read as plain text", &PlainTextReader::open},
};

}  // namespace

std::span<const CorpusFormat> corpusFormats() { return kFormats; }

Result<std::shared_ptr<const CorpusReader>> openCorpus(const std::filesystem::path& path) {
    std::string suffix = path.extension().string();
    std::ranges::transform(suffix, suffix.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto found = std::ranges::find(kFormats, suffix, &CorpusFormat::suffix);
    return (found == kFormats.end() ? kFormats.front() : *found).open(path);
}

}  // namespace studio
