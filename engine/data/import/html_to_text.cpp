// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/html_to_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/data/import/html_entities.h"
#include "engine/data/utf8.h"

namespace studio {
namespace {

constexpr std::size_t kLongestTag = 16u << 10;  ///< Longer ones are text after all.
constexpr std::size_t kLongestReference = 32;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool isOneOf(std::string_view name, std::string_view list) {
    for (std::size_t at = list.find(name); at != list.npos && !name.empty();
         at = list.find(name, at + 1))
        if (list[at - 1] == ' ' && list[at + name.size()] == ' ')
            return true;
    return false;
}

// Each list begins and ends with a blank.
constexpr std::string_view kSkipped = " script style head template noscript svg math ";
constexpr std::string_view kParagraphs =
    " p h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl section article header footer main aside "
    "nav form figure hr ";
constexpr std::string_view kLines =
    " br div li tr dt dd option figcaption caption body html title ";
constexpr std::string_view kCells = " td th ";

/// "</p" -> "p"; what stands between '<' and '>' comes in.
std::string tagName(std::string_view tag) {
    if (tag.starts_with('/'))
        tag.remove_prefix(1);
    std::string name;
    for (const char c : tag) {
        if (!isLetter(c) && !isDigit(c))
            break;
        name.push_back(lower(c));
    }
    return name;
}

}  // namespace

void HtmlToText::add(std::string_view part, std::string& out) {
    for (const char c : part)
        step(c, out);
}

void HtmlToText::finish(std::string& out) {
    // What has not become markup was text.
    const std::string pending = std::exchange(m_pending, {});
    if (m_state != State::Text && m_state != State::Comment && !skipping())
        put(pending, out);
    m_state = State::Text;
}

void HtmlToText::step(char c, std::string& out) {
    switch (m_state) {
        case State::Text:
            stepText(c, out);
            break;
        case State::Opened:
            stepOpened(c, out);
            break;
        case State::Tag:
        case State::Quoted:
            if (c == '<' && skipping()) {  // a script compares; its end is still to come
                m_pending.assign(1, c);
                m_state = State::Opened;
                break;
            }
            m_pending.push_back(c);
            if (m_state == State::Quoted) {
                if (c == m_quote)
                    m_state = State::Tag;
            } else if (c == '>') {
                endTag(out);
            } else if ((c == '"' || c == '\'') && m_pending[m_pending.size() - 2] == '=') {
                m_quote = c;
                m_state = State::Quoted;
            }
            if (m_pending.size() > kLongestTag) {
                if (!skipping())
                    put(m_pending, out);
                m_pending.clear();
                m_state = State::Text;
            }
            break;
        case State::Comment:
            stepComment(c);
            break;
        case State::Reference:
            stepReference(c, out);
            break;
    }
}

void HtmlToText::stepText(char c, std::string& out) {
    if (c == '<') {
        m_pending.assign(1, c);
        m_state = State::Opened;
    } else if (skipping()) {
        return;
    } else if (c == '&') {
        m_pending.assign(1, c);
        m_state = State::Reference;
    } else if (isBlank(c)) {
        putBlank(c, out);
    } else {
        put({&c, 1}, out);
    }
}

/// After '<': a tag, a comment, or nothing of the kind ("a < b").
void HtmlToText::stepOpened(char c, std::string& out) {
    m_pending.push_back(c);
    if (isLetter(c) || c == '/' || c == '?') {
        m_state = State::Tag;
    } else if (c == '!') {
        m_state = State::Comment;
        m_dashes = 0;
    } else {
        m_state = State::Text;
        const std::string pending = std::exchange(m_pending, {});
        if (!skipping()) {
            put("<", out);
            stepText(pending.back(), out);
        } else if (pending.back() == '<') {
            stepText('<', out);
        }
    }
}

/// <!-- ... --> to its end, <!DOCTYPE ...> and <![CDATA[ ...]]> to the next '>'.
void HtmlToText::stepComment(char c) {
    constexpr std::string_view kOpening = "<!--";
    if (m_pending.size() < kOpening.size())
        m_pending.push_back(c);
    else if (c == '-')
        ++m_dashes;
    const bool comment = m_pending == kOpening;
    if (c == '>' && (!comment || m_dashes >= 2)) {
        ++m_markup;
        m_pending.clear();
        m_state = State::Text;
    } else if (c != '-') {
        m_dashes = 0;
    }
}

void HtmlToText::stepReference(char c, std::string& out) {
    if (c == ';') {
        const auto code = htmlCharacter(std::string_view(m_pending).substr(1));
        std::string text;
        if (code) {
            ++m_markup;
            appendUtf8(*code, text);
        } else {
            text = m_pending + c;
        }
        m_pending.clear();
        m_state = State::Text;
        put(text, out);
        return;
    }
    if ((isLetter(c) || isDigit(c) || c == '#') && m_pending.size() < kLongestReference) {
        m_pending.push_back(c);
        return;
    }
    m_state = State::Text;
    put(std::exchange(m_pending, {}), out);
    stepText(c, out);
}

void HtmlToText::endTag(std::string& out) {
    const std::string tag = std::exchange(m_pending, {});
    m_state = State::Text;
    ++m_markup;
    const std::string name = tagName(std::string_view(tag).substr(1));
    const bool closing = tag.starts_with("</");
    const bool closesItself = tag.ends_with("/>");
    if (skipping()) {
        if (closing && name == m_skipUntil)
            m_skipUntil.clear();
        return;
    }
    if (isOneOf(name, kSkipped)) {
        if (!closing && !closesItself)
            m_skipUntil = name;
        return;
    }
    if (name == "pre")
        m_preformatted = std::max(0, m_preformatted + (closing ? -1 : 1));
    if (isOneOf(name, kParagraphs))
        wantLines(2);
    else if (isOneOf(name, kLines))
        wantLines(1);
    else if (isOneOf(name, kCells) && m_blanks == Blanks::Collapse)
        m_blank = true;
    static_cast<void>(out);
}

void HtmlToText::wantLines(int lines) {
    m_lines = std::max(m_lines, m_blanks == Blanks::Keep ? 1 : lines);
}

void HtmlToText::putBlank(char c, std::string& out) {
    if (m_blanks == Blanks::Collapse && m_preformatted == 0) {
        m_blank = true;
        return;
    }
    if (c == '\n' && m_lines > 0)
        --m_lines;  // the text has the line end itself
    out.push_back(c);
    m_last = c;
}

void HtmlToText::put(std::string_view text, std::string& out) {
    if (m_any && m_lines > 0 && !(m_blanks == Blanks::Keep && m_last == '\n'))
        out.append(static_cast<std::size_t>(m_lines), '\n');
    else if (m_any && m_blank && m_last != '\n')
        out.push_back(' ');
    m_lines = 0;
    m_blank = false;
    out.append(text);
    if (!text.empty()) {
        m_any = true;
        m_last = text.back();
    }
}

std::uint64_t removeMarkup(std::string_view text, std::string& out) {
    if (text.find_first_of("<&") == text.npos) {
        out.append(text);
        return 0;
    }
    HtmlToText converter(HtmlToText::Blanks::Keep);
    converter.add(text, out);
    converter.finish(out);
    return converter.markup();
}

}  // namespace studio
