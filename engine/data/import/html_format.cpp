// SPDX-License-Identifier: GPL-3.0-or-later
// HTML: each file is one document, the text that a reader sees.
#include "engine/data/import/decoded_text.h"
#include "engine/data/import/html_to_text.h"

namespace studio {

Status readHtml(const CorpusInput& input) {
    DecodedText text(input);
    HtmlToText converter(HtmlToText::Blanks::Collapse);
    std::string visible;
    for (bool more = true; more;) {
        const Result<std::string_view> part = text.next();
        if (!part)
            return part.error();
        more = !part.value().empty();
        visible.clear();
        converter.add(part.value(), visible);
        if (!more)
            converter.finish(visible);
        if (Status status = input.sink.text(visible); !status)
            return status;
    }
    text.describe();
    return input.sink.end();
}

}  // namespace studio
