// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/checkpoint.h"

#include <charconv>

#include "engine/base/hash.h"
#include "engine/storage/bounded_json.h"

namespace studio {
namespace {

constexpr std::string_view kFormat = "ternary-studio-1";
constexpr std::size_t kLengthBytes = 8;  ///< Before the header.
constexpr std::size_t kDigits = 32;
const std::string kZeros(kDigits, '0');
/// Stands in a header only where the metadata name the checksum: inside a JSON text the quotes
/// would be escaped, and a tensor of this name would go on with a brace.
constexpr std::string_view kChecksumMark = "\"checksum\":\"";

/// Of a file as it stands, with zeros in place of the digits at `at`.
std::string checksumOf(std::span<const std::byte> bytes, std::size_t at) {
    ContentHash hash;
    hash.add(bytes.first(at));
    hash.add(kZeros);
    hash.add(bytes.subspan(at + kDigits));
    return hash.hex();
}

Status checkContent(std::span<const std::byte> bytes, const SafetensorsContent& content,
                    const std::string& source) {
    const auto format = content.metadata.find(std::string(kCheckpointFormatKey));
    const auto stored = content.metadata.find(std::string(kChecksumKey));
    const std::size_t mark = content.header.find(kChecksumMark);
    if (format == content.metadata.end() || stored == content.metadata.end() ||
        stored->second.size() != kDigits || mark == std::string_view::npos)
        return Error{"'" + source +
                     "' has no checksum; it is damaged, or it holds tensors but is no checkpoint."};
    const std::size_t digits = mark + kChecksumMark.size();
    if (content.header.substr(digits, kDigits) != stored->second)
        return Error{"'" + source + "' has a checksum in an unknown form; it is damaged."};
    const std::string found = checksumOf(bytes, kLengthBytes + digits);
    if (found != stored->second)
        return Error{"'" + source + "' is damaged: its checksum is " + stored->second +
                     ", but its content gives " + found + "."};
    if (format->second != kFormat)
        return Error{"'" + source + "' is a checkpoint of the form " + quotedName(format->second) +
                     ", which this version does not know; use the version that wrote it."};
    return {};
}

Result<std::int64_t> stepOf(const SafetensorsMetadata& metadata, const std::string& source) {
    const auto text = metadata.find(std::string(kStepKey));
    std::int64_t step = -1;
    if (text != metadata.end()) {
        const char* end = text->second.data() + text->second.size();
        if (std::from_chars(text->second.data(), end, step).ptr != end)
            step = -1;
    }
    if (step < 0)
        return Error{"'" + source + "' does not say of which step it is; it is no checkpoint."};
    return step;
}

}  // namespace

Result<std::uint64_t> saveCheckpoint(const FileSystem& files, const std::filesystem::path& path,
                                     std::int64_t step, TensorSource& tensors,
                                     const SafetensorsMetadata& metadata) {
    SafetensorsMetadata all = metadata;
    STUDIO_CHECK(step >= 0);
    STUDIO_CHECK(all.emplace(kCheckpointFormatKey, kFormat).second);
    STUDIO_CHECK(all.emplace(kStepKey, std::to_string(step)).second);
    STUDIO_CHECK(all.emplace(kChecksumKey, kZeros).second);
    const SafetensorsPlan plan = planSafetensors(tensors.tensors(), all);
    const std::size_t mark = plan.header.find(kChecksumMark, kLengthBytes);
    STUDIO_CHECK(mark != std::string::npos);
    Result<AtomicFile> file = AtomicFile::create(files, path);
    if (!file)
        return file.error();
    ContentHash hash;
    const auto add = [&](std::span<const std::byte> bytes) { hash.add(bytes); };
    if (Status written = writeSafetensors(file.value(), plan, tensors, add); !written)
        return written.error();
    // The digits are known only now; until they are there the file is no checkpoint.
    if (Status written = file.value().writeAt(mark + kChecksumMark.size(), hash.hex()); !written)
        return written.error();
    if (Status committed = file.value().commit(); !committed)
        return committed.error();
    return plan.bytes;
}

Result<Checkpoint> parseCheckpoint(std::shared_ptr<const AlignedBuffer<std::byte>> bytes,
                                   const std::string& source) {
    Result<SafetensorsContent> content = parseSafetensors(bytes->span(), source);
    if (!content)
        return content.error();
    if (Status checked = checkContent(bytes->span(), content.value(), source); !checked)
        return checked.error();
    const Result<std::int64_t> step = stepOf(content.value().metadata, source);
    if (!step)
        return step.error();
    Checkpoint checkpoint;
    checkpoint.step = step.value();
    checkpoint.metadata = std::move(content.value().metadata);
    for (const std::string_view own : {kChecksumKey, kCheckpointFormatKey, kStepKey})
        checkpoint.metadata.erase(std::string(own));
    checkpoint.tensors = TensorMap(std::move(bytes), std::move(content.value().tensors), source);
    return checkpoint;
}

Result<Checkpoint> loadCheckpoint(const FileSystem& files, const std::filesystem::path& path) {
    Result<AlignedBuffer<std::byte>> bytes =
        files.readFile(path, std::numeric_limits<std::uint64_t>::max());
    if (!bytes)
        return bytes.error();
    return parseCheckpoint(
        std::make_shared<const AlignedBuffer<std::byte>>(std::move(bytes).value()), path.string());
}

}  // namespace studio
