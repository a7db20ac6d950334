// SPDX-License-Identifier: GPL-3.0-or-later
// From HTML to the text that a reader sees: tags and comments go, references become characters,
// what is in script and style goes, blocks become lines. Forgives what browsers forgive; runs
// nothing and knows no style sheets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace studio {

/// Text comes in parts of any length, UTF-8. One thread at a time; memory does not grow.
class HtmlToText {
public:
    enum class Blanks : std::uint8_t {
        Collapse,  ///< As in a browser: a run of blanks is one, line ends come from the markup.
        Keep,      ///< For text with remains of HTML: only the markup goes.
    };
    explicit HtmlToText(Blanks blanks) : m_blanks(blanks) {}

    void add(std::string_view part, std::string& out);
    /// The text has ended.
    void finish(std::string& out);
    /// Tags, comments and references so far.
    std::uint64_t markup() const { return m_markup; }

private:
    enum class State : std::uint8_t { Text, Opened, Tag, Quoted, Comment, Reference };

    void step(char c, std::string& out);
    void stepText(char c, std::string& out);
    void stepOpened(char c, std::string& out);
    void stepComment(char c);
    void stepReference(char c, std::string& out);
    void endTag(std::string& out);
    void put(std::string_view text, std::string& out);
    void putBlank(char c, std::string& out);
    void wantLines(int lines);
    bool skipping() const { return !m_skipUntil.empty(); }

    Blanks m_blanks;
    State m_state = State::Text;
    char m_quote = 0;
    std::string m_pending;    // from '<' or '&' on, as far as it may turn out to be text
    std::string m_skipUntil;  // the name of the element that is left out
    std::uint64_t m_markup = 0;
    int m_dashes = 0;
    int m_preformatted = 0;
    int m_lines = 0;       // line ends that come before the next text
    bool m_blank = false;  // a blank comes before the next text
    bool m_any = false;    // some text has been put out
    char m_last = 0;
};

/// Appends text without its markup to out; returns how much markup there was.
std::uint64_t removeMarkup(std::string_view text, std::string& out);

}  // namespace studio
