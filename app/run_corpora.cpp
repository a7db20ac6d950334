// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_corpora.h"

#include "app/start_embedding.h"
#include "engine/data/import/byte_stream.h"
#include "engine/storage/prepare_text.h"

namespace studio::app {

Status refuseUnreadable(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        return {};
    const auto stream = openFileStream(path);
    return stream ? Status() : Status(stream.error());
}

Status adoptPreparedChoices(const std::vector<std::filesystem::path>& corpora, RunConfig& config) {
    const auto ready = preparedInput(corpora);
    if (!ready || !ready.value())
        return ready ? Status() : Status(ready.error());
    const PreparedManifest& manifest = *ready.value();
    if (Status status = config.set("tokenizer.kind", manifest.tokenizer.kind); !status)
        return status;
    if (Status status =
            config.setValue("tokenizer.vocabulary", std::int64_t{manifest.tokenizer.vocabulary});
        !status)
        return status;
    std::error_code ignored;
    if (std::filesystem::exists(startEmbeddingFile(corpora.front()), ignored))
        if (Status status = config.set("model.embedding_source", "pretrained"); !status)
            return status;
    return config.setValue("corpus.validation_fraction", manifest.validationFraction);
}

}  // namespace studio::app
