// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/text_source.h"

#include <algorithm>
#include <cmath>

#include "engine/base/check.h"
#include "engine/base/text.h"

namespace studio {
namespace {

class GeneratedCorpus : public CorpusReader {
public:
    GeneratedCorpus(std::uint64_t count, std::uint64_t bytesHint,
                    std::function<std::string(std::uint64_t)> make)
        : m_count(count), m_bytesHint(bytesHint), m_make(std::move(make)) {}

    std::uint64_t documents() const override { return m_count; }
    CorpusDocument document(std::uint64_t index) const override { return {m_make(index), 0}; }
    std::uint64_t sizeHint(std::uint64_t) const override { return m_bytesHint; }

private:
    std::uint64_t m_count;
    std::uint64_t m_bytesHint;
    std::function<std::string(std::uint64_t)> m_make;
};

/// Some consecutive documents of another reader.
class DocumentRange : public CorpusReader {
public:
    DocumentRange(std::shared_ptr<const CorpusReader> whole, std::uint64_t begin, std::uint64_t end)
        : m_whole(std::move(whole)), m_begin(begin), m_end(end) {}

    std::uint64_t documents() const override { return m_end - m_begin; }
    CorpusDocument document(std::uint64_t index) const override {
        return m_whole->document(m_begin + index);
    }
    std::uint64_t sizeHint(std::uint64_t index) const override {
        return m_whole->sizeHint(m_begin + index);
    }

private:
    std::shared_ptr<const CorpusReader> m_whole;
    std::uint64_t m_begin, m_end;
};

/// Some bytes of the only document of another reader, as one document.
class DocumentCut : public CorpusReader {
public:
    DocumentCut(std::shared_ptr<const CorpusReader> whole, std::size_t begin, std::size_t end)
        : m_whole(std::move(whole)), m_begin(begin), m_end(end) {}

