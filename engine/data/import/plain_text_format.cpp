// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text: documents are parted by a line that holds only <|endoftext|>; a file without such
// lines is one document. The last line end of a document is no part of it.
#include "engine/data/import/decoded_text.h"

namespace studio {
namespace {

constexpr std::string_view kSeparator = "<|endoftext|>";
/// Kept until more comes: a separator that is not whole, and the line end before it.
constexpr std::size_t kHeldBack = kSeparator.size() + 1;

class Splitter {
public:
    explicit Splitter(DocumentSink& sink) : m_sink(sink) {}

    Status add(std::string_view part) {
        m_held.append(part);
        return take(false);
    }
    Status finish() { return take(true); }

private:
    Status take(bool last) {
        std::size_t begin = 0;
        for (std::size_t at = m_held.find(kSeparator); at != std::string::npos;) {
            const std::size_t after = at + kSeparator.size();
            if (after == m_held.size() && !last)
                break;  // its line may go on
            const bool beginsLine = at == begin ? m_atLineStart : m_held[at - 1] == '\n';
            if (beginsLine && (after == m_held.size() || m_held[after] == '\n')) {
                if (Status status = end(begin, at); !status)
                    return status;
                begin = std::min(after + 1, m_held.size());
                m_atLineStart = true;
                at = m_held.find(kSeparator, begin);
            } else {
                at = m_held.find(kSeparator, after);
            }
        }
        if (last)
            return end(begin, m_held.size());
        std::size_t keep = std::max(begin, m_held.size() - std::min(kHeldBack, m_held.size()));
        while (keep > begin && (m_held[keep] & 0xC0) == 0x80)
            --keep;  // characters stay whole
        if (keep > begin) {
            if (Status status = m_sink.text(std::string_view(m_held).substr(begin, keep - begin));
                !status)
                return status;
            m_atLineStart = m_held[keep - 1] == '\n';
        }
        m_held.erase(0, keep);
        return {};
    }

    Status end(std::size_t begin, std::size_t end) {
        if (end > begin && m_held[end - 1] == '\n')
            --end;
        if (Status status = m_sink.text(std::string_view(m_held).substr(begin, end - begin));
            !status)
            return status;
        return m_sink.end();
    }

    DocumentSink& m_sink;
    std::string m_held;
    bool m_atLineStart = true;
};

}  // namespace

Status readPlainText(const CorpusInput& input) {
    DecodedText text(input);
    Splitter splitter(input.sink);
    for (;;) {
        const Result<std::string_view> part = text.next();
        if (!part)
            return part.error();
        if (part.value().empty())
            break;
        if (Status status = splitter.add(part.value()); !status)
            return status;
    }
    text.describe();
    return splitter.finish();
}

}  // namespace studio
