// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/tokenizer_registry.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/base/text.h"
#include "engine/data/bpe_tokenizer.h"
#include "engine/data/bpe_trainer.h"
#include "engine/data/byte_tokenizer.h"
#include "engine/data/gpt2_table.h"

namespace studio {
namespace {

using Made = Result<std::shared_ptr<const Tokenizer>>;

Made widened(Result<std::shared_ptr<const BpeTokenizer>> made) {
    if (!made)
        return made.error();
    return std::shared_ptr<const Tokenizer>(std::move(made).value());
}

Made makeBytes(const TokenizerRequest&) {
    return std::shared_ptr<const Tokenizer>(std::make_shared<ByteTokenizer>());
}

/// For kinds whose name says all.
Status expectNothing(std::string_view definition) {
    if (definition.empty())
        return {};
    return Error{"It has " + std::to_string(definition.size()) +
                 " bytes of definition where none belong; prepare the text anew."};
}

Made restoreBytes(std::string_view definition, const ResourceLocator&) {
    if (Status status = expectNothing(definition); !status)
        return status.error();
    return std::shared_ptr<const Tokenizer>(std::make_shared<ByteTokenizer>());
}

Made makeGpt2(const TokenizerRequest& request) {
    return widened(loadGpt2Tokenizer(request.resources));
}

Made restoreGpt2(std::string_view definition, const ResourceLocator& resources) {
    if (Status status = expectNothing(definition); !status)
        return status.error();
    return widened(loadGpt2Tokenizer(resources));
}

Made makeBpe(const TokenizerRequest& request) {
    const auto count = static_cast<std::size_t>(request.settings.vocabulary) - 256 - 1;
    Result<std::vector<BpeMerge>> merges =
        trainBpe(request.training, count, request.workers, request.progress);
    if (!merges)
        return merges.error();
    return widened(BpeTokenizer::create(
        {.name = "bpe", .bytes = plainByteOrder(), .merges = std::move(merges).value()}));
}

/// A whole number at the start of text, which is taken off it, and the character after it.
bool takeNumber(std::string_view& text, char after, TokenId& number) {
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (status != std::errc{} || end == text.data() + text.size() || *end != after)
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return true;
}

Made restoreBpe(std::string_view definition, const ResourceLocator&) {
    BpeTable table{.name = "bpe", .bytes = plainByteOrder(), .merges = {}};
    while (!definition.empty()) {
        BpeMerge merge;
        if (!takeNumber(definition, ' ', merge.left) || !takeNumber(definition, '\n', merge.right))
            return Error{"Merge " + std::to_string(table.merges.size() + 1) +
                         " of the tokenizer is not two whole numbers on a line: the table is "
                         "damaged; take it anew from where it came."};
        table.merges.push_back(merge);
    }
    return widened(BpeTokenizer::create(std::move(table)));
}

constexpr std::array kKinds = {
    TokenizerKind{"bpe", STUDIO_TEXT("Setting", "Own vocabulary"),
                  "Byte pairs learnt from the corpus: a vocabulary that fits the text and is as "
                  "small as one likes, so that the output layer is fast.",
                  &makeBpe, &restoreBpe},
    TokenizerKind{"gpt2", STUDIO_TEXT("Setting", "GPT-2"),
                  "The 50,257 tokens of GPT-2, as in the original FlashLM v3: fewer tokens for "
                  "general English, and a large output layer.",
                  &makeGpt2, &restoreGpt2},
    TokenizerKind{"bytes", STUDIO_TEXT("Setting", "Bytes"),
                  "Each byte is a token: nothing to learn and the smallest output layer, but the "
                  "longest sequences.",
                  &makeBytes, &restoreBytes},
};

std::vector<std::string> kindNames() {
    std::vector<std::string> names;
    for (const TokenizerKind& kind : kKinds)
        names.emplace_back(kind.name);
    return names;
}

std::vector<std::string> kindTitles() {
    std::vector<std::string> titles;
    for (const TokenizerKind& kind : kKinds)
        titles.emplace_back(kind.title);
    return titles;
}

}  // namespace

const SettingsOf<TokenizerSettings>& tokenizerSettings() {
    static const auto settings =
        SettingsOf<TokenizerSettings>()
            .group(STUDIO_TEXT("Setting", "Tokens"))
            .add(&TokenizerSettings::kind,
                 {.key = "tokenizer.kind",
                  .title = STUDIO_TEXT("Setting", "Tokenizer"),
                  .help = STUDIO_TEXT("Setting",
                                      "How text becomes numbers: an own vocabulary learnt from the "
                                      "corpus (bpe), GPT-2's (gpt2), or plain bytes (bytes)."),
                  .why = STUDIO_TEXT(
                      "Setting",
                      "The size of the vocabulary decides how much work the output layer has. An "
                      "own vocabulary is the fastest on one kind of text; GPT-2's lets you compare "
                      "with FlashLM v3; bytes need no table at all."),
                  .choices = kindNames(),
                  .choiceTitles = kindTitles()})
            .add(&TokenizerSettings::vocabulary,
                 {.key = "tokenizer.vocabulary",
                  .title = STUDIO_TEXT("Setting", "Vocabulary size"),
                  .help = STUDIO_TEXT(
                      "Setting",
                      "Tokens of an own vocabulary (tokenizer.kind bpe): more tokens make shorter "
                      "sequences and a slower output layer. 257 is bytes alone."),
                  .why = STUDIO_TEXT("Setting",
                                     "A smaller vocabulary makes each step faster, as the output "
                                     "layer shrinks in proportion, but a sentence then takes more "
                                     "tokens. Compare such runs by bits per byte, not by loss."),
                  .unit = STUDIO_TEXT("Setting", "tokens"),
                  .minimum = 257,
                  .maximum = 65536});
    return settings;
}

std::span<const TokenizerKind> tokenizerKinds() { return kKinds; }

const TokenizerKind* findTokenizerKind(std::string_view name) {
    const auto found = std::ranges::find(kKinds, name, &TokenizerKind::name);
    return found == kKinds.end() ? nullptr : &*found;
}

Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const TokenizerRequest& request) {
    const TokenizerKind* kind = findTokenizerKind(request.settings.kind);
    if (!kind)
        return Error{"There is no tokenizer '" + request.settings.kind +
                     "' for the setting 'tokenizer.kind': choose bpe, gpt2 or bytes."};
    return kind->make(request);
}

}  // namespace studio
