// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of file that can be a corpus, as a table: a new one is one file and one line in
// corpus_formats.cpp. A reader goes through a file once, from its start to its end, and hands over
// the documents as it meets them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/base/result.h"
#include "engine/data/import/byte_stream.h"
#include "engine/data/import/document_sink.h"
#include "engine/data/import/import_settings.h"

namespace studio {

/// What a reader reads and where it puts what it finds.
struct CorpusInput {
    std::string name;                   ///< For errors: "'books.zip', file 'a.csv'".
    const std::filesystem::path& path;  ///< The file itself; empty when it is in another.
    ByteStream& bytes;                  ///< What it holds, unpacked; not used by readers of path.
    const ImportSettings& settings;
    DocumentSink& sink;
};

struct CorpusFormat {
    std::string_view suffix;  ///< Lower case, with the dot.
    std::string_view title;
    /// Errors: the sink's and those of a file of which nothing can be read, each naming the file.
    /// What cannot be read of a file that can is told to the sink.
    Status (*read)(const CorpusInput& input);
    /// Needs to go to and fro in the file, so it cannot be read out of a packed one.
    bool byPath = false;
};

/// All of them. The first serves files whose suffix is not in the table.
std::span<const CorpusFormat> corpusFormats();
/// By the suffix of a name, upper or lower case; null when it has none of them.
const CorpusFormat* findCorpusFormat(std::string_view fileName);

// The readers, each in the file of its name.
Status readPlainText(const CorpusInput& input);
Status readHtml(const CorpusInput& input);
Status readSeparated(const CorpusInput& input);  ///< Columns parted by a guessed character.
Status readTabSeparated(const CorpusInput& input);
Status readJson(const CorpusInput& input);       ///< One value, or one after the other.
Status readJsonLines(const CorpusInput& input);  ///< A value a line.
Status readEpub(const CorpusInput& input);
Status readParquet(const CorpusInput& input);

/// Fields and columns that usually hold the text, the most usual first.
std::span<const std::string_view> usualTextFields();

}  // namespace studio
