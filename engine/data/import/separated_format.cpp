// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as text (RFC 4180): rows of cells parted by a comma, semicolon, tab or bar; a cell in
// quotation marks may hold line ends, and a quotation mark as two. One column's cells are the
// documents: the one that is named, or else guessed from a sample of the first rows.
#include <algorithm>
#include <array>
#include <vector>

#include "engine/data/import/decoded_text.h"

namespace studio {
namespace {

constexpr std::size_t kLongestHeader = 64;  ///< A longer cell in the first row is text already.

/// Takes a table apart; what is done with the cells is the receiver's business.
template <class Receiver>
class TableWalker {
public:
    TableWalker(char separator, Receiver& receiver)
        : m_separator(separator), m_receiver(receiver) {}

    Status add(std::string_view part) {
        for (std::size_t at = 0; at < part.size();) {
            // A run of ordinary characters goes as a whole.
            std::size_t end = at;
            if (m_state == State::Quoted)
                end = std::min(part.find('"', at), part.size());
            else if (m_state == State::Plain)
                while (end < part.size() && part[end] != m_separator && part[end] != '\n')
                    ++end;
            if (end > at)
                if (Status status = m_receiver.text(m_column, part.substr(at, end - at)); !status)
                    return status;
            at = end;
            if (at < part.size())
                if (Status status = step(part[at++]); !status)
                    return status;
        }
        return {};
    }

    /// False when the table ends inside quotation marks.
    Result<bool> finish() {
        const bool whole = m_state != State::Quoted;
        if (m_state != State::RowStart)
            if (Status status = endRow(); !status)
                return status.error();
        return whole;
    }

private:
    enum class State : std::uint8_t { RowStart, CellStart, Plain, Quoted, AfterQuote };

    Status step(char c) {
        const bool ends = c == m_separator || c == '\n';
        switch (m_state) {
            case State::RowStart:
                if (c == '\n')  // an empty line is no row
                    return {};
                [[fallthrough]];
            case State::CellStart:
                if (c == '"') {
                    m_state = State::Quoted;
                    return {};
                }
                break;
            case State::Quoted:  // only a quotation mark comes here
                m_state = State::AfterQuote;
                return {};
            case State::AfterQuote:
                if (c == '"') {
                    m_state = State::Quoted;
                    return m_receiver.text(m_column, "\"");
                }
                break;
            case State::Plain:
                break;
        }
        if (!ends) {
            m_state = State::Plain;
            return m_receiver.text(m_column, {&c, 1});
        }
        if (c == '\n')
            return endRow();
        m_state = State::CellStart;
        return m_receiver.endCell(m_column++);
    }

    Status endRow() {
        if (Status status = m_receiver.endCell(m_column); !status)
            return status;
        const std::size_t cells = m_column + 1;
        m_column = 0;
        m_state = State::RowStart;
        return m_receiver.endRow(cells);
    }

    char m_separator;
    Receiver& m_receiver;
    State m_state = State::RowStart;
    std::size_t m_column = 0;
};

/// The first rows, for guessing.
struct Sample {
    std::vector<std::string> first;      // cells of the first row, cut to kLongestHeader + 1
    std::vector<std::uint64_t> bytes{};  // of each column, without the first row
    std::size_t rows = 0, columnsOfFirst = 0, alike = 0;

