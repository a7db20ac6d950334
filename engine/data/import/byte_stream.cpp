// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/byte_stream.h"

#include "engine/platform/file_system.h"

namespace studio {
namespace {

class FileStream : public ByteStream {
public:
    FileStream(OpenFile file, std::uint64_t* consumed)
        : m_file(std::move(file)), m_consumed(consumed) {}

    Result<std::size_t> read(std::span<char> into) override {
        const Result<std::size_t> count = m_file.read(std::as_writable_bytes(into));
        if (count && m_consumed)
            *m_consumed += count.value();
        return count;
    }

private:
    OpenFile m_file;
    std::uint64_t* m_consumed;
};

}  // namespace

Result<std::unique_ptr<ByteStream>> openFileStream(const std::filesystem::path& path,
                                                   std::uint64_t* consumed) {
    const FileSystem files;
    const std::string name = "'" + path.string() + "'";
    const Result<FileStatus> status = files.status(path);
    if (!status)
        return status.error();
    switch (status.value().kind) {
        case FileKind::Missing:
            return Error{"There is no file " + name + ": check the name."};
        case FileKind::Folder:
            return Error{name + " is a folder, but a file was expected: name a file in it."};
        case FileKind::Other:
            return Error{name + " is not an ordinary file: copy its contents to one."};
        case FileKind::File:
            break;
    }
    if (status.value().bytes == 0)
        return Error{name + " is empty: choose a file that holds text."};
    Result<OpenFile> file = files.open(path, OpenMode::Read);
    if (!file)
        return file.error();
    return std::unique_ptr<ByteStream>(
        std::make_unique<FileStream>(std::move(file).value(), consumed));
}

}  // namespace studio
