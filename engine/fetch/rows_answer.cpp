// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/rows_answer.h"

#include "engine/fetch/http.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"

namespace studio {
namespace {

using nlohmann::json;

/// Rows may hold lists and objects beside their text.
constexpr int kDepth = 64;
constexpr const char* kSource = "The server's answer";

Result<json> parseAnswer(std::string_view text) {
    Result<json> answer = parseJson(text, kDepth, kSource);
    if (answer && !answer.value().is_object())
        return Error{std::string(kSource) + " is not a JSON object."};
    return answer;
}

/// A list of objects.
Result<json> listOf(std::string_view text, const char* key) {
    Result<json> answer = parseAnswer(text);
    if (!answer)
        return answer.error();
    const auto list = answer.value().find(key);
    if (list == answer.value().end() || !list->is_array())
        return Error{std::string(kSource) + " has no list '" + key + "'."};
    for (const json& entry : *list)
        if (!entry.is_object())
            return Error{std::string(kSource) + " has a '" + key +
                         "' with an entry that is no "
                         "JSON object."};
    return json(*list);
}

std::string fieldNames(const json& row) {
    std::string names;
    for (const auto& [name, value] : row.items())
        if (value.is_string())
            names += (names.empty() ? "" : ", ") + quotedName(name);
    return names.empty() ? "none with text" : names;
}

/// A NUL is in no text; readers of plain text refuse it.
std::string withoutNul(std::string text) {
    for (char& c : text)
        if (c == '\0')
            c = ' ';
    return text;
}

}  // namespace

Result<RowPage> parseRowPage(std::string_view text, std::int64_t offset, const std::string& field) {
    const Result<json> answer = parseAnswer(text);
    if (!answer)
        return answer.error();
    JsonFields fields(answer.value(), kSource);
    RowPage page;
    fields.integer("num_rows_total", page.total);
    if (fields.find("partial"))
        fields.flag("partial", page.partial);
    const json* rows = fields.find("rows");
    if (!rows || !rows->is_array() || rows->size() > 100)
        fields.refuse("rows", "a list of at most 100");
    if (page.total < 0)
        fields.refuse("num_rows_total", "a number of rows");
    if (Status status = fields.status(); !status)
        return status.error();
    for (const json& entry : *rows) {
        const auto index = entry.is_object() ? entry.find("row_idx") : entry.end();
        const auto row = entry.is_object() ? entry.find("row") : entry.end();
        const auto wanted = offset + static_cast<std::int64_t>(page.texts.size());
        if (!entry.is_object() || index == entry.end() || row == entry.end() ||
            !index->is_number_integer() || index->get<std::int64_t>() != wanted ||
            !row->is_object())
            return Error{std::string(kSource) + " has another row where row " +
                         std::to_string(wanted) + " was asked for."};
        const auto value = row->find(field);
        if (value == row->end() || !(value->is_string() || value->is_null()))
            page.refusal = "The data set has no text field " + quotedName(field) +
                           ": choose one of " + fieldNames(*row) + ".";
        if (!page.refusal.empty())
            return page;
        page.texts.push_back(value->is_null() ? std::string()
                                              : withoutNul(value->get<std::string>()));
    }
    return page;
}

Result<std::vector<SplitName>> parseSplits(std::string_view text) {
    const Result<json> list = listOf(text, "splits");
    if (!list)
        return list.error();
    std::vector<SplitName> splits;
    for (const json& entry : list.value()) {
        JsonFields fields(entry, kSource);
        SplitName& split = splits.emplace_back();
        fields.text("config", split.config);
        fields.text("split", split.split);
        if (Status status = fields.status(); !status)
            return status.error();
    }
    return splits;
}

Result<std::vector<ParquetEntry>> parseParquetList(std::string_view text) {
    const Result<json> list = listOf(text, "parquet_files");
    if (!list)
        return list.error();
    std::vector<ParquetEntry> files;
    for (const json& entry : list.value()) {
        JsonFields fields(entry, kSource);
        ParquetEntry& file = files.emplace_back();
        fields.text("config", file.config);
        fields.text("split", file.split);
        fields.text("url", file.url);
        fields.text("filename", file.filename);
        fields.integer("size", file.bytes);
        if (!isFetchable(file.url))
            fields.refuse("url", "an address");
        if (Status status = fields.status(); !status)
            return status.error();
    }
    return files;
}

}  // namespace studio
