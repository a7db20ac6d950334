// SPDX-License-Identifier: GPL-3.0-or-later
// The table of corpus formats: one line each.
#include <algorithm>
#include <array>
#include <cctype>

#include "engine/data/import/corpus_format.h"

namespace studio {
namespace {

constexpr std::array kFormats = {
    CorpusFormat{".txt", "Plain text", &readPlainText},
    CorpusFormat{".text", "Plain text", &readPlainText},
    CorpusFormat{".md", "Markdown, read as plain text", &readPlainText},
    CorpusFormat{".html", "HTML", &readHtml},
    CorpusFormat{".htm", "HTML", &readHtml},
    CorpusFormat{".xhtml", "HTML", &readHtml},
    CorpusFormat{".csv", "Columns parted by commas", &readSeparated},
    CorpusFormat{".tsv", "Columns parted by tabs", &readTabSeparated},
    CorpusFormat{".jsonl", "JSON lines", &readJsonLines},
    CorpusFormat{".ndjson", "JSON lines", &readJsonLines},
    CorpusFormat{".json", "JSON", &readJson},
    CorpusFormat{".epub", "E-book", &readEpub, true},
    CorpusFormat{".parquet", "Parquet", &readParquet, true},
};

constexpr std::array<std::string_view, 16> kUsualFields = {
    "text",   "content",  "story",    "body",       "document", "article", "passage", "raw_content",
    "review", "sentence", "abstract", "completion", "output",   "value",   "message", "markdown"};

}  // namespace

std::span<const CorpusFormat> corpusFormats() { return kFormats; }

const CorpusFormat* findCorpusFormat(std::string_view fileName) {
    const std::size_t dot = fileName.rfind('.');
    if (dot == fileName.npos)
        return nullptr;
    std::string suffix(fileName.substr(dot));
    std::ranges::transform(suffix, suffix.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto found = std::ranges::find(kFormats, suffix, &CorpusFormat::suffix);
    return found == kFormats.end() ? nullptr : &*found;
}

std::span<const std::string_view> usualTextFields() { return kUsualFields; }

}  // namespace studio
