// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/embedding_fetcher.h"

#include <algorithm>

#include "engine/fetch/file_fetcher.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/bounded_reader.h"
#include "engine/storage/embedding_file.h"

namespace studio {
namespace {

constexpr std::uint64_t kFirstLook = 64u << 10;  // holds the header of GPT-2's file whole
constexpr std::uint64_t kLengthBytes = 8;

std::string littleEndian(std::uint64_t number) {
    std::string bytes;
    for (int i = 0; i < 8; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xff);
    return bytes;
}

/// Of a file that holds one tensor and where it came from.
std::string headerOf(const TensorView& tensor, std::uint64_t bytes, const std::string& url) {
    const nlohmann::json header = {{"__metadata__", {{"source", url}}},
                                   {tensor.name,
                                    {{"dtype", dtypeName(tensor.dtype)},
                                     {"shape", tensor.shape},
                                     {"data_offsets", {std::uint64_t{0}, bytes}}}}};
    std::string json = jsonText(header);
    json.resize((json.size() + 7) / 8 * 8, ' ');
    return littleEndian(json.size()) + json;
}

}  // namespace

Result<EmbeddingPlace> askForEmbedding(const std::string& url, const FetchEnvironment& environment,
                                       FetchMeter& meter) {
    Result<FetchedSpan> first = fetchSpan(url, 0, kFirstLook, environment, meter);
    if (!first)
        return first.error();
    std::string bytes = std::move(first.value().bytes);
    const std::uint64_t total = first.value().total;
    BoundedReader reader(std::as_bytes(std::span(bytes)), url);
    const auto length = reader.number<std::uint64_t>("the header length");
    if (!length)
        return length.error();
    const std::uint64_t headerBytes = length.value();
    if (headerBytes > kSafetensorsHeaderLimit || kLengthBytes + headerBytes > total)
        return Error{"'" + url + "' announces a header of " + std::to_string(headerBytes) +
                     " bytes; it is not in the safetensors format. Check the address."};
    const std::uint64_t dataBegin = kLengthBytes + headerBytes;
    if (bytes.size() < dataBegin) {
        Result<FetchedSpan> rest = fetchSpan(url, bytes.size(), dataBegin, environment, meter);
        if (!rest)
            return rest.error();
        bytes += rest.value().bytes;
    }
    if (bytes.size() < dataBegin)
        return Error{"'" + url + "' ended in its header: it is damaged, or was cut short."};
    const auto layout = parseSafetensorsHeader(
        std::string_view(bytes).substr(kLengthBytes, headerBytes), total - dataBegin, url);
    if (!layout)
        return layout.error();
    const Result<TensorView> tensor = findEmbedding(layout.value().tensors, url);
    if (!tensor)
        return tensor.error();
    const auto found =
        std::ranges::find(layout.value().tensors, tensor.value().name, &TensorView::name);
    const auto& extent =
        layout.value().extents[static_cast<std::size_t>(found - layout.value().tensors.begin())];
    return EmbeddingPlace{dataBegin + extent.begin, dataBegin + extent.end,
                          headerOf(*found, extent.end - extent.begin, url)};
}

Status fetchEmbedding(const std::string& url, const std::filesystem::path& to,
                      const FetchEnvironment& environment, FetchMeter& meter) {
    const Result<EmbeddingPlace> place = askForEmbedding(url, environment, meter);
    if (!place)
        return place.error();
    FileOrder order{url, to};
    order.from = place.value().from;
    order.until = place.value().until;
    order.prefix = place.value().prefix;
    return fetchFile(order, environment, meter);
}

}  // namespace studio
