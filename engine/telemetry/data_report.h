// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to see of a text before one trains on it: values that the window shows and
// engine/storage fills. Tokens are counted, not estimated, where no word says otherwise.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace studio {

/// Documents with from to to - 1 tokens.
struct LengthBin {
    std::uint64_t from = 0, to = 0, documents = 0;
};

struct TokenCount {
    std::int32_t id = 0;
    std::string bytes;
    std::uint64_t count = 0;
};

/// The `tokens` most frequent ids make up this share of the text.
struct CoveragePoint {
    std::uint64_t tokens = 0;
    double share = 0;
};

/// What another choice of tokenizer would give.
struct TokenizerForecast {
    std::string kind;  ///< "bytes", "gpt2", "bpe"
    int vocabulary = 0;
    std::uint64_t tokens = 0;
    bool counted = false;  ///< Else estimated from a part of the text.
};

struct DataReport {
    enum class State : std::uint8_t { Idle, Working, Done, Cancelled, Failed };

    State state = State::Idle;
    double fraction = 0;
    std::string activity;
    std::string problem;  ///< Of Failed: a sentence.

    // Of Done.
    std::vector<std::string> remarks;  ///< Sentences on what was read and left out.
    bool fromCache = false;
    std::string tokenizer;
    int vocabulary = 0;
    std::uint64_t documents = 0, bytes = 0;
    std::uint64_t trainingTokens = 0, validationTokens = 0;
    std::vector<LengthBin> lengths;
    std::vector<TokenCount> frequent;  ///< Most frequent first, some hundred.
    std::uint64_t idsOccurring = 0;
    std::vector<CoveragePoint> coverage;
    std::vector<TokenizerForecast> forecasts;

    std::uint64_t tokens() const { return trainingTokens + validationTokens; }
};

/// One document for reading, token by token.
struct DataDocument {
    std::uint64_t index = 0;
    bool validation = false;
    std::vector<std::string> tokens;  ///< The bytes of each.
    bool cut = false;                 ///< Only its beginning.
};

/// Prepared text that is kept for the next time.
struct KeptText {
    std::string name;
    std::string inputs;  ///< File names, for people.
    std::string tokenizer;
    int vocabulary = 0;
    std::uint64_t documents = 0, tokens = 0, bytesOnDisk = 0;
    bool changed = false, missing = false;  ///< Its sources, since.
};

}  // namespace studio
