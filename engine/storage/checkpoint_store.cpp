// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/checkpoint_store.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace studio {
namespace {

constexpr std::string_view kPrefix = "step-";
constexpr std::string_view kSuffix = ".safetensors";
constexpr std::size_t kStepDigits = 8;

std::optional<std::int64_t> stepOfName(std::string_view name) {
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix) ||
        name.size() < kPrefix.size() + kStepDigits + kSuffix.size())
        return std::nullopt;
    name.remove_prefix(kPrefix.size());
    name.remove_suffix(kSuffix.size());
    std::int64_t step = -1;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), step);
    if (parsed.ec != std::errc{} || parsed.ptr != name.data() + name.size() || step < 0)
        return std::nullopt;
    return step;
}

std::optional<double> parseFiniteReal(std::string_view text) {
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool isTemporary(std::string_view name) {
    return name.starts_with(kPrefix) && name.ends_with(kTemporarySuffix);
}

}  // namespace

std::string checkpointName(std::int64_t step) {
    std::string digits = std::to_string(step);
    if (digits.size() < kStepDigits)
        digits.insert(0, kStepDigits - digits.size(), '0');
    return std::string(kPrefix) + digits + std::string(kSuffix);
}

CheckpointStore::CheckpointStore(FileSystem files, std::filesystem::path folder,
                                 const CheckpointsKept& kept)
    : m_files(std::move(files)), m_folder(std::move(folder)), m_kept(kept) {
    STUDIO_CHECK(kept.last >= 1);
}

Result<SavedCheckpoint> CheckpointStore::save(std::int64_t step, TensorSource& tensors,
                                              const SafetensorsMetadata& metadata) const {
    if (Status made = m_files.createFolders(m_folder); !made)
        return made.error();
    SavedCheckpoint saved;
    saved.path = m_folder / checkpointName(step);
    const Result<std::uint64_t> bytes =
        saveCheckpoint(m_files, saved.path, step, tensors, metadata);
    if (!bytes)
        return bytes.error();
    saved.bytes = bytes.value();
    if (const Status removed = removeOld(step); !removed)
        saved.warning = removed.error().message;
    return saved;
}

Status CheckpointStore::removeOld(std::int64_t step) const {
    const auto entries = m_files.list(m_folder);
    if (!entries)
        return entries.error();
    std::vector<CheckpointFile> current;
    std::vector<std::filesystem::path> unwanted;
    for (const FolderEntry& entry : entries.value()) {
        const std::optional<std::int64_t> found = stepOfName(entry.name);
        if (isTemporary(entry.name) || (found && *found > step))
            unwanted.push_back(m_folder / entry.name);
        else if (found)
            current.push_back({*found, m_folder / entry.name});
    }
    std::ranges::sort(current, std::ranges::greater(), &CheckpointFile::step);
    const std::optional<CheckpointFile> kept = m_kept.best ? best(current) : std::nullopt;
    for (std::size_t i = static_cast<std::size_t>(m_kept.last); i < current.size(); ++i)
        if (!kept || current[i].step != kept->step)
            unwanted.push_back(current[i].path);
    Status first;
    for (const std::filesystem::path& path : unwanted)
        if (Status removed = m_files.remove(path); !removed && first)
            first = removed;
    return first;
}

std::optional<CheckpointFile> CheckpointStore::best(std::span<const CheckpointFile> files) const {
    std::optional<CheckpointFile> best;
    double lowest = 0;
    for (const CheckpointFile& file : files) {
        // What cannot be read or was never scored is not the best.
        const Result<SafetensorsMetadata> metadata = loadSafetensorsMetadata(m_files, file.path);
        if (!metadata)
            continue;
        const auto text = metadata.value().find(std::string(kScoreKey));
        const auto score =
            text == metadata.value().end() ? std::nullopt : parseFiniteReal(text->second);
        if (score && (!best || *score < lowest)) {
            best = file;
            lowest = *score;
        }
    }
    return best;
}

Result<std::vector<CheckpointFile>> CheckpointStore::list() const {
    const Result<FileStatus> folder = m_files.status(m_folder);
    if (!folder)
        return folder.error();
    std::vector<CheckpointFile> found;
    if (folder.value().kind == FileKind::Missing)
        return found;
    const auto entries = m_files.list(m_folder);
    if (!entries)
        return entries.error();
    for (const FolderEntry& entry : entries.value())
        if (const auto step = stepOfName(entry.name))
            found.push_back({*step, m_folder / entry.name});
    std::ranges::sort(found, std::ranges::greater(), &CheckpointFile::step);
    return found;
}

Result<NewestCheckpoint> CheckpointStore::newestValid() const {
    const auto candidates = list();
    if (!candidates)
        return candidates.error();
    NewestCheckpoint newest;
    for (const CheckpointFile& file : candidates.value()) {
        Result<Checkpoint> checkpoint = loadCheckpoint(m_files, file.path);
        if (!checkpoint) {
            newest.refused.push_back(checkpoint.error().message);
        } else if (checkpoint.value().step != file.step) {
            newest.refused.push_back("'" + file.path.string() + "' is the checkpoint of step " +
                                     std::to_string(checkpoint.value().step) +
                                     ", not of the step in its name; it was renamed.");
        } else {
            newest.checkpoint = std::move(checkpoint).value();
            break;
        }
    }
    return newest;
}

}  // namespace studio
