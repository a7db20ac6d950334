// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/run_folder.h"

#include "engine/storage/bounded_json.h"
#include "engine/storage/json_fields.h"

namespace studio {
namespace {

constexpr const char* kRecordName = "run.json";
constexpr const char* kStateName = "state.json";
constexpr const char* kMetricsName = "metrics.jsonl";
constexpr const char* kSamplesName = "samples.jsonl";
constexpr const char* kWeightsName = "weights.jsonl";
constexpr std::uint64_t kRecordLimit = 16u << 20;
constexpr std::uint64_t kStateLimit = 64u << 10;

std::string_view textOf(const AlignedBuffer<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// "runs/stories-2" when "runs/stories" is taken.
std::filesystem::path freeName(const FileSystem& files, std::filesystem::path folder) {
    if (folder.filename().empty())
        folder = folder.parent_path();
    for (int number = 2;; ++number) {
        std::filesystem::path candidate = folder;
        candidate += "-" + std::to_string(number);
        const Result<FileStatus> status = files.status(candidate);
        if (!status || status.value().kind == FileKind::Missing || number == 1000)
            return candidate;
    }
}

Status checkFree(const FileSystem& files, const std::filesystem::path& folder) {
    const Result<FileStatus> status = files.status(folder);
    if (!status)
        return status.error();
    const std::string name = "'" + folder.string() + "'";
    const auto elsewhere = [&] {
        return "choose another folder, for instance '" + freeName(files, folder).string() + "'.";
    };
    if (status.value().kind == FileKind::Missing)
        return {};
    if (status.value().kind != FileKind::Folder)
        return Error{name + " is not a folder, so no run can be kept in it; " + elsewhere()};
    const auto entries = files.list(folder);
    if (!entries)
        return entries.error();
    for (const FolderEntry& entry : entries.value())
        if (entry.name == kRecordName)
            return Error{"The folder " + name + " holds a run already; resume that run, or " +
                         elsewhere()};
    if (!entries.value().empty())
        return Error{"The folder " + name + " is not empty: it holds " +
                     quotedName(entries.value().front().name) + "; " + elsewhere()};
    return {};
}

}  // namespace

RunFolder::RunFolder(FileSystem files, Path folder, RunRecord record)
    : m_files(std::move(files)),
      m_folder(std::move(folder)),
      m_record(std::move(record)),
      m_metrics(m_files, m_folder / kMetricsName),
      m_samples(m_files, m_folder / kSamplesName),
      m_weights(m_files, m_folder / kWeightsName) {}

Result<RunFolder> RunFolder::create(FileSystem files, Path folder, RunRecord record) {
    if (Status free = checkFree(files, folder); !free)
        return free.error();
    if (Status made = files.createFolders(folder / "checkpoints"); !made)
        return made.error();
    // What is appended to later needs a name that is on the drive. run.json comes last: a folder
    // that has one is whole.
    if (Status written = writeFileAtomically(files, folder / kMetricsName, ""); !written)
        return written.error();
    if (Status written = writeFileAtomically(files, folder / kRecordName, runRecordText(record));
        !written)
        return written.error();
    return RunFolder(std::move(files), std::move(folder), std::move(record));
}

Result<RunFolder> RunFolder::open(FileSystem files, Path folder) {
    const Result<FileStatus> status = files.status(folder);
    if (!status)
        return status.error();
    const std::string name = "'" + folder.string() + "'";
    if (status.value().kind == FileKind::Missing)
        return Error{"There is no folder " + name + "; give the folder of a run."};
    if (status.value().kind != FileKind::Folder)
        return Error{name + " is not a folder; give the folder of a run."};
    const Path path = folder / kRecordName;
    const Result<FileStatus> recordStatus = files.status(path);
    if (!recordStatus)
        return recordStatus.error();
    if (recordStatus.value().kind == FileKind::Missing)
        return Error{"The folder " + name +
                     " holds no run: it has no file run.json; give the "
                     "folder of a run."};
    const auto bytes = files.readFile(path, kRecordLimit);
    if (!bytes)
        return bytes.error();
    Result<RunRecord> record = parseRunRecord(textOf(bytes.value()), path.string());
    if (!record)
        return record.error();
    return RunFolder(std::move(files), std::move(folder), std::move(record).value());
}

Status RunFolder::identifyText(std::string corpusHash, std::string tokenizerName,
                               std::string tokenizerHash) {
    m_record.corpusHash = std::move(corpusHash);
    m_record.tokenizerName = std::move(tokenizerName);
    m_record.tokenizerHash = std::move(tokenizerHash);
    return writeFileAtomically(m_files, m_folder / kRecordName, runRecordText(m_record));
}

Result<std::int64_t> RunFolder::truncateMetricsAfter(std::int64_t step) {
    std::int64_t dropped = 0;
    for (MetricFile* file : {&m_samples, &m_weights, &m_metrics}) {
        const Result<std::int64_t> lines = file->truncateAfter(step);
        if (!lines)
            return lines;
        dropped += lines.value();
    }
    return dropped;
}

Result<MetricHistory> RunFolder::readMetrics(MetricLog& log, ZoneTable zones) const {
    Result<MetricHistory> history = m_metrics.read(log, std::move(zones));
    if (!history)
        return history;
    for (const MetricFile* file : {&m_samples, &m_weights}) {
        const Result<MetricHistory> beside = file->read(log);
        if (!beside)
            return beside.error();
        history.value().unreadableLines += beside.value().unreadableLines;
        if (history.value().firstProblem.empty())
            history.value().firstProblem = beside.value().firstProblem;
    }
    return history;
}

Result<RunProgressMark> RunFolder::mark() const {
    const Path path = m_folder / kStateName;
    const Result<FileStatus> status = m_files.status(path);
    if (!status)
        return status.error();
    RunProgressMark mark;
    if (status.value().kind == FileKind::Missing)
        return mark;
    const auto bytes = m_files.readFile(path, kStateLimit);
    if (!bytes)
        return bytes.error();
    const std::string source = "'" + path.string() + "'";
    const auto json = parseJson(textOf(bytes.value()), 1, source);
    if (!json)
        return json.error();
    if (!json.value().is_object())
        return Error{source + " is not a JSON object; remove it to go on with the run."};
    JsonFields fields(json.value(), source);
    fields.flag("finished", mark.finished);
    fields.integer("step", mark.step);
    if (mark.step < 0)
        fields.refuse("step", "a step");
    if (Status read = fields.status(); !read)
        return Error{read.error().message + " Remove the file to go on with the run."};
    return mark;
}

Status RunFolder::setMark(const RunProgressMark& mark) const {
    return writeFileAtomically(
        m_files, m_folder / kStateName,
        jsonText(nlohmann::ordered_json{{"finished", mark.finished}, {"step", mark.step}}) + "\n");
}

}  // namespace studio
