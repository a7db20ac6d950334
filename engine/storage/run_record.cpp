// SPDX-License-Identifier: GPL-3.0-or-later
// run.json: the text of a RunRecord and back.
#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"
#include "engine/storage/run_folder.h"

namespace studio {
namespace {

constexpr int kFormat = 1;
/// The settings nest by the dots in their keys; nobody nests them this deep.
constexpr int kDepth = 16;

}  // namespace

std::string runRecordText(const RunRecord& record) {
    const nlohmann::ordered_json json = {
        {"format", kFormat},
        {"name", record.name},
        {"preset", record.preset},
        {"seed", record.seed},
        {"program_version", record.programVersion},
        {"corpus_files", record.corpusFiles},
        {"corpus_hash", record.corpusHash},
        {"tokenizer", record.tokenizerName},
        {"tokenizer_hash", record.tokenizerHash},
        {"step_limit", record.stepLimit},
        {"minute_limit", record.minuteLimit},
        {"precision", record.precision},
        {"instruction_set", record.instructionSet},
        {"created_unix_ms", record.createdUnixMilliseconds},
        {"settings", record.settings},
    };
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<RunRecord> parseRunRecord(std::string_view text, const std::string& source) {
    const std::string name = "'" + source + "'";
    const Result<nlohmann::json> json = parseJson(text, kDepth, name);
    if (!json)
        return json.error();
    if (!json.value().is_object())
        return Error{name + " is not a JSON object; it is damaged."};
    JsonFields fields(json.value(), name);
    int format = 0;
    fields.integer("format", format);
    if (Status status = fields.status(); !status)
        return status.error();
    if (format != kFormat)
        return Error{name + " is of the form " + std::to_string(format) +
                     ", but this version knows the form 1; use the version that wrote it."};
    RunRecord record;
    fields.text("name", record.name);
    fields.text("preset", record.preset);
    fields.integer("seed", record.seed);
    fields.text("program_version", record.programVersion);
    fields.texts("corpus_files", record.corpusFiles);
    fields.text("corpus_hash", record.corpusHash);
    fields.text("tokenizer", record.tokenizerName);
    fields.text("tokenizer_hash", record.tokenizerHash);
    fields.integer("step_limit", record.stepLimit);
    fields.real("minute_limit", record.minuteLimit);
    fields.text("precision", record.precision);
    fields.text("instruction_set", record.instructionSet);
    fields.integer("created_unix_ms", record.createdUnixMilliseconds);
    fields.object("settings", record.settings);
    if (record.stepLimit < 0)
        fields.refuse("step_limit", "a number of steps");
    if (!(record.minuteLimit >= 0))
        fields.refuse("minute_limit", "a number of minutes");
    if (Status status = fields.status(); !status)
        return status.error();
    return record;
}

}  // namespace studio
