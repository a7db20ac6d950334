// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memory_disk.h"

#include <algorithm>

namespace studio::testing {
namespace {

std::error_code code(std::errc error) { return std::make_error_code(error); }

void place(std::vector<std::byte>& content, std::size_t offset, std::span<const std::byte> bytes) {
    content.resize(std::max(content.size(), offset + bytes.size()));
    std::ranges::copy(bytes, content.begin() + static_cast<std::ptrdiff_t>(offset));
}

}  // namespace

MemoryDisk::MemoryDisk() : m_root(std::make_shared<Node>()) { m_root->folder = true; }

MemoryDisk::NodePtr MemoryDisk::find(const Path& path) const {
    NodePtr node = m_root;
    for (const Path& part : path.relative_path()) {
        if (part.empty() || part == ".")
            continue;
        const auto it = node->names.find(part.string());
        if (!node->folder || it == node->names.end())
            return nullptr;
        node = it->second;
    }
    return node;
}

void MemoryDisk::apply(Names& names, const NameChange& change) {
    for (const auto& [name, node] : change)
        if (node)
            names[name] = node;
        else
            names.erase(name);
}

void MemoryDisk::change(Node& folder, NameChange change) {
    apply(folder.names, change);
    folder.unsyncedNames.push_back(std::move(change));
}

void MemoryDisk::settle(Node& node, Random& random) {
    for (const Write& write : node.unsyncedWrites) {
        if (random.below(2) == 0)
            place(node.durable, write.offset, write.bytes);
        else if (random.below(2) == 0)  // its length is kept, its bytes are not
            place(node.durable, write.offset, std::vector<std::byte>(write.bytes.size()));
    }
    for (const NameChange& change : node.unsyncedNames)
        if (random.below(2) == 0)
            apply(node.durableNames, change);
    node.unsyncedWrites.clear();
    node.unsyncedNames.clear();
    node.content = node.durable;
    node.names = node.durableNames;
    for (const auto& [name, child] : node.names)
        settle(*child, random);
}

void MemoryDisk::powerLoss(Random& random) {
    m_open.clear();
    settle(*m_root, random);
}

std::error_code MemoryDisk::open(const Path& path, OpenMode mode, Handle& handle) {
    NodePtr node = find(path);
    const NodePtr folder = find(path.parent_path());
    if (!folder || !folder->folder)
        return code(folder ? std::errc::not_a_directory : std::errc::no_such_file_or_directory);
    if (node && mode == OpenMode::CreateNew)
        return code(std::errc::file_exists);
    if (node && node->folder && mode != OpenMode::Read)
        return code(std::errc::is_a_directory);
    if (!node && mode == OpenMode::Read)
        return code(std::errc::no_such_file_or_directory);
    if (!node) {
        node = std::make_shared<Node>();
        change(*folder, {{path.filename().string(), node}});
    }
    handle = m_nextHandle++;
    m_open[handle] = {node, mode == OpenMode::Append ? node->content.size() : 0};
    return {};
}

std::error_code MemoryDisk::status(Handle handle, FileStatus& status) {
    const Node& node = *m_open.at(handle).node;
    status = {node.folder ? FileKind::Folder : FileKind::File, node.content.size()};
    return {};
}

std::error_code MemoryDisk::read(Handle handle, std::span<std::byte> into, std::size_t& count) {
    Open& file = m_open.at(handle);
    const std::size_t at = std::min(file.position, file.node->content.size());
    count = std::min(into.size(), file.node->content.size() - at);
    std::copy_n(file.node->content.begin() + static_cast<std::ptrdiff_t>(at), count, into.begin());
    file.position = at + count;
    return {};
}

std::error_code MemoryDisk::write(Handle handle, std::span<const std::byte> bytes,
                                  std::size_t& count) {
    Open& file = m_open.at(handle);
    const std::error_code error = writeAt(handle, file.position, bytes, count);
    file.position += count;
    return error;
}

std::error_code MemoryDisk::writeAt(Handle handle, std::uint64_t offset,
                                    std::span<const std::byte> bytes, std::size_t& count) {
    Node& node = *m_open.at(handle).node;
    count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), m_capacity));
    if (count == 0 && !bytes.empty())
        return code(std::errc::no_space_on_device);
    m_capacity -= count;
    const auto part = bytes.first(count);
    const auto at = static_cast<std::size_t>(offset);
    place(node.content, at, part);
    node.unsyncedWrites.push_back({at, {part.begin(), part.end()}});
    return {};
}