    std::uint64_t documents() const override { return 1; }
    CorpusDocument document(std::uint64_t) const override {
        CorpusDocument document = m_whole->document(0);
        document.text.resize(m_end);
        document.text.erase(0, m_begin);
        // Replacements are counted for the document as a whole: once, with its first part.
        return {std::move(document.text), m_begin == 0 ? document.replaced : 0};
    }
    std::uint64_t sizeHint(std::uint64_t) const override { return m_end - m_begin; }

private:
    std::shared_ptr<const CorpusReader> m_whole;
    std::size_t m_begin, m_end;
};

/// Where a document's validation text begins; 0 when it cannot be cut.
std::size_t cutOf(const std::string& text, double fraction) {
    const auto from = static_cast<std::size_t>(static_cast<double>(text.size()) * (1 - fraction));
    for (const char end : {'\n', ' '}) {
        const std::size_t at = text.find(end, from);
        if (at != std::string::npos && at > 0 && at + 1 < text.size())
            return at + 1;
    }
    const std::size_t at = text.find_last_of("\n ", from);
    return at != std::string::npos && at > 0 && at + 1 < text.size() ? at + 1 : 0;
}

}  // namespace

const SettingsOf<CorpusSettings>& corpusSettings() {
    static const auto settings =
        SettingsOf<CorpusSettings>()
            .group(STUDIO_TEXT("Setting", "Text"))
            .add(&CorpusSettings::validationFraction,
                 {.key = "corpus.validation_fraction",
                  .title = STUDIO_TEXT("Setting", "Validation part"),
                  .help =
                      STUDIO_TEXT("Setting",
                                  "The share of the documents that is kept from training and used "
                                  "to measure how well the model does on text it has not seen."),
                  .why =
                      STUDIO_TEXT("Setting",
                                  "A larger part makes the score steadier, but leaves less text to "
                                  "learn from. Raise it for a small text whose score jumps about."),
                  .minimum = 0.001,
                  .maximum = 0.5})
            .add(&CorpusSettings::weights,
                 {.key = "corpus.weights",
                  .title = STUDIO_TEXT("Setting", "Weights of the texts"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "How often each text is drawn, one whole number for each in their order: 3,1 "
                      "draws the first three times as often. Empty: each by its size."),
                  .why = STUDIO_TEXT("Setting",
                                     "So that a small text is not drowned by a large one. A text "
                                     "of weight 0 is never trained on, but the model is still "
                                     "scored on it."),
                  .minimum = 0,
                  .maximum = 1'000'000})
            .add(&CorpusSettings::stories,
                 {.key = "corpus.stories",
                  .title = STUDIO_TEXT("Setting", "Storybook stories"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "How many stories the built-in corpus has. More stories repeat less and take "
                      "longer to prepare. Text files of one's own are not affected."),
                  .why = STUDIO_TEXT("Setting",
                                     "A longer training profits from more stories, as it then sees "
                                     "fewer of them twice. Fewer stories are prepared in a moment, "
                                     "which is handy for a first try."),
                  .unit = STUDIO_TEXT("Setting", "stories"),
                  .minimum = 100,
                  .maximum = 10'000'000})
            .add(
                &CorpusSettings::seed,
                {.key = "corpus.seed",
                 .title = STUDIO_TEXT("Setting", "Storybook seed"),
                 .help = STUDIO_TEXT("Setting",
                                     "Which stories the built-in corpus tells: the same number, "
                                     "the same stories. Text files of one's own are not affected."),
                 .why = STUDIO_TEXT("Setting",
                                    "Another number gives other stories of the same kind. Keep it "
                                    "when you compare runs, so that all learn from the same text."),
                 .minimum = 0,
                 .advanced = true});
    return settings;
}

TextSource::TextSource(std::vector<std::shared_ptr<const CorpusReader>> parts)
    : m_parts(std::move(parts)), m_begins{0} {
    for (const auto& part : m_parts)
        m_begins.push_back(m_begins.back() + part->documents());
}

TextSource TextSource::fromGenerator(std::uint64_t count, std::uint64_t bytesHint,
                                     std::function<std::string(std::uint64_t)> make) {
    STUDIO_CHECK(count > 0);
    return TextSource({std::make_shared<GeneratedCorpus>(count, bytesHint, std::move(make))});
}

std::size_t TextSource::partOf(std::uint64_t index) const {
    STUDIO_CHECK(index < documents());
    return static_cast<std::size_t>(std::ranges::upper_bound(m_begins, index) - m_begins.begin()) -
           1;
}

CorpusDocument TextSource::document(std::uint64_t index) const {
    const std::size_t part = partOf(index);
    return m_parts[part]->document(index - m_begins[part]);
}

std::uint64_t TextSource::sizeHint(std::uint64_t index) const {
    const std::size_t part = partOf(index);
    return m_parts[part]->sizeHint(index - m_begins[part]);
}

Result<TextSplit> splitText(const TextSource& source, double fraction) {
    STUDIO_CHECK(fraction > 0 && fraction <= 0.5);
    std::vector<std::shared_ptr<const CorpusReader>> training, validation;
    for (std::size_t p = 0; p < source.parts().size(); ++p) {
        const std::shared_ptr<const CorpusReader>& part = source.parts()[p];
        const std::uint64_t count = part->documents();
        if (count == 1) {
            const std::string text = part->document(0).text;
            const std::size_t cut = cutOf(text, fraction);
            if (cut == 0)
                return Error{"Corpus file " + std::to_string(p + 1) +
                             " holds a single document of " + std::to_string(text.size()) +
                             " bytes without a line end or space where its validation part could "
                             "begin: give a longer text."};
            training.push_back(std::make_shared<DocumentCut>(part, 0, cut - 1));
            validation.push_back(std::make_shared<DocumentCut>(part, cut, text.size()));
            continue;
        }
        const auto kept =
            static_cast<std::uint64_t>(std::ceil(fraction * static_cast<double>(count)));
        training.push_back(std::make_shared<DocumentRange>(part, 0, count - kept));
        validation.push_back(std::make_shared<DocumentRange>(part, count - kept, count));
    }
    return TextSplit{TextSource(std::move(training)), TextSource(std::move(validation))};
}

}  // namespace studio
