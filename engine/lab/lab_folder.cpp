// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lab/lab_folder.h"

#include "engine/platform/atomic_file.h"

namespace studio {
namespace {

constexpr const char* kFile = "lab.json";
constexpr std::uint64_t kLimit = 64u << 20;

}  // namespace

LabFolder::LabFolder(FileSystem files, Path folder, LabContent content)
    : m_files(std::move(files)),
      m_folder(std::move(folder)),
      m_plan(std::make_shared<const LabPlan>(std::move(content.plan))),
      m_machine(std::move(content.machine)),
      m_runs(std::move(content.runs)) {}

Result<LabFolder> LabFolder::create(FileSystem files, Path folder, LabPlan plan,
                                    LabMachine machine) {
    const std::string name = "'" + folder.string() + "'";
    const Result<FileStatus> status = files.status(folder);
    if (!status)
        return status.error();
    if (status.value().kind == FileKind::Folder) {
        const auto entries = files.list(folder);
        if (!entries)
            return entries.error();
        if (!entries.value().empty())
            return Error{"The folder " + name +
                         " is not empty: choose another for the laboratory, or go on with the one "
                         "that it holds."};
    } else if (status.value().kind != FileKind::Missing) {
        return Error{name + " is not a folder; choose another for the laboratory."};
    }
    if (Status made = files.createFolders(folder); !made)
        return made.error();
    LabFolder lab(std::move(files), std::move(folder),
                  LabContent{std::move(plan), std::move(machine)});
    if (Status saved = lab.save(); !saved)
        return saved.error();
    return lab;
}

Result<LabFolder> LabFolder::open(FileSystem files, Path folder,
                                  std::shared_ptr<const SettingSchema> schema) {
    const Path path = folder / kFile;
    const Result<FileStatus> status = files.status(path);
    if (!status)
        return status.error();
    if (status.value().kind != FileKind::File)
        return Error{"The folder '" + folder.string() +
                     "' holds no laboratory: it has no file lab.json."};
    const auto bytes = files.readFile(path, kLimit);
    if (!bytes)
        return bytes.error();
    auto parsed =
        parseLab({reinterpret_cast<const char*>(bytes.value().data()), bytes.value().size()},
                 "'" + path.string() + "'", std::move(schema));
    if (!parsed)
        return parsed.error();
    return LabFolder(std::move(files), std::move(folder), std::move(parsed).value());
}

Status LabFolder::setRuns(std::vector<LabRun> runs) {
    m_runs = std::move(runs);
    return save();
}

Status LabFolder::save() const {
    return writeFileAtomically(m_files, m_folder / kFile, labText(*m_plan, m_machine, m_runs));
}

Status LabFolder::writePage(std::string_view html) const {
    return writeFileAtomically(m_files, pageFile(), html);
}

}  // namespace studio
