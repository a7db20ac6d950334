// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/trash_can.h"

#include <QFile>

namespace studio::app {

Result<TrashedFolder> moveToTrash(const std::filesystem::path& folder, const std::string& name) {
    QString place;
    if (!QFile::moveToTrash(QString::fromStdString(folder.string()), &place))
        return Error{"The run '" + name +
                     "' could not be moved to the trash: there is none for the drive of '" +
                     folder.string() + "', or it may not be written. Remove the folder by hand."};
    return TrashedFolder{folder, place.toStdString(), name};
}

Status bringBack(const TrashedFolder& folder) {
    std::error_code problem;
    if (folder.now.empty() || !std::filesystem::exists(folder.now, problem))
        return Error{"The run '" + folder.name +
                     "' is not in the trash any more, so it cannot be brought back."};
    if (std::filesystem::exists(folder.from, problem))
        return Error{"There is another folder at '" + folder.from.string() + "', so the run '" +
                     folder.name + "' stays in the trash. Move that folder away first."};
    std::filesystem::rename(folder.now, folder.from, problem);
    if (problem)
        return Error{"The run '" + folder.name + "' cannot be moved back to '" +
                     folder.from.string() + "': " + problem.message() + "."};
    // What freedesktop.org's trash keeps beside it; other systems have none.
    const auto note = folder.now.parent_path().parent_path() / "info" /
                      (folder.now.filename().string() + ".trashinfo");
    std::filesystem::remove(note, problem);
    return {};
}

}  // namespace studio::app
