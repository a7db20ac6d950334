// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/import/text_importer.h"

#include <algorithm>
#include <optional>

#include "engine/data/import/archive_walk.h"
#include "engine/data/import/corpus_format.h"
#include "engine/data/import/document_collector.h"
#include "engine/data/import/packed_name.h"
#include "engine/data/import/text_store.h"

namespace studio {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostProblems = 5;  ///< Sentences kept of one input.
constexpr auto kRest = static_cast<std::size_t>(LeftOut::RestOfFile);
constexpr std::size_t kManySingleDocuments = 20;

/// Reads one input after the other.
class Importer {
public:
    Importer(const ImportSettings& settings, TextStoreWriter& store, std::uint64_t bytes,
             const Progress& progress, ImportReport& report)
        : m_settings(settings),
          m_bytes(std::max<std::uint64_t>(1, bytes)),
          m_report(report),
          m_sink(settings, store, report, progress, [this] {
              return std::min(1.0, static_cast<double>(m_consumed) / static_cast<double>(m_bytes));
          }) {}

    Status readInput(const fs::path& path) {
        m_report.files.push_back(
            {.path = path.string(), .format = {}, .encoding = {}, .field = {}});
        m_sink.beginFile();
        const std::uint64_t duplicates = m_sink.duplicates();
        std::error_code ignored;
        Status status = fs::is_directory(path, ignored) ? readFolder(path) : readFile(path);
        if (status && m_report.files.back().documents == 0 && m_sink.duplicates() == duplicates)
            status = nothingFound(path);
        return status;
    }
    void finish() { m_sink.finish(); }

private:
    ImportedFile& current() { return m_report.files.back(); }

    Error nothingFound(const fs::path& path) {
        const ImportedFile& file = current();
        std::string left;
        for (std::size_t i = 0; i < file.leftOut.size(); ++i)
            if (const auto text = leftOutText(static_cast<LeftOut>(i), file.leftOut[i]);
                !text.empty())
                left += (left.empty() ? " Left out: " : ", ") + text;
        return Error{"'" + path.string() +
                     "' gives no document: it holds no text that can be used." +
                     (left.empty() ? left : left + ".") +
                     (file.problems.empty() ? "" : " " + file.problems.front()) +
                     " Choose another file, or fewer clean-up choices."};
    }

    /// A sentence on a file that is left out, though others of its folder or archive are read.
    void note(const std::string& sentence) {
        m_sink.leaveOut(LeftOut::UnreadableFile, 1);
        if (current().problems.size() < kMostProblems)
            current().problems.push_back(sentence);
    }

    Status readFolder(const fs::path& folder) {
        current().format = "Folder";
        const Result<std::vector<fs::path>> files = filesOf({folder});
        if (!files)
            return files.error();
        for (const fs::path& file : files.value()) {
            if (!isReadable(file.filename().string())) {
                m_sink.leaveOut(LeftOut::OtherFile, 1);
                continue;
            }
            m_fatal.reset();
            const Status status = readFile(file);
            if (status)
                continue;
            if (m_fatal)  // cancelled, disk full
                return *m_fatal;
            m_sink.abandon();
            note(status.error().message);
        }
        return {};
    }

    Status readFile(const fs::path& path) {
        const Result<std::unique_ptr<ByteStream>> bytes = openFileStream(path, &m_consumed);
        if (!bytes)
            return bytes.error();
        std::error_code ignored;
        ExpansionLimit limit("'" + path.string() + "'", fs::file_size(path, ignored));
        const PackedName name = packedNameOf(path.filename().string());
        ByteStream* stream = bytes.value().get();
        std::unique_ptr<ByteStream> unpacked;
        if (name.packing == Packing::Gzip)
            unpacked = makeGzipStream(*stream, limit);
        else if (name.packing == Packing::Zstd)
            unpacked = makeZstdStream(*stream, limit);
        if (unpacked)
            stream = unpacked.get();
        const std::string label = "'" + path.string() + "'";
        if (name.archive)
            return readArchive(*stream, *name.archive, label, limit);
        const CorpusFormat* format = findCorpusFormat(name.inner);
        if (!format)
            format = &corpusFormats().front();
        if (format->byPath && unpacked)
            return Error{label + " holds a " + std::string(format->title) +
                         " file, which cannot be read while it is packed: unpack it first."};
        describe(*format);
        return read(*format, {label, path, *stream, m_settings, m_sink});
    }

    void describe(const CorpusFormat& format) {
        if (current().format.empty())
            current().format = format.title;
    }

    /// Reads one file by its reader and tells of damage that its stream has met.
    Status read(const CorpusFormat& format, const CorpusInput& input) {
        GuardedSink guarded(m_sink, m_fatal);
        if (Status status =
                format.read({input.name, input.path, input.bytes, input.settings, guarded});
            !status)
            return status;
        if (!input.bytes.damage().empty()) {
            m_sink.leaveOut(LeftOut::RestOfFile, 1);
            if (current().problems.size() < kMostProblems)
                current().problems.push_back(input.name + " " + input.bytes.damage() +
                                             "; what comes before was read.");
        }
        return {};
    }

