// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/archive_walk.h"

#include <archive.h>
#include <archive_entry.h>

#include <optional>
#include <vector>

#include "engine/base/check.h"

namespace studio {
namespace {

constexpr std::size_t kInput = 128u << 10;

/// What libarchive asks for bytes; it has no room for our errors, so they wait here.
struct Source {
    ByteStream& stream;
    std::vector<char> buffer = std::vector<char>(kInput);
    std::optional<Error> error{};
};

la_ssize_t readSource(archive* reader, void* data, const void** bytes) {
    auto& source = *static_cast<Source*>(data);
    const Result<std::size_t> count = source.stream.read(source.buffer);
    if (!count) {
        source.error = count.error();
        archive_set_error(reader, -1, "the source failed");
        return -1;
    }
    *bytes = source.buffer.data();
    return static_cast<la_ssize_t>(count.value());
}

std::string reasonOf(archive* reader) {
    const char* text = archive_error_string(reader);
    return text ? text : "no reason is known";
}

/// The file in the archive that the walk stands at.
class EntryStream : public ByteStream {
public:
    EntryStream(archive* reader, ExpansionLimit& limit) : m_reader(reader), m_limit(limit) {}

    Result<std::size_t> read(std::span<char> into) override {
        if (!m_damage.empty())
            return std::size_t{0};
        const la_ssize_t count = archive_read_data(m_reader, into.data(), into.size());
        if (count < 0) {
            m_damage = "is damaged (" + reasonOf(m_reader) + ")";
            return std::size_t{0};
        }
        if (Status status = m_limit.add(static_cast<std::uint64_t>(count)); !status)
            return status.error();
        return static_cast<std::size_t>(count);
    }
    const std::string& damage() const override { return m_damage; }

private:
    archive* m_reader;
    ExpansionLimit& m_limit;
    std::string m_damage;
};

struct Close {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Close>;

std::string pathOf(archive_entry* entry) {
    for (const char* path : {archive_entry_pathname_utf8(entry), archive_entry_pathname(entry)})
        if (path)
            return path;
    return {};
}

}  // namespace

bool climbsOut(std::string_view path) {
    if (path.starts_with('/') || path.starts_with('\\') || (path.size() > 1 && path[1] == ':'))
        return true;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find_first_of("/\\"), path.size());
        if (path.substr(0, end) == "..")
            return true;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return false;
}

Result<ArchiveOutcome> walkArchive(
    ByteStream& packed, ArchiveKind kind, const std::string& name, ExpansionLimit& limit,
    const std::function<Status(const std::string& path, ByteStream& content)>& visit) {
    Source source{packed};
    const Reader reader(archive_read_new());
    STUDIO_CHECK(reader != nullptr);
    if (kind == ArchiveKind::Zip)
        archive_read_support_format_zip_streamable(reader.get());
    else
        archive_read_support_format_tar(reader.get());
    ArchiveOutcome outcome;
    int state = archive_read_open(reader.get(), &source, nullptr, &readSource, nullptr);
    bool any = false;
    while (state == ARCHIVE_OK || state == ARCHIVE_WARN) {
        archive_entry* entry = nullptr;
        state = archive_read_next_header(reader.get(), &entry);
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
            break;
        any = true;
        const std::string path = pathOf(entry);
        if (climbsOut(path))
            return Error{name + " holds the path '" + path +
                         "', which climbs out of the archive: it may be made to harm. Unpack what "
                         "you trust of it yourself and choose those files."};
        if (archive_entry_filetype(entry) != AE_IFREG)
            continue;
        if (archive_entry_is_encrypted(entry)) {
            ++outcome.encrypted;
            continue;
        }
        EntryStream content(reader.get(), limit);
        if (Status status = visit(path, content); !status)
            return status.error();
        if (source.error)
            return *source.error;
    }
    if (source.error)
        return *source.error;
    if (state != ARCHIVE_EOF) {
        if (!any)
            return Error{name + " is no " + (kind == ArchiveKind::Zip ? ".zip" : ".tar") +
                         " file, or its beginning is damaged (" + reasonOf(reader.get()) +
                         "): get it anew, or choose another file."};
        outcome.damage = packed.damage().empty() ? "is damaged (" + reasonOf(reader.get()) + ")"
                                                 : packed.damage();
    }
    return outcome;
}

}  // namespace studio
