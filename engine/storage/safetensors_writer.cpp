// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>

#include "engine/base/checked.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/safetensors.h"

namespace studio {
namespace {

static_assert(std::endian::native == std::endian::little, "Tensors are written as they stand.");

std::uint64_t shapeBytes(const TensorView& tensor) {
    std::uint64_t bytes = dtypeSize(tensor.dtype);
    for (const std::int64_t size : tensor.shape) {
        STUDIO_CHECK(size >= 0);
        const auto product = checkedMultiply(bytes, static_cast<std::uint64_t>(size));
        STUDIO_CHECK(product.has_value());
        bytes = *product;
    }
    return bytes;
}

std::string lengthPrefix(std::uint64_t length) {
    std::string bytes;
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(length >> (8 * i) & 0xff);
    return bytes;
}

}  // namespace

SafetensorsPlan planSafetensors(std::span<const TensorView> tensors,
                                const SafetensorsMetadata& metadata) {
    SafetensorsPlan plan;
    plan.tensors.assign(tensors.begin(), tensors.end());
    std::ranges::sort(plan.tensors, [](const TensorView& a, const TensorView& b) {
        const std::size_t sizeA = dtypeSize(a.dtype), sizeB = dtypeSize(b.dtype);
        return sizeA != sizeB ? sizeA > sizeB : a.name < b.name;
    });
    nlohmann::json header = nlohmann::json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const TensorView& tensor : plan.tensors) {
        STUDIO_CHECK(tensor.bytes.size() == shapeBytes(tensor));
        STUDIO_CHECK(tensor.name != "__metadata__" && !header.contains(tensor.name));
        const std::uint64_t end = offset + tensor.bytes.size();
        header[tensor.name] = {{"dtype", dtypeName(tensor.dtype)},
                               {"shape", tensor.shape},
                               {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string json = jsonText(header);
    json.resize((json.size() + 7) / 8 * 8, ' ');
    plan.header = lengthPrefix(json.size()) + json;
    plan.bytes = plan.header.size() + offset;
    return plan;
}

Status writeSafetensors(AtomicFile& file, const SafetensorsPlan& plan) {
    if (Status written = file.write(plan.header); !written)
        return written;
    for (const TensorView& tensor : plan.tensors)
        if (Status written = file.write(tensor.bytes); !written)
            return written;
    return {};
}

Status saveSafetensors(const FileSystem& files, const std::filesystem::path& path,
                       std::span<const TensorView> tensors, const SafetensorsMetadata& metadata) {
    Result<AtomicFile> file = AtomicFile::create(files, path);
    if (!file)
        return file.error();
    if (Status written = writeSafetensors(file.value(), planSafetensors(tensors, metadata));
        !written)
        return written;
    return file.value().commit();
}

}  // namespace studio
