// SPDX-License-Identifier: GPL-3.0-or-later
// TextSource: the documents of a corpus in order, be they in files or made by a generator, and how
// they are split into training and validation. Tokenises nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/settings_of.h"
#include "engine/data/corpus_reader.h"

namespace studio {

struct CorpusSettings {
    double validationFraction = 0.05;
    std::int64_t stories = 12000;
    std::int64_t seed = 1;
    std::vector<int> weights{};
};
const SettingsOf<CorpusSettings>& corpusSettings();

/// One or more parts (files), each with its documents. Copies share the parts; any thread.
class TextSource {
public:
    explicit TextSource(std::vector<std::shared_ptr<const CorpusReader>> parts);

    /// One part of count documents (at least 1), document i being make(i): the same text for the
    /// same i each time, valid UTF-8, not empty; called from any thread. bytesHint: of a document.
    static TextSource fromGenerator(std::uint64_t count, std::uint64_t bytesHint,
                                    std::function<std::string(std::uint64_t)> make);

    std::uint64_t documents() const { return m_begins.back(); }
    CorpusDocument document(std::uint64_t index) const;
    std::uint64_t sizeHint(std::uint64_t index) const;
    const std::vector<std::shared_ptr<const CorpusReader>>& parts() const { return m_parts; }

private:
    /// The part that holds a document.
    std::size_t partOf(std::uint64_t index) const;

    std::vector<std::shared_ptr<const CorpusReader>> m_parts;
    std::vector<std::uint64_t> m_begins;  // first document of each part; then the number of all
};

struct TextSplit {
    TextSource training;
    TextSource validation;
};

/// Validation gets the last ceil(fraction * documents) documents of each part, training those
/// before them. A part of a single document is cut in two at the end of the first line past
/// (1 - fraction) of its bytes, else at the first such space, else at the last break before. 0 <
/// fraction <= 0.5. Error: a part whose only document is too short to be cut.
Result<TextSplit> splitText(const TextSource& source, double fraction);

}  // namespace studio
