// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <bit>
#include <nlohmann/json.hpp>

#include "engine/base/checked.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/bounded_reader.h"
#include "engine/storage/safetensors.h"

namespace studio {
namespace {

static_assert(std::endian::native == std::endian::little, "Tensors are read as they stand.");

constexpr std::size_t kDimensionLimit = 16;
/// {tensor: {"shape": [...]}}
constexpr int kDepth = 3;

struct Extent {
    std::uint64_t begin = 0, end = 0;
    std::size_t tensor = 0;
};

/// Takes a header apart, field by field.
class HeaderReader {
public:
    HeaderReader(std::uint64_t dataBytes, const std::string& source)
        : m_dataBytes(dataBytes), m_source(source) {}

    Status read(const nlohmann::json& header, SafetensorsLayout& content) {
        if (!header.is_object())
            return Error{"The header of '" + m_source +
                         "' is not a JSON object; the file is not in the safetensors format."};
        for (const auto& [name, value] : header.items()) {
            const Status status = name == "__metadata__" ? readMetadata(value, content.metadata)
                                                         : readTensor(name, value, content.tensors);
            if (!status)
                return status;
        }
        content.extents.resize(content.tensors.size());
        for (const Extent& extent : m_extents)
            content.extents[extent.tensor] = {extent.begin, extent.end};
        return checkExtents(content.tensors);
    }

    Status readMetadata(const nlohmann::json& value, SafetensorsMetadata& metadata) const {
        if (!value.is_object())
            return Error{"'__metadata__' in '" + m_source +
                         "' is not a JSON object of texts; the file is damaged."};
        for (const auto& [key, text] : value.items()) {
            if (!text.is_string())
                return Error{"Metadata " + quotedName(key) + " in '" + m_source +
                             "' is not a text; the file is damaged."};
            metadata.emplace(key, text.get<std::string>());
        }
        return {};
    }

private:
    Error tensorError(std::string_view name, std::string_view what) const {
        return {"Tensor " + quotedName(name) + " in '" + m_source + "' " + std::string(what) +
                "; the file is damaged or of another kind."};
    }

    Status readTensor(const std::string& name, const nlohmann::json& value,
                      std::vector<TensorView>& tensors) {
        if (!value.is_object())
            return tensorError(name, "is not described by a JSON object");
        TensorView tensor;
        tensor.name = name;
        if (Status status = readDType(value, tensor); !status)
            return status;
        std::uint64_t bytes = 0;
        if (Status status = readShape(value, tensor, bytes); !status)
            return status;
        if (Status status = readOffsets(value, tensor, bytes, tensors.size()); !status)
            return status;
        tensors.push_back(std::move(tensor));
        return {};
    }

    Status readDType(const nlohmann::json& value, TensorView& tensor) const {
        const auto field = value.find("dtype");
        if (field == value.end() || !field->is_string())
            return tensorError(tensor.name, "has no text 'dtype'");
        const auto& name = field->get_ref<const std::string&>();
        const std::optional<DType> dtype = dtypeFromName(name);
        if (!dtype)
            return tensorError(tensor.name,
                               "has elements of the unknown type " + quotedName(name) +
                                   " (known are F64 F32 F16 BF16 I64 I32 I16 I8 U8 BOOL)");
        tensor.dtype = *dtype;
        return {};
    }

