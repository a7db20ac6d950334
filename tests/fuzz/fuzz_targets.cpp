// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_targets.h"

#include <string>

#include "engine/data/tokenizer_file.h"
#include "engine/storage/bounded_json.h"
#include "engine/storage/folder_recorder.h"
#include "engine/training/divergence_guard.h"
#include "engine/training/run_schema.h"

namespace studio::testing {
namespace {

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Reads every byte that a parsed file points to.
unsigned touch(std::span<const TensorView> tensors) {
    unsigned sum = 0;
    for (const TensorView& tensor : tensors)
        for (const std::byte byte : tensor.bytes)
            sum += static_cast<unsigned>(byte);
    return sum;
}

/// A refusal is a sentence that names the file.
template <class T>
void checkRefusal(const Result<T>& result) {
    STUDIO_CHECK(result.ok() || result.error().message.size() > 10);
}

}  // namespace

void fuzzCheckpoint(std::span<const std::byte> bytes) {
    const auto content = parseSafetensors(bytes, "fuzz");
    checkRefusal(content);
    if (content) {
        volatile unsigned sum = touch(content.value().tensors);
        static_cast<void>(sum);
        // What the checksum would keep away is read all the same.
        DivergenceGuard guard({});
        static_cast<void>(guard.load(TensorMap(nullptr, content.value().tensors, "fuzz")));
    }
    auto owned = std::make_shared<AlignedBuffer<std::byte>>(bytes.size());
    std::ranges::copy(bytes, owned->data());
    const auto checkpoint = parseCheckpoint(std::move(owned), "fuzz");
    checkRefusal(checkpoint);
    if (checkpoint)
        checkRefusal(positionOf(checkpoint.value()));
}

void fuzzSettings(std::span<const std::byte> bytes) {
    static const auto schema = makeRunSchema();
    const auto record = parseRunRecord(textOf(bytes), "fuzz");
    checkRefusal(record);
    const auto json = parseJson(textOf(bytes), 8, "fuzz");
    checkRefusal(json);
    const auto tryConfig = [&](const nlohmann::json& settings) {
        RunConfig config(schema);
        if (config.mergeJson(settings)) {
            static_cast<void>(validateRun(config));
            static_cast<void>(estimateRun(config));
        }
    };
    if (record)
        tryConfig(record.value().settings);
    if (json)
        tryConfig(json.value());
}

void fuzzTokenizer(std::span<const std::byte> bytes) {
    static const ResourceLocator resources(STUDIO_RESOURCES);
    const auto tokenizer = parseTokenizer(textOf(bytes), "fuzz", resources);
    checkRefusal(tokenizer);
    if (tokenizer)
        STUDIO_CHECK(!tokenizer.value()->encode("A fox, 3 foxes.").empty());
}

}  // namespace studio::testing
