// SPDX-License-Identifier: GPL-3.0-or-later
// JsonWalker: goes through JSON of any length and depth of 256 in constant memory and tells of
// every string value, with the key it stands under. Builds no tree. Text comes from a callback part
// by part.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/base/result.h"

namespace studio {

/// What a walk meets.
class JsonListener {
public:
    virtual ~JsonListener() = default;
    /// A string value begins; true when its text is wanted. key: of the innermost object member it
    /// belongs to, be it by way of lists; empty outside of objects.
    virtual bool beginString(std::string_view key) = 0;
    virtual Status text(std::string_view part) = 0;
    virtual Status endString() = 0;
    /// A whole value at the top, or in a list at the top, has ended.
    virtual void endRecord() = 0;
};

/// One thread at a time.
class JsonWalker {
public:
    /// The next part of the text, empty at the end.
    using Source = std::function<Result<std::string_view>()>;

    JsonWalker(Source source, JsonListener& listener)
        : m_source(std::move(source)), m_listener(listener) {}

    enum class Outcome : std::uint8_t { Value, End, Damaged };
    /// Walks through the next value at the top. Errors: those of source and listener. Damaged: what
    /// comes next is no JSON; the listener may have been told of a string that has no end.
    Result<Outcome> next();
    /// Goes to the beginning of the next line; false when there is none.
    Result<bool> skipLine();
    /// Lone halves of surrogate pairs that became U+FFFD, since the last call.
    std::uint64_t takeReplaced();
    /// Bytes read so far.
    std::uint64_t position() const { return m_before + m_at; }

private:
    /// The next character without taking it, -1 at the end and after an error.
    int peek();
    int take();
    int peekPastBlanks();
    bool value(int depth, std::string_view key);
    bool object(int depth);
    bool list(int depth, std::string_view key);
    bool string(std::string_view key);
    bool keyString(std::string& key);
    bool escape(std::string& out);
    bool hexadecimal(char32_t& unit);
    bool literal();
    bool give(std::string_view part);
    bool keep(const Status& status);

    Source m_source;
    JsonListener& m_listener;
    std::string_view m_part;
    std::size_t m_at = 0;
    std::uint64_t m_before = 0;
    bool m_ended = false;
    std::uint64_t m_replaced = 0;
    Status m_error;
};

}  // namespace studio
