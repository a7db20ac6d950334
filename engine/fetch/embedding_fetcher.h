// SPDX-License-Identifier: GPL-3.0-or-later
// Fetches the embedding alone out of a model's safetensors file at an address: the header first,
// then the span of its numbers, a quarter of GPT-2's file. What is written is a safetensors file
// that holds this one tensor.
#pragma once

#include <filesystem>

#include "engine/fetch/fetch_environment.h"

namespace studio {

/// Where the embedding is in the file at an address.
struct EmbeddingPlace {
    std::uint64_t from = 0, until = 0;  ///< Bytes of the file.
    std::string prefix;                 ///< Header of the file that will hold it alone.
};
/// Errors: those of the server; no safetensors; no embedding in it (the message lists what is).
Result<EmbeddingPlace> askForEmbedding(const std::string& url, const FetchEnvironment& environment,
                                       FetchMeter& meter);

Status fetchEmbedding(const std::string& url, const std::filesystem::path& to,
                      const FetchEnvironment& environment, FetchMeter& meter);

}  // namespace studio
