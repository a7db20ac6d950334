// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/json_walker.h"

#include <utility>

#include "engine/data/utf8.h"

namespace studio {
namespace {

constexpr int kDeepest = 256;
constexpr std::size_t kLongestKey = 4096;

bool isBlank(int c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

std::uint64_t JsonWalker::takeReplaced() { return std::exchange(m_replaced, 0); }

bool JsonWalker::keep(const Status& status) {
    if (!status)
        m_error = status;
    return status.ok();
}

int JsonWalker::peek() {
    while (m_at == m_part.size() && !m_ended && m_error) {
        m_before += m_part.size();
        m_at = 0;
        m_part = {};
        const Result<std::string_view> part = m_source();
        if (!part) {
            m_error = part.error();
            break;
        }
        m_part = part.value();
        m_ended = m_part.empty();
    }
    return m_at < m_part.size() && m_error ? static_cast<unsigned char>(m_part[m_at]) : -1;
}

int JsonWalker::take() {
    const int c = peek();
    m_at += c >= 0;
    return c;
}

int JsonWalker::peekPastBlanks() {
    while (isBlank(peek()))
        ++m_at;
    return peek();
}

Result<JsonWalker::Outcome> JsonWalker::next() {
    if (peekPastBlanks() < 0)
        return m_error ? Result<Outcome>(Outcome::End) : m_error.error();
    const bool whole = value(0, {});
    if (!m_error)
        return m_error.error();
    return whole ? Outcome::Value : Outcome::Damaged;
}

Result<bool> JsonWalker::skipLine() {
    for (int c = take(); c >= 0; c = take())
        if (c == '\n')
            return true;
    if (!m_error)
        return m_error.error();
    return false;
}

bool JsonWalker::value(int depth, std::string_view key) {
    const int c = peekPastBlanks();
    bool whole = false;
    if (c == '{')
        whole = depth < kDeepest && object(depth + 1);
    else if (c == '[')
        whole = depth < kDeepest && list(depth + 1, key);
    else if (c == '"')
        whole = string(key);
    else
        whole = literal();
    // The lists at the top hold records; so does the top itself.
    if (whole && (c == '[' ? depth > 0 : true) && depth <= 1)
        m_listener.endRecord();
    return whole;
}

bool JsonWalker::object(int depth) {
    take();
    if (peekPastBlanks() == '}') {
        take();
        return true;
    }
    for (std::string key;;) {
        if (peekPastBlanks() != '"' || !keyString(key) || peekPastBlanks() != ':')
            return false;
        take();
        if (!value(depth + 1, key))  // one deeper: what is in an object is no record
            return false;
        const int c = peekPastBlanks();
        take();
        if (c == '}')
            return true;
        if (c != ',')
            return false;
    }
}

bool JsonWalker::list(int depth, std::string_view key) {
    take();
    if (peekPastBlanks() == ']') {
        take();
        return true;
    }
    for (;;) {
        if (!value(depth, key))
            return false;
        const int c = peekPastBlanks();
        take();
        if (c == ']')
            return true;
        if (c != ',')
            return false;
    }
}

bool JsonWalker::give(std::string_view part) { return part.empty() || keep(m_listener.text(part)); }

bool JsonWalker::string(std::string_view key) {
    take();
    const bool wanted = m_listener.beginString(key);
    for (std::string escaped;;) {
        if (peek() < 0)
            return false;
        const std::string_view left = m_part.substr(m_at);
        const std::size_t end = std::min(left.find_first_of("\"\\\n"), left.size());
        m_at += end;
        if (wanted && !give(left.substr(0, end)))
            return false;
        if (end == left.size())
            continue;
        const int c = take();
        if (c == '"')
            return !wanted || keep(m_listener.endString());
        if (c == '\n') {  // not allowed in a string: its line is damaged
            --m_at;
            return false;
        }
        escaped.clear();
        if (!escape(escaped) || (wanted && !give(escaped)))
            return false;
    }
}

bool JsonWalker::keyString(std::string& key) {
    take();
    key.clear();
    for (;;) {
        const int c = take();
        if (c < 0 || c == '\n')
            return false;
        if (c == '"')
            return true;
        if (c == '\\' && !escape(key))
            return false;
        if (c != '\\')
            key.push_back(static_cast<char>(c));
        if (key.size() > kLongestKey)
            return false;
    }
}

/// After the backslash.
bool JsonWalker::escape(std::string& out) {
    constexpr std::string_view kLetters = "\"\\/bfnrt", kMeant = "\"\\/\b\f\n\r\t";
    const int c = take();
    if (c < 0)
        return false;
    if (const std::size_t at = kLetters.find(static_cast<char>(c)); at != kLetters.npos) {
        out.push_back(kMeant[at]);
        return true;
    }
    char32_t code = 0;
    if (c != 'u' || !hexadecimal(code))
        return false;
    while (code >= 0xD800 && code < 0xDC00) {  // the first half of a pair
        char32_t low = 0;
        if (peek() != '\\')
            break;
        take();
        if (peek() != 'u') {
            appendUtf8(0xFFFD, out);
            ++m_replaced;
            return escape(out);
        }
        take();
        if (!hexadecimal(low))
            return false;
        if (low >= 0xDC00 && low < 0xE000) {
            appendUtf8(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00), out);
            return true;
        }
        appendUtf8(0xFFFD, out);
        ++m_replaced;
        code = low;
    }
    const bool half = code >= 0xD800 && code < 0xE000;
    m_replaced += half;
    appendUtf8(half ? 0xFFFD : code, out);
    return true;
}

bool JsonWalker::hexadecimal(char32_t& unit) {
    unit = 0;
    for (int i = 0; i < 4; ++i) {
        const int c = take();
        const int digit = c >= '0' && c <= '9'   ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0)
            return false;
        unit = unit << 4 | static_cast<char32_t>(digit);
    }
    return true;
}

/// Numbers and the three words; which number it is matters to nobody here.
bool JsonWalker::literal() {
    std::string word;
    for (int c = peek(); c >= 0 && (c == '+' || c == '-' || c == '.' || (c >= '0' && c <= '9') ||
                                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
         c = peek()) {
        if (word.size() > 64)
            return false;
        word.push_back(static_cast<char>(take()));
    }
    if (word == "true" || word == "false" || word == "null" || word == "NaN")
        return true;
    return !word.empty() && word.find_first_not_of("0123456789+-.eE") == word.npos;
}

}  // namespace studio
