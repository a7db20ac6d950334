// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/folder_in_progress.h"

#include <string>
#include <system_error>

namespace studio {

namespace fs = std::filesystem;

FolderInProgress::FolderInProgress(const fs::path& folder)
    : m_folder(folder.has_filename() ? folder : folder.parent_path()),
      m_temporary(m_folder.string() + ".part") {}

FolderInProgress::~FolderInProgress() {
    if (m_committed)
        return;
    std::error_code ignored;  // what cannot be removed stays under its temporary name
    fs::remove_all(m_temporary, ignored);
    for (const fs::path& made : m_made)
        fs::remove(made, ignored);  // only when empty
}

Status FolderInProgress::create() {
    std::error_code error;
    if (fs::exists(m_folder, error))
        return Error{"'" + m_folder.string() +
                     "' exists already: choose another folder or remove it."};
    for (fs::path above = fs::absolute(m_folder, error).parent_path();
         !error && !above.empty() && !fs::exists(above, error); above = above.parent_path())
        m_made.push_back(above);
    fs::remove_all(m_temporary, error);  // left by a program that was killed
    fs::create_directories(m_temporary, error);
    if (error)
        return failure(error);
    return {};
}

Status FolderInProgress::commit() {
    std::error_code error;
    fs::rename(m_temporary, m_folder, error);
    if (error)
        return failure(error);
    m_committed = true;
    return {};
}

Error FolderInProgress::failure(const std::error_code& error) const {
    return Error{"The folder '" + m_folder.string() + "' cannot be made (" + error.message() +
                 "): choose a folder that can be written to, on a disk with room."};
}

}  // namespace studio
