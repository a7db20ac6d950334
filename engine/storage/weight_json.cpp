// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/weight_json.h"

#include <algorithm>

#include "engine/base/check.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"

namespace studio {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char* kSource = "The look into the weights";
constexpr std::size_t kMostMatrices = 4'096;
constexpr std::size_t kMostBins = 1'024;
constexpr std::int64_t kLongestSide = 1 << 20;
constexpr int kFirstCode = 35;  // '#': neither control nor quotation mark
constexpr int kCodes = 81;      // 3^4
constexpr std::size_t kPerCharacter = 4;

std::string textOf(const std::vector<std::int8_t>& values) {
    std::string text;
    text.reserve(values.size() / kPerCharacter + 1);
    for (std::size_t i = 0; i < values.size(); i += kPerCharacter) {
        int code = 0, power = 1;
        for (std::size_t j = i; j < std::min(i + kPerCharacter, values.size()); ++j, power *= 3)
            code += (values[j] + 1) * power;
        text += static_cast<char>(kFirstCode + code);
    }
    return text;
}

/// False when the text is not one of `count` weights.
bool readValues(const std::string& text, std::size_t count, std::vector<std::int8_t>& values) {
    if (text.size() != (count + kPerCharacter - 1) / kPerCharacter)
        return false;
    values.reserve(count);
    for (const char character : text) {
        int code = static_cast<unsigned char>(character) - kFirstCode;
        if (code < 0 || code >= kCodes)
            return false;
        for (std::size_t j = 0; j < kPerCharacter && values.size() < count; ++j, code /= 3)
            values.push_back(static_cast<std::int8_t>(code % 3 - 1));
        if (code != 0 && values.size() == count)
            return false;
    }
    return true;
}

bool isSide(std::int64_t side, std::int64_t most) { return side >= 1 && side <= most; }

void readHistogram(JsonFields& fields, TernaryMatrixInfo& matrix) {
    const json* bins = fields.find("histogram");
    if (!bins || !bins->is_array() || bins->size() > kMostBins)
        return fields.refuse("histogram", "a list of counts");
    const auto most = static_cast<std::uint64_t>(matrix.rows * matrix.columns);
    for (const json& bin : *bins) {
        if (!bin.is_number_unsigned() || bin.get<std::uint64_t>() > most)
            return fields.refuse("histogram", "a list of counts");
        matrix.histogram.push_back(bin.get<std::int64_t>());
    }
}

Result<TernaryMatrixInfo> parseMatrix(const json& object) {
    if (!object.is_object())
        return Error{std::string(kSource) + " has a matrix that is not an object; it is damaged."};
    TernaryMatrixInfo matrix;
    std::string picture;
    JsonFields fields(object, "A matrix in the look into the weights");
    fields.text("name", matrix.name);
    fields.integer("rows", matrix.rows);
    fields.integer("columns", matrix.columns);
    fields.integer("negative", matrix.negative);
    fields.integer("zero", matrix.zero);
    fields.integer("positive", matrix.positive);
    fields.real("threshold", matrix.threshold);
    fields.real("limit", matrix.histogramLimit);
    fields.real("flip_share", matrix.flipShare);
    fields.integer("picture_rows", matrix.pictureRows);
    fields.integer("picture_columns", matrix.pictureColumns);
    fields.text("picture", picture);
    if (Status status = fields.status(); !status)
        return status.error();
    if (!isSide(matrix.rows, kLongestSide) || !isSide(matrix.columns, kLongestSide))
        fields.refuse("rows", "the size of a matrix");
    else if (std::min({matrix.negative, matrix.zero, matrix.positive}) < 0 ||
             std::max({matrix.negative, matrix.zero, matrix.positive}) >
                 matrix.rows * matrix.columns)
        fields.refuse("zero", "a count of the matrix's weights");
    else if (!isSide(matrix.pictureRows, WeightHistory::kPictureSide) ||
             !isSide(matrix.pictureColumns, WeightHistory::kPictureSide) ||
             !readValues(picture,
                         static_cast<std::size_t>(matrix.pictureRows * matrix.pictureColumns),
                         matrix.values))
        fields.refuse("picture", "a picture of its size");
    else
        readHistogram(fields, matrix);
    if (Status status = fields.status(); !status)
        return status.error();
    return matrix;
}

}  // namespace

std::string weightMomentLine(const WeightStatistics& moment) {
    ordered_json matrices = ordered_json::array();
    for (const TernaryMatrixInfo& matrix : moment.matrices) {
        STUDIO_CHECK(isSide(matrix.pictureRows, WeightHistory::kPictureSide) &&
                     isSide(matrix.pictureColumns, WeightHistory::kPictureSide));
        matrices.push_back({{"name", matrix.name},
                            {"rows", matrix.rows},
                            {"columns", matrix.columns},
                            {"negative", matrix.negative},
                            {"zero", matrix.zero},
                            {"positive", matrix.positive},
                            {"threshold", matrix.threshold},
                            {"limit", matrix.histogramLimit},
                            {"histogram", matrix.histogram},
                            {"flip_share", matrix.flipShare},
                            {"picture_rows", matrix.pictureRows},
                            {"picture_columns", matrix.pictureColumns},
                            {"picture", textOf(matrix.values)}});
    }
    return jsonText(ordered_json{{"event", "weight_moment"},
                                 {"step", moment.step},
                                 {"elapsed_s", moment.elapsedSeconds},
                                 {"matrices", std::move(matrices)}});
}

Result<WeightStatistics> parseWeightMoment(const json& object) {
    WeightStatistics moment;
    JsonFields fields(object, kSource);
    fields.integer("step", moment.step);
    fields.real("elapsed_s", moment.elapsedSeconds);
    const json* matrices = fields.find("matrices");
    if (!matrices || !matrices->is_array() || matrices->size() > kMostMatrices)
        fields.refuse("matrices", "a list");
    if (Status status = fields.status(); !status)
        return status.error();
    for (const json& each : *matrices) {
        Result<TernaryMatrixInfo> matrix = parseMatrix(each);
        if (!matrix)
            return matrix.error();
        moment.matrices.push_back(std::move(matrix).value());
    }
    return moment;
}

}  // namespace studio
