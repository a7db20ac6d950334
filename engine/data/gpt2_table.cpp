// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/gpt2_table.h"

#include <array>
#include <string>
#include <unordered_map>

#include "engine/data/utf8.h"
#include "engine/platform/mapped_file.h"

namespace studio {
namespace {

constexpr std::string_view kHeader = "#version: 0.2";
constexpr std::size_t kGpt2Merges = 50000;
constexpr std::size_t kMaxTableBytes = 4u << 20;

/// How GPT-2 writes bytes: the printable ones of Latin-1 as themselves, the others as U+0100,
/// U+0101 and so on, in the order of the bytes. That order, printable ones first, is also that of
/// the ids 0 to 255.
struct ByteAlphabet {
    std::array<std::uint8_t, 256> byteOfId{};
    std::array<int, 0x144> byteOfCodePoint{};  // -1 where none

    ByteAlphabet() {
        byteOfCodePoint.fill(-1);
        std::size_t id = 0;
        const auto add = [&](char32_t codePoint, unsigned byte) {
            byteOfId[id++] = static_cast<std::uint8_t>(byte);
            byteOfCodePoint[codePoint] = static_cast<int>(byte);
        };
        for (unsigned b = 0; b < 256; ++b)
            if (isPrintable(b))
                add(b, b);
        char32_t next = 0x100;
        for (unsigned b = 0; b < 256; ++b)
            if (!isPrintable(b))
                add(next++, b);
    }
    static bool isPrintable(unsigned b) {
        return (b >= 0x21 && b <= 0x7E) || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
    }
};

/// The bytes that a token's visible form stands for; an error text when it is none.
Result<std::string> parseToken(std::string_view text, const ByteAlphabet& alphabet) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCodePoint next = decodeUtf8(text, at);
        const int byte = next.valid && next.codePoint < alphabet.byteOfCodePoint.size()
                             ? alphabet.byteOfCodePoint[next.codePoint]
                             : -1;
        if (byte < 0)
            return Error{"holds a character that stands for no byte"};
        bytes.push_back(static_cast<char>(byte));
        at += next.length;
    }
    return bytes;
}

/// The tokens known so far and their ids.
using Vocabulary = std::unordered_map<std::string, TokenId>;

Result<BpeMerge> parseMerge(std::string_view line, const ByteAlphabet& alphabet,
                            Vocabulary& vocabulary) {
    const std::size_t space = line.find(' ');
    if (space == 0 || space == std::string_view::npos || space + 1 == line.size() ||
        line.find(' ', space + 1) != std::string_view::npos)
        return Error{"is not two tokens with a space between them"};
    std::array<std::string, 2> parts;
    std::array<TokenId, 2> ids{};
    for (std::size_t i = 0; i < 2; ++i) {
        Result<std::string> bytes =
            parseToken(i == 0 ? line.substr(0, space) : line.substr(space + 1), alphabet);
        if (!bytes)
            return bytes.error();
        parts[i] = std::move(bytes).value();
        const auto it = vocabulary.find(parts[i]);
        if (it == vocabulary.end())
            return Error{"joins a token that no earlier line has made"};
        ids[i] = it->second;
    }
    const auto id = static_cast<TokenId>(vocabulary.size());
    if (parts[0].size() + parts[1].size() > BpeTable::kMaxTokenBytes)
        return Error{"makes a token of more than " + std::to_string(BpeTable::kMaxTokenBytes) +
                     " bytes"};
    if (!vocabulary.emplace(parts[0] + parts[1], id).second)
        return Error{"makes a token that is there already"};
    return BpeMerge{ids[0], ids[1]};
}

}  // namespace

Result<BpeTable> parseGpt2Merges(std::string_view text, std::string_view origin) {
    const auto fail = [&](const std::string& what) {
        return Error{"'" + std::string(origin) + "' " + what +
                     ": the table is damaged; install the program anew."};
    };
    if (text.size() > kMaxTableBytes)
        return fail("has " + std::to_string(text.size()) +
                    " bytes, but a table of merges has at most " + std::to_string(kMaxTableBytes));
    const ByteAlphabet alphabet;
    BpeTable table{.name = "gpt2",
                   .bytes = alphabet.byteOfId,
                   .merges = {},
                   .repairsUtf8 = true,
                   .published = true};
    Vocabulary vocabulary;
    vocabulary.reserve(kGpt2Merges + 256);
    for (std::size_t id = 0; id < 256; ++id)
        vocabulary.emplace(std::string(1, static_cast<char>(table.bytes[id])),
                           static_cast<TokenId>(id));
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (number == 1) {
            if (line != kHeader)
                return fail("does not begin with the line '" + std::string(kHeader) + "'");
            continue;
        }
        if (table.merges.size() == BpeTable::kMaxMerges)
            return fail("holds more than " + std::to_string(BpeTable::kMaxMerges) + " merges");
        Result<BpeMerge> merge = parseMerge(line, alphabet, vocabulary);
        if (!merge)
            return fail("line " + std::to_string(number) + " " + merge.error().message);
        table.merges.push_back(merge.value());
    }
    if (table.merges.empty())
        return fail("holds no merges");
    return table;
}

Result<std::shared_ptr<const BpeTokenizer>> loadGpt2Tokenizer(const ResourceLocator& resources) {
    const std::filesystem::path path = resources.path("tokenizer/gpt2/merges.txt");
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    Result<BpeTable> table = parseGpt2Merges(file.value().text(), path.string());
    if (!table)
        return table.error();
    if (table.value().merges.size() != kGpt2Merges)
        return Error{"'" + path.string() + "' holds " +
                     std::to_string(table.value().merges.size()) +
                     " merges, but GPT-2's table has 50000: install the program anew."};
    return BpeTokenizer::create(std::move(table).value());
}

}  // namespace studio