    Status readShape(const nlohmann::json& value, TensorView& tensor, std::uint64_t& bytes) const {
        const auto field = value.find("shape");
        if (field == value.end() || !field->is_array())
            return tensorError(tensor.name, "has no list 'shape'");
        if (field->size() > kDimensionLimit)
            return tensorError(tensor.name, "has " + std::to_string(field->size()) +
                                                " dimensions, more than the 16 that it may have");
        bytes = dtypeSize(tensor.dtype);
        for (const nlohmann::json& size : *field) {
            if (!size.is_number_unsigned() ||
                size.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
                return tensorError(tensor.name, "has a 'shape' with an entry that is no size");
            const auto product = checkedMultiply(bytes, size.get<std::uint64_t>());
            if (!product)
                return tensorError(tensor.name, "has a 'shape' too large for any file");
            bytes = *product;
            tensor.shape.push_back(size.get<std::int64_t>());
        }
        return {};
    }

    Status readOffsets(const nlohmann::json& value, TensorView& tensor, std::uint64_t bytes,
                       std::size_t index) {
        const auto field = value.find("data_offsets");
        if (field == value.end() || !field->is_array() || field->size() != 2)
            return tensorError(tensor.name, "has no pair 'data_offsets'");
        if (!(*field)[0].is_number_unsigned() || !(*field)[1].is_number_unsigned())
            return tensorError(tensor.name, "has 'data_offsets' that are no whole numbers");
        const auto begin = (*field)[0].get<std::uint64_t>();
        const auto end = (*field)[1].get<std::uint64_t>();
        if (begin > end)
            return tensorError(tensor.name, "has 'data_offsets' that end before they begin");
        if (end > m_dataBytes)
            return tensorError(tensor.name, "ends at byte " + std::to_string(end) +
                                                " of the data, of which only " +
                                                std::to_string(m_dataBytes) + " are there");
        if (end - begin != bytes)
            return tensorError(tensor.name, "needs " + std::to_string(bytes) + " bytes for " +
                                                describeTensor(tensor.dtype, tensor.shape) +
                                                ", but its 'data_offsets' hold " +
                                                std::to_string(end - begin));
        m_extents.push_back({begin, end, index});
        return {};
    }

    /// The tensors fill the data without overlap and without a gap.
    Status checkExtents(const std::vector<TensorView>& tensors) {
        std::ranges::sort(m_extents, [](const Extent& a, const Extent& b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
        });
        std::uint64_t end = 0;
        for (const Extent& extent : m_extents) {
            if (extent.begin < end)
                return tensorError(tensors[extent.tensor].name,
                                   "overlaps the data of another tensor");
            if (extent.begin > end)
                return tensorError(tensors[extent.tensor].name,
                                   "begins " + std::to_string(extent.begin - end) +
                                       " bytes after the end of the tensor before it");
            end = extent.end;
        }
        if (end != m_dataBytes)
            return Error{"'" + m_source + "' has " + std::to_string(m_dataBytes - end) +
                         " bytes after its last tensor; the file is damaged."};
        return {};
    }

    std::uint64_t m_dataBytes;
    const std::string& m_source;
    std::vector<Extent> m_extents;
};

Result<std::uint64_t> headerLength(BoundedReader& reader) {
    const auto length = reader.number<std::uint64_t>("the header length");
    if (length && length.value() > kSafetensorsHeaderLimit)
        return Error{"'" + reader.source() + "' announces a header of " +
                     std::to_string(length.value()) + " bytes, more than the " +
                     std::to_string(kSafetensorsHeaderLimit) +
                     " that it may have; it is not in the safetensors format."};
    return length;
}

Result<nlohmann::json> parseHeader(std::string_view text, const std::string& source) {
    if (!text.starts_with('{'))
        return Error{"The header of '" + source +
                     "' does not begin with '{'; the file is not in the safetensors format."};
    return parseJson(text, kDepth, "The header of '" + source + "'");
}

Result<SafetensorsLayout> parseLayout(std::string_view text, std::uint64_t dataBytes,
                                      const std::string& source) {
    const auto header = parseHeader(text, source);
    if (!header)
        return header.error();
    SafetensorsLayout layout;
    if (Status status = HeaderReader(dataBytes, source).read(header.value(), layout); !status)
        return status.error();
    return layout;
}

Result<SafetensorsContent> parse(std::span<const std::byte> bytes, const std::string& source) {
    BoundedReader reader(bytes, source);
    const auto length = headerLength(reader);
    if (!length)
        return length.error();
    const auto text = reader.text(length.value(), "the header");
    if (!text)
        return text.error();
    const std::span<const std::byte> data = bytes.subspan(reader.position());
    Result<SafetensorsLayout> layout = parseLayout(text.value(), data.size(), source);
    if (!layout)
        return layout.error();
    SafetensorsContent content;
    content.header = text.value();
    content.tensors = std::move(layout.value().tensors);
    content.metadata = std::move(layout.value().metadata);
    for (std::size_t i = 0; i < content.tensors.size(); ++i) {
        const auto& [begin, end] = layout.value().extents[i];
        content.tensors[i].bytes = data.subspan(begin, end - begin);
    }
    return content;
}

Result<SafetensorsMetadata> readMetadata(OpenFile& file) {
    const std::string source = file.path().string();
    std::array<std::byte, 8> first{};
    auto count = file.read(first);
    if (!count)
        return count.error();
    BoundedReader prefix(std::span<const std::byte>(first).first(count.value()), source);
    const auto length = headerLength(prefix);
    if (!length)
        return length.error();
    const Result<FileStatus> status = file.status();
    if (!status)
        return status.error();
    // Nothing is allocated for a header that the file cannot hold.
    std::string text(static_cast<std::size_t>(std::min(length.value(), status.value().bytes)), ' ');
    count = file.read(std::as_writable_bytes(std::span(text)));
    if (!count)
        return count.error();
    if (count.value() < length.value())
        return Error{"'" + source + "' ends within its header; it is cut short or damaged."};
    const auto header = parseHeader(text, source);
    if (!header)
        return header.error();
    SafetensorsMetadata metadata;
    const auto own = header.value().find("__metadata__");
    if (own != header.value().end())
        if (Status read = HeaderReader(0, source).readMetadata(*own, metadata); !read)
            return read.error();
    return metadata;
}

}  // namespace

Result<SafetensorsLayout> parseSafetensorsHeader(std::string_view json, std::uint64_t dataBytes,
                                                 const std::string& source) {
    try {
        return parseLayout(json, dataBytes, source);
    } catch (const std::bad_alloc&) {
        return Error{"There is not enough memory to read the header of '" + source +
                     "'; close some programs and try again."};
    }
}

Result<SafetensorsContent> parseSafetensors(std::span<const std::byte> bytes,
                                            const std::string& source) {
    try {
        return parse(bytes, source);
    } catch (const std::bad_alloc&) {
        return Error{"There is not enough memory to read the header of '" + source +
                     "'; close some programs and try again."};
    }
}

Result<SafetensorsMetadata> loadSafetensorsMetadata(const FileSystem& files,
                                                    const std::filesystem::path& path) {
    Result<OpenFile> file = files.open(path, OpenMode::Read);
    if (!file)
        return file.error();
    try {
        return readMetadata(file.value());
    } catch (const std::bad_alloc&) {
        return Error{"There is not enough memory to read the header of '" + path.string() +
                     "'; close some programs and try again."};
    }
}

Result<SafetensorsFile> loadSafetensors(const FileSystem& files, const std::filesystem::path& path,
                                        std::uint64_t limit) {
    Result<AlignedBuffer<std::byte>> bytes = files.readFile(path, limit);
    if (!bytes)
        return bytes.error();
    const auto owner = std::make_shared<const AlignedBuffer<std::byte>>(std::move(bytes).value());
    Result<SafetensorsContent> content = parseSafetensors(owner->span(), path.string());
    if (!content)
        return content.error();
    return SafetensorsFile{TensorMap(owner, std::move(content.value().tensors), path.string()),
                           std::move(content.value().metadata)};
}

}  // namespace studio
