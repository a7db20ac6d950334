// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/prepare_text.h"

#include <algorithm>
#include <chrono>

#include "engine/data/folder_in_progress.h"
#include "engine/data/import/text_importer.h"

namespace studio {
namespace {

namespace fs = std::filesystem;

std::int64_t unixMillisecondsNow() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Takes over what was prepared before.
Result<TextOutcome> take(const fs::path& from, const TextOrder& order, const fs::path& folder,
                         const ResourceLocator& resources) {
    Result<PreparedManifest> manifest = loadManifest(from);
    if (!manifest)
        return manifest.error();
    {  // damaged files must not get the new folder's name
        const Result<PreparedCorpus> corpus = openPreparedCorpus(from, resources);
        if (!corpus)
            return corpus.error();
        if (Status status = checkEnoughTokens(corpus.value(), order.trainingTokensNeeded,
                                              order.validationTokensNeeded);
            !status)
            return status.error();
    }
    if (Status status = takePrepared(from, folder); !status)
        return status.error();
    Result<PreparedCorpus> corpus = openPreparedCorpus(folder, resources);
    if (!corpus)
        return corpus.error();
    return TextOutcome{std::move(corpus).value(), std::move(manifest).value(), true};
}

/// Each input that gave documents is a corpus of its own; none where many small ones are joined.
std::vector<CorpusGroup> groupsOf(const TextOrder& order, const ImportedText& text) {
    std::vector<CorpusGroup> groups;
    for (std::size_t i = 0; i < order.inputs.size(); ++i)
        if (text.report.files[i].documents > 0) {
            const fs::path& input = order.inputs[i];
            groups.push_back(
                {(input.has_filename() ? input : input.parent_path()).filename().string()});
        }
    if (groups.size() != text.source.parts().size())
        groups.clear();
    return groups;
}

/// Reads and tokenises the sources.
Result<TextOutcome> make(const TextOrder& order, const PreparedKey& key, const fs::path& folder,
                         const ResourceLocator& resources, const Workers& workers,
                         const Progress& progress) {
    fs::path workName = folder.has_filename() ? folder : folder.parent_path();
    workName += ".work";
    FolderInProgress work(workName);  // never committed: it goes at the end
    if (Status status = work.create(); !status)
        return status.error();
    Result<ImportedText> text =
        importText(order.inputs, order.choice.import, work.path() / "text", progress.part(0, 0.4));
    if (!text)
        return text.error();
    std::vector<CorpusGroup> groups = groupsOf(order, text.value());
    PreparedManifest manifest;
    manifest.inputs = key.inputs;
    manifest.sources = key.sources;
    manifest.import = order.choice.import;
    manifest.tokenizer = order.choice.tokenizer;
    manifest.validationFraction = order.choice.validationFraction;
    manifest.remarks = text.value().report.sentences();
    manifest.createdUnixMilliseconds = unixMillisecondsNow();
    const PreparationRequest request{
        std::move(text.value().source),
        order.choice.tokenizer,
        order.choice.validationFraction,
        order.trainingTokensNeeded,
        order.validationTokensNeeded,
        std::move(groups),
        [&manifest](const fs::path& files, const PreparedSizes& sizes) {
            manifest.sizes = sizes;
            return saveManifest(manifest, files);
        }};
    Result<PreparedCorpus> corpus =
        prepareCorpus(request, folder, resources, workers, progress.part(0.4, 1));
    if (!corpus)
        return corpus.error();
    return TextOutcome{std::move(corpus).value(), std::move(manifest), false,
                       std::move(text.value().report)};
}

}  // namespace

Result<std::optional<PreparedManifest>> preparedInput(const std::vector<fs::path>& inputs) {
    const auto found = std::ranges::find_if(inputs, isPreparedFolder);
    if (found == inputs.end())
        return std::optional<PreparedManifest>();
    if (inputs.size() > 1)
        return Error{"'" + found->string() +
                     "' holds prepared text, which cannot be joined with other text: name it "
                     "alone, or the files that it was made from."};
    Result<PreparedManifest> manifest = loadManifest(*found);
    if (!manifest)
        return manifest.error();
    return std::optional(std::move(manifest).value());
}

Result<TextOutcome> prepareText(const TextOrder& order, const fs::path& folder,
                                const PreparedCache& cache, const ResourceLocator& resources,
                                const Workers& workers, const Progress& progress) {
    const auto ready = preparedInput(order.inputs);
    if (!ready)
        return ready.error();
    if (ready.value())
        return take(order.inputs.front(), order, folder, resources);
    const Result<PreparedKey> key =
        cache.identify(order.inputs, order.choice, progress.part(0, 0.1));
    if (!key)
        return key.error();
    if (const auto entry = cache.find(key.value().name)) {
        std::error_code ignored;
        const bool free = !fs::exists(folder, ignored);
        Result<TextOutcome> taken = take(*entry, order, folder, resources);
        // An entry that is damaged is made anew; one that is too short for this run is not.
        if (taken || !free || openPreparedCorpus(*entry, resources))
            return taken;
        static_cast<void>(cache.remove(key.value().name).ok());
    }
    Result<TextOutcome> made =
        make(order, key.value(), folder, resources, workers, progress.part(0.1, 1));
    if (made)
        cache.adopt(key.value().name, folder);
    return made;
}

}  // namespace studio
