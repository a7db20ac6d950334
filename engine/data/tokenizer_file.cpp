// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/tokenizer_file.h"

#include <optional>
#include <string_view>

#include "engine/base/hash.h"
#include "engine/data/output_file.h"
#include "engine/data/tokenizer_registry.h"
#include "engine/platform/mapped_file.h"

namespace studio {
namespace {

constexpr std::string_view kFirstLine = "ternary-studio-tokenizer 1";
constexpr std::size_t kMaxFileBytes = 4u << 20;

/// Takes the line "name value" off text and gives its value; nothing when it is another line.
std::optional<std::string_view> takeField(std::string_view& text, std::string_view name) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || end <= name.size() || !text.starts_with(name) ||
        text[name.size()] != ' ')
        return std::nullopt;
    const std::string_view value = text.substr(name.size() + 1, end - name.size() - 1);
    text.remove_prefix(end + 1);
    return value;
}

}  // namespace

std::string tokenizerHash(const Tokenizer& tokenizer) {
    ContentHash hash;
    hash.add(tokenizer.name() + '\n' + std::to_string(tokenizer.vocabularySize()) + '\n');
    for (TokenId id = 0; id < tokenizer.vocabularySize(); ++id) {
        const std::string_view bytes = tokenizer.bytes(id);
        hash.add(std::to_string(bytes.size()) + ' ');
        hash.add(bytes);
    }
    hash.add(tokenizer.definition());
    return hash.hex();
}

Status saveTokenizer(const Tokenizer& tokenizer, const std::filesystem::path& path) {
    Result<OutputFile> file = OutputFile::create(path);
    if (!file)
        return file.error();
    const std::string text = std::string(kFirstLine) + "\nkind " + tokenizer.name() +
                             "\nvocabulary " + std::to_string(tokenizer.vocabularySize()) +
                             "\nhash " + tokenizerHash(tokenizer) + '\n' + tokenizer.definition();
    if (Status status = file.value().write(text); !status)
        return status;
    return file.value().commit();
}

Result<std::shared_ptr<const Tokenizer>> parseTokenizer(std::string_view text,
                                                        const std::string& source,
                                                        const ResourceLocator& resources) {
    const auto fail = [&](const std::string& what) {
        return Error{"Tokenizer file '" + source + "' " + what};
    };
    if (text.size() > kMaxFileBytes)
        return fail("has " + std::to_string(text.size()) + " bytes, more than any tokenizer's " +
                    std::to_string(kMaxFileBytes) + ": it is another kind of file.");
    if (text.substr(0, text.find('\n')) != kFirstLine)
        return fail("does not begin with '" + std::string(kFirstLine) +
                    "': it is another kind of file or from another version of the program.");
    text.remove_prefix(std::min(text.size(), kFirstLine.size() + 1));
    const auto name = takeField(text, "kind");
    const auto vocabulary = name ? takeField(text, "vocabulary") : std::nullopt;
    const auto hash = vocabulary ? takeField(text, "hash") : std::nullopt;
    if (!hash)
        return fail("lacks its kind, vocabulary or hash: it is damaged; prepare the text anew.");
    const TokenizerKind* kind = findTokenizerKind(*name);
    if (!kind)
        return fail("names the kind '" + std::string(name->substr(0, 40)) +
                    "', which this version of the program does not have.");
    Result<std::shared_ptr<const Tokenizer>> tokenizer = kind->restore(text, resources);
    if (!tokenizer)
        return fail("cannot be used: " + tokenizer.error().message);
    if (std::to_string(tokenizer.value()->vocabularySize()) != *vocabulary)
        return fail("promises " + std::string(vocabulary->substr(0, 20)) + " tokens but defines " +
                    std::to_string(tokenizer.value()->vocabularySize()) +
                    ": it is damaged; prepare the text anew.");
    if (tokenizerHash(*tokenizer.value()) != *hash)
        return fail(
            "does not have the content that its hash promises: it is damaged, or the "
            "program's own tables have changed; prepare the text anew.");
    return tokenizer;
}

Result<std::shared_ptr<const Tokenizer>> loadTokenizer(const std::filesystem::path& path,
                                                       const ResourceLocator& resources) {
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    return parseTokenizer(file.value().text(), path.string(), resources);
}

}  // namespace studio