    Status text(std::size_t column, std::string_view part) {
        if (rows == 0) {
            first.resize(std::max(first.size(), column + 1));
            if (first[column].size() <= kLongestHeader)
                first[column].append(part.substr(0, kLongestHeader + 1));
        } else {
            bytes.resize(std::max(bytes.size(), column + 1));
            bytes[column] += part.size();
        }
        return {};
    }
    Status endCell(std::size_t column) {
        if (rows == 0)
            first.resize(std::max(first.size(), column + 1));
        return {};
    }
    Status endRow(std::size_t cells) {
        if (rows++ == 0)
            columnsOfFirst = cells;
        else
            alike += cells == columnsOfFirst;
        return {};
    }
};

Sample takeSample(std::string_view head, char separator) {
    Sample sample;
    TableWalker<Sample> walker(separator, sample);
    Status ignored = walker.add(head);  // a sample refuses nothing
    if (ignored && sample.rows == 0)
        static_cast<void>(walker.finish());
    return sample;
}

/// The character that gives most rows as many cells as the first one has.
char guessSeparator(std::string_view head) {
    char best = ',';
    std::size_t most = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const Sample sample = takeSample(head, candidate);
        const std::size_t score =
            sample.columnsOfFirst > 1 ? 2 * sample.alike + sample.columnsOfFirst : 0;
        if (score > most) {
            most = score;
            best = candidate;
        }
    }
    return best;
}

bool isNumber(std::string_view cell) {
    return !cell.empty() && cell.find_first_not_of("0123456789.,+-eE% ") == cell.npos;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return result;
}

struct Choice {
    std::size_t column = 0;
    bool header = false;
    std::string name;  ///< For people.
};

/// Names of columns are short, no numbers, and each its own.
bool looksLikeHeader(const Sample& sample) {
    if (sample.rows < 2)
        return false;
    for (std::size_t i = 0; i < sample.first.size(); ++i) {
        const std::string& cell = sample.first[i];
        if (cell.empty() || cell.size() > kLongestHeader || isNumber(cell) ||
            cell.find('\n') != cell.npos ||
            std::find(sample.first.begin(), sample.first.begin() + static_cast<std::ptrdiff_t>(i),
                      cell) != sample.first.begin() + static_cast<std::ptrdiff_t>(i))
            return false;
    }
    // Text of one column has blanks and is as long as what stands below it.
    std::size_t longest = 0;
    for (const std::string& cell : sample.first)
        longest = std::max(longest, cell.size());
    const std::uint64_t most =
        sample.bytes.empty() ? 0 : *std::max_element(sample.bytes.begin(), sample.bytes.end());
    return most > 2 * longest * (sample.rows - 1);
}

Result<Choice> chooseColumn(const Sample& sample, const CorpusInput& input) {
    std::vector<std::string> names;
    for (const std::string& cell : sample.first)
        names.push_back(lowered(cell));
    const auto at = [&](std::string_view name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) -
                                        names.begin());
    };
    if (!input.settings.field.empty()) {
        const std::size_t column = at(lowered(input.settings.field));
        if (column == names.size()) {
            std::string known;
            for (const std::string& cell : sample.first)
                known += (known.empty() ? "'" : ", '") + cell.substr(0, kLongestHeader) + "'";
            return Error{input.name + " has no column '" + input.settings.field +
                         "': its first row has " + known +
                         ". Name one of them in the setting 'corpus.field', or leave that empty."};
        }
        return Choice{column, true, sample.first[column]};
    }
    for (const std::string_view usual : usualTextFields())
        if (const std::size_t column = at(usual); column < names.size() && names.size() > 0)
            return Choice{column, true, sample.first[column]};
    Choice choice;
    choice.header = looksLikeHeader(sample);
    std::vector<std::uint64_t> bytes = sample.bytes;
    if (bytes.empty())
        for (const std::string& cell : sample.first)
            bytes.push_back(cell.size());
    if (!bytes.empty())
        choice.column =
            static_cast<std::size_t>(std::max_element(bytes.begin(), bytes.end()) - bytes.begin());
    choice.name = choice.header && choice.column < sample.first.size()
                      ? sample.first[choice.column]
                      : "column " + std::to_string(choice.column + 1);
    return choice;
}

/// Puts the cells of the chosen column into the sink.
class CellSink {
public:
    CellSink(const Choice& choice, DocumentSink& sink)
        : m_choice(choice), m_sink(sink), m_inHeader(choice.header) {}

    Status text(std::size_t column, std::string_view part) {
        if (m_inHeader || column != m_choice.column)
            return {};
        return m_sink.text(part);
    }
    Status endCell(std::size_t column) {
        if (m_inHeader || column != m_choice.column)
            return {};
        return m_sink.end();
    }
    Status endRow(std::size_t cells) {
        if (!m_inHeader && cells <= m_choice.column)
            m_sink.leaveOut(LeftOut::MissingField);
        m_inHeader = false;
        return {};
    }

private:
    const Choice& m_choice;
    DocumentSink& m_sink;
    bool m_inHeader;
};

Status readTable(const CorpusInput& input, char separator) {
    DecodedText text(input);
    Result<std::string_view> part = text.next();
    if (!part)
        return part.error();
    const std::string head(part.value());
    const char parts = separator != 0 ? separator : guessSeparator(head);
    const Result<Choice> choice = chooseColumn(takeSample(head, parts), input);
    if (!choice)
        return choice.error();
    CellSink cells(choice.value(), input.sink);
    TableWalker<CellSink> walker(parts, cells);
    while (part && !part.value().empty()) {
        if (Status status = walker.add(part.value()); !status)
            return status;
        part = text.next();
    }
    if (!part)
        return part.error();
    const Result<bool> whole = walker.finish();
    if (!whole)
        return whole.error();
    if (!whole.value())  // what follows the last quotation mark has become one long cell
        input.sink.leaveOut(LeftOut::DamagedRecord);
    text.describe(choice.value().name);
    return {};
}

}  // namespace

Status readSeparated(const CorpusInput& input) { return readTable(input, 0); }

Status readTabSeparated(const CorpusInput& input) { return readTable(input, '\t'); }

}  // namespace studio
