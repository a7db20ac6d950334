// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/text_cleaner.h"

#include <array>

#include "engine/base/hash.h"
#include "engine/data/import/html_to_text.h"

namespace studio {
namespace {

/// Shorter lines may well stand twice in a text: "Yes.", "* * *", a rhyme.
constexpr std::size_t kLeastRepeatedLine = 24;

/// Bytes that may begin a control character or a byte order mark: worth a second look.
constexpr std::array<bool, 256> suspects() {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c)
        table[c] = c != '\n' && c != '\t';
    table[0x7F] = table[0xC2] = table[0xEF] = true;
    return table;
}
constexpr std::array<bool, 256> kSuspects = suspects();

std::uint64_t removeControls(std::string& text) {
    const auto suspect = [](char c) { return kSuspects[static_cast<unsigned char>(c)]; };
    std::size_t from = 0;
    while (from < text.size() && !suspect(text[from]))
        ++from;
    std::uint64_t removed = 0;
    std::size_t to = from;
    for (; from < text.size(); ++from) {
        const char c = text[from];
        if (!suspect(c)) {
            text[to++] = c;
            continue;
        }
        const auto next = static_cast<unsigned char>(from + 1 < text.size() ? text[from + 1] : 0);
        if (c == '\r') {  // a line end of old, or half of one
            if (next != '\n')
                text[to++] = '\n';
        } else if (c == '\xC2' && next < 0xA0) {  // U+0080 to U+009F, U+0085 a line end among them
            ++from;
            if (next == 0x85)
                text[to++] = '\n';
            else
                ++removed;
        } else if (c == '\xEF' && text.compare(from, 3, "\xEF\xBB\xBF") == 0) {
            from += 2;
            ++removed;
        } else if (c == '\xC2' || c == '\xEF') {
            text[to++] = c;
        } else {
            ++removed;
        }
    }
    text.resize(to);
    return removed;
}

/// At least count characters that are no blanks. Bytes 0x80 to 0xBF go on with a character.
bool hasCharacters(std::string_view text, std::uint64_t count) {
    for (const char c : text) {
        const bool begins = (c & 0xC0) != 0x80;
        if (begins && c != ' ' && c != '\n' && c != '\t' && c != '\r' && --count == 0)
            return true;
    }
    return false;
}

}  // namespace

bool TextCleaner::clean(std::string& text) {
    if (m_settings.removeHtml) {
        m_buffer.clear();
        m_counts.tags += removeMarkup(text, m_buffer);
        text.swap(m_buffer);
    }
    if (m_settings.removeControls)
        m_counts.controls += removeControls(text);
    if (m_settings.removeRepeatedLines)
        removeRepeatedLines(text);
    const auto least =
        static_cast<std::uint64_t>(std::max<std::int64_t>(1, m_settings.minimumCharacters));
    if (hasCharacters(text, least))
        return true;
    // What has no text at all was never a document.
    m_counts.nearlyEmpty += hasCharacters(text, 1);
    return false;
}

void TextCleaner::removeRepeatedLines(std::string& text) {
    m_lines.clear();
    std::string_view before;
    std::size_t to = 0;
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t from = 0; from < text.size(); from = to) {
        const std::size_t end = text.find('\n', from);
        to = end == std::string::npos ? text.size() : end + 1;
        const std::string_view line =
            std::string_view(text).substr(from, (end == std::string::npos ? to : end) - from);
        const bool again = !line.empty() && line == before;
        const bool seen = line.size() >= kLeastRepeatedLine && !m_lines.insert(hash64(line)).second;
        if (!line.empty())
            before = line;
        if (again || seen)
            ++m_counts.lines;
        else
            kept.append(text, from, to - from);
    }
    text.swap(kept);
}

}  // namespace studio
