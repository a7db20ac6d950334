// SPDX-License-Identifier: GPL-3.0-or-later
// JSON and JSON lines: the string under a certain key is a document, wherever it stands: in objects
// that follow each other, in a list of them, or deeper ("rows": [{"row": {"text": ...}}]). Lists of
// plain strings are read too. The key is named, or guessed from the first records.
#include <algorithm>
#include <map>
#include <optional>

#include "engine/data/import/decoded_text.h"
#include "engine/data/import/json_walker.h"

namespace studio {
namespace {

/// Bytes of strings under each key.
class KeySample : public JsonListener {
public:
    bool beginString(std::string_view key) override {
        m_current = &m_bytes[std::string(key)];
        return true;
    }
    Status text(std::string_view part) override {
        *m_current += part.size();
        return {};
    }
    Status endString() override { return {}; }
    void endRecord() override {}

    const std::map<std::string, std::uint64_t>& bytes() const { return m_bytes; }
    std::optional<std::string> best() const {
        for (const std::string_view usual : usualTextFields())
            if (m_bytes.contains(std::string(usual)))
                return std::string(usual);
        const auto most =
            std::max_element(m_bytes.begin(), m_bytes.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == m_bytes.end() ? std::nullopt : std::optional(most->first);
    }

private:
    std::map<std::string, std::uint64_t> m_bytes;
    std::uint64_t* m_current = nullptr;
};

/// Puts the strings under the key into the sink.
class StringSink : public JsonListener {
public:
    StringSink(std::string key, DocumentSink& sink) : m_key(std::move(key)), m_sink(sink) {}

    bool beginString(std::string_view key) override {
        m_inside = key == m_key;
        return m_inside;
    }
    Status text(std::string_view part) override { return m_sink.text(part); }
    Status endString() override {
        m_inside = false;
        ++m_found;
        return m_sink.end();
    }
    void endRecord() override {
        if (m_found == m_foundBefore)
            m_sink.leaveOut(LeftOut::MissingField);
        m_foundBefore = m_found;
    }
    /// A record turned out to be damaged.
    void abandon() {
        if (m_inside)
            m_sink.abandon();
        m_inside = false;
        m_foundBefore = m_found;
    }

private:
    std::string m_key;
    DocumentSink& m_sink;
    bool m_inside = false;
    std::uint64_t m_found = 0, m_foundBefore = 0;
};

/// A part of text that was read ahead, then the rest.
JsonWalker::Source following(std::string_view head, DecodedText* text) {
    return [head, text, first = true]() mutable -> Result<std::string_view> {
        if (std::exchange(first, false))
            return head;
        return text ? text->next() : Result<std::string_view>(std::string_view());
    };
}

Result<std::string> chooseKey(std::string_view head, const CorpusInput& input) {
    KeySample sample;
    JsonWalker walker(following(head, nullptr), sample);
    for (;;) {
        const auto outcome = walker.next();
        if (!outcome || outcome.value() == JsonWalker::Outcome::End)
            break;
        if (outcome.value() == JsonWalker::Outcome::Damaged)
            if (const auto more = walker.skipLine(); !more || !more.value())
                break;
    }
    if (!input.settings.field.empty()) {
        if (sample.bytes().contains(input.settings.field) || sample.bytes().empty())
            return input.settings.field;
        std::string known;
        for (const auto& [key, bytes] : sample.bytes())
            known += (known.empty() ? "'" : ", '") + key + "'";
        return Error{input.name + " has no field '" + input.settings.field +
                     "' in its first records, which have " + known +
                     ". Name one of them in the setting 'corpus.field', or leave that empty."};
    }
    if (const std::optional<std::string> best = sample.best())
        return *best;
    return Error{input.name +
                 " has no strings in its first records, or is no JSON: choose another file."};
}

Status readValues(const CorpusInput& input, bool lines) {
    DecodedText text(input);
    const Result<std::string_view> first = text.next();
    if (!first)
        return first.error();
    const std::string head(first.value());
    const Result<std::string> key = chooseKey(head, input);
    if (!key)
        return key.error();
    StringSink strings(key.value(), input.sink);
    JsonWalker walker(following(head, &text), strings);
    for (bool more = true; more;) {
        const Result<JsonWalker::Outcome> outcome = walker.next();
        if (!outcome)
            return outcome.error();
        if (const std::uint64_t replaced = walker.takeReplaced(); replaced > 0)
            input.sink.addReplaced(replaced);
        if (outcome.value() == JsonWalker::Outcome::End)
            break;
        if (outcome.value() == JsonWalker::Outcome::Value)
            continue;
        strings.abandon();
        input.sink.leaveOut(lines ? LeftOut::DamagedRecord : LeftOut::RestOfFile);
        more = false;
        if (lines) {
            const Result<bool> another = walker.skipLine();
            if (!another)
                return another.error();
            more = another.value();
        }
    }
    text.describe(key.value());
    return {};
}

}  // namespace

Status readJson(const CorpusInput& input) { return readValues(input, false); }

Status readJsonLines(const CorpusInput& input) { return readValues(input, true); }

}  // namespace studio
