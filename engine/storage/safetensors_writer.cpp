// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <numeric>

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
    plan.order.resize(tensors.size());
    std::iota(plan.order.begin(), plan.order.end(), std::size_t{0});
    std::ranges::sort(plan.order, [&](std::size_t i, std::size_t j) {
        const TensorView &a = tensors[i], &b = tensors[j];
        const std::size_t sizeA = dtypeSize(a.dtype), sizeB = dtypeSize(b.dtype);
        return sizeA != sizeB ? sizeA > sizeB : a.name < b.name;
    });
    nlohmann::json header = nlohmann::json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const std::size_t number : plan.order) {
        const TensorView& tensor = tensors[number];
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

Status writeSafetensors(AtomicFile& file, const SafetensorsPlan& plan, TensorSource& tensors,
                        FunctionRef<void(std::span<const std::byte>)> written) {
    const auto write = [&](std::span<const std::byte> bytes) {
        written(bytes);
        return file.write(bytes);
    };
    if (Status status = write(std::as_bytes(std::span(plan.header))); !status)
        return status;
    for (const std::size_t number : plan.order)
        for (std::size_t i = 0; i < TensorSource::pieces(tensors.tensors()[number]); ++i)
            if (Status status = write(tensors.piece(number, i)); !status)
                return status;
    return tensors.approve();
}

Status saveSafetensors(const FileSystem& files, const std::filesystem::path& path,
                       std::span<const TensorView> tensors, const SafetensorsMetadata& metadata) {
    Result<AtomicFile> file = AtomicFile::create(files, path);
    if (!file)
        return file.error();
    StillTensors still(tensors);
    if (Status written = writeSafetensors(file.value(), planSafetensors(tensors, metadata), still,
                                          [](std::span<const std::byte>) {});
        !written)
        return written;
    return file.value().commit();
}

}  // namespace studio