    Status readArchive(ByteStream& bytes, ArchiveKind kind, const std::string& label,
                       ExpansionLimit& limit) {
        if (current().format.empty())
            current().format = kind == ArchiveKind::Zip ? "Zip archive" : "Tar archive";
        static const fs::path kNowhere;
        const std::uint64_t restsBefore = current().leftOut[kRest];
        const Result<ArchiveOutcome> outcome = walkArchive(
            bytes, kind, label, limit, [&](const std::string& path, ByteStream& content) -> Status {
                const CorpusFormat* format = findCorpusFormat(path);
                if (!format || format->byPath) {
                    m_sink.leaveOut(LeftOut::OtherFile, 1);
                    return {};
                }
                m_fatal.reset();
                LimitWatch watched(content);
                const Status status = read(*format, {label + ", file '" + path + "',", kNowhere,
                                                     watched, m_settings, m_sink});
                if (status)
                    return {};
                if (m_fatal)
                    return *m_fatal;
                if (watched.failed())  // the limit
                    return status;
                m_sink.abandon();
                note(status.error().message);
                return {};
            });
        if (!outcome)
            return outcome.error();
        if (outcome.value().encrypted > 0)
            m_sink.leaveOut(LeftOut::UnreadableFile, outcome.value().encrypted);
        if (!outcome.value().damage.empty() && current().leftOut[kRest] == restsBefore) {
            m_sink.leaveOut(LeftOut::RestOfFile, 1);
            if (current().problems.size() < kMostProblems)
                current().problems.push_back(label + " " + outcome.value().damage +
                                             "; what comes before was read.");
        }
        return {};
    }

    /// Tells errors of the sink, which end the import, from those of a file.
    class GuardedSink : public DocumentSink {
    public:
        GuardedSink(DocumentSink& inner, std::optional<Error>& fatal)
            : m_inner(inner), m_fatal(fatal) {}
        Status text(std::string_view part) override { return watch(m_inner.text(part)); }
        Status end() override { return watch(m_inner.end()); }
        void abandon() override { m_inner.abandon(); }
        void addReplaced(std::uint64_t count) override { m_inner.addReplaced(count); }
        void leaveOut(LeftOut why, std::uint64_t count) override { m_inner.leaveOut(why, count); }
        void describe(std::string_view encoding, std::string_view field) override {
            m_inner.describe(encoding, field);
        }

    private:
        Status watch(Status status) {
            if (!status)
                m_fatal = status.error();
            return status;
        }
        DocumentSink& m_inner;
        std::optional<Error>& m_fatal;
    };

    /// Tells errors of a stream from those of the text in it.
    class LimitWatch : public ByteStream {
    public:
        explicit LimitWatch(ByteStream& inner) : m_inner(inner) {}
        Result<std::size_t> read(std::span<char> into) override {
            Result<std::size_t> count = m_inner.read(into);
            m_failed = m_failed || !count.ok();
            return count;
        }
        const std::string& damage() const override { return m_inner.damage(); }
        bool failed() const { return m_failed; }

    private:
        ByteStream& m_inner;
        bool m_failed = false;
    };

    const ImportSettings& m_settings;
    std::uint64_t m_bytes;
    std::uint64_t m_consumed = 0;
    ImportReport& m_report;
    std::optional<Error> m_fatal;
    DocumentCollector m_sink;
};

/// Each input's documents are a part of their own, so that each gives to the validation part; many
/// inputs of one document each are one part together.
std::vector<std::shared_ptr<const CorpusReader>> partsOf(std::shared_ptr<const TextStore> store,
                                                         const ImportReport& report) {
    const bool allSingle = std::ranges::all_of(
        report.files, [](const ImportedFile& file) { return file.documents == 1; });
    if (allSingle && report.files.size() >= kManySingleDocuments)
        return {TextStore::part(store, 0, store->documents())};
    std::vector<std::shared_ptr<const CorpusReader>> parts;
    std::uint64_t begin = 0;
    for (const ImportedFile& file : report.files) {
        if (file.documents > 0)  // else all of its documents have stood before
            parts.push_back(TextStore::part(store, begin, begin + file.documents));
        begin += file.documents;
    }
    return parts;
}

}  // namespace

Result<std::vector<fs::path>> filesOf(const std::vector<fs::path>& inputs) {
    std::vector<fs::path> files;
    for (const fs::path& input : inputs) {
        std::error_code error;
        if (!fs::is_directory(input, error)) {
            files.push_back(input);
            continue;
        }
        std::vector<fs::path> found;
        const auto options = fs::directory_options::skip_permission_denied;
        for (auto at = fs::recursive_directory_iterator(input, options, error);
             !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
            const bool hidden = at->path().filename().string().starts_with('.');
            std::error_code ignored;
            if (hidden && at->is_directory(ignored))
                at.disable_recursion_pending();
            else if (!hidden && at->is_regular_file(ignored))
                found.push_back(at->path());
        }
        if (error)
            return Error{"The folder '" + input.string() + "' cannot be read (" + error.message() +
                         "): check its permissions."};
        std::ranges::sort(found);
        files.insert(files.end(), found.begin(), found.end());
    }
    return files;
}

Result<ImportedText> importText(const std::vector<fs::path>& inputs, const ImportSettings& settings,
                                const fs::path& workFile, const Progress& progress) {
    if (inputs.empty())
        return Error{"No corpus is given: name at least one text file."};
    if (Status status = progress.advance(0, "Reading the files"); !status)
        return status.error();
    const Result<std::vector<fs::path>> files = filesOf(inputs);
    if (!files)
        return files.error();
    std::uint64_t bytes = 0;
    for (const fs::path& file : files.value()) {
        std::error_code error;
        const std::uintmax_t size = fs::file_size(file, error);
        bytes += error ? 0 : size;
    }
    Result<std::unique_ptr<TextStoreWriter>> store = TextStoreWriter::create(workFile);
    if (!store)
        return store.error();
    ImportReport report;
    {
        Importer importer(settings, *store.value(), bytes, progress, report);
        for (const fs::path& input : inputs)
            if (Status status = importer.readInput(input); !status)
                return status.error();
        importer.finish();
    }
    Result<std::shared_ptr<const TextStore>> finished = store.value()->finish();
    if (!finished)
        return finished.error();
    TextSource source(partsOf(std::move(finished).value(), report));
    return ImportedText{std::move(source), std::move(report)};
}

}  // namespace studio
