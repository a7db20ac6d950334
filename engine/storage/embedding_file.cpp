// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/embedding_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

#include "engine/model/embedding_projection.h"
#include "engine/storage/bounded_json.h"

namespace studio {
namespace {

constexpr std::string_view kNames[] = {"wte.weight", "transformer.wte.weight", "embedding.weight"};
constexpr const char* kStartName = "embedding.weight";
constexpr const char* kOriginKey = "origin";
constexpr std::size_t kNamesTold = 12;

std::string listed(std::span<const TensorView> tensors) {
    std::string text;
    for (const TensorView& tensor : tensors.first(std::min(kNamesTold, tensors.size())))
        text += (text.empty() ? "" : ", ") + quotedName(tensor.name);
    if (tensors.size() > kNamesTold)
        text += " and " + std::to_string(tensors.size() - kNamesTold) + " more";
    return text.empty() ? "none" : text;
}

/// PyTorch's own files are ZIP archives of pickles, older ones plain pickles: reading one can run
/// any code that is in it.
bool isPickle(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") ||
           (bytes.starts_with('\x80') && bytes.size() > 1 && bytes[1] >= '\x02' &&
            bytes[1] <= '\x05' && (bytes.size() < 8 || bytes[7] != '\0'));
}

struct OpenTensors {
    MappedFile file;
    SafetensorsContent content;
};

Result<OpenTensors> openTensors(const std::filesystem::path& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.error();
    if (isPickle(file.value().text()))
        return Error{"'" + path.string() +
                     "' is a PyTorch file, which can hold programs and is therefore not read: "
                     "choose the model.safetensors that stands beside it."};
    Result<SafetensorsContent> content = parseSafetensors(file.value().bytes(), path.string());
    if (!content)
        return content.error();
    return OpenTensors{std::move(file).value(), std::move(content).value()};
}

std::string percent(double share) {
    char text[16];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
    return text;
}

}  // namespace

Result<TensorView> findEmbedding(std::span<const TensorView> tensors, const std::string& source) {
    for (const std::string_view name : kNames) {
        const auto found = std::ranges::find(tensors, name, &TensorView::name);
        if (found == tensors.end())
            continue;
        if (found->dtype != DType::F32 || found->shape.size() != 2 || found->shape[0] <= 0 ||
            found->shape[1] <= 0)
            return Error{"The embedding " + quotedName(found->name) + " in '" + source + "' is " +
                         describeTensor(found->dtype, found->shape) +
                         ": expected F32 with two sizes, words and width."};
        return *found;
    }
    return Error{"'" + source +
                 "' has no embedding: expected a tensor 'wte.weight' or "
                 "'transformer.wte.weight', found " +
                 listed(tensors) + ". Choose GPT-2's model.safetensors."};
}

Result<PretrainedEmbedding> PretrainedEmbedding::open(const std::filesystem::path& path) {
    Result<OpenTensors> opened = openTensors(path);
    if (!opened)
        return opened.error();
    const Result<TensorView> tensor = findEmbedding(opened.value().content.tensors, path.string());
    if (!tensor)
        return tensor.error();
    PretrainedEmbedding result;
    result.m_file = std::move(opened.value().file);
    result.m_name = tensor.value().name;
    const std::span<const std::byte> bytes = tensor.value().bytes;
    const auto* numbers = reinterpret_cast<const float*>(bytes.data());
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(float) != 0) {
        result.m_copy.resize(tensor.value().elements());
        copyElements(tensor.value(), result.m_copy.span());
        numbers = result.m_copy.data();
    }
    result.m_matrix =
        Matrix<const float>(numbers, static_cast<std::size_t>(tensor.value().shape[0]),
                            static_cast<std::size_t>(tensor.value().shape[1]));
    return result;
}

Result<StartEmbedding> importEmbedding(const std::filesystem::path& from, std::size_t width,
                                       const Workers& workers, const Progress& progress,
                                       EmbeddingProjectionReport* report) {
    const Result<PretrainedEmbedding> source = PretrainedEmbedding::open(from);
    if (!source)
        return source.error();
    const Matrix<const float> matrix = source.value().matrix();
    const std::string what = "'" + from.filename().string() + "' (" + source.value().tensorName() +
                             ", " + std::to_string(matrix.rows) + " x " +
                             std::to_string(matrix.columns) + ")";
    Result<ProjectedEmbedding> projected = projectEmbedding(matrix, width, workers, progress);
    if (!projected)
        return Error{"'" + from.string() + "': " + projected.error().message};
    const double kept = projected.value().keptVariance;
    const std::vector<double>& values = projected.value().singularValues;
    if (report)
        *report = {matrix.rows, matrix.columns, width, kept, values.front(), values[width - 1]};
    StartEmbedding result;
    result.origin = "The embedding starts from " + what;
    if (matrix.columns == width) {  // nothing to leave out: the columns stay as they are
        result.values.resize(matrix.rows * width);
        std::copy_n(matrix.data, result.values.size(), result.values.data());
        result.origin += ".";
    } else {
        result.values = std::move(projected.value().values);
        result.origin += ", projected to width " + std::to_string(width) + ", which keeps " +
                         percent(kept) + " of its variance.";
    }
    return result;
}

Status saveStartEmbedding(const FileSystem& files, const std::filesystem::path& path,
                          const StartEmbedding& embedding, std::size_t width) {
    const auto rows = static_cast<std::int64_t>(embedding.values.size() / width);
    const TensorView tensor = viewTensor<float>(
        kStartName, {rows, static_cast<std::int64_t>(width)}, embedding.values.span());
    return saveSafetensors(files, path, std::span(&tensor, 1), {{kOriginKey, embedding.origin}});
}

Result<StartEmbedding> loadStartEmbedding(const std::filesystem::path& path, std::size_t rows,
                                          std::size_t width, bool withValues) {
    const Result<OpenTensors> opened = openTensors(path);
    if (!opened)
        return opened.error();
    const SafetensorsContent& content = opened.value().content;
    const Result<TensorView> tensor = findEmbedding(content.tensors, path.string());
    if (!tensor)
        return tensor.error();
    const std::vector<std::int64_t> shape = {static_cast<std::int64_t>(rows),
                                             static_cast<std::int64_t>(width)};
    if (tensor.value().shape != shape)
        return Error{"The start embedding in '" + path.string() + "' is " +
                     describeTensor(tensor.value().dtype, tensor.value().shape) +
                     ", but this run's is " + describeTensor(DType::F32, shape) +
                     ": remove the file, and it is made anew."};
    StartEmbedding result;
    if (const auto origin = content.metadata.find(kOriginKey); origin != content.metadata.end())
        result.origin = origin->second;
    else
        result.origin = "The embedding starts from '" + path.filename().string() + "'.";
    if (!withValues)
        return result;
    result.values.resize(rows * width);
    copyElements(tensor.value(), result.values.span());
    for (const float x : result.values.span())
        if (!std::isfinite(x))
            return Error{"The start embedding in '" + path.string() +
                         "' holds a number that is not finite: the file is damaged."};
    return result;
}

}  // namespace studio
