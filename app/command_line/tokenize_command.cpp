// SPDX-License-Identifier: GPL-3.0-or-later
// ternary tokenize
#include <iostream>

#include "app/command_line/commands.h"
#include "app/command_line/console.h"
#include "engine/data/byte_tokenizer.h"
#include "engine/data/gpt2_table.h"
#include "engine/data/prepared_corpus.h"
#include "engine/data/tokenizer_file.h"
#include "engine/storage/bounded_json.h"

namespace studio::app {
namespace {

using Shared = std::shared_ptr<const Tokenizer>;

Result<Shared> openTokenizer(const RunLauncher& launcher, const std::string& name) {
    if (name == "bytes")
        return Shared(std::make_shared<ByteTokenizer>());
    if (name == "gpt2") {
        auto table = loadGpt2Tokenizer(launcher.resources());
        if (!table)
            return table.error();
        return Shared(std::move(table).value());
    }
    const Result<RunFolder> run = RunFolder::open(FileSystem(), name);
    if (!run)
        return Error{"There is no tokenizer '" + name +
                     "': expected gpt2, bytes or the folder of a run. " + run.error().message};
    return loadTokenizer(preparedTokenizerFile(run.value().dataFolder()), launcher.resources());
}

Result<std::string> convert(const Tokenizer& tokenizer, const nlohmann::json& line, bool decode) {
    if (decode) {
        const auto ids = line.find("ids");
        if (ids == line.end() || !ids->is_array())
            return Error{"expected {\"ids\":[...]}"};
        std::string text;
        for (const nlohmann::json& id : *ids) {
            if (!id.is_number_integer() || id.get<std::int64_t>() < 0 ||
                id.get<std::int64_t>() >= tokenizer.vocabularySize())
                return Error{"each id is a whole number from 0 to " +
                             std::to_string(tokenizer.vocabularySize() - 1)};
            text += tokenizer.bytes(id.get<TokenId>());
        }
        return jsonText(nlohmann::ordered_json{{"text", text}});
    }
    const auto text = line.find("text");
    if (text == line.end() || !text->is_string())
        return Error{"expected {\"text\":\"...\"}"};
    const std::vector<TokenId> ids = tokenizer.encode(text->get_ref<const std::string&>());
    return jsonText(nlohmann::ordered_json{{"ids", ids}});
}

}  // namespace

int runTokenize(const RunLauncher& launcher, const TokenizeArguments& arguments) {
    const Result<Shared> tokenizer = openTokenizer(launcher, arguments.tokenizer);
    if (!tokenizer)
        return refuse(tokenizer.error(), kFailed);
    std::string line;
    for (std::int64_t number = 1; std::getline(std::cin, line); ++number) {
        if (line.empty())
            continue;
        const std::string place = "Line " + std::to_string(number);
        const Result<nlohmann::json> json = parseJson(line, 3, place);
        if (!json)
            return refuse(json.error(), kFailed);
        if (!json.value().is_object())
            return refuse(place + " is not a JSON object: expected {\"" +
                              (arguments.decode ? "ids" : "text") + "\":...}.",
                          kFailed);
        const Result<std::string> out = convert(*tokenizer.value(), json.value(), arguments.decode);
        if (!out)
            return refuse(place + ": " + out.error().message + ".", kFailed);
        printLine(out.value());
    }
    return kDone;
}

}  // namespace studio::app
