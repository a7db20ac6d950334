// SPDX-License-Identifier: GPL-3.0-or-later
// DecodedText: what the readers of text formats have in common: the decoded text of an input part
// by part, its errors with the file's name, and the telling of encoding and replacements.
#pragma once

#include "engine/data/import/corpus_format.h"
#include "engine/data/import/text_decoder.h"

namespace studio {

/// One thread at a time.
class DecodedText {
public:
    explicit DecodedText(const CorpusInput& input) : m_input(input), m_decoder(input.bytes) {}

    /// As TextDecoder::next, with errors that are whole sentences.
    Result<std::string_view> next() {
        Result<std::string_view> part = m_decoder.next();
        if (!part && !m_decoder.sourceFailed())
            return Error{m_input.name + " " + part.error().message};
        if (const std::uint64_t replaced = m_decoder.takeReplaced(); replaced > 0)
            m_input.sink.addReplaced(replaced);
        return part;
    }

    /// To be called when all has been read.
    void describe(std::string_view field = {}) const {
        m_input.sink.describe(encodingName(m_decoder.encoding()), field);
    }

private:
    const CorpusInput& m_input;
    TextDecoder m_decoder;
};

}  // namespace studio