std::error_code MemoryDisk::sync(Handle handle) {
    Node& node = *m_open.at(handle).node;
    node.durable = node.content;
    node.unsyncedWrites.clear();
    return {};
}

std::error_code MemoryDisk::lock(Handle handle, bool& ours) {
    Node& node = *m_open.at(handle).node;
    if (!m_open.contains(node.lockedBy))
        node.lockedBy = handle;
    ours = node.lockedBy == handle;
    return {};
}

std::error_code MemoryDisk::close(Handle handle) {
    return m_open.erase(handle) == 1 ? std::error_code{} : code(std::errc::bad_file_descriptor);
}

std::error_code MemoryDisk::status(const Path& path, FileStatus& status) {
    const NodePtr node = find(path);
    status = {};
    if (node)
        status = {node->folder ? FileKind::Folder : FileKind::File, node->content.size()};
    return {};
}

std::error_code MemoryDisk::rename(const Path& from, const Path& to) {
    const NodePtr node = find(from);
    const NodePtr folder = find(from.parent_path());
    if (!node)
        return code(std::errc::no_such_file_or_directory);
    if (folder != find(to.parent_path()))
        return code(std::errc::cross_device_link);  // the engine renames within a folder only
    change(*folder, {{from.filename().string(), nullptr}, {to.filename().string(), node}});
    return {};
}

std::error_code MemoryDisk::syncFolder(const Path& path) {
    const NodePtr folder = find(path);
    if (!folder || !folder->folder)
        return code(std::errc::no_such_file_or_directory);
    folder->durableNames = folder->names;
    folder->unsyncedNames.clear();
    return {};
}

std::error_code MemoryDisk::remove(const Path& path) {
    const NodePtr node = find(path);
    if (!node)
        return {};
    if (!node->names.empty())
        return code(std::errc::directory_not_empty);
    change(*find(path.parent_path()), {{path.filename().string(), nullptr}});
    return {};
}

std::error_code MemoryDisk::makeFolder(const Path& path) {
    if (const NodePtr node = find(path))
        return node->folder ? std::error_code{} : code(std::errc::file_exists);
    const NodePtr parent = find(path.parent_path());
    if (!parent || !parent->folder)
        return code(std::errc::no_such_file_or_directory);
    auto folder = std::make_shared<Node>();
    folder->folder = true;
    change(*parent, {{path.filename().string(), folder}});
    return {};
}

std::error_code MemoryDisk::list(const Path& path, std::vector<FolderEntry>& entries) {
    const NodePtr folder = find(path);
    if (!folder || !folder->folder)
        return code(std::errc::no_such_file_or_directory);
    for (const auto& [name, node] : folder->names)
        entries.push_back({name, node->folder ? FileKind::Folder : FileKind::File});
    return {};
}

std::error_code MemoryDisk::freeSpace(const Path&, std::uint64_t& bytes) {
    bytes = m_capacity;
    return {};
}

std::error_code FaultyOperations::around(FileCall what, const Path&, Inner call) {
    if (m_dead)
        return code(std::errc::io_error);
    if (++m_calls != m_at)
        return call();
    const bool closes = what == FileCall::Close;  // as on Linux: one that fails has closed
    switch (m_fault) {
        case Fault::NoSpace:
        case Fault::InputOutput:
        case Fault::Interrupted:
            if (closes)
                call();
            return code(m_fault == Fault::NoSpace       ? std::errc::no_space_on_device
                        : m_fault == Fault::InputOutput ? std::errc::io_error
                                                        : std::errc::interrupted);
        case Fault::ShortWrite:
            return call();
        case Fault::CrashAfter:
            call();
            break;
        case Fault::CrashBefore:
        case Fault::CrashHalf:
            break;
    }
    m_dead = true;
    return code(std::errc::io_error);
}

std::error_code FaultyOperations::aroundWrite(std::span<const std::byte> bytes, InnerWrite write) {
    const bool chosen = !m_dead && m_calls + 1 == m_at;
    if (chosen && m_fault == Fault::ShortWrite)
        bytes = bytes.first((bytes.size() + 1) / 2);
    if (chosen && m_fault == Fault::CrashHalf)
        write(bytes.first(bytes.size() / 2));
    return around(FileCall::Write, {}, [&] { return write(bytes); });
}

}  // namespace studio::testing
