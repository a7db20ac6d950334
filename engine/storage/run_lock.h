// SPDX-License-Identifier: GPL-3.0-or-later
// RunLock: keeps two programs from training one run. The lock is the operating system's, on the
// file "lock" in the run folder: it goes with the process however that ends, so that a lock left by
// a crash never stands in the way. The file's last line names the owner, for people. Reading a run
// needs no lock.
#pragma once

#include <optional>

#include "engine/platform/file_system.h"

namespace studio {

class RunLock {
public:
    /// The error names the process that trains the run. On a file system that has no locks the run
    /// is taken to be free.
    static Result<RunLock> take(const FileSystem& files, const std::filesystem::path& folder);
    /// Whether a process holds the lock, be it this one; empty when the run never had a lock.
    static std::optional<bool> isHeld(const FileSystem& files, const std::filesystem::path& folder);

private:
    explicit RunLock(OpenFile file) : m_file(std::move(file)) {}

    OpenFile m_file;
};

}  // namespace studio
