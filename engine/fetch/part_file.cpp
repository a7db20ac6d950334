// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/fetch/part_file.h"

#include "engine/platform/atomic_file.h"
#include "engine/storage/bounded_json.h"

namespace studio {
namespace {

constexpr std::uint64_t kFactsLimit = 64u << 10;
constexpr std::uint64_t kSpare = 32u << 20;
constexpr std::uint64_t kMegabyte = 1'000'000;

}  // namespace

PartFile::PartFile(FileSystem files, std::filesystem::path target)
    : m_files(std::move(files)), m_target(std::filesystem::absolute(target)) {}

std::filesystem::path PartFile::path() const { return m_target.string() + ".part"; }
std::filesystem::path PartFile::factsPath() const { return m_target.string() + ".part.json"; }

Status PartFile::prepare() const {
    const Result<FileStatus> there = m_files.status(m_target);
    if (!there)
        return there.error();
    if (there.value().kind != FileKind::Missing)
        return Error{"'" + m_target.string() +
                     "' is there already: remove it to fetch it again, or choose another name."};
    return m_files.createFolders(m_target.parent_path());
}

std::optional<PartFacts> PartFile::facts() const {
    const auto bytes = m_files.readFile(factsPath(), kFactsLimit);
    if (!bytes)
        return std::nullopt;
    const std::string_view text(reinterpret_cast<const char*>(bytes.value().data()),
                                bytes.value().size());
    const auto json = parseJson(text, 1, "the facts");
    if (!json || !json.value().is_object())
        return std::nullopt;
    PartFacts facts;
    for (const auto& [name, value] : json.value().items()) {
        if (!value.is_string())
            return std::nullopt;
        facts.emplace(name, value.get<std::string>());
    }
    return facts;
}

Status PartFile::keepFacts(const PartFacts& facts) const {
    return writeFileAtomically(m_files, factsPath(), jsonText(nlohmann::json(facts)) + "\n");
}

Status PartFile::resumeAt(std::uint64_t bytes) {
    m_file.reset();
    std::error_code problem;
    const std::uintmax_t there = std::filesystem::file_size(path(), problem);
    if (problem || there < bytes)
        return Error{"'" + path().string() + "' is not as long as it was."};
    if (there > bytes)
        std::filesystem::resize_file(path(), bytes, problem);
    if (problem)
        return fileError("cut", path(), problem);
    Result<OpenFile> file = m_files.open(path(), OpenMode::Append);
    if (!file)
        return file.error();
    m_file = std::move(file).value();
    m_size = bytes;
    return {};
}

Status PartFile::restart() {
    m_file.reset();
    m_size = 0;
    if (Status status = m_files.remove(path()); !status)
        return status;
    Result<OpenFile> file = m_files.open(path(), OpenMode::Append);
    if (!file)
        return file.error();
    m_file = std::move(file).value();
    return {};
}

Status PartFile::append(std::span<const std::byte> bytes) {
    STUDIO_CHECK(m_file.has_value());
    if (Status status = m_file->write(bytes); !status)
        return status;
    m_size += bytes.size();
    return {};
}

Status PartFile::sync() { return m_file ? m_file->sync() : Status(); }

Status PartFile::checkRoom(std::uint64_t bytes) const {
    const Result<std::uint64_t> free = m_files.freeSpace(m_target.parent_path());
    if (!free || free.value() >= bytes + kSpare)  // a system that does not tell is believed
        return {};
    return Error{"The drive of '" + m_target.parent_path().string() + "' has " +
                 std::to_string(free.value() / kMegabyte) + " MB free, but " +
                 std::to_string((bytes + kSpare) / kMegabyte) +
                 " MB are needed: make room, or choose another folder."};
}

Status PartFile::finish() {
    if (m_file) {
        if (Status status = m_file->sync(); !status)
            return status;
        if (Status status = m_file->close(); !status)
            return status;
        m_file.reset();
    }
    if (Status status = m_files.rename(path(), m_target); !status)
        return status;
    if (Status status = m_files.syncFolder(m_target.parent_path()); !status)
        return status;
    return m_files.remove(factsPath());
}

void PartFile::discard() {
    m_file.reset();
    m_size = 0;
    static_cast<void>(m_files.remove(path()).ok());
    static_cast<void>(m_files.remove(factsPath()).ok());
}

}  // namespace studio
