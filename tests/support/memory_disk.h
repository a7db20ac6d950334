// SPDX-License-Identifier: GPL-3.0-or-later
// MemoryDisk: a file system in memory that knows what has reached the drive and what has not. A
// write is safe when its file was synced after it, a name when its folder was; powerLoss() keeps
// any subset of the rest, as real drives do. FaultyOperations, around it or around the real one,
// makes one chosen call fail, fall short, or be the last that the process makes. One thread.
#pragma once

#include <limits>
#include <map>

#include "engine/base/random.h"
#include "tests/support/forwarding_operations.h"

namespace studio::testing {

class MemoryDisk final : public FileOperations {
public:
    MemoryDisk();

    /// Forgets all handles and, of what was not synced, each write and each change of a name with
    /// probability one half.
    void powerLoss(Random& random);
    /// Bytes that may still be written before no_space_on_device.
    void setCapacity(std::uint64_t bytes) { m_capacity = bytes; }

    std::error_code open(const Path& path, OpenMode mode, Handle& handle) override;
    std::error_code status(Handle handle, FileStatus& status) override;
    std::error_code read(Handle handle, std::span<std::byte> into, std::size_t& count) override;
    std::error_code write(Handle handle, std::span<const std::byte> bytes,
                          std::size_t& count) override;
    std::error_code writeAt(Handle handle, std::uint64_t offset, std::span<const std::byte> bytes,
                            std::size_t& count) override;
    std::error_code sync(Handle handle) override;
    std::error_code lock(Handle handle, bool& ours) override;
    std::error_code close(Handle handle) override;
    std::error_code status(const Path& path, FileStatus& status) override;
    std::error_code rename(const Path& from, const Path& to) override;
    std::error_code syncFolder(const Path& folder) override;
    std::error_code remove(const Path& path) override;
    std::error_code makeFolder(const Path& folder) override;
    std::error_code list(const Path& folder, std::vector<FolderEntry>& entries) override;
    std::error_code freeSpace(const Path& folder, std::uint64_t& bytes) override;

private:
    struct Node;
    using NodePtr = std::shared_ptr<Node>;
    using Names = std::map<std::string, NodePtr>;
    struct Write {
        std::size_t offset = 0;
        std::vector<std::byte> bytes;
    };
    /// Names that change together, in one indivisible act; null removes.
    using NameChange = Names;
    struct Node {
        bool folder = false;
        std::vector<std::byte> content, durable;
        std::vector<Write> unsyncedWrites;
        Names names, durableNames;
        std::vector<NameChange> unsyncedNames;
        Handle lockedBy = 0;
    };
    struct Open {
        NodePtr node;
        std::size_t position = 0;
    };

    NodePtr find(const Path& path) const;
    static void change(Node& folder, NameChange change);
    static void apply(Names& names, const NameChange& change);
    static void settle(Node& node, Random& random);

    NodePtr m_root;
    std::map<Handle, Open> m_open;
    Handle m_nextHandle = 1;
    std::uint64_t m_capacity = std::numeric_limits<std::uint64_t>::max();
};

enum class Fault {
    NoSpace,
    InputOutput,
    Interrupted,
    ShortWrite,   ///< Half of a write is written; other calls pass.
    CrashBefore,  ///< The process ends before the call has an effect.
    CrashAfter,   ///< ... after it had all of its effect.
    CrashHalf     ///< ... after half of a write; other calls as CrashBefore.
};

/// Passes every call on, and does `fault` to the call number `at`, counted from 1.
class FaultyOperations final : public ForwardingOperations {
public:
    FaultyOperations(std::shared_ptr<FileOperations> inner, Fault fault, int at)
        : ForwardingOperations(std::move(inner)), m_fault(fault), m_at(at) {}

    int calls() const { return m_calls; }
    bool happened() const { return m_calls >= m_at; }

private:
    std::error_code around(FileCall what, const Path& path, Inner call) override;
    std::error_code aroundWrite(std::span<const std::byte> bytes, InnerWrite write) override;

    Fault m_fault;
    int m_at;
    int m_calls = 0;
    bool m_dead = false;
};

}  // namespace studio::testing
