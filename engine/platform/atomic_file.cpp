// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/platform/atomic_file.h"

#include <utility>

namespace studio {
namespace {

std::filesystem::path folderOf(const std::filesystem::path& path) {
    const std::filesystem::path folder = path.parent_path();
    return folder.empty() ? std::filesystem::path(".") : folder;
}

/// "run.json.tmp", then "run.json.1.tmp", ...
std::filesystem::path temporaryName(const std::filesystem::path& path, int attempt) {
    std::filesystem::path name = path;
    if (attempt > 0)
        name += "." + std::to_string(attempt);
    name += kTemporarySuffix;
    return name;
}

}  // namespace

Result<AtomicFile> AtomicFile::create(FileSystem files, std::filesystem::path path) {
    constexpr int kAttempts = 100;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const std::filesystem::path temporary = temporaryName(path, attempt);
        const Result<FileStatus> taken = files.status(temporary);
        if (!taken)
            return taken.error();
        if (taken.value().kind != FileKind::Missing && attempt + 1 < kAttempts)
            continue;  // left by a crash, or another writer's
        Result<OpenFile> file = files.open(temporary, OpenMode::CreateNew);
        if (!file)
            return file.error();
        return AtomicFile(std::move(files), std::move(path), std::move(file).value());
    }
    return Error{"Too many unfinished files stand beside '" + path.string() +
                 "'; remove those that end in .tmp."};
}

AtomicFile::AtomicFile(FileSystem files, std::filesystem::path path, OpenFile file)
    : m_files(std::move(files)),
      m_path(std::move(path)),
      m_temporary(file.path()),
      m_file(std::move(file)) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_files(other.m_files),
      m_path(std::move(other.m_path)),
      m_temporary(std::move(other.m_temporary)),
      m_file(std::move(other.m_file)),
      m_pending(std::exchange(other.m_pending, false)) {}

AtomicFile::~AtomicFile() {
    if (!m_pending)
        return;
    m_file.reset();
    // A temporary that cannot be removed now is removed by the next save.
    static_cast<void>(m_files.remove(m_temporary));
}

Status AtomicFile::commit() {
    STUDIO_CHECK(m_pending);
    if (Status synced = m_file->sync(); !synced)
        return synced;
    const Status closed = m_file->close();
    m_file.reset();
    if (!closed)
        return closed;
    if (Status renamed = m_files.rename(m_temporary, m_path); !renamed)
        return renamed;
    m_pending = false;
    return m_files.syncFolder(folderOf(m_path));
}

Status writeFileAtomically(const FileSystem& files, const std::filesystem::path& path,
                           std::string_view text) {
    Result<AtomicFile> file = AtomicFile::create(files, path);
    if (!file)
        return file.error();
    if (Status written = file.value().write(text); !written)
        return written;
    return file.value().commit();
}

}  // namespace studio
