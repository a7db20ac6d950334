// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizers there are, as a table: how each is made for a corpus and how it is restored from
// what a run has kept. A new one is one file and one line in tokenizer_registry.cpp.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "engine/base/resource_locator.h"
#include "engine/base/result.h"
#include "engine/config/settings_of.h"
#include "engine/data/progress.h"
#include "engine/data/text_source.h"
#include "engine/data/tokenizer.h"
#include "engine/platform/workers.h"

namespace studio {

struct TokenizerSettings {
    std::string kind = "bpe";
    int vocabulary = 2048;
};
const SettingsOf<TokenizerSettings>& tokenizerSettings();

/// What a tokenizer may need to be made.
struct TokenizerRequest {
    const TokenizerSettings& settings;
    const ResourceLocator& resources;
    const TextSource& training;  ///< The training part alone.
    const Workers& workers;
    const Progress& progress;
};

struct TokenizerKind {
    std::string_view name;
    std::string_view title;
    std::string_view help;
    Result<std::shared_ptr<const Tokenizer>> (*make)(const TokenizerRequest& request);
    /// From Tokenizer::definition(). Hostile text is refused.
    Result<std::shared_ptr<const Tokenizer>> (*restore)(std::string_view definition,
                                                        const ResourceLocator& resources);
};

std::span<const TokenizerKind> tokenizerKinds();
/// Null when there is none of this name.
const TokenizerKind* findTokenizerKind(std::string_view name);

/// Makes the tokenizer that the settings name. A trained vocabulary is smaller than asked for when
/// the text has too little to learn from. Errors: unknown kind, missing tables, cancelled.
Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const TokenizerRequest& request);

}  // namespace studio
